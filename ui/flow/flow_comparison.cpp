#include "ui/flow/flow_comparison.h"

#include <algorithm>

#include "ui/flow/canvas_geometry.h"
#include "ui/flow/placement.h"
#include "ui/flow/step_face.h"

namespace trunkline::ui {

namespace {

QRectF cardOf(const flow::FlowDocument& document, const flow::Step& step) {
    const qsizetype ports = std::min(shownPorts(step, nullptr).size(), kMaxShownPorts);
    return {document.layout().positions.value(step.id), canvas::cardSize(ports)};
}

/// Where the step stood, or below what stands there now.
QPointF freePlaceFor(const flow::FlowDocument& document, QRectF card) {
    constexpr qreal kGap = 24;
    constexpr int kTries = 40;
    for (int i = 0; i < kTries; ++i) {
        const auto inTheWay =
            std::find_if(document.steps().begin(), document.steps().end(), [&](const flow::Step& step) {
                return document.layout().positions.contains(step.id) && cardOf(document, step).intersects(card);
            });
        if (inTheWay == document.steps().end())
            break;
        card.moveTop(cardOf(document, *inTheWay).bottom() + kGap);
    }
    return canvas::snapped(card.topLeft());
}

void compareWires(const flow::Step& was, const flow::Step& is, FlowComparison& comparison) {
    for (auto port = is.ports.cbegin(); port != is.ports.cend(); ++port) {
        if (was.ports.value(port.key()) != *port)
            comparison.wires.insert({is.id, port.key()}, DiffMark::Added);
    }
    for (auto port = was.ports.cbegin(); port != was.ports.cend(); ++port) {
        if (is.ports.value(port.key()) != *port)
            comparison.goneWires.append({WireRef{was.id, port.key()}, *port});
    }
}

} // namespace

int FlowComparison::count(DiffMark mark) const {
    return int(std::count(steps.cbegin(), steps.cend(), mark));
}

FlowComparison compareFlows(const flow::FlowDocument& before, const flow::FlowDocument& after,
                            const flow::CompanyFacts* company) {
    flow::FlowDocument earlier = before;
    placeMissingSteps(earlier);
    FlowComparison comparison;
    comparison.shown = after;
    placeMissingSteps(comparison.shown);
    comparison.differences = flow::diff(before, after, company);
    for (const flow::Step& step : after.steps()) {
        const flow::Step* was = before.find(step.id);
        if (was && *was != step) {
            comparison.steps.insert(step.id, DiffMark::Changed);
            compareWires(*was, step, comparison);
        } else if (!was) {
            comparison.steps.insert(step.id, DiffMark::Added);
            for (auto port = step.ports.cbegin(); port != step.ports.cend(); ++port)
                comparison.wires.insert({step.id, port.key()}, DiffMark::Added);
        }
    }
    for (const flow::Step& step : before.steps()) {
        if (after.contains(step.id))
            continue;
        comparison.steps.insert(step.id, DiffMark::Removed);
        for (auto port = step.ports.cbegin(); port != step.ports.cend(); ++port)
            comparison.wires.insert({step.id, port.key()}, DiffMark::Removed);
        comparison.shown.layout().positions.insert(step.id, freePlaceFor(comparison.shown, cardOf(earlier, step)));
        comparison.shown.insertStep(step);
    }
    return comparison;
}

} // namespace trunkline::ui
