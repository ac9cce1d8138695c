#include <catch2/catch_test_macros.hpp>

#include "core/domain/account.h"
#include "core/domain/company_switch.h"
#include "core/flow/company_facts.h"

using namespace trunkline;
using namespace Qt::Literals::StringLiterals;
using std::chrono::hours;

namespace {

const Instant kMorning = fromMilliseconds(1'780'000'000'000);

CompanySwitch dutySwitch() {
    CompanySwitch duty;
    duty.name = u"Who is on duty"_s;
    duty.positions = {u"Mike"_s, u"Joe"_s};
    duty.normal = u"Mike"_s;
    return duty;
}

} // namespace

TEST_CASE("a turned switch goes back by itself, to the millisecond") {
    CompanySwitch duty = dutySwitch();
    CHECK(duty.positionAt(kMorning) == u"Mike"_s);
    duty.turned = SwitchTurn{u"Joe"_s, {.since = kMorning, .until = kMorning + hours(2), .reason = {}, .by = {}}};
    CHECK(duty.positionAt(kMorning - std::chrono::milliseconds(1)) == u"Mike"_s);
    CHECK(duty.positionAt(kMorning) == u"Joe"_s);
    CHECK(duty.positionAt(kMorning + hours(2) - std::chrono::milliseconds(1)) == u"Joe"_s);
    CHECK(duty.positionAt(kMorning + hours(2)) == u"Mike"_s);
    duty.turned->hold.until.reset();
    CHECK(duty.isTurned(kMorning + hours(24 * 365)));
}

TEST_CASE("a closed company opens by itself") {
    Account company;
    CHECK_FALSE(company.isClosed(kMorning));
    company.closed = Override{.since = kMorning, .until = kMorning + hours(9), .reason = u"Storm"_s, .by = {}};
    CHECK(company.isClosed(kMorning + hours(8)));
    CHECK_FALSE(company.isClosed(kMorning + hours(9)));
}

TEST_CASE("what flows are told of a switch is what stands on it") {
    CompanySwitch duty = dutySwitch();
    duty.turned = SwitchTurn{u"Joe"_s, {.since = kMorning, .until = kMorning + hours(2), .reason = {}, .by = {}}};
    const flow::SwitchFacts facts = flow::factsOf(duty);
    CHECK(facts.positions == duty.positions);
    CHECK(facts.positionAt(kMorning) == u"Joe"_s);
    CHECK(facts.positionAt(kMorning + hours(3)) == u"Mike"_s);
}

TEST_CASE("a calendar further down adds days to the one above, renames them and takes them out") {
    const QDate christmas(2026, 12, 25);
    const QDate picnic(2026, 7, 2);
    const QDate labor(2026, 9, 7);
    HolidayCalendar above;
    above.name = u"us"_s;
    above.days = {{christmas, u"Christmas Day"_s, false}, {labor, u"Labor Day"_s, false}};
    HolidayCalendar here;
    here.name = u"us"_s;
    here.days = {{picnic, u"Company picnic"_s, false}, {labor, {}, true}, {christmas, u"Weihnachten"_s, false}};
    HolidayCalendar other;
    other.name = u"school"_s;
    other.days = {{picnic, u"Summer break"_s, false}};

    const std::vector<HolidayCalendar> fromRootDown{above, other, here};
    const QHash<QString, flow::Calendar> calendars = flow::inheritedCalendars(fromRootDown);
    CHECK(calendars.size() == 2);
    CHECK(calendars[u"us"_s] == flow::Calendar{{christmas, u"Weihnachten"_s}, {picnic, u"Company picnic"_s}});
    CHECK(calendars[u"school"_s] == flow::Calendar{{picnic, u"Summer break"_s}});
}
