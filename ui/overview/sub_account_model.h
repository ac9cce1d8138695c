#pragma once

#include "ui/lists/rows_model.h"
#include "ui/overview/overview_data.h"

namespace trunkline::ui {

/// The children of a franchise or the organisation; sorted by Answered they stand worst first.
class SubAccountModel final : public RowsModel {
    Q_OBJECT

public:
    enum Column { Name, Calls, Answered, Missed, Voicemail, Off, Problems };
    static constexpr int kColumnCount = 7;

    using RowsModel::RowsModel;

    void setRows(std::vector<SubAccountRow> rows);
    [[nodiscard]] const SubAccountRow& at(int row) const { return m_rows[static_cast<std::size_t>(sourceOf(row))]; }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] int sourceCount() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QVariant cell(int source, int column, int role) const override;
    [[nodiscard]] QString searchText(int source) const override {
        return m_rows[static_cast<std::size_t>(source)].name;
    }
    [[nodiscard]] bool isBefore(int a, int b, int column) const override;

private:
    [[nodiscard]] QString text(const SubAccountRow& row, int column) const;

    std::vector<SubAccountRow> m_rows;
};

} // namespace trunkline::ui
