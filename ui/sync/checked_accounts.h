#pragma once

#include <QIdentityProxyModel>
#include <QSet>

#include "core/domain/ids.h"

namespace trunkline::ui {

/// Accounts of an AccountTreeModel with a box each; what is below a checked one is checked with it.
class CheckedAccounts final : public QIdentityProxyModel {
    Q_OBJECT

public:
    using QIdentityProxyModel::QIdentityProxyModel;

    void setChecked(const QSet<AccountId>& accounts);
    [[nodiscard]] const QSet<AccountId>& checked() const { return m_checked; }

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void checkedChanged();

private:
    [[nodiscard]] bool isAboveChecked(const QModelIndex& index) const;

    QSet<AccountId> m_checked;
};

} // namespace trunkline::ui
