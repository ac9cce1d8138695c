#pragma once

#include <chrono>
#include <optional>

#include "core/base/random.h"

namespace trunkline::sync {

/// How long to wait before the next try: doubling from one second to fifteen minutes, anywhere in the second half of
/// it, so that a thousand consoles do not come back at once.
class BackOff {
public:
    [[nodiscard]] std::chrono::milliseconds next(RandomSource& random,
                                                 std::optional<std::chrono::milliseconds> atLeast = {});
    void reset() { m_tries = 0; }

private:
    int m_tries = 0;
};

} // namespace trunkline::sync
