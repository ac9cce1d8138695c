#include "ui/shell/main_window.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include "tests/support/catch_qt.h"
#include "tests/ui_calls/page_world.h"
#include "tests/ui_shell/still_connection.h"
#include "ui/accounts/account_sidebar.h"
#include "ui/accounts/account_tree_view.h"
#include "ui/actions/action_controller.h"
#include "ui/models/account_tree_model.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/first_load_panel.h"
#include "ui/shell/fuzzy.h"
#include "ui/shell/palette_model.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/search_field.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

using tests::StillConnection;

namespace {

/// Notes for which accounts it was shown, and keeps a text as its state.
class NotingPage final : public Page {
public:
    NotingPage() : field(new QLineEdit(this)) { (new QVBoxLayout(this))->addWidget(field); }
    QString title() const override { return u"Notes"_s; }
    Icon icon() const override { return Icon::Note; }
    void setAccount(const AccountId& account) override {
        shown.append(account);
        field->clear();
    }
    void show(const QString& wanted) override { item = wanted; }
    QJsonObject state() const override { return {{u"text"_s, field->text()}}; }
    void setState(const QJsonObject& state) override { field->setText(state.value(u"text"_s).toString()); }
    void focusContent() override { field->setFocus(); }

    QLineEdit* field;
    QList<AccountId> shown;
    QList<AccountId> seen; ///< the account of the page whenever it came into sight
    QString item;

protected:
    void showEvent(QShowEvent* event) override {
        Page::showEvent(event);
        seen.append(shown.isEmpty() ? AccountId() : shown.last());
    }
};

struct Shown {
    explicit Shown(const QString& settingsFile = {}, const char* role = "hq_owner", const char* at = "acc_hq")
        : settings(settingsFile.isEmpty() ? directory.filePath(u"window.ini"_s) : settingsFile, QSettings::IniFormat) {
        for (const Tab tab : {Tab::Overview, Tab::Calls, Tab::Settings})
            factories[static_cast<std::size_t>(tab)] = [](PageContext&) { return std::make_unique<NotingPage>(); };
        world.signInAs(role, at);
        window = std::make_unique<MainWindow>(
            WindowParts{world.store(), world.context().permissions, connection, world.clock, world.random, settings},
            factories);
        window->show();
        REQUIRE(QTest::qWaitForWindowExposed(window.get()));
    }

    NotingPage* page(Tab tab) { return static_cast<NotingPage*>(window->accountPage()->page(tab)); }
    void press(ActionId id) { window->actions().action(id)->trigger(); }

    QTemporaryDir directory;
    tests::PageWorld world{{3, 20}};
    StillConnection connection;
    QSettings settings;
    PageFactories factories;
    std::unique_ptr<MainWindow> window;
};

} // namespace

TEST_CASE("The window opens at the top of the tree and goes where one chooses") {
    Shown shown;
    CHECK(shown.window->account() == shown.world.organization);
    AccountTreeView* tree = shown.window->sidebar()->tree();
    tree->setFocus();
    tree->expandAll();
    QTest::keyClick(tree, Qt::Key_Down);
    CHECK(shown.window->account() == AccountId("acc_north"));
    CHECK(shown.window->windowTitle().contains(u"Trunkline"));

    shown.press(ActionId::GoBack);
    CHECK(shown.window->account() == shown.world.organization);
    CHECK(!shown.window->actions().action(ActionId::GoBack)->isEnabled());
    shown.press(ActionId::GoForward);
    CHECK(shown.window->account() == AccountId("acc_north"));
}

TEST_CASE("The palette begins at the first that can be done, not at a grey one") {
    Shown shown({}, "company_viewer", "acc_west_side");
    shown.press(ActionId::OpenPalette);
    CommandPalette* palette = shown.window->palette();
    auto* list = palette->findChild<QListView*>();
    bool isGreyAbove = false;
    for (int id = 0; id < kActionIdCount; ++id) {
        const QString typed = specOf(static_cast<ActionId>(id)).text.remove(u'…').section(u' ', 0, 1);
        palette->findChild<QLineEdit*>()->setText(typed);
        bool canAny = false;
        for (int i = 0; i < list->model()->rowCount(); ++i)
            canAny = canAny || list->model()->index(i, 0).data(PaletteModel::IsEnabledRole).toBool();
        if (list->model()->rowCount() == 0)
            continue;
        INFO(typed.toStdString());
        CHECK(list->currentIndex().data(PaletteModel::IsEnabledRole).toBool() == canAny);
        isGreyAbove = isGreyAbove || list->currentIndex().row() > 0;
    }
    CHECK(isGreyAbove);
}

TEST_CASE("Somebody of a company begins at their company, and goes elsewhere as they like") {
    Shown shown({}, "company_manager", "acc_west_side");
    CHECK(shown.window->account() == shown.world.company);
    CHECK(!shown.window->actions().action(ActionId::GoBack)->isEnabled());
    shown.window->goTo(shown.world.organization, Tab::Calls);
    CHECK(shown.window->account() == shown.world.organization);
}

TEST_CASE("A page is made when it is first shown and comes back as it was left") {
    Shown shown;
    shown.window->goTo(shown.world.company, Tab::Calls, u"cal_1"_s);
    CHECK(shown.page(Tab::Calls)->item == u"cal_1");
    shown.page(Tab::Calls)->field->setText(u"half a thought"_s);
    shown.window->goTo(shown.world.franchise, Tab::Calls);
    CHECK(shown.page(Tab::Calls)->field->text().isEmpty());
    shown.window->goTo(shown.world.company, Tab::Calls);
    CHECK(shown.page(Tab::Calls)->field->text() == u"half a thought");
    CHECK(!shown.window->accountPage()->hasTab(Tab::People));
}

TEST_CASE("A tab of another account is shown for that account alone") {
    Shown shown;
    const AccountId company = shown.world.company;
    shown.window->goTo(shown.world.organization, Tab::Calls);
    shown.window->goTo(shown.world.organization, Tab::Overview);
    shown.window->goTo(company, Tab::Calls);
    CHECK(shown.page(Tab::Calls)->seen == QList{shown.world.organization, company});
    CHECK_FALSE(shown.page(Tab::Overview)->shown.contains(company));
    CHECK(shown.window->actions().selection().account == company);
}

TEST_CASE("Ctrl and a digit go to a tab, Ctrl+K finds an account") {
    Shown shown;
    QTest::keyClick(shown.window.get(), Qt::Key_7, Qt::ControlModifier);
    CHECK(shown.window->tab() == Tab::Settings);
    QTest::keyClick(shown.window.get(), Qt::Key_K, Qt::ControlModifier);
    CommandPalette* palette = shown.window->palette();
    REQUIRE(palette->isVisible());
    QAbstractItemModelTester tester(palette->findChild<QListView*>()->model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    QTest::keyClicks(palette->field(), u"west side"_s);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    CHECK(!palette->isVisible());
    CHECK(shown.window->account() == shown.world.company);
    CHECK(shown.window->tab() == Tab::Settings);
}

TEST_CASE("Escape closes the palette and gives the keyboard back") {
    Shown shown;
    shown.page(Tab::Overview)->focusContent();
    shown.window->palette()->open();
    QTest::keyClick(shown.window->palette()->field(), Qt::Key_Escape);
    CHECK(!shown.window->palette()->isVisible());
}

TEST_CASE("The window says that it is offline, how far a sync is, and stops it when asked") {
    Shown shown;
    auto* banner = shown.window->findChild<Banner*>();
    REQUIRE(banner);
    CHECK(!banner->isVisible());
    shown.connection.set(Connection::State::Offline);
    CHECK(banner->isVisible());
    CHECK(!shown.world.context().permissions.isOnline());
    shown.connection.set(Connection::State::Online,
                         Connection::Progress{u"Syncing calls 84,000 of 200,000"_s, 84'000, 200'000});
    CHECK(!banner->isVisible());
    for (auto* button : shown.window->findChildren<QToolButton*>()) {
        if (button->accessibleName() == u"Stop syncing")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    CHECK(shown.connection.cancels == 1);
}

TEST_CASE("A window comes back where it was closed") {
    QTemporaryDir directory;
    const QString file = directory.filePath(u"kept.ini"_s);
    {
        Shown shown(file);
        shown.window->goTo(shown.world.company, Tab::Calls);
        shown.press(ActionId::ToggleSidebar);
        shown.window->close();
    }
    Shown again(file);
    CHECK(again.window->account() == again.world.company);
    CHECK(again.window->tab() == Tab::Calls);
    CHECK(!again.window->sidebar()->isVisible());
}

TEST_CASE("Letters that begin words count for more than letters anywhere") {
    CHECK(fuzzyScore(u"wsp", u"west side plumbing") > fuzzyScore(u"wsp", u"newspaper stop"));
    CHECK(fuzzyScore(u"pub", u"publish…") > fuzzyScore(u"pub", u"a big public house"));
    CHECK(fuzzyScore(u"side west", u"west side plumbing") > 0);
    CHECK(fuzzyScore(u"xyz", u"west side plumbing") == 0);
    CHECK(fuzzyScore(u"", u"west side plumbing") == 0);
}

TEST_CASE("While only the tree is here, a page does not say that there is nothing") {
    Shown shown; // whose person and clock the other window has
    const QTemporaryDir directory;
    auto store = store::Store::open({directory.filePath(u"store"_s), {}, &shown.world.clock, &shown.world.random});
    REQUIRE_OK(store);
    QSettings settings(directory.filePath(u"window.ini"_s), QSettings::IniFormat);
    const MainWindow window(WindowParts{**store, shown.world.context().permissions, shown.connection, shown.world.clock,
                                        shown.world.random, settings},
                            shown.factories);
    auto* panel = window.findChild<FirstLoadPanel*>();
    const auto isShown = [&window](const QWidget* widget) { return widget->isVisibleTo(&window); };
    CHECK(isShown(panel));
    CHECK_FALSE(isShown(window.sidebar()));

    store::CacheWriter& writer = (*store)->writer();
    REQUIRE_OK(writer.beginSnapshot(u"epoch"_s));
    REQUIRE_OK(writer.put({wire::EntityType::Account,
                           static_cast<Revision>(1),
                           {{"id"_L1, "acc_hq"_L1}, {"kind"_L1, "organization"_L1}, {"name"_L1, "Northwind"_L1}}}));
    REQUIRE_OK(writer.commit({}));
    REQUIRE(QTest::qWaitFor([&] { return isShown(window.sidebar()); }));
    CHECK(isShown(panel));
    CHECK_FALSE(isShown(window.accountPage()));

    REQUIRE_OK(writer.commit(u"checkpoint"_s));
    REQUIRE(QTest::qWaitFor([&] { return isShown(window.accountPage()); }));
    CHECK_FALSE(isShown(panel));
    CHECK(window.account() == AccountId("acc_hq"));
}

TEST_CASE("Until the first accounts are here the window says what is on its way, and lets one stop it") {
    StillConnection connection;
    FirstLoadPanel panel(connection);
    panel.show();
    const auto words = [&] {
        QStringList all;
        for (const QLabel* label : panel.findChildren<QLabel*>())
            all.append(label->text());
        return all.join(u' ');
    };
    auto* button = panel.findChild<QPushButton*>();
    connection.set(Connection::State::Connecting);
    CHECK(words().contains(u"trunkline.example.com"));
    CHECK(button->isHidden());
    connection.set(Connection::State::Online,
                   Connection::Progress{u"Loading 12,400 of 200,000 calls…"_s, 12'400, 200'000});
    CHECK(words().contains(u"12,400 of 200,000"));
    CHECK(panel.findChild<QProgressBar*>()->value() == 62);
    CHECK(button->text() == u"Stop");
    button->click();
    CHECK(connection.cancels == 1);
    CHECK(words().contains(u"stopped"));
    CHECK(button->text() == u"Go on");
    button->click();
    CHECK(connection.syncs == 1);
    CHECK(button->text() == u"Stop");
    connection.set(Connection::State::Offline);
    CHECK(words().contains(u"goes on by itself"));
    CHECK(button->text() == u"Try now");
}

} // namespace trunkline::ui
