#include <catch2/catch_test_macros.hpp>

#include "core/wire/blocked_callers.h"
#include "server/api/company_facts.h"
#include "tests/server/server_world.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::server;
using namespace trunkline::server::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

struct BlockingWorld : ServerWorld {
    Response save(const QByteArray& who, const QJsonValue& callers) {
        const qint64 revision = jsonOf(ask(who, "GET", "/v1/accounts/coa")).value("revision"_L1).toInteger();
        return ask(who, "PATCH", "/v1/accounts/coa", {{"blockedCallers"_L1, callers}},
                   {{"If-Match", '"' + std::to_string(revision) + '"'}});
    }
    static QJsonObject caller(const QString& number, const QString& by = {}) {
        QJsonObject json{{"number"_L1, number}, {"since"_L1, "2020-01-01T00:00:00Z"_L1}};
        if (!by.isEmpty())
            json.insert("by"_L1, by);
        return json;
    }
    std::vector<wire::BlockedCaller> blocked() {
        return wire::blockedCallersOf(*keeper.current()->tree().find(AccountId("coa")));
    }

    QByteArray west = addPerson("west", "franchise_owner", "fra");
    QByteArray view = addPerson("view", "company_viewer", "coa");
};

} // namespace

TEST_CASE("Who may block callers blocks and lets through again, by their own name and the server's clock") {
    BlockingWorld world;
    REQUIRE(world.save(world.west, QJsonArray{BlockingWorld::caller(u"+13125550199"_s, u"olga"_s)}).status == 200);
    REQUIRE(world.blocked().size() == 1);
    CHECK(world.blocked().front().by == UserId("west"));
    CHECK(world.blocked().front().since == world.clock.now());
    const Instant first = world.clock.now();
    world.clock.advance(std::chrono::minutes(5));
    REQUIRE(world
                .save(world.west,
                      QJsonArray{BlockingWorld::caller(u"+13125550199"_s), BlockingWorld::caller(u"+13125550198"_s)})
                .status == 200);
    CHECK(world.blocked().front().since == first);
    const Result<void> read = world.storage->read([&world](Reader& reader) -> Result<void> {
        CHECK(companyFacts(reader, *world.keeper.current(), AccountId("coa")).blockedCallers.size() == 2);
        return {};
    });
    REQUIRE_OK(read);
    CHECK(world.ask(world.west, "GET", "/v1/audit?account=coa").body.find("+13125550198") != std::string::npos);
    REQUIRE(world.save(world.west, QJsonValue()).status == 200);
    CHECK(world.blocked().empty());
}

TEST_CASE("Blocking asks for its own right, and a list that is wrong changes nothing") {
    BlockingWorld world;
    CHECK(world.save(world.view, QJsonArray{BlockingWorld::caller(u"+13125550199"_s)}).status == 403);
    CHECK(world.save(world.west, QJsonArray{BlockingWorld::caller(u"nobody"_s)}).status == 422);
    CHECK(world.save(world.west, "all"_L1).status == 422);
    CHECK(world
              .save(world.west,
                    QJsonArray{BlockingWorld::caller(u"+13125550199"_s), BlockingWorld::caller(u"+13125550199"_s)})
              .status == 422);
    CHECK(world.blocked().empty());
    const Response made = world.ask(world.west, "POST", "/v1/accounts",
                                    {{"parent"_L1, "fra"_L1},
                                     {"kind"_L1, "company"_L1},
                                     {"name"_L1, "New"_L1},
                                     {"blockedCallers"_L1, QJsonArray{BlockingWorld::caller(u"+13125550199"_s)}}});
    REQUIRE(made.status == 201);
    CHECK_FALSE(jsonOf(made).contains("blockedCallers"_L1));
}
