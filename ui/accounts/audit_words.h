#pragma once

#include <vector>

#include "core/domain/audit.h"

namespace trunkline::ui {

/// What was done, in words: "Published a flow" for "flow.published". Actions of a newer version come as they are, made
/// readable.
[[nodiscard]] QString actionWords(const QString& action);

/// One field of a change.
struct FieldChange {
    QString field; ///< for people
    QString before;
    QString after;
};
/// The fields that differ, without what says nothing to people (ids, revisions).
[[nodiscard]] std::vector<FieldChange> changesOf(const AuditEvent& event);

} // namespace trunkline::ui
