#include "ui/flow/flow_change.h"

#include <algorithm>

namespace trunkline::ui {

namespace {

/// Most edits leave all other steps where they stand in the list: those are compared place by place, from both ends,
/// and equal ones share their data. Only what is left in between is looked up.
void compareSteps(const flow::FlowDocument& before, const flow::FlowDocument& after, FlowChange& change) {
    const QList<flow::Step>& was = before.steps();
    const QList<flow::Step>& is = after.steps();
    if (was.isSharedWith(is))
        return;
    const auto compare = [&change](const flow::Step& old, const flow::Step& now) {
        if (old != now)
            change.changed.insert(now.id);
    };
    const qsizetype shorter = std::min(was.size(), is.size());
    qsizetype head = 0;
    for (; head < shorter && was[head].id == is[head].id; ++head)
        compare(was[head], is[head]);
    qsizetype tail = 0;
    for (; tail < shorter - head && was[was.size() - 1 - tail].id == is[is.size() - 1 - tail].id; ++tail)
        compare(was[was.size() - 1 - tail], is[is.size() - 1 - tail]);
    for (qsizetype i = head; i < is.size() - tail; ++i) {
        if (const flow::Step* old = before.find(is[i].id))
            compare(*old, is[i]);
        else
            change.added.insert(is[i].id);
    }
    for (qsizetype i = head; i < was.size() - tail; ++i) {
        if (!after.contains(was[i].id))
            change.removed.insert(was[i].id);
    }
}

} // namespace

FlowChange changeBetween(const flow::FlowDocument& before, const flow::FlowDocument& after) {
    FlowChange change;
    compareSteps(before, after, change);
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
