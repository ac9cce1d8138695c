#include "ui/overview/call_figures.h"

#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const Instant kNow = fromMilliseconds(1'795'275'180'000); // Saturday, 21 November 2026, 09:33 in Chicago

TimeWords chicago() {
    return TimeWords(QTimeZone("America/Chicago"), QTimeZone("UTC"), QLocale::c());
}

store::CallStats::Hour hourAt(const char* start, int answered, int missed) {
    store::CallStats::Hour hour;
    hour.start = *fromRfc3339(QString::fromLatin1(start));
    hour.counts.add(CallOutcome::Answered, answered);
    hour.counts.add(CallOutcome::Missed, missed);
    return hour;
}

} // namespace

TEST_CASE("A period begins at the company's midnight, and half a day is compared with half a day") {
    const TimeSpan now = spanOf(Period::Today, kNow, chicago());
    CHECK(toRfc3339(now.from) == u"2026-11-21T06:00:00Z"_s);
    CHECK(now.to == kNow);
    const TimeSpan before = spanBefore(Period::Today, kNow, chicago());
    CHECK(toRfc3339(before.from) == u"2026-11-20T06:00:00Z"_s);
    CHECK(toRfc3339(before.to) == u"2026-11-20T15:33:00Z"_s);
    CHECK(toRfc3339(spanOf(Period::Week, kNow, chicago()).from) == u"2026-11-15T06:00:00Z"_s);
    // Before the clocks changed on 1 November, midnight was at 05:00 UTC.
    CHECK(toRfc3339(spanBefore(Period::Month, kNow, chicago()).from) == u"2026-09-23T05:00:00Z"_s);
}

TEST_CASE("Calls fall on the day of the company, not of Greenwich") {
    store::CallStats stats;
    stats.hours = {hourAt("2026-11-20T05:00:00Z", 1, 0), hourAt("2026-11-20T06:00:00Z", 2, 1),
                   hourAt("2026-11-21T05:00:00Z", 4, 0)};
    const std::vector<BarPlot::Bar> bars = barsOf(stats, Period::Week, kNow, chicago());
    REQUIRE(bars.size() == 7);
    CHECK(bars[4].answered == 1); // 19 November, 23:00
    CHECK(bars[5].answered == 6);
    CHECK(bars[5].missed == 1);
    CHECK(bars[6].answered == 0);
    CHECK(bars[6].tick == u"Sat"_s);
    const std::vector<BarPlot::Bar> hours = barsByHourOfDay(stats, chicago());
    CHECK(hours[23].answered == 5);
    CHECK(hours[0].answered == 2);
}

TEST_CASE("Blocked calls never rang and count nowhere") {
    store::OutcomeCounts counts;
    counts.add(CallOutcome::Answered, 6);
    counts.add(CallOutcome::Abandoned, 1);
    counts.add(CallOutcome::Voicemail, 1);
    counts.add(CallOutcome::Blocked, 50);
    const CallFigures figures = figuresOf(counts);
    CHECK(figures.calls == 8);
    CHECK(figures.missed == 1);
    CHECK(*figures.answeredShare() == 0.75);
    CHECK_FALSE(CallFigures().answeredShare().has_value());
}

TEST_CASE("A change is said in the direction it went, and not at all without a before") {
    CHECK(changeText(112, 100) == u"▲ 12 %"_s);
    CHECK(changeText(80, 100) == u"▼ 20 %"_s);
    CHECK(changeText(100, 100) == u"unchanged"_s);
    CHECK(changeText(5, 0).isEmpty());
    CHECK(changeText(std::optional(0.82), std::optional(0.79)).startsWith(u"▲ 3 "_s));
    CHECK(changeText(std::optional(0.82), std::nullopt).isEmpty());
}

TEST_CASE("An axis ends at a round number not far above the highest bar") {
    for (const int most : {0, 1, 4, 5, 7, 9, 11, 29, 31, 99, 101, 4567, 999'999}) {
        const AxisTop top = axisTopFor(most);
        CHECK(top.value >= most);
        CHECK(top.value % top.parts == 0);
        CHECK(top.value <= std::max(4, most * 2));
        CHECK(axisTopFor(top.value).value == top.value);
    }
}
