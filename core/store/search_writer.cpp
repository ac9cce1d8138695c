#include "core/store/search_writer.h"

#include <algorithm>
#include <iterator>

namespace trunkline::store {

namespace {

constexpr std::size_t kMostPatched = 4'000; ///< changes; more are written into the blocks at once
constexpr qint64 kPatchesWorthFolding = 200;
constexpr qint64 kMostPatches = 600;

constexpr const char* kCountPatches = "SELECT coalesce((SELECT max(seq) FROM search_patch) - "
                                      "(SELECT min(seq) FROM search_patch) + 1, 0)";

} // namespace

Result<void> SearchWriter::prepare() {
    if (m_isPrepared)
        return {};
    Result<Statement> find =
        m_database.prepare("SELECT last, entries FROM search_block WHERE last>=? ORDER BY last LIMIT 1");
    Result<Statement> write =
        m_database.prepare("INSERT OR REPLACE INTO search_block(last, stamp, entries) VALUES(?,?,?)");
    Result<Statement> patch = m_database.prepare("INSERT INTO search_patch(entries) VALUES(?)");
    if (!find || !write || !patch)
        return tl::unexpected<Error>(m_database.lastError());
    m_find = std::move(*find);
    m_write = std::move(*write);
    m_patch = std::move(*patch);
    m_isPrepared = true;
    return {};
}

Result<qint64> SearchWriter::nextStamp() {
    return m_database.number("SELECT max(stamp) FROM search_block").map([](qint64 newest) { return newest + 1; });
}

Result<std::optional<SearchWriter::Block>> SearchWriter::blockFor(qint64 key) {
    const Result<bool> row = m_find.bind(1, key).step();
    std::optional<Block> found;
    std::optional<Error> fault;
    if (row.value_or(false)) {
        const Result<SearchBlock> block = SearchBlock::fromBytes(std::string(m_find.blob(1)));
        if (block)
            found = Block{m_find.integer(0), block->entries()};
        else
            fault = block.error();
    }
    m_find.reset();
    if (!row)
        return failFrom(row);
    if (fault)
        return tl::unexpected<Error>(*fault);
    return found;
}

/// Writes entries in as many blocks as they need; the last of them ends at `last`, or where its entries end.
Result<void> SearchWriter::write(const std::vector<SearchEntry>& entries, std::optional<qint64> last, qint64 stamp) {
    const bool isOne = last && entries.size() <= SearchBlock::kMost;
    std::size_t from = 0;
    do {
        const std::size_t count = isOne ? entries.size() : std::min(SearchBlock::kUsual, entries.size() - from);
        const bool isLast = from + count == entries.size();
        const std::string bytes = SearchBlock::toBytes(entries.data() + from, count);
        const qint64 end = isLast && last ? *last : entries[from + count - 1].key;
        if (Result<void> written = m_write.bind(1, end).bind(2, stamp).bindBlob(3, bytes).execute(); !written)
            return written;
        from += count;
    } while (from < entries.size());
    return {};
}

Result<void> SearchWriter::flush() {
    if (m_changes.empty())
        return {};
    putInOrder(m_changes);
    if (Result<void> prepared = prepare(); !prepared)
        return prepared;
    const Result<bool> isPatch = canBePatched();
    if (!isPatch)
        return failFrom(isPatch);
    return *isPatch ? writePatches() : fold();
}

/// Few, none of them a removal, and each of them in the reach of a block.
Result<bool> SearchWriter::canBePatched() {
    if (m_changes.size() > kMostPatched)
        return false;
    if (!std::ranges::all_of(m_changes, [](const SearchChange& change) { return change.entry.has_value(); }))
        return false;
    const Result<qint64> last = m_database.number("SELECT max(last) FROM search_block");
    const Result<qint64> patches = m_database.number(kCountPatches);
    if (!last || !patches)
        return failFrom(last ? patches : last);
    return m_changes.back().key <= *last && *patches < kMostPatches;
}

Result<void> SearchWriter::writePatches() {
    std::vector<SearchEntry> entries;
    entries.reserve(m_changes.size());
    for (SearchChange& change : m_changes)
        entries.push_back(std::move(*change.entry));
    m_changes.clear();
    for (std::size_t from = 0; from < entries.size(); from += SearchBlock::kMost) {
        const std::size_t count = std::min(SearchBlock::kMost, entries.size() - from);
        const std::string bytes = SearchBlock::toBytes(entries.data() + from, count);
        if (Result<void> written = m_patch.bindBlob(1, bytes).execute(); !written)
            return written;
    }
    return {};
}

bool SearchWriter::isFoldDue() {
    return m_database.number(kCountPatches).value_or(0) >= kPatchesWorthFolding;
}

Result<void> SearchWriter::fold() {
    if (Result<void> prepared = prepare(); !prepared)
        return prepared;
    if (Result<void> taken = takePatches(); !taken)
        return taken;
    return writeBlocks();
}

/// What was changed since the patches were written counts more than they do, and later ones more than earlier ones.
Result<void> SearchWriter::takePatches() {
    Result<Statement> rows = m_database.prepare("SELECT entries FROM search_patch ORDER BY seq");
    if (!rows)
        return failFrom(rows);
    std::vector<SearchChange> changes;
    Result<bool> row = rows->step();
    for (; row && *row; row = rows->step()) {
        const Result<SearchBlock> patch = SearchBlock::fromBytes(std::string(rows->blob(0)));
        if (!patch)
            return failFrom(patch);
        for (SearchEntry& entry : patch->entries())
            changes.push_back({entry.key, std::move(entry)});
    }
    rows->reset();
    if (!row)
        return failFrom(row);
    if (changes.empty())
        return {};
    std::ranges::move(m_changes, std::back_inserter(changes));
    putInOrder(changes);
    m_changes = std::move(changes);
    return m_database.run("DELETE FROM search_patch");
}

Result<void> SearchWriter::writeBlocks() {
    const Result<qint64> stamp = nextStamp();
    if (!stamp)
        return failFrom(stamp);
    for (auto change = m_changes.begin(); change != m_changes.end();) {
        Result<std::optional<Block>> block = blockFor(change->key);
        if (!block)
            return failFrom(block);
        const auto end = *block
                             ? std::ranges::upper_bound(change, m_changes.end(), (*block)->last, {}, &SearchChange::key)
                             : m_changes.end();
        const std::vector<SearchEntry> entries =
            withChanges(*block ? std::move((*block)->entries) : std::vector<SearchEntry>(), {change, end});
        const std::optional<qint64> last = *block ? std::optional((*block)->last) : std::nullopt;
        if (last || !entries.empty()) {
            if (Result<void> written = write(entries, last, *stamp); !written)
                return written;
        }
        change = end;
    }
    m_changes.clear();
    return {};
}

Result<void> SearchWriter::removeAll() {
    clear();
    if (Result<void> removed = m_database.run("DELETE FROM search_patch"); !removed)
        return removed;
    const Result<qint64> stamp = nextStamp();
    Result<Statement> empty = m_database.prepare("UPDATE search_block SET stamp=?, entries=?");
    if (!stamp || !empty)
        return stamp ? Result<void>(failFrom(empty)) : Result<void>(failFrom(stamp));
    const std::string none = SearchBlock::toBytes(nullptr, 0);
    return empty->bind(1, *stamp).bindBlob(2, none).execute();
}

} // namespace trunkline::store
