#pragma once

#include <map>
#include <optional>

#include "core/store/database.h"
#include "core/store/search_block.h"

namespace trunkline::store {

/// Keeps the table `search_block` as the calls are: gathers what changes and writes it block by block before a commit.
///
/// A block holds the calls from above the block before it up to its own key `last`. Rows are emptied, never deleted,
/// and each writing gives a greater `stamp`, so that whoever holds copies sees by the stamps which are old.
class SearchWriter {
public:
    explicit SearchWriter(Database& database) : m_database(database) {}

    void put(SearchEntry entry) { m_changes.insert_or_assign(entry.key, std::move(entry)); }
    void remove(qint64 key) { m_changes.insert_or_assign(key, std::nullopt); }
    /// Forgets what was not flushed.
    void clear() { m_changes.clear(); }
    [[nodiscard]] Result<void> flush();
    /// Empties every block.
    [[nodiscard]] Result<void> removeAll();

private:
    struct Block {
        qint64 last = 0;
        std::vector<SearchEntry> entries;
    };
    using Changes = std::map<qint64, std::optional<SearchEntry>>;

    Result<void> prepare();
    Result<qint64> nextStamp();
    Result<std::optional<Block>> blockFor(qint64 key);
    Result<void> write(const std::vector<SearchEntry>& entries, std::optional<qint64> last, qint64 stamp);

    Database& m_database;
    Statement m_find;
    Statement m_write;
    bool m_isPrepared = false;
    Changes m_changes;
};

} // namespace trunkline::store
