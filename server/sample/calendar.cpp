#include "server/sample/calendar.h"

#include <algorithm>
#include <array>

#include <QDateTime>
#include <QTimeZone>

namespace trunkline::sample {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDays = 365;
constexpr std::array<double, 7> kWeek{1.25, 1.15, 1.1, 1.05, 1.0, 0.42, 0.2};
constexpr std::array<int, 24> kWorkday{6,   4,   3,   3,   5,   12,  40,  110, 230, 300, 310, 285,
                                       215, 240, 270, 260, 230, 170, 105, 70,  48,  34,  22,  12};
constexpr std::array<int, 24> kWeekend{12,  8,   6,   6,   8,  16, 40, 90, 170, 240, 270, 250,
                                       200, 160, 130, 110, 95, 85, 75, 65, 52,  40,  28,  18};

bool isHoliday(QDate date) {
    const std::vector<CalendarDay> days = holidaysOf(date.year());
    return std::any_of(days.begin(), days.end(), [date](const CalendarDay& day) { return day.date == date; });
}

double seasonWeight(Season season, QDate date) {
    const bool isWarm = date.month() >= 4 && date.month() <= 9;
    if (season == Season::Even)
        return 1.0;
    return isWarm == (season == Season::Warm) ? 1.3 : 0.7;
}

} // namespace

std::vector<CalendarDay> holidaysOf(int year) {
    const auto nth = [year](int month, int weekday, int which) {
        const QDate first(year, month, 1);
        return first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * (which - 1));
    };
    const QDate lastOfMay(year, 5, 31);
    return {{QDate(year, 1, 1), u"New Year's Day"_s, false},
            {nth(1, 1, 3), u"Martin Luther King Jr. Day"_s, false},
            {lastOfMay.addDays(1 - lastOfMay.dayOfWeek()), u"Memorial Day"_s, false},
            {QDate(year, 7, 4), u"Independence Day"_s, false},
            {nth(9, 1, 1), u"Labor Day"_s, false},
            {nth(11, 4, 4), u"Thanksgiving Day"_s, false},
            {QDate(year, 12, 25), u"Christmas Day"_s, false}};
}

Calendar::Calendar(const QString& timeZone, Season season, Instant now) : m_now(now) {
    const QTimeZone zone(timeZone.toLatin1());
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now), zone).date();
    double total = 0;
    for (int ago = kDays - 1; ago >= 0; --ago) {
        const QDate date = today.addDays(-ago);
        const int weekday = date.dayOfWeek() - 1;
        const bool isClosed = isHoliday(date);
        total += kWeek[static_cast<std::size_t>(weekday)] * seasonWeight(season, date) * (isClosed ? 0.15 : 1.0);
        const QDateTime noon(date, QTime(12, 0), zone);
        m_days.push_back(
            {fromMilliseconds(noon.toMSecsSinceEpoch()) - std::chrono::hours(12), weekday, isClosed, total});
    }
    for (Day& day : m_days)
        day.until /= total;
    const QDateTime monday(today.addDays(8 - today.dayOfWeek()), QTime(8, 0), zone);
    m_nextMonday = fromMilliseconds(monday.toMSecsSinceEpoch());
}

Calendar::Moment Calendar::draw(Dice& dice) const {
    for (;;) {
        const double drawn = dice.fraction();
        const auto day = std::min(std::lower_bound(m_days.begin(), m_days.end(), drawn,
                                                   [](const Day& a, double share) { return a.until < share; }),
                                  m_days.end() - 1);
        const auto hour = static_cast<int>(dice.weighted(day->weekday < 5 ? kWorkday : kWeekend));
        const int minute = hour * 60 + dice.between(0, 59);
        const Instant at =
            day->midnight + std::chrono::minutes(minute) + std::chrono::milliseconds(dice.between(0, 59'999));
        if (at <= m_now)
            return {at, day->weekday, minute, day->isHoliday};
    }
}

} // namespace trunkline::sample
