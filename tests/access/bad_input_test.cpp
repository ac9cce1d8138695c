#include <chrono>

#include "tests/access/org_builder.h"

using namespace trunkline;
using namespace trunkline::access;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("grants of people, roles and accounts that do not exist count for nothing and are reported") {
    OrgBuilder org = franchiseOrg();
    org.user("ann")
        .grant("ann", "company_manager", "joes")
        .grant("ghost", "hq_owner", "hq")
        .grant("ann", "king", "hq")
        .grant("ann", "hq_owner", "other_hq")
        .grant("ann", "company_manager", "west");
    const Index index = org.index();
    CHECK(index.problems().size() == 4);
    CHECK(index.problems().join(u' ').contains(u"king"_s));
    CHECK(reasonOf(index, "ann", Action::FlowsEdit, "joes") == Reason::Ok);
    CHECK(reasonOf(index, "ann", Action::FlowsEdit, "west") == Reason::NotFound);
    CHECK(reasonOf(index, "ann", Action::FlowsEdit, "other_hq") == Reason::NotFound);
    CHECK(reasonOf(index, "ghost", Action::SessionSignIn, "hq") == Reason::NotFound);
}

TEST_CASE("nothing at all is refused, not crashed on") {
    const Index empty;
    CHECK(reasonOf(empty, "ann", Action::FlowsEdit, "joes") == Reason::NotFound);
    CHECK(empty.usersSeen(UserId("ann"), AccountId("joes"), kNoon).empty());
    CHECK(empty.accountsSeen(UserId("ann"), 0, kNoon).empty());
    CHECK(empty.decide(7, Action::FlowsEdit, -3, {}).reason == Reason::NotFound);
    CHECK(empty.decideMove(UserId("a"), AccountId("b"), AccountId("c"), kNoon).reason == Reason::NotFound);
    CHECK(empty.explain(UserId("a"), Action::FlowsEdit, AccountId("b"), {}).needs.isEmpty());
}

TEST_CASE("ten thousand grants on one person are one person's grants") {
    OrgBuilder org = franchiseOrg();
    org.user("ann");
    for (int i = 0; i < 10'000; ++i)
        org.grant("ann", i % 2 == 0 ? "agent" : "company_viewer", i % 3 == 0 ? "joes" : "bobs");
    org.grant("ann", "company_manager", "bobs");
    const Index index = org.index();
    CHECK(reasonOf(index, "ann", Action::FlowsEdit, "bobs") == Reason::Ok);
    CHECK(reasonOf(index, "ann", Action::FlowsEdit, "joes") == Reason::Scope);
    CHECK(index.accountsSeen(UserId("ann"), 0, kNoon).size() == 2);
    CHECK(index.rowsOf(UserId("ann"), Action::CallsView, AccountId("joes"), kNoon).isUnrestricted());
}

TEST_CASE("a clock that jumps decides by what it says now") {
    OrgBuilder org = franchiseOrg();
    org.user("ann").grant("ann", "company_manager", "joes", kNoon);
    const Index index = org.index();
    const auto at = [&](Instant now) {
        Context context;
        context.now = now;
        return index.decide(UserId("ann"), Action::FlowsEdit, AccountId("joes"), context).reason;
    };
    CHECK(at(kNoon - std::chrono::milliseconds(1)) == Reason::Ok);
    CHECK(at(kNoon) == Reason::Expired);
    CHECK(at(kNoon + std::chrono::hours(48)) == Reason::Expired);
    CHECK(at(kNoon - std::chrono::hours(48)) == Reason::Ok);
    CHECK(at(fromMilliseconds(std::numeric_limits<qint64>::max())) == Reason::Expired);
}

TEST_CASE("of two users with one id the first counts, and the other is reported") {
    OrgBuilder org = franchiseOrg();
    org.user("ann", UserState::Deactivated).user("ann").grant("ann", "company_manager", "joes");
    const Index index = org.index();
    CHECK(index.problems().size() == 1);
    CHECK(reasonOf(index, "ann", Action::FlowsEdit, "joes") == Reason::Suspended);
}

TEST_CASE("an organisation of 256 roles and more features than bits fails closed") {
    OrgBuilder org = franchiseOrg();
    std::vector<CustomRole> many;
    for (int i = 0; i < 300; ++i) {
        CustomRole role{
            RoleId("custom" + QByteArray::number(i)), u"Custom"_s, u"Made up"_s, RoleId("company_manager"), {}};
        role.permissions = {{Action::SessionSignIn, {}, {}}, {Action::AccountsView, {}, {}}};
        many.push_back(role);
    }
    CHECK(!org.catalog().withCustomRoles(many).has_value());

    CustomRole conditional{RoleId("conditional"), u"Conditional"_s, u"Made up"_s, RoleId("company_manager"), {}};
    conditional.permissions = {{Action::SessionSignIn, {}, {}}, {Action::AccountsView, {}, {}}};
    for (int i = 0; i < 70; ++i)
        conditional.permissions.push_back({Action::ScoringEdit, {}, {{u"feature%1"_s.arg(i)}, {}, std::nullopt}});
    conditional.permissions.push_back({Action::PinsManage, {}, {{}, {u"feature69"_s}, std::nullopt}});
    const Result<Catalog> wider = org.catalog().withCustomRoles({conditional});
    REQUIRE_OK(wider);
    org.catalog(*wider).user("ann").grant("ann", "conditional", "joes");
    CHECK(reasonOf(org.index(), "ann", Action::ScoringEdit, "joes") != Reason::Ok);
    CHECK(reasonOf(org.index(), "ann", Action::PinsManage, "joes") != Reason::Ok);
}

TEST_CASE(
    "a role at an account that moved goes with it, and one at an account that was deleted is reported and rests") {
    OrgBuilder org = franchiseOrg();
    org.user("fred").grant("fred", "franchise_owner", "west").user("eva").grant("eva", "franchise_owner", "east");
    org.user("carl").grant("carl", "company_manager", "joes");
    org.accounts[3].parent = AccountId("east");
    const Index moved = org.index();
    CHECK(reasonOf(moved, "carl", Action::FlowsEdit, "joes") == Reason::Ok);
    CHECK(reasonOf(moved, "eva", Action::FlowsEdit, "joes") == Reason::Ok);
    CHECK(reasonOf(moved, "fred", Action::FlowsEdit, "joes") == Reason::NotFound);

    org.accounts.erase(org.accounts.begin() + 3);
    const Index deleted = org.index();
    REQUIRE(deleted.problems().size() == 1);
    CHECK(deleted.problems()[0].contains(u"company_manager to carl at joes"_s));
    CHECK(reasonOf(deleted, "carl", Action::FlowsEdit, "joes") == Reason::NotFound);
    CHECK(reasonOf(deleted, "carl", Action::SessionSignIn, "bobs") == Reason::NotFound);
    CHECK(reasonOf(deleted, "eva", Action::FlowsEdit, "joes") == Reason::NotFound);
}
