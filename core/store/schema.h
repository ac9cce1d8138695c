#pragma once

#include "core/store/database.h"

namespace trunkline::store {

/// Brings a file up to this version's schema, in one transaction from whatever released version it has. A file of a
/// newer version is left as it is: TooNew.
[[nodiscard]] Result<void> migrateCache(Database& database);
[[nodiscard]] Result<void> migrateOutbox(Database& database);

/// Keeping indexes makes inserting several times slower, so a cache that is being loaded has none.
///
/// False, and no index, where a call is there twice.
[[nodiscard]] Result<bool> indexIds(Database& database);
/// The index that answers every filter of a call list, and counts, without touching the table. A loaded cache does
/// without for its first seconds.
[[nodiscard]] Result<void> indexFacts(Database& database);
[[nodiscard]] Result<bool> hasFactsIndex(Database& database);

} // namespace trunkline::store
