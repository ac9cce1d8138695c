#include "core/flow/zone_table.h"

#include <algorithm>
#include <limits>

#include <QCoreApplication>
#include <QTimeZone>

namespace trunkline::flow {

namespace {

constexpr int kFirstYear = 1990;
/// How far the system's rules are asked for; Qt 6.4 knows transitions up to 2037, and the last offset holds from there
/// on.
constexpr int kLastYear = 2100;

qint64 floorDivide(qint64 value, qint64 by) {
    return value / by - (value % by < 0 ? 1 : 0);
}

} // namespace

Result<std::shared_ptr<const ZoneTable>> ZoneTable::load(QStringView ianaName) {
    const QTimeZone zone(ianaName.left(64).toLatin1());
    if (ianaName.isEmpty() || !zone.isValid())
        return fail(ErrorCode::InvalidInput,
                    QCoreApplication::translate("ZoneTable", "“%1” is not a time zone; write it like America/Chicago.")
                        .arg(ianaName.left(64)));
    auto table = std::make_shared<ZoneTable>();
    table->m_name = ianaName.toString();
    const QDateTime first(QDate(kFirstYear, 1, 1), QTime(0, 0), Qt::UTC);
    table->m_spans.push_back({std::numeric_limits<qint64>::min(), zone.offsetFromUtc(first)});
    const QTimeZone::OffsetDataList transitions =
        zone.transitions(first, QDateTime(QDate(kLastYear, 1, 1), QTime(0, 0), Qt::UTC));
    for (const QTimeZone::OffsetData& transition : transitions) {
        if (transition.offsetFromUtc != table->m_spans.back().offsetSeconds)
            table->m_spans.push_back({transition.atUtc.toMSecsSinceEpoch(), transition.offsetFromUtc});
    }
    return table;
}

std::shared_ptr<const ZoneTable> ZoneTable::utc() {
    auto table = std::make_shared<ZoneTable>();
    table->m_name = QStringLiteral("UTC");
    table->m_spans.push_back({std::numeric_limits<qint64>::min(), 0});
    return table;
}

int ZoneTable::offsetSecondsAt(Instant instant) const {
    const auto after = std::upper_bound(m_spans.begin(), m_spans.end(), toMilliseconds(instant),
                                        [](qint64 time, const Span& span) { return time < span.fromMilliseconds; });
    return std::prev(after)->offsetSeconds;
}

WallTime ZoneTable::wallTimeAt(Instant instant) const {
    const qint64 localMinutes = floorDivide(toMilliseconds(instant) + qint64{offsetSecondsAt(instant)} * 1000, 60'000);
    const qint64 day = floorDivide(localMinutes, 24 * 60);
    // Day 0, 1970-01-01, was a Thursday. Years beyond Qt's calendar give an invalid date, which no calendar holds.
    const qint64 weekday = (day % 7 + 7 + 3) % 7 + 1;
    static const qint64 kEpochJulianDay = QDate(1970, 1, 1).toJulianDay();
    return {static_cast<int>(weekday), static_cast<int>(localMinutes - day * 24 * 60),
            QDate::fromJulianDay(kEpochJulianDay + day)};
}

QDateTime ZoneTable::localAt(Instant instant) const {
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant), Qt::OffsetFromUTC, offsetSecondsAt(instant));
}

Instant ZoneTable::instantOf(const QDateTime& local) const {
    const qint64 wall = QDateTime(local.date(), local.time(), Qt::UTC).toMSecsSinceEpoch();
    for (std::size_t i = 0; i < m_spans.size(); ++i) {
        const qint64 candidate = wall - qint64{m_spans[i].offsetSeconds} * 1000;
        const bool isLast = i + 1 == m_spans.size();
        if (isLast || candidate < m_spans[i + 1].fromMilliseconds)
            return fromMilliseconds(candidate);
        // Past the end of this span. If it is before the start of the next one as seen there, the clocks jumped over
        // it.
        if (wall - qint64{m_spans[i + 1].offsetSeconds} * 1000 < m_spans[i + 1].fromMilliseconds)
            return fromMilliseconds(candidate);
    }
    return fromMilliseconds(wall);
}

Result<Instant> ZoneTable::parseTime(QStringView text) const {
    if (const Result<Instant> absolute = fromRfc3339(text))
        return *absolute;
    const QDateTime local = QDateTime::fromString(text.left(40).toString(), Qt::ISODateWithMs);
    if (text.size() < 10 || text.size() > 40 || !local.isValid() || local.timeSpec() != Qt::LocalTime)
        return fail(ErrorCode::InvalidInput,
                    QCoreApplication::translate("ZoneTable", "“%1” is not a time; write it like 2026-01-05T08:00:00.")
                        .arg(text.left(40)));
    return instantOf(local);
}

} // namespace trunkline::flow
