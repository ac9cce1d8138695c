#pragma once

#include <optional>

#include <QJsonObject>
#include <QString>

#include "core/domain/ids.h"

namespace trunkline::wire {

/// The kinds of things that are synchronised. The names stand in streams, outboxes and change logs.
enum class EntityType : std::uint8_t {
    Account,
    User,
    Grant,
    Number,
    Destination,
    Flow,
    FlowVersion,
    Call,
    Audit,
    Switch,
    Calendar,
};

[[nodiscard]] QString nameOf(EntityType type);
[[nodiscard]] std::optional<EntityType> entityTypeFromName(QStringView name);
/// The collection in the API: "/v1/accounts" for EntityType::Account.
[[nodiscard]] QString pathOf(EntityType type);

/// An edit of one entity, as the outbox holds it and PATCH sends it. One that names the id among its fields makes the
/// entity, and goes out as a POST to its collection.
struct Patch {
    EntityType type = EntityType::Account;
    QString id;
    Revision base = Revision::None; ///< what the edit was made on; goes into If-Match
    QJsonObject fields;             ///< new values by field; null removes one
    QJsonObject before;             ///< the same fields as they were at `base`, for merging

    [[nodiscard]] bool isCreation() const { return fields.contains(QLatin1StringView("id")); }
};

} // namespace trunkline::wire
