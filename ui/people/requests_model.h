#pragma once

#include "ui/lists/rows_model.h"
#include "ui/lists/time_words.h"
#include "ui/people/people_service.h"

namespace trunkline::ui {

/// Requests for access: what others wait for, and what became of one's own.
class RequestsModel final : public RowsModel {
    Q_OBJECT

public:
    enum Column { Who, What, Where, When, State, kColumnCount };

    struct Row {
        AccessRequest request;
        QString userName;
        QString placeName;
        bool isMine = false;
    };

    RequestsModel(const Clock& clock, QObject* parent = nullptr);

    void setRequests(std::vector<Row> rows);
    [[nodiscard]] const Row* requestAt(int row) const;
    /// Requests of others that nobody has answered.
    [[nodiscard]] int countWaiting() const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] int sourceCount() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QVariant cell(int source, int column, int role) const override;
    [[nodiscard]] QString searchText(int source) const override;
    [[nodiscard]] bool isBefore(int a, int b, int column) const override;

private:
    [[nodiscard]] QString textOf(const Row& row, int column) const;

    const Clock& m_clock;
    TimeWords m_words;
    std::vector<Row> m_rows;
};

/// "Waiting", "Granted", "Declined".
[[nodiscard]] QString stateWords(AccessRequest::State state);

} // namespace trunkline::ui
