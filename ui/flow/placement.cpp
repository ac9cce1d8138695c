#include "ui/flow/placement.h"

#include <algorithm>

#include "core/flow/layout.h"
#include "core/flow/step_types.h"
#include "ui/flow/canvas_geometry.h"
#include "ui/flow/step_face.h"

namespace trunkline::ui {

namespace {

constexpr qreal kTallest = 420; ///< cards with more ways out than fit stand over their row

flow::LayoutStyle styleFor(const flow::FlowDocument& document) {
    qreal height = canvas::kHeaderHeight;
    for (const flow::Step& step : document.steps())
        height =
            std::max(height, canvas::cardSize(std::min(shownPorts(step, nullptr).size(), kMaxShownPorts)).height());
    flow::LayoutStyle style;
    style.card = {canvas::kCardWidth, std::min(height, kTallest)};
    style.direction = flow::directionOf(document.layout());
    const bool isDown = style.direction == flow::Direction::Down;
    style.columnGap = isDown ? 64 : 80; // between layers
    style.rowGap = isDown ? 72 : 28;    // wires of a flow that runs down pass beside the cards
    return style;
}

} // namespace

flow::Layout laidOut(const flow::FlowDocument& document) {
    flow::Layout layout = document.layout();
    layout.positions = flow::layOut(document, styleFor(document)).positions;
    for (QPointF& position : layout.positions)
        position = canvas::snapped(position);
    return layout;
}

void placeMissingSteps(flow::FlowDocument& document) {
    const auto& known = document.layout().positions;
    const bool isComplete = std::all_of(document.steps().begin(), document.steps().end(),
                                        [&known](const flow::Step& step) { return known.contains(step.id); });
    if (isComplete)
        return;
    const QMap<StepId, QPointF> placed = laidOut(document).positions;
    QPointF offset;
    if (!known.isEmpty()) {
        // New steps stand below what somebody has already arranged.
        for (const QPointF& position : known)
            offset.setY(std::max(offset.y(), position.y() + kTallest));
    }
    for (const flow::Step& step : document.steps()) {
        if (!document.layout().positions.contains(step.id))
            document.layout().positions.insert(step.id, placed.value(step.id) + offset);
    }
}

} // namespace trunkline::ui
