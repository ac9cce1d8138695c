#include "core/session/draft_merge.h"

#include "core/flow/merge.h"

namespace trunkline::session {

QJsonValue mergeDraft(wire::EntityType type, const QString& field, const QJsonValue& before, const QJsonValue& mine,
                      const QJsonValue& theirs) {
    if (type != wire::EntityType::Flow || field != u"draft")
        return QJsonValue(QJsonValue::Undefined);
    const auto base = flow::FlowDocument::fromJson(before.toObject());
    const auto ours = flow::FlowDocument::fromJson(mine.toObject());
    const auto others = flow::FlowDocument::fromJson(theirs.toObject());
    if (!base || !ours || !others)
        return QJsonValue(QJsonValue::Undefined);
    const flow::MergeResult result = flow::merge(*base, *ours, *others);
    return result.conflicts.empty() ? QJsonValue(result.merged.toJson()) : QJsonValue(QJsonValue::Undefined);
}

} // namespace trunkline::session
