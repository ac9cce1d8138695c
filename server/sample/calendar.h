#pragma once

#include <vector>

#include <QString>

#include "core/base/clock.h"
#include "core/domain/holiday_calendar.h"
#include "server/sample/dice.h"
#include "server/sample/vocabulary.h"

namespace trunkline::sample {

/// The days on which businesses in the United States are closed, of one year.
[[nodiscard]] std::vector<CalendarDay> holidaysOf(int year);

/// When people call businesses of one time zone in the year that ends now: by day of the year, of the week, and by
/// hour.
class Calendar {
public:
    struct Moment {
        Instant at{};
        int weekday = 0; ///< local; 0: Monday
        int minute = 0;  ///< of the local day
        bool isHoliday = false;
    };

    Calendar(const QString& timeZone, Season season, Instant now);

    /// Never later than now.
    [[nodiscard]] Moment draw(Dice& dice) const;
    /// 08:00 of the next Monday, local.
    [[nodiscard]] Instant nextMonday() const { return m_nextMonday; }

private:
    struct Day {
        Instant midnight{}; ///< as UTC; exact but in the night in which the clocks change
        int weekday = 0;
        bool isHoliday = false;
        double until = 0; ///< share of all calls up to the end of the day
    };
    std::vector<Day> m_days;
    Instant m_now;
    Instant m_nextMonday{};
};

} // namespace trunkline::sample
