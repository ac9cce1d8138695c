#pragma once

#include <chrono>
#include <optional>

#include <QByteArray>

#include "core/base/clock.h"

namespace trunkline::net {

/// Reads a Retry-After header, seconds or a date, as how long to wait from `now`; at most an hour. Nothing where it
/// cannot be read.
[[nodiscard]] std::optional<std::chrono::milliseconds> retryAfterFrom(const QByteArray& header, Instant now);

} // namespace trunkline::net
