#include "ui/flow/wire_item.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include "ui/flow/canvas_geometry.h"
#include "ui/flow/diff_marks.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {

constexpr qreal kHairlineScale = 0.4; ///< below: one straight line, not smoothed
constexpr qreal kWireMargin = 8;
constexpr qreal kArrow = 7;

} // namespace

WireItem::WireItem(WireRef wire) : m_wire(std::move(wire)) {
    setFlag(ItemUsesExtendedStyleOption);
    setZValue(1);
}

void WireItem::setEnds(QPointF from, QPointF to) {
    if (from != m_from || to != m_to || m_pieces.isEmpty())
        setPieces(canvas::wirePieces(from, to));
}

void WireItem::setPieces(QList<QLineF> pieces) {
    if (pieces.isEmpty() || pieces == m_pieces)
        return;
    prepareGeometryChange();
    m_pieces = std::move(pieces);
    m_from = m_pieces.first().p1();
    m_to = m_pieces.last().p2();
    QRectF bounds(m_from, m_from);
    for (const QLineF& piece : std::as_const(m_pieces)) {
        bounds.setLeft(std::min(bounds.left(), piece.x2()));
        bounds.setRight(std::max(bounds.right(), piece.x2()));
        bounds.setTop(std::min(bounds.top(), piece.y2()));
        bounds.setBottom(std::max(bounds.bottom(), piece.y2()));
    }
    m_bounds = bounds.adjusted(-kWireMargin, -kWireMargin, kWireMargin, kWireMargin);
    update();
}

bool WireItem::isNear(QPointF scenePoint, qreal reach) const {
    return m_bounds.adjusted(-reach, -reach, reach, reach).contains(scenePoint) &&
           canvas::distanceTo(m_pieces, scenePoint) <= reach;
}

QPointF WireItem::middle() const {
    return m_pieces.isEmpty() ? m_from : m_pieces[m_pieces.size() / 2].p1();
}

void WireItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
    const qreal scale = QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
    const bool isAccented = m_isChosen || m_isLit || m_isOffered;
    const bool isMarked = m_mark != DiffMark::Same;
    const QColor color = theme().color(isAccented ? Token::Accent : inkOf(m_mark));
    if (m_isFaded && !isAccented)
        painter->setOpacity(0.35);
    if (scale < kHairlineScale) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->setPen(QPen(color, isAccented || isMarked ? 2 / scale : 0));
        painter->drawLine(m_from, m_to);
        return;
    }
    painter->setRenderHint(QPainter::Antialiasing, true);
    const qreal width = m_isOffered ? 3.2 : isAccented || isMarked ? 2.4 : 1.6;
    // The pieces of a wire are short: dashes are made by leaving every other one out.
    const bool isDashed = m_mark == DiffMark::Removed;
    // Round ends close the joints of thick wires; in thin ones nobody sees them, and they cost half of the drawing.
    const bool isThin = width < 2;
    painter->setPen(QPen(color, width, Qt::SolidLine, isDashed || isThin ? Qt::FlatCap : Qt::RoundCap));
    const QRectF exposed = option->exposedRect.adjusted(-kWireMargin, -kWireMargin, kWireMargin, kWireMargin);
    QList<QLineF> seen;
    seen.reserve(m_pieces.size());
    for (qsizetype i = 0; i < m_pieces.size(); i += isDashed ? 2 : 1) {
        const QLineF& piece = m_pieces[i];
        const QRectF around = QRectF(piece.p1(), piece.p2()).normalized().adjusted(-1, -1, 1, 1);
        if (around.intersects(exposed))
            seen.append(piece);
    }
    painter->drawLines(seen);
    if (exposed.contains(m_to)) {
        painter->setBrush(color);
        painter->setPen(Qt::NoPen);
        const QLineF last = m_pieces.last();
        const bool isDown = std::abs(last.dy()) > 2 * std::abs(last.dx());
        const QPointF ahead = isDown ? QPointF(0, last.dy() > 0 ? 1 : -1) : QPointF(1, 0);
        const QPointF aside(-ahead.y(), ahead.x());
        const QPointF tip = m_to + ahead;
        const std::array points{tip, tip - ahead * kArrow - aside * kArrow * 0.6,
                                tip - ahead * kArrow + aside * kArrow * 0.6};
        painter->drawConvexPolygon(points.data(), int(points.size()));
    }
}

void WireItem::setChosen(bool isChosen) {
    if (std::exchange(m_isChosen, isChosen) != isChosen)
        update();
}

void WireItem::setLit(bool isLit) {
    if (std::exchange(m_isLit, isLit) == isLit)
        return;
    setZValue(isLit ? 1.5 : 1);
    update();
}

void WireItem::setFaded(bool isFaded) {
    if (std::exchange(m_isFaded, isFaded) != isFaded)
        update();
}

void WireItem::setMark(DiffMark mark) {
    if (std::exchange(m_mark, mark) == mark)
        return;
    setZValue(mark == DiffMark::Same ? 1 : 1.5);
    update();
}

void WireItem::setOffered(bool isOffered) {
    if (std::exchange(m_isOffered, isOffered) != isOffered)
        update();
}

} // namespace trunkline::ui
