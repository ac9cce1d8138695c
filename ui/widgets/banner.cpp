#include "ui/widgets/banner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

Token inkOf(Tone tone) {
    switch (tone) {
    case Tone::Neutral:
        return Token::Muted;
    case Tone::Info:
        return Token::Accent;
    case Tone::Ok:
        return Token::Ok;
    case Tone::Warn:
        return Token::Warn;
    case Tone::Danger:
        return Token::Danger;
    }
    return Token::Muted;
}

Token washOf(Tone tone) {
    switch (tone) {
    case Tone::Neutral:
        return Token::Hover;
    case Tone::Info:
        return Token::AccentWash;
    case Tone::Ok:
        return Token::OkWash;
    case Tone::Warn:
        return Token::WarnWash;
    case Tone::Danger:
        return Token::DangerWash;
    }
    return Token::Hover;
}

Icon iconOf(Tone tone) {
    switch (tone) {
    case Tone::Neutral:
    case Tone::Info:
        return Icon::Info;
    case Tone::Ok:
        return Icon::Check;
    case Tone::Warn:
        return Icon::Warning;
    case Tone::Danger:
        return Icon::Error;
    }
    return Icon::Info;
}

Banner::Banner(QWidget* parent)
    : QWidget(parent), m_picture(new QLabel(this)), m_words(new QLabel(this)), m_button(new QPushButton(this)),
      m_close(new QToolButton(this)) {
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_close->setIcon(icon(Icon::Close, Token::Muted));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setAutoRaise(true);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kSpace12, kSpace8, kSpace8, kSpace8);
    row->setSpacing(kSpace8);
    row->addWidget(m_picture);
    row->addWidget(m_words, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    m_button->hide();
    m_close->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);

    connect(m_button, &QPushButton::clicked, this, &Banner::activated);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
}

void Banner::setMessage(Tone tone, const QString& words) {
    m_tone = tone;
    m_words->setText(words);
    setAccessibleName(words);
    drawIcon();
    update();
}

QString Banner::words() const {
    return m_words->text();
}

void Banner::setButton(const QString& text) {
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

void Banner::setClosable(bool isClosable) {
    m_close->setVisible(isClosable);
}

void Banner::drawIcon() {
    m_picture->setPixmap(iconPixmap(iconOf(m_tone), kIconSize, theme().color(inkOf(m_tone)), devicePixelRatioF()));
}

void Banner::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(washOf(m_tone)));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().color(Token::Line));
}

void Banner::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
    QWidget::changeEvent(event);
}

} // namespace trunkline::ui
