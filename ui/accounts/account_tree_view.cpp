#include "ui/accounts/account_tree_view.h"

#include <QApplication>
#include <QHeaderView>
#include <QPainter>

#include "ui/models/account_tree_model.h"
#include "ui/theme/icon.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

namespace trunkline::ui {

namespace {
/// Beyond this a filter opens nothing: nobody reads so many rows, and opening them takes longer than a keystroke may.
constexpr int kMostMatchesOpened = 400;
constexpr int kBadgeSize = 14;
} // namespace

AccountTreeView::AccountTreeView(AccountTreeModel& model, QWidget* parent) : QTreeView(parent), m_model(model) {
    setModel(&model);
    setItemDelegate(new AccountDelegate(this));
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Accounts"));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(true);
    header()->setStretchLastSection(true);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& index) { rememberOpen(index, true); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& index) { rememberOpen(index, false); });
    connect(&model, &QAbstractItemModel::modelReset, this, &AccountTreeView::restore);
    restore();
}

void AccountTreeView::select(const AccountId& account) {
    m_selected = account;
    m_isRestoring = true;
    const QModelIndex index = m_model.indexOf(account);
    setCurrentIndex(index);
    if (index.isValid())
        scrollTo(index);
    m_isRestoring = false;
}

QList<AccountId> AccountTreeView::openAccounts() const {
    return m_open.values();
}

void AccountTreeView::setOpenAccounts(const QList<AccountId>& accounts) {
    m_open = QSet<AccountId>(accounts.begin(), accounts.end());
    restore();
}

void AccountTreeView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTreeView::currentChanged(current, previous);
    if (m_isRestoring || !current.isValid())
        return;
    m_selected = m_model.accountAt(current);
    Q_EMIT accountChosen(m_selected);
}

void AccountTreeView::rememberOpen(const QModelIndex& index, bool isOpen) {
    if (m_isRestoring || !m_model.filter().isEmpty() || !m_model.hasChildren(index))
        return; // "expand all" also opens those that have nothing below
    if (isOpen)
        m_open.insert(m_model.accountAt(index));
    else
        m_open.remove(m_model.accountAt(index));
}

void AccountTreeView::restore() {
    m_isRestoring = true;
    setUpdatesEnabled(false);
    if (m_model.filter().isEmpty()) {
        const QModelIndex root = m_model.index(0, 0);
        expand(root);
        for (const AccountId& account : std::as_const(m_open)) {
            if (const QModelIndex index = m_model.indexOf(account); index.isValid())
                expand(index);
        }
    } else {
        openMatches();
    }
    if (const QModelIndex index = m_model.indexOf(m_selected); index.isValid()) {
        setCurrentIndex(index);
        if (m_model.filter().isEmpty())
            scrollTo(index);
    }
    setUpdatesEnabled(true);
    m_isRestoring = false;
}

void AccountTreeView::openMatches() {
    expand(m_model.index(0, 0));
    if (m_model.matchCount() > kMostMatchesOpened)
        return;
    for (const QModelIndex& above : m_model.aboveMatches())
        expand(above);
}

void AccountDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const QStyle* style = item.widget ? item.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);

    const qreal ratio = painter->device()->devicePixelRatioF();
    const bool isLeftToRight = item.direction == Qt::LeftToRight;
    QRect area = item.rect.adjusted(kSpace4, 0, -kSpace8, 0);
    const auto takeEnd = [&](int width) {
        QRect taken = area;
        if (isLeftToRight) {
            taken.setLeft(area.right() - width + 1);
            area.setRight(taken.left() - kSpace4);
        } else {
            taken.setRight(area.left() + width - 1);
            area.setLeft(taken.right() + kSpace4);
        }
        return taken;
    };
    const auto drawIconAtEnd = [&](Icon glyph, Token ink) {
        const QRect place = takeEnd(kBadgeSize);
        painter->drawPixmap(QPointF(place.x(), place.y() + (place.height() - kBadgeSize) / 2.0),
                            iconPixmap(glyph, kBadgeSize, theme().color(ink), ratio));
    };

    painter->save();
    painter->setFont(captionFont(item.font));
    if (const int problems = index.data(AccountTreeModel::ProblemsRole).toInt(); problems > 0) {
        const QString count = QLocale().toString(problems);
        const QRect place = takeEnd(QFontMetrics(painter->font()).horizontalAdvance(count) + 1);
        painter->setPen(theme().color(Token::Warn));
        painter->drawText(place, static_cast<int>(Qt::AlignVCenter | Qt::AlignRight), count);
        area.adjust(0, 0, isLeftToRight ? 2 : 0, 0);
        drawIconAtEnd(Icon::Warning, Token::Warn);
    }
    if (index.data(AccountTreeModel::IsTemporaryRole).toBool())
        drawIconAtEnd(Icon::Temporary, Token::Muted);
    if (index.data(AccountTreeModel::IsUnsyncedRole).toBool())
        drawIconAtEnd(Icon::Unsynced, Token::Accent);

    QRect place = area;
    place.setWidth(kIconSize);
    if (!isLeftToRight)
        place.moveRight(area.right());
    item.icon.paint(painter, place);
    const int gap = kIconSize + kSpace8 - 2;
    const QRect words = isLeftToRight ? area.adjusted(gap, 0, 0, 0) : area.adjusted(0, 0, -gap, 0);
    const bool isMuted = !index.data(AccountTreeModel::IsMatchRole).toBool();
    painter->setFont(item.font);
    painter->setPen(theme().color(isMuted ? Token::Muted : Token::Text));
    painter->drawText(words, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading),
                      item.fontMetrics.elidedText(item.text, Qt::ElideRight, words.width()));
    painter->restore();

    if (item.state.testFlag(QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.QStyleOption::operator=(item);
        style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, item.widget);
    }
}

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {120, option.fontMetrics.height() + kSpace12};
}

} // namespace trunkline::ui
