#include "core/access/row.h"

#include <algorithm>

namespace trunkline::access {

Row rowOf(const Call& call) {
    return {call.direction, call.assignedTo, call.outcome, call.trackingNumber};
}

bool matches(const RowFilter& filter, const Row& row, const UserId& subject) {
    if (filter.direction && filter.direction != row.direction)
        return false;
    if (filter.assignedToSubject && (row.assigned.isNull() || row.assigned != subject))
        return false;
    if (filter.missedOnly && row.outcome != CallOutcome::Missed)
        return false;
    return filter.numbers.isEmpty() || filter.numbers.contains(row.number);
}

std::optional<RowFilter> intersected(const RowFilter& a, const RowFilter& b) {
    if (a.direction && b.direction && a.direction != b.direction)
        return std::nullopt;
    RowFilter both;
    both.direction = a.direction ? a.direction : b.direction;
    both.assignedToSubject = a.assignedToSubject || b.assignedToSubject;
    both.missedOnly = a.missedOnly || b.missedOnly;
    if (a.numbers.isEmpty() || b.numbers.isEmpty()) {
        both.numbers = a.numbers.isEmpty() ? b.numbers : a.numbers;
        return both;
    }
    for (const QString& number : a.numbers) {
        if (b.numbers.contains(number))
            both.numbers.append(number);
    }
    // An empty list would mean every number.
    if (both.numbers.isEmpty())
        return std::nullopt;
    return both;
}

bool covers(const RowFilter& outer, const UserId& outerSubject, const RowFilter& inner, const UserId& innerSubject) {
    if (outer.direction && outer.direction != inner.direction)
        return false;
    if (outer.assignedToSubject && (!inner.assignedToSubject || innerSubject.isNull() || outerSubject != innerSubject))
        return false;
    if (outer.missedOnly && !inner.missedOnly)
        return false;
    if (outer.numbers.isEmpty())
        return true;
    return !inner.numbers.isEmpty() && std::all_of(inner.numbers.begin(), inner.numbers.end(),
                                                   [&outer](const QString& n) { return outer.numbers.contains(n); });
}

bool RowScope::isUnrestricted() const {
    return std::any_of(anyOf.begin(), anyOf.end(), [](const RowFilter& filter) { return filter.isUnrestricted(); });
}

bool RowScope::matches(const Row& row, const UserId& subject) const {
    return std::any_of(anyOf.begin(), anyOf.end(),
                       [&](const RowFilter& filter) { return access::matches(filter, row, subject); });
}

} // namespace trunkline::access
