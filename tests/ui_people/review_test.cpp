#include "ui/people/review.h"

#include <QAbstractItemModelTester>

#include "tests/support/catch_qt.h"
#include "tests/ui_people/franchise_world.h"
#include "ui/people/review_model.h"

using namespace trunkline;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using trunkline::tests::FranchiseWorld;

namespace {

ReviewInput inputOf(const FranchiseWorld& world, const char* subject = "hanna", const char* at = "acc_hq") {
    return {*world.index(), UserId(subject),        AccountId(at), world.users, world.grants, {}, {},
            true,           world.pages.clock.now()};
}

QStringList namesOf(const std::vector<ReviewFinding>& findings) {
    QStringList names;
    for (const ReviewFinding& finding : findings)
        names.append(finding.user.name + u": "_s + ui::nameOf(finding.reason));
    return names;
}

AuditEvent event(const QString& id, Instant at, const char* by, const QString& action, const QString& entity = {}) {
    AuditEvent made;
    made.id = AuditId(id.toUtf8());
    made.at = at;
    made.by = UserId(by);
    made.account = AccountId("acc_west_side");
    made.action = action;
    made.entity = entity;
    return made;
}

} // namespace

TEST_CASE("a review finds who did not come, who never came, and whose access ends, S3-30") {
    FranchiseWorld world;
    const Instant now = world.pages.clock.now();
    world.user("ida").lastSignInAt = now - 91 * 24h;
    world.user("ingo").lastSignInAt.reset();
    world.grant("grt_mia").expiresAt = now + 10 * 24h;
    world.apply();
    const std::vector<ReviewFinding> findings = findingsOf(inputOf(world));
    CHECK(namesOf(findings) == QStringList{u"Ida: inactive"_s, u"Ingo: never_signed_in"_s,
                                           u"Iris: more_than_colleagues"_s, u"Mia: expiring"_s});
    for (const ReviewFinding& finding : findings) {
        CHECK_FALSE(finding.why.isEmpty());
        CHECK_FALSE(adviceOf(finding.reason).isEmpty());
    }
    CHECK(findings[0].why.contains(u"91"_s));
}

TEST_CASE("somebody who just joined is not yet late, and who is deactivated is done with") {
    FranchiseWorld world;
    world.grants.pop_back(); // Iris's second role
    world.user("ingo").lastSignInAt.reset();
    world.user("ingo").createdAt = world.pages.clock.now() - 2 * 24h;
    world.user("ida").lastSignInAt = world.pages.clock.now() - 200 * 24h;
    world.user("ida").state = UserState::Deactivated;
    world.apply();
    CHECK(namesOf(findingsOf(inputOf(world))).isEmpty());
}

TEST_CASE("a role that another grant from above covers adds nothing") {
    FranchiseWorld world;
    world.addGrant("grt_wes_below", "wes", "company_viewer", "acc_west_side");
    world.apply();
    const auto findings = findingsOf(inputOf(world));
    CHECK(namesOf(findings).contains(u"Wes: held_from_above"_s));
    const auto found = std::ranges::find(findings, ReviewReason::HeldFromAbove, &ReviewFinding::reason);
    CHECK(found->grant.id == GrantId("grt_wes_below"));
    CHECK(found->why.contains(u"Franchise owner at West"_s));
}

TEST_CASE("the highest role at many places is told once a person") {
    FranchiseWorld world;
    world.addGrant("grt_m1", "mia", "company_manager", "acc_company_1");
    world.addGrant("grt_wes_n", "wes", "franchise_owner", "acc_north");
    world.apply();
    CHECK_FALSE(namesOf(findingsOf(inputOf(world))).contains(u"Mia: top_at_many_places"_s));
    // Three companies would be needed; the same company cannot count twice for somebody who reads it.
    world.addGrant("grt_m2", "mia", "company_manager", "acc_west_side");
    world.apply();
    CHECK(namesOf(findingsOf(inputOf(world))).count(u"Mia: top_at_many_places"_s) == 1);
}

TEST_CASE("rights that nobody uses are found only where the activity reaches back far enough to say so") {
    FranchiseWorld world;
    world.grants.pop_back();
    world.apply();
    const Instant now = world.pages.clock.now();
    ReviewInput input = inputOf(world, "hanna", "acc_west");
    input.audit = {event(u"a2"_s, now - 2 * 24h, "wes", u"flow.published"_s)};
    CHECK(findingsOf(input).empty());
    input.audit.push_back(event(u"a1"_s, now - 100 * 24h, "mia", u"flow.published"_s));
    CHECK(namesOf(findingsOf(input)) == QStringList{u"Mia: unused_rights"_s});
    input.isAuditWhole = false;
    CHECK(findingsOf(input).empty());
}

TEST_CASE("what was looked at and kept is not told again for a while") {
    FranchiseWorld world;
    const Instant now = world.pages.clock.now();
    world.user("ida").lastSignInAt = now - 91 * 24h;
    world.apply();
    ReviewInput input = inputOf(world);
    AuditEvent kept = event(u"a1"_s, now - 3 * 24h, "hanna", u"user.reviewed"_s, u"ida"_s);
    kept.after = {{u"finding"_s, u"inactive"_s}};
    input.audit = {kept};
    ReviewModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setFindings(findingsOf(input));
    CHECK(model.countOpen() == 1); // Iris
    CHECK(model.countReviewed() == 1);
    CHECK(model.rowCount() == 1);
    model.setReviewedShown(true);
    CHECK(model.rowCount() == 2);
    model.setReason(ReviewReason::Inactive);
    REQUIRE(model.rowCount() == 1);
    CHECK(model.index(0, ReviewModel::Advice).data().toString() == u"Kept: reviewed"_s);

    input.audit.front().at = now - 100 * 24h;
    model.setFindings(findingsOf(input));
    CHECK(model.countReviewed() == 0);
}

TEST_CASE("an invitation whose link is dead is found, one that can still be used is not") {
    FranchiseWorld world;
    const Instant now = world.pages.clock.now();
    ReviewInput input = inputOf(world);
    Invitation late{InvitationId("inv_1"),
                    u"Nina"_s,
                    u"nina@x.example"_s,
                    RoleId("agent"),
                    AccountId("acc_west_side"),
                    {},
                    now - 24h};
    Invitation fresh = late;
    fresh.id = InvitationId("inv_2");
    fresh.linkEndsAt = now + 24h;
    input.invitations = {late, fresh};
    const auto findings = findingsOf(input);
    CHECK(namesOf(findings).count(u"Nina: lapsed_invitation"_s) == 1);
}

TEST_CASE("a review shows nobody whom the reviewer does not see, and nobody elsewhere") {
    FranchiseWorld world;
    for (User& user : world.users)
        user.lastSignInAt = world.pages.clock.now() - 100 * 24h;
    world.apply();
    CHECK(findingsOf(inputOf(world, "ida", "acc_west_side")).empty()); // agents see no people
    for (const ReviewFinding& finding : findingsOf(inputOf(world, "mia", "acc_west_side")))
        CHECK(finding.grant.at == AccountId("acc_west_side"));
    CHECK(findingsOf(inputOf(world, "hanna", "nowhere")).empty());
}

TEST_CASE("the review as a file says why, and a name cannot run anything there") {
    FranchiseWorld world;
    world.user("ida").lastSignInAt = world.pages.clock.now() - 91 * 24h;
    world.user("ida").name = u"=HYPERLINK(1)"_s;
    world.apply();
    ReviewModel model;
    model.setFindings(findingsOf(inputOf(world)));
    const QString csv = QString::fromUtf8(model.csv());
    CHECK(csv.contains(u"Why"_s));
    CHECK(csv.contains(u"91"_s));
    CHECK(csv.contains(u"'=HYPERLINK(1)"_s));
}
