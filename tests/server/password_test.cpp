#include <catch2/catch_test_macros.hpp>

#include "server/storage/password.h"
#include "tests/server/server_world.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::server;
using namespace trunkline::server::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kOld = "correct horse"_L1;
constexpr auto kNew = "battery staple"_L1;

/// Olga, with a password and two sign-ins.
struct PasswordWorld : ServerWorld {
    PasswordWorld() {
        here = addPerson("olga", "hq_owner", "org");
        const auto hash = hashPassword(kOld, PasswordCost::Least);
        REQUIRE_OK(hash);
        write([&](Writer& writer) { writer.setPasswordHash(UserId("olga"), *hash); });
        elsewhere = jsonOf(signInOn("phone"));
    }

    Response signInOn(const char* device, QLatin1StringView password = kOld) {
        return ask({}, "POST", "/v1/sessions",
                   {{"email"_L1, "olga@example.test"_L1},
                    {"password"_L1, password},
                    {"device"_L1, QLatin1StringView(device)}});
    }
    Response change(QLatin1StringView from, const QString& to) {
        return ask(here, "PUT", "/v1/me/password", {{"oldPassword"_L1, from}, {"newPassword"_L1, to}});
    }
    bool goesOnElsewhere() {
        const QJsonObject refresh{{"refreshToken"_L1, elsewhere.value("refreshToken"_L1)}};
        const bool isIn = ask(elsewhere.value("accessToken"_L1).toString().toLatin1(), "GET", "/v1/me").status == 200;
        return isIn && ask({}, "POST", "/v1/sessions/refresh", refresh).status == 200;
    }

    QByteArray here;
    QJsonObject elsewhere;
};

QString codeOf(const Response& response) {
    return jsonOf(response).value("code"_L1).toString();
}

QJsonArray signInsOf(PasswordWorld& world) {
    return jsonOf(world.ask(world.here, "GET", "/v1/sessions")).value("items"_L1).toArray();
}

} // namespace

TEST_CASE("A new password counts at once, and every other sign-in ends") {
    PasswordWorld world;
    REQUIRE(world.change(kOld, kNew).status == 204);
    CHECK(world.ask(world.here, "GET", "/v1/me").status == 200);
    CHECK_FALSE(world.goesOnElsewhere());
    CHECK(world.signInOn("phone").status == 401);
    CHECK(world.signInOn("phone", kNew).status == 201);
    SECTION("also after the server was started again") {
        Sessions restarted{{}, world.random};
        REQUIRE_OK(restarted.load(*world.storage));
        CHECK(restarted.find(world.here.toStdString(), world.clock.now()));
        CHECK_FALSE(
            restarted.find(world.elsewhere.value("accessToken"_L1).toString().toStdString(), world.clock.now()));
    }
}

TEST_CASE("A wrong old password changes nothing, keeps the session, and makes wait like signing in") {
    PasswordWorld world;
    for (int i = 0; i < 5; ++i) {
        const Response answer = world.change("wrong horse"_L1, kNew);
        CHECK(answer.status == 422);
        CHECK(codeOf(answer) == u"wrong_password"_s);
    }
    CHECK(world.change(kOld, kNew).status == 429);
    CHECK(world.signInOn("phone").status == 429);
    CHECK(world.ask(world.here, "GET", "/v1/me").status == 200);
    world.clock.advance(std::chrono::minutes(2));
    CHECK(world.goesOnElsewhere());
    CHECK(world.change(kOld, kNew).status == 204);
}

TEST_CASE("A new password that is too short, the old one, or missing is refused and says why") {
    PasswordWorld world;
    const Response tooShort = world.change(kOld, "short"_L1);
    CHECK(tooShort.status == 422);
    CHECK(jsonOf(tooShort).value("title"_L1).toString().contains(u"8"_s));
    CHECK(world.change(kOld, u"Größe12"_s).status == 422); // seven characters in nine bytes
    CHECK(world.change(kOld, kOld).status == 422);
    CHECK(world.ask(world.here, "PUT", "/v1/me/password", {{"oldPassword"_L1, kOld}}).status == 400);
    CHECK(world.goesOnElsewhere());
    CHECK(world.signInOn("phone").status == 201);
}

TEST_CASE("A new password ends the links by which one could be set") {
    PasswordWorld world;
    const QByteArray gina = world.addPerson("gina", "hq_owner", "org");
    const Response link = world.ask(gina, "POST", "/v1/users/olga/password-reset");
    REQUIRE(link.status == 201);
    REQUIRE(world.change(kOld, kNew).status == 204);
    const QJsonObject accept{{"token"_L1, jsonOf(link).value("token"_L1)}, {"password"_L1, "taken over!"_L1}};
    CHECK(world.ask({}, "POST", "/v1/invitations/accept", accept).status == 410);
}

TEST_CASE("Somebody sees where they are signed in, since when, and ends all but this one") {
    PasswordWorld world;
    world.clock.advance(std::chrono::minutes(20));
    REQUIRE(
        world.ask({}, "POST", "/v1/sessions/refresh", {{"refreshToken"_L1, world.elsewhere.value("refreshToken"_L1)}})
            .status == 200);
    world.here = world.signIn("olga");
    const QJsonArray all = signInsOf(world);
    REQUIRE(all.size() == 3);
    int current = 0;
    for (const QJsonValue& item : all)
        current += item.toObject().value("isCurrent"_L1).toBool() ? 1 : 0;
    CHECK(current == 1);
    const auto phone = std::ranges::find_if(
        all, [](const QJsonValue& item) { return item.toObject().value("device"_L1) == "phone"_L1; });
    REQUIRE(phone != all.end());
    CHECK((*phone).toObject().value("since"_L1) == toRfc3339(world.start));
    CHECK((*phone).toObject().value("lastUsedAt"_L1) == toRfc3339(world.clock.now()));

    REQUIRE(world.ask(world.here, "DELETE", "/v1/sessions/others").status == 204);
    CHECK_FALSE(world.goesOnElsewhere());
    const QJsonArray left = signInsOf(world);
    REQUIRE(left.size() == 1);
    CHECK(left.first().toObject().value("isCurrent"_L1).toBool());
}

TEST_CASE("Sign-ins whose time is over are listed no more, and forgotten") {
    PasswordWorld world;
    world.clock.advance(std::chrono::days(31));
    world.here = world.signIn("olga");
    CHECK(signInsOf(world).size() == 1);
    world.write([&](Writer& writer) { writer.forget(world.clock.now(), {}, {}); });
    int kept = 0;
    world.write([&](Writer& writer) {
        writer.visitSignIns(UserId("olga"), {}, [&](const StoredSignIn&) { return ++kept > 0; });
    });
    CHECK(kept == 1);
}
