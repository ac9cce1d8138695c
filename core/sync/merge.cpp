#include "core/sync/merge.h"

#include <algorithm>

#include <QJsonArray>

namespace trunkline::sync {

using namespace Qt::Literals::StringLiterals;

namespace {

/// An absent field and a removed one are the same.
QJsonValue orNull(const QJsonValue& value) {
    return value.isUndefined() ? QJsonValue() : value;
}

/// What I added and took away, done to theirs.
QJsonValue mergeSets(const QJsonValue& before, const QJsonValue& mine, const QJsonValue& theirs) {
    const QJsonArray base = before.toArray();
    const QJsonArray wanted = mine.toArray();
    QJsonArray merged;
    const QJsonArray now = theirs.toArray();
    for (const QJsonValue& item : now) {
        const bool wasTakenAway = base.contains(item) && !wanted.contains(item);
        if (!wasTakenAway)
            merged.append(item);
    }
    for (const QJsonValue& item : wanted) {
        if (!base.contains(item) && !merged.contains(item))
            merged.append(item);
    }
    return merged;
}

/// Which version a draft began from belongs to the draft, whatever was published since. Where mine went into theirs,
/// the older of the two: what is taken together once more does no harm, what is missing would.
void takeDraftBase(const wire::Patch& mine, const QJsonObject& current, wire::Patch& next) {
    if (mine.type != wire::EntityType::Flow || !mine.fields.contains("draftBase"_L1) ||
        !next.fields.contains("draft"_L1))
        return;
    const int ours = mine.fields.value("draftBase"_L1).toInt();
    const int theirs = current.value("draftBase"_L1).toInt();
    const bool isTheirDraftNew = orNull(current.value("draft"_L1)) != orNull(mine.before.value("draft"_L1));
    next.fields.insert("draftBase"_L1, isTheirDraftNew ? std::min(ours, theirs) : ours);
    next.before.insert("draftBase"_L1, orNull(current.value("draftBase"_L1)));
}

bool isSet(wire::EntityType type, const QString& field) {
    return type == wire::EntityType::Call && field == "tags"_L1;
}

} // namespace

Merged merge(const wire::Patch& mine, const QJsonObject& current, const FieldMerge& mergeField) {
    Merged merged;
    merged.next = {mine.type, mine.id, static_cast<Revision>(current.value("revision"_L1).toInteger()), {}, {}};
    for (auto it = mine.fields.begin(); it != mine.fields.end(); ++it) {
        const QString field = it.key();
        if (mine.type == wire::EntityType::Flow && field == "draftBase"_L1)
            continue;
        const QJsonValue theirs = orNull(current.value(field));
        const QJsonValue before = orNull(mine.before.value(field));
        QJsonValue wanted = it.value();
        if (theirs != before && theirs != wanted) {
            if (isSet(mine.type, field))
                wanted = mergeSets(before, wanted, theirs);
            else
                wanted = mergeField ? mergeField(mine.type, field, before, wanted, theirs)
                                    : QJsonValue(QJsonValue::Undefined);
        }
        if (wanted.isUndefined()) {
            merged.conflicts.append(field);
        } else if (wanted != theirs) {
            merged.next.fields.insert(field, wanted);
            merged.next.before.insert(field, theirs);
        }
    }
    takeDraftBase(mine, current, merged.next);
    return merged;
}

} // namespace trunkline::sync
