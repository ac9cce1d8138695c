#include "tests/ui_flow/flow_world.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

#include "core/wire/codecs.h"
#include "tests/ui_calls/page_world.h"
#include "ui/flow/compare_dialog.h"
#include "ui/flow/flows_page.h"
#include "ui/flow/flows_page_rows.h"
#include "ui/flow/new_flow_dialog.h"
#include "ui/flow/rollout_dialog.h"
#include "ui/flow/step_inspector.h"
#include "ui/flow/template_head_form.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

const FlowId kTemplate("flw_tpl");

/// Presses the button that shows templates in the place of the companies' flows.
void showTemplates(const QWidget& page) {
    for (QToolButton* button : page.findChildren<QToolButton*>()) {
        if (button->text() == u"Templates"_s)
            return button->click();
    }
    FAIL("the page has no way to its templates");
}

/// HQ's hunt flow: places `mike` and `joe`, the voicemail is locked.
flow::FlowDocument huntTemplate(int voicemailSeconds = 120) {
    flow::FlowDocument document = huntFlow();
    document.setName(u"Hunt"_s);
    document.edit(StepId("vm"))->isLocked = true;
    document.edit(StepId("vm"))->settings.insert(u"maxSeconds"_s, voicemailSeconds);
    flow::setHead(
        document,
        {u"Two phones, then a message"_s, {{u"mike"_s, u"The first phone"_s}, {u"joe"_s, u"The second phone"_s}}, {}});
    return document;
}

class NotedService final : public ui::FlowService {
public:
    void publish(const ui::PublishWish& wish, QObject*, Done done) override {
        published.push_back(wish);
        done({});
    }
    void restore(const FlowId&, int, const QString&, QObject*, Done done) override { done({}); }
    std::vector<ui::PublishWish> published;
};

struct TemplateWorld {
    TemplateWorld() {
        publish(1, huntTemplate());
        world.commit();
        world.settle();
    }

    void publish(int version, const flow::FlowDocument& document) {
        FlowRecord record;
        record.id = kTemplate;
        record.company = world.organization;
        record.name = u"Hunt"_s;
        record.published = document.toJson();
        record.publishedVersion = version;
        world.put(wire::EntityType::Flow, wire::toJson(record), version);
        world.put(wire::EntityType::FlowVersion,
                  wire::toJson(FlowVersion{kTemplate, version, document.toJson(), {}, {}, world.clock.now(), {}, {}}));
    }

    /// A published flow of the company that follows the template's version 1.
    void putFollowing(const char* id, const AccountId& company) {
        FlowRecord record;
        record.id = FlowId(id);
        record.company = company;
        record.name = QString::fromLatin1(id);
        record.published = flow::madeFrom(huntTemplate(), {kTemplate, 1, {{u"mike"_s, u"dst_a"_s}}}).toJson();
        record.publishedVersion = 4;
        world.put(wire::EntityType::Flow, wire::toJson(record));
    }

    [[nodiscard]] std::unique_ptr<ui::Page> openPage(const AccountId& account) {
        auto page = ui::makeFlowsPage(world.context(), &service);
        page->resize(1400, 860);
        page->setAccount(account);
        page->QWidget::show();
        QCoreApplication::processEvents();
        return page;
    }
    [[nodiscard]] FlowRecord stored(const char* id) { return world.store().reader().flow(FlowId(id)).value(); }

    PageWorld world;
    NotedService service;
};

QPushButton* buttonWith(const QWidget& parent, QStringView words) {
    for (QPushButton* button : parent.findChildren<QPushButton*>()) {
        if (button->text().contains(words))
            return button;
    }
    return nullptr;
}

/// Does something with the next dialog that opens, from inside its loop.
template <class Dialog>
void whenOpen(std::function<void(Dialog&)> act) {
    QTimer::singleShot(0, qApp, [act = std::move(act)] {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* dialog = qobject_cast<Dialog*>(widget); dialog && dialog->isVisible())
                return act(*dialog);
        }
        FAIL_CHECK("no such dialog is open");
    });
}

} // namespace

TEST_CASE("a new flow begins with a template of HQ, with the company's phones in its places") {
    TemplateWorld open;
    ui::NewFlowDialog dialog(open.world.context(), open.world.company);
    const auto* starts = dialog.findChild<QListWidget*>();
    REQUIRE(starts->count() == 8);
    CHECK(starts->item(0)->text().contains(u"Hunt"));
    const QList<QComboBox*> phones = dialog.findChildren<QComboBox*>();
    REQUIRE(phones.size() == 2);
    const QString first = phones.first()->currentData().toString();
    CHECK_FALSE(first.isEmpty());
    buttonWith(dialog, u"Make")->click();
    REQUIRE(dialog.result() == QDialog::Accepted);

    const FlowRecord made = open.world.store().reader().flow(dialog.made()).value();
    CHECK(made.company == open.world.company);
    const flow::FlowDocument draft = flow::FlowDocument::fromJson(made.draft).value();
    const std::optional<flow::TemplateOrigin> origin = flow::originOf(draft);
    REQUIRE(origin);
    CHECK(origin->flow == kTemplate);
    CHECK(origin->version == 1);
    CHECK(draft.find(StepId("vm"))->isLocked);
    CHECK(draft.find(StepId("mike1"))->settings.value(u"destination").toString() == origin->phones.value(u"mike"_s));
    CHECK(open.world.store().edits().size() == 1); // it waits in the outbox, offline too
}

TEST_CASE("every template that comes with Trunkline makes a flow that stands alone") {
    TemplateWorld open;
    ui::NewFlowDialog counting(open.world.context(), open.world.company);
    const int count = counting.findChild<QListWidget*>()->count();
    for (int row = 1; row < count; ++row) {
        ui::NewFlowDialog dialog(open.world.context(), open.world.company);
        dialog.findChild<QListWidget*>()->setCurrentRow(row);
        buttonWith(dialog, u"Make")->click();
        REQUIRE(dialog.result() == QDialog::Accepted);
        const FlowRecord made = open.world.store().reader().flow(dialog.made()).value();
        const flow::FlowDocument draft = flow::FlowDocument::fromJson(made.draft).value();
        INFO(made.name.toStdString());
        CHECK_FALSE(flow::originOf(draft));
        CHECK(draft.extra().isEmpty());
        CHECK(draft.steps().isEmpty() == (row == count - 1));
    }
}

TEST_CASE("what a template holds cannot be changed below it, its phones can") {
    TemplateWorld open;
    open.putFollowing("flw_own", open.world.company);
    open.world.commit();
    open.world.settle();
    open.world.signInAs("franchise_owner", "acc_west");
    const auto page = open.openPage(open.world.company);
    page->show(u"flw_own"_s);
    ui::FlowEditorDocument& document = page->findChild<ui::FlowEditor*>()->document();
    CHECK_FALSE(document.push({flow::SetSetting{StepId("vm"), u"maxSeconds"_s, 60}, {}}));
    CHECK_FALSE(document.push({flow::SetLocked{StepId("vm"), false}, {}}));
    CHECK(document.push({flow::SetSetting{StepId("mike1"), u"ringSeconds"_s, 35}, {}}));
    open.world.signInAs("hq_owner", "acc_hq");
    const auto again = open.openPage(open.world.company);
    again->show(u"flw_own"_s);
    CHECK(again->findChild<ui::FlowEditor*>()->document().push(
        {flow::SetSetting{StepId("vm"), u"maxSeconds"_s, 60}, {}}));
}

TEST_CASE("an update of the template is told on the flow, shown, and taken into the draft") {
    TemplateWorld open;
    open.putFollowing("flw_own", open.world.company);
    open.world.commit();
    open.world.settle();
    open.world.signInAs("franchise_owner", "acc_west");
    const auto page = open.openPage(open.world.company);
    page->show(u"flw_own"_s);
    const auto* banner = page->findChild<ui::Banner*>();
    CHECK_FALSE(banner->isVisible());

    open.publish(2, huntTemplate(60));
    open.world.commit();
    REQUIRE(PageWorld::waitFor([&] { return banner->isVisible(); }));
    CHECK(banner->words().contains(u"version 2"));
    whenOpen<ui::CompareDialog>([](ui::CompareDialog& dialog) {
        CHECK(dialog.windowTitle().contains(u"Hunt"));
        CHECK(dialog.findChild<QListWidget*>()->item(0)->text().contains(u"New"));
        CHECK(dialog.comparison().count(ui::DiffMark::Changed) == 1);
        buttonWith(dialog, u"Take")->click();
    });
    buttonWith(*banner, u"See")->click();
    const flow::FlowDocument& own = page->findChild<ui::FlowEditor*>()->document().flow();
    CHECK(own.find(StepId("vm"))->settings.value(u"maxSeconds") == 60);
    CHECK(own.find(StepId("mike1"))->settings.value(u"destination") == u"dst_a"_s);
    CHECK(flow::originOf(own)->version == 2);
    CHECK_FALSE(banner->isVisible());
    page->setAccount(open.world.franchise); // leaving saves
    CHECK(open.stored("flw_own").draft.value(u"template").toObject().value(u"version") == 2);
}

TEST_CASE("HQ brings an update to many companies, and reads what came of each") {
    TemplateWorld open;
    open.putFollowing("flw_own", open.world.company);
    open.putFollowing("flw_other", AccountId("acc_1"));
    const auto tree = open.world.store().accounts();
    AccountId other;
    for (const Account& account : tree->accounts()) {
        if (account.kind == AccountKind::Company && account.id != open.world.company)
            other = account.id;
    }
    REQUIRE_FALSE(other.isNull());
    open.putFollowing("flw_other", other);
    open.publish(2, huntTemplate(60));
    open.world.commit();
    open.world.settle();
    open.world.signInAs("hq_owner", "acc_hq");

    ui::RolloutDialog dialog(open.world.context(), &open.service, open.stored("flw_tpl"));
    auto* list = dialog.findChild<QTreeWidget*>();
    REQUIRE(PageWorld::waitFor([&] { return list->topLevelItemCount() == 2; }));
    CHECK(list->topLevelItem(0)->checkState(0) == Qt::Checked);
    CHECK(list->topLevelItem(0)->text(3) == u"1 change(s)"_s);
    CHECK(list->topLevelItem(0)->text(2) == u"Version 1"_s);
    list->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
    buttonWith(dialog, u"Bring the update to 1")->click();
    CHECK(list->topLevelItem(0)->text(4).contains(u"draft"));
    CHECK(list->topLevelItem(0)->text(2) == u"Version 2"_s);
    CHECK(list->topLevelItem(1)->text(4).isEmpty());
    CHECK(open.world.store().edits().size() == 1);

    dialog.findChild<QCheckBox*>()->setChecked(true);
    list->topLevelItem(1)->setCheckState(0, Qt::Checked);
    buttonWith(dialog, u"Bring the update to 1")->click();
    REQUIRE(open.service.published.size() == 1);
    CHECK(open.service.published.front().base == 4);
    CHECK(open.service.published.front().document.value(u"template").toObject().value(u"version") == 2);
    CHECK(list->topLevelItem(1)->text(4) == u"published"_s);
}

TEST_CASE("templates have a list of their own at HQ, with how many flows follow each") {
    TemplateWorld open;
    open.putFollowing("flw_own", open.world.company);
    open.publish(2, huntTemplate(60));
    open.world.commit();
    open.world.settle();
    open.world.signInAs("hq_owner", "acc_hq");
    const auto page = open.openPage(open.world.organization);
    showTemplates(*page);
    const QTreeView* list = nullptr;
    for (const QTreeView* view : page->findChildren<QTreeView*>()) {
        if (view->accessibleName() == u"Call flows"_s)
            list = view;
    }
    REQUIRE(list);
    REQUIRE(PageWorld::waitFor([&] { return list->model()->rowCount() == 1; }));
    CHECK(list->model()->index(0, 0).data().toString() == u"Hunt"_s);
    CHECK(list->model()->index(0, 1).data().toString() == u"1 flow(s), 1 behind"_s);
    CHECK(list->model()->headerData(1, Qt::Horizontal).toString() == u"Flows that follow it"_s);
    for (const FlowRecord& flow :
         open.world.store().reader().flowsBelow(*open.world.store().accounts(), open.world.organization))
        CHECK(flow.id != kTemplate);

    page->show(u"flw_tpl"_s);
    auto& editor = *page->findChild<ui::FlowEditor*>();
    CHECK(editor.document().surroundings().isTemplate);
    CHECK_FALSE(flow::hasErrors(editor.document().problems()));
}

TEST_CASE("a padlock locks one setting of a template's step, and a place can be added while choosing a phone") {
    ui::FlowSurroundings around = plumbers();
    around.isTemplate = true;
    const flow::FlowDocument document = huntTemplate();
    around.company = std::make_shared<const flow::CompanyFacts>(flow::factsOf(flow::headOf(document), *around.company));
    OpenEditor open(document, around);
    open.editor->selection().choose(StepId("mike1"));
    QCoreApplication::processEvents();
    QToolButton* padlock = nullptr;
    for (QToolButton* button : open.editor->inspector().findChildren<QToolButton*>()) {
        if (button->accessibleName().contains(u"Lock “Ring"))
            padlock = button;
    }
    REQUIRE(padlock);
    padlock->click();
    CHECK(open.flow().find(StepId("mike1"))->lockedSettings == QStringList{u"ringSeconds"_s});
    CHECK(open.undo().undoText().contains(u"Lock"));
    open.undo().undo();
    CHECK(open.flow().find(StepId("mike1"))->lockedSettings.isEmpty());

    const QString place = ui::addPlace(open.editor->document(), u"The emergency team"_s);
    CHECK(flow::headOf(open.flow()).phones.value(place) == u"The emergency team"_s);
    CHECK(open.editor->document().company()->destinations.contains(DestinationId(place.toUtf8())));
}

TEST_CASE("the keyboard stays where it went after the name of a template's phone was changed") {
    ui::FlowSurroundings around = plumbers();
    around.isTemplate = true;
    const flow::FlowDocument document = huntTemplate();
    around.company = std::make_shared<const flow::CompanyFacts>(flow::factsOf(flow::headOf(document), *around.company));
    OpenEditor open(document, around);
    open.editor->activateWindow();
    open.editor->selection().clear();
    const auto namesOfPhones = [&] {
        QList<QLineEdit*> fields = open.editor->inspector().findChildren<QLineEdit*>();
        fields.removeIf([](const QLineEdit* field) {
            return field->accessibleName() != u"What companies read for this phone"_s || !field->isVisible();
        });
        return fields;
    };
    REQUIRE(namesOfPhones().size() == 2);
    namesOfPhones().first()->setFocus();
    namesOfPhones().first()->setText(u"The office"_s);
    QTest::keyClick(namesOfPhones().first(), Qt::Key_Return);
    CHECK(flow::headOf(open.flow()).phones.values().contains(u"The office"_s));
    CHECK(namesOfPhones().first()->hasFocus());
    namesOfPhones().first()->setText(u"The shop"_s);
    namesOfPhones().last()->setFocus(Qt::TabFocusReason);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    CHECK(flow::headOf(open.flow()).phones.values().contains(u"The shop"_s));
    CHECK(namesOfPhones().last()->hasFocus());
}

// For looking at: TRUNKLINE_SCREENS=some/folder test_ui_flow "[screens]", with QT_SCALE_FACTOR as wanted.
TEST_CASE("pictures of templates", "[.][screens]") {
    TemplateWorld open;
    open.putFollowing("flw_own", open.world.company);
    open.publish(2, huntTemplate(60));
    open.world.commit();
    open.world.settle();
    const auto grab = [](QWidget& widget, const QString& name) {
        widget.show();
        QTest::qWait(300);
        const QString scheme = ui::theme().isDark() ? u"dark"_s : u"light"_s;
        CHECK(widget.grab().save(
            u"%1/template-%2-%3.png"_s.arg(qEnvironmentVariable("TRUNKLINE_SCREENS"), name, scheme)));
    };
    for (const ui::Theme::Choice choice : {ui::Theme::Choice::Light, ui::Theme::Choice::Dark}) {
        ui::theme().choose(choice);
        open.world.signInAs("hq_owner", "acc_hq");
        ui::NewFlowDialog starting(open.world.context(), open.world.company);
        grab(starting, u"new"_s);
        ui::RolloutDialog rollout(open.world.context(), &open.service, open.stored("flw_tpl"));
        grab(rollout, u"rollout"_s);
        const auto hq = open.openPage(open.world.organization);
        showTemplates(*hq);
        grab(*hq, u"list"_s);
        hq->show(u"flw_tpl"_s);
        grab(*hq, u"editor"_s);
        hq->findChild<ui::FlowEditor*>()->selection().choose(StepId("mike1"));
        grab(*hq, u"step"_s);
        REQUIRE(hq->findChild<ui::FlowEditor*>()->canvas().edits().layOutAll(flow::Direction::Down));
        hq->findChild<ui::FlowEditor*>()->canvas().zoomToFit();
        grab(*hq, u"down"_s);
        open.world.signInAs("franchise_owner", "acc_west");
        const auto west = open.openPage(open.world.company);
        west->show(u"flw_own"_s);
        west->findChild<ui::FlowEditor*>()->selection().choose(StepId("vm"));
        grab(*west, u"company"_s);
        QTimer::singleShot(600, qApp, [&grab] {
            QWidget* dialog = QApplication::activeModalWidget();
            REQUIRE(dialog);
            grab(*dialog, u"offer"_s);
            dialog->close();
        });
        buttonWith(*west->findChild<ui::Banner*>(), u"See")->click();
    }
    ui::theme().choose(ui::Theme::Choice::Light);
}
