#include "ui/widgets/titled_button.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/metrics.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {
constexpr int kEdge = kSpace12;
constexpr int kBeforeWords = kEdge + kToolIconSize + kSpace12;
constexpr int kAfterWords = kSpace8 + kIconSize + kEdge;
} // namespace

TitledButton::TitledButton(Icon icon, const QString& title, const QString& words, QWidget* parent)
    : QAbstractButton(parent), m_icon(ui::icon(icon, Token::Muted)), m_words(words) {
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(words);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TitledButton::sizeHint() const {
    const int title = QFontMetrics(boldFont(font())).horizontalAdvance(text());
    const int words = QFontMetrics(captionFont(font())).horizontalAdvance(m_words);
    return {qMax(title, words) + kBeforeWords + kAfterWords, minimumSizeHint().height()};
}

QSize TitledButton::minimumSizeHint() const {
    const int lines = QFontMetrics(boldFont(font())).height() + QFontMetrics(captionFont(font())).height();
    return {kBeforeWords + kAfterWords + 8 * fontMetrics().averageCharWidth(), lines + 2 + 2 * kSpace8};
}

int TitledButton::wordsWidth() const {
    return width() - kBeforeWords - kAfterWords;
}

void TitledButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool isHot = isEnabled() && (underMouse() || isDown());
    const QColor line = theme().color(hasFocus() ? Token::Accent : isHot ? Token::MeaningLine : Token::StrongLine);
    drawRounded(painter, rect(), theme().color(isDown() ? Token::Hover : Token::Raised), line, hasFocus() ? 2.0 : 1.0);

    const auto placed = [this](const QRect& area) { return style()->visualRect(layoutDirection(), rect(), area); };
    const QIcon::Mode mode = isEnabled() ? QIcon::Normal : QIcon::Disabled;
    m_icon.paint(&painter, placed({kEdge, 0, kToolIconSize, height()}), Qt::AlignCenter, mode);
    const Icon chevron = isRightToLeft() ? Icon::ChevronLeft : Icon::ChevronRight;
    ui::icon(chevron, Token::Muted)
        .paint(&painter, placed({width() - kEdge - kIconSize, 0, kIconSize, height()}), Qt::AlignCenter, mode);

    const auto drawLine = [&](const QFont& font, Token ink, int top, const QString& words) {
        const QFontMetrics metrics(font);
        painter.setFont(font);
        painter.setPen(theme().color(isEnabled() ? ink : Token::Disabled));
        painter.drawText(placed({kBeforeWords, top, wordsWidth(), metrics.height()}),
                         static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading),
                         metrics.elidedText(words, Qt::ElideRight, wordsWidth()));
        return top + metrics.height() + 2;
    };
    const int second = drawLine(boldFont(font()), Token::Text, kSpace8, text());
    drawLine(captionFont(font()), Token::Muted, second, m_words);
}

void TitledButton::resizeEvent(QResizeEvent*) {
    const bool fits = QFontMetrics(captionFont(font())).horizontalAdvance(m_words) <= wordsWidth();
    setToolTip(fits ? QString() : m_words);
}

void TitledButton::keyPressEvent(QKeyEvent* event) {
    // Several stand in a column: arrows go along them, as in a list, and Return takes one.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace trunkline::ui
