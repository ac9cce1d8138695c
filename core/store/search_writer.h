#pragma once

#include <optional>

#include "core/store/database.h"
#include "core/store/search_block.h"

namespace trunkline::store {

/// Keeps the tables `search_block` and `search_patch` as the calls are: gathers what changes and writes it before a
/// commit.
///
/// A block holds the calls from above the block before it up to its own key `last`. Rows are emptied, never deleted,
/// and each writing gives a greater `stamp`, so that whoever holds copies sees by the stamps which are old.
///
/// A few changes from all over would rewrite as many blocks. They are put down together as patches, each of which
/// counts more than blocks and patches from before, until so many lie there that folding them in is worth it.
class SearchWriter {
public:
    explicit SearchWriter(Database& database) : m_database(database) {}

    /// Calls that come in the order of their keys cost least.
    void put(SearchEntry entry) { m_changes.push_back({entry.key, std::move(entry)}); }
    /// What is removed is in no table after the flush.
    void remove(qint64 key) { m_changes.push_back({key, std::nullopt}); }
    /// Forgets what was not flushed.
    void clear() { m_changes.clear(); }
    [[nodiscard]] Result<void> flush();
    /// Whether there are patches enough.
    [[nodiscard]] bool isFoldDue();
    /// Puts all patches into the blocks.
    [[nodiscard]] Result<void> fold();
    /// Empties every block.
    [[nodiscard]] Result<void> removeAll();

private:
    struct Block {
        qint64 last = 0;
        std::vector<SearchEntry> entries;
    };

    Result<void> prepare();
    Result<qint64> nextStamp();
    Result<std::optional<Block>> blockFor(qint64 key);
    Result<void> write(const std::vector<SearchEntry>& entries, std::optional<qint64> last, qint64 stamp);
    Result<bool> canBePatched();
    Result<void> writePatches();
    Result<void> takePatches();
    Result<void> writeBlocks();

    Database& m_database;
    Statement m_find;
    Statement m_write;
    Statement m_patch;
    bool m_isPrepared = false;
    std::vector<SearchChange> m_changes; ///< as they were made; in order from flush() on
};

} // namespace trunkline::store
