#include "ui/flow/decoration_items.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include "ui/flow/canvas_geometry.h"
#include "ui/flow/step_item.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {

constexpr qreal kTitleScale = 0.35;
constexpr qreal kGroupPadding = 20;
constexpr qreal kGroupTitle = 26;

qreal scaleOf(QPainter* painter) {
    return QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter->worldTransform());
}

} // namespace

StartItem::StartItem() : m_size(120, 34) {
    setZValue(2);
}

QRectF StartItem::boundingRect() const {
    return QRectF(QPointF(), m_size).adjusted(-4, -8, 10, 8);
}

void StartItem::setText(const QString& text) {
    if (text == m_text)
        return;
    prepareGeometryChange();
    m_text = text;
    m_size.setWidth(std::max(90.0, QFontMetricsF(canvasTitleFont()).horizontalAdvance(text) + 58));
    update();
}

void StartItem::setHovered(bool isHovered) {
    if (std::exchange(m_isHovered, isHovered) != isHovered)
        update();
}

void StartItem::setDirection(flow::Direction direction) {
    if (std::exchange(m_direction, direction) != direction)
        update();
}

QPointF StartItem::outPoint() const {
    return pos() + (m_direction == flow::Direction::Down ? QPointF(m_size.width() / 2, m_size.height())
                                                         : QPointF(m_size.width(), m_size.height() / 2));
}

void StartItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const qreal scale = scaleOf(painter);
    const QRectF bubble(QPointF(), m_size);
    painter->setRenderHint(QPainter::Antialiasing, scale > kTitleScale);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme().color(Token::Accent));
    painter->drawRoundedRect(bubble, m_size.height() / 2, m_size.height() / 2);
    if (scale < kTitleScale)
        return;
    painter->drawPixmap(
        QRectF(12, m_size.height() / 2 - 9, 18, 18),
        iconPixmap(Icon::Incoming, 18, theme().color(Token::OnAccent), std::max(1.0, std::ceil(scale * 2) / 2)), {});
    painter->setPen(theme().color(Token::OnAccent));
    painter->setFont(canvasTitleFont());
    painter->drawText(bubble.adjusted(36, 0, -14, 0), Qt::AlignVCenter | Qt::AlignLeft, m_text);
    painter->setPen(QPen(theme().color(Token::Accent), 1.5));
    painter->setBrush(theme().color(m_isHovered ? Token::Accent : Token::Raised));
    const qreal radius = canvas::kPortRadius + (m_isHovered ? 1.5 : 0);
    painter->drawEllipse(outPoint() - pos(), radius, radius);
}

NoteItem::NoteItem(flow::Note note) : m_note(std::move(note)) {
    setZValue(0);
    setPos(m_note.area.topLeft());
}

QRectF NoteItem::boundingRect() const {
    return QRectF(QPointF(), m_note.area.size()).adjusted(-3, -3, 3, 3);
}

void NoteItem::setChosen(bool isChosen) {
    if (std::exchange(m_isChosen, isChosen) != isChosen)
        update();
}

void NoteItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    const QRectF paper(QPointF(), m_note.area.size());
    painter->setRenderHint(QPainter::Antialiasing, scaleOf(painter) > kTitleScale);
    painter->setPen(m_isChosen ? QPen(theme().color(Token::Accent), 1.8) : QPen(theme().color(Token::Line), 1));
    painter->setBrush(theme().color(Token::WarnWash));
    painter->drawRoundedRect(paper, 4, 4);
    if (scaleOf(painter) < kTitleScale)
        return;
    painter->setPen(theme().color(Token::Text));
    painter->setFont(canvasTextFont());
    painter->setClipRect(paper, Qt::IntersectClip);
    painter->drawText(paper.adjusted(10, 8, -10, -8), Qt::TextWordWrap | Qt::AlignTop | Qt::AlignLeft, m_note.text);
}

GroupItem::GroupItem(flow::Group group) : m_group(std::move(group)) {
    setZValue(-1);
}

void GroupItem::setInside(const QRectF& rect) {
    prepareGeometryChange();
    m_rect = rect.adjusted(-kGroupPadding, -kGroupPadding - kGroupTitle, kGroupPadding, kGroupPadding);
    update();
}

bool GroupItem::isOnTitle(QPointF scenePoint) const {
    return QRectF(m_rect.topLeft(), QSizeF(m_rect.width(), kGroupTitle + 4)).contains(scenePoint);
}

void GroupItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
    painter->setRenderHint(QPainter::Antialiasing, scaleOf(painter) > kTitleScale);
    painter->setPen(QPen(theme().color(Token::StrongLine), 1.2, Qt::DashLine));
    QColor wash = theme().color(Token::AccentWash);
    wash.setAlphaF(0.5F);
    painter->setBrush(wash);
    painter->drawRoundedRect(m_rect, 8, 8);
    if (scaleOf(painter) < kTitleScale)
        return;
    painter->setPen(theme().color(Token::Muted));
    painter->setFont(canvasTitleFont());
    painter->drawText(QRectF(m_rect.left() + 12, m_rect.top() + 4, m_rect.width() - 24, kGroupTitle),
                      Qt::AlignVCenter | Qt::AlignLeft, m_group.title);
}

} // namespace trunkline::ui
