#pragma once

#include <array>
#include <optional>

#include "core/wire/sync_lines.h"

namespace trunkline::server {

/// Which people and grants somebody sees, without naming them: one number a bucket. What somebody sees of people hangs
/// on everybody's grants and on time, so that no log of changes tells who went out of sight; two digests do, to within
/// a bucket.
using PeopleDigest = std::array<quint32, wire::kPeopleBuckets>;

/// Adds one, or takes it away again.
void toggle(PeopleDigest& digest, QByteArrayView id);
[[nodiscard]] QByteArray toText(const PeopleDigest& digest);
/// Nothing where it is none.
[[nodiscard]] std::optional<PeopleDigest> digestFromText(const QByteArray& text);

} // namespace trunkline::server
