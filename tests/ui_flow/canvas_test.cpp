#include "tests/ui_flow/flow_world.h"

#include "ui/flow/step_picker.h"

// What the mouse does on the canvas.

using namespace trunkline;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a step dragged by its card moves to the grid and one undo brings it back") {
    const OpenEditor open(huntFlow());
    const QPointF before = open.flow().layout().positions.value(StepId("joe1"));
    open.drag(open.headerAt("joe1"), open.headerAt("joe1") + QPoint(130, 70));
    const QPointF after = open.flow().layout().positions.value(StepId("joe1"));
    CHECK(after != before);
    CHECK(after == ui::canvas::snapped(after));
    CHECK(open.undo().count() == 1);
    open.undo().undo();
    CHECK(open.flow().layout().positions.value(StepId("joe1")) == before);
    CHECK(open.canvas().canvasScene().itemOf(StepId("joe1"))->pos() == before);
}

TEST_CASE("Escape in the middle of a drag leaves the step where it was") {
    const OpenEditor open(huntFlow());
    const QPointF before = open.flow().layout().positions.value(StepId("joe1"));
    const QPoint from = open.headerAt("joe1");
    QWidget* viewport = open.canvas().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(viewport, from + QPoint(60, 60));
    QTest::mouseMove(viewport, from + QPoint(120, 120));
    open.canvas().setFocus();
    open.key(Qt::Key_Escape);
    QTest::mouseRelease(viewport, Qt::LeftButton, Qt::NoModifier, from + QPoint(120, 120));
    CHECK(open.canvas().canvasScene().itemOf(StepId("joe1"))->pos() == before);
    CHECK(open.undo().count() == 0);
}

TEST_CASE("a wire drawn from a port to a step connects them") {
    const OpenEditor open(huntFlow());
    open.drag(open.portAt("mike1", u"busy"), open.headerAt("vm"));
    CHECK(open.flow().find(StepId("mike1"))->ports.value(u"busy"_s) == StepId("vm"));
    CHECK(open.canvas().canvasScene().itemOf(ui::WireRef{StepId("mike1"), u"busy"_s}) != nullptr);
    open.undo().undo();
    CHECK(wiresOf(open.flow()) == wiresOf(huntFlow()));
}

TEST_CASE("only steps that may take a wire are offered while it is drawn") {
    const OpenEditor open(huntFlow());
    const QPoint from = open.portAt("mike1", u"busy");
    QWidget* viewport = open.canvas().viewport();
    QTest::mousePress(viewport, Qt::LeftButton, Qt::NoModifier, from);
    QTest::mouseMove(viewport, from + QPoint(50, 10));
    const ui::CanvasScene& scene = open.canvas().canvasScene();
    CHECK(scene.itemOf(StepId("joe1"))->light() == ui::StepLight::Offered);
    CHECK(scene.itemOf(StepId("mike1"))->light() == ui::StepLight::Faded);
    open.canvas().setFocus();
    open.key(Qt::Key_Escape);
    CHECK(scene.itemOf(StepId("joe1"))->light() == ui::StepLight::None);
    QTest::mouseRelease(viewport, Qt::LeftButton, Qt::NoModifier, from);
    CHECK(open.undo().count() == 0);
}

TEST_CASE("a wire dropped in empty space asks what to add there") {
    const OpenEditor open(huntFlow());
    open.drag(open.portAt("joe1", u"busy"), open.portAt("joe1", u"busy") + QPoint(20, 260));
    REQUIRE(open.canvas().picker().isVisible());
    QTest::keyClicks(QApplication::activePopupWidget()->focusWidget(), u"hang"_s);
    open.key(Qt::Key_Return);
    CHECK_FALSE(open.canvas().picker().isVisible());
    CHECK(open.flow().find(StepId("joe1"))->ports.value(u"busy"_s) == StepId("hangup"));
    CHECK(open.undo().count() == 1);
}

TEST_CASE("a step dropped on a wire goes in between") {
    const OpenEditor open(huntFlow());
    const ui::WireItem* wire = open.canvas().canvasScene().itemOf(ui::WireRef{StepId("joe1"), u"otherwise"_s});
    REQUIRE(wire);
    open.dropFromPalette(u"greeting"_s, open.at(wire->middle()));
    CHECK(open.flow().find(StepId("joe1"))->ports.value(u"otherwise"_s) == StepId("greeting"));
    CHECK(open.flow().find(StepId("greeting"))->ports.value(u"next"_s) == StepId("vm"));
    CHECK(open.undo().count() == 1);
}

TEST_CASE("the first step dropped onto an empty canvas is where calls come in") {
    const OpenEditor open;
    open.dropFromPalette(u"dial"_s, QPoint(300, 200));
    CHECK(open.flow().entry() == StepId("dial"));
    CHECK(open.editor->selection().current() == StepId("dial"));
}

TEST_CASE("a rubber band chooses what it touches") {
    const OpenEditor open(huntFlow());
    const QRectF content = open.canvas().canvasScene().rectOf({StepId("mike1"), StepId("joe1")});
    open.drag(open.at(content.bottomLeft()) + QPoint(-10, 15), open.at(content.topRight()) + QPoint(10, -12));
    CHECK(open.editor->selection().steps() == QSet<StepId>{StepId("mike1"), StepId("joe1")});
}

TEST_CASE("a click on a wire chooses it and Delete removes it") {
    const OpenEditor open(huntFlow());
    const ui::WireItem* wire = open.canvas().canvasScene().itemOf(ui::WireRef{StepId("joe1"), u"otherwise"_s});
    QTest::mouseClick(open.canvas().viewport(), Qt::LeftButton, Qt::NoModifier, open.at(wire->middle()));
    CHECK(open.editor->selection().wire() == ui::WireRef{StepId("joe1"), u"otherwise"_s});
    open.canvas().setFocus();
    open.key(Qt::Key_Delete);
    CHECK(open.flow().find(StepId("joe1"))->ports.isEmpty());
}

TEST_CASE("a read-only flow can be looked at and not changed, and says why") {
    const OpenEditor open(huntFlow());
    open.editor->document().setReadOnly(u"Needs Flow editor at West."_s);
    QString told;
    QObject::connect(open.editor.get(), &ui::FlowEditor::told, open.editor.get(),
                     [&told](const QString& words) { told = words; });
    open.drag(open.headerAt("joe1"), open.headerAt("joe1") + QPoint(100, 60));
    open.editor->selection().choose(StepId("joe1"));
    open.canvas().setFocus();
    open.key(Qt::Key_Delete);
    CHECK(open.flow() == huntFlow());
    CHECK(told == u"Needs Flow editor at West."_s);
}

TEST_CASE("a flow that is too large to be read as a whole opens at its beginning, with words that can be read") {
    const OpenEditor open(largeSample());
    QCoreApplication::processEvents();
    CHECK(open.canvas().zoom() >= 0.7);
    const QRectF seen = open.canvas().mapToScene(open.canvas().viewport()->rect()).boundingRect();
    const ui::StepItem* first = open.canvas().canvasScene().itemOf(open.flow().entry());
    REQUIRE(first);
    CHECK(seen.contains(first->cardRect()));
    CHECK_FALSE(seen.contains(open.canvas().canvasScene().contentRect()));
}

TEST_CASE("ten thousand coordinates far out and clashing ids are shown without harm") {
    flow::FlowDocument odd = huntFlow();
    flow::Step twin = *odd.find(StepId("joe1"));
    odd.insertStep(twin);
    odd.layout().positions.insert(StepId("vm"), QPointF(1e6, -1e6));
    const OpenEditor open(odd);
    open.canvas().zoomToFit();
    CHECK(open.canvas().canvasScene().stepItems().size() == 3);
    CHECK_FALSE(open.canvas().grab().isNull());
}

TEST_CASE("a step with a thousand ways out shows the first and keeps them all") {
    flow::FlowDocument many = huntFlow();
    flow::Step step;
    step.id = StepId("switch");
    step.type = u"switch"_s;
    step.settings = {{u"switch"_s, u"storm"_s}};
    for (int i = 0; i < 1'000; ++i)
        step.ports.insert(u"position %1"_s.arg(i), StepId(i % 2 ? "vm" : "mike1"));
    many.insertStep(step);
    many.setEntry(step.id);
    const OpenEditor open(many);
    open.editor->selection().choose(step.id);
    open.canvas().zoomToFit();
    CHECK_FALSE(open.canvas().grab().isNull());
    const ui::StepItem* item = open.canvas().canvasScene().itemOf(step.id);
    REQUIRE(item);
    CHECK(qsizetype(item->face().ports.size()) == ui::kMaxShownPorts);
    CHECK(item->face().hiddenPorts > 900);
    REQUIRE(open.editor->document().push({flow::SetTitle{step.id, u"Many"_s}, {}}));
    open.undo().undo();
    CHECK(open.flow().find(step.id)->ports.size() == 1'000);
}
