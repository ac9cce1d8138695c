#pragma once

#include <vector>

#include <QAbstractTableModel>

#include "core/base/clock.h"
#include "core/domain/flow_record.h"

namespace trunkline::ui {

/// A flow as the list shows it, in words.
struct FlowRow {
    FlowId id;
    QString name;
    QString numbers; ///< "(312) 555-0100, (312) 555-0101"
    QString state;   ///< "Version 3", "Version 3, draft waiting", "Draft, nothing published"
    QString changed; ///< "12 Nov 14:03 by Olga"
    bool hasDraft = false;
};

/// The flows of one company; small.
class FlowsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { NameColumn, NumbersColumn, StateColumn, ChangedColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setRows(std::vector<FlowRow> rows);
    [[nodiscard]] const std::vector<FlowRow>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<FlowRow> m_rows;
};

} // namespace trunkline::ui
