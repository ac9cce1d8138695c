#pragma once

#include "ui/calls/call_columns.h"
#include "ui/lists/list_table.h"

class QMenu;

namespace trunkline::ui {

class CallLogModel;

/// The call log's table: sorts by the columns that the store can sort by.
class CallTable final : public ListTable {
    Q_OBJECT

public:
    /// Does not own the model.
    CallTable(CallLogModel& model, QWidget* parent = nullptr);

    [[nodiscard]] QList<CallColumn> shownColumns() const;
    /// The company's name says nothing where there is only one.
    void setCompanyShown(bool isShown);
    /// The ways to sort, for menus.
    void fillSortMenu(QMenu* menu);

private:
    void sortByColumn(int column);
    void showSortIndicator();

    CallLogModel& m_model;
};

} // namespace trunkline::ui
