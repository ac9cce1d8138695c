#include "tests/access/naive.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::access;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The library's reasons, as coarse as the second evaluator's.
QString coarse(Reason reason) {
    switch (reason) {
    case Reason::Ok:
    case Reason::NotFound:
    case Reason::RowFilter:
    case Reason::Expired:
        return nameOf(reason);
    default:
        return u"refused"_s;
    }
}

template <class TheId>
std::set<QString> textsOf(const std::vector<TheId>& ids) {
    std::set<QString> texts;
    for (const TheId& id : ids)
        texts.insert(id.toString());
    return texts;
}

} // namespace

TEST_CASE("the library and a second evaluator agree on a million questions") {
    constexpr int kWorlds = 1'700;
    constexpr int kQuestions = 600;
    qint64 asked = 0;
    qint64 allowed = 0;
    for (int seed = 0; seed < scaled(kWorlds); ++seed) {
        WorldMaker maker(static_cast<std::uint64_t>(seed) + 1'000'000);
        const World world = maker.world();
        const Index index = world.index();
        const NaivePolicy naive(world);
        for (int i = 0; i < kQuestions; ++i) {
            const UserId user = maker.chance(98) ? maker.oneOf(world.users).id : UserId("nobody");
            const AccountId at = maker.chance(98) ? maker.oneOf(world.accounts).id : AccountId("nowhere");
            const bool isTargeted = maker.chance(35);
            const Action action = isTargeted
                                      ? static_cast<Action>(static_cast<std::size_t>(Action::UsersAdd) + maker.below(4))
                                      : static_cast<Action>(maker.below(kActionCount));
            const Row row = maker.row(world);
            const Target target = maker.target(world);
            Context context;
            context.now = world.now;
            context.row = maker.chance(50) ? &row : nullptr;
            context.target = isTargeted ? &target : nullptr;
            const Decision decision = index.decide(user, action, at, context);
            const NaivePolicy::Question question{user.toString(), nameOf(action), at.toString(), context.row,
                                                 context.target};
            const bool agree = isTargeted ? decision.isAllowed() == naive.allows(question)
                                          : coarse(decision.reason) == naive.answer(question);
            ++asked;
            allowed += decision.isAllowed() ? 1 : 0;
            if (!agree) {
                FAIL("seed " << seed << ' ' << world.catalog->name().toStdString() << ": "
                             << user.toUtf8().toStdString() << ' ' << nameOf(action).toStdString() << " at "
                             << at.toUtf8().toStdString() << ": library says " << nameOf(decision.reason).toStdString()
                             << ", target " << target.user.toUtf8().toStdString() << " as "
                             << target.role.toUtf8().toStdString());
            }
        }
    }
    CHECK(asked >= 1'000'000);
    // Questions that are all refused would prove little.
    CHECK(allowed > asked / 20);
}

TEST_CASE("the lists agree as well") {
    for (int seed = 0; seed < scaled(300); ++seed) {
        CAPTURE(seed);
        WorldMaker maker(static_cast<std::uint64_t>(seed) + 2'000'000);
        const World world = maker.world();
        const Index index = world.index();
        const NaivePolicy naive(world);
        for (const User& user : world.users) {
            std::vector<AccountId> seen;
            for (const AccountTree::Index account : index.accountsSeen(user.id, 0, world.now))
                seen.push_back(index.tree().at(account).id);
            REQUIRE(textsOf(seen) == naive.accountsSeen(user.id.toString()));
            const AccountId at = maker.oneOf(world.accounts).id;
            REQUIRE(textsOf(index.usersSeen(user.id, at, world.now)) ==
                    naive.usersSeen(user.id.toString(), at.toString()));
        }
    }
}
