#include "core/base/clock.h"

#include <QDateTime>

#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("times survive RFC 3339 to the millisecond") {
    for (const qint64 milliseconds :
         {qint64{0}, qint64{1'767'614'400'000}, qint64{1'767'614'400'123}, qint64{-1'500}}) {
        const Instant instant = fromMilliseconds(milliseconds);
        const Result<Instant> back = fromRfc3339(toRfc3339(instant));
        REQUIRE_OK(back);
        CHECK(*back == instant);
    }
    CHECK(toRfc3339(fromMilliseconds(1'767'614'400'000)) == u"2026-01-05T12:00:00Z"_s);
}

TEST_CASE("times are written as Qt writes them, leap days and times before 1970 included") {
    constexpr qint64 kDay = 86'400'000;
    for (qint64 milliseconds = -200 * 365 * kDay; milliseconds < 200 * 365 * kDay;
         milliseconds += 11 * kDay + 3'723'457) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
        const QString expected = time.toString(milliseconds % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs);
        REQUIRE(toRfc3339(fromMilliseconds(milliseconds)) == expected);
    }
    CHECK(toRfc3339(fromMilliseconds(1'709'164'800'000)) == u"2024-02-29T00:00:00Z"_s);
}

TEST_CASE("offsets are understood") {
    const Result<Instant> chicago = fromRfc3339(u"2026-01-05T15:00:00-06:00");
    const Result<Instant> utc = fromRfc3339(u"2026-01-05T21:00:00Z");
    REQUIRE_OK(chicago);
    REQUIRE_OK(utc);
    CHECK(*chicago == *utc);
}

TEST_CASE("a time without an offset, or no time at all, is refused") {
    for (const QStringView text : {u"", u"2026-01-05T12:00:00", u"2026-13-05T12:00:00Z",
                                   u"yesterday at a quarter past nine", u"2026-01-05", u"2026-01-05T25:00:00Z"})
        CHECK_FALSE(fromRfc3339(text).has_value());
}

TEST_CASE("a manual clock moves only when told") {
    ManualClock clock(fromMilliseconds(1000));
    CHECK(clock.now() == fromMilliseconds(1000));
    clock.advance(std::chrono::seconds{2});
    CHECK(clock.now() == fromMilliseconds(3000));
}
