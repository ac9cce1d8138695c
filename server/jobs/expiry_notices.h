#pragma once

#include "server/storage/storage.h"

namespace trunkline::server {

/// How long before a role runs out its holder hears of it.
inline constexpr std::chrono::days kExpiryNotice{7};

/// Puts a message into the outbox for everybody whose role runs out within kExpiryNotice, and one for whoever gave it:
/// once for each role and end, however often this runs.
[[nodiscard]] Result<void> queueExpiryNotices(Storage& storage, Instant now);

} // namespace trunkline::server
