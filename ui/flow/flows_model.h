#pragma once

#include <vector>

#include <QHash>

#include "core/base/clock.h"
#include "core/domain/flow_record.h"
#include "ui/lists/rows_model.h"

namespace trunkline::ui {

/// A flow as the list shows it, in words.
struct FlowRow {
    FlowId id;
    AccountId company;
    QString name;
    QString companyName;
    QString numbers; ///< "(312) 555-0100, (312) 555-0101"; of a template: "12 flows, 3 behind"
    QString state;   ///< "Version 3", "Version 3, draft waiting", "Draft, nothing published"
    QString changed; ///< "12 Nov 14:03 by Olga"
    Instant changedAt{};
    int problems = 0; ///< errors in what callers follow; -1: not looked at yet
    bool hasDraft = false;
    bool isCalled = false; ///< numbers lead to it
};

/// The flows of a company, or of all companies below an account.
class FlowsModel final : public RowsModel {
    Q_OBJECT

public:
    enum Column { NameColumn, NumbersColumn, StateColumn, ChangedColumn, CompanyColumn, ProblemsColumn, ColumnCount };

    using RowsModel::RowsModel;
    /// Rows that are not looked at yet keep the problems that were known of them.
    void setRows(std::vector<FlowRow> rows);
    void setProblems(const QHash<FlowId, int>& problems);
    /// What the columns are called: rows of templates say something else in some of them.
    void setOfTemplates(bool isOfTemplates);
    [[nodiscard]] const FlowRow& at(int row) const { return m_rows[static_cast<std::size_t>(sourceOf(row))]; }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] int sourceCount() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QVariant cell(int source, int column, int role) const override;
    [[nodiscard]] QString searchText(int source) const override;
    [[nodiscard]] bool isBefore(int a, int b, int column) const override;

private:
    [[nodiscard]] QString text(const FlowRow& row, int column) const;

    std::vector<FlowRow> m_rows;
    bool m_isOfTemplates = false;
};

} // namespace trunkline::ui
