#pragma once

#include <QAbstractTableModel>

#include "core/store/store_types.h"
#include "ui/calls/call_columns.h"

namespace trunkline::ui {

/// The newest few calls, for an overview.
class RecentCallsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setCalls(std::vector<store::ListedCall> calls, std::shared_ptr<const CallNames> names, Instant now);
    [[nodiscard]] const Call& at(int row) const { return m_calls[static_cast<std::size_t>(row)].call; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<store::ListedCall> m_calls;
    std::shared_ptr<const CallNames> m_names;
    Instant m_now{};
};

} // namespace trunkline::ui
