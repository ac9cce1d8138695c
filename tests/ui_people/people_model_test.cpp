#include "ui/people/people_model.h"

#include <QAbstractItemModelTester>

#include "tests/support/catch_qt.h"
#include "tests/ui_people/people_world.h"
#include "ui/lists/cell_delegate.h"
#include "ui/people/access_dialog.h"
#include "ui/people/role_list.h"

using namespace trunkline;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using trunkline::tests::PeopleWorld;

namespace {

QString namesIn(const PeopleModel& model) {
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.rowAt(row)->user.name);
    return names.join(u';');
}

std::vector<PersonRow> rowsFor(const PeopleWorld& world, const char* subject, const char* at,
                               PeopleScope scope = PeopleScope::Here) {
    return peopleAt(*world.index(), UserId(subject), AccountId(at), scope, world.users, world.grants,
                    world.clock.now());
}

} // namespace

TEST_CASE("an account lists its people and those whose role reaches it from above") {
    const PeopleWorld world;
    PeopleModel model(world.clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(rowsFor(world, "olga", "joes"), TimeWords(QTimeZone::utc()));
    model.sort(PeopleModel::Name, Qt::AscendingOrder);
    CHECK(namesIn(model) == u"Adam;Olga;Otto"_s);
    CHECK(model.rowAt(1)->isFromAbove);
    CHECK(model.rowAt(1)->placeName == u"Northwind"_s);
    model.sort(PeopleModel::Name, Qt::DescendingOrder);
    CHECK(namesIn(model) == u"Otto;Olga;Adam"_s);
}

TEST_CASE("HQ finds everybody below in one list") {
    const PeopleWorld world;
    CHECK(rowsFor(world, "olga", "hq").size() == 1);
    CHECK(rowsFor(world, "olga", "hq", PeopleScope::HereAndBelow).size() == 3);
}

TEST_CASE("who may not see an account's people gets none") {
    const PeopleWorld world;
    CHECK(rowsFor(world, "adam", "hq").empty());
    CHECK(rowsFor(world, "nobody", "joes").empty());
}

TEST_CASE("people who did not sign in for 90 days are found, S3-30") {
    PeopleWorld world;
    world.user("otto").lastSignInAt = world.clock.now() - 91 * 24h;
    world.user("adam").lastSignInAt.reset();
    PeopleModel model(world.clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(rowsFor(world, "olga", "joes"), TimeWords(QTimeZone::utc()));
    model.setFilter(PeopleFilter::Inactive);
    CHECK(namesIn(model) == u"Adam;Otto"_s);
    model.setText(u"otto"_s);
    CHECK(namesIn(model) == u"Otto"_s);
    CHECK(model.countAll() == 3);
}

TEST_CASE("access that ends soon is found") {
    PeopleWorld world;
    world.grants[1].expiresAt = world.clock.now() + 10 * 24h;
    world.grants[2].expiresAt = world.clock.now() + 100 * 24h;
    PeopleModel model(world.clock);
    model.setRows(rowsFor(world, "olga", "joes"), TimeWords(QTimeZone::utc()));
    model.setFilter(PeopleFilter::Expiring);
    CHECK(namesIn(model) == u"Otto"_s);
    CHECK(model.data(model.index(0, PeopleModel::Name), SecondTextRole).toString() == u"otto@northwind.example"_s);
}

TEST_CASE("what a person may do here names the grant it comes from") {
    const PeopleWorld world;
    AccessModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setQuestion(world.index(), UserId("olga"), AccountId("joes"), world.clock.now());
    REQUIRE(model.rowCount() == static_cast<int>(access::kActionCount));
    CHECK(model.data(model.index(0, AccessModel::Answer), Qt::DisplayRole).toString() == u"Yes"_s);
    CHECK(model.data(model.index(0, AccessModel::Because), Qt::DisplayRole).toString().contains(u"at Northwind"_s));
    model.setText(u"no action is called like this"_s);
    CHECK(model.rowCount() == 0);
}

TEST_CASE("what a person may not do here names what it takes, and speaks of them, not to them") {
    const PeopleWorld world;
    AccessModel model;
    model.setQuestion(world.index(), UserId("otto"), AccountId("joes"), world.clock.now());
    int refused = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString because = model.data(model.index(row, AccessModel::Because), Qt::DisplayRole).toString();
        CHECK_FALSE(because.contains(u"You "_s));
        refused += model.data(model.index(row, AccessModel::Answer), Qt::DisplayRole).toString() == u"No"_s ? 1 : 0;
    }
    CHECK(refused > 0);
    const QModelIndex last = model.index(model.rowCount() - 1, AccessModel::Because);
    CHECK(last.data().toString().startsWith(u"Takes the role "_s));
}

TEST_CASE("roles are offered from the highest down, and locked ones say why") {
    const PeopleWorld world;
    const auto index = world.index();
    RoleListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setOffers(rolesInPlace(*index, AccountId("joes"), [](const RoleId& role) {
        return role == RoleId("admin") ? QString() : u"not yours to give"_s;
    }));
    REQUIRE(model.rowCount() == 3);
    CHECK(model.offerAt(0)->id == RoleId("organization_owner"));
    CHECK(model.data(model.index(0), RoleListModel::LockedRole).toBool());
    CHECK(model.data(model.index(0), Qt::AccessibleTextRole).toString().contains(u"not yours to give"_s));
    CHECK_FALSE(model.data(model.index(2), RoleListModel::LockedRole).toBool());
}

TEST_CASE("a new person is never offered the role of an organization owner, S4-27") {
    const PeopleWorld world;
    const auto index = world.index();
    for (const char* at : {"hq", "joes"}) {
        for (const RoleOffer& offer : rolesForNewPerson(*index, AccountId(at), [](const RoleId&) { return QString(); }))
            CHECK(offer.id != RoleId("organization_owner"));
    }
}
