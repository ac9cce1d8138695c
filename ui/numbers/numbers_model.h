#pragma once

#include <vector>

#include "core/domain/number.h"
#include "ui/lists/rows_model.h"

namespace trunkline::ui {

/// A tracking number with what its ids are called.
struct NumberRow {
    TrackingNumber number;
    QString company;
    QString flow;  ///< empty: none; calls go to the fail-safe number
    int calls = 0; ///< of the last 30 days
    bool isPending = false;
};

/// Tracking numbers, one a row. Labels can be edited in place; the page sends the edit on.
class NumbersModel final : public RowsModel {
    Q_OBJECT

public:
    enum Column { Number, Company, Label, Source, Flow, Recording, State, Calls };
    static constexpr int kColumnCount = 8;

    using RowsModel::RowsModel;

    void setRows(std::vector<NumberRow> rows);
    [[nodiscard]] const NumberRow& at(int row) const { return m_rows[static_cast<std::size_t>(sourceOf(row))]; }
    /// Whether labels of a company may be edited here.
    void setEditableCheck(std::function<bool(const AccountId&)> mayEdit) { m_mayEdit = std::move(mayEdit); }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void labelEdited(const trunkline::NumberId& number, const QString& label);

protected:
    [[nodiscard]] int sourceCount() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QVariant cell(int source, int column, int role) const override;
    [[nodiscard]] QString searchText(int source) const override;
    [[nodiscard]] bool isBefore(int a, int b, int column) const override;

private:
    [[nodiscard]] QString text(const NumberRow& row, int column) const;
    [[nodiscard]] QVariant decoration(const NumberRow& row, int column) const;

    std::vector<NumberRow> m_rows;
    std::function<bool(const AccountId&)> m_mayEdit;
};

} // namespace trunkline::ui
