#include <QLocale>

#include "tests/access/org_builder.h"

using namespace trunkline;
using namespace trunkline::access;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

Explanation explained(const Index& index, const char* user, Action action, const char* at) {
    Context context;
    context.now = kNoon;
    return index.explain(UserId(user), action, AccountId(at), context);
}

OrgBuilder peopledOrg() {
    OrgBuilder org = franchiseOrg();
    org.user("Olga").user("Fred").user("Mona").user("Desk").user("Vera");
    org.grant("Olga", "hq_owner", "hq")
        .grant("Fred", "franchise_owner", "west")
        .grant("Mona", "company_manager", "joes")
        .grant("Desk", "front_desk", "joes")
        .grant("Vera", "company_viewer", "joes");
    return org;
}

} // namespace

TEST_CASE("a refusal says what is missing, where, and who could give it") {
    const Explanation why = explained(peopledOrg().index(), "Desk", Action::FlowsPublish, "joes");
    CHECK(why.decision.reason == Reason::Tier);
    CHECK(why.needs.role == RoleId("company_manager"));
    CHECK(why.needs.at == AccountId("joes"));
    CHECK(why.granters == std::vector<UserId>{UserId("Mona"), UserId("Fred")});
    const QString asked = QLocale().createSeparatedList({u"Mona"_s, u"Fred"_s});
    CHECK(why.text == u"You may not publish call flows at joes. This needs a higher role than yours. It takes the role "
                      u"Company manager at joes. "
                      "You can ask %1."_s.arg(asked));
}

TEST_CASE("who is hidden is not named, only the role that could help") {
    OrgBuilder org(u"callrail"_s);
    org.account("hq", AccountKind::Organization)
        .account("joes", AccountKind::Company, "hq")
        .user("Olga")
        .user("Larry")
        .grant("Olga", "administrator", "hq")
        .grant("Larry", "manager", "joes");
    const Explanation why = explained(org.index(), "Larry", Action::BillingPaymentEdit, "joes");
    CHECK(why.needs.role == RoleId("administrator"));
    CHECK(why.granters.empty());
    CHECK(why.granterRoles == std::vector<RoleId>{RoleId("administrator")});
    CHECK(!why.text.contains(u"Olga"_s));
    CHECK(why.text.contains(u"Administrator"_s));
}

TEST_CASE("a permission says which grant gives it") {
    const Explanation why = explained(peopledOrg().index(), "Fred", Action::FlowsPublish, "joes");
    CHECK(why.because == GrantId("g1"));
    CHECK(why.text == u"You may publish call flows at joes, as Franchise owner of west."_s);
}

TEST_CASE("out of sight and not there are explained in the same words") {
    const Index index = peopledOrg().index();
    const Explanation unseen = explained(index, "Fred", Action::FlowsEdit, "anns");
    const Explanation unknown = explained(index, "Fred", Action::FlowsEdit, "nowhere");
    CHECK(unseen.decision.reason == unknown.decision.reason);
    CHECK(unseen.text == unknown.text);
    CHECK(unseen.needs.isEmpty());
    CHECK(unseen.granters.empty());
    CHECK(unseen.granterRoles.empty());
}

TEST_CASE("a fact that is in the way is named") {
    OrgBuilder org(u"calltrackingmetrics"_s);
    org.account("agency", AccountKind::Organization, "", QStringList{u"subaccounts"_s})
        .account("shared", AccountKind::Company, "agency")
        .user("adm")
        .user("cm")
        .grant("adm", "administrator", "shared")
        .grant("cm", "call_manager", "shared");
    const Explanation billing = explained(org.index(), "adm", Action::BillingPaymentEdit, "shared");
    CHECK(billing.decision.reason == Reason::BillingMode);
    CHECK(billing.needs.billing == BillingMode::Customer);
    const Explanation texts = explained(org.index(), "cm", Action::TextsView, "shared");
    CHECK(texts.decision.reason == Reason::PlanFeature);
    CHECK(texts.needs.planFeatures == QStringList{u"texting"_s});
}

TEST_CASE("every reason has a name and words") {
    for (std::size_t i = 0; i < kReasonCount; ++i) {
        const Reason reason = static_cast<Reason>(i);
        CHECK(reasonFromName(nameOf(reason)) == reason);
        CHECK(!describe(reason).isEmpty());
    }
}

TEST_CASE("whoever could grant something is found for the mail, also where the asker does not see them") {
    OrgBuilder org(QStringLiteral("callrail"));
    org.account("hq", AccountKind::Organization).account("joes", AccountKind::Company, "hq");
    org.user("boss").user("rep").user("gone", UserState::Deactivated);
    org.grant("boss", "administrator", "hq").grant("gone", "administrator", "hq").grant("rep", "reporting", "joes");
    const Index index = org.index();
    Context context;
    context.now = kNoon;
    CHECK(index.explain(UserId("rep"), Action::FlowsEdit, AccountId("joes"), context).granters.empty());
    CHECK(index.grantersOf(UserId("rep"), Action::FlowsEdit, AccountId("joes"), context) ==
          std::vector<UserId>{UserId("boss")});
    CHECK(index.grantersOf(UserId("boss"), Action::FlowsEdit, AccountId("joes"), context).empty());
    CHECK(index.grantersOf(UserId("rep"), Action::FlowsEdit, AccountId("nowhere"), context).empty());
}
