#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

#include "ui/theme/metrics.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

ElidedLabel::ElidedLabel(const QString& text, QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString& text) {
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    updateToolTip();
    update();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode) {
    m_mode = mode;
    update();
}

QSize ElidedLabel::sizeHint() const {
    return {fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const {
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 6), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(m_text, m_mode, width());
    style()->drawItemText(&painter, rect(), static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading), palette(),
                          isEnabled(), shown, foregroundRole());
}

void ElidedLabel::resizeEvent(QResizeEvent*) {
    updateToolTip();
}

void ElidedLabel::updateToolTip() {
    setToolTip(fontMetrics().horizontalAdvance(m_text) > width() ? m_text : QString());
}

StatusChip::StatusChip(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFont(captionFont(font()));
}

void StatusChip::setStatus(Tone tone, const QString& text) {
    setStatus(tone, iconOf(tone), text);
}

void StatusChip::setStatus(Tone tone, Icon icon, const QString& text) {
    m_tone = tone;
    m_icon = icon;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusChip::sizeHint() const {
    return {widthOf(m_text, font()), fontMetrics().height() + kSpace4};
}

int StatusChip::widthOf(const QString& text, const QFont& font) {
    const QFontMetrics metrics(font);
    return metrics.horizontalAdvance(text) + metrics.height() + kSpace16 + kSpace4;
}

int StatusChip::paint(QPainter& painter, const QRect& area, Tone tone, Icon icon, const QString& text,
                      const QFont& font) {
    const QFontMetrics metrics(font);
    const int height = metrics.height() + kSpace4;
    const int width = qMin(widthOf(text, font), area.width());
    const QRect pill(area.x(), area.center().y() - height / 2, width, height);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().color(washOf(tone)));
    painter.drawRoundedRect(pill, height / 2.0, height / 2.0);
    const int side = metrics.height() - 2;
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(QPointF(pill.x() + kSpace8 - 1, pill.y() + (height - side) / 2.0),
                       iconPixmap(icon, side, theme().color(inkOf(tone)), ratio));
    painter.setPen(theme().color(Token::Text));
    painter.setFont(font);
    const QRect words = pill.adjusted(kSpace8 + side + kSpace4 - 1, 0, -kSpace4, 0);
    painter.drawText(words, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft),
                     metrics.elidedText(text, Qt::ElideRight, words.width() + 1));
    painter.restore();
    return width;
}

void StatusChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paint(painter, rect(), m_tone, m_icon, m_text, font());
}

SectionHeader::SectionHeader(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(new QLabel(title, this)), m_caption(new ElidedLabel({}, this)) {
    m_title->setFont(boldFont(font()));
    m_caption->setFont(captionFont(font()));
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title);
    row->addWidget(m_caption);
    row->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SectionHeader::setTitle(const QString& title) {
    m_title->setText(title);
}

void SectionHeader::setCaption(const QString& caption) {
    m_caption->setText(caption);
}

void SectionHeader::addWidget(QWidget* widget) {
    layout()->addWidget(widget);
}

InlineError::InlineError(QWidget* parent) : QWidget(parent), m_picture(new QLabel(this)), m_words(new QLabel(this)) {
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace8);
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    hide();
}

void InlineError::setWords(const QString& words, Tone tone) {
    m_tone = tone;
    m_words->setText(words);
    setAccessibleName(words);
    redraw();
    setVisible(!words.isEmpty());
}

QString InlineError::words() const {
    return m_words->text();
}

void InlineError::redraw() {
    m_picture->setPixmap(iconPixmap(iconOf(m_tone), kIconSize, theme().color(inkOf(m_tone)), devicePixelRatioF()));
    QPalette colors = m_words->palette();
    colors.setColor(QPalette::WindowText, theme().color(inkOf(m_tone)));
    m_words->setPalette(colors);
}

void InlineError::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        redraw();
    QWidget::changeEvent(event);
}

QLabel* makeCaption(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setFont(captionFont(label->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

HairLine::HairLine(QWidget* parent) : QWidget(parent) {
    setFixedHeight(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HairLine::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), theme().color(Token::Line));
}

Panel::Panel(QWidget* parent) : QWidget(parent) {}

void Panel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawRounded(painter, rect(), theme().color(Token::Raised), theme().color(Token::Line));
}

} // namespace trunkline::ui
