#pragma once

#include <vector>

#include <QDialog>

#include "core/domain/holiday_calendar.h"
#include "ui/widgets/page_context.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace trunkline::ui {

class InlineError;
class RemovalService;

/// Holidays and closures that hold at an account: what stands there can be changed, what comes from above is shown with
/// where it comes from, and can be taken out day by day. Saved at once, through the outbox.
class CalendarDialog final : public QDialog {
    Q_OBJECT

public:
    /// @param removal null: nothing can be removed
    CalendarDialog(PageContext& context, RemovalService* removal, const AccountId& account, QWidget* parent = nullptr);

private:
    void build();
    void fillNames(const QString& select);
    void showDays();
    void addCalendar();
    void removeCalendar();
    void addDay();
    void removeDay();
    void updateButtons();
    /// The calendar of the chosen name that stands here; a new one where none does.
    [[nodiscard]] HolidayCalendar own() const;
    void save(HolidayCalendar calendar);

    PageContext& m_context;
    RemovalService* m_removal;
    AccountId m_account;
    std::vector<HolidayCalendar> m_calendars; ///< the root's first
    QComboBox* m_name = nullptr;
    QTreeWidget* m_days = nullptr;
    QDateEdit* m_date = nullptr;
    QLineEdit* m_words = nullptr;
    QPushButton* m_removeCalendar = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_add = nullptr;
    InlineError* m_error = nullptr;
};

} // namespace trunkline::ui
