#pragma once

#include <QtGlobal>

namespace trunkline::store {

// Calls have a key made from the second they began in, falling with time, so that the table's own order is "newest
// first", a first load (newest first) appends, search answers in that order, and a range of time is a range of keys.

inline constexpr int kTieBits = 12; ///< calls in one second, before they spill into a neighbour
inline constexpr qint64 kFarthestKey = qint64{1} << 45;

/// The first key of the second; later calls in the same second count up.
[[nodiscard]] qint64 callKey(qint64 startedAtMilliseconds);

} // namespace trunkline::store
