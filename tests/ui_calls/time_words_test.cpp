#include "ui/lists/time_words.h"

#include <QDateTime>

#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

Instant at(const char* text) {
    const Result<Instant> instant = fromRfc3339(QString::fromLatin1(text));
    REQUIRE_OK(instant);
    return *instant;
}

TimeWords chicago(const char* here = "America/Chicago") {
    return TimeWords(QTimeZone("America/Chicago"), QTimeZone(here), QLocale::c());
}

const Instant kNow = at("2026-11-21T15:33:00Z"); // Saturday 09:33 in Chicago

} // namespace

TEST_CASE("A moment is said as people say it") {
    const TimeWords words = chicago();
    CHECK(words.moment(at("2026-11-21T14:03:00Z"), kNow) == u"Today 08:03"_s);
    CHECK(words.moment(at("2026-11-21T05:59:00Z"), kNow) == u"Yesterday 23:59"_s);
    CHECK(words.moment(at("2026-11-18T14:03:00Z"), kNow) == u"Wed 08:03"_s);
    CHECK(words.moment(at("2026-03-03T14:03:00Z"), kNow) == u"3 Mar 08:03"_s);
    CHECK(words.moment(at("2025-03-03T14:03:00Z"), kNow) == u"3 Mar 2025 08:03"_s);
    CHECK(words.moment(at("2026-11-22T14:00:00Z"), kNow) == u"Tomorrow 08:00"_s);
}

TEST_CASE("The zone is named only where it differs from here") {
    CHECK(chicago().full(kNow) == u"Saturday, 21 November 2026 09:33"_s);
    CHECK(chicago("Europe/Berlin").full(kNow) == u"Saturday, 21 November 2026 09:33 CST (16:33 here)"_s);
    CHECK(chicago("Europe/Berlin").until(at("2026-11-23T14:00:00Z"), kNow) == u"until Monday 08:00 CST"_s);
}

TEST_CASE("Until when is said with the day where it is not today") {
    const TimeWords words = chicago();
    CHECK(words.until(at("2026-11-21T18:00:00Z"), kNow) == u"until 12:00"_s);
    CHECK(words.until(at("2026-11-22T14:00:00Z"), kNow) == u"until tomorrow 08:00"_s);
    CHECK(words.until(at("2026-11-23T14:00:00Z"), kNow) == u"until Monday 08:00"_s);
    CHECK(words.until({}, kNow) == u"until you turn it on"_s);
}

TEST_CASE("A wall clock's time survives the change of clocks") {
    const TimeWords words = chicago();
    // 8 March 2026, 02:30 does not exist in Chicago; the clocks go from 02:00 to 03:00.
    const Instant skipped = words.instantOf(QDate(2026, 3, 8), QTime(2, 30));
    CHECK(words.local(skipped).time() == QTime(3, 30));
    CHECK(words.instantOf(QDate(2026, 11, 2), QTime(0, 0)) - words.instantOf(QDate(2026, 11, 1), QTime(0, 0)) ==
          std::chrono::hours(25));
}

TEST_CASE("An unknown zone is the one here") {
    const TimeWords words(QTimeZone("Nowhere/Never"), QTimeZone("Europe/Berlin"), QLocale::c());
    CHECK(words.timeOfDay(kNow) == u"16:33"_s);
    CHECK_FALSE(words.differsFromHere(kNow));
}

TEST_CASE("Spans are short to read and whole to hear") {
    CHECK(spanText(0) == u"0:00"_s);
    CHECK(spanText(32) == u"0:32"_s);
    CHECK(spanText(725) == u"12:05"_s);
    CHECK(spanText(3723) == u"1:02:03"_s);
    CHECK(spanText(-5) == u"0:00"_s);
    CHECK(spokenSpan(3723).contains(u"1 hour"_s));
}
