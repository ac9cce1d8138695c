#pragma once

#include <vector>

#include "core/domain/number.h"
#include "ui/lists/rows_model.h"
#include "ui/lists/time_words.h"

namespace trunkline::ui {

struct DestinationRow {
    Destination destination;
    QString company;
    TimeWords times{QTimeZone::systemTimeZone()};
    bool isPending = false;
};

/// Phones that can be rung, and which of them are out.
class DestinationsModel final : public RowsModel {
    Q_OBJECT

public:
    enum Column { Label, Company, Address, State, Reason };
    static constexpr int kColumnCount = 5;

    using RowsModel::RowsModel;

    /// `now` decides what is off; call again when time has passed.
    void setRows(std::vector<DestinationRow> rows, Instant now);
    void setNow(Instant now);
    [[nodiscard]] const DestinationRow& at(int row) const { return m_rows[static_cast<std::size_t>(sourceOf(row))]; }
    /// When the next of them comes back by itself.
    [[nodiscard]] std::optional<Instant> nextReturn() const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] int sourceCount() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QVariant cell(int source, int column, int role) const override;
    [[nodiscard]] QString searchText(int source) const override;
    [[nodiscard]] bool isBefore(int a, int b, int column) const override;

private:
    [[nodiscard]] QString text(const DestinationRow& row, int column) const;

    std::vector<DestinationRow> m_rows;
    Instant m_now{};
};

} // namespace trunkline::ui
