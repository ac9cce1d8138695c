#pragma once

#include <QString>

#include "tests/access/world.h"

namespace trunkline::tests {

/// Each looks for a violation in the worlds of one seed and says what it found; empty: the property holds there. The
/// names and numbers are those of "What must hold for every catalog, tree and set of grants".
[[nodiscard]] QString breaksDefaultDeny(std::uint64_t seed);  // 1
[[nodiscard]] QString breaksScope(std::uint64_t seed);        // 2
[[nodiscard]] QString breaksReach(std::uint64_t seed);        // 2
[[nodiscard]] QString breaksNoEscalation(std::uint64_t seed); // 3
[[nodiscard]] QString breaksOrder(std::uint64_t seed);        // 4
[[nodiscard]] QString breaksHidden(std::uint64_t seed);       // 5
[[nodiscard]] QString breaksUnion(std::uint64_t seed);        // 6
[[nodiscard]] QString breaksExpiry(std::uint64_t seed);       // 7
[[nodiscard]] QString breaksAgreement(std::uint64_t seed);    // 8
[[nodiscard]] QString breaksExplanations(std::uint64_t seed); // 9

} // namespace trunkline::tests
