#pragma once

#include <cstdint>
#include <vector>

#include <QByteArrayView>

namespace trunkline::access {

/// Positions of things by their ids, for the path that answers: ids are read eight bytes at a time, and one whose bytes
/// are shared with the table's is not compared again. The table keeps views: the ids must outlive it unchanged.
class IdTable {
public:
    IdTable() = default;
    /// Room for `count` ids; add() beyond it is an error.
    explicit IdTable(std::size_t count);

    /// False where the id is there already: the first one stays.
    bool add(QByteArrayView id, int position);
    /// -1 where there is no such id.
    [[nodiscard]] int find(QByteArrayView id) const {
        if (m_slots.empty())
            return -1;
        const std::uint64_t hash = hashOf(id);
        for (std::size_t at = hash & m_mask;; at = (at + 1) & m_mask) {
            const Slot& slot = m_slots[at];
            if (slot.position < 0)
                return -1;
            if (slot.tag == tagOf(hash) && isSame(m_ids[static_cast<std::size_t>(slot.id)], id))
                return slot.position;
        }
    }

private:
    struct Slot {
        std::uint32_t tag = 0; ///< the upper half of the hash
        int id = 0;            ///< in m_ids
        int position = -1;     ///< -1: free
    };

    std::vector<Slot> m_slots;
    std::vector<QByteArrayView> m_ids;
    std::size_t m_mask = 0;
    std::uint64_t m_seed = 0;

    [[nodiscard]] std::uint64_t hashOf(QByteArrayView id) const;
    [[nodiscard]] static std::uint32_t tagOf(std::uint64_t hash) { return static_cast<std::uint32_t>(hash >> 32); }
    [[nodiscard]] static bool isSame(QByteArrayView a, QByteArrayView b) {
        return a.size() == b.size() && (a.data() == b.data() || a == b);
    }
};

} // namespace trunkline::access
