#include "ui/overview/call_figures.h"

#include <cmath>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

void addTo(BarPlot::Bar& bar, const store::OutcomeCounts& counts) {
    const CallFigures figures = figuresOf(counts);
    bar.answered += figures.answered;
    bar.missed += figures.calls - figures.answered;
}

std::vector<BarPlot::Bar> emptyHours() {
    std::vector<BarPlot::Bar> bars;
    for (int hour = 0; hour < 24; ++hour) {
        BarPlot::Bar bar;
        bar.tick = u"%1"_s.arg(hour, 2, 10, QLatin1Char('0'));
        bar.title =
            Words::tr("%1:00 to %2:00", "hours of a day").arg(bar.tick).arg((hour + 1) % 24, 2, 10, QLatin1Char('0'));
        bars.push_back(std::move(bar));
    }
    return bars;
}

QString signedText(double change, const QString& size) {
    if (change == 0)
        return Words::tr("unchanged");
    return (change > 0 ? u"▲ %1"_s : u"▼ %1"_s).arg(size);
}

} // namespace

int daysOf(Period period) {
    switch (period) {
    case Period::Today:
        return 1;
    case Period::Week:
        return 7;
    case Period::Month:
        return 30;
    case Period::Quarter:
        return 90;
    }
    return 7;
}

QString titleOf(Period period) {
    return period == Period::Today ? Words::tr("Today") : Words::tr("%n day(s)", nullptr, daysOf(period));
}

TimeSpan spanOf(Period period, Instant now, const TimeWords& times) {
    const QDate first = times.local(now).date().addDays(1 - daysOf(period));
    return {times.instantOf(first, QTime(0, 0)), now};
}

TimeSpan spanBefore(Period period, Instant now, const TimeWords& times) {
    const QDateTime local = times.local(now);
    const QDate first = local.date().addDays(1 - 2 * daysOf(period));
    return {times.instantOf(first, QTime(0, 0)), times.instantOf(local.date().addDays(-daysOf(period)), local.time())};
}

std::optional<double> CallFigures::answeredShare() const {
    if (calls == 0)
        return {};
    return static_cast<double>(answered) / calls;
}

CallFigures figuresOf(const store::OutcomeCounts& counts) {
    CallFigures figures;
    figures.answered = counts.of(CallOutcome::Answered);
    figures.voicemail = counts.of(CallOutcome::Voicemail);
    figures.missed =
        counts.of(CallOutcome::Missed) + counts.of(CallOutcome::Abandoned) + counts.of(CallOutcome::Failed);
    figures.calls = figures.answered + figures.voicemail + figures.missed;
    return figures;
}

std::vector<BarPlot::Bar> barsOf(const store::CallStats& stats, Period period, Instant now, const TimeWords& times) {
    if (period == Period::Today)
        return barsByHourOfDay(stats, times);
    const QLocale locale;
    const int days = daysOf(period);
    const QDate first = times.local(now).date().addDays(1 - days);
    std::vector<BarPlot::Bar> bars(static_cast<std::size_t>(days));
    for (int i = 0; i < days; ++i) {
        BarPlot::Bar& bar = bars[static_cast<std::size_t>(i)];
        const QDate day = first.addDays(i);
        bar.tick = period == Period::Week ? locale.dayName(day.dayOfWeek(), QLocale::ShortFormat)
                                          : locale.toString(day, Words::tr("d MMM", "a day of this year, short"));
        bar.title = locale.toString(day, Words::tr("dddd, d MMMM", "a day of this year, long"));
    }
    for (const store::CallStats::Hour& hour : stats.hours) {
        const qint64 day = first.daysTo(times.local(hour.start).date());
        if (day >= 0 && day < days)
            addTo(bars[static_cast<std::size_t>(day)], hour.counts);
    }
    return bars;
}

std::vector<BarPlot::Bar> barsByHourOfDay(const store::CallStats& stats, const TimeWords& times) {
    std::vector<BarPlot::Bar> bars = emptyHours();
    for (const store::CallStats::Hour& hour : stats.hours)
        addTo(bars[static_cast<std::size_t>(times.local(hour.start).time().hour())], hour.counts);
    return bars;
}

QString changeText(int now, int before) {
    if (before == 0)
        return {};
    const double change = std::round(100.0 * (now - before) / before);
    return signedText(change, Words::tr("%1 %", "a share").arg(QLocale().toString(std::abs(change), 'f', 0)));
}

QString changeText(const std::optional<double>& now, const std::optional<double>& before) {
    if (!now || !before)
        return {};
    const int points = static_cast<int>(std::lround(100 * (*now - *before)));
    return signedText(points, Words::tr("%n point(s)", nullptr, std::abs(points)));
}

QString percentText(double share) {
    return Words::tr("%1 %", "a share").arg(QLocale().toString(100 * share, 'f', 0));
}

} // namespace trunkline::ui
