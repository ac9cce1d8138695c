#include "ui/calls/choice_button.h"

#include <QCoreApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include "ui/theme/metrics.h"

namespace trunkline::ui {

namespace {

constexpr std::size_t kLongList = 10;

/// Sends the keys that move in the list from the search field to the list.
class KeyBridge final : public QObject {
public:
    KeyBridge(QListWidget* list, QObject* parent) : QObject(parent), m_list(list) {}

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::KeyPress)
            return QObject::eventFilter(watched, event);
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QListWidget* m_list;
};

} // namespace

ChoiceButton::ChoiceButton(const QString& title, Mode mode, QWidget* parent) : QToolButton(parent), m_mode(mode) {
    setText(tr("%1 ▾", "a button that drops a list").arg(title));
    setAccessibleName(title);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QToolButton::clicked, this, &ChoiceButton::openList);
}

void ChoiceButton::setChoices(std::vector<Choice> choices) {
    m_choices = std::move(choices);
}

void ChoiceButton::setChosen(const QVariantList& values) {
    m_chosen = values;
    mark();
}

void ChoiceButton::mark() {
    setChecked(!m_chosen.isEmpty());
}

void ChoiceButton::openList() {
    mark();
    auto* popup = new QFrame(this, Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::StyledPanel);
    popup->setAccessibleName(accessibleName());
    m_popup = popup;
    auto* column = new QVBoxLayout(popup);
    column->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    column->setSpacing(kSpace4);
    auto* list = new QListWidget(popup);
    list->setFrameShape(QFrame::NoFrame);
    list->setAccessibleName(accessibleName());
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setUniformItemSizes(true);
    fill(list);
    if (m_choices.size() > kLongList) {
        auto* search = new QLineEdit(popup);
        search->setPlaceholderText(tr("Find…"));
        search->setAccessibleName(tr("Find in the list"));
        search->installEventFilter(new KeyBridge(list, search));
        connect(search, &QLineEdit::textChanged, list, [this, list](const QString& text) { narrow(list, text); });
        connect(search, &QLineEdit::returnPressed, list, [this, list] { take(list, list->currentRow()); });
        column->addWidget(search);
        popup->setFocusProxy(search);
    } else {
        popup->setFocusProxy(list);
    }
    column->addWidget(list);
    const int row = std::max(list->sizeHintForRow(0), 1);
    const int rows = std::min(static_cast<int>(m_choices.size()), 14);
    list->setMinimumSize(qBound(width(), list->sizeHintForColumn(0) + kSpace24 + kSpace8, 420), rows * row + kSpace4);

    if (m_mode == Mode::One) {
        connect(list, &QListWidget::itemActivated, this,
                [this, list](QListWidgetItem* item) { take(list, list->row(item)); });
        connect(list, &QListWidget::itemClicked, this,
                [this, list](QListWidgetItem* item) { take(list, list->row(item)); });
    } else {
        connect(list, &QListWidget::itemChanged, this,
                [this, list](QListWidgetItem* item) { take(list, list->row(item)); });
    }
    popup->adjustSize();
    QPoint corner = mapToGlobal(QPoint(isRightToLeft() ? width() - popup->width() : 0, height() + 1));
    if (const QScreen* onScreen = screen())
        corner.setX(std::clamp(
            corner.x(), onScreen->availableGeometry().left(),
            std::max(onScreen->availableGeometry().left(), onScreen->availableGeometry().right() - popup->width())));
    popup->move(corner);
    popup->show();
    popup->focusProxy()->setFocus(Qt::PopupFocusReason);
}

void ChoiceButton::fill(QListWidget* list) const {
    for (const Choice& choice : m_choices) {
        auto* item = new QListWidgetItem(choice.icon, choice.text, list);
        const bool isChosen = choice.value.isValid() ? m_chosen.contains(choice.value) : m_chosen.isEmpty();
        if (m_mode == Mode::Several) {
            item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
            item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
        } else if (isChosen) {
            list->setCurrentItem(item);
        }
    }
    if (!list->currentItem() && list->count() > 0)
        list->setCurrentRow(0);
}

void ChoiceButton::narrow(QListWidget* list, const QString& text) const {
    int firstShown = -1;
    for (int row = 0; row < list->count(); ++row) {
        const bool isShown = list->item(row)->text().contains(text, Qt::CaseInsensitive);
        list->item(row)->setHidden(!isShown);
        if (isShown && firstShown < 0)
            firstShown = row;
    }
    list->setCurrentRow(firstShown);
}

void ChoiceButton::take(QListWidget* list, int row) {
    if (row < 0 || row >= static_cast<int>(m_choices.size()))
        return;
    if (m_mode == Mode::One) {
        const QVariant value = m_choices[static_cast<std::size_t>(row)].value;
        m_chosen = value.isValid() ? QVariantList{value} : QVariantList();
        if (m_popup)
            m_popup->close();
    } else {
        m_chosen.clear();
        for (int i = 0; i < list->count(); ++i) {
            if (list->item(i)->checkState() == Qt::Checked)
                m_chosen.append(m_choices[static_cast<std::size_t>(i)].value);
        }
    }
    mark();
    Q_EMIT choiceChanged(m_chosen);
}

} // namespace trunkline::ui
