#include "tests/ui_flow/flow_world.h"

#include <QClipboard>
#include <QMimeData>

// Undo, clipboard, arranging.

using namespace trunkline;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

QString toldBy(const OpenEditor& open, const std::function<void()>& act) {
    QString told;
    const auto connection = QObject::connect(&open.editor->document(), &ui::FlowEditorDocument::refused,
                                             open.editor.get(), [&told](const QString& words) { told = words; });
    act();
    QObject::disconnect(connection);
    return told;
}

} // namespace

TEST_CASE("undoing everything gives the first document to the byte and the clean state back") {
    const OpenEditor open(huntFlow());
    const QByteArray before = open.flow().toBytes();
    CHECK(open.undo().isClean());
    REQUIRE(open.edits().addStep(u"greeting", {0, 400}));
    REQUIRE(open.edits().connect({StepId("greeting"), u"next"_s}, StepId("vm")));
    open.editor->selection().choose({StepId("mike1"), StepId("joe1")}, StepId("joe1"));
    REQUIRE(open.edits().alignChosen(ui::Alignment::Top));
    REQUIRE(open.edits().groupChosen());
    REQUIRE(open.edits().addNote({10, 10}));
    open.editor->selection().choose(StepId("joe1"));
    REQUIRE(open.edits().removeChosen());
    REQUIRE(open.edits().layOutAll());
    CHECK_FALSE(open.undo().isClean());
    const QByteArray after = open.flow().toBytes();
    while (open.undo().canUndo())
        open.undo().undo();
    CHECK(open.flow().toBytes() == before);
    CHECK(open.undo().isClean());
    while (open.undo().canRedo())
        open.undo().redo();
    CHECK(open.flow().toBytes() == after);
}

TEST_CASE("edits of one gesture undo as one and two gestures stay two") {
    const OpenEditor open(huntFlow());
    open.editor->selection().choose(StepId("joe1"));
    const quint64 first = open.editor->document().beginGesture();
    REQUIRE(open.edits().nudgeChosen({12, 0}, first));
    REQUIRE(open.edits().nudgeChosen({12, 0}, first));
    REQUIRE(open.edits().nudgeChosen({12, 0}, open.editor->document().beginGesture()));
    CHECK(open.undo().count() == 2);
    open.undo().undo();
    CHECK(open.flow().layout().positions.value(StepId("joe1")) ==
          huntFlow().layout().positions.value(StepId("joe1")) + QPointF(24, 0));
}

TEST_CASE("a gesture that comes back to where it began leaves no step of undo") {
    const OpenEditor open(huntFlow());
    open.editor->selection().choose(StepId("joe1"));
    const quint64 gesture = open.editor->document().beginGesture();
    REQUIRE(open.edits().nudgeChosen({12, 0}, gesture));
    REQUIRE(open.edits().nudgeChosen({-12, 0}, gesture));
    CHECK(open.undo().count() == 0);
    CHECK(open.undo().isClean());
}

TEST_CASE("removing a step in the middle heals the wire") {
    const OpenEditor open(huntFlow());
    open.editor->selection().choose(StepId("joe1"));
    REQUIRE(open.edits().removeChosen());
    CHECK(wiresOf(open.flow()) == u"mike1: otherwise>vm; vm:"_s);
    CHECK(open.editor->selection().isEmpty());
}

TEST_CASE("steps copied with the keyboard are pasted with fresh ids and their wires") {
    const OpenEditor open(huntFlow());
    open.canvas().setFocus();
    open.editor->selection().choose({StepId("joe1"), StepId("vm")}, StepId("joe1"));
    open.key(Qt::Key_C, Qt::ControlModifier);
    open.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(open.flow().steps().size() == 5);
    CHECK(open.editor->selection().steps().size() == 2);
    for (const StepId& id : open.editor->selection().steps())
        CHECK_FALSE(huntFlow().contains(id));
    CHECK(open.undo().count() == 1);
}

TEST_CASE("a paste from another program is refused with words and changes nothing") {
    const OpenEditor open(huntFlow());
    for (const QString& text :
         {u"Dear Mike,"_s, u"{\"nodes\": []}"_s, u"[1, 2]"_s, u"{\"schema\": \"trunkline.steps/1\", \"steps\": 5}"_s}) {
        QMimeData data;
        data.setText(text);
        const QString told = toldBy(open, [&] { CHECK_FALSE(open.edits().paste(&data)); });
        CHECK_FALSE(told.isEmpty());
        CHECK(open.flow() == huntFlow());
    }
}

TEST_CASE("arranging gives every step a place of its own and can be undone") {
    const OpenEditor open(largeSample());
    REQUIRE(open.edits().layOutAll());
    const ui::CanvasScene& scene = open.canvas().canvasScene();
    const QList<ui::StepItem*> items = scene.stepItems().values();
    for (qsizetype i = 0; i < items.size(); ++i) {
        for (qsizetype j = i + 1; j < items.size(); ++j)
            CHECK_FALSE(items[i]->cardRect().intersects(items[j]->cardRect()));
    }
    open.undo().undo();
    CHECK(open.flow() == largeSample());
}

TEST_CASE("a locked step of a template can only be changed by its owner") {
    flow::FlowDocument locked = huntFlow();
    locked.edit(StepId("vm"))->isLocked = true;
    ui::FlowSurroundings around = plumbers();
    around.isTemplateOwner = false;
    const OpenEditor open(locked, around);
    const QString told = toldBy(open, [&] {
        CHECK_FALSE(open.editor->document().push({flow::SetSetting{StepId("vm"), u"maxSeconds"_s, 10}, {}}));
    });
    CHECK(told.contains(u"HQ"));
    CHECK(open.editor->document().push({flow::SetSetting{StepId("joe1"), u"ringSeconds"_s, 10}, {}}));
}

TEST_CASE("a flow can run from top to bottom, stays so, and undo brings it back") {
    OpenEditor open(largeSample());
    const QMap<StepId, QPointF> before = open.flow().layout().positions;
    REQUIRE(open.edits().layOutAll(flow::Direction::Down));
    CHECK(flow::directionOf(open.flow().layout()) == flow::Direction::Down);
    const ui::CanvasScene& scene = open.canvas().canvasScene();
    for (const ui::WireItem* wire : scene.wireItems()) {
        const flow::Step* from = open.flow().find(wire->wire().from);
        const ui::StepItem* to = scene.itemOf(from->ports.value(wire->wire().port));
        REQUIRE(to);
        // Wires arrive from above, in the middle of the card.
        CHECK(to->entryPoint() == to->cardRect().topLeft() + QPointF(ui::canvas::kCardWidth / 2, 0));
    }
    CHECK(scene.itemOf(StepId("mike1"))->pos().y() < scene.itemOf(StepId("joe1"))->pos().y());
    REQUIRE(open.edits().layOutAll());
    CHECK(flow::directionOf(open.flow().layout()) == flow::Direction::Down);
    const QPointF next = open.edits().placeAfter({StepId("vm"), u"left"_s});
    CHECK(next.y() > scene.itemOf(StepId("vm"))->cardRect().bottom());
    open.undo().undo();
    open.undo().undo();
    CHECK(open.flow().layout().positions == before);
    CHECK(scene.direction() == flow::Direction::Right);
}
