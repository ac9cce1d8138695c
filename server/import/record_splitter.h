#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <QIODevice>

namespace trunkline::callrail {

inline constexpr std::size_t kLargestRecord = 1024 * 1024;
inline constexpr int kDeepestRecord = 64;

/// Cuts a JSON file of any size into its records without holding more than one of them: the objects in the lists
/// "companies", "trackers" and "calls" of each object at the top, the objects of a list at the top, or the objects at
/// the top themselves (several may follow each other). Knows strings and brackets only; whether a record is right JSON
/// is for whoever reads it. Nothing in a file can make it recurse, grow, or stop before the end: after a fault it goes
/// on at the next place where one object ends and another begins.
class RecordSplitter {
public:
    enum class Fault : std::uint8_t {
        None,
        Truncated, ///< the file ends within a record or a list; the last item
        TooLarge,  ///< over kLargestRecord
        TooDeep,   ///< over kDeepestRecord
        Broken,    ///< brackets that do not match, or a line break within a text
        NotAnObject,
    };
    struct Item {
        std::string_view list; ///< "companies", "trackers", "calls"; empty: the record stands alone
        std::string_view text; ///< the object; valid until the next call of anything here. Empty where there is a fault
        qint64 number = 0;     ///< counted from 1 within its list
        Fault fault = Fault::None;
        bool isSalvaged = false; ///< found by looking for it after a fault: it may be a part of a record
    };

    /// `device` must be open and outlive this.
    explicit RecordSplitter(QIODevice& device) : m_device(device) {}

    /// No value at the end of the file.
    [[nodiscard]] std::optional<Item> next();
    /// The last item was no JSON: goes on within it.
    void rejectLast();
    /// The last item was what it looked like; the ones after it are no longer doubted.
    void confirmLast() { m_isSalvaging = false; }

private:
    enum class Place : std::uint8_t { Top, Wrapper, List, Lost, End };
    static constexpr std::size_t kNowhere = ~std::size_t{0};

    int peek();
    int peekPastSpace();
    bool refill();
    std::optional<Item> atTop();
    std::optional<Item> inWrapper();
    std::optional<Item> inList();
    void searchBoundary();
    Fault skipValue();
    Fault skipString(std::string* text);
    void loseWay(std::size_t position);
    Item fault(Fault what);
    [[nodiscard]] Item record(std::size_t start);

    QIODevice& m_device;
    std::string m_buffer;
    std::size_t m_position = 0;
    std::size_t m_keepFrom = kNowhere; ///< start of the record that is being read
    std::string m_list;
    qint64 m_number = 0;
    Place m_place = Place::Top;
    Place m_goOnIn = Place::Top; ///< where the next record is expected after a fault
    bool m_isInWrapper = false;  ///< the list stands in an object, not at the top
    bool m_hasList = false;      ///< the object at the top had a list of records
    bool m_isSalvaging = false;
};

} // namespace trunkline::callrail
