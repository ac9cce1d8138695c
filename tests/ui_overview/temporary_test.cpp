#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QMenu>
#include <QTest>

#include "core/wire/codecs.h"
#include "tests/support/catch_qt.h"
#include "tests/ui_calls/page_world.h"
#include "ui/lists/list_table.h"
#include "ui/overview/account_overview_page.h"
#include "ui/overview/temporary_list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/search_field.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// West Side has Mike out, a switch that stands at Joe, and is closed until eight in the morning.
void putTemporary(PageWorld& world) {
    const Instant now = world.clock.now();
    CompanySwitch duty;
    duty.id = SwitchId("swi_duty");
    duty.company = world.company;
    duty.name = u"On duty"_s;
    duty.positions = {u"Mike"_s, u"Joe"_s};
    duty.normal = u"Mike"_s;
    duty.turned = SwitchTurn{u"Joe"_s, {.since = now, .until = now + std::chrono::hours(2), .reason = {}, .by = {}}};
    world.put(wire::EntityType::Switch, wire::toJson(duty));
    QJsonObject company = world.store().reader().entity(wire::EntityType::Account, world.company.toString());
    company.insert(u"closed"_s, wire::toJson(Override{now, now + std::chrono::hours(20), u"Storm"_s, {}}));
    world.put(wire::EntityType::Account, company, 9);
    world.commit();
    world.settle();
}

struct OpenPage {
    OpenPage(PageWorld& w, const AccountId& account) : world(w), page(w.context()) {
        theme().apply();
        page.resize(1400, 900);
        page.setAccount(account);
        page.show();
        world.settle();
    }
    TemporaryList& list() { return *page.findChild<TemporaryList*>(); }
    ListTable& table() { return *list().findChild<ListTable*>(); }
    QAbstractButton* button(const QString& name) {
        for (QAbstractButton* one : page.findChildren<QAbstractButton*>()) {
            if (one->isVisible() && (one->accessibleName() == name || one->text().startsWith(name)))
                return one;
        }
        return nullptr;
    }
    void openList(int rows) {
        page.show(kTemporaryItem);
        REQUIRE(world.waitFor([&] { return list().model().rowCount() == rows; }));
    }
    QStringList column(int column) {
        QStringList texts;
        for (int row = 0; row < list().model().rowCount(); ++row)
            texts.append(list().model().index(row, column).data().toString());
        return texts;
    }

    PageWorld& world;
    AccountOverviewPage page;
};

} // namespace

TEST_CASE("Everything temporary below an account is in one list, what ends first at the top") {
    PageWorld world({.companies = 3, .calls = 20});
    putTemporary(world);
    const std::size_t all =
        readTemporary(world.store().reader(), *world.store().accounts(), world.organization, world.clock.now()).size();
    REQUIRE(all >= 3);
    OpenPage open(world, world.organization);
    REQUIRE(world.waitFor([&] { return open.button(u"Everything that is temporary"_s) != nullptr; }));
    QTest::mouseClick(open.button(u"Everything that is temporary"_s), Qt::LeftButton);
    REQUIRE(world.waitFor([&] { return open.list().model().rowCount() == static_cast<int>(all); }));
    const QAbstractItemModelTester tester(open.table().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QStringList what = open.column(TemporaryModel::What);
    CHECK(what.front() == u"On duty stands at Joe"_s);
    CHECK(what.contains(u"Closed"_s));
    CHECK(what.contains(u"Mike is out"_s));
    CHECK(open.column(TemporaryModel::Reason).contains(u"Storm"_s));
    CHECK(open.column(TemporaryModel::Company).contains(u"West Side Plumbing"_s));

    auto* search = open.list().findChild<SearchField*>();
    QTest::keyClicks(search, u"storm"_s);
    REQUIRE(world.waitFor([&] { return open.list().model().rowCount() == 1; }));
    search->setText(u"nothing of the kind"_s);
    REQUIRE(world.waitFor([&] { return open.list().model().rowCount() == 0; }));
    CHECK(open.list().findChild<EmptyState*>()->isVisible());
}

TEST_CASE("What is selected is as always again, all of it in one press") {
    PageWorld world({.companies = 1, .calls = 20});
    putTemporary(world);
    OpenPage open(world, world.company);
    open.openList(3);
    QAbstractButton* back = open.button(u"Back on now"_s);
    REQUIRE(back);
    open.table().selectAll();
    REQUIRE(back->isEnabled());
    QTest::mouseClick(back, Qt::LeftButton);
    REQUIRE(world.waitFor([&] { return open.list().model().rowCount() == 0; }));
    CHECK(world.store().edits().size() == 3);
    CHECK_FALSE(world.store().accounts()->find(world.company)->isClosed(world.clock.now()));
    CHECK(world.store().reader().companySwitch(SwitchId("swi_duty"))->positionAt(world.clock.now()) == u"Mike"_s);
}

TEST_CASE("What ended by itself leaves the list, and who may only look is told why") {
    PageWorld world({.companies = 1, .calls = 20});
    putTemporary(world);
    world.signInAs("company_viewer", "acc_west_side");
    OpenPage open(world, world.company);
    open.openList(3);
    open.table().selectRow(0);
    QAbstractButton* back = open.button(u"Back on now"_s);
    CHECK_FALSE(back->isEnabled());
    CHECK_FALSE(back->toolTip().isEmpty());
    world.clock.advance(std::chrono::hours(3));
    Q_EMIT world.store().outboxChanged();
    REQUIRE(world.waitFor([&] { return open.list().model().rowCount() == 2; }));
    CHECK_FALSE(open.column(TemporaryModel::What).contains(u"On duty stands at Joe"_s));
}

TEST_CASE("A switch is turned from the company's page until a time, and back") {
    PageWorld world({.companies = 1, .calls = 20});
    putTemporary(world);
    OpenPage open(world, world.company);
    REQUIRE(world.waitFor([&] { return open.button(u"Turn On duty"_s) != nullptr; }));
    QTest::mouseClick(open.button(u"Turn On duty"_s), Qt::LeftButton);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 2);
    CHECK(menu->actions().at(1)->isChecked());
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().at(0)).center());
    world.settle();
    CHECK(world.store().reader().companySwitch(SwitchId("swi_duty"))->positionAt(world.clock.now()) == u"Mike"_s);
    CHECK(world.navigator.told.last() == u"On duty stands at Mike again."_s);
}

TEST_CASE("A closed company says so on its page and is open again in one click") {
    PageWorld world({.companies = 1, .calls = 20});
    putTemporary(world);
    OpenPage open(world, world.company);
    REQUIRE(world.waitFor([&] { return open.button(u"Open now"_s) != nullptr; }));
    QTest::mouseClick(open.button(u"Open now"_s), Qt::LeftButton);
    world.settle();
    CHECK_FALSE(world.store().accounts()->find(world.company)->isClosed(world.clock.now()));
}
