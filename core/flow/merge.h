#pragma once

#include <vector>

#include "core/flow/diff.h"

namespace trunkline::flow {

/// Both sides changed the same thing differently. The merged document holds ours; a step that one side removed and the
/// other changed is there until somebody decides.
struct Conflict {
    StepId step;     ///< null: the flow as a whole
    QString what;    ///< "settings/ringSeconds", "ports/busy", "title", "type", "step", "name", "entry", "timezone"
    QJsonValue base; ///< undefined: it was not there
    QJsonValue ours;
    QJsonValue theirs;
    QString words; ///< translated
    Edit takeOurs; ///< both are for the merged document
    Edit takeTheirs;
};

struct MergeResult {
    FlowDocument merged;
    std::vector<Conflict> conflicts;
    /// Steps that both sides added under one id; theirs got a fresh one: (theirs, fresh).
    QList<std::pair<StepId, StepId>> renamed;
};

/// Three-way merge by step and setting. Layout and scenarios never conflict: ours hold where both changed them.
/// merge(a, a, a) is a, merge(a, b, a) and merge(a, a, b) are b, to the byte.
[[nodiscard]] MergeResult merge(const FlowDocument& base, const FlowDocument& ours, const FlowDocument& theirs);

} // namespace trunkline::flow
