#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <QJsonObject>

#include "core/base/error.h"

namespace trunkline::callrail {

/// What CallRail says about a call, by the names of its API; the CSV export has other names for the same.
enum class CallField : std::uint8_t {
    Id,
    Caller,
    CallerName,
    City,
    State,
    Direction,
    StartTime,
    Duration,
    TrackingNumber,
    BusinessNumber,
    CompanyId,
    CompanyName,
    TrackerId,
    Source,
    SourceName,
    Note,
    LeadStatus,
    AgentEmail,
    Recording,
    Status, ///< "Answered Call", "missed", …
    Answered,
    Voicemail,
    FirstCall,
    Tags, ///< CSV: separated by commas; JSON has a list
    Count,
};

/// One call as text, from either format; whoever made it owns the texts.
struct CallRecord {
    std::array<std::string_view, static_cast<std::size_t>(CallField::Count)> fields;
    std::vector<std::string_view> tags;
    std::vector<std::pair<std::string_view, std::string_view>>
        kept;                                 ///< fields without a place in a Call that are worth keeping
    std::vector<std::string_view> unreadable; ///< fields whose kind was none that can be text

    [[nodiscard]] std::string_view at(CallField field) const { return fields[static_cast<std::size_t>(field)]; }
    std::string_view& at(CallField field) { return fields[static_cast<std::size_t>(field)]; }
    void clear();
};

/// Which field a column of the CSV export or a field of the API is.
class CallFieldNames {
public:
    enum class Use : std::uint8_t { Ignored, Field, Kept };
    struct Place {
        Use use = Use::Ignored;
        CallField field = CallField::Count;
    };
    /// Upper case, spaces and punctuation do not matter: "Customer Phone Number" is "customer_phone_number".
    [[nodiscard]] static Place placeOf(std::string_view name);
};

/// Reads calls from JSON. Keeps its memory from record to record: one per thread.
class CallJsonReader {
public:
    CallJsonReader();
    ~CallJsonReader();

    /// Texts of `record` live until the next call. Fails where the text is no JSON object.
    [[nodiscard]] Result<void> read(std::string_view json, CallRecord& record);

private:
    struct Parser;
    std::unique_ptr<Parser> m_parser;
};

/// Which columns of a CSV file are which.
class CallColumns {
public:
    /// Fails where the columns that a call cannot do without are not there.
    [[nodiscard]] static Result<CallColumns> fromHeading(const std::vector<std::string>& heading);

    [[nodiscard]] std::size_t count() const { return m_places.size(); }
    [[nodiscard]] bool hasIds() const { return m_hasIds; }
    void read(const std::vector<std::string_view>& cells, CallRecord& record) const;

private:
    std::vector<CallFieldNames::Place> m_places;
    std::vector<std::string> m_names; ///< as kept fields are called
    bool m_hasIds = false;
};

} // namespace trunkline::callrail
