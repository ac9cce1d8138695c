#pragma once

#include "core/store/database.h"

namespace trunkline::store {

/// Brings a file up to this version's schema, in one transaction from whatever released version it has. A file of a
/// newer version is left as it is: TooNew.
[[nodiscard]] Result<void> migrateCache(Database& database);
[[nodiscard]] Result<void> migrateOutbox(Database& database);

/// What a loaded cache has and one that is being loaded lacks: keeping indexes makes inserting several times slower.
[[nodiscard]] Result<void> createIndexes(Database& database);

} // namespace trunkline::store
