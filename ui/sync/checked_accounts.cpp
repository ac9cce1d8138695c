#include "ui/sync/checked_accounts.h"

#include "ui/models/account_tree_model.h"

namespace trunkline::ui {

namespace {

AccountId accountOf(const QModelIndex& index) {
    return index.data(AccountTreeModel::AccountIdRole).value<AccountId>();
}

} // namespace

void CheckedAccounts::setChecked(const QSet<AccountId>& accounts) {
    beginResetModel();
    m_checked = accounts;
    endResetModel();
    Q_EMIT checkedChanged();
}

bool CheckedAccounts::isAboveChecked(const QModelIndex& index) const {
    for (QModelIndex above = index.parent(); above.isValid(); above = above.parent()) {
        if (m_checked.contains(accountOf(above)))
            return true;
    }
    return false;
}

QVariant CheckedAccounts::data(const QModelIndex& index, int role) const {
    if (role != Qt::CheckStateRole || !index.isValid())
        return QIdentityProxyModel::data(index, role);
    return m_checked.contains(accountOf(index)) || isAboveChecked(index) ? Qt::Checked : Qt::Unchecked;
}

bool CheckedAccounts::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !index.isValid() || isAboveChecked(index))
        return false;
    if (value.toInt() == Qt::Checked)
        m_checked.insert(accountOf(index));
    else
        m_checked.remove(accountOf(index));
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    if (const int below = rowCount(index); below > 0) // and what is below follows
        Q_EMIT dataChanged(this->index(0, 0, index), this->index(below - 1, 0, index), {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
    return true;
}

Qt::ItemFlags CheckedAccounts::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
    if (!isAboveChecked(index))
        flags |= Qt::ItemIsEnabled;
    return flags;
}

} // namespace trunkline::ui
