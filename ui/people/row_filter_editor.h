#pragma once

#include <functional>

#include <QWidget>

#include "core/domain/user.h"
#include "ui/people/number_chooser.h"

class QCheckBox;
class QComboBox;
class QPushButton;

namespace trunkline::ui {

class ElidedLabel;

/// Which calls, texts and report rows something counts on: the direction, whose, missed, of which numbers (access.md).
class RowFilterEditor final : public QWidget {
    Q_OBJECT

public:
    /// @param numbers all that may be chosen from; asked when somebody opens the chooser.
    explicit RowFilterEditor(std::function<std::vector<NumberChoice>()> numbers, QWidget* parent = nullptr);

    void setRows(const RowFilter& rows);
    [[nodiscard]] const RowFilter& rows() const { return m_rows; }

Q_SIGNALS:
    /// By the person, not by setRows().
    void rowsEdited(const trunkline::RowFilter& rows);

private:
    void follow();
    void edit();
    void chooseNumbers();

    std::function<std::vector<NumberChoice>()> m_numbers;
    RowFilter m_rows;
    QComboBox* m_direction = nullptr;
    QCheckBox* m_assigned = nullptr;
    QCheckBox* m_missed = nullptr;
    QCheckBox* m_byNumber = nullptr;
    ElidedLabel* m_numberWords = nullptr;
    QPushButton* m_choose = nullptr;
};

} // namespace trunkline::ui
