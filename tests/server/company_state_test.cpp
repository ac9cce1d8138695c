#include <catch2/catch_test_macros.hpp>

#include "server/api/company_facts.h"
#include "tests/server/server_world.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::server;
using namespace trunkline::server::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

Header ifMatch(qint64 revision) {
    return {"If-Match", '"' + std::to_string(revision) + '"'};
}

QString codeOf(const Response& response) {
    return jsonOf(response).value("code"_L1).toString();
}

QString in(const ServerWorld& world, std::chrono::milliseconds time) {
    return toRfc3339(world.clock.now() + time);
}

flow::CompanyFacts factsOf(ServerWorld& world, const AccountId& company) {
    flow::CompanyFacts facts;
    REQUIRE_OK(world.storage->read([&](Reader& reader) -> Result<void> {
        facts = companyFacts(reader, *world.keeper.current(), company);
        return {};
    }));
    return facts;
}

QStringList actionsIn(ServerWorld& world, const QByteArray& token) {
    QStringList actions;
    for (const QJsonValue& event : jsonOf(world.ask(token, "GET", "/v1/audit")).value("items"_L1).toArray())
        actions.append(event.toObject().value("action"_L1).toString());
    return actions;
}

} // namespace

TEST_CASE("The front desk closes the company for the day, and to the minute it is open again") {
    ServerWorld world;
    const QByteArray desk = world.addPerson("dana", "front_desk", "coa");
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const Response closed = world.ask(desk, "POST", "/v1/accounts/coa/close",
                                      {{"reason"_L1, "storm"_L1}, {"until"_L1, in(world, std::chrono::hours(6))}});
    REQUIRE(closed.status == 200);
    CHECK(jsonOf(closed).value("closed"_L1).toObject().value("by"_L1) == "dana"_L1);
    const Instant back = world.clock.now() + std::chrono::hours(6);
    const flow::CompanyFacts facts = factsOf(world, AccountId("coa"));
    REQUIRE(facts.closed);
    CHECK(facts.closed->holdsAt(back - std::chrono::milliseconds(1)));
    CHECK_FALSE(facts.closed->holdsAt(back));
    CHECK(actionsIn(world, olga).contains(u"account.closed"_s));

    REQUIRE(world.ask(desk, "POST", "/v1/accounts/coa/open").status == 200);
    CHECK_FALSE(factsOf(world, AccountId("coa")).closed);
    CHECK(actionsIn(world, olga).contains(u"account.opened"_s));
}

TEST_CASE("Whoever says what they saw before switching is told where it is another by now") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    REQUIRE(world
                .ask(olga, "POST", "/v1/switches",
                     {{"id"_L1, "swi_duty"_L1},
                      {"company"_L1, "coa"_L1},
                      {"name"_L1, "On duty"_L1},
                      {"positions"_L1, QJsonArray{"Mike"_L1, "Joe"_L1}},
                      {"normal"_L1, "Mike"_L1}})
                .status == 201);
    struct Toggle {
        std::string entity, begin, end;
        QJsonObject body;
        QLatin1StringView field;
    };
    const Toggle toggles[] = {
        {"/v1/destinations/dst_coa", "/off", "/on", {{"reason"_L1, "sick"_L1}}, "off"_L1},
        {"/v1/accounts/coa", "/close", "/open", {{"reason"_L1, "storm"_L1}}, "closed"_L1},
        {"/v1/switches/swi_duty", "/turn", "/return", {{"to"_L1, "Joe"_L1}}, "turned"_L1},
    };
    for (const Toggle& toggle : toggles) {
        INFO(toggle.entity);
        const auto now = [&] { return jsonOf(world.ask(olga, "GET", toggle.entity)); };
        const qint64 seen = now().value("revision"_L1).toInteger();
        const Response begun = world.ask(olga, "POST", toggle.entity + toggle.begin, toggle.body, {ifMatch(seen)});
        REQUIRE(begun.status == 200);
        const QJsonObject held = now();
        for (const std::string& route : {toggle.begin, toggle.end}) {
            const Response stale = world.ask(olga, "POST", toggle.entity + route, toggle.body, {ifMatch(seen)});
            CHECK(stale.status == 412);
            CHECK(codeOf(stale) == u"conflict"_s);
            CHECK(jsonOf(stale).value("current"_L1).toObject() == held);
        }
        CHECK(now().contains(toggle.field));
        CHECK(world.ask(olga, "POST", toggle.entity + toggle.end).status == 200);
        CHECK_FALSE(now().contains(toggle.field));
    }
}

TEST_CASE("Closing is for companies, in the future, with the right to switch") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const QByteArray viewer = world.addPerson("vic", "company_viewer", "coa");
    CHECK(world.ask(olga, "POST", "/v1/accounts/fra/close").status == 422);
    CHECK(world.ask(olga, "POST", "/v1/accounts/coa/close", {{"until"_L1, in(world, -std::chrono::hours(1))}}).status ==
          422);
    CHECK(world.ask(olga, "POST", "/v1/accounts/coa/close", {{"reason"_L1, QString(201, u'x')}}).status == 422);
    CHECK(world.ask(viewer, "POST", "/v1/accounts/coa/close").status == 403);
    CHECK(world.ask(viewer, "POST", "/v1/accounts/cob/close").status == 404);
    CHECK_FALSE(factsOf(world, AccountId("coa")).closed);
}

TEST_CASE("A company that is made is open, whatever the request says, and a PATCH cannot name somebody else") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const QJsonObject hold{{"since"_L1, "2020-01-01T00:00:00Z"_L1}, {"by"_L1, "somebody"_L1}};
    const Response made =
        world.ask(olga, "POST", "/v1/accounts",
                  {{"name"_L1, "New"_L1}, {"parent"_L1, "fra"_L1}, {"kind"_L1, "company"_L1}, {"closed"_L1, hold}});
    REQUIRE(made.status == 201);
    CHECK_FALSE(jsonOf(made).contains("closed"_L1));
    const std::string target = "/v1/accounts/" + jsonOf(made).value("id"_L1).toString().toStdString();
    const Response closed = world.ask(olga, "PATCH", target, {{"closed"_L1, hold}}, {ifMatch(1)});
    REQUIRE(closed.status == 200);
    const QJsonObject stored = jsonOf(closed).value("closed"_L1).toObject();
    CHECK(stored.value("by"_L1) == "olga"_L1);
    CHECK(stored.value("since"_L1) == toRfc3339(world.clock.now()));
}

TEST_CASE("Who may only switch turns a switch and back, and does not touch what it is") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const QByteArray desk = world.addPerson("dana", "front_desk", "coa");
    const QJsonObject duty{{"id"_L1, "swi_duty"_L1},
                           {"company"_L1, "coa"_L1},
                           {"name"_L1, "On duty"_L1},
                           {"positions"_L1, QJsonArray{"Mike"_L1, "Joe"_L1}},
                           {"normal"_L1, "Mike"_L1}};
    CHECK(world.ask(desk, "POST", "/v1/switches", duty).status == 403);
    REQUIRE(world.ask(olga, "POST", "/v1/switches", duty).status == 201);
    CHECK(jsonOf(world.ask(desk, "GET", "/v1/switches")).value("items"_L1).toArray().size() >= 1);

    const Response turned = world.ask(desk, "POST", "/v1/switches/swi_duty/turn",
                                      {{"to"_L1, "Joe"_L1}, {"until"_L1, in(world, std::chrono::hours(1))}});
    REQUIRE(turned.status == 200);
    const auto facts = factsOf(world, AccountId("coa")).switches.value(u"On duty"_s);
    CHECK(facts.positionAt(world.clock.now()) == u"Joe"_s);
    CHECK(facts.positionAt(world.clock.now() + std::chrono::hours(1)) == u"Mike"_s);
    CHECK(world.ask(desk, "POST", "/v1/switches/swi_duty/turn", {{"to"_L1, "Nobody"_L1}}).status == 422);
    CHECK(world.ask(desk, "PATCH", "/v1/switches/swi_duty", {{"name"_L1, "Duty"_L1}}, {ifMatch(2)}).status == 403);
    CHECK(world.ask(desk, "DELETE", "/v1/switches/swi_duty", {}, {ifMatch(2)}).status == 403);
    REQUIRE(world.ask(desk, "POST", "/v1/switches/swi_duty/return").status == 200);
    CHECK_FALSE(factsOf(world, AccountId("coa")).switches.value(u"On duty"_s).turned);
    const QStringList actions = actionsIn(world, olga);
    for (const QString& action : {u"switch.created"_s, u"switch.turned"_s, u"switch.returned"_s})
        CHECK(actions.contains(action));
}

TEST_CASE("A switch has a name of its own and positions that differ") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const auto make = [&](const QString& name, const QJsonArray& positions, const QString& normal) {
        return world.ask(
            olga, "POST", "/v1/switches",
            {{"company"_L1, "coa"_L1}, {"name"_L1, name}, {"positions"_L1, positions}, {"normal"_L1, normal}});
    };
    const QJsonArray two{"on"_L1, "off"_L1};
    REQUIRE(make(u"Storm"_s, two, u"off"_s).status == 201);
    CHECK(codeOf(make(u"storm "_s, two, u"off"_s)) == u"conflict"_s);
    CHECK(make(u" "_s, two, u"off"_s).status == 422);
    CHECK(make(u"A"_s, {"on"_L1}, u"on"_s).status == 422);
    CHECK(make(u"A"_s, {"on"_L1, "on"_L1}, u"on"_s).status == 422);
    CHECK(make(u"A"_s, {"on"_L1, ""_L1}, u"on"_s).status == 422);
    CHECK(make(u"A"_s, two, u"middle"_s).status == 422);
    CHECK(world
              .ask(olga, "POST", "/v1/switches",
                   {{"company"_L1, "fra"_L1}, {"name"_L1, "A"_L1}, {"positions"_L1, two}, {"normal"_L1, "on"_L1}})
              .status == 422);
}

TEST_CASE("A calendar of HQ holds for a company, whose own people see it and cannot change it") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    const auto make = [&](const QByteArray& who, const QByteArray& id, const QString& at, const QJsonArray& days) {
        return world.ask(
            who, "POST", "/v1/calendars",
            {{"id"_L1, QString::fromLatin1(id)}, {"account"_L1, at}, {"name"_L1, "us"_L1}, {"days"_L1, days}});
    };
    const auto day = [](const char* date, const char* name, bool isOpen = false) {
        return QJsonObject{
            {"date"_L1, QLatin1StringView(date)}, {"name"_L1, QLatin1StringView(name)}, {"open"_L1, isOpen}};
    };
    REQUIRE(make(olga, "cld_hq", u"org"_s, {day("2026-12-25", "Christmas"), day("2026-09-07", "Labor Day")}).status ==
            201);
    REQUIRE(make(west, "cld_fra", u"fra"_s, {day("2026-09-07", "", true), day("2026-07-02", "Picnic")}).status == 201);
    CHECK(make(west, "cld_x", u"org"_s, {}).status == 404);
    CHECK(world.ask(west, "GET", "/v1/calendars/cld_hq").status == 200);
    CHECK(world.ask(west, "PATCH", "/v1/calendars/cld_hq", {{"name"_L1, "x"_L1}}, {ifMatch(1)}).status == 404);
    const Response here = world.ask(west, "GET", "/v1/calendars?account=coa");
    CHECK(here.body.find("cld_hq") != std::string::npos);
    CHECK(here.body.find("cld_fra") != std::string::npos);
    CHECK(here.body.find("cld_cob") == std::string::npos);

    const flow::Calendar calendar = factsOf(world, AccountId("coa")).calendars.value(u"us"_s);
    CHECK(calendar == flow::Calendar{{QDate(2026, 7, 2), u"Picnic"_s}, {QDate(2026, 12, 25), u"Christmas"_s}});
    CHECK(factsOf(world, AccountId("cob")).calendars.value(u"us"_s).contains(QDate(2026, 9, 7)));

    CHECK(make(olga, "cld_2", u"org"_s, {}).status == 409);
    CHECK(world
              .ask(olga, "PATCH", "/v1/calendars/cld_hq",
                   {{"days"_L1, QJsonArray{day("2026-12-25", "a"), day("2026-12-25", "b")}}}, {ifMatch(1)})
              .status == 422);
}

TEST_CASE("Sync sends switches, closings and calendars to those who may see them, and takes them back") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const QByteArray vic = world.addPerson("vic", "franchise_owner", "fra");
    world.write([](Writer& writer) {
        for (const QByteArray account : {"org", "frb"}) {
            HolidayCalendar calendar;
            calendar.id = CalendarId("cld_" + account);
            calendar.account = AccountId(account);
            calendar.name = u"us"_s;
            writer.put(calendar);
        }
    });
    const auto pull = [&](QString& cursor) {
        const std::string query = cursor.isEmpty() ? "" : "?cursor=" + cursor.toStdString();
        Response response = world.ask(vic, "GET", "/v1/sync" + query);
        REQUIRE(response.status == 200);
        std::string body = bodyOf(response);
        for (const QJsonObject& line : linesOf(body)) {
            if (line.contains("cursor"_L1))
                cursor = line.value("cursor"_L1).toString();
        }
        return QString::fromStdString(body);
    };
    QString cursor;
    const QString snapshot = pull(cursor);
    CHECK(snapshot.contains(u"swi_coa"_s));
    CHECK(snapshot.contains(u"cld_org"_s));
    CHECK_FALSE(snapshot.contains(u"swi_cob"_s));
    CHECK_FALSE(snapshot.contains(u"cld_frb"_s));

    REQUIRE(world.ask(olga, "POST", "/v1/accounts/coa/close").status == 200);
    REQUIRE(world.ask(olga, "POST", "/v1/switches/swi_coa/turn", {{"to"_L1, "Joe"_L1}}).status == 200);
    REQUIRE(world.ask(olga, "POST", "/v1/switches/swi_cob/turn", {{"to"_L1, "Joe"_L1}}).status == 200);
    const QString delta = pull(cursor);
    CHECK(delta.contains(u"\"closed\""_s));
    CHECK(delta.contains(u"\"to\":\"Joe\""_s));
    CHECK_FALSE(delta.contains(u"swi_cob"_s));

    world.write([](Writer& writer) { writer.remove(RecordKind::Grant, "grt_vic"); });
    world.write([](Writer& writer) {
        Grant grant;
        grant.id = GrantId("grt_vic2");
        grant.user = UserId("vic");
        grant.role = RoleId("company_viewer");
        grant.at = AccountId("cob");
        writer.put(grant);
    });
    const QString moved = pull(cursor);
    CHECK(moved.contains(u"\"gone\":["_s));
    CHECK_FALSE(moved.contains(u"swi_coa"_s));
}
