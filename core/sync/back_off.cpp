#include "core/sync/back_off.h"

#include <algorithm>

namespace trunkline::sync {

std::chrono::milliseconds BackOff::next(RandomSource& random, std::optional<std::chrono::milliseconds> atLeast) {
    constexpr std::int64_t kFirst = 1'000;
    constexpr std::int64_t kLongest = 15 * 60 * 1'000;
    constexpr int kDoublings = 10;
    const std::int64_t most = std::min(kLongest, kFirst << std::min(m_tries++, kDoublings));
    const std::chrono::milliseconds wait(most / 2 +
                                         static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(most / 2))));
    return atLeast ? std::max(wait, *atLeast + wait / 4) : wait;
}

} // namespace trunkline::sync
