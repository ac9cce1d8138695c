#include "core/store/search_block.h"

#include <algorithm>
#include <iterator>
#include <type_traits>

#include <QCoreApplication>

namespace trunkline::store {

namespace {

struct SearchBlockWords {
    Q_DECLARE_TR_FUNCTIONS(SearchBlock)
};

template <class T>
void append(std::string& out, T value) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

} // namespace

void putInOrder(std::vector<SearchChange>& changes) {
    const auto isTurned = [](const SearchChange& a, const SearchChange& b) { return a.key >= b.key; };
    if (std::ranges::adjacent_find(changes, isTurned) == changes.end())
        return; // as nearly always: calls come in the order of their keys
    std::ranges::stable_sort(changes, {}, &SearchChange::key);
    const auto laterOnes = std::unique(changes.rbegin(), changes.rend(),
                                       [](const SearchChange& a, const SearchChange& b) { return a.key == b.key; });
    changes.erase(changes.begin(), laterOnes.base());
}

std::vector<SearchEntry> withChanges(std::vector<SearchEntry> old, std::span<SearchChange> changes) {
    std::vector<SearchEntry> entries;
    entries.reserve(old.size() + changes.size());
    auto next = old.begin();
    for (SearchChange& change : changes) {
        for (; next != old.end() && next->key < change.key; ++next)
            entries.push_back(std::move(*next));
        if (next != old.end() && next->key == change.key)
            ++next;
        if (change.entry)
            entries.push_back(std::move(*change.entry));
    }
    std::move(next, old.end(), std::back_inserter(entries));
    return entries;
}

Result<SearchBlock> SearchBlock::fromBytes(std::string bytes) {
    const auto damaged = [] {
        return fail(ErrorCode::Corrupted, SearchBlockWords::tr("A file with saved data is damaged."),
                    QStringLiteral("search block"));
    };
    SearchBlock block;
    if (bytes.size() < kHeader)
        return damaged();
    block.m_bytes = std::move(bytes);
    block.m_count = block.number<std::uint32_t>(0, 0);
    if (block.m_count > kMost || block.m_bytes.size() < headerSize(block.m_count))
        return damaged();
    std::size_t end = 0;
    for (std::size_t entry = 0; entry < block.m_count; ++entry) {
        if (block.textEnd(entry) < end)
            return damaged();
        end = block.textEnd(entry);
    }
    if (end != block.texts().size())
        return damaged();
    return block;
}

std::string SearchBlock::toBytes(const SearchEntry* entries, std::size_t count) {
    std::string bytes;
    std::size_t texts = 0;
    for (std::size_t n = 0; n < count; ++n)
        texts += entries[n].text.size() + 1;
    bytes.reserve(headerSize(count) + texts);
    append(bytes, static_cast<std::uint32_t>(count));
    for (std::size_t n = 0; n < count; ++n)
        append(bytes, entries[n].key);
    for (std::size_t n = 0; n < count; ++n)
        append(bytes, entries[n].company);
    for (std::size_t which = 0; which < std::extent_v<decltype(SearchEntry::shared)>; ++which) {
        for (std::size_t n = 0; n < count; ++n)
            append(bytes, entries[n].shared[which]);
    }
    std::uint32_t end = 0;
    for (std::size_t n = 0; n < count; ++n)
        append(bytes, end += static_cast<std::uint32_t>(entries[n].text.size() + 1));
    for (std::size_t n = 0; n < count; ++n)
        bytes.append(entries[n].text).append("\n");
    return bytes;
}

std::vector<SearchBlock> SearchBlock::of(const std::vector<SearchEntry>& entries) {
    std::vector<SearchBlock> blocks;
    const std::size_t most = entries.size() <= kMost ? kMost : kUsual;
    std::size_t from = 0;
    do {
        SearchBlock& block = blocks.emplace_back();
        block.m_count = std::min(most, entries.size() - from);
        block.m_bytes = toBytes(entries.data() + from, block.m_count);
        from += block.m_count;
    } while (from < entries.size());
    return blocks;
}

std::vector<SearchEntry> SearchBlock::entries() const {
    std::vector<SearchEntry> entries(m_count);
    std::size_t from = 0;
    for (std::size_t n = 0; n < m_count; ++n) {
        const std::size_t end = textEnd(n);
        entries[n] = {key(n), company(n), {shared(0, n), shared(1, n), shared(2, n)}, {}};
        entries[n].text = texts().substr(from, end > from ? end - from - 1 : 0);
        from = end;
    }
    return entries;
}

} // namespace trunkline::store
