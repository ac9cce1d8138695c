#include "tests/ui_flow/flow_world.h"

#include <QToolButton>
#include <QTreeView>

#include "core/wire/codecs.h"
#include "tests/ui_calls/page_world.h"
#include "ui/flow/flows_page.h"
#include "ui/flow/merge_dialog.h"
#include "ui/flow/publish_dialog.h"
#include "ui/widgets/empty_state.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Notes what was asked of the server and answers as told.
class NotedService final : public ui::FlowService {
public:
    void publish(const ui::PublishWish& wish, QObject*, Done done) override {
        published.push_back(wish);
        done(answer);
    }
    void restore(const FlowId&, int version, const QString&, QObject*, Done done) override {
        restored.append(version);
        done(answer);
    }

    std::vector<ui::PublishWish> published;
    QList<int> restored;
    Result<void> answer;
};

/// The company's flow page with one published flow, on screen.
struct OpenPage {
    OpenPage() {
        FlowRecord record;
        record.id = FlowId("flw_main");
        record.company = world.company;
        record.name = u"Seed line"_s;
        record.published = huntFlow().toJson();
        record.publishedVersion = 3;
        world.put(wire::EntityType::Flow, wire::toJson(record));
        world.commit();
        world.settle();
        page = ui::makeFlowsPage(world.context(), &service);
        page->resize(1280, 800);
        page->setAccount(world.company);
        page->QWidget::show();
        QCoreApplication::processEvents();
    }

    [[nodiscard]] ui::FlowEditor& editor() const { return *page->findChild<ui::FlowEditor*>(); }
    [[nodiscard]] FlowRecord stored() { return world.store().reader().flow(FlowId("flw_main")).value(); }

    PageWorld world;
    NotedService service;
    std::unique_ptr<ui::Page> page;
};

} // namespace

TEST_CASE("who may not see flows is told so, and not that there are none") {
    PageWorld world({2, 10});
    world.signInAs("front_desk", "acc_company_1");
    NotedService service;
    const std::unique_ptr<ui::Page> page = ui::makeFlowsPage(world.context(), &service);
    page->setAccount(AccountId("acc_company_1"));
    page->QWidget::show();
    QCoreApplication::processEvents();
    CHECK(page->findChild<ui::EmptyState*>()->title() == u"The flows here are not for you to see"_s);
}

TEST_CASE("the page lists a company's flows with what callers get and opens one") {
    OpenPage open;
    const QTreeView* list = nullptr;
    for (const QTreeView* view : open.page->findChildren<QTreeView*>()) {
        if (view->accessibleName() == u"Call flows")
            list = view;
    }
    REQUIRE(list);
    const QModelIndexList found = list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, u"Seed line"_s);
    REQUIRE(found.size() == 1);
    CHECK(found.first().siblingAtColumn(2).data().toString() == u"Version 3"_s);
    open.page->show(u"flw_main"_s);
    CHECK(open.editor().isVisible());
    CHECK(open.editor().document().flow().steps().size() == 3);
    CHECK_FALSE(open.editor().document().isReadOnly());
}

TEST_CASE("edits are saved into the outbox as the flow's draft by themselves") {
    OpenPage open;
    open.page->show(u"flw_main"_s);
    REQUIRE(open.editor().document().push({flow::SetSetting{StepId("mike1"), u"ringSeconds"_s, 35}, {}}));
    REQUIRE(PageWorld::waitFor([&] { return !open.world.store().edits().empty(); }));
    const FlowRecord stored = open.stored();
    CHECK(stored.draftBase == 3);
    const auto draft = flow::FlowDocument::fromJson(stored.draft);
    REQUIRE_OK(draft);
    CHECK(draft->find(StepId("mike1"))->settings[u"ringSeconds"] == 35);
    CHECK(open.editor().document().flow() == *draft);
    CHECK(open.editor().document().undoStack()->canUndo());
}

TEST_CASE("a draft begun before somebody published is of the version it began from") {
    OpenPage open;
    open.page->show(u"flw_main"_s);
    REQUIRE(open.editor().document().push({flow::SetSetting{StepId("mike1"), u"ringSeconds"_s, 35}, {}}));
    FlowRecord published = open.stored();
    flow::FlowDocument theirs = huntFlow();
    theirs.setName(u"Theirs"_s);
    published.published = theirs.toJson();
    published.publishedVersion = published.draftBase = 4;
    open.world.put(wire::EntityType::Flow, wire::toJson(published));
    open.world.commit();
    open.world.settle();
    REQUIRE(PageWorld::waitFor([&] { return !open.world.store().edits().empty(); }));
    CHECK(open.stored().publishedVersion == 4);
    CHECK(open.stored().draftBase == 3);
}

TEST_CASE("back in the list, the flow that was open is selected") {
    OpenPage open;
    FlowRecord other = open.stored();
    other.id = FlowId("flw_another");
    other.name = u"Another line"_s;
    open.world.put(wire::EntityType::Flow, wire::toJson(other));
    open.world.commit();
    open.world.settle();
    open.page->show(u"flw_main"_s);
    for (QToolButton* button : open.page->findChildren<QToolButton*>()) {
        if (button->text() == u"All flows"_s)
            button->click();
    }
    for (const QTreeView* view : open.page->findChildren<QTreeView*>()) {
        if (view->accessibleName() == u"Call flows"_s)
            CHECK(view->currentIndex().siblingAtColumn(0).data().toString() == u"Seed line"_s);
    }
}

TEST_CASE("leaving the flow saves what was edited a moment ago") {
    OpenPage open;
    open.page->show(u"flw_main"_s);
    REQUIRE(open.editor().document().push({flow::RenameFlow{u"Day line"_s}, {}}));
    open.page->setAccount(open.world.franchise);
    CHECK(open.stored().draft[u"name"] == u"Day line"_s);
}

TEST_CASE("somebody who may not edit flows sees everything and can change nothing, with the reason") {
    OpenPage open;
    open.world.signInAs("company_viewer", "acc_west_side");
    open.page->show(u"flw_main"_s);
    CHECK(open.editor().document().isReadOnly());
    CHECK_FALSE(open.editor().document().readOnlyReason().isEmpty());
    CHECK_FALSE(open.editor().document().push({flow::RenameFlow{u"Day line"_s}, {}}));
    CHECK(open.world.store().edits().empty());
}

TEST_CASE("publishing is blocked by errors and by nothing to publish") {
    ui::FlowEditorDocument document;
    document.setSurroundings(plumbers());
    document.load(huntFlow());
    CHECK(ui::PublishDialog(document, std::nullopt).canPublish());
    CHECK_FALSE(ui::PublishDialog(document, huntFlow()).canPublish());
    REQUIRE(document.push({flow::DisconnectPort{StepId("joe1"), u"otherwise"_s}, {}}));
    CHECK_FALSE(ui::PublishDialog(document, std::nullopt).canPublish());
}

TEST_CASE("a merge keeps what either side changed alone and asks where both changed the same") {
    flow::FlowDocument ours = huntFlow();
    flow::FlowDocument theirs = huntFlow();
    ours.edit(StepId("mike1"))->settings.insert(u"ringSeconds"_s, 30);
    theirs.edit(StepId("mike1"))->settings.insert(u"ringSeconds"_s, 40);
    theirs.edit(StepId("vm"))->settings.insert(u"maxSeconds"_s, 60);
    const ui::MergeDialog dialog(huntFlow(), ours, theirs, u"Olga"_s, nullptr);
    const flow::FlowDocument merged = dialog.merged();
    CHECK(merged.find(StepId("mike1"))->settings[u"ringSeconds"] == 30);
    CHECK(merged.find(StepId("vm"))->settings[u"maxSeconds"] == 60);
}
