#include "server/sample/calendar.h"

#include <algorithm>
#include <array>

#include <QDateTime>
#include <QTimeZone>

namespace trunkline::sample {

namespace {

constexpr int kDays = 365;
constexpr std::array<double, 7> kWeek{1.25, 1.15, 1.1, 1.05, 1.0, 0.42, 0.2};
constexpr std::array<int, 24> kWorkday{6,   4,   3,   3,   5,   12,  40,  110, 230, 300, 310, 285,
                                       215, 240, 270, 260, 230, 170, 105, 70,  48,  34,  22,  12};
constexpr std::array<int, 24> kWeekend{12,  8,   6,   6,   8,  16, 40, 90, 170, 240, 270, 250,
                                       200, 160, 130, 110, 95, 85, 75, 65, 52,  40,  28,  18};

bool isHoliday(QDate date) {
    const bool isThanksgiving = date.month() == 11 && date.dayOfWeek() == 4 && date.day() >= 22 && date.day() <= 28;
    return isThanksgiving || (date.month() == 1 && date.day() == 1) || (date.month() == 7 && date.day() == 4) ||
           (date.month() == 12 && date.day() == 25);
}

double seasonWeight(Season season, QDate date) {
    const bool isWarm = date.month() >= 4 && date.month() <= 9;
    if (season == Season::Even)
        return 1.0;
    return isWarm == (season == Season::Warm) ? 1.3 : 0.7;
}

} // namespace

Calendar::Calendar(const QString& timeZone, Season season, Instant now) : m_now(now) {
    const QTimeZone zone(timeZone.toLatin1());
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now), zone).date();
    double total = 0;
    for (int ago = kDays - 1; ago >= 0; --ago) {
        const QDate date = today.addDays(-ago);
        const int weekday = date.dayOfWeek() - 1;
        total += kWeek[static_cast<std::size_t>(weekday)] * seasonWeight(season, date) * (isHoliday(date) ? 0.15 : 1.0);
        const QDateTime noon(date, QTime(12, 0), zone);
        m_days.push_back({fromMilliseconds(noon.toMSecsSinceEpoch()) - std::chrono::hours(12), weekday, total});
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
            return {at, day->weekday, minute};
    }
}

} // namespace trunkline::sample
