#pragma once

#include "core/sync/merge.h"

namespace trunkline::session {

/// Merges drafts of call flows that both sides changed, step by step (core/flow/merge.h); everything else, and what
/// only a person can decide, is left undecided. On any thread. Where there was no draft before, the version that both
/// began from is not known here: a person decides.
[[nodiscard]] QJsonValue mergeDraft(wire::EntityType type, const QString& field, const QJsonValue& before,
                                    const QJsonValue& mine, const QJsonValue& theirs);

} // namespace trunkline::session
