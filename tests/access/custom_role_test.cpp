#include <QJsonObject>

#include "tests/access/org_builder.h"

using namespace trunkline;
using namespace trunkline::access;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

CustomRole role(const char* base, std::initializer_list<Action> actions) {
    CustomRole made{RoleId("night_shift"), u"Night shift"_s, u"Looks after calls at night."_s, RoleId(base), {}};
    made.permissions = {{Action::SessionSignIn, {}, {}}, {Action::AccountsView, {}, {}}};
    for (const Action action : actions)
        made.permissions.push_back({action, {}, {}});
    return made;
}

QString problemsOf(const Catalog& catalog, const CustomRole& custom) {
    QStringList messages;
    for (const CatalogProblem& problem : catalog.problemsOf(custom))
        messages.append(problem.message);
    return messages.join(u'\n');
}

} // namespace

TEST_CASE("S2-03: a custom role needs the view tab and a view subsection of reporting") {
    const Result<Catalog> calltracks = Catalog::shipped(u"calltracks");
    REQUIRE_OK(calltracks);
    CHECK(problemsOf(*calltracks, role("read_only", {Action::CallsView})).contains(u"see reports"_s));
    CHECK(problemsOf(*calltracks, role("read_only", {Action::ReportsView}))
              .contains(u"see the missed opportunities report"_s));
    CHECK(problemsOf(*calltracks, role("read_only", {Action::ReportsView, Action::ReportsMissedView})) == QString());
}

TEST_CASE("S2-04: the view tab goes with missed opportunities, on which it opens") {
    const Result<Catalog> calltracks = Catalog::shipped(u"calltracks");
    REQUIRE_OK(calltracks);
    const CustomRole broken = role("read_only", {Action::ReportsView, Action::AgentsDashboardView});
    CHECK(problemsOf(*calltracks, broken).contains(u"opens on missed opportunities"_s));
    const Result<Catalog> refused = calltracks->withCustomRoles({broken});
    REQUIRE(!refused);
    CHECK(refused.error().message.contains(u"Night shift"_s));
}

TEST_CASE("S2-02: what a custom role allows is data, and survives a round trip") {
    CustomRole made = role("company_manager", {Action::FlowsView});
    made.permissions.push_back({Action::CallsView,
                                {CallDirection::Inbound, false, true, {u"+13125550100"_s}},
                                {{u"texting"_s}, {}, BillingMode::Customer}});
    const Result<CustomRole> read = Catalog::parseCustomRole(Catalog::toJson(made));
    REQUIRE_OK(read);
    CHECK(read->permissions == made.permissions);
    CHECK(read->basedOn == made.basedOn);
    CHECK(!Catalog::parseCustomRole(QJsonObject{{u"id"_s, u"x"_s}, {u"permissions"_s, 3}}));
}

TEST_CASE("a custom role takes the place of its base and is handed out by the same people") {
    OrgBuilder org = franchiseOrg();
    const Result<Catalog> wider = org.catalog().withCustomRoles({role("agent", {Action::CallsView})});
    REQUIRE_OK(wider);
    org.catalog(*wider)
        .user("ann")
        .user("zoe")
        .grant("ann", "company_manager", "joes")
        .grant("zoe", "night_shift", "joes");
    const Index index = org.index();
    CHECK(reasonOf(index, "ann", Action::UsersAdd, "joes", Target{{}, RoleId("night_shift"), {}, {}}) == Reason::Ok);
    CHECK(reasonOf(index, "ann", Action::UsersRemove, "joes", Target{UserId("zoe"), {}, {}, {}}) == Reason::Ok);
    CHECK(reasonOf(index, "zoe", Action::CallsView, "joes") == Reason::Ok);
    CHECK(reasonOf(index, "zoe", Action::FlowsView, "joes") != Reason::Ok);
    const std::vector<RoleId> addable = index.addableRoles(UserId("ann"), AccountId("joes"), kNoon);
    CHECK(std::find(addable.begin(), addable.end(), RoleId("night_shift")) != addable.end());
}

TEST_CASE("a custom role that holds more than its base is given only by those who hold it") {
    OrgBuilder org = franchiseOrg();
    const Result<Catalog> wider = org.catalog().withCustomRoles({
        role("agent", {Action::BillingInvoicesView}),
    });
    REQUIRE_OK(wider);
    org.catalog(*wider)
        .user("ann")
        .user("olga")
        .grant("ann", "company_manager", "joes")
        .grant("olga", "hq_owner", "hq");
    const Index index = org.index();
    const Target target{{}, RoleId("night_shift"), {}, {}};
    CHECK(reasonOf(index, "ann", Action::UsersAdd, "joes", target) == Reason::Escalation);
    CHECK(reasonOf(index, "olga", Action::UsersAdd, "joes", target) == Reason::Ok);
}

TEST_CASE("whoever edits a role holds each added action at the root") {
    OrgBuilder org = franchiseOrg();
    const CustomRole before = role("agent", {Action::CallsView});
    const Result<Catalog> wider = org.catalog().withCustomRoles({before});
    REQUIRE_OK(wider);
    org.catalog(*wider)
        .user("olga")
        .user("adam")
        .user("fred")
        .user("zoe")
        .grant("olga", "hq_owner", "hq")
        .grant("adam", "hq_admin", "hq")
        .grant("fred", "franchise_owner", "west")
        .grant("zoe", "night_shift", "joes");
    const Index index = org.index();
    const CustomRole billing = role("agent", {Action::CallsView, Action::BillingInvoicesView});
    const CustomRole listening = role("agent", {Action::CallsView, Action::CallsListen});
    CHECK(index.decideRoleEdit(UserId("adam"), &before, listening, kNoon).reason == Reason::Ok);
    CHECK(index.decideRoleEdit(UserId("adam"), &before, billing, kNoon).reason == Reason::Escalation);
    CHECK(index.decideRoleEdit(UserId("olga"), &before, billing, kNoon).reason == Reason::Ok);
    // Whoever takes something away, or leaves what is there, needs not hold it.
    CHECK(index.decideRoleEdit(UserId("adam"), &billing, role("agent", {Action::BillingInvoicesView}), kNoon).reason ==
          Reason::Ok);
    CHECK(index.decideRoleEdit(UserId("fred"), &before, listening, kNoon).reason == Reason::NotFound);
    CHECK(index.decideRoleEdit(UserId("olga"), &before, role("agent", {Action::CallsListen}), kNoon).reason ==
          Reason::Dependency);
    CHECK(index.decideRoleEdit(UserId("adam"), nullptr, role("hq_owner", {}), kNoon).reason == Reason::Tier);

    const std::vector<RoleChangeEffect> effects = index.previewRoleEdit(role("agent", {Action::FlowsView}), kNoon);
    REQUIRE(effects.size() == 1);
    CHECK(effects[0].user == UserId("zoe"));
    CHECK(effects[0].gained.has(Action::FlowsView));
    CHECK(effects[0].lost.has(Action::CallsView));
    CHECK_FALSE(effects[0].lost.has(Action::SessionSignIn));
}
