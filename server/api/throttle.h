#pragma once

#include <chrono>
#include <mutex>
#include <unordered_map>

#include <QHash>

#include "core/base/clock.h"

namespace trunkline::server {

struct ThrottleLimits {
    int perSecond = 200; ///< sustained, for one person; 0: no limit
    int burst = 2'000;   ///< at once: a console that was offline sends its outbox
};

/// How many requests one person may make. Thread-safe.
class Throttle {
public:
    explicit Throttle(const ThrottleLimits& limits) : m_limits(limits) {}

    /// Counts a request; gives how long to wait where it is one too many, else zero.
    [[nodiscard]] std::chrono::milliseconds take(const QByteArray& who, Instant now);

private:
    struct Bucket {
        double left = 0;
        Instant at{};
    };

    ThrottleLimits m_limits;
    std::mutex m_mutex;
    std::unordered_map<QByteArray, Bucket> m_buckets;
};

} // namespace trunkline::server
