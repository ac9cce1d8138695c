#pragma once

#include <optional>
#include <vector>

#include "core/domain/call.h"
#include "core/domain/user.h"

namespace trunkline::access {

/// What row filters look at in one call, text or report row. A part without a value matches no filter that asks for it.
struct Row {
    std::optional<CallDirection> direction;
    UserId assigned;
    std::optional<CallOutcome> outcome;
    QString number; ///< E.164 of the tracking number
};

[[nodiscard]] Row rowOf(const Call& call);

/// Whether the filter lets `subject` see the row.
[[nodiscard]] bool matches(const RowFilter& filter, const Row& row, const UserId& subject);

/// Both filters at once. Nothing where they exclude each other (inbound and outbound; no number in common).
[[nodiscard]] std::optional<RowFilter> intersected(const RowFilter& a, const RowFilter& b);

/// Whether every row that `inner` lets `innerSubject` see, `outer` lets `outerSubject` see as well.
[[nodiscard]] bool covers(const RowFilter& outer, const UserId& outerSubject, const RowFilter& inner,
                          const UserId& innerSubject);

/// The union of filters under which a person sees rows at one account. No filter at all: sees nothing.
struct RowScope {
    std::vector<RowFilter> anyOf;

    [[nodiscard]] bool isEmpty() const { return anyOf.empty(); }
    [[nodiscard]] bool isUnrestricted() const;
    [[nodiscard]] bool matches(const Row& row, const UserId& subject) const;
};

} // namespace trunkline::access
