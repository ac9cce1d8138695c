#include "ui/flow/flow_change.h"

namespace trunkline::ui {

FlowChange changeBetween(const flow::FlowDocument& before, const flow::FlowDocument& after) {
    FlowChange change;
    for (const flow::Step& step : after.steps()) {
        const flow::Step* old = before.find(step.id);
        if (!old)
            change.added.insert(step.id);
        else if (*old != step)
            change.changed.insert(step.id);
    }
    for (const flow::Step& step : before.steps()) {
        if (!after.contains(step.id))
            change.removed.insert(step.id);
    }
    const auto& newPositions = after.layout().positions;
    const auto& oldPositions = before.layout().positions;
    if (!newPositions.isSharedWith(oldPositions)) {
        for (auto it = newPositions.cbegin(); it != newPositions.cend(); ++it) {
            const auto old = oldPositions.constFind(it.key());
            if (old == oldPositions.cend() || *old != *it)
                change.moved.insert(it.key());
        }
        for (auto it = oldPositions.cbegin(); it != oldPositions.cend(); ++it) {
            if (!newPositions.contains(it.key()))
                change.moved.insert(it.key());
        }
    }
    change.isFrameChanged = before.name() != after.name() || before.timeZone() != after.timeZone() ||
                            before.entry() != after.entry() || before.extra() != after.extra();
    change.isDecorationChanged =
        before.layout().notes != after.layout().notes || before.layout().groups != after.layout().groups;
    change.isScenariosChanged = before.scenarios() != after.scenarios();
    return change;
}

} // namespace trunkline::ui
