#include "server/api/throttle.h"

#include <algorithm>
#include <cmath>

namespace trunkline::server {

namespace {

constexpr std::size_t kMostBuckets = 50'000;

} // namespace

std::chrono::milliseconds Throttle::take(const QByteArray& who, Instant now) {
    if (m_limits.perSecond <= 0)
        return std::chrono::milliseconds(0);
    const std::lock_guard lock(m_mutex);
    if (m_buckets.size() >= kMostBuckets) {
        // Full buckets say nothing: whoever comes back begins with one.
        const auto refill = std::chrono::seconds(m_limits.burst / m_limits.perSecond + 1);
        std::erase_if(m_buckets, [&](const auto& entry) { return entry.second.at + refill < now; });
    }
    auto [found, isNew] = m_buckets.try_emplace(who);
    Bucket& bucket = found->second;
    if (isNew) {
        bucket = {static_cast<double>(m_limits.burst), now};
    } else {
        const double gained =
            std::max(0.0, std::chrono::duration<double>(now - bucket.at).count()) * m_limits.perSecond;
        bucket = {std::min(static_cast<double>(m_limits.burst), bucket.left + gained), now};
    }
    if (bucket.left >= 1) {
        bucket.left -= 1;
        return std::chrono::milliseconds(0);
    }
    return std::chrono::milliseconds(static_cast<qint64>(std::ceil((1 - bucket.left) * 1000 / m_limits.perSecond)));
}

} // namespace trunkline::server
