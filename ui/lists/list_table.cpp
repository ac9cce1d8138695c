#include "ui/lists/list_table.h"

#include <algorithm>

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include "ui/lists/cell_delegate.h"
#include "ui/lists/column_memory.h"
#include "ui/lists/csv.h"
#include "ui/theme/metrics.h"

namespace trunkline::ui {

namespace {

constexpr int kMostCopied = 10'000;

} // namespace

ListTable::ListTable(const QString& accessibleName, QWidget* parent) : QTableView(parent) {
    setAccessibleName(accessibleName);
    setItemDelegate(new CellDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setFrameShape(QFrame::NoFrame);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setRowHeight();
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setMinimumSectionSize(fontMetrics().averageCharWidth() * 4);
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT rowEntered(index.row()); });
}

void ListTable::setColumns(QAbstractItemModel* model, const QList<Column>& columns) {
    setModel(model);
    QList<int> hidden;
    const int mark = style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, this) + kSpace4;
    const bool isMarkCounted = horizontalHeader()->isSortIndicatorShown();
    for (int column = 0; column < columns.size(); ++column) {
        const int wanted = fontMetrics().averageCharWidth() * columns[column].characters + kSpace8;
        // Never narrower than its title, which may be long in another language, with the mark of the sorted column.
        const int title = horizontalHeader()->sectionSizeHint(column) + (isMarkCounted ? 0 : mark);
        horizontalHeader()->resizeSection(column, std::max(wanted, title));
        if (columns[column].isHiddenAtFirst)
            hidden.append(column);
    }
    m_columns = new ColumnMemory(horizontalHeader(), hidden);
}

void ListTable::setRowHeight() {
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(ui::rowHeight(*this));
}

void ListTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setRowHeight();
}

QList<int> ListTable::selectedRows(int most) const {
    QList<int> rows;
    // Ranges, not indexes: all of a million may be selected.
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && rows.size() < most; ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QStringList ListTable::shownTitles() const {
    QStringList titles;
    for (const int column : m_columns->shownColumns())
        titles.append(model()->headerData(column, Qt::Horizontal).toString());
    return titles;
}

QStringList ListTable::shownCells(int row) const {
    QStringList cells;
    for (const int column : m_columns->shownColumns()) {
        const QModelIndex index = model()->index(row, column);
        const QString second = index.data(SecondTextRole).toString();
        const QString text = index.data(Qt::DisplayRole).toString();
        cells.append(second.isEmpty() ? text : text + u' ' + second);
    }
    return cells;
}

void ListTable::copyShownRows() {
    QStringList lines{tabbedLine(shownTitles())};
    for (const int row : selectedRows(kMostCopied))
        lines.append(tabbedLine(shownCells(row)));
    if (lines.size() > 1)
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ListTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        return Q_EMIT copyWanted();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        return Q_EMIT rowEntered(currentIndex().row());
    QTableView::keyPressEvent(event);
}

void ListTable::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged(current.row());
}

} // namespace trunkline::ui
