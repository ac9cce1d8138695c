#include "ui/flow/canvas_geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace trunkline::ui::canvas {

namespace {

constexpr int kPieces = 16;

QPointF cubicAt(QPointF a, QPointF b, QPointF c, QPointF d, qreal t) {
    const qreal s = 1 - t;
    return a * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) + d * (t * t * t);
}

void appendCubic(QList<QLineF>& pieces, QPointF a, QPointF b, QPointF c, QPointF d) {
    QPointF last = a;
    for (int i = 1; i <= kPieces; ++i) {
        const QPointF next = cubicAt(a, b, c, d, qreal(i) / kPieces);
        pieces.append(QLineF(last, next));
        last = next;
    }
}

/// Straight from corner to corner, each corner rounded.
QList<QLineF> roundedPieces(const QList<QPointF>& corners) {
    constexpr qreal kCorner = 8;
    constexpr int kArcPieces = 4;
    QList<QLineF> pieces;
    QPointF at = corners.first();
    for (qsizetype i = 1; i + 1 < corners.size(); ++i) {
        const QLineF in(corners[i], at);
        const QLineF out(corners[i], corners[i + 1]);
        if (in.length() < 1 || out.length() < 1)
            continue;
        const QPointF begin = in.pointAt(std::min(kCorner, in.length() / 2) / in.length());
        const QPointF end = out.pointAt(std::min(kCorner, out.length() / 2) / out.length());
        pieces.append(QLineF(at, begin));
        at = begin;
        for (int k = 1; k <= kArcPieces; ++k) {
            const QPointF next = cubicAt(begin, corners[i], corners[i], end, qreal(k) / kArcPieces);
            pieces.append(QLineF(at, next));
            at = next;
        }
    }
    pieces.append(QLineF(at, corners.last()));
    return pieces;
}

bool isHit(const QRectF& card, QPointF a, QPointF b) {
    return card.intersects(QRectF(a, b).normalized().adjusted(-0.5, -0.5, 0.5, 0.5));
}

} // namespace

QSizeF cardSize(qsizetype ports) {
    return {kCardWidth, kHeaderHeight + (ports > 0 ? qreal(ports) * kPortHeight + kFootHeight : 0)};
}

QPointF portPoint(qsizetype index) {
    return {kCardWidth, kHeaderHeight + (qreal(index) + 0.5) * kPortHeight};
}

QPointF entryPoint(flow::Direction direction) {
    return direction == flow::Direction::Down ? QPointF(kCardWidth / 2, 0) : QPointF(0, kHeaderHeight / 2);
}

QPointF snapped(QPointF point) {
    return {std::round(point.x() / kGrid) * kGrid, std::round(point.y() / kGrid) * kGrid};
}

QList<QLineF> wirePieces(QPointF from, QPointF to) {
    QList<QLineF> pieces;
    const qreal ahead = to.x() - from.x();
    if (ahead >= 24) {
        const qreal reach = std::clamp(ahead / 2, 24.0, 140.0);
        pieces.reserve(kPieces);
        appendCubic(pieces, from, from + QPointF(reach, 0), to - QPointF(reach, 0), to);
        return pieces;
    }
    // Back to the left: out, over or under, and in again, so that the wire does not run through its own card.
    const qreal reach = std::clamp(60 - ahead / 4, 60.0, 160.0);
    const bool isFarApart = std::abs(to.y() - from.y()) > 80;
    const qreal middleY = isFarApart ? (from.y() + to.y()) / 2 : std::min(from.y(), to.y()) - 110;
    const QPointF middle((from.x() + to.x()) / 2, middleY);
    pieces.reserve(2 * kPieces);
    appendCubic(pieces, from, from + QPointF(reach, 0), QPointF(from.x() + reach, middleY), middle);
    appendCubic(pieces, middle, QPointF(to.x() - reach, middleY), to - QPointF(reach, 0), to);
    return pieces;
}

QList<QLineF> wirePiecesAround(QPointF from, QPointF to, const QList<QRectF>& cards) {
    constexpr qreal kClear = 12; // between a wire and a card that it passes
    constexpr qreal kTurn = 44;
    const QList<QLineF> direct = wirePieces(from, to);
    const auto isHit = [&cards](const QLineF& piece) {
        const QRectF around = QRectF(piece.p1(), piece.p2()).normalized().adjusted(-0.5, -0.5, 0.5, 0.5);
        return std::any_of(cards.begin(), cards.end(),
                           [&around](const QRectF& card) { return card.intersects(around); });
    };
    if (std::none_of(direct.begin(), direct.end(), isHit))
        return direct;
    const qreal left = from.x() + kTurn;
    const qreal right = to.x() - kTurn;
    QList<qreal> lanes{from.y(), to.y()};
    for (const QRectF& card : cards)
        lanes << card.top() - kClear << card.bottom() + kClear;
    qreal best = 0;
    qreal bestCost = std::numeric_limits<qreal>::max();
    for (const qreal lane : lanes) {
        const qreal cost = std::abs(lane - from.y()) + std::abs(lane - to.y());
        if (cost < bestCost && !isHit(QLineF(left, lane, right, lane))) {
            best = lane;
            bestCost = cost;
        }
    }
    if (bestCost == std::numeric_limits<qreal>::max())
        return direct;
    QList<QLineF> pieces;
    appendCubic(pieces, from, from + QPointF(kTurn / 2, 0), QPointF(left - kTurn / 2, best), QPointF(left, best));
    pieces.append(QLineF(left, best, right, best));
    appendCubic(pieces, QPointF(right, best), QPointF(right + kTurn / 2, best), to - QPointF(kTurn / 2, 0), to);
    return pieces;
}

QList<QLineF> wirePiecesDown(QPointF from, QPointF to, const QRectF& source, const QList<QRectF>& cards) {
    constexpr qreal kOut = 14;   // beside the card, for its first way out
    constexpr qreal kApart = 6;  // between wires of neighbouring ways out
    constexpr qreal kAbove = 16; // over the card that a wire arrives at
    constexpr qreal kClear = 14; // between a wire and a card that it passes
    constexpr int kLanes = 5;
    // Ways out of one card turn at different places, so that their wires can be told apart.
    const int lane = int(std::max(0.0, from.y() - source.top() - kHeaderHeight) / kPortHeight) % kLanes;
    const qreal beside = source.right() + kOut + kApart * lane;
    const qreal above = to.y() - kAbove - kApart * (kLanes - 1 - lane) / 2;
    const auto isFree = [&](const QList<QPointF>& corners) {
        for (qsizetype i = 0; i + 1 < corners.size(); ++i) {
            if (std::any_of(cards.begin(), cards.end(),
                            [&](const QRectF& card) { return isHit(card, corners[i], corners[i + 1]); }))
                return false;
        }
        return true;
    };
    const QList<QPointF> direct{from, {beside, from.y()}, {beside, above}, {to.x(), above}, to};
    if (isFree(direct))
        return roundedPieces(direct);
    // Down the free lane that is nearest, after leaving the row that the card stands in.
    qreal below = source.bottom();
    for (const QRectF& card : cards) {
        if (card.top() < source.bottom() && card.bottom() > source.top())
            below = std::max(below, card.bottom());
    }
    below += kClear + kApart * lane / 2;
    QList<qreal> lanes{to.x()};
    for (const QRectF& card : cards)
        lanes << card.left() - kClear - kApart * lane / 2 << card.right() + kClear + kApart * lane / 2;
    QList<QPointF> best = direct;
    qreal bestCost = std::numeric_limits<qreal>::max();
    for (const qreal x : lanes) {
        const qreal cost = std::abs(x - beside) + std::abs(x - to.x());
        const QList<QPointF> corners{from, {beside, from.y()}, {beside, below}, {x, below}, {x, above}, {to.x(), above},
                                     to};
        if (cost < bestCost && isFree(corners)) {
            best = corners;
            bestCost = cost;
        }
    }
    return roundedPieces(best);
}

qreal distanceTo(const QList<QLineF>& pieces, QPointF point) {
    qreal best = std::numeric_limits<qreal>::max();
    for (const QLineF& piece : pieces) {
        const QPointF along = piece.p2() - piece.p1();
        const qreal length = QPointF::dotProduct(along, along);
        const qreal t = length > 0 ? std::clamp(QPointF::dotProduct(point - piece.p1(), along) / length, 0.0, 1.0) : 0;
        const QPointF apart = point - (piece.p1() + along * t);
        best = std::min(best, QPointF::dotProduct(apart, apart));
    }
    return std::sqrt(best);
}

} // namespace trunkline::ui::canvas
