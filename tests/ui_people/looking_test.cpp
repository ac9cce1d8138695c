#include "ui/actions/looking.h"

#include "tests/support/catch_qt.h"
#include "tests/ui_people/franchise_world.h"

using namespace trunkline;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;
using access::Action;
using trunkline::tests::FranchiseWorld;

namespace {

QStringList namesIn(const AccountTree& tree) {
    QStringList names;
    for (const Account& account : tree.accounts())
        names.append(account.id.toString());
    return names;
}

} // namespace

TEST_CASE("looking as somebody shows their accounts and what is above them, and one call brings everything back") {
    FranchiseWorld world;
    const auto whole = world.pages.store().accounts();
    CHECK(accountsInSight(whole, world.permissions()) == whole);
    world.permissions().lookAs(UserId("mia"));
    CHECK(world.permissions().isLookingAs());
    CHECK(world.permissions().signedIn() == UserId("hanna"));
    CHECK(namesIn(*accountsInSight(whole, world.permissions())) ==
          QStringList{u"acc_hq"_s, u"acc_west"_s, u"acc_west_side"_s});
    world.permissions().stopLookingAs();
    CHECK(accountsInSight(whole, world.permissions()) == whole);
}

TEST_CASE("while one looks as somebody everything that writes is refused, and says so") {
    FranchiseWorld world;
    world.permissions().lookAs(UserId("mia"));
    const AccountId company("acc_west_side");
    for (std::size_t i = 0; i < access::kActionCount; ++i) {
        const auto action = static_cast<Action>(i);
        const bool theirs =
            bool(world.index()->decide(UserId("mia"), action, company, {.now = world.pages.clock.now()}));
        INFO(access::nameOf(action).toStdString());
        CHECK(world.permissions().may(action, company) == (theirs && isReading(action)));
        if (theirs && !isReading(action))
            CHECK(world.permissions().whyNot(action, company).contains(u"looking as Mia"_s));
    }
}

TEST_CASE("no action of the window that needs a right to change something is enabled while one looks") {
    FranchiseWorld world;
    QWidget page;
    for (int i = 0; i < kActionIdCount; ++i)
        world.actions().handle(static_cast<ActionId>(i), &page, [] {});
    page.show();
    Selection selection;
    selection.account = AccountId("acc_west_side");
    world.actions().setSelection(selection);
    world.permissions().lookAs(UserId("wes"));
    int grey = 0;
    for (int i = 0; i < kActionIdCount; ++i) {
        const ActionSpec spec = specOf(static_cast<ActionId>(i));
        if (!spec.needs || isReading(*spec.needs))
            continue;
        INFO(spec.name);
        CHECK_FALSE(world.actions().action(spec.id)->isEnabled());
        if (world.actions().state(spec.id).block == ActionState::Block::Looking) {
            CHECK(world.actions().whyNot(spec.id).contains(u"looking as Wes"_s));
            ++grey;
        }
    }
    CHECK(grey > 10);
    world.permissions().stopLookingAs();
    CHECK(world.actions().action(ActionId::AddPerson)->isEnabled());
}

TEST_CASE("only who holds everything that somebody holds may look as them") {
    FranchiseWorld world;
    CHECK(world.permissions().decideLookAs(UserId("wes")));
    world.signInAs("wes");
    CHECK(world.permissions().decideLookAs(UserId("mia")));
    CHECK_FALSE(world.permissions().decideLookAs(UserId("hanna")));
    world.signInAs("mia");
    CHECK_FALSE(world.permissions().decideLookAs(UserId("wes")));
}

TEST_CASE("what the slice cannot say about somebody's view is covered, not guessed") {
    FranchiseWorld world;
    CHECK(whyNotShown(world.permissions(), AccountId("acc_west_side"), Tab::Calls).isEmpty());
    world.permissions().lookAs(UserId("ida"));
    CHECK(whyNotShown(world.permissions(), AccountId("acc_west_side"), Tab::Calls).contains(u"part of these calls"_s));
    CHECK(whyNotShown(world.permissions(), AccountId("acc_west_side"), Tab::People).contains(u"does not see this"_s));
    world.permissions().lookAs(UserId("wes"));
    CHECK(whyNotShown(world.permissions(), AccountId("acc_west"), Tab::Calls).isEmpty());
    CHECK_FALSE(whyNotShown(world.permissions(), AccountId("acc_hq"), Tab::Overview).isEmpty());
}

TEST_CASE("looking ends when the person is gone or somebody else signs in") {
    FranchiseWorld world;
    world.permissions().lookAs(UserId("nobody"));
    CHECK_FALSE(world.permissions().isLookingAs());
    world.permissions().lookAs(UserId("mia"));
    world.signInAs("wes");
    CHECK_FALSE(world.permissions().isLookingAs());
}
