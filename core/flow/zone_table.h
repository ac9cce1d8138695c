#pragma once

#include <memory>
#include <vector>

#include <QDateTime>
#include <QString>

#include "core/base/clock.h"
#include "core/base/error.h"

namespace trunkline::flow {

/// A moment on the wall clock of a zone.
struct WallTime {
    int weekday = 1;     ///< 1 Monday … 7 Sunday
    int minuteOfDay = 0; ///< 0 … 1439
    QDate date;
};

/// The offsets of a time zone, read from the system once, so that the machine asks no database. Immutable; share it.
///
/// Weekly ranges are compared with what the wall clock shows: in the hour that is repeated in autumn both passes are
/// inside a range, and an hour that is skipped in spring is not missed; a range that lies wholly in it does not happen
/// that day.
class ZoneTable {
public:
    /// @param ianaName e.g. "America/Chicago". Unknown names are an InvalidInput.
    [[nodiscard]] static Result<std::shared_ptr<const ZoneTable>> load(QStringView ianaName);
    [[nodiscard]] static std::shared_ptr<const ZoneTable> utc();

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] int offsetSecondsAt(Instant instant) const;
    [[nodiscard]] WallTime wallTimeAt(Instant instant) const;
    [[nodiscard]] QDateTime localAt(Instant instant) const;

    /// The instant at which a wall clock shows `local` (its own zone is ignored). Shown twice: the first time. Never
    /// shown, because the clocks go forward over it: counted with the offset from before, so 02:30 becomes 03:30 (as
    /// RFC 5545).
    [[nodiscard]] Instant instantOf(const QDateTime& local) const;

    /// Reads "2026-01-12T08:00:00" as local time, and RFC 3339 with an offset as it is.
    [[nodiscard]] Result<Instant> parseTime(QStringView text) const;

private:
    struct Span {
        qint64 fromMilliseconds = 0;
        int offsetSeconds = 0;
    };

    QString m_name;
    std::vector<Span> m_spans; ///< ascending; the first begins before every instant
};

} // namespace trunkline::flow
