#pragma once

#include <optional>

#include "ui/lists/rows_model.h"
#include "ui/people/review.h"

namespace trunkline::ui {

/// The findings of a review as a table.
class ReviewModel final : public RowsModel {
    Q_OBJECT

public:
    enum Column { Name, Finding, RoleColumn, Where, Why, Advice, kColumnCount };

    using RowsModel::RowsModel;

    void setFindings(std::vector<ReviewFinding> findings);
    /// Only one reason; no value: all.
    void setReason(std::optional<ReviewReason> reason);
    /// Whether findings that somebody looked at lately are shown as well.
    void setReviewedShown(bool isShown);

    [[nodiscard]] const ReviewFinding* findingAt(int row) const;
    /// How many wait for a look, whatever is shown.
    [[nodiscard]] int countOpen() const;
    [[nodiscard]] int countReviewed() const { return static_cast<int>(m_all.size()) - countOpen(); }
    /// What is shown, as a file for spreadsheets.
    [[nodiscard]] QByteArray csv() const;

    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    [[nodiscard]] int sourceCount() const override { return static_cast<int>(m_shown.size()); }
    [[nodiscard]] QVariant cell(int source, int column, int role) const override;
    [[nodiscard]] QString searchText(int source) const override;

private:
    void choose();
    [[nodiscard]] QString textOf(const ReviewFinding& finding, int column) const;

    std::vector<ReviewFinding> m_all;
    std::vector<ReviewFinding> m_shown;
    std::optional<ReviewReason> m_reason;
    bool m_isReviewedShown = false;
};

} // namespace trunkline::ui
