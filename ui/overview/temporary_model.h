#pragma once

#include "ui/lists/rows_model.h"
#include "ui/lists/time_words.h"
#include "ui/numbers/temporary.h"
#include "ui/theme/icon.h"

namespace trunkline::ui {

struct TemporaryRow {
    Temporary thing;
    QString company;
    QString by; ///< empty: nobody that is known here
    TimeWords times{QTimeZone::systemTimeZone()};
    bool isPending = false;
    bool mayEnd = false;
};

/// "Mike is out", "On duty stands at Joe", "Closed".
[[nodiscard]] QString titleOf(const Temporary& thing);
[[nodiscard]] Icon iconOf(const Temporary& thing);

/// Everything that is temporary, with who, since when, until when and why.
class TemporaryModel final : public RowsModel {
    Q_OBJECT

public:
    enum Column { What, Company, Until, Reason, By, Since };
    static constexpr int kColumnCount = 6;

    using RowsModel::RowsModel;

    /// `now` words the times; call again when time has passed.
    void setRows(std::vector<TemporaryRow> rows, Instant now);
    [[nodiscard]] const TemporaryRow& at(int row) const { return m_rows[static_cast<std::size_t>(sourceOf(row))]; }
    [[nodiscard]] int countAll() const { return sourceCount(); }

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] int sourceCount() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QVariant cell(int source, int column, int role) const override;
    [[nodiscard]] QString searchText(int source) const override;
    [[nodiscard]] bool isBefore(int a, int b, int column) const override;

private:
    [[nodiscard]] QString text(const TemporaryRow& row, int column) const;

    std::vector<TemporaryRow> m_rows;
    Instant m_now{};
};

} // namespace trunkline::ui
