#include "tests/access/org_builder.h"

using namespace trunkline;
using namespace trunkline::access;
using namespace trunkline::tests;

namespace {

OrgBuilder peopledOrg() {
    OrgBuilder org = franchiseOrg();
    org.user("olga").user("fred").user("mona").user("eva").user("carl").user("two").user("aud");
    org.grant("olga", "hq_owner", "hq")
        .grant("fred", "franchise_owner", "west")
        .grant("mona", "franchise_manager", "west")
        .grant("eva", "franchise_owner", "east")
        .grant("carl", "company_manager", "joes")
        .grant("two", "company_manager", "joes")
        .grant("two", "company_manager", "anns")
        .grant("aud", "hq_reviewer", "hq");
    return org;
}

Reason credential(const Index& index, const char* user, const char* target) {
    return index.decideCredential(UserId(user), UserId(target), kNoon).reason;
}

} // namespace

TEST_CASE("a password is reset only by who dominates all of a person's grants") {
    const Index index = peopledOrg().index();
    CHECK(credential(index, "fred", "carl") == Reason::Ok);
    CHECK(credential(index, "fred", "two") == Reason::Tier);
    CHECK(credential(index, "olga", "two") == Reason::Ok);
    CHECK(credential(index, "mona", "fred") == Reason::Tier);
    CHECK(credential(index, "fred", "eva") == Reason::NotFound);
    CHECK(credential(index, "fred", "ghost") == Reason::NotFound);
    CHECK(credential(index, "carl", "carl") == Reason::Ok);
    CHECK(credential(index, "aud", "carl") == Reason::Tier);
}

TEST_CASE("an account moves only where it raises nobody above what the mover holds") {
    OrgBuilder org = peopledOrg();
    org.user("both").grant("both", "franchise_owner", "west").grant("both", "franchise_owner", "east");
    const Index index = org.index();
    const auto move = [&index](const char* user, const char* account, const char* parent) {
        return index.decideMove(UserId(user), AccountId(account), AccountId(parent), kNoon).reason;
    };
    CHECK(move("olga", "joes", "east") == Reason::Ok);
    CHECK(move("both", "joes", "east") == Reason::Ok);
    CHECK(move("fred", "joes", "east") == Reason::NotFound);
    CHECK(move("mona", "joes", "west") == Reason::Tier);
    CHECK(move("olga", "west", "west") == Reason::Dependency);
    CHECK(move("olga", "hq", "west") == Reason::Dependency);
    CHECK(move("olga", "joes", "bobs") == Reason::Dependency);
    CHECK(move("olga", "nothing", "west") == Reason::NotFound);
}

TEST_CASE("a move that gives others what the mover does not hold is an escalation") {
    OrgBuilder org = peopledOrg();
    // Creates sub-accounts at both franchises, but has no billing at the company, which the owner of east would gain.
    CustomRole mover{RoleId("mover"), QStringLiteral("Mover"), {}, RoleId("franchise_manager"), {}};
    for (const Action action : {Action::SessionSignIn, Action::AccountsView, Action::SubaccountsCreate})
        mover.permissions.push_back({action, {}, {}});
    const Result<Catalog> wider = org.catalog().withCustomRoles({mover});
    REQUIRE_OK(wider);
    org.catalog(*wider).user("mo").grant("mo", "mover", "west").grant("mo", "mover", "east");
    CHECK(org.index().decideMove(UserId("mo"), AccountId("joes"), AccountId("east"), kNoon).reason ==
          Reason::Escalation);
}

TEST_CASE("another plan or billing mode raises nobody above who changes it") {
    OrgBuilder org = peopledOrg();
    org.user("hank").grant("hank", "hq_admin", "hq").user("bill").grant("bill", "company_billing", "joes");
    const Index index = org.index();
    const auto change = [&](const char* user, BillingMode billing) {
        Account joes = *index.tree().find(AccountId("joes"));
        joes.billing = billing;
        return index.decideFacts(UserId(user), joes, kNoon).reason;
    };
    // Company billing edits the payment of companies that pay themselves; HQ's admin holds no billing at all.
    CHECK(change("hank", BillingMode::Customer) == Reason::Escalation);
    CHECK(change("hank", BillingMode::Agency) == Reason::Ok);
    CHECK(change("olga", BillingMode::Customer) == Reason::Ok);
    CHECK(change("fred", BillingMode::Customer) == Reason::Ok);
    CHECK(change("nobody", BillingMode::Customer) == Reason::NotFound);
    CHECK(index.decideFacts(UserId("olga"), Account{}, kNoon).reason == Reason::NotFound);
}

TEST_CASE("a plan that takes the last owner's role away is refused") {
    OrgBuilder org(QStringLiteral("calltrackingmetrics"));
    org.account("agency", AccountKind::Organization, "", QStringList{QStringLiteral("subaccounts")});
    org.account("own", AccountKind::Company, "agency").user("aga").user("adm");
    org.grant("aga", "agency_administrator", "agency").grant("adm", "administrator", "own");
    const auto withoutAgency = [&org](const char* user) {
        const Index index = org.index();
        Account agency = *index.tree().find(AccountId("agency"));
        agency.plan = QStringList{};
        return index.decideFacts(UserId(user), agency, kNoon).reason;
    };
    CHECK(withoutAgency("aga") == Reason::LastOwner);
    org.grant("adm", "administrator", "agency");
    // Now there is an owner then, who would get more by it than they hold.
    CHECK(withoutAgency("adm") == Reason::Escalation);
    CHECK(withoutAgency("aga") == Reason::Ok);
}

TEST_CASE("a catalog in whose place nobody would own anything is refused") {
    OrgBuilder org = peopledOrg();
    const Index index = org.index();
    const Result<Catalog> callrail = Catalog::shipped(u"callrail");
    REQUIRE_OK(callrail);
    const auto other = std::make_shared<const Catalog>(*callrail);
    CHECK(index.decideFacts(UserId("olga"), index.tree().at(0), kNoon, other).reason == Reason::LastOwner);
    const auto same = std::make_shared<const Catalog>(index.catalog());
    CHECK(index.decideFacts(UserId("olga"), index.tree().at(0), kNoon, same).reason == Reason::Ok);
    CHECK(index.decideFacts(UserId("fred"), index.tree().at(0), kNoon, same).reason == Reason::Ok);
}

TEST_CASE("grants at a suspended account rest, those above it and the paying of bills go on") {
    OrgBuilder org = peopledOrg();
    org.accounts[1].isSuspended = true;
    const Index index = org.index();
    CHECK(reasonOf(index, "fred", Action::FlowsEdit, "joes") == Reason::Suspended);
    CHECK(reasonOf(index, "carl", Action::FlowsEdit, "joes") == Reason::Suspended);
    CHECK(reasonOf(index, "fred", Action::BillingPaymentEdit, "joes") == Reason::Ok);
    CHECK(reasonOf(index, "olga", Action::FlowsEdit, "joes") == Reason::Ok);
    CHECK(reasonOf(index, "eva", Action::FlowsEdit, "anns") == Reason::Ok);
}

TEST_CASE("the widest grant of a bounded person is bounded alike") {
    OrgBuilder org = peopledOrg();
    const Instant later = kNoon + std::chrono::hours(5);
    org.user("temp").grant("temp", "company_manager", "joes", later);
    org.grants.back().rows.direction = CallDirection::Inbound;
    const Index index = org.index();
    const auto bounds = index.widestGrant(UserId("temp"), RoleId("company_viewer"), AccountId("joes"), kNoon);
    REQUIRE(bounds.has_value());
    CHECK(bounds->expiresAt == later);
    CHECK(bounds->rows.direction == CallDirection::Inbound);
    CHECK(!index.widestGrant(UserId("temp"), RoleId("company_billing"), AccountId("joes"), kNoon).has_value());
    const auto free = index.widestGrant(UserId("fred"), RoleId("company_viewer"), AccountId("joes"), kNoon);
    REQUIRE(free.has_value());
    CHECK(free->rows.isUnrestricted());
    CHECK(!free->expiresAt.has_value());
}
