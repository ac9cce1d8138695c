#include "core/store/text_keys.h"

#include <algorithm>
#include <functional>

namespace trunkline::store {

namespace {

constexpr std::size_t kFewestSlots = 1024;

std::size_t hashOf(std::string_view text) {
    return std::hash<std::string_view>{}(text);
}

} // namespace

std::optional<qint64> TextKeys::find(std::string_view text) const {
    if (m_slots.empty())
        return std::nullopt;
    const std::size_t hash = hashOf(text);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = hash & mask; m_slots[slot] != 0; slot = (slot + 1) & mask) {
        const Entry& entry = m_entries[m_slots[slot] - 1];
        if (entry.hash == hash && textOf(entry) == text)
            return entry.key;
    }
    return std::nullopt;
}

void TextKeys::insert(std::string_view text, qint64 key) {
    m_entries.push_back({hashOf(text), key, m_texts.size(), text.size()});
    m_texts += text;
    if (m_entries.size() * 2 <= m_slots.size()) {
        place(static_cast<std::uint32_t>(m_entries.size() - 1));
        return;
    }
    m_slots.assign(std::max(kFewestSlots, m_slots.size() * 2), 0);
    for (std::uint32_t entry = 0; entry < m_entries.size(); ++entry)
        place(entry);
}

void TextKeys::place(std::uint32_t entry) {
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = m_entries[entry].hash & mask;
    while (m_slots[slot] != 0)
        slot = (slot + 1) & mask;
    m_slots[slot] = entry + 1;
}

void TextKeys::clear() {
    m_slots.clear();
    m_entries.clear();
    m_texts.clear();
}

} // namespace trunkline::store
