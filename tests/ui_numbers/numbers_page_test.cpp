#include <QAbstractItemModelTester>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

#include "tests/support/catch_qt.h"
#include "tests/ui_calls/page_world.h"
#include "ui/lists/list_table.h"
#include "ui/numbers/numbers_list_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/search_field.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct OpenPage {
    explicit OpenPage(PageWorld& w, const AccountId& account) : world(w), page(w.context()) {
        theme().apply();
        page.resize(1400, 800);
        page.setAccount(account);
        page.show();
        REQUIRE(world.waitFor([&] { return numbers().model()->rowCount() > 0; }));
        world.settle();
    }
    ListTable& table(const QString& name) {
        const auto tables = page.findChildren<ListTable*>();
        const auto found = std::find_if(tables.begin(), tables.end(),
                                        [&](const ListTable* one) { return one->accessibleName() == name; });
        REQUIRE(found != tables.end());
        return **found;
    }
    ListTable& numbers() { return table(u"Tracking numbers"_s); }
    ListTable& destinations() { return table(u"Destinations"_s); }
    QString cell(ListTable& table, int row, int column) { return table.model()->index(row, column).data().toString(); }
    void choose(ListTable& table, int row) {
        table.setCurrentIndex(table.model()->index(row, 0));
        world.context().actions.refresh();
    }

    PageWorld& world;
    NumbersListPage page;
};

} // namespace

TEST_CASE("Numbers and destinations models keep the rules of models through sorts, searches and changes") {
    NumbersModel numbers;
    const QAbstractItemModelTester numbersTester(&numbers, QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<NumberRow> rows(3);
    for (int i = 0; i < 3; ++i) {
        rows[static_cast<std::size_t>(i)].number.id = NumberId("num_" + QByteArray::number(i));
        rows[static_cast<std::size_t>(i)].number.number = u"+1312555010%1"_s.arg(i);
        rows[static_cast<std::size_t>(i)].number.label = QStringList{u"Yard"_s, u"Bing"_s, u"Web"_s}[i];
        rows[static_cast<std::size_t>(i)].calls = i * 10;
    }
    numbers.setRows(rows);
    numbers.sort(NumbersModel::Label, Qt::AscendingOrder);
    const QPersistentModelIndex web(numbers.index(1, NumbersModel::Label));
    CHECK(web.data().toString() == u"Web"_s);
    numbers.sort(NumbersModel::Calls, Qt::DescendingOrder);
    CHECK(web.row() == 0);
    rows[0].calls = 99;
    numbers.setRows(rows);
    CHECK(web.row() == 1);
    numbers.setSearch(u"312 bing"_s);
    CHECK(numbers.rowCount() == 1);
    numbers.setSearch({});
    rows.pop_back();
    numbers.setRows(rows);
    CHECK(numbers.rowCount() == 2);

    DestinationsModel destinations;
    const QAbstractItemModelTester destinationsTester(&destinations,
                                                      QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<DestinationRow> phones(2);
    phones[0].destination.id = DestinationId("dst_0");
    phones[0].destination.label = u"Joe"_s;
    phones[1].destination.id = DestinationId("dst_1");
    phones[1].destination.label = u"Mike"_s;
    const Instant now = fromMilliseconds(1'795'275'180'000);
    phones[1].destination.off = Override{now, now + std::chrono::hours(1), u"sick"_s, {}};
    destinations.sort(DestinationsModel::State, Qt::AscendingOrder);
    destinations.setRows(phones, now);
    CHECK(destinations.at(0).destination.label == u"Mike"_s);
    CHECK(destinations.index(0, DestinationsModel::State).data().toString().startsWith(u"Out until"_s));
    CHECK(destinations.nextReturn() == now + std::chrono::hours(1));
    destinations.setNow(now + std::chrono::hours(1)); // it comes back by itself, to the millisecond
    CHECK(destinations.index(1, DestinationsModel::State).data().toString() == u"Rings"_s);
    CHECK_FALSE(destinations.nextReturn().has_value());
}

TEST_CASE("A label edited in place goes to the outbox and shows as pending") {
    PageWorld world({.companies = 1, .calls = 100});
    OpenPage open(world, world.company);
    open.choose(open.numbers(), 0);
    world.context().actions.action(ActionId::EditNumber)->trigger();
    auto* editor = open.numbers().findChild<QLineEdit*>();
    REQUIRE(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"Truck side"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    world.settle();
    REQUIRE(world.store().edits().size() == 1);
    CHECK(world.store().edits().front().patch.fields == QJsonObject{{u"label"_s, u"Truck side"_s}});
    REQUIRE(world.waitFor([&] { return open.cell(open.numbers(), 0, NumbersModel::Label) == u"Truck side"_s; }));
    CHECK(open.numbers()
              .model()
              ->index(0, NumbersModel::Label)
              .data(Qt::AccessibleTextRole)
              .toString()
              .contains(u"not sent yet"_s));
}

TEST_CASE("Numbers say how many calls they had and where callers go") {
    PageWorld world({.companies = 1, .calls = 200});
    OpenPage open(world, world.company);
    CHECK(open.numbers().model()->rowCount() == 2);
    const int calls = open.numbers().model()->index(0, NumbersModel::Calls).data().toString().toInt();
    CHECK(calls > 10);
    CHECK(calls < 200);
    CHECK(open.cell(open.numbers(), 0, NumbersModel::Flow) == u"First phone, then second"_s);
    CHECK(open.numbers().isColumnHidden(NumbersModel::Company));
}

TEST_CASE("A phone is out in two clicks and on again in one, and says so") {
    PageWorld world({.companies = 2, .calls = 20});
    OpenPage open(world, AccountId("acc_company_1"));
    REQUIRE(open.destinations().model()->rowCount() == 2);
    open.choose(open.destinations(), 0);
    const QString label = open.cell(open.destinations(), 0, DestinationsModel::Label);
    QAction* off = world.context().actions.action(ActionId::SwitchOff);
    REQUIRE(off->isEnabled());
    CHECK_FALSE(world.context().actions.action(ActionId::SwitchOn)->isEnabled());
    off->trigger();
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    QAction* monday = nullptr;
    for (QAction* action : menu->actions()) {
        if (action->text().startsWith(u"Monday"_s))
            monday = action;
    }
    REQUIRE(monday);
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(monday).center());
    world.settle();
    REQUIRE(world.store().edits().size() == 1);
    const QJsonObject change = world.store().edits().front().patch.fields.value(u"off"_s).toObject();
    CHECK(change.value(u"until"_s).toString() == u"2026-11-23T14:00:00Z"_s);
    REQUIRE_FALSE(world.navigator.told.isEmpty());
    CHECK(world.navigator.told.back().startsWith(label + u" does not ring until Monday 08:00"_s));
    REQUIRE(world.waitFor(
        [&] { return open.cell(open.destinations(), 0, DestinationsModel::State).startsWith(u"Out until Monday"_s); }));

    open.choose(open.destinations(), 0);
    QAction* on = world.context().actions.action(ActionId::SwitchOn);
    REQUIRE(on->isEnabled());
    on->trigger();
    world.settle();
    REQUIRE(world.waitFor([&] { return open.cell(open.destinations(), 0, DestinationsModel::State) == u"Rings"_s; }));
}

TEST_CASE("Who may not switch phones finds the action grey, with the reason") {
    PageWorld world({.companies = 2, .calls = 20});
    OpenPage open(world, AccountId("acc_company_1"));
    world.signInAs("hq_reviewer", "acc_hq");
    open.choose(open.destinations(), 0);
    CHECK_FALSE(world.context().actions.action(ActionId::SwitchOff)->isEnabled());
    CHECK_FALSE(world.context().actions.whyNot(ActionId::SwitchOff).isEmpty());
}

TEST_CASE("The numbers of a franchise can be searched and exported as shown") {
    PageWorld world({.companies = 9, .calls = 50});
    OpenPage open(world, world.organization);
    CHECK(open.numbers().model()->rowCount() == 18);
    CHECK_FALSE(open.numbers().isColumnHidden(NumbersModel::Company));
    QTest::keyClicks(open.page.findChild<SearchField*>(), u"west side plumb yard"_s);
    CHECK(open.numbers().model()->rowCount() == 1);
    QTemporaryDir folder;
    const Result<int> rows = open.page.exportTo(folder.filePath(u"numbers.csv"_s));
    REQUIRE_OK(rows);
    CHECK(*rows == 1);
    QFile file(folder.filePath(u"numbers.csv"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    CHECK(text.contains("Number,Company,Label"));
    CHECK(text.contains("Yard signs"));
    CHECK_FALSE(open.page.exportTo(folder.filePath(u"no/numbers.csv"_s)).has_value());
}

TEST_CASE("Recording is switched on and off for the selected number, and says what the law may ask for") {
    PageWorld world({.companies = 1, .calls = 20});
    OpenPage open(world, world.company);
    QAction* record = world.context().actions.action(ActionId::ConfigureRecording);
    world.context().actions.refresh();
    CHECK_FALSE(record->isEnabled());
    open.choose(open.numbers(), 0);
    REQUIRE(record->isEnabled());
    record->trigger();
    world.settle();
    REQUIRE(world.store().edits().size() == 1);
    CHECK(world.store().edits().front().patch.fields.keys() == QStringList{u"recorded"_s});
    CHECK(world.navigator.told.last().contains(u"recorded"_s));
}

TEST_CASE("Switches, holidays and destinations of a company are edited from its numbers, by those who may") {
    PageWorld world({.companies = 1, .calls = 20});
    OpenPage open(world, world.company);
    ActionController& actions = world.context().actions;
    actions.refresh();
    for (const ActionId id : {ActionId::AddDestination, ActionId::EditSwitches, ActionId::EditCalendars})
        CHECK(actions.action(id)->isEnabled());
    CHECK_FALSE(actions.action(ActionId::EditDestination)->isEnabled());
    open.choose(open.destinations(), 0);
    CHECK(actions.action(ActionId::EditDestination)->isEnabled());
    world.signInAs("company_viewer", "acc_west_side");
    actions.refresh();
    for (const ActionId id : {ActionId::AddDestination, ActionId::EditDestination, ActionId::EditSwitches})
        CHECK_FALSE(actions.action(id)->isEnabled());
}
