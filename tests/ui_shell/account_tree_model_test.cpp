#include "ui/models/account_tree_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include "tests/support/catch_qt.h"
#include "tests/ui_shell/trees.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

using tests::idOf;
using tests::outline;
using tests::treeFrom;

namespace {

constexpr auto kNorthwind = R"(
Northwind
  Central
    Lake Dental
  North
  West
    Bay Heat
    West Side Plumbing
)";

struct Watched {
    AccountTreeModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_CASE("The accounts stand in the order of the tree") {
    Watched watched;
    watched.model.setTree(treeFrom(kNorthwind));
    CHECK(outline(watched.model) == u"Northwind(Central(Lake Dental) North West(Bay Heat West Side Plumbing))");
}

TEST_CASE("An account without a name is called what it is") {
    Account above;
    above.kind = AccountKind::Franchise;
    CHECK(AccountTreeModel::nameOf(above) == u"Franchise"_s);
    above.name = u"West"_s;
    CHECK(AccountTreeModel::nameOf(above) == u"West"_s);
}

TEST_CASE("A filter shows matches, what is above them and what is below them") {
    Watched watched;
    watched.model.setTree(treeFrom(kNorthwind));

    watched.model.setFilter(u"heat"_s);
    CHECK(outline(watched.model) == u"Northwind(West(Bay Heat))");
    CHECK(watched.model.matchCount() == 1);
    CHECK(watched.model.firstMatch().data().toString() == u"Bay Heat");

    watched.model.setFilter(u"WEST"_s);
    CHECK(outline(watched.model) == u"Northwind(West(Bay Heat West Side Plumbing))");
    CHECK(watched.model.matchCount() == 2);

    watched.model.setFilter(u"nothing like it"_s);
    CHECK(outline(watched.model).isEmpty());

    watched.model.setFilter({});
    CHECK(outline(watched.model).contains(u"Lake Dental"));
}

TEST_CASE("Words of a filter may stand in the accounts above, one in the account itself") {
    Watched watched;
    watched.model.setTree(treeFrom(kNorthwind));
    watched.model.setFilter(u"bay west"_s);
    CHECK(outline(watched.model) == u"Northwind(West(Bay Heat))");
    watched.model.setFilter(u"central west"_s);
    CHECK(outline(watched.model).isEmpty());
}

TEST_CASE("Accents and case do not hide an account from a filter") {
    Watched watched;
    watched.model.setTree(treeFrom("Northwind\n  Grün & Söhne\n  Ögon\n"));
    watched.model.setFilter(u"GRUN soh"_s);
    CHECK(outline(watched.model) == u"Northwind(Grün & Söhne)");
}

TEST_CASE("A new tree comes as exactly the rows that changed") {
    Watched watched;
    AccountTreeModel& model = watched.model;
    model.setTree(treeFrom(kNorthwind));
    const QPersistentModelIndex lake(model.indexOf(idOf(u"Lake Dental"_s)));
    const QPersistentModelIndex bay(model.indexOf(idOf(u"Bay Heat"_s)));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);

    SECTION("rows that came and went") {
        model.setTree(treeFrom("Northwind\n  Central\n    Lake Dental\n    Pier Towing\n  South\n    New One\n  West\n "
                               "   West Side Plumbing\n"));
        CHECK(outline(model) == u"Northwind(Central(Lake Dental Pier Towing) South(New One) West(West Side Plumbing))");
        CHECK(removals.count() == 2);
        CHECK(inserts.count() == 2);
        CHECK(!bay.isValid());
    }
    SECTION("an account that moved below another") {
        model.setTree(
            treeFrom("Northwind\n  Central\n    Bay Heat\n    Lake Dental\n  North\n  West\n    West Side Plumbing\n"));
        CHECK(outline(model) == u"Northwind(Central(Bay Heat Lake Dental) North West(West Side Plumbing))");
    }
    CHECK(resets.count() == 0);
    CHECK(lake.data().toString() == u"Lake Dental");
}

TEST_CASE("A renamed account moves to its place among its siblings") {
    Watched watched;
    watched.model.setTree(treeFrom(kNorthwind));
    std::vector<Account> accounts(watched.model.tree()->accounts().begin(), watched.model.tree()->accounts().end());
    for (Account& account : accounts) {
        if (account.name == u"Central")
            account.name = u"Zenith"_s;
    }
    QSignalSpy moves(&watched.model, &QAbstractItemModel::rowsMoved);
    QSignalSpy changes(&watched.model, &QAbstractItemModel::dataChanged);
    watched.model.setTree(std::make_shared<AccountTree>(*AccountTree::build(accounts)));
    CHECK(outline(watched.model) == u"Northwind(North West(Bay Heat West Side Plumbing) Zenith(Lake Dental))");
    CHECK(moves.count() > 0);
    CHECK(changes.count() == 1);
}

TEST_CASE("Badges and counts roll up") {
    Watched watched;
    AccountTreeModel& model = watched.model;
    model.setTree(treeFrom(kNorthwind));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setBadges({{idOf(u"Bay Heat"_s), {2, false, false}}, {idOf(u"West Side Plumbing"_s), {1, true, true}}});

    const auto at = [&](const QString& name, int role) { return model.indexOf(idOf(name)).data(role); };
    CHECK(at(u"West"_s, AccountTreeModel::ProblemsRole).toInt() == 3);
    CHECK(at(u"Northwind"_s, AccountTreeModel::IsTemporaryRole).toBool());
    CHECK(!at(u"Central"_s, AccountTreeModel::IsUnsyncedRole).toBool());
    CHECK(at(u"Northwind"_s, AccountTreeModel::CompaniesRole).toInt() == 4);
    CHECK(changes.count() == 4); // the two, West and Northwind
    CHECK(at(u"West"_s, Qt::AccessibleTextRole).toString().contains(u"3 problems"));
}

TEST_CASE("Without accounts there are no rows, and what is unknown has no index") {
    Watched watched;
    CHECK(watched.model.rowCount() == 0);
    CHECK(!watched.model.indexOf(AccountId("acc_unknown")).isValid());
    watched.model.setTree(treeFrom(kNorthwind));
    watched.model.setTree(nullptr);
    CHECK(watched.model.rowCount() == 0);
}

} // namespace trunkline::ui
