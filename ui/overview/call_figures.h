#pragma once

#include <optional>
#include <vector>

#include "core/store/store_types.h"
#include "ui/lists/time_words.h"
#include "ui/overview/bar_plot.h"

namespace trunkline::ui {

/// What an overview looks at: so many days up to now, today among them.
enum class Period : std::uint8_t { Today, Week, Month, Quarter };

[[nodiscard]] int daysOf(Period period);
[[nodiscard]] QString titleOf(Period period);

struct TimeSpan {
    Instant from{};
    Instant to{}; ///< exclusive
};

/// From midnight (in the company's zone) at the period's first day until now.
[[nodiscard]] TimeSpan spanOf(Period period, Instant now, const TimeWords& times);
/// As many days before, up to the same time of day, so that half a day is compared with half a day.
[[nodiscard]] TimeSpan spanBefore(Period period, Instant now, const TimeWords& times);

/// The figures of a period. Blocked calls never rang and count nowhere.
struct CallFigures {
    int calls = 0;
    int answered = 0;
    int missed = 0; ///< nobody answered, the caller hung up, or it failed
    int voicemail = 0;

    /// Nothing where there were no calls.
    [[nodiscard]] std::optional<double> answeredShare() const;
};
[[nodiscard]] CallFigures figuresOf(const store::OutcomeCounts& counts);

/// One bar an hour for today, one a day otherwise; empty ones included. `now` is in the last.
[[nodiscard]] std::vector<BarPlot::Bar> barsOf(const store::CallStats& stats, Period period, Instant now,
                                               const TimeWords& times);
/// 24 bars: the hours of the day, all days of the period together.
[[nodiscard]] std::vector<BarPlot::Bar> barsByHourOfDay(const store::CallStats& stats, const TimeWords& times);

/// "▲ 12 %" against before; empty where there is nothing to compare with.
[[nodiscard]] QString changeText(int now, int before);
/// "▲ 3 points", for shares from 0 to 1.
[[nodiscard]] QString changeText(const std::optional<double>& now, const std::optional<double>& before);
[[nodiscard]] QString percentText(double share);

} // namespace trunkline::ui
