#include "core/flow/zone_table.h"

#include <QTimeZone>

#include "tests/flow/flow_samples.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::flow;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

std::shared_ptr<const ZoneTable> zone(QStringView name) {
    const auto table = ZoneTable::load(name);
    REQUIRE_OK(table);
    return *table;
}

QString utcOf(const ZoneTable& table, const QString& local) {
    const Result<Instant> instant = table.parseTime(local);
    REQUIRE_OK(instant);
    return toRfc3339(*instant);
}

} // namespace

TEST_CASE("the table agrees with the system's zone, hour by hour over years") {
    for (const QStringView name :
         {QStringView(u"America/Chicago"), QStringView(u"Europe/Berlin"), QStringView(u"Australia/Lord_Howe"),
          QStringView(u"Asia/Kolkata"), QStringView(u"America/Phoenix")}) {
        const auto table = zone(name);
        const QTimeZone system(name.toLatin1());
        QDateTime time(QDate(2025, 1, 1), QTime(0, 0), Qt::UTC);
        bool agrees = true;
        for (int hour = 0; hour < 3 * 365 * 24; hour += 1, time = time.addSecs(3600)) {
            const Instant instant = fromMilliseconds(time.toMSecsSinceEpoch());
            const QDateTime there = time.toTimeZone(system);
            const WallTime wall = table->wallTimeAt(instant);
            agrees = agrees && table->offsetSecondsAt(instant) == system.offsetFromUtc(time) &&
                     wall.weekday == there.date().dayOfWeek() && wall.date == there.date() &&
                     wall.minuteOfDay == there.time().hour() * 60 + there.time().minute();
        }
        INFO(name.toString().toStdString());
        CHECK(agrees);
    }
}

TEST_CASE("years ahead follow the rule of the zone") {
    CHECK(zone(u"America/Chicago")->offsetSecondsAt(at("2036-07-01T12:00:00Z")) == -5 * 3600);
    CHECK(zone(u"America/Chicago")->offsetSecondsAt(at("1900-07-01T12:00:00Z")) == -6 * 3600);
}

TEST_CASE("a local time in the hour that is skipped counts with the offset from before") {
    const auto chicago = zone(u"America/Chicago");
    CHECK(utcOf(*chicago, u"2026-03-08T01:59:00"_s) == u"2026-03-08T07:59:00Z");
    CHECK(utcOf(*chicago, u"2026-03-08T02:30:00"_s) == u"2026-03-08T08:30:00Z"); // 03:30 on the wall
    CHECK(utcOf(*chicago, u"2026-03-08T03:00:00"_s) == u"2026-03-08T08:00:00Z");
}

TEST_CASE("a local time that comes twice is the first one") {
    const auto chicago = zone(u"America/Chicago");
    CHECK(utcOf(*chicago, u"2026-11-01T00:59:00"_s) == u"2026-11-01T05:59:00Z");
    CHECK(utcOf(*chicago, u"2026-11-01T01:30:00"_s) == u"2026-11-01T06:30:00Z");
    CHECK(utcOf(*chicago, u"2026-11-01T02:00:00"_s) == u"2026-11-01T08:00:00Z");
}

TEST_CASE("times with an offset are taken as they are, others are refused") {
    const auto chicago = zone(u"America/Chicago");
    CHECK(utcOf(*chicago, u"2026-01-05T15:00:00-06:00"_s) == u"2026-01-05T21:00:00Z");
    CHECK(utcOf(*chicago, u"2026-01-05T15:00"_s) == u"2026-01-05T21:00:00Z");
    for (const QStringView bad :
         {QStringView(u""), QStringView(u"tomorrow"), QStringView(u"2026-13-05T15:00:00"), QStringView(u"15:00")})
        CHECK_FALSE(chicago->parseTime(bad).has_value());
    CHECK_FALSE(ZoneTable::load(u"Mars/Olympus").has_value());
    CHECK_FALSE(ZoneTable::load(u"").has_value());
}
