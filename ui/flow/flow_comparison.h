#pragma once

#include <QHash>

#include "core/flow/diff.h"
#include "ui/flow/flow_change.h"

namespace trunkline::ui {

/// How a step or a wire differs between two versions of a flow.
enum class DiffMark : std::uint8_t { Same, Added, Removed, Changed };

/// Two versions of a flow as one picture: the later one, with what it lost put back where it stood.
struct FlowComparison {
    flow::FlowDocument shown;
    QHash<StepId, DiffMark> steps;  ///< only those that differ
    QHash<WireRef, DiffMark> wires; ///< of `shown`, only those that differ
    /// Wires of the earlier version whose port leads elsewhere or nowhere now.
    QList<std::pair<WireRef, StepId>> goneWires;
    std::vector<flow::Difference> differences;

    [[nodiscard]] int count(DiffMark mark) const;
};

/// Layout makes no difference. A step that only leads elsewhere is Changed.
[[nodiscard]] FlowComparison compareFlows(const flow::FlowDocument& before, const flow::FlowDocument& after,
                                          const flow::CompanyFacts* company);

} // namespace trunkline::ui
