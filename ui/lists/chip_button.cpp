#include "ui/lists/chip_button.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {

constexpr int kCross = 12;
constexpr int kMostCharacters = 32;

} // namespace

ChipButton::ChipButton(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QString ChipButton::shownText() const {
    return fontMetrics().elidedText(text(), Qt::ElideMiddle, fontMetrics().averageCharWidth() * kMostCharacters);
}

QSize ChipButton::sizeHint() const {
    return {fontMetrics().horizontalAdvance(shownText()) + kCross + kSpace4 + 2 * kSpace8,
            fontMetrics().height() + kSpace8};
}

QSize ChipButton::minimumSizeHint() const {
    return {kCross + kSpace24 + fontMetrics().averageCharWidth() * 4, sizeHint().height()};
}

void ChipButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Token fill = !isEnabled() ? Token::Window : underMouse() ? Token::Hover : Token::Raised;
    drawRounded(painter, rect(), theme().color(fill), theme().color(hasFocus() ? Token::Accent : Token::StrongLine));
    const QRect area = rect().adjusted(kSpace8, 0, -kSpace8, 0);
    const QRect words = QStyle::visualRect(layoutDirection(), area, area.adjusted(0, 0, -kCross - kSpace4, 0));
    painter.setPen(theme().color(isEnabled() ? Token::Text : Token::Disabled));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
                     fontMetrics().elidedText(shownText(), Qt::ElideRight, words.width() + 1));
    const QRect cross(area.right() - kCross + 1, rect().center().y() - kCross / 2 + 1, kCross, kCross);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), area, cross).topLeft(),
                       iconPixmap(Icon::Close, kCross, theme().color(isEnabled() ? Token::Muted : Token::Disabled),
                                  devicePixelRatioF()));
}

void ChipButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace trunkline::ui
