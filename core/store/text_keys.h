#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <QtGlobal>

namespace trunkline::store {

/// Texts with a key each, laid close together: slots, entries and texts of some ten thousand fit into a processor's own
/// memory. A first load looks up ten million of them, which costs a node-based map a sixth of the load (bench_server).
class TextKeys {
public:
    [[nodiscard]] std::optional<qint64> find(std::string_view text) const;
    /// A text that is not there yet.
    void insert(std::string_view text, qint64 key);
    void clear();
    [[nodiscard]] std::size_t count() const { return m_entries.size(); }

private:
    struct Entry {
        std::size_t hash;
        qint64 key;
        std::size_t at; ///< in m_texts
        std::size_t size;
    };

    void place(std::uint32_t entry);
    [[nodiscard]] std::string_view textOf(const Entry& entry) const {
        return std::string_view(m_texts).substr(entry.at, entry.size);
    }

    /// A power of two of them: an entry's place + 1 in the first slot from its hash on that was free; 0: free.
    std::vector<std::uint32_t> m_slots;
    std::vector<Entry> m_entries;
    std::string m_texts;
};

} // namespace trunkline::store
