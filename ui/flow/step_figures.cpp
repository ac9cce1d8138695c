#include "ui/flow/step_figures.h"

#include <QSet>

namespace trunkline::ui {

void addCall(FlowFigures& figures, const Call& call) {
    QSet<QString> seen;
    for (const QString& text : call.path) {
        const StepId step(text.toUtf8());
        if (!seen.contains(text))
            ++figures[step].calls;
        seen.insert(text);
    }
    if (call.path.isEmpty())
        return;
    StepFigures& last = figures[StepId(call.path.last().toUtf8())];
    ++last.ended;
    if (call.outcome == CallOutcome::Answered)
        ++last.answered;
}

} // namespace trunkline::ui
