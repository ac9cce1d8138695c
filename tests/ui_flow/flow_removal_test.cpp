#include "ui/flow/flow_removal.h"

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

#include "core/flow/flow_template.h"
#include "core/wire/codecs.h"
#include "tests/ui_calls/noted_removal.h"
#include "tests/ui_calls/page_world.h"
#include "tests/ui_flow/flow_world.h"
#include "ui/actions/more_button.h"
#include "ui/flow/flows_page.h"
#include "ui/widgets/empty_state.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A company with the flows "Spare line" and "Night line", which goes on with the first; HQ's template "Hunt", which
/// the night line follows.
struct RemovalWorld {
    RemovalWorld() {
        put("flw_spare", world.company, u"Spare line"_s, huntFlow());
        flow::FlowDocument night = huntFlow();
        flow::Step onward;
        onward.id = StepId("onward");
        onward.type = u"goto"_s;
        onward.settings = {{u"flow"_s, u"Spare line"_s}};
        night.insertStep(onward);
        flow::setOrigin(night, {FlowId("flw_tpl"), 1, {}});
        put("flw_night", world.company, u"Night line"_s, night);
        put("flw_tpl", world.organization, u"Hunt"_s, huntFlow());
        world.commit();
        world.settle();
        world.signInAs("hq_owner", "acc_hq");
    }

    void put(const char* id, const AccountId& account, const QString& name, const flow::FlowDocument& document) {
        FlowRecord record;
        record.id = FlowId(id);
        record.company = account;
        record.name = name;
        record.published = document.toJson();
        record.publishedVersion = 1;
        world.put(wire::EntityType::Flow, wire::toJson(record), 7);
    }

    std::unique_ptr<Page> openPage(const AccountId& account, RemovalService* removal) {
        auto page = makeFlowsPage(world.context(), nullptr, removal);
        page->resize(1280, 800);
        page->setAccount(account);
        page->QWidget::show();
        world.settle();
        return page;
    }
    [[nodiscard]] QString whyNot(ActionId id) { return world.context().actions.whyNot(id); }
    void trigger(ActionId id) { world.context().actions.action(id)->trigger(); }

    PageWorld world{{.companies = 2, .calls = 5}};
    NotedRemoval service;
};

/// Answers the next question from inside its loop, and gives what it said.
std::shared_ptr<QString> answerWith(QStringView words) {
    auto said = std::make_shared<QString>();
    auto* wait = new QTimer(qApp);
    QObject::connect(wait, &QTimer::timeout, wait, [wait, said, words = words.toString()] {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box)
            return;
        wait->deleteLater();
        *said = box->text() + u'\n' + box->informativeText();
        for (QAbstractButton* button : box->buttons()) {
            if (button->text().contains(words))
                button->click();
        }
    });
    wait->start(0);
    return said;
}

QTreeView& listOf(const Page& page) {
    for (QTreeView* view : page.findChildren<QTreeView*>()) {
        if (view->accessibleName() == u"Call flows"_s)
            return *view;
    }
    FAIL("the page has no list");
    std::abort();
}

void choose(const Page& page, const QString& name) {
    QTreeView& list = listOf(page);
    const QModelIndexList found = list.model()->match(list.model()->index(0, 0), Qt::DisplayRole, name);
    REQUIRE(found.size() == 1);
    list.setCurrentIndex(found.first());
}

QStringList textsOf(const QMenu& menu) {
    QStringList texts;
    for (const QAction* action : menu.actions())
        texts.append(action->text());
    return texts;
}

} // namespace

TEST_CASE("a flow is removed after the flows that go on with it were named, and never by one press") {
    RemovalWorld open;
    const auto page = open.openPage(open.world.company, &open.service);
    choose(*page, u"Spare line"_s);
    REQUIRE(open.whyNot(ActionId::RemoveFlow).isEmpty());
    const auto first = answerWith(u"Cancel");
    open.trigger(ActionId::RemoveFlow);
    REQUIRE(PageWorld::waitFor([&] { return !first->isEmpty(); }));
    CHECK(first->contains(u"Spare line"_s));
    CHECK(first->contains(u"Night line"_s));
    CHECK(open.service.removed.isEmpty());
    (void)answerWith(u"Remove");
    open.trigger(ActionId::RemoveFlow);
    REQUIRE(PageWorld::waitFor([&] { return !open.service.removed.isEmpty(); }));
    CHECK(open.service.removed.front().type == wire::EntityType::Flow);
    CHECK(open.service.removed.front().id == u"flw_spare"_s);
    CHECK(open.service.removed.front().revision == 7);
    CHECK(open.world.navigator.told.last().contains(u"Spare line"_s));
}

TEST_CASE("an open flow that is removed leaves the list in its place, and saves nothing more") {
    RemovalWorld open;
    const auto page = open.openPage(open.world.company, &open.service);
    page->show(u"flw_spare"_s);
    auto* editor = page->findChild<FlowEditor*>();
    REQUIRE(editor->isVisible());
    (void)answerWith(u"Remove");
    const QMenu& more = *page->findChild<MoreButton*>()->menu();
    REQUIRE(textsOf(more) ==
            QStringList{u"Copy to another company…"_s, u"Discard the draft"_s, {}, u"Remove the flow…"_s});
    more.actions().last()->trigger();
    REQUIRE(PageWorld::waitFor([&] { return !open.service.removed.isEmpty(); }));
    CHECK_FALSE(editor->isVisible());
    CHECK(listOf(*page).isVisible());
    CHECK(open.world.store().edits().empty());
}

TEST_CASE("a flow that numbers lead to is not removed, and says so; neither is one without a connection") {
    RemovalWorld open;
    const std::vector<TrackingNumber> numbers = open.world.store().reader().numbers(open.world.company);
    REQUIRE_FALSE(numbers.empty());
    TrackingNumber number = numbers.front();
    number.flow = FlowId("flw_night");
    open.world.put(wire::EntityType::Number, wire::toJson(number), 9);
    open.world.commit();
    open.world.settle();
    const auto page = open.openPage(open.world.company, &open.service);
    choose(*page, u"Night line"_s);
    CHECK(open.whyNot(ActionId::RemoveFlow).contains(u"Numbers lead to this flow"_s));
    page->show(u"flw_night"_s);
    CHECK(open.whyNot(ActionId::RemoveFlow).contains(u"Numbers lead to this flow"_s));
    const auto offline = open.openPage(open.world.company, nullptr);
    page->hide();
    choose(*offline, u"Spare line"_s);
    CHECK(open.whyNot(ActionId::RemoveFlow).contains(u"connection"_s));
}

TEST_CASE("who may not publish cannot remove a flow, and reads which right is missing") {
    RemovalWorld open;
    open.world.signInAs("company_viewer", "acc_west_side");
    const auto page = open.openPage(open.world.company, &open.service);
    choose(*page, u"Spare line"_s);
    CHECK(open.world.context().actions.state(ActionId::RemoveFlow).block == ActionState::Block::Right);
    CHECK_FALSE(open.whyNot(ActionId::RemoveFlow).isEmpty());
}

TEST_CASE("a template is removed after the flows that follow it were named") {
    RemovalWorld open;
    const auto page = open.openPage(open.world.organization, &open.service);
    for (QToolButton* button : page->findChildren<QToolButton*>()) {
        if (button->text() == u"Templates"_s)
            button->click();
    }
    REQUIRE(PageWorld::waitFor([&] { return listOf(*page).model()->rowCount() == 1; }));
    CHECK_FALSE(open.whyNot(ActionId::RemoveFlow).isEmpty());
    REQUIRE(open.whyNot(ActionId::RemoveTemplate).isEmpty());
    page->show(u"flw_tpl"_s);
    CHECK(textsOf(*page->findChild<MoreButton*>()->menu()) ==
          QStringList{u"Discard the draft"_s, {}, u"Remove the template…"_s});
    const auto said = answerWith(u"Remove");
    open.trigger(ActionId::RemoveTemplate);
    REQUIRE(PageWorld::waitFor([&] { return !open.service.removed.isEmpty(); }));
    CHECK(said->contains(u"Night line"_s));
    CHECK(open.service.removed.front().id == u"flw_tpl"_s);
}

TEST_CASE("the flows of many companies say that they are read, and their problems come after them") {
    RemovalWorld open;
    auto page = makeFlowsPage(open.world.context());
    page->resize(1280, 800);
    page->setAccount(open.world.organization);
    page->QWidget::show();
    const auto* empty = page->findChild<EmptyState*>();
    CHECK(empty->isVisible());
    CHECK(empty->title() == u"Reading the flows…"_s);
    REQUIRE(PageWorld::waitFor([&] { return listOf(*page).model()->rowCount() > 0; }));
    CHECK_FALSE(empty->isVisible());
    const QAbstractItemModel& rows = *listOf(*page).model();
    REQUIRE(PageWorld::waitFor([&] { return !rows.index(0, 5).data().toString().isEmpty(); }));
    // Of another account nothing of the first is shown while it is read.
    page->setAccount(open.world.franchise);
    CHECK(rows.rowCount() == 0);
    CHECK(empty->isVisible());
    CHECK(PageWorld::waitFor([&] { return rows.rowCount() > 0; }));
}
