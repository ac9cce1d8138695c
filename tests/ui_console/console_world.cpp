#include "tests/ui_console/console_world.h"

#include <QTest>

#include "tests/support/catch_qt.h"
#include "ui/accounts/activity_page.h"
#include "ui/accounts/settings_page.h"
#include "ui/calls/calls_page.h"
#include "ui/flow/flows_page.h"
#include "ui/numbers/numbers_page.h"
#include "ui/overview/overview_page.h"
#include "ui/people/people_page.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/help_dialog.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/sample_page.h"
#include "ui/shell/sign_in_page.h"
#include "ui/shell/trust_dialog.h"
#include "ui/shell/welcome_page.h"
#include "ui/sync/outbox_dialog.h"
#include "ui/theme/theme.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::tests {

using namespace ui;

namespace {

PageFactories factoriesFor(PeopleService& people) {
    PageFactories factories;
    const auto at = [&factories](Tab tab) -> auto& {
        return factories[static_cast<std::size_t>(tab)];
    };
    at(Tab::Overview) = makeOverviewPage;
    at(Tab::Calls) = makeCallsPage;
    at(Tab::Flows) = [](PageContext& context) { return makeFlowsPage(context); };
    at(Tab::Numbers) = [](PageContext& context) { return makeNumbersPage(context); };
    at(Tab::People) = [&people](PageContext& context) { return makePeoplePage(context, people); };
    at(Tab::Activity) = makeActivityPage;
    at(Tab::Settings) = makeSettingsPage;
    return factories;
}

/// "First phone, then second", as a company has it.
QJsonObject huntDocument() {
    const auto step = [](const char* id, const char* type, const QJsonObject& settings, const QJsonObject& ports) {
        return QJsonObject{{u"id"_s, QString::fromLatin1(id)},
                           {u"type"_s, QString::fromLatin1(type)},
                           {u"settings"_s, settings},
                           {u"ports"_s, ports}};
    };
    return {{u"schema"_s, u"trunkline.flow/1"_s},
            {u"name"_s, u"First phone, then second"_s},
            {u"entry"_s, u"first"_s},
            {u"steps"_s,
             QJsonArray{step("first", "dial", {{u"destination"_s, u"dst_mike_acc_west_side"_s}, {u"ringSeconds"_s, 20}},
                             {{u"otherwise"_s, u"second"_s}}),
                        step("second", "dial", {{u"destination"_s, u"dst_joe_acc_west_side"_s}, {u"ringSeconds"_s, 20}},
                             {{u"otherwise"_s, u"voicemail"_s}}),
                        step("voicemail", "voicemail", {{u"maxSeconds"_s, 120}}, {})}}};
}

} // namespace

ConsoleWorld::ConsoleWorld(const char* role, const char* at, QSize size) {
    theme().apply();
    world.put(wire::EntityType::Flow,
              {{u"id"_s, u"flw_acc_west_side"_s},
               {u"company"_s, u"acc_west_side"_s},
               {u"name"_s, u"First phone, then second"_s},
               {u"publishedVersion"_s, 12},
               {u"published"_s, huntDocument()}},
              2);
    world.commit();
    world.signInAs(role, at);
    window = std::make_unique<MainWindow>(
        WindowParts{world.store(), world.context().permissions, connection, world.clock, world.random, settings},
        factoriesFor(people));
    window->resize(size);
    window->show();
    REQUIRE(QTest::qWaitForWindowExposed(window.get()));
    world.settle();
}

void ConsoleWorld::goTo(const AccountId& account, Tab tab) {
    window->goTo(account, tab);
    world.settle();
}

void ConsoleWorld::eachPage(const std::function<void(const QString& name)>& visit) {
    for (const auto& [kind, account] : {std::pair(u"organization"_s, world.organization),
                                        {u"franchise"_s, world.franchise},
                                        {u"company"_s, world.company}}) {
        for (int tab = 0; tab < kTabCount; ++tab) {
            goTo(account, static_cast<Tab>(tab));
            visit(kind + u'-' + QString::fromLatin1(specOf(*actionForTab(tab)).name));
        }
    }
}

void eachDialog(ConsoleWorld& console, const std::function<void(const QString& name, QWidget& dialog)>& visit) {
    const auto shown = [&visit](const QString& name, QWidget& widget) {
        widget.show();
        REQUIRE(QTest::qWaitForWindowExposed(&widget));
        QCoreApplication::processEvents();
        visit(name, widget);
    };
    WelcomePage welcome;
    welcome.setKnownPeople({{u"1"_s, u"Northwind Call Tracking"_s, u"ann@northwind.example"_s}});
    welcome.resize(900, 640);
    shown(u"welcome"_s, welcome);
    SignInPage signIn;
    signIn.setServer(u"trunkline.example.com"_s);
    signIn.resize(900, 640);
    shown(u"sign-in"_s, signIn);
    SamplePage sample({{u"hq@northwind.example"_s, u"HQ owner"_s, u"Everything, everywhere"_s}});
    sample.resize(900, 640);
    shown(u"sample"_s, sample);
    TrustDialog trust(u"trunkline.example.com"_s, u"AA:BB:CC:DD"_s, TrustDialog::Why::Unknown);
    shown(u"trust"_s, trust);
    AboutDialog about(supportDetails(console.connection));
    shown(u"about"_s, about);
    HelpDialog help;
    shown(u"help"_s, help);
    PreferencesDialog preferences(console.settings);
    shown(u"preferences"_s, preferences);
    OutboxDialog outbox(console.world.store(), console.world.clock);
    shown(u"outbox"_s, outbox);
}

} // namespace trunkline::tests
