#pragma once

#include <atomic>

#include "core/base/clock.h"

namespace trunkline {

/// What time it is at the server, as far as it is known: this computer's clock, corrected by what the server last said.
/// A return time that a person chooses ("in one hour") is meant by the server's clock, wherever this computer's stands.
/// Until the server has said anything it is this computer's. Thread-safe.
class ServerClock final : public Clock {
public:
    /// `own` outlives this.
    explicit ServerClock(const Clock& own) : m_own(own) {}

    [[nodiscard]] Instant now() const override { return m_own.now() + m_ahead.load(); }
    /// The server's clock showed this just now. What is within the time that an answer travels changes nothing.
    void learn(Instant serverTime) {
        constexpr std::chrono::milliseconds kOnItsWay{2'000};
        const std::chrono::milliseconds ahead = serverTime - m_own.now();
        if (std::chrono::abs(ahead - m_ahead.load()) > kOnItsWay)
            m_ahead = ahead;
    }
    /// How far the server's clock is ahead of this computer's; negative: behind.
    [[nodiscard]] std::chrono::milliseconds ahead() const { return m_ahead; }

private:
    const Clock& m_own;
    std::atomic<std::chrono::milliseconds> m_ahead{std::chrono::milliseconds{0}};
};

} // namespace trunkline
