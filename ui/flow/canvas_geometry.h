#pragma once

#include <QLineF>
#include <QList>
#include <QPointF>
#include <QRectF>

#include "core/flow/layout.h"

namespace trunkline::ui {

/// Sizes on the canvas, in scene units (pixels at 100 %). They do not follow the font of a machine, as positions are
/// kept in the flow and have to fit everywhere; the canvas zooms instead.
namespace canvas {

inline constexpr qreal kCardWidth = 220;
inline constexpr qreal kHeaderHeight = 50;
inline constexpr qreal kPortHeight = 24;
inline constexpr qreal kFootHeight = 6;
inline constexpr qreal kRadius = 6;
inline constexpr qreal kPortRadius = 4.5;
inline constexpr qreal kGrid = 12;
/// How far around a port's dot a press still takes it.
inline constexpr qreal kPortReach = 11;

[[nodiscard]] QSizeF cardSize(qsizetype ports);
/// Where a wire leaves, relative to the card's top left corner.
[[nodiscard]] QPointF portPoint(qsizetype index);
/// Where wires arrive, relative to the card's top left corner: at the left, or at the top of a flow that runs down.
[[nodiscard]] QPointF entryPoint(flow::Direction direction = flow::Direction::Right);
[[nodiscard]] QPointF snapped(QPointF point);

/// The way of a wire as short straight pieces: painting them is many times faster than stroking a curve.
[[nodiscard]] QList<QLineF> wirePieces(QPointF from, QPointF to);
/// The same around cards in the way; it runs through them only where nothing near is free.
[[nodiscard]] QList<QLineF> wirePiecesAround(QPointF from, QPointF to, const QList<QRectF>& cards);
/// The way of a wire in a flow that runs down: out to the right, down beside its card, and into the next from above, by
/// right angles with round corners. `source` is the card that it leaves.
[[nodiscard]] QList<QLineF> wirePiecesDown(QPointF from, QPointF to, const QRectF& source, const QList<QRectF>& cards);
/// Wires that reach further ahead than this may meet cards in between.
inline constexpr qreal kLongWire = kCardWidth;
/// How far above and below its ends a wire looks for a free way.
inline constexpr qreal kWayAround = 500;
/// The shortest distance from a point to the pieces.
[[nodiscard]] qreal distanceTo(const QList<QLineF>& pieces, QPointF point);

} // namespace canvas

} // namespace trunkline::ui
