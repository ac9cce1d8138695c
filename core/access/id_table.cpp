#include "core/access/id_table.h"

#include <bit>
#include <cstring>

#include <QHashFunctions>

namespace trunkline::access {

namespace {

constexpr std::uint64_t kSpread = 0x9e37'79b9'7f4a'7c15;

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
    std::uint64_t value = (a ^ b) * kSpread;
    value ^= value >> 32;
    return value * kSpread;
}

} // namespace

IdTable::IdTable(std::size_t count)
    : m_slots(std::bit_ceil(count * 2 + 2)), m_mask(m_slots.size() - 1), m_seed(QHashSeed::globalSeed()) {
    m_ids.reserve(count);
}

std::uint64_t IdTable::hashOf(QByteArrayView id) const {
    // Seeded for each process: whoever may choose ids must not choose where they fall.
    std::uint64_t hash = m_seed ^ static_cast<std::uint64_t>(id.size());
    const char* next = id.data();
    qsizetype left = id.size();
    for (; left >= 8; left -= 8, next += 8) {
        std::uint64_t part = 0;
        std::memcpy(&part, next, 8);
        hash = mixed(hash, part);
    }
    if (left > 0) {
        std::uint64_t part = 0;
        std::memcpy(&part, next, static_cast<std::size_t>(left));
        hash = mixed(hash, part);
    }
    return hash ^ (hash >> 29);
}

bool IdTable::add(QByteArrayView id, int position) {
    if (find(id) >= 0)
        return false;
    const std::uint64_t hash = hashOf(id);
    std::size_t at = hash & m_mask;
    while (m_slots[at].position >= 0)
        at = (at + 1) & m_mask;
    m_slots[at] = {tagOf(hash), static_cast<int>(m_ids.size()), position};
    m_ids.push_back(id);
    return true;
}

} // namespace trunkline::access
