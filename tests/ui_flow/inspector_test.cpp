#include "tests/ui_flow/flow_world.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

#include "ui/flow/destination_combo.h"
#include "ui/flow/problem_row.h"
#include "ui/flow/step_inspector.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

template <class Widget>
Widget* named(const OpenEditor& open, const QString& name) {
    for (Widget* widget : open.editor->inspector().findChildren<Widget*>()) {
        if (widget->accessibleName() == name && widget->isVisibleTo(&open.editor->inspector()))
            return widget;
    }
    FAIL("the inspector has no " << name.toStdString());
    return nullptr;
}

QJsonValue setting(const OpenEditor& open, const char* step, QStringView key) {
    return open.flow().find(StepId(step))->settings.value(key);
}

} // namespace

TEST_CASE("the destination says its number and whether it is off, and choosing one changes the step") {
    const OpenEditor open(huntFlow(), plumbersWithFirstPhoneOff());
    open.editor->selection().choose(StepId("mike1"));
    auto* combo = named<ui::DestinationCombo>(open, u"Destination"_s);
    CHECK(combo->currentText().contains(u"off until"));
    CHECK(combo->findText(u"Second phone · (312) 555-0112"_s) >= 0);
    combo->setFocus();
    QTest::keyClick(combo, Qt::Key_Down);
    CHECK(setting(open, "mike1", u"destination") == u"joe"_s);
    CHECK(open.undo().count() == 1);
}

TEST_CASE("turning the seconds up and down is one step of undo until something else is edited") {
    const OpenEditor open(huntFlow());
    open.editor->selection().choose(StepId("mike1"));
    auto* seconds = named<QSpinBox>(open, u"Ring for"_s);
    CHECK(seconds->text() == u"20 s"_s);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(seconds, Qt::Key_Up);
    CHECK(setting(open, "mike1", u"ringSeconds") == 25);
    CHECK(open.undo().count() == 1);
    open.undo().undo();
    CHECK(seconds->value() == 20);
}

TEST_CASE("where a way out leads is chosen in the form, and a new step can be asked for there") {
    const OpenEditor open(huntFlow());
    open.editor->selection().choose(StepId("mike1"));
    auto* busy = named<QComboBox>(open, u"Busy leads to"_s);
    CHECK(busy->currentText() == u"as “Otherwise”"_s);
    busy->setFocus();
    busy->setCurrentIndex(busy->findText(u"Voicemail"_s));
    Q_EMIT busy->activated(busy->currentIndex());
    CHECK(open.flow().find(StepId("mike1"))->ports.value(u"busy"_s) == StepId("vm"));
    auto* noAnswer = named<QComboBox>(open, u"No answer leads to"_s);
    noAnswer->setFocus();
    noAnswer->setCurrentIndex(noAnswer->findText(u"New: Hang up"_s));
    Q_EMIT noAnswer->activated(noAnswer->currentIndex());
    CHECK(open.flow().find(StepId("mike1"))->ports.value(u"noAnswer"_s) == StepId("hangup"));
}

TEST_CASE("a renamed branch of a schedule takes its wire along") {
    const OpenEditor open(huntFlow());
    REQUIRE(open.edits().addStep(u"schedule", {-300, 0}));
    REQUIRE(open.edits().connect({StepId("schedule"), u"open"_s}, StepId("mike1")));
    open.editor->selection().choose(StepId("schedule"));
    auto* name = named<QLineEdit>(open, u"Name of the way out"_s);
    name->selectAll();
    QTest::keyClicks(name, u"day"_s);
    CHECK(open.flow().find(StepId("schedule"))->ports == QMap<QString, StepId>{{u"day"_s, StepId("mike1")}});
    open.undo().undo();
    CHECK(open.flow().find(StepId("schedule"))->ports == QMap<QString, StepId>{{u"open"_s, StepId("mike1")}});
}

TEST_CASE("the days of a branch are switched one by one") {
    const OpenEditor open;
    REQUIRE(open.edits().addStep(u"schedule", {0, 0}));
    QTest::mouseClick(named<QToolButton>(open, u"Saturday"_s), Qt::LeftButton);
    const QJsonArray days = setting(open, "schedule", u"branches")[0][u"days"].toArray();
    CHECK(days.last() == u"sat"_s);
    CHECK(days.size() == 6);
}

TEST_CASE("what is said to callers is typed and one undo takes it back") {
    const OpenEditor open(huntFlow());
    open.editor->selection().choose(StepId("vm"));
    auto* greeting = named<QPlainTextEdit>(open, u"Greeting"_s);
    greeting->selectAll();
    QTest::keyClicks(greeting, u"Gone fishing"_s);
    CHECK(setting(open, "vm", u"greeting")[u"say"] == u"Gone fishing"_s);
    CHECK(open.undo().count() == 1);
    open.undo().undo();
    CHECK(greeting->toPlainText() == u"Please leave a message."_s);
}

TEST_CASE("every type of step and every kind of choice can be shown, writable and not") {
    const OpenEditor open(largeSample());
    for (const QString& reason : {QString(), u"Needs another right."_s}) {
        open.editor->document().setReadOnly(reason);
        for (const flow::Step& step : open.flow().steps()) {
            open.editor->selection().choose(step.id);
            CHECK_FALSE(open.editor->inspector().grab().isNull());
        }
        open.canvas().selectAll();
        open.editor->selection().chooseNote(u"n1"_s);
        open.editor->selection().chooseWire({StepId("mike1"), u"otherwise"_s});
        open.editor->selection().clear();
    }
    CHECK(open.flow() == largeSample());
}

TEST_CASE("a problem is told where its step is shown, and its fix mends it in one step of undo") {
    flow::FlowDocument broken = huntFlow();
    broken.edit(StepId("joe1"))->ports.clear();
    const OpenEditor open(broken);
    open.editor->selection().choose(StepId("joe1"));
    QCoreApplication::processEvents();
    CHECK(open.canvas().canvasScene().itemOf(StepId("joe1"))->face().severity == flow::Severity::Error);
    QPushButton* fix = nullptr;
    for (ui::ProblemRow* row : open.editor->inspector().findChildren<ui::ProblemRow*>()) {
        if (auto* button = row->findChild<QPushButton*>())
            fix = button;
    }
    REQUIRE(fix);
    QTest::mouseClick(fix, Qt::LeftButton);
    QCoreApplication::processEvents();
    CHECK_FALSE(open.flow().find(StepId("joe1"))->ports.isEmpty());
    CHECK(open.undo().count() == 1);
}

TEST_CASE("what HQ locked is grey for a company, with the reason, and cannot be changed or unlocked") {
    flow::FlowDocument flow = huntFlow();
    flow.edit(StepId("vm"))->isLocked = true;
    ui::FlowSurroundings around = plumbers();
    around.isTemplateOwner = false;
    const OpenEditor open(flow, around);
    open.editor->selection().choose(StepId("vm"));
    QCoreApplication::processEvents();
    for (const QLineEdit* field : open.editor->inspector().findChildren<QLineEdit*>()) {
        if (field->accessibleName() == u"Name") {
            CHECK_FALSE(field->isEnabled());
            CHECK(field->toolTip().contains(u"HQ"));
        }
    }
    CHECK_FALSE(open.editor->document().push({flow::SetLocked{StepId("vm"), false}, {}}));
    CHECK_FALSE(open.edits().removeChosen());
    CHECK(open.flow() == flow);
    CHECK(open.editor->document().push({flow::SetSetting{StepId("mike1"), u"ringSeconds"_s, 30}, {}}));
}

TEST_CASE("HQ locks what is chosen by the menu, and unlocks it again") {
    const OpenEditor open(huntFlow());
    open.editor->selection().choose({StepId("mike1"), StepId("vm")}, StepId("vm"));
    QAction* lock = nullptr;
    for (QAction* action : open.editor->findChildren<QAction*>()) {
        if (action->text() == u"Lock for companies")
            lock = action;
    }
    REQUIRE(lock);
    REQUIRE(lock->isEnabled());
    lock->trigger();
    CHECK(open.flow().find(StepId("mike1"))->isLocked);
    CHECK(open.flow().find(StepId("vm"))->isLocked);
    CHECK(open.undo().count() == 1);
    lock->trigger();
    CHECK_FALSE(open.flow().find(StepId("vm"))->isLocked);
}
