#pragma once

#include "core/store/cache_writer.h"
#include "core/store/database.h"

namespace trunkline::store {

/// What the writer runs per line, prepared once. `isIndexed` says whether search and the index by id are there.
struct CacheWriter::Statements {
    [[nodiscard]] static Result<std::unique_ptr<Statements>> prepare(Database& database, bool isIndexed);
    [[nodiscard]] static QJsonObject entityJson(Database& database, wire::EntityType type, const QString& id);

    Statement putAccount, putEntity, findOwner, removeOwned, removeEntity;
    Statement insertCall, findCall, removeCall, hasKey, addToHour, addToCompany;
    Statement putSearch, removeSearch; ///< null while there is no index
};

} // namespace trunkline::store
