#include "ui/calls/call_table.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>

#include "ui/calls/call_log_model.h"
#include "ui/lists/column_memory.h"

namespace trunkline::ui {

namespace {

QString titleOf(store::CallSort sort) {
    switch (sort) {
    case store::CallSort::NewestFirst:
        return CallTable::tr("Newest first");
    case store::CallSort::OldestFirst:
        return CallTable::tr("Oldest first");
    case store::CallSort::LongestFirst:
        return CallTable::tr("Longest first");
    case store::CallSort::ShortestFirst:
        return CallTable::tr("Shortest first");
    case store::CallSort::CallerAscending:
        return CallTable::tr("Callers from low to high numbers");
    case store::CallSort::CallerDescending:
        return CallTable::tr("Callers from high to low numbers");
    }
    return {};
}

} // namespace

CallTable::CallTable(CallLogModel& model, QWidget* parent) : ListTable(tr("Calls"), parent), m_model(model) {
    QList<Column> columns;
    for (int column = 0; column < kCallColumnCount; ++column)
        columns.append(
            {widthInCharacters(static_cast<CallColumn>(column)), column == static_cast<int>(CallColumn::LeadStatus)});
    setColumns(&model, columns);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &CallTable::sortByColumn);
    connect(&model, &QAbstractItemModel::modelReset, this, &CallTable::showSortIndicator);
    showSortIndicator();
}

void CallTable::showSortIndicator() {
    const auto [column, order] = CallLogModel::columnOf(m_model.query().sort);
    horizontalHeader()->setSortIndicator(static_cast<int>(column), order);
}

void CallTable::sortByColumn(int column) {
    const auto [current, order] = CallLogModel::columnOf(m_model.query().sort);
    const bool isSame = static_cast<int>(current) == column;
    const Qt::SortOrder first =
        column == static_cast<int>(CallColumn::Caller) ? Qt::AscendingOrder : Qt::DescendingOrder;
    const Qt::SortOrder other = order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_model.sort(column, isSame ? other : first);
    showSortIndicator();
}

void CallTable::fillSortMenu(QMenu* menu) {
    auto* group = new QActionGroup(menu);
    for (int i = 0; i <= static_cast<int>(store::CallSort::CallerDescending); ++i) {
        const auto sort = static_cast<store::CallSort>(i);
        QAction* action = menu->addAction(titleOf(sort));
        action->setCheckable(true);
        action->setChecked(sort == m_model.query().sort);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, sort] {
            const auto [column, order] = CallLogModel::columnOf(sort);
            m_model.sort(static_cast<int>(column), order);
            showSortIndicator();
        });
    }
}

QList<CallColumn> CallTable::shownColumns() const {
    QList<CallColumn> shown;
    for (const int column : columns().shownColumns())
        shown.append(static_cast<CallColumn>(column));
    return shown;
}

void CallTable::setCompanyShown(bool isShown) {
    setColumnHidden(static_cast<int>(CallColumn::Company), !isShown);
}

} // namespace trunkline::ui
