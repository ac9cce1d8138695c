#include "core/flow/run.h"

namespace trunkline::flow {

std::optional<Turn> Run::ringGroup(const GroupCode& code) {
    Dial dial = dialFor(code.ringing);
    dial.seconds = secondsLeft(code);
    dial.continues = m_state.m_tried != 0;
    if (dial.seconds < 1)
        return std::nullopt;
    if (code.strategy == Strategy::Simultaneous) {
        for (std::size_t i = 0; i < code.members.size(); ++i) {
            if (isWanted(code, i))
                dial.targets.add(m_bound.destinations[code.members[i].destination]);
        }
    } else {
        for (const std::uint8_t member : orderOf(code)) {
            const auto bit = static_cast<std::uint16_t>(1U << member);
            if (member < code.members.size() && (m_state.m_tried & bit) == 0 && isWanted(code, member)) {
                m_state.m_tried = static_cast<std::uint16_t>(m_state.m_tried | bit);
                dial.targets.add(m_bound.destinations[code.members[member].destination]);
                break;
            }
        }
    }
    if (dial.targets.size() == 0)
        return std::nullopt;
    return turn(dial);
}

Run::Order Run::orderOf(const GroupCode& code) const {
    Order order{};
    const std::size_t count = code.members.size();
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<std::uint8_t>(i < count ? i : kMaxTargets);
    if (count == 0)
        return order;
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(count);
    switch (code.strategy) {
    case Strategy::Simultaneous:
    case Strategy::InOrder:
        break;
    case Strategy::RoundRobin:
        std::rotate(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(m_facts.turn % count), end);
        break;
    case Strategy::Weighted:
    case Strategy::Random:
        shuffle(code, order);
        break;
    case Strategy::LongestIdle:
        std::stable_sort(order.begin(), end,
                         [&](std::uint8_t a, std::uint8_t b) { return lastCall(code, a) < lastCall(code, b); });
        break;
    }
    if (code.isSticky && !m_facts.lastAnsweredBy.isNull()) {
        std::stable_partition(order.begin(), end, [&](std::uint8_t member) {
            const Destination* destination = destinationAt(code.members[member].destination);
            return destination && destination->id == m_facts.lastAnsweredBy;
        });
    }
    return order;
}

Instant Run::lastCall(const GroupCode& code, std::uint8_t member) const {
    const Destination* destination = destinationAt(code.members[member].destination);
    if (!destination)
        return Instant::min();
    // Who answered this caller before took a call at some time: idle for less long than those who never did.
    const bool hasAnswered = destination->id == m_facts.lastAnsweredBy;
    return m_facts.lastCallOf.value(destination->id, Instant::min() + std::chrono::milliseconds(hasAnswered ? 1 : 0));
}

void Run::shuffle(const GroupCode& code, Order& order) const {
    const std::size_t count = code.members.size();
    quint64 random = mixed(m_facts.seed) ^ step().salt;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const auto weightAt = [&](std::size_t place) {
            return code.strategy == Strategy::Random
                       ? quint64{1}
                       : static_cast<quint64>(std::max(0, code.members[order[place]].weight));
        };
        quint64 total = 0;
        for (std::size_t j = i; j < count; ++j)
            total += weightAt(j);
        if (total == 0)
            return;
        random = mixed(random);
        quint64 lot = random % total;
        std::size_t chosen = i;
        while (lot >= weightAt(chosen))
            lot -= weightAt(chosen++);
        std::rotate(order.begin() + static_cast<std::ptrdiff_t>(i), order.begin() + static_cast<std::ptrdiff_t>(chosen),
                    order.begin() + static_cast<std::ptrdiff_t>(chosen + 1));
    }
}

std::size_t Run::lastTried(const GroupCode& code) const {
    std::size_t last = 0;
    for (const std::uint8_t member : orderOf(code)) {
        if (member < code.members.size() && (m_state.m_tried >> member & 1) != 0)
            last = member;
    }
    return last;
}

const Destination* Run::whoAnswered(const GroupCode& code, const DestinationId& named) const {
    for (const GroupCode::Member& member : code.members) {
        const Destination* destination = destinationAt(member.destination);
        if (destination && destination->id == named)
            return destination;
    }
    if (code.strategy != Strategy::Simultaneous && m_state.m_tried != 0)
        return destinationAt(code.members[lastTried(code)].destination);
    const auto ringing =
        std::find_if(code.members.begin(), code.members.end(),
                     [this](const GroupCode::Member& member) { return isRinging(member.destination); });
    return ringing == code.members.end() ? nullptr : destinationAt(ringing->destination);
}

} // namespace trunkline::flow
