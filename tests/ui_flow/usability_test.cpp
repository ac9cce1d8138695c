#include "tests/ui_flow/flow_world.h"

#include <QComboBox>
#include <QListWidget>
#include <QSpinBox>

#include "core/flow/validator.h"
#include "ui/flow/destination_combo.h"
#include "ui/flow/simulator_bar.h"
#include "ui/flow/step_inspector.h"
#include "ui/flow/step_palette.h"
#include "ui/flow/step_picker.h"

// The seed's flow, built as a franchisee would: "ring the first phone 20 s, if busy or no answer ring the second, then
// voicemail".

using namespace trunkline;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

void requireSeedFlow(const OpenEditor& open) {
    CHECK(wiresOf(open.flow()) == u"dial: otherwise>dial2; dial2: otherwise>voicemail; voicemail:"_s);
    CHECK(open.flow().entry() == StepId("dial"));
    CHECK(open.flow().find(StepId("dial"))->settings[u"destination"] == u"mike"_s);
    CHECK(open.flow().find(StepId("dial"))->settings[u"ringSeconds"] == 20);
    CHECK(open.flow().find(StepId("dial2"))->settings[u"destination"] == u"joe"_s);
    CHECK_FALSE(flow::hasErrors(open.editor->document().problems()));
    open.editor->simulator().playAll();
    CHECK(open.editor->simulator().lastCall()->end == flow::End::Voicemail);
    CHECK(open.editor->simulator().lastCall()->ringSeconds == 40);
}

void clickInPicker(const OpenEditor& open, const QString& text) {
    auto* list = open.canvas().picker().findChild<QListWidget*>();
    const QList<QListWidgetItem*> found = list->findItems(text, Qt::MatchExactly);
    REQUIRE(found.size() == 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, list->visualItemRect(found.first()).center());
    QCoreApplication::processEvents();
}

void chooseWithMouse(const OpenEditor& open, const QString& destination) {
    auto* combo = open.editor->inspector().findChild<ui::DestinationCombo*>();
    REQUIRE(combo);
    QTest::mouseClick(combo, Qt::LeftButton);
    auto* list = combo->view();
    const int row = combo->findText(destination, Qt::MatchStartsWith);
    REQUIRE(row >= 0);
    const QRect item = list->visualRect(combo->model()->index(row, 0));
    // The popup chooses what the pointer is over, so the pointer goes there first.
    QTest::mouseMove(list->viewport(), item.center() + QPoint(12, 0));
    QTest::mouseMove(list->viewport(), item.center());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier, item.center());
    QCoreApplication::processEvents();
}

} // namespace

TEST_CASE("the seed's flow is built with the mouse alone") {
    const OpenEditor open;
    open.dropFromPalette(u"dial"_s, QPoint(220, 140));
    chooseWithMouse(open, u"First phone"_s);
    open.drag(open.portAt("dial", u"otherwise"), open.portAt("dial", u"otherwise") + QPoint(90, 20));
    clickInPicker(open, u"Ring a phone"_s);
    chooseWithMouse(open, u"Second phone"_s);
    QTest::mouseClick(open.canvas().viewport(), Qt::LeftButton, Qt::NoModifier, open.portAt("dial2", u"otherwise"));
    clickInPicker(open, u"Voicemail"_s);
    requireSeedFlow(open);
}

TEST_CASE("the seed's flow is built with the keyboard alone") {
    const OpenEditor open;
    const auto chooseDestination = [&open](int times) {
        open.key(Qt::Key_Return); // from the canvas into the settings
        for (int i = 0; i < times; ++i)
            open.key(Qt::Key_Down);
        open.key(Qt::Key_Escape); // and back
    };
    const auto add = [&open](const QString& search) {
        open.key(Qt::Key_A);
        REQUIRE(QApplication::activePopupWidget());
        QTest::keyClicks(QApplication::activePopupWidget()->focusWidget(), search);
        open.key(Qt::Key_Return);
    };
    open.canvas().setFocus();
    add(u"phone"_s);
    chooseDestination(1);
    add(u"phone"_s);
    chooseDestination(2);
    add(u"voicem"_s);
    requireSeedFlow(open);
}

TEST_CASE("arrows follow the wires, and Ctrl with an arrow moves the step") {
    const OpenEditor open(huntFlow());
    open.canvas().setFocus();
    open.key(Qt::Key_Home);
    CHECK(open.editor->selection().current() == StepId("mike1"));
    open.key(Qt::Key_Right);
    CHECK(open.editor->selection().current() == StepId("joe1"));
    open.key(Qt::Key_Right);
    CHECK(open.editor->selection().current() == StepId("vm"));
    open.key(Qt::Key_Left);
    CHECK(open.editor->selection().current() == StepId("joe1"));
    open.key(Qt::Key_Left, Qt::ShiftModifier);
    CHECK(open.editor->selection().steps().size() == 2);
    const QPointF before = open.flow().layout().positions.value(StepId("joe1"));
    open.key(Qt::Key_Down, Qt::ControlModifier);
    open.key(Qt::Key_Down, Qt::ControlModifier);
    CHECK(open.flow().layout().positions.value(StepId("joe1")) == before + QPointF(0, 2 * ui::canvas::kGrid));
    CHECK(open.undo().count() == 1);
}

TEST_CASE("C connects a step to one that is found by its name") {
    const OpenEditor open(huntFlow());
    open.canvas().setFocus();
    open.key(Qt::Key_Home);
    open.key(Qt::Key_C);
    QTest::keyClicks(QApplication::activePopupWidget()->focusWidget(), u"message"_s);
    open.key(Qt::Key_Return);
    CHECK(open.flow().find(StepId("mike1"))->ports.value(u"busy"_s) == StepId("vm"));
}

TEST_CASE("Ctrl+F finds a step by what it says and by the number it rings") {
    const OpenEditor open(huntFlow());
    for (const auto& [search, step] : {std::pair{u"leave a mess"_s, "vm"}, std::pair{u"555-0112"_s, "joe1"}}) {
        open.canvas().setFocus();
        open.key(Qt::Key_F, Qt::ControlModifier);
        REQUIRE(QApplication::activePopupWidget());
        QTest::keyClicks(QApplication::activePopupWidget()->focusWidget(), search);
        open.key(Qt::Key_Return);
        CHECK(open.editor->selection().current() == StepId(step));
    }
}

TEST_CASE("Ctrl+A, Ctrl+D, Delete and Ctrl+Z do to all steps what they say") {
    const OpenEditor open(huntFlow());
    open.canvas().setFocus();
    open.key(Qt::Key_A, Qt::ControlModifier);
    CHECK(open.editor->selection().steps().size() == 3);
    open.key(Qt::Key_D, Qt::ControlModifier);
    CHECK(open.flow().steps().size() == 6);
    open.key(Qt::Key_A, Qt::ControlModifier);
    open.key(Qt::Key_Delete);
    CHECK(open.flow().steps().isEmpty());
    open.key(Qt::Key_Z, Qt::ControlModifier);
    open.key(Qt::Key_Z, Qt::ControlModifier);
    CHECK(open.flow() == huntFlow());
}

TEST_CASE("F6 goes round the regions of the editor") {
    const OpenEditor open(huntFlow());
    open.editor->stepPalette().setFocus();
    REQUIRE(open.editor->focusNextRegion());
    CHECK(open.canvas().hasFocus());
    REQUIRE(open.editor->focusNextRegion());
    CHECK(open.editor->inspector().isAncestorOf(QApplication::focusWidget()));
}
