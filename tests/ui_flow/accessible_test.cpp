#include "tests/ui_flow/flow_world.h"

#include <QAccessible>

using namespace trunkline;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

TEST_CASE(
    "a screen reader finds the steps on the canvas, in the order of the flow, with what they do and where they lead") {
    const OpenEditor open(huntFlow());
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&open.canvas());
    REQUIRE(canvas);
    REQUIRE(canvas->childCount() == 3);
    QAccessibleInterface* first = canvas->child(0);
    CHECK(first->text(QAccessible::Name).contains(u"First phone"));
    CHECK(first->text(QAccessible::Description).contains(u"Otherwise leads to Ring Second phone"));
    CHECK(first->role() == QAccessible::ListItem);
    CHECK(first->parent() == canvas);
    CHECK(canvas->indexOfChild(first) == 0);
    const QPoint middle = first->rect().center();
    CHECK(canvas->childAt(middle.x(), middle.y()) == first);
}

TEST_CASE("a step says when it is chosen and can be chosen and opened by a screen reader") {
    const OpenEditor open(huntFlow());
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&open.canvas());
    QAccessibleInterface* second = canvas->child(1);
    CHECK_FALSE(second->state().selected);
    second->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    CHECK(open.editor->selection().current() == StepId("joe1"));
    CHECK(second->state().selected);
    CHECK(second->state().focused);
    CHECK(canvas->focusChild() == second);
}

TEST_CASE("a step that is gone is an invalid child and the others remain") {
    const OpenEditor open(huntFlow());
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&open.canvas());
    QAccessibleInterface* second = canvas->child(1);
    open.editor->selection().choose(StepId("joe1"));
    REQUIRE(open.edits().removeChosen());
    CHECK_FALSE(second->isValid());
    CHECK(second->state().invalid);
    CHECK(canvas->childCount() == 2);
    CHECK(canvas->child(7) == nullptr);
}
