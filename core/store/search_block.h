#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"

namespace trunkline::store {

/// What a search looks at of one call. The words of `shared` are keys of the table `word`: tracking number, source,
/// tags.
struct SearchEntry {
    qint64 key = 0;
    std::uint32_t company = 0;
    std::uint32_t shared[3] = {};
    std::string text; ///< search_words.h
};

/// The entry of a call as it is now; nothing: the call is gone.
struct SearchChange {
    qint64 key = 0;
    std::optional<SearchEntry> entry;
};

/// Brings changes into the order of their keys; of several to one call the last one stays.
void putInOrder(std::vector<SearchChange>& changes);
/// `old`, in the order of keys, with changes in the same order done to it.
[[nodiscard]] std::vector<SearchEntry> withChanges(std::vector<SearchEntry> old, std::span<SearchChange> changes);

/// About a hundred neighbouring calls as one piece of bytes, looked through as it lies: first all keys, then all
/// companies and so on, then the texts, each with a line end. It never leaves this computer, so numbers are in its own
/// byte order.
class SearchBlock {
public:
    static constexpr std::size_t kUsual = 64; ///< entries; about a page of the file
    static constexpr std::size_t kMost = 128;

    SearchBlock() = default;
    /// Corrupted where the bytes are not a block's.
    [[nodiscard]] static Result<SearchBlock> fromBytes(std::string bytes);
    /// `entries` in the order of their keys, at most kMost.
    [[nodiscard]] static std::string toBytes(const SearchEntry* entries, std::size_t count);
    /// As many blocks as the entries need; one, perhaps empty, where they fit into one.
    [[nodiscard]] static std::vector<SearchBlock> of(const std::vector<SearchEntry>& entries);
    [[nodiscard]] std::vector<SearchEntry> entries() const;

    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] qint64 key(std::size_t entry) const { return number<qint64>(kHeader, entry); }
    [[nodiscard]] std::uint32_t company(std::size_t entry) const { return column(0, entry); }
    [[nodiscard]] std::uint32_t shared(std::size_t which, std::size_t entry) const { return column(1 + which, entry); }
    /// Where the entry's text ends in texts(), its line end included.
    [[nodiscard]] std::size_t textEnd(std::size_t entry) const { return column(4, entry); }
    [[nodiscard]] std::string_view texts() const { return std::string_view(m_bytes).substr(headerSize(m_count)); }

private:
    static constexpr std::size_t kHeader = sizeof(std::uint32_t);
    static constexpr std::size_t kColumns = 5;
    static std::size_t headerSize(std::size_t count) {
        return kHeader + count * (sizeof(qint64) + kColumns * sizeof(std::uint32_t));
    }

    template <class T>
    [[nodiscard]] T number(std::size_t from, std::size_t place) const {
        T value;
        std::memcpy(&value, m_bytes.data() + from + place * sizeof(T), sizeof(T));
        return value;
    }
    [[nodiscard]] std::uint32_t column(std::size_t which, std::size_t entry) const {
        return number<std::uint32_t>(kHeader + m_count * sizeof(qint64), which * m_count + entry);
    }

    std::string m_bytes;
    std::size_t m_count = 0;
};

} // namespace trunkline::store
