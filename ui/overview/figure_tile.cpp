#include "ui/overview/figure_tile.h"

#include <QPainter>

#include "ui/theme/metrics.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

FigureTile::FigureTile(const QString& name, Good good, QWidget* parent) : QAbstractButton(parent), m_good(good) {
    setText(name);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setToolTip(tr("Show these calls"));
}

void FigureTile::setFigure(const QString& value, const QString& change) {
    m_value = value;
    m_change = change;
    setAccessibleName(
        change.isEmpty()
            ? tr("%1: %2", "a figure's name and value").arg(text(), value)
            : tr("%1: %2, %3 against the time before", "a figure's name, value and change").arg(text(), value, change));
    updateGeometry();
    update();
}

QSize FigureTile::sizeHint() const {
    const QFontMetrics caption(captionFont(font()));
    const QFontMetrics title(titleFont(font()));
    const int second = title.horizontalAdvance(m_value) + kSpace8 + caption.horizontalAdvance(m_change);
    return {std::max(caption.horizontalAdvance(text()), second) + 2 * kSpace12,
            caption.height() + title.height() + 2 * kSpace8};
}

QSize FigureTile::minimumSizeHint() const {
    const QFontMetrics title(titleFont(font()));
    return {title.horizontalAdvance(m_value) + 2 * kSpace8, sizeHint().height()};
}

void FigureTile::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (underMouse() || hasFocus() || isDown())
        drawRounded(painter, rect(), theme().color(Token::Hover),
                    hasFocus() ? theme().color(Token::Accent) : QColor(Qt::transparent));
    // By the layout, not by the words: figures have no direction of their own.
    const Qt::Alignment side = (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute;
    const QRect area = rect().adjusted(kSpace12, kSpace8, -kSpace12, -kSpace8);
    const QFont small = captionFont(font());
    const QFont large = titleFont(font());
    const QFontMetrics smallMetrics(small);
    const QFontMetrics largeMetrics(large);
    painter.setFont(small);
    painter.setPen(theme().color(Token::Muted));
    painter.drawText(area, Qt::AlignTop | side, smallMetrics.elidedText(text(), Qt::ElideRight, area.width()));
    painter.setFont(large);
    painter.setPen(theme().color(Token::Text));
    painter.drawText(area, Qt::AlignBottom | side, m_value);
    const int used = largeMetrics.horizontalAdvance(m_value) + kSpace8;
    if (m_change.isEmpty() || area.width() - used < smallMetrics.averageCharWidth() * 4)
        return;
    const bool isUp = m_change.startsWith(QChar(u'▲'));
    const bool isDown = m_change.startsWith(QChar(u'▼'));
    const bool isGood = (isUp && m_good == Good::Up) || (isDown && m_good == Good::Down);
    const bool isBad = (isUp && m_good == Good::Down) || (isDown && m_good == Good::Up);
    painter.setFont(small);
    painter.setPen(theme().color(isGood ? Token::Ok : isBad ? Token::Danger : Token::Muted));
    QRect rest = area;
    if (isRightToLeft())
        rest.setRight(rest.right() - used);
    else
        rest.setLeft(rest.left() + used);
    rest.setBottom(area.bottom() - (largeMetrics.descent() - smallMetrics.descent()));
    painter.drawText(rest, Qt::AlignBottom | side, smallMetrics.elidedText(m_change, Qt::ElideRight, rest.width()));
}

void FigureTile::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void FigureTile::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace trunkline::ui
