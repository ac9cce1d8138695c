#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QJsonDocument>
#include <QMenu>
#include <QTest>

#include "core/access/action.h"
#include "tests/support/catch_qt.h"
#include "tests/ui_calls/page_world.h"
#include "ui/calls/call_filter.h"
#include "ui/lists/list_table.h"
#include "ui/overview/account_overview_page.h"
#include "ui/overview/bar_plot.h"
#include "ui/overview/figure_tile.h"
#include "ui/overview/overview_data.h"
#include "ui/overview/phones_card.h"
#include "ui/sync/sync_caption.h"
#include "ui/theme/theme.h"
#include "ui/widgets/empty_state.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

struct OpenPage {
    explicit OpenPage(PageWorld& w, const AccountId& account) : world(w), page(w.context()) {
        theme().apply();
        page.resize(1400, 1000);
        page.setAccount(account);
        page.show();
        REQUIRE(world.waitFor([&] { return !tile(0).value().isEmpty(); }));
        world.settle();
    }
    FigureTile& tile(int index) { return *page.findChildren<FigureTile*>().at(index); }
    QAbstractButton* button(const QString& name) {
        for (QAbstractButton* one : page.findChildren<QAbstractButton*>()) {
            if (one->isVisible() && (one->accessibleName() == name || one->text() == name))
                return one;
        }
        return nullptr;
    }

    PageWorld& world;
    AccountOverviewPage page;
};

CallFilter filterOf(const QString& item) {
    return CallFilter::fromJson(QJsonDocument::fromJson(item.toUtf8()).object());
}

} // namespace

TEST_CASE("A quiet line says as of when the account is in step, and whose calls are not kept here") {
    PageWorld world({.companies = 3, .calls = 100});
    OpenPage open(world, world.company);
    const auto* caption = open.page.findChild<SyncCaption*>();
    REQUIRE(caption);
    CHECK(caption->text().startsWith(u"As of "_s));
    CHECK_FALSE(caption->text().contains(u"calls"_s));
    const std::shared_ptr<const AccountTree> tree = world.store().accounts();
    const auto other = std::ranges::find_if(tree->accounts(), [&](const Account& account) {
        return account.kind == AccountKind::Company && account.id != world.company;
    });
    REQUIRE(other != tree->accounts().end());
    store::KeptCalls kept;
    kept.accounts = {other->id.toString()};
    world.store().setKept(kept);
    CHECK(caption->text().endsWith(u"its calls are not kept on this computer"_s));
    open.page.setAccount(world.organization);
    CHECK(caption->text().endsWith(u"calls of some accounts are not kept on this computer"_s));
    open.page.setAccount(other->id);
    CHECK_FALSE(caption->text().contains(u"kept"_s));
}

TEST_CASE("Who may not see calls is told so in the place of figures that would all be zero") {
    PageWorld world({.companies = 1, .calls = 0});
    world.signInAs("front_desk", "acc_west_side");
    OpenPage open(world, world.company);
    const auto isToldSo = [&] {
        return std::ranges::any_of(open.page.findChildren<EmptyState*>(), [](const EmptyState* state) {
            return state->isVisible() && state->title() == u"The calls here are not for you to see"_s;
        });
    };
    REQUIRE(world.waitFor(isToldSo));
    for (const FigureTile* tile : open.page.findChildren<FigureTile*>())
        CHECK_FALSE(tile->isVisible());
    CHECK(open.page.findChild<PhonesCard*>()->isVisible());

    world.signInAs("company_manager", "acc_west_side");
    open.page.setAccount(world.organization);
    open.page.setAccount(world.company);
    REQUIRE(world.waitFor([&] { return !isToldSo(); }));
    CHECK(open.tile(0).isVisible());
}

TEST_CASE("The figures of a period are those of its calls, and lead to them") {
    PageWorld world({.companies = 1, .calls = 2000});
    OpenPage open(world, world.company);
    const TimeWords times(QTimeZone("America/Chicago"));
    const TimeSpan week = spanOf(Period::Week, world.clock.now(), times);
    store::CallQuery query;
    query.account = world.company;
    query.from = week.from;
    query.to = week.to;
    query.outcomes = {CallOutcome::Missed, CallOutcome::Abandoned, CallOutcome::Failed};
    const auto missed = world.store().reader().calls(*world.store().accounts(), query, 5000).size();
    CHECK(missed > 3);
    CHECK(open.tile(2).value() == QLocale().toString(static_cast<int>(missed)));
    QTest::mouseClick(&open.tile(2), Qt::LeftButton);
    CHECK(world.navigator.wentToTab == Tab::Calls);
    CHECK(filterOf(world.navigator.wentToItem).outcomes == query.outcomes);
    CHECK(filterOf(world.navigator.wentToItem).time == TimePreset::Last7Days);
}

TEST_CASE("Another period is one click away and is remembered") {
    PageWorld world({.companies = 1, .calls = 500});
    OpenPage open(world, world.company);
    auto* plot = open.page.findChildren<BarPlot*>().front();
    CHECK(plot->bars().size() == 7);
    QTest::mouseClick(open.button(u"Show "_s + titleOf(Period::Month)), Qt::LeftButton);
    REQUIRE(world.waitFor([&] { return plot->bars().size() == 30; }));
    CHECK(open.page.layoutState().value(u"period"_s).toInt() == static_cast<int>(Period::Month));
}

TEST_CASE("A bar is reached by keyboard and leads to its day") {
    PageWorld world({.companies = 1, .calls = 500});
    OpenPage open(world, world.company);
    auto* plot = open.page.findChildren<BarPlot*>().front();
    QTest::keyClick(plot, Qt::Key_End);
    CHECK(plot->currentBar() == 6);
    QTest::keyClick(plot, Qt::Key_Left);
    CHECK(plot->textOf(plot->currentBar()).startsWith(u"Friday"_s));
    QTest::keyClick(plot, Qt::Key_Return);
    CHECK(filterOf(world.navigator.wentToItem).firstDay == QDate(2026, 11, 20));
    CHECK(filterOf(world.navigator.wentToItem).lastDay == QDate(2026, 11, 20));
}

TEST_CASE("Who is out is said with the time, and is on again in one click") {
    PageWorld world({.companies = 1, .calls = 20});
    OpenPage open(world, world.company);
    QAbstractButton* on = open.button(u"Switch Mike on now"_s);
    REQUIRE(on);
    QTest::mouseClick(on, Qt::LeftButton);
    world.settle();
    REQUIRE(world.store().edits().size() == 1);
    CHECK(world.store().edits().front().patch.fields.value(u"off"_s).isNull());
    REQUIRE(world.waitFor([&] { return open.button(u"Switch Mike off until"_s) != nullptr; }));
}

TEST_CASE("A phone is out until Monday in two clicks") {
    PageWorld world({.companies = 1, .calls = 20});
    OpenPage open(world, world.company);
    QAbstractButton* out = open.button(u"Switch Joe off until"_s);
    REQUIRE(out);
    QTest::mouseClick(out, Qt::LeftButton);
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
    const std::optional<Destination> joe = world.store().reader().destination(DestinationId("dst_joe_acc_west_side"));
    REQUIRE(joe);
    REQUIRE(joe->isOff(world.clock.now()));
    CHECK(toRfc3339(*joe->off->until) == u"2026-11-23T14:00:00Z"_s);
}

TEST_CASE("Above companies, the sub-accounts stand worst first and lead to themselves") {
    PageWorld world({.companies = 12, .calls = 4000});
    OpenPage open(world, world.franchise);
    ListTable* table = nullptr;
    for (ListTable* one : open.page.findChildren<ListTable*>()) {
        if (one->accessibleName() == u"Sub-accounts"_s)
            table = one;
    }
    REQUIRE(table);
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(table->model()->rowCount() == 8);
    const auto share = [&](int row) {
        return table->model()->index(row, SubAccountModel::Answered).data().toString().chopped(2).toInt();
    };
    for (int row = 1; row < 8; ++row)
        CHECK(share(row - 1) <= share(row));
    const QModelIndex first = table->model()->index(0, 0);
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(first).center());
    CHECK(world.navigator.wentToTab == Tab::Overview);
    CHECK(world.store().accounts()->find(world.navigator.wentTo)->name == first.data().toString());
}

TEST_CASE("What is told about an account changes with its data") {
    PageWorld world({.companies = 1, .calls = 100});
    OpenPage open(world, world.company);
    const int before = QLocale().toInt(open.tile(0).value());
    world.addCalls(world.company, 7, world.clock.now());
    world.commit();
    REQUIRE(world.waitFor([&] { return QLocale().toInt(open.tile(0).value()) > before; }));
}

TEST_CASE("An account without a call says so instead of showing nothing") {
    PageWorld world({.companies = 1, .calls = 0});
    OpenPage open(world, world.company);
    CHECK(open.tile(0).value() == u"0"_s);
    CHECK(open.tile(1).value() == u"–"_s);
    CHECK(open.tile(0).change().isEmpty());
}

TEST_CASE("A request for access is told with the right in words") {
    AuditEvent event;
    event.by = UserId("usr_mike");
    event.action = u"access.requested"_s;
    event.summary = u"flows.edit"_s;
    CallNames names;
    names.users.insert(event.by, u"Mike"_s);
    CHECK(changeSentence(event, names) ==
          u"Mike asked for access: %1"_s.arg(access::describe(access::Action::FlowsEdit)));
    event.summary = u"a right of a newer version"_s;
    CHECK(changeSentence(event, names).endsWith(event.summary));
}
