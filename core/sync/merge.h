#pragma once

#include <functional>

#include <QStringList>

#include "core/wire/entity.h"

namespace trunkline::sync {

/// Merges one field of which both sides made something else: an undefined value where only a person can decide.
using FieldMerge = std::function<QJsonValue(wire::EntityType type, const QString& field, const QJsonValue& before,
                                            const QJsonValue& mine, const QJsonValue& theirs)>;

struct Merged {
    wire::Patch next;      ///< what is left to do on top of `current`; no fields: nothing
    QStringList conflicts; ///< fields that a person has to decide; then `next` means nothing
};

/// An edit meets an entity that changed meanwhile. Fields that only one side touched go together, the same change on
/// both sides is one, tags are merged as sets; `mergeField` is asked for what is left.
[[nodiscard]] Merged merge(const wire::Patch& mine, const QJsonObject& current, const FieldMerge& mergeField = {});

} // namespace trunkline::sync
