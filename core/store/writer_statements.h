#pragma once

#include "core/store/cache_writer.h"
#include "core/store/database.h"

namespace trunkline::store {

/// What the writer runs per line, prepared once.
struct CacheWriter::Statements {
    [[nodiscard]] static Result<std::unique_ptr<Statements>> prepare(Database& database);
    [[nodiscard]] static QJsonObject entityJson(Database& database, wire::EntityType type, const QString& id);

    Statement putAccount, putEntity, findOwner, removeOwned, removeEntity;
    Statement insertCall, updateCall, updateCallAndFacts, findCall, findCallInPlace, removeCall, hasKey, addToHour,
        addToCompany;
};

} // namespace trunkline::store
