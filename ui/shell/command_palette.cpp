#include "ui/shell/command_palette.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/actions/action_controller.h"
#include "ui/shell/palette_model.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/surfaces.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {

constexpr int kWidth = 620;
constexpr int kHeight = 420;

class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem item = option;
        initStyleOption(&item, index);
        item.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
        const bool isEnabled = index.data(PaletteModel::IsEnabledRole).toBool();
        QRect area = item.rect.adjusted(kSpace12, 0, -kSpace12, 0);
        const bool isLeftToRight = item.direction == Qt::LeftToRight;
        const QRect place(isLeftToRight ? area.left() : area.right() - kIconSize + 1, area.top(), kIconSize,
                          area.height());
        item.icon.paint(painter, place, Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled);
        area.adjust(isLeftToRight ? kIconSize + kSpace8 : 0, 0, isLeftToRight ? 0 : -kIconSize - kSpace8, 0);

        painter->save();
        painter->setPen(theme().color(isEnabled ? Token::Text : Token::Disabled));
        const int textWidth = qMin(item.fontMetrics.horizontalAdvance(item.text), area.width());
        painter->drawText(area, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading),
                          item.fontMetrics.elidedText(item.text, Qt::ElideRight, area.width()));
        QRect rest = area;
        rest.adjust(isLeftToRight ? textWidth + kSpace16 : 0, 0, isLeftToRight ? 0 : -textWidth - kSpace16, 0);
        painter->setFont(captionFont(item.font));
        painter->setPen(theme().color(Token::Muted));
        const QString second = index.data(PaletteModel::SecondTextRole).toString().section(u'\n', 0, 0);
        painter->drawText(rest, static_cast<int>(Qt::AlignVCenter | Qt::AlignTrailing),
                          QFontMetrics(painter->font()).elidedText(second, Qt::ElideRight, rest.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {100, option.fontMetrics.height() + kSpace16};
    }
};

} // namespace

CommandPalette::CommandPalette(ActionController& actions, QWidget* window)
    : QFrame(window), m_actions(actions), m_model(new PaletteModel(actions, this)), m_field(new QLineEdit(this)),
      m_list(new QListView(this)), m_nothing(new QLabel(tr("Nothing is called that."), this)) {
    setAccessibleName(tr("Search or run"));
    setAutoFillBackground(false);
    m_field->setPlaceholderText(tr("Search accounts, run an action…"));
    m_field->setAccessibleName(tr("Search accounts, run an action"));
    m_field->setFrame(false);
    m_field->addAction(ui::icon(Icon::Search, Token::Muted), QLineEdit::LeadingPosition)->setText(tr("Search or run"));
    m_field->installEventFilter(this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("What was found"));
    m_list->viewport()->setAutoFillBackground(false);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace8, kSpace8, kSpace8, kSpace8);
    column->setSpacing(kSpace4);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    hide();

    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
}

void CommandPalette::setAccounts(std::shared_ptr<const AccountTree> tree) {
    m_model->setAccounts(std::move(tree));
}

void CommandPalette::open() {
    const QWidget* window = parentWidget();
    const int width = qMin(kWidth, window->width() - 2 * kSpace24);
    const int height = qMin(kHeight, window->height() - 4 * kSpace24);
    setGeometry((window->width() - width) / 2, qMin(60, window->height() / 8), width, height);
    m_focusBefore = QApplication::focusWidget();
    m_actions.refresh();
    m_field->clear();
    search({});
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::close() {
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::search(const QString& typed) {
    m_model->search(typed);
    const bool isAny = m_model->rowCount() > 0;
    m_list->setVisible(isAny);
    m_nothing->setVisible(!isAny);
    if (isAny)
        m_list->setCurrentIndex(m_model->index(m_model->firstThatCan()));
}

void CommandPalette::choose() {
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const PaletteModel::Entry entry = m_model->entry(current.row());
    if (entry.action && !m_actions.state(*entry.action).isEnabled()) {
        m_actions.askForAccess(*entry.action);
        return;
    }
    close();
    if (entry.action)
        m_actions.action(*entry.action)->trigger();
    else
        Q_EMIT accountChosen(entry.account);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusOut && !isAncestorOf(QApplication::focusWidget()) && isVisible()) {
        hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QApplication::sendEvent(m_list, event);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawRounded(painter, rect(), theme().color(Token::Raised), theme().color(Token::MeaningLine));
}

} // namespace trunkline::ui
