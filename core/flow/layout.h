#pragma once

#include <vector>

#include <QSizeF>

#include "core/flow/document.h"

namespace trunkline::flow {

/// Sizes that the layered layout works with; those of the canvas.
struct LayoutStyle {
    QSizeF card{200, 72};
    double columnGap = 80; ///< between layers, left to right; wires turn here
    double rowGap = 32;
};

/// A wire as a polyline of right angles, from the right edge of a card to the left edge of another.
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

/// Layered layout, left to right from the entry: every wire leads to a later column, except those that close a circle,
/// which run back below. The same for the same document.
[[nodiscard]] LaidOut layOut(const FlowDocument& document, const LayoutStyle& style = {});

} // namespace trunkline::flow
