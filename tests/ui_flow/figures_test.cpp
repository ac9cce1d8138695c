#include "tests/ui_flow/flow_world.h"

#include <QLabel>

#include "ui/flow/step_inspector.h"

// What calls did at a step, in the inspector.

using namespace trunkline;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

Call callBy(const QStringList& path, CallOutcome outcome) {
    Call call;
    call.path = path;
    call.outcome = outcome;
    return call;
}

QString shownFigures(const OpenEditor& open) {
    for (const QLabel* label : open.editor->inspector().findChildren<QLabel*>()) {
        if (label->accessibleName() == u"Calls at this step" && label->isVisible())
            return label->text();
    }
    return {};
}

} // namespace

TEST_CASE("a call counts at every step that it came to, once, and ends at its last") {
    ui::FlowFigures figures;
    ui::addCall(figures, callBy({u"menu"_s, u"mike1"_s, u"menu"_s, u"mike1"_s}, CallOutcome::Answered));
    ui::addCall(figures, callBy({u"menu"_s}, CallOutcome::Abandoned));
    ui::addCall(figures, callBy({}, CallOutcome::Failed));
    CHECK(figures.value(StepId("menu")) == ui::StepFigures{2, 0, 1});
    CHECK(figures.value(StepId("mike1")) == ui::StepFigures{1, 1, 1});
    CHECK(figures.size() == 2);
}

TEST_CASE("the inspector tells what calls did at the chosen step once it is known") {
    ui::FlowSurroundings around = plumbers();
    std::function<void(ui::FlowFigures)> answer;
    around.askFigures = [&answer](QObject*, std::function<void(ui::FlowFigures)> done) { answer = std::move(done); };
    const OpenEditor open(huntFlow(), around);
    open.editor->selection().choose(StepId("mike1"));
    QCoreApplication::processEvents();
    CHECK(shownFigures(open).isEmpty());
    REQUIRE(answer);
    answer({{StepId("mike1"), {42, 30, 32}}});
    // The tests run without the plurals of English.
    CHECK(shownFigures(open) == u"Last 7 day(s): 42 call(s) came here, 30 answered, 2 ended here."_s);
    open.editor->selection().choose(StepId("vm"));
    QCoreApplication::processEvents();
    CHECK(shownFigures(open) == u"Last 7 day(s): no call came here."_s);
}
