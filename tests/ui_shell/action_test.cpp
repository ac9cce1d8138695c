#include "ui/actions/action_controller.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QMenu>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui_shell/signed_in.h"
#include "ui/actions/action_button.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

using tests::SignedIn;

namespace {

QMenu* openMenu() {
    return qobject_cast<QMenu*>(QApplication::activePopupWidget());
}

} // namespace

TEST_CASE("Every action has a name of its own, a text, and no shortcut of another") {
    QSet<QString> names;
    QSet<QString> keys;
    for (int i = 0; i < kActionIdCount; ++i) {
        const ActionSpec spec = specOf(static_cast<ActionId>(i));
        INFO(spec.name);
        CHECK(!names.contains(QString::fromLatin1(spec.name)));
        names.insert(QString::fromLatin1(spec.name));
        CHECK(!spec.text.isEmpty());
        if (spec.shortcut.isEmpty())
            continue;
        CHECK(!keys.contains(spec.shortcut.toString()));
        keys.insert(spec.shortcut.toString());
    }
    CHECK(specOf(ActionId::PublishFlow).name == QByteArray("flow.publish"));
    CHECK(specOf(ActionId::ExportActivity).name == QByteArray("activity.export"));
    CHECK(actionForTab(6) == ActionId::ShowSettings);
    CHECK(!actionForTab(7));
}

TEST_CASE("A missing right is told before anything else that stands in the way") {
    using Block = ActionState::Block;
    ActionFacts facts;
    CHECK(stateOf(facts).isEnabled());
    facts.isReady = false;
    CHECK(stateOf(facts).block == Block::NotNow);
    facts.needsServer = true;
    facts.isOnline = false;
    CHECK(stateOf(facts).block == Block::NotNow);
    facts.isReady = true;
    CHECK(stateOf(facts).block == Block::Offline);
    facts.isHandled = false;
    CHECK(stateOf(facts).block == Block::Nowhere);
    facts.decision = {access::Reason::Tier, -1};
    CHECK(stateOf(facts).block == Block::Right);
    CHECK(stateOf(facts).reason == access::Reason::Tier);
}

TEST_CASE("What a role does not allow is grey and says why") {
    SignedIn world("front_desk", "bayheat");
    QWidget page;
    int published = 0;
    int switched = 0;
    world.actions.handle(ActionId::PublishFlow, &page, [&] { ++published; });
    world.actions.handle(ActionId::SwitchOff, &page, [&] { ++switched; });
    page.show();
    world.actions.setSelection({AccountId("bayheat"), {}, {}, false});

    QAction* publish = world.actions.action(ActionId::PublishFlow);
    CHECK(!publish->isEnabled());
    CHECK(world.actions.state(ActionId::PublishFlow).block == ActionState::Block::Right);
    CHECK(!world.actions.whyNot(ActionId::PublishFlow).isEmpty());
    QCoreApplication::processEvents();
    CHECK(publish->toolTip().contains(world.actions.whyNot(ActionId::PublishFlow)));
    CHECK(publish->statusTip() == world.actions.whyNot(ActionId::PublishFlow));

    QAction* switchOff = world.actions.action(ActionId::SwitchOff);
    CHECK(switchOff->isEnabled());
    switchOff->trigger();
    publish->trigger();
    CHECK(switched == 1);
    CHECK(published == 0);

    world.actions.setSelection({AccountId("elsewhere"), {}, {}, false});
    CHECK(!switchOff->isEnabled());
}

TEST_CASE("An action belongs to the page that is on screen") {
    SignedIn world("hq_owner", "northwind");
    QWidget first;
    QWidget second;
    QString done;
    world.actions.handle(ActionId::ExportCalls, &first, [&] { done += u'1'; });
    world.actions.handle(
        ActionId::ExportCalls, &second, [&] { done += u'2'; }, [] { return u"Select a call first."_s; });
    world.actions.setSelection({AccountId("bayheat"), {}, {}, false});
    CHECK(world.actions.state(ActionId::ExportCalls).block == ActionState::Block::Nowhere);

    first.show();
    world.actions.refresh();
    world.actions.action(ActionId::ExportCalls)->trigger();
    first.hide();
    second.show();
    world.actions.refresh();
    CHECK(world.actions.whyNot(ActionId::ExportCalls) == u"Select a call first.");
    world.actions.action(ActionId::ExportCalls)->trigger();
    CHECK(done == u"1");
}

TEST_CASE("What needs the server waits for it") {
    SignedIn world("hq_owner", "northwind");
    QWidget page;
    world.actions.handle(ActionId::PublishFlow, &page, [] {});
    page.show();
    world.permissions.setOnline(false);
    world.actions.setSelection({AccountId("bayheat"), {}, {}, false});
    CHECK(world.actions.state(ActionId::PublishFlow).block == ActionState::Block::Offline);
    world.permissions.setOnline(true);
    CHECK(world.actions.state(ActionId::PublishFlow).isEnabled());
}

TEST_CASE("A grey button answers its context menu with Ask for access") {
    SignedIn world("front_desk", "bayheat");
    ActionButton button(world.actions, ActionId::PublishFlow, ActionButton::Look::IconAndText);
    button.show();
    world.actions.setSelection({AccountId("bayheat"), {}, {}, false});
    QCoreApplication::processEvents();
    CHECK(!button.isEnabled());
    CHECK(button.accessibleName() == u"Publish");
    CHECK(button.accessibleDescription() == world.actions.whyNot(ActionId::PublishFlow));

    QSignalSpy asked(&world.actions, &ActionController::accessRequested);
    QContextMenuEvent request(QContextMenuEvent::Mouse, QPoint(3, 3), button.mapToGlobal(QPoint(3, 3)));
    QApplication::sendEvent(&button, &request);
    REQUIRE(openMenu());
    QAction* ask = openMenu()->actions().first();
    CHECK(ask->isEnabled());
    ask->trigger();
    openMenu()->close();
    REQUIRE(asked.count() == 1);
    CHECK(asked.first().first().value<ActionId>() == ActionId::PublishFlow);
}

TEST_CASE("A grey entry of a menu answers its context menu with Ask for access") {
    SignedIn world("front_desk", "bayheat");
    world.actions.setSelection({AccountId("bayheat"), {}, {}, false});
    const std::array ids{ActionId::AddFlow, ActionId::PublishFlow};
    const std::unique_ptr<QMenu> menu = world.actions.makeMenu(ids, nullptr);
    menu->popup({10, 10});
    const QPoint at = menu->actionGeometry(menu->actions().last()).center();
    QContextMenuEvent request(QContextMenuEvent::Mouse, at, menu->mapToGlobal(at));
    QApplication::sendEvent(menu.get(), &request);
    REQUIRE(openMenu());
    CHECK(openMenu() != menu.get());
    openMenu()->close();
    menu->close();
}

} // namespace trunkline::ui
