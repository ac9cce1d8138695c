#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include "core/domain/ids.h"

namespace trunkline {

/// Who changed what, when, before and after (S3-04, S3-11, S3-25..28).
struct AuditEvent {
    AuditId id;
    Instant at{};
    UserId by;         ///< null: the system
    AccountId account; ///< where it happened; decides who may read it
    QString action;    ///< e.g. "flow.published", "grant.added"
    QString entity;    ///< id of what changed
    QString summary;   ///< for people, e.g. the name of what changed
    QJsonObject before;
    QJsonObject after;
    QJsonObject extra;
};

} // namespace trunkline
