#include "ui/widgets/empty_state.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {
constexpr int kPictureSize = 40;
constexpr int kWidestWords = 420;
} // namespace

EmptyState::EmptyState(QWidget* parent) : EmptyState(Icon::Info, {}, {}, parent) {}

EmptyState::EmptyState(Icon icon, const QString& title, const QString& words, QWidget* parent)
    : QWidget(parent), m_icon(icon), m_picture(new QLabel(this)), m_title(new QLabel(this)), m_words(new QLabel(this)),
      m_button(new QPushButton(this)) {
    m_picture->setAlignment(Qt::AlignCenter);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setFont(titleFont(font()));
    m_title->setWordWrap(true);
    m_words->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_words->setWordWrap(true);
    m_words->setFixedWidth(kWidestWords);
    m_words->setForegroundRole(QPalette::PlaceholderText);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace24, kSpace24, kSpace24, kSpace24);
    column->setSpacing(kSpace8);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(kSpace4);
    column->addWidget(m_title);
    column->addWidget(m_words, 0, Qt::AlignHCenter);
    column->addSpacing(kSpace8);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);

    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action->trigger();
        Q_EMIT activated();
    });
    setContent(icon, title, words);
}

void EmptyState::setContent(Icon icon, const QString& title, const QString& words) {
    m_icon = icon;
    m_title->setText(title);
    m_words->setText(words);
    // A layout that centres it gives it the height of its hint, which knows nothing of the width it is wrapped to.
    m_words->setMinimumHeight(qMax(0, m_words->heightForWidth(kWidestWords))); // -1 while there are no words
    m_words->setVisible(!words.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(words);
    drawIcon();
}

void EmptyState::setAction(QAction* action) {
    if (m_action)
        m_action->disconnect(this);
    m_action = action;
    m_button->setVisible(action != nullptr);
    if (!action)
        return;
    connect(action, &QAction::changed, this, &EmptyState::followAction);
    connect(action, &QObject::destroyed, this, [this] {
        m_action = nullptr;
        m_button->hide();
    });
    followAction();
}

void EmptyState::setButton(const QString& text) {
    setAction(nullptr);
    m_button->setText(text);
    m_button->setVisible(!text.isEmpty());
}

QString EmptyState::title() const {
    return m_title->text();
}

QString EmptyState::words() const {
    return m_words->text();
}

void EmptyState::followAction() {
    m_button->setText(m_action->text());
    m_button->setIcon(m_action->icon());
    m_button->setEnabled(m_action->isEnabled());
    m_button->setToolTip(m_action->toolTip());
    m_button->setAccessibleDescription(m_action->isEnabled() ? QString() : m_action->toolTip());
}

void EmptyState::drawIcon() {
    m_picture->setPixmap(iconPixmap(m_icon, kPictureSize, theme().color(Token::MeaningLine), devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        drawIcon();
    QWidget::changeEvent(event);
}

} // namespace trunkline::ui
