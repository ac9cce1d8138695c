#pragma once

#include <QSet>
#include <QStyledItemDelegate>
#include <QTreeView>

#include "core/domain/ids.h"

namespace trunkline::ui {

class AccountTreeModel;

/// The tree of accounts: remembers by account what is open and where one is, across new trees and filters.
class AccountTreeView final : public QTreeView {
    Q_OBJECT

public:
    explicit AccountTreeView(AccountTreeModel& model, QWidget* parent = nullptr);

    /// Selects and shows an account without accountChosen(). Accounts that the filter hides are selected once it is
    /// gone.
    void select(const AccountId& account);

    [[nodiscard]] QList<AccountId> openAccounts() const;
    void setOpenAccounts(const QList<AccountId>& accounts);

Q_SIGNALS:
    /// A person went to an account, by pointer or keyboard.
    void accountChosen(const trunkline::AccountId& account);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void rememberOpen(const QModelIndex& index, bool isOpen);
    void restore();
    void openMatches();

    AccountTreeModel& m_model;
    QSet<AccountId> m_open;
    AccountId m_selected;
    bool m_isRestoring = false;
};

/// A row: icon, name, and at the right what one should know: problems, something temporary, unsynced edits.
class AccountDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace trunkline::ui
