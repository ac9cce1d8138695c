#include "tests/ui_flow/flow_world.h"

#include <QComboBox>
#include <QListWidget>

#include "core/flow/edit_builders.h"
#include "ui/flow/compare_dialog.h"

// Two versions of a flow on one canvas.

using namespace trunkline;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The hunt flow with a greeting before it, without the second phone, and with another ring time.
flow::FlowDocument changedHunt() {
    flow::FlowDocument changed = huntFlow();
    flow::Step greeting = flow::newStep(changed, u"greeting");
    greeting.ports.insert(u"next"_s, StepId("mike1"));
    changed.insertStep(greeting);
    changed.setEntry(greeting.id);
    changed.edit(StepId("mike1"))->settings.insert(u"ringSeconds"_s, 30);
    changed.edit(StepId("mike1"))->ports.insert(u"otherwise"_s, StepId("vm"));
    changed.takeStepAt(changed.indexOf(StepId("joe1")));
    changed.layout().positions.remove(StepId("joe1"));
    return changed;
}

} // namespace

TEST_CASE("a comparison says of every step and wire how it differs") {
    const ui::FlowComparison comparison = ui::compareFlows(huntFlow(), changedHunt(), nullptr);
    using Mark = ui::DiffMark;
    CHECK(comparison.steps.value(StepId("mike1")) == Mark::Changed);
    CHECK(comparison.steps.value(StepId("joe1")) == Mark::Removed);
    CHECK(comparison.steps.value(StepId("greeting")) == Mark::Added);
    CHECK_FALSE(comparison.steps.contains(StepId("vm")));
    CHECK(comparison.wires.value({StepId("mike1"), u"otherwise"_s}) == Mark::Added);
    CHECK(comparison.wires.value({StepId("joe1"), u"otherwise"_s}) == Mark::Removed);
    REQUIRE(comparison.goneWires.size() == 1);
    CHECK(comparison.goneWires.first().second == StepId("joe1"));
    CHECK(comparison.shown.contains(StepId("joe1")));
    CHECK(comparison.shown.layout().positions.contains(StepId("joe1")));
    CHECK(comparison.count(Mark::Added) == 1);
}

TEST_CASE("equal flows have nothing to mark, and a moved box is no difference") {
    flow::FlowDocument moved = huntFlow();
    moved.layout().positions.insert(StepId("vm"), QPointF(900, 900));
    const ui::FlowComparison comparison = ui::compareFlows(huntFlow(), moved, nullptr);
    CHECK(comparison.steps.isEmpty());
    CHECK(comparison.wires.isEmpty());
    CHECK(comparison.differences.empty());
}

TEST_CASE("what was removed is put back where nothing else stands") {
    flow::FlowDocument later = huntFlow();
    const QPointF place = later.layout().positions.value(StepId("joe1"));
    later.takeStepAt(later.indexOf(StepId("joe1")));
    later.layout().positions.remove(StepId("joe1"));
    later.layout().positions.insert(StepId("vm"), place);
    const ui::FlowComparison comparison = ui::compareFlows(huntFlow(), later, nullptr);
    CHECK(comparison.shown.layout().positions.value(StepId("joe1")) != place);
}

TEST_CASE("the dialog marks the canvas, tells the differences and follows the choice of versions") {
    ui::CompareDialog dialog({{u"Draft"_s, changedHunt()}, {u"Version 2"_s, huntFlow()}, {u"Version 1"_s, {}}},
                             plumbers());
    dialog.compare(1, 0);
    dialog.show();
    QCoreApplication::processEvents();
    const ui::CanvasScene& scene = dialog.canvas().canvasScene();
    REQUIRE(scene.itemOf(StepId("joe1")));
    CHECK(scene.itemOf(StepId("joe1"))->mark() == ui::DiffMark::Removed);
    CHECK(scene.itemOf(StepId("greeting"))->mark() == ui::DiffMark::Added);
    CHECK(scene.itemOf(ui::WireRef{StepId("mike1"), u"otherwise"_s})->mark() == ui::DiffMark::Added);
    const auto* list = dialog.findChild<QListWidget*>();
    REQUIRE(list);
    CHECK(list->count() == int(dialog.comparison().differences.size()));
    QComboBox* before = dialog.findChildren<QComboBox*>().value(0);
    REQUIRE(before);
    before->setCurrentIndex(2);
    CHECK(scene.itemOf(StepId("mike1"))->mark() == ui::DiffMark::Added);
    before->setCurrentIndex(0);
    CHECK(dialog.comparison().differences.empty());
    CHECK(scene.itemOf(StepId("mike1"))->mark() == ui::DiffMark::Same);
}

TEST_CASE("a comparison cannot be edited") {
    ui::CompareDialog dialog({{u"Draft"_s, changedHunt()}, {u"Version 1"_s, huntFlow()}}, plumbers());
    dialog.compare(1, 0);
    dialog.show();
    dialog.canvas().setFocus();
    dialog.canvas().showStep(StepId("mike1"));
    QTest::keyClick(&dialog.canvas(), Qt::Key_Delete);
    CHECK(dialog.canvas().canvasScene().itemOf(StepId("mike1")));
    CHECK(dialog.canvas().canvasScene().document().flow().contains(StepId("mike1")));
}
