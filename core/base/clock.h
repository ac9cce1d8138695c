#pragma once

#include <chrono>

#include <QString>
#include <QStringView>

#include "core/base/error.h"

namespace trunkline {

/// A point in time, UTC, to the millisecond.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

[[nodiscard]] inline qint64 toMilliseconds(Instant instant) {
    return instant.time_since_epoch().count();
}
[[nodiscard]] inline Instant fromMilliseconds(qint64 milliseconds) {
    return Instant{std::chrono::milliseconds{milliseconds}};
}

/// RFC 3339 in UTC with milliseconds where there are any: "2026-01-05T12:00:00Z".
[[nodiscard]] QString toRfc3339(Instant instant);

/// Reads RFC 3339 with "Z" or an offset. A time without an offset is an error: callers that know a zone read it
/// themselves.
[[nodiscard]] Result<Instant> fromRfc3339(QStringView text);

/// Where time comes from. Only composition roots make a SystemClock; everything else is given a Clock.
/// now() may be called from any thread.
class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

/// A clock that stands still until it is told otherwise. For tests, simulations and deterministic samples; not
/// thread-safe.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant start) : m_now(start) {}
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant instant) { m_now = instant; }
    void advance(std::chrono::milliseconds by) { m_now += by; }

private:
    Instant m_now;
};

} // namespace trunkline
