#include "ui/calls/call_filter.h"

#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const Instant kNow = fromMilliseconds(1'795'275'180'000); // Saturday, 21 November 2026, 09:33 in Chicago

QString spanText(const CallFilter& filter) {
    const TimeWords times(QTimeZone("America/Chicago"), QTimeZone("UTC"), QLocale::c());
    const store::CallQuery query = filter.toQuery(AccountId("acc_1"), store::CallSort::NewestFirst, kNow, times);
    return (query.from ? toRfc3339(*query.from) : u"…"_s) + u" to "_s + (query.to ? toRfc3339(*query.to) : u"…"_s);
}

CallFilter withTime(TimePreset preset) {
    CallFilter filter;
    filter.time = preset;
    return filter;
}

CallFilter fullFilter() {
    CallFilter filter;
    filter.time = TimePreset::Custom;
    filter.firstDay = QDate(2026, 11, 1);
    filter.lastDay = QDate(2026, 11, 5);
    filter.outcomes = {CallOutcome::Missed, CallOutcome::Voicemail};
    filter.direction = CallDirection::Inbound;
    filter.number = NumberId("num_1");
    filter.source = u"Google Ads"_s;
    filter.tag = u"roof"_s;
    filter.text = u"ortega"_s;
    return filter;
}

} // namespace

TEST_CASE("A filter's days are days of the company's clock") {
    CHECK(spanText(withTime(TimePreset::Any)) == u"… to …"_s);
    CHECK(spanText(withTime(TimePreset::Today)) == u"2026-11-21T06:00:00Z to 2026-11-22T06:00:00Z"_s);
    CHECK(spanText(withTime(TimePreset::Yesterday)) == u"2026-11-20T06:00:00Z to 2026-11-21T06:00:00Z"_s);
    CHECK(spanText(withTime(TimePreset::Last7Days)) == u"2026-11-15T06:00:00Z to 2026-11-22T06:00:00Z"_s);
    CHECK(spanText(withTime(TimePreset::ThisMonth)) == u"2026-11-01T05:00:00Z to 2026-11-22T06:00:00Z"_s);
    CHECK(spanText(withTime(TimePreset::LastMonth)) == u"2026-10-01T05:00:00Z to 2026-11-01T05:00:00Z"_s);
}

TEST_CASE("A custom range holds both days, in whichever order they were given, and may be open") {
    CallFilter filter = withTime(TimePreset::Custom);
    filter.firstDay = QDate(2026, 11, 5);
    filter.lastDay = QDate(2026, 11, 3);
    CHECK(spanText(filter) == u"2026-11-03T06:00:00Z to 2026-11-06T06:00:00Z"_s);
    filter.lastDay = QDate();
    CHECK(spanText(filter) == u"2026-11-05T06:00:00Z to …"_s);
}

TEST_CASE("Each part of a filter is a chip that can be taken away") {
    CallNames names;
    names.numbers.insert(NumberId("num_1"), u"Landing page"_s);
    CallFilter filter = fullFilter();
    const std::vector<CallFilter::Chip> chips = filter.chips(names);
    QStringList texts;
    for (const CallFilter::Chip& chip : chips)
        texts.append(chip.text);
    CHECK(texts == QStringList{u"“ortega”"_s, u"1 Nov 2026 to 5 Nov 2026"_s, u"Missed or Voicemail"_s, u"Incoming"_s,
                               u"Number: Landing page"_s, u"Source: Google Ads"_s, u"Tag: roof"_s});
    for (const CallFilter::Chip& chip : chips)
        filter.remove(chip.part);
    CHECK(filter.isEmpty());
    CHECK(filter.chips(names).empty());
}

TEST_CASE("A filter survives a page's state, and what is not understood narrows nothing") {
    CHECK(CallFilter::fromJson(fullFilter().toJson()) == fullFilter());
    CHECK(CallFilter().toJson().isEmpty());
    const QJsonObject odd{{u"time"_s, 99},
                          {u"outcomes"_s, u"answered,eaten"_s},
                          {u"direction"_s, u"sideways"_s},
                          {u"number"_s, u"../../x y"_s}};
    const CallFilter read = CallFilter::fromJson(odd);
    CHECK(read.outcomes == std::vector{CallOutcome::Answered});
    CHECK_FALSE(read.direction.has_value());
    CHECK(read.number.isNull());
}
