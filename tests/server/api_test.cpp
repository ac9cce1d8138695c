#include <catch2/catch_test_macros.hpp>

#include "server/storage/password.h"
#include "tests/server/server_world.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::server;
using namespace trunkline::server::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

void givePassword(ServerWorld& world, const char* user, const QString& password) {
    const auto hash = hashPassword(password, PasswordCost::Least);
    REQUIRE_OK(hash);
    world.write([&](Writer& writer) { writer.setPasswordHash(UserId(user), *hash); });
}

Header ifMatch(qint64 revision) {
    return {"If-Match", '"' + std::to_string(revision) + '"'};
}
QString codeOf(const Response& response) {
    return jsonOf(response).value("code"_L1).toString();
}
QString reasonOf(const Response& response) {
    return jsonOf(response).value("decision"_L1).toObject().value("reason"_L1).toString();
}

} // namespace

TEST_CASE("Somebody signs in, refreshes once, and a second use of the refresh token ends the sign-in") {
    ServerWorld world;
    world.addPerson("olga", "hq_owner", "org");
    givePassword(world, "olga", u"correct horse"_s);
    const Response in = world.ask({}, "POST", "/v1/sessions",
                                  {{"email"_L1, "OLGA@example.test"_L1}, {"password"_L1, "correct horse"_L1}});
    REQUIRE(in.status == 201);
    const QJsonObject first = jsonOf(in);
    const QByteArray access = first.value("accessToken"_L1).toString().toLatin1();
    CHECK(world.ask(access, "GET", "/v1/me").status == 200);

    const QJsonObject old{{"refreshToken"_L1, first.value("refreshToken"_L1)}};
    const Response again = world.ask({}, "POST", "/v1/sessions/refresh", old);
    REQUIRE(again.status == 200);
    const QByteArray next = jsonOf(again).value("accessToken"_L1).toString().toLatin1();
    CHECK(world.ask(next, "GET", "/v1/me").status == 200);

    CHECK(world.ask({}, "POST", "/v1/sessions/refresh", old).status == 401);
    CHECK(world.ask(next, "GET", "/v1/me").status == 401);
    CHECK(world.ask(access, "GET", "/v1/me").status == 401);
    CHECK(world.ask({}, "POST", "/v1/sessions/refresh", {{"refreshToken"_L1, jsonOf(again).value("refreshToken"_L1)}})
              .status == 401);
}

TEST_CASE(
    "A refresh whose answer got lost is asked for again with its key, and only then, and only until it was used") {
    ServerWorld world;
    world.addPerson("olga", "hq_owner", "org");
    givePassword(world, "olga", u"correct horse"_s);
    const QJsonObject first = jsonOf(world.ask(
        {}, "POST", "/v1/sessions", {{"email"_L1, "olga@example.test"_L1}, {"password"_L1, "correct horse"_L1}}));
    const auto refresh = [&world](const QJsonObject& from, const char* key) {
        return world.ask({}, "POST", "/v1/sessions/refresh", {{"refreshToken"_L1, from.value("refreshToken"_L1)}},
                         {{"Idempotency-Key", key}});
    };
    const auto isIn = [&world](const QJsonObject& session) {
        return world.ask(session.value("accessToken"_L1).toString().toLatin1(), "GET", "/v1/me").status == 200;
    };
    const QJsonObject lost = jsonOf(refresh(first, "key-1"));
    REQUIRE(isIn(lost));

    SECTION("the same key gives the same tokens, fresh however long it took") {
        world.clock.advance(std::chrono::hours(20));
        CHECK_FALSE(isIn(lost));
        const Response again = refresh(first, "key-1");
        REQUIRE(again.status == 200);
        const QJsonObject second = jsonOf(again);
        CHECK(second.value("refreshToken"_L1) == lost.value("refreshToken"_L1));
        CHECK(isIn(second));
        CHECK(refresh(second, "key-2").status == 200);
    }
    SECTION("another key is somebody else's: the sign-in ends") {
        CHECK(refresh(first, "key-of-a-thief").status == 401);
        CHECK_FALSE(isIn(lost));
        CHECK(refresh(lost, "key-2").status == 401);
    }
    SECTION("no key neither") {
        CHECK(world.ask({}, "POST", "/v1/sessions/refresh", {{"refreshToken"_L1, first.value("refreshToken"_L1)}})
                  .status == 401);
        CHECK_FALSE(isIn(lost));
    }
    SECTION("once the next token was used, the one before is spent for good") {
        const QJsonObject third = jsonOf(refresh(lost, "key-2"));
        REQUIRE(isIn(third));
        CHECK(refresh(first, "key-1").status == 401);
        CHECK_FALSE(isIn(third));
    }
}

TEST_CASE("A wrong password and an unknown person get the same answer, and after five tries a wait") {
    ServerWorld world;
    world.addPerson("olga", "hq_owner", "org");
    givePassword(world, "olga", u"correct horse"_s);
    const auto attempt = [&](const char* email) {
        return world.ask({}, "POST", "/v1/sessions",
                         {{"email"_L1, QLatin1StringView(email)}, {"password"_L1, "wrong horse"_L1}});
    };
    QJsonObject known = jsonOf(attempt("olga@example.test"));
    QJsonObject unknown = jsonOf(attempt("nobody@example.test"));
    known.remove("requestId"_L1);
    unknown.remove("requestId"_L1);
    CHECK(known == unknown);
    for (int i = 0; i < 4; ++i)
        CHECK(attempt("olga@example.test").status == 401);
    const Response waits = attempt("olga@example.test");
    CHECK(waits.status == 429);
    CHECK(std::ranges::any_of(waits.headers, [](const Header& header) { return header.first == "Retry-After"; }));
    world.clock.advance(std::chrono::minutes(2));
    CHECK(attempt("olga@example.test").status == 401);
}

TEST_CASE("A write names the revision it was made on, and a stale one gets the present state") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const QJsonObject fields{{"label"_L1, "Yard signs"_L1}};
    CHECK(world.ask(olga, "PATCH", "/v1/numbers/num_coa", fields).status == 428);
    const Response changed = world.ask(olga, "PATCH", "/v1/numbers/num_coa", fields, {ifMatch(1)});
    CHECK(changed.status == 200);
    CHECK(jsonOf(changed).value("revision"_L1).toInt() == 2);
    const Response stale = world.ask(olga, "PATCH", "/v1/numbers/num_coa", {{"label"_L1, "Vans"_L1}}, {ifMatch(1)});
    CHECK(stale.status == 412);
    CHECK(jsonOf(stale).value("current"_L1).toObject().value("label"_L1) == "Yard signs"_L1);
}

TEST_CASE("The same key and body is done once and answered twice, and another body is refused") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const std::vector<Header> headers{ifMatch(1), {"Idempotency-Key", "edt_1"}};
    const QJsonObject fields{{"label"_L1, "Yard signs"_L1}};
    const Response first = world.ask(olga, "PATCH", "/v1/numbers/num_coa", fields, headers);
    const Sequence after = world.sequence;
    const Response second = world.ask(olga, "PATCH", "/v1/numbers/num_coa", fields, headers);
    CHECK(first.status == 200);
    CHECK(second.status == 200);
    CHECK(jsonOf(first) == jsonOf(second));
    CHECK(world.sequence == after);
    CHECK(world.ask(olga, "PATCH", "/v1/numbers/num_coa", {{"label"_L1, "Other"_L1}}, headers).status == 422);
}

TEST_CASE("A field that one may not edit is refused with the decision and nothing changes") {
    ServerWorld world;
    const QByteArray dora = world.addPerson("dora", "front_desk", "coa");
    const Response refused =
        world.ask(dora, "PATCH", "/v1/destinations/dst_coa", {{"address"_L1, "+13125550177"_L1}}, {ifMatch(1)});
    CHECK(refused.status == 403);
    CHECK_FALSE(reasonOf(refused).isEmpty());
    // A front desk switches phones, and nothing else.
    const Response off = world.ask(dora, "POST", "/v1/destinations/dst_coa/off",
                                   {{"reason"_L1, "sick"_L1}, {"until"_L1, "2026-01-12T08:00:00Z"_L1}});
    REQUIRE(off.status == 200);
    CHECK(jsonOf(off).value("off"_L1).toObject().value("by"_L1) == "dora"_L1);
    const Response on = world.ask(dora, "POST", "/v1/destinations/dst_coa/on");
    CHECK(on.status == 200);
    CHECK_FALSE(jsonOf(on).contains("off"_L1));
    CHECK(jsonOf(on).value("address"_L1).toString() == "+17735550101"_L1);
}

TEST_CASE("S0-10: a franchisee publishes the flow of an own company, and not that of another's") {
    ServerWorld world;
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    const Response published =
        world.ask(west, "POST", "/v1/flows/flw_coa/publish", {{"base"_L1, 0}, {"note"_L1, "First"_L1}});
    INFO(published.body);
    REQUIRE(published.status == 200);
    CHECK(jsonOf(published).value("publishedVersion"_L1).toInt() == 1);
    CHECK(world.ask(west, "POST", "/v1/flows/flw_cob/publish", {{"base"_L1, 0}}).status == 404);
    const Response late = world.ask(west, "POST", "/v1/flows/flw_coa/publish", {{"base"_L1, 0}});
    CHECK(late.status == 412);
    CHECK(jsonOf(world.ask(west, "GET", "/v1/flows/flw_coa/versions")).value("items"_L1).toArray().size() == 1);
}

TEST_CASE("A flow with errors cannot be published, and the answer says what is wrong") {
    ServerWorld world;
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    const QJsonObject broken{
        {"schema"_L1, "trunkline.flow/1"_L1}, {"name"_L1, "x"_L1}, {"entry"_L1, "gone"_L1}, {"steps"_L1, QJsonArray()}};
    const Response refused =
        world.ask(west, "POST", "/v1/flows/flw_coa/publish", {{"base"_L1, 0}, {"document"_L1, broken}});
    CHECK(refused.status == 422);
    CHECK(codeOf(refused) == "flow_has_errors"_L1);
}

TEST_CASE("S3-22: removing a person's last grant ends their session at once") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    CHECK(world.ask(west, "GET", "/v1/me").status == 200);
    CHECK(world.ask(olga, "DELETE", "/v1/grants/grt_west").status == 204);
    CHECK(world.ask(west, "GET", "/v1/me").status == 401);
}

TEST_CASE("The last holder of the top tier can neither be removed nor deactivated") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const Response removed = world.ask(olga, "DELETE", "/v1/grants/grt_olga");
    CHECK(removed.status == 403);
    CHECK(reasonOf(removed) == "last_owner"_L1);
    CHECK(world.ask(olga, "POST", "/v1/users/olga/deactivate").status == 403);
}

TEST_CASE("S4-30: an organisation owner who is removed may stay owner of every sub-account") {
    ServerWorld world(u"scaletowin"_s);
    const QByteArray olga = world.addPerson("olga", "organization_owner", "org");
    world.addPerson("oscar", "organization_owner", "org");
    const Response removed = world.ask(olga, "DELETE", "/v1/grants/grt_oscar?keep=owner");
    INFO(removed.body);
    REQUIRE(removed.status == 204);
    QStringList roles;
    for (const Grant* grant : world.keeper.current()->grantsOf(UserId("oscar")))
        roles.append(grant->role.toString());
    CHECK(roles.size() >= 2);
    CHECK(roles.count(u"owner"_s) == roles.size());
}

TEST_CASE("An invited person accepts once, signs in, and the link is dead afterwards and after its time") {
    ServerWorld world;
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    const QJsonObject invite{{"email"_L1, "new@example.test"_L1},
                             {"name"_L1, "Nora"_L1},
                             {"role"_L1, "company_manager"_L1},
                             {"at"_L1, "coa"_L1}};
    const Response sent = world.ask(west, "POST", "/v1/invitations", invite);
    INFO(sent.body);
    REQUIRE(sent.status == 201);
    const QJsonObject accept{{"token"_L1, jsonOf(sent).value("token"_L1)}, {"password"_L1, "long enough"_L1}};
    SECTION("in time") {
        const Response in = world.ask({}, "POST", "/v1/invitations/accept", accept);
        REQUIRE(in.status == 201);
        const QByteArray nora = jsonOf(in).value("accessToken"_L1).toString().toLatin1();
        CHECK(world.ask(nora, "GET", "/v1/numbers/num_coa").status == 200);
        CHECK(world.ask(nora, "GET", "/v1/numbers/num_cob").status == 404);
        CHECK(world.ask({}, "POST", "/v1/invitations/accept", accept).status == 410);
    }
    SECTION("too late") {
        world.clock.advance(std::chrono::days(8));
        CHECK(world.ask({}, "POST", "/v1/invitations/accept", accept).status == 410);
    }
    SECTION("after a new link") {
        const std::string id = jsonOf(sent).value("id"_L1).toString().toStdString();
        REQUIRE(world.ask(west, "POST", "/v1/invitations/" + id + "/resend").status == 200);
        CHECK(world.ask({}, "POST", "/v1/invitations/accept", accept).status == 410);
    }
    SECTION("after whoever invited lost the right") {
        world.write([](Writer& writer) { writer.remove(RecordKind::Grant, "grt_west"); });
        CHECK(world.ask({}, "POST", "/v1/invitations/accept", accept).status == 410);
    }
}

TEST_CASE("Nobody invites into a role above what they hold") {
    ServerWorld world;
    const QByteArray mona = world.addPerson("mona", "company_manager", "coa");
    const QJsonObject invite{{"email"_L1, "new@example.test"_L1},
                             {"name"_L1, "Nora"_L1},
                             {"role"_L1, "franchise_owner"_L1},
                             {"at"_L1, "coa"_L1}};
    CHECK(world.ask(mona, "POST", "/v1/invitations", invite).status == 403);
}

TEST_CASE("Everything that was changed is in the audit with before and after") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    REQUIRE(world.ask(olga, "PATCH", "/v1/numbers/num_coa", {{"label"_L1, "Vans"_L1}}, {ifMatch(1)}).status == 200);
    const QJsonArray events = jsonOf(world.ask(olga, "GET", "/v1/audit?account=coa")).value("items"_L1).toArray();
    REQUIRE(events.size() == 1);
    const QJsonObject event = events.first().toObject();
    CHECK(event.value("action"_L1) == "number.changed"_L1);
    CHECK(event.value("by"_L1) == "olga"_L1);
    CHECK(event.value("after"_L1).toObject() == QJsonObject{{"label"_L1, "Vans"_L1}});
}

TEST_CASE("Pages of calls follow each other without gap or repetition, filtered by rows and text") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    RowFilter inbound;
    inbound.direction = CallDirection::Inbound;
    world.write([&](Writer& writer) {
        for (int i = 0; i < 57; ++i) {
            Call call = sampleCall("more" + QByteArray::number(i), i % 2 ? "coa" : "cob",
                                   world.start - std::chrono::minutes(i));
            call.note = i == 30 ? u"wants a Quote"_s : QString();
            writer.put(call);
        }
    });
    QSet<QString> seen;
    std::string cursor;
    int pages = 0;
    do {
        const QJsonObject page =
            jsonOf(world.ask(olga, "GET", "/v1/calls?limit=10" + (cursor.empty() ? "" : "&cursor=" + cursor)));
        for (const QJsonValue& call : page.value("items"_L1).toArray()) {
            CHECK_FALSE(seen.contains(call.toObject().value("id"_L1).toString()));
            seen.insert(call.toObject().value("id"_L1).toString());
        }
        cursor = page.value("next"_L1).toString().toStdString();
    } while (!cursor.empty() && ++pages < 20);
    CHECK(seen.size() == 59);
    CHECK(jsonOf(world.ask(olga, "GET", "/v1/calls?q=quote")).value("items"_L1).toArray().size() == 1);
    CHECK(jsonOf(world.ask(olga, "GET", "/v1/calls?account=fra&limit=500")).value("items"_L1).toArray().size() == 29);
}

TEST_CASE("An assigned-only agent neither sees nor annotates somebody else's call") {
    ServerWorld world(u"calltrackingmetrics"_s);
    const QByteArray anna = world.addPerson("anna", "call_agent", "coa");
    CHECK(world.ask(anna, "GET", "/v1/calls/cal_coa").status == 404);
    world.write([&](Writer& writer) {
        Call call = sampleCall("cal_coa", "coa", world.start - std::chrono::hours(1));
        call.assignedTo = UserId("anna");
        writer.put(call);
    });
    CHECK(world.ask(anna, "GET", "/v1/calls/cal_coa").status == 200);
}

TEST_CASE("Explaining answers about oneself, and about others only to who sees them") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const QByteArray dora = world.addPerson("dora", "front_desk", "coa");
    const QJsonObject question{{"action"_L1, "flows.publish"_L1}, {"at"_L1, "coa"_L1}};
    const QJsonObject mine = jsonOf(world.ask(dora, "POST", "/v1/access/explain", question));
    CHECK(mine.value("allowed"_L1) == false);
    CHECK(mine.value("requires"_L1).toObject().contains("role"_L1));
    QJsonObject about = question;
    about.insert("user"_L1, "dora"_L1);
    CHECK(world.ask(olga, "POST", "/v1/access/explain", about).status == 200);
    about.insert("user"_L1, "olga"_L1);
    CHECK(world.ask(dora, "POST", "/v1/access/explain", about).status == 404);
}

TEST_CASE("A request for access is answered once, by somebody else, and granted only after a role allows it") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const QByteArray dora = world.addPerson("dora", "front_desk", "coa");
    const QJsonObject wish{{"action"_L1, "calls.view"_L1}, {"at"_L1, "coa"_L1}, {"note"_L1, "for today"_L1}};
    const Response asked = world.ask(dora, "POST", "/v1/access/requests", wish);
    REQUIRE(asked.status == 201);
    const std::string answer =
        "/v1/access/requests/" + jsonOf(asked).value("id"_L1).toString().toStdString() + "/answer";
    const QJsonObject yes{{"granted"_L1, true}, {"note"_L1, "until Friday"_L1}};
    CHECK(world.ask(dora, "POST", answer, yes).status == 404); // sees no people
    CHECK(world.ask(olga, "POST", answer, {{"note"_L1, "?"_L1}}).status == 422);
    CHECK(world.ask(olga, "POST", answer, yes).status == 422);
    CHECK(world.ask(olga, "PATCH", "/v1/grants/grt_dora", {{"role"_L1, "company_manager"_L1}}, {{"If-Match", "\"1\""}})
              .status == 200);
    const Response granted = world.ask(olga, "POST", answer, yes);
    REQUIRE(granted.status == 200);
    CHECK(jsonOf(granted).value("state"_L1) == "granted"_L1);
    CHECK(world.ask(olga, "POST", answer, yes).status == 409);
    const QJsonArray mine = jsonOf(world.ask(dora, "GET", "/v1/access/requests")).value("items"_L1).toArray();
    bool isTold = false;
    for (const QJsonValue& item : mine)
        isTold = isTold || item.toObject().value("answer"_L1) == "until Friday"_L1;
    CHECK(isTold);
}

TEST_CASE("Looking as somebody is for who holds all that they hold, and leaves a trace; so does a review") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const QByteArray mara = world.addPerson("mara", "franchise_manager", "fra");
    const QByteArray dora = world.addPerson("dora", "front_desk", "coa");
    CHECK(world.ask(olga, "POST", "/v1/users/dora/look-as").status == 204);
    CHECK(world.ask(mara, "POST", "/v1/users/dora/look-as").status == 204);
    CHECK(world.ask(dora, "POST", "/v1/users/mara/look-as").status == 404);
    const int above = world.ask(mara, "POST", "/v1/users/olga/look-as").status;
    CHECK((above == 403 || above == 404));
    CHECK(world.ask(mara, "POST", "/v1/users/dora/reviewed").status == 422);
    CHECK(world.ask(mara, "POST", "/v1/users/dora/reviewed", {{"finding"_L1, "inactive"_L1}}).status == 204);
    QStringList actions;
    for (const QJsonValue& item : jsonOf(world.ask(olga, "GET", "/v1/audit?account=coa")).value("items"_L1).toArray())
        actions.append(item.toObject().value("action"_L1).toString());
    CHECK(actions.count(u"user.looked_as"_s) == 2);
    CHECK(actions.count(u"user.reviewed"_s) == 1);
}

TEST_CASE("Half a JSON, nested brackets and wrong kinds are refused with words") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const auto post = [&](std::string body) {
        Request request;
        request.method = "PATCH";
        request.target = "/v1/numbers/num_coa";
        request.headers = {{"Authorization", "Bearer " + olga.toStdString()}, ifMatch(1)};
        request.requestId = "req_bad";
        request.body = std::move(body);
        return world.api->handle(request);
    };
    CHECK(post("{\"label\":\"x").status == 400);
    CHECK(post("").status == 400);
    CHECK(post("[]").status == 400);
    CHECK(post("{\"label\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}").status == 400);
    CHECK(post("{\"label\":7}").status == 422);
    CHECK(post("{\"company\":\"cob\"}").status == 422);
    CHECK(post("{\"label\":\"fine\"}").status == 200);
}

TEST_CASE("A person who asks too often is told how long to wait, and nobody else is") {
    const Instant start = fromMilliseconds(1'767'614'400'000);
    Throttle throttle({.perSecond = 2, .burst = 3});
    CHECK(throttle.take("olga", start).count() == 0);
    CHECK(throttle.take("olga", start).count() == 0);
    CHECK(throttle.take("olga", start).count() == 0);
    CHECK(throttle.take("olga", start) == std::chrono::milliseconds(500));
    CHECK(throttle.take("pat", start).count() == 0);
    CHECK(throttle.take("olga", start + std::chrono::milliseconds(500)).count() == 0);
    CHECK(throttle.take("olga", start + std::chrono::milliseconds(500)).count() > 0);
}

TEST_CASE("Another billing mode or plan raises nobody above what whoever changes it holds") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const QByteArray hank = world.addPerson("hank", "hq_admin", "org");
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    // Edits the payment of companies that pay themselves; HQ's admin holds no billing at all.
    world.addPerson("bill", "company_billing", "coa");
    const auto revision = [&] {
        return jsonOf(world.ask(olga, "GET", "/v1/accounts/coa")).value("revision"_L1).toInteger();
    };
    const QJsonObject customer{{"billing"_L1, "customer"_L1}};
    const Response refused = world.ask(hank, "PATCH", "/v1/accounts/coa", customer, {ifMatch(revision())});
    CHECK(refused.status == 403);
    CHECK(reasonOf(refused) == u"escalation"_s);
    CHECK(!world.decide("bill", access::Action::BillingPaymentEdit, "coa"));
    CHECK(world.ask(olga, "PATCH", "/v1/accounts/coa", customer, {ifMatch(revision())}).status == 200);
    CHECK(world.decide("bill", access::Action::BillingPaymentEdit, "coa").isAllowed());

    const QJsonObject wide{{"name"_L1, "New"_L1},
                           {"parent"_L1, "fra"_L1},
                           {"kind"_L1, "company"_L1},
                           {"plan"_L1, QJsonArray{"everything"_L1}}};
    CHECK(world.ask(west, "POST", "/v1/accounts", wide).status == 403);
    CHECK(world.ask(olga, "POST", "/v1/accounts", wide).status == 201);
}

TEST_CASE("A catalog under which nobody would own the organisation is refused") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const qint64 revision = jsonOf(world.ask(olga, "GET", "/v1/accounts/org")).value("revision"_L1).toInteger();
    const Response refused =
        world.ask(olga, "PATCH", "/v1/accounts/org", {{"roleCatalog"_L1, "callrail"_L1}}, {ifMatch(revision)});
    CHECK(refused.status == 403);
    CHECK(reasonOf(refused) == u"last_owner"_s);
}

TEST_CASE("A role that was saved is in the catalog that everybody decides by") {
    ServerWorld world;
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    const QJsonObject role{{"name"_L1, "Area lead"_L1},
                           {"basedOn"_L1, "front_desk"_L1},
                           {"permissions"_L1, QJsonArray{"session.sign_in"_L1, "accounts.view"_L1}}};
    REQUIRE(world.ask(olga, "PUT", "/v1/roles/area_lead", role).status == 200);
    const QJsonArray custom =
        jsonOf(world.ask(olga, "GET", "/v1/me")).value("catalog"_L1).toObject().value("customRoles"_L1).toArray();
    REQUIRE(custom.size() == 1);
    CHECK(custom.first().toObject().value("id"_L1) == "area_lead"_L1);
    CHECK(world.keeper.current()->index().catalog().find(RoleId("area_lead")) != nullptr);
}
