#include "core/store/search_writer.h"

#include <algorithm>

namespace trunkline::store {

namespace {

/// Both in the order of their keys; a change without an entry removes.
template <class Iterator>
std::vector<SearchEntry> merged(std::vector<SearchEntry> old, Iterator change, Iterator end) {
    std::vector<SearchEntry> entries;
    auto next = old.begin();
    for (; change != end; ++change) {
        for (; next != old.end() && next->key < change->first; ++next)
            entries.push_back(std::move(*next));
        if (next != old.end() && next->key == change->first)
            ++next;
        if (change->second)
            entries.push_back(std::move(*change->second));
    }
    std::move(next, old.end(), std::back_inserter(entries));
    return entries;
}

} // namespace

Result<void> SearchWriter::prepare() {
    if (m_isPrepared)
        return {};
    Result<Statement> find =
        m_database.prepare("SELECT last, entries FROM search_block WHERE last>=? ORDER BY last LIMIT 1");
    Result<Statement> write =
        m_database.prepare("INSERT OR REPLACE INTO search_block(last, stamp, entries) VALUES(?,?,?)");
    if (!find || !write)
        return failFrom(find ? write : find);
    m_find = std::move(*find);
    m_write = std::move(*write);
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
    if (Result<void> prepared = prepare(); !prepared)
        return prepared;
    const Result<qint64> stamp = nextStamp();
    if (!stamp)
        return failFrom(stamp);
    Changes changes = std::exchange(m_changes, {});
    for (auto change = changes.begin(); change != changes.end();) {
        Result<std::optional<Block>> block = blockFor(change->first);
        if (!block)
            return failFrom(block);
        const auto end = *block ? changes.upper_bound((*block)->last) : changes.end();
        const std::vector<SearchEntry> entries =
            merged(*block ? std::move((*block)->entries) : std::vector<SearchEntry>(), change, end);
        const std::optional<qint64> last = *block ? std::optional((*block)->last) : std::nullopt;
        if (last || !entries.empty()) {
            if (Result<void> written = write(entries, last, *stamp); !written)
                return written;
        }
        change = end;
    }
    return {};
}

Result<void> SearchWriter::removeAll() {
    clear();
    const Result<qint64> stamp = nextStamp();
    Result<Statement> empty = m_database.prepare("UPDATE search_block SET stamp=?, entries=?");
    if (!stamp || !empty)
        return stamp ? Result<void>(failFrom(empty)) : Result<void>(failFrom(stamp));
    const std::string none = SearchBlock::toBytes(nullptr, 0);
    return empty->bind(1, *stamp).bindBlob(2, none).execute();
}

} // namespace trunkline::store
