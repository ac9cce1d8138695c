#include "tests/ui_flow/flow_world.h"

#include <QAbstractItemModelTester>
#include <QTreeView>

#include "ui/flow/flows_model.h"
#include "ui/flow/outline_model.h"

using namespace trunkline;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

QString treeOf(const QAbstractItemModel& model, const QModelIndex& parent = {}, int depth = 0) {
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text +=
            QString(depth, u'>') + index.siblingAtColumn(1).data().toString() + u'=' + index.data().toString() + u'\n';
        text += treeOf(model, index, depth + 1);
    }
    return text;
}

} // namespace

TEST_CASE("the outline tells the flow as a tree of what happens after what") {
    ui::FlowEditorDocument document;
    document.setSurroundings(plumbers());
    document.load(huntFlow());
    const ui::OutlineModel model(document);
    CHECK(treeOf(model) == u"Call comes in=Ring First phone\n>Otherwise=Ring Second phone\n>>Otherwise=Voicemail\n"_s);
}

TEST_CASE("steps that meet again stand once unfolded and as a leaf elsewhere, also in circles") {
    ui::FlowEditorDocument document;
    document.setSurroundings(plumbers());
    flow::FlowDocument circle = huntFlow();
    circle.edit(StepId("joe1"))->ports.insert(u"busy"_s, StepId("mike1"));
    circle.edit(StepId("mike1"))->ports.insert(u"busy"_s, StepId("vm"));
    document.load(circle);
    const ui::OutlineModel model(document);
    CHECK(treeOf(model) == u"Call comes in=Ring First phone\n>Busy=Voicemail\n>Otherwise=Ring Second "
                           u"phone\n>>Busy=Ring First phone (as above)\n"
                           ">>Otherwise=Voicemail (as above)\n"_s);
}

TEST_CASE("the outline stays a sound model through edits, undo and another flow") {
    const OpenEditor open(huntFlow());
    ui::OutlineModel model(open.editor->document());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    REQUIRE(open.edits().addStep(u"menu", {0, 0}));
    open.undo().undo();
    open.editor->open(largeSample());
    open.editor->open({});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("choosing in the list chooses the step for the inspector") {
    const OpenEditor open(huntFlow());
    open.editor->showList(true);
    QTreeView& list = open.editor->outline();
    list.setFocus();
    open.key(Qt::Key_Down);
    CHECK(open.editor->selection().current() == StepId("joe1"));
}

TEST_CASE("the list of flows is a sound model") {
    ui::FlowsModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ui::FlowRow row;
    row.id = FlowId("flw_1");
    row.name = u"Main line"_s;
    row.numbers = u"(312) 555-0100"_s;
    row.state = u"Version 3"_s;
    model.setRows({row});
    CHECK(model.index(0, 0).data().toString() == u"Main line"_s);
    model.setRows({});
    CHECK(model.rowCount() == 0);
}
