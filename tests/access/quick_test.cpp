#include <catch2/catch_test_macros.hpp>

#include "tests/access/world.h"

using namespace trunkline;
using namespace trunkline::access;
using namespace trunkline::tests;

TEST_CASE("the short way and the long way give every question one answer, with the same reason") {
    long asked = 0;
    for (std::uint64_t seed = 0; seed < static_cast<std::uint64_t>(scaled(400)); ++seed) {
        WorldMaker maker(seed + 7'000'000);
        const World world = maker.world();
        const Index index = world.index();
        const Row row = maker.row(world);
        for (const User& user : world.users) {
            for (const Account& account : world.accounts) {
                for (std::size_t i = 0; i < kActionCount * 2; ++i) {
                    const Action action = static_cast<Action>(i % kActionCount);
                    Context context;
                    context.now = world.now;
                    context.row = i < kActionCount ? nullptr : &row;
                    const Reason quick = index.decide(user.id, action, account.id, context).reason;
                    // Whatever could be locked is looked at closely.
                    context.isLocked = true;
                    const Reason close = index.decide(user.id, action, account.id, context).reason;
                    ++asked;
                    if (quick == close || (quick == Reason::Ok && close == Reason::Locked))
                        continue;
                    CAPTURE(seed, nameOf(action).toStdString(), nameOf(quick).toStdString());
                    REQUIRE(nameOf(close).toStdString() == nameOf(quick).toStdString());
                }
            }
        }
    }
    CHECK(asked > 100'000);
}
