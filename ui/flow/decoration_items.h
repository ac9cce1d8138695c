#pragma once

#include <QGraphicsItem>

#include "core/flow/layout.h"

namespace trunkline::ui {

/// The bubble where calls come in, with the numbers that lead here.
class StartItem final : public QGraphicsItem {
public:
    enum { Type = UserType + 3 };
    StartItem();
    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    /// Words beside the bubble, e.g. the tracking number; one line.
    void setText(const QString& text);
    void setHovered(bool isHovered);
    /// Where the first wire leaves: at the right, or below in a flow that runs down.
    void setDirection(flow::Direction direction);
    [[nodiscard]] QPointF outPoint() const;
    [[nodiscard]] QSizeF size() const { return m_size; }

private:
    QString m_text;
    QSizeF m_size;
    flow::Direction m_direction = flow::Direction::Right;
    bool m_isHovered = false;
};

/// A text that somebody left on the canvas.
class NoteItem final : public QGraphicsItem {
public:
    enum { Type = UserType + 4 };
    explicit NoteItem(flow::Note note);
    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    [[nodiscard]] const flow::Note& note() const { return m_note; }
    void setChosen(bool isChosen);

private:
    flow::Note m_note;
    bool m_isChosen = false;
};

/// A titled frame around steps.
class GroupItem final : public QGraphicsItem {
public:
    enum { Type = UserType + 5 };
    explicit GroupItem(flow::Group group);
    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] QRectF boundingRect() const override { return m_rect.adjusted(-2, -2, 2, 2); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;
    [[nodiscard]] const flow::Group& group() const { return m_group; }
    /// Of the steps inside; the frame stands around it.
    void setInside(const QRectF& rect);
    [[nodiscard]] bool isOnTitle(QPointF scenePoint) const;

private:
    flow::Group m_group;
    QRectF m_rect;
};

} // namespace trunkline::ui
