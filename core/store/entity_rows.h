#pragma once

#include <QJsonObject>

#include "core/domain/account.h"
#include "core/store/database.h"
#include "core/wire/entity.h"

namespace trunkline::store {

/// How an entity that is kept as JSON stands in its table.
struct EntityRow {
    QString id;
    QString owner; ///< the account, or the flow of a version
    QString about; ///< the user of a grant, what an audit event is about
    qint64 sort = 0;
    QByteArray data;
};

/// Checks the entity as its codec does; accounts and calls have tables of their own.
[[nodiscard]] Result<EntityRow> entityRowOf(wire::EntityType type, const QJsonObject& data);

inline constexpr const char* kAccountColumns =
    "id, parent, kind, name, timeZone, billing, plan, roleCatalog, suspended, createdAt, revision, extra, closed";
[[nodiscard]] Account accountFrom(const Statement& row);
[[nodiscard]] Result<void> writeAccount(Statement& insert, const Account& account);

} // namespace trunkline::store
