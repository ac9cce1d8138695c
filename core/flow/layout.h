#pragma once

#include <vector>

#include <QSizeF>

#include "core/flow/document.h"

namespace trunkline::flow {

/// Which way a flow runs on the canvas. Kept in its layout as `$direction`.
enum class Direction : std::uint8_t { Right, Down };
[[nodiscard]] Direction directionOf(const Layout& layout);
void setDirection(Layout& layout, Direction direction);

/// Sizes that the layered layout works with; those of the canvas.
struct LayoutStyle {
    QSizeF card{200, 72};
    double columnGap = 80; ///< between layers; wires turn here
    double rowGap = 32;    ///< between steps of one layer
    Direction direction = Direction::Right;
};

/// A wire as a polyline of right angles, from the right edge of a card to the left edge of another; of a flow that runs
/// down from the bottom to the top.
struct RoutedWire {
    StepId from;
    QString port;
    StepId to;
    QList<QPointF> points;
};

struct LaidOut {
    QMap<StepId, QPointF> positions; ///< top left corners, all steps; beginning at (0, 0)
    std::vector<RoutedWire> wires;   ///< none crosses a card
};

/// Layered layout from the entry on, left to right or downwards: every wire leads to a later layer, except those that
/// close a circle, which run back outside. The same for the same document.
[[nodiscard]] LaidOut layOut(const FlowDocument& document, const LayoutStyle& style = {});

} // namespace trunkline::flow
