#include "core/store/search_texts.h"

#include <algorithm>
#include <bitset>
#include <iterator>

#include "core/store/search_words.h"

namespace trunkline::store {

namespace {

using Hits = std::bitset<SearchBlock::kMost>;

constexpr qint64 kBlocksAtATime = 400;

std::shared_ptr<const std::vector<SearchBlock>> only(SearchBlock block) {
    std::vector<SearchBlock> blocks;
    blocks.push_back(std::move(block));
    return std::make_shared<const std::vector<SearchBlock>>(std::move(blocks));
}

constexpr auto isBefore = [](const auto& held, qint64 key) { return held.last < key; };

/// A text to look for, and the shared texts that have it.
struct Needle {
    std::string text;
    std::vector<bool> shared; ///< by key; empty: none
};

bool isIn(const std::vector<bool>& keys, std::uint32_t key) {
    return key < keys.size() && keys[key];
}

template <class Key>
void insert(std::vector<bool>& keys, Key key) {
    const auto place = static_cast<std::size_t>(key);
    if (place >= keys.size())
        keys.resize(place + 1);
    keys[place] = true;
}

Hits hitsOf(const SearchBlock& block, const Needle& needle) {
    Hits hits;
    const std::string_view texts = block.texts();
    std::size_t entry = 0;
    for (std::size_t from = 0; from < texts.size();) {
        const void* found = memmem(texts.data() + from, texts.size() - from, needle.text.data(), needle.text.size());
        if (!found)
            break;
        const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - texts.data());
        while (block.textEnd(entry) <= at)
            ++entry;
        hits.set(entry);
        from = block.textEnd(entry);
    }
    if (needle.shared.empty())
        return hits;
    for (std::size_t n = 0; n < block.count(); ++n) {
        for (std::size_t which = 0; which < 3; ++which) {
            if (isIn(needle.shared, block.shared(which, n)))
                hits.set(n);
        }
    }
    return hits;
}

} // namespace

Result<void> SearchTexts::readBlocks(Database& database, Contents& contents) {
    Result<Statement> rows =
        database.prepare("SELECT last, entries, stamp FROM search_block WHERE stamp>? ORDER BY stamp, last");
    if (!rows)
        return failFrom(rows);
    std::vector<Held> changed;
    qint64 stamp = contents.stamp;
    Result<bool> row = rows->bind(1, contents.stamp).step();
    for (; row && *row; row = rows->step()) {
        Result<SearchBlock> block = SearchBlock::fromBytes(std::string(rows->blob(1)));
        if (!block)
            return failFrom(block);
        changed.push_back({rows->integer(0), only(std::move(*block))});
        stamp = rows->integer(2);
    }
    if (!row)
        return failFrom(row);
    std::sort(changed.begin(), changed.end(), [](const Held& a, const Held& b) { return a.last < b.last; });
    std::vector<Held> all;
    all.reserve(contents.blocks.size() + changed.size());
    auto next = changed.begin();
    for (Held& held : contents.blocks) {
        for (; next != changed.end() && next->last < held.last; ++next)
            all.push_back(std::move(*next));
        if (next != changed.end() && next->last == held.last)
            all.push_back(std::move(*next++));
        else
            all.push_back(std::move(held));
    }
    std::move(next, changed.end(), std::back_inserter(all));
    contents.blocks = std::move(all);
    contents.stamp = stamp;
    return {};
}

/// What patches change, in the blocks that it belongs to.
Result<void> SearchTexts::readPatches(Database& database, Contents& contents) {
    Result<Statement> rows = database.prepare("SELECT seq, entries FROM search_patch WHERE seq>? ORDER BY seq");
    if (!rows)
        return failFrom(rows);
    std::vector<SearchChange> changes;
    Result<bool> row = rows->bind(1, contents.lastPatch).step();
    for (; row && *row; row = rows->step()) {
        const Result<SearchBlock> patch = SearchBlock::fromBytes(std::string(rows->blob(1)));
        if (!patch)
            return failFrom(patch);
        for (SearchEntry& entry : patch->entries())
            changes.push_back({entry.key, std::move(entry)});
        contents.lastPatch = rows->integer(0);
    }
    if (!row)
        return failFrom(row);
    putInOrder(changes);
    for (auto change = changes.begin(); change != changes.end();) {
        const auto held = std::lower_bound(contents.blocks.begin(), contents.blocks.end(), change->key, isBefore);
        if (held == contents.blocks.end())
            break; // patches stay in the reach of blocks
        const auto end = std::ranges::upper_bound(change, changes.end(), held->last, {}, &SearchChange::key);
        std::vector<SearchEntry> entries;
        for (const SearchBlock& block : *held->blocks)
            std::ranges::move(block.entries(), std::back_inserter(entries));
        held->blocks = std::make_shared<const std::vector<SearchBlock>>(
            SearchBlock::of(withChanges(std::move(entries), {change, end})));
        change = end;
    }
    return {};
}

Result<void> SearchTexts::readSharedTexts(Database& database, Contents& contents) {
    Result<Statement> rows = database.prepare("SELECT key, text FROM word WHERE key>? ORDER BY key");
    if (!rows)
        return failFrom(rows);
    Result<bool> row = rows->bind(1, contents.lastWord).step();
    for (; row && *row; row = rows->step()) {
        contents.sharedTexts.push_back({static_cast<std::uint32_t>(rows->integer(0)), sharedSearchText(rows->text(1))});
        contents.lastWord = rows->integer(0);
    }
    if (!row)
        return failFrom(row);
    return {};
}

Result<std::shared_ptr<const SearchTexts::Contents>> SearchTexts::upToDate(Database& database) {
    const std::lock_guard held(m_lock);
    while (m_warming) {
        if (const Result<bool> isMore = warmFurther(database); !isMore)
            return failFrom(isMore);
    }
    const Result<qint64> newest = database.number("SELECT max(stamp) FROM search_block");
    const Result<qint64> newestPatch = database.number("SELECT max(seq) FROM search_patch");
    if (!newest || !newestPatch)
        return failFrom(newest ? newestPatch : newest);
    if (*newest <= m_contents->stamp && *newestPatch <= m_contents->lastPatch)
        return m_contents;
    auto contents = std::make_shared<Contents>(*m_contents);
    for (const auto read : {&readBlocks, &readPatches, &readSharedTexts}) {
        if (Result<void> done = read(database, *contents); !done)
            return failFrom(done);
    }
    m_contents = std::move(contents);
    return m_contents;
}

Result<bool> SearchTexts::warm(Database& database) {
    const std::lock_guard held(m_lock);
    return m_contents->blocks.empty() ? warmFurther(database) : Result<bool>(false);
}

Result<bool> SearchTexts::warmFurther(Database& database) {
    if (!m_warming) {
        const Result<qint64> newest = database.number("SELECT max(stamp) FROM search_block");
        if (!newest)
            return failFrom(newest);
        m_warming = std::make_unique<Contents>();
        m_warming->stamp = *newest; // what is written from now on comes again, with the search
    }
    Result<Statement> rows =
        database.prepare("SELECT last, entries FROM search_block WHERE last>? ORDER BY last LIMIT ?");
    if (!rows)
        return failFrom(rows);
    const qint64 after = m_warming->blocks.empty() ? -1 : m_warming->blocks.back().last;
    qint64 count = 0;
    Result<bool> row = rows->with(after, kBlocksAtATime).step();
    for (; row && *row; row = rows->step(), ++count) {
        Result<SearchBlock> block = SearchBlock::fromBytes(std::string(rows->blob(1)));
        if (!block)
            return failFrom(block);
        m_warming->blocks.push_back({rows->integer(0), only(std::move(*block))});
    }
    if (!row)
        return failFrom(row);
    if (count == kBlocksAtATime)
        return true;
    if (Result<void> read = readSharedTexts(database, *m_warming); !read)
        return failFrom(read);
    m_contents = std::move(m_warming);
    return false;
}

Result<void> SearchTexts::find(Database& database, const Wanted& wanted, const Take& take) {
    const Result<std::shared_ptr<const Contents>> contents = upToDate(database);
    if (!contents)
        return failFrom(contents);
    std::vector<Needle> needles;
    for (const std::string& text : wanted.needles) {
        needles.push_back({text, {}});
        for (const SharedText& shared : (*contents)->sharedTexts) {
            if (shared.text.find(text) != std::string::npos)
                insert(needles.back().shared, shared.key);
        }
    }
    // The longest leaves the fewest for the others.
    std::sort(needles.begin(), needles.end(),
              [](const Needle& a, const Needle& b) { return a.text.size() > b.text.size(); });
    std::vector<bool> companies;
    for (const qint64 company : wanted.companies.value_or(std::vector<qint64>()))
        insert(companies, company);

    std::vector<qint64> keys;
    const auto& all = (*contents)->blocks;
    for (auto held = std::lower_bound(all.begin(), all.end(), wanted.firstKey, isBefore); held != all.end(); ++held) {
        for (const SearchBlock& block : *held->blocks) {
            if (block.count() == 0)
                continue;
            if (block.key(0) >= wanted.endKey)
                return {};
            Hits hits; // by account and time first: that is cheap, and leaves few blocks to a search in a company
            for (std::size_t n = 0; n < block.count(); ++n)
                hits.set(n, block.key(n) >= wanted.firstKey && block.key(n) < wanted.endKey &&
                                (!wanted.companies || isIn(companies, block.company(n))));
            for (auto needle = needles.begin(); needle != needles.end() && hits.any(); ++needle)
                hits &= hitsOf(block, *needle);
            keys.clear();
            for (std::size_t n = 0; hits.any() && n < block.count(); ++n) {
                if (hits.test(n))
                    keys.push_back(block.key(n));
            }
            if (!keys.empty() && !take(keys))
                return {};
        }
    }
    return {};
}

} // namespace trunkline::store
