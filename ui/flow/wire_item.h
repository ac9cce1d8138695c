#pragma once

#include <QGraphicsItem>

#include "ui/flow/flow_comparison.h"

namespace trunkline::ui {

/// A wire from a port to a step, or from the start bubble to the entry (then its ref is null).
class WireItem final : public QGraphicsItem {
public:
    enum { Type = UserType + 2 };

    explicit WireItem(WireRef wire);

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override { return m_bounds; }
    /// Empty: tools ask isNear(), as exact shapes of thousands of wires cost more than they give.
    [[nodiscard]] QPainterPath shape() const override { return {}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

    [[nodiscard]] const WireRef& wire() const { return m_wire; }
    void setEnds(QPointF from, QPointF to);
    void setPieces(QList<QLineF> pieces);
    [[nodiscard]] bool isNear(QPointF scenePoint, qreal reach) const;
    [[nodiscard]] QPointF middle() const;

    void setChosen(bool isChosen);
    void setLit(bool isLit);
    void setFaded(bool isFaded);
    /// Shown while a step is dragged over it and would be spliced in.
    void setOffered(bool isOffered);
    /// Shows how the wire differs in a comparison: added in full, removed in dashes.
    void setMark(DiffMark mark);
    [[nodiscard]] DiffMark mark() const { return m_mark; }

private:
    WireRef m_wire;
    QPointF m_from;
    QPointF m_to;
    QList<QLineF> m_pieces;
    QRectF m_bounds;
    DiffMark m_mark = DiffMark::Same;
    bool m_isChosen = false;
    bool m_isLit = false;
    bool m_isFaded = false;
    bool m_isOffered = false;
};

} // namespace trunkline::ui
