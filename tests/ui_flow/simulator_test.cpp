#include "tests/ui_flow/flow_world.h"

#include <QComboBox>
#include <QListWidget>
#include <QToolButton>

#include "ui/flow/simulator_bar.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

void suppose(const OpenEditor& open, const QString& name, const QString& outcome) {
    for (QComboBox* combo : open.editor->simulator().findChildren<QComboBox*>()) {
        if (combo->accessibleName() == name)
            combo->setCurrentText(outcome);
    }
}

} // namespace

TEST_CASE("the simulator says what a caller gets and lights the path") {
    const OpenEditor open(huntFlow());
    ui::SimulatorBar& simulator = open.editor->simulator();
    suppose(open, u"What First phone does"_s, u"busy"_s);
    simulator.playAll();
    REQUIRE(simulator.lastCall());
    CHECK(simulator.lastCall()->path == QList<StepId>{StepId("mike1"), StepId("joe1"), StepId("vm")});
    CHECK(simulator.lastCall()->ringSeconds == 25);
    CHECK(simulator.result().contains(u"voicemail"));
    const ui::CanvasScene& scene = open.canvas().canvasScene();
    CHECK(scene.itemOf(StepId("mike1"))->light() == ui::StepLight::Lit);
    CHECK(scene.itemOf(StepId("vm"))->light() == ui::StepLight::Current);
}

TEST_CASE("in a narrow window the simulator goes on in another line and cuts nothing") {
    const OpenEditor open(huntFlow());
    const ui::SimulatorBar& simulator = open.editor->simulator();
    open.editor->resize(1280, 800);
    QCoreApplication::processEvents();
    const int wide = simulator.height();
    open.editor->resize(760, 800);
    QCoreApplication::processEvents();
    CHECK(simulator.height() > wide);
    for (const QComboBox* combo : simulator.findChildren<QComboBox*>()) {
        if (!combo->isVisible())
            continue;
        CHECK(combo->width() >= combo->minimumSizeHint().width());
        CHECK(simulator.rect().contains(QRect(combo->mapTo(&simulator, QPoint()), combo->size())));
    }
}

TEST_CASE("another outcome is played at once and an edit ends the simulation") {
    const OpenEditor open(huntFlow());
    ui::SimulatorBar& simulator = open.editor->simulator();
    simulator.playAll();
    CHECK(simulator.lastCall()->ringSeconds == 45);
    suppose(open, u"What First phone does"_s, u"answers"_s);
    REQUIRE(simulator.lastCall());
    CHECK(simulator.lastCall()->answeredBy == DestinationId("mike"));
    REQUIRE(open.editor->document().push({flow::SetSetting{StepId("mike1"), u"ringSeconds"_s, 30}, {}}));
    CHECK_FALSE(simulator.lastCall());
    CHECK(open.canvas().canvasScene().itemOf(StepId("mike1"))->light() == ui::StepLight::None);
}

TEST_CASE("step by step the caller goes one step further each time") {
    const OpenEditor open(huntFlow());
    ui::SimulatorBar& simulator = open.editor->simulator();
    simulator.playStep();
    const ui::CanvasScene& scene = open.canvas().canvasScene();
    CHECK(scene.itemOf(StepId("mike1"))->light() == ui::StepLight::Current);
    CHECK(scene.itemOf(StepId("vm"))->light() == ui::StepLight::Faded);
    simulator.playStep();
    CHECK(scene.itemOf(StepId("mike1"))->light() == ui::StepLight::Lit);
}

TEST_CASE("a phone that is switched off is shown so and skipped") {
    const OpenEditor open(huntFlow(), plumbersWithFirstPhoneOff());
    CHECK(open.canvas().canvasScene().itemOf(StepId("mike1"))->face().offText.startsWith(u"off until"));
    open.editor->simulator().playAll();
    CHECK(open.editor->simulator().lastCall()->ringSeconds == 25);
}

TEST_CASE("a kept scenario passes until the flow goes another way") {
    const OpenEditor open(huntFlow());
    open.editor->simulator().keepScenario();
    CHECK(open.flow().scenarios().size() == 1);
    CHECK(ui::SimulatorBar::failedScenarios(open.editor->document()).isEmpty());
    REQUIRE(open.editor->document().push({flow::SetSetting{StepId("joe1"), u"ringSeconds"_s, 60}, {}}));
    CHECK_FALSE(ui::SimulatorBar::failedScenarios(open.editor->document()).isEmpty());
}

TEST_CASE("a phone that is off is told in the story of the call, too") {
    const OpenEditor open(huntFlow(), plumbersWithFirstPhoneOff());
    open.editor->simulator().playAll();
    const auto* story = open.editor->simulator().findChild<QListWidget*>();
    REQUIRE(story);
    REQUIRE(story->count() == 3);
    CHECK(story->item(0)->text() == u"1. Ring First phone: Switched off"_s);
}
