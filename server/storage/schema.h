#pragma once

#include "core/base/random.h"
#include "server/storage/sqlite_handle.h"

namespace trunkline::server {

/// The schema that this version writes; stands in the file's user_version.
inline constexpr int kSchemaVersion = 3;

/// Makes the tables of an empty file or brings older ones up to date, in one transaction. Fails with TooNew where a
/// newer version wrote the file, with InvalidInput where another program did, and with Corrupted where it is damaged.
[[nodiscard]] Result<void> prepareSchema(Database& database, RandomSource& random);

} // namespace trunkline::server
