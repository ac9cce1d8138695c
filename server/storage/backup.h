#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"

namespace trunkline::server {

/// Copies a database as it is at one moment into a new file that only its owner can read; a server may be writing
/// meanwhile. Conflict: there is such a file already.
[[nodiscard]] Result<void> backUpDatabase(const QString& database, const QString& file);

/// Puts a backup in the place of a database, which may be missing, and begins a new epoch: every console starts over,
/// keeping its edits. Checks the backup before it touches anything. Answers where the database of before is now; empty:
/// there was none. Unavailable: a server is using it.
[[nodiscard]] Result<QString> restoreDatabase(const QString& file, const QString& database, const Clock& clock,
                                              RandomSource& random);

} // namespace trunkline::server
