#include "server/jobs/expiry_notices.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/server/server_world.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::server;
using namespace trunkline::server::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList outboxOf(ServerWorld& world) {
    REQUIRE_OK(queueExpiryNotices(*world.storage, world.clock.now()));
    QStringList all;
    const Result<void> read = world.storage->read([&all](Reader& reader) -> Result<void> {
        reader.visit({.kind = RecordKind::Mail, .account = {}, .owner = {}, .after = {}}, [&all](const Record& record) {
            all.append(record.data.value("to"_L1).toString() + u": "_s + record.data.value("body"_L1).toString());
            return true;
        });
        return {};
    });
    REQUIRE_OK(read);
    all.sort();
    return all;
}

void giveUntil(ServerWorld& world, std::optional<Instant> end, UserState state = UserState::Active) {
    world.write([&](Writer& writer) {
        User user;
        user.id = UserId("mona");
        user.name = u"Mona"_s;
        user.email = u"mona@example.test"_s;
        user.state = state;
        writer.put(user);
        Grant grant;
        grant.id = GrantId("grt_mona");
        grant.user = user.id;
        grant.role = RoleId("company_manager");
        grant.at = AccountId("coa");
        grant.grantedBy = UserId("west");
        grant.expiresAt = end;
        writer.put(grant);
    });
}

} // namespace

TEST_CASE("Who has a role for a few more days hears of it once, and so does who gave it") {
    ServerWorld world;
    world.addPerson("west", "franchise_owner", "fra");
    giveUntil(world, world.start + std::chrono::days(7));
    const QStringList told = outboxOf(world);
    REQUIRE(told.size() == 2);
    CHECK(told[0].startsWith(u"mona@example.test: Your role Company manager at coa ends on 2026-01-12"_s));
    CHECK(told[1].startsWith(u"west@example.test: The role Company manager at coa, which you gave to Mona"_s));
    world.clock.advance(std::chrono::days(1));
    CHECK(outboxOf(world).size() == 2);
    // Another end is other news.
    giveUntil(world, world.start + std::chrono::days(5));
    CHECK(outboxOf(world).size() == 4);
}

TEST_CASE("Roles that last, ended, or belong to somebody who cannot sign in are no news") {
    ServerWorld world;
    world.addPerson("west", "franchise_owner", "fra");
    giveUntil(world, std::nullopt);
    CHECK(outboxOf(world).isEmpty());
    giveUntil(world, world.start + std::chrono::days(7) + std::chrono::milliseconds(1));
    CHECK(outboxOf(world).isEmpty());
    giveUntil(world, world.start);
    CHECK(outboxOf(world).isEmpty());
    giveUntil(world, world.start + std::chrono::days(1), UserState::Deactivated);
    CHECK(outboxOf(world).isEmpty());
}
