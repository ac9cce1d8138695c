#include "ui/lists/rows_model.h"

#include <algorithm>

namespace trunkline::ui {

RowsModel::RowsModel(QObject* parent) : QAbstractTableModel(parent) {
    m_collator.setNumericMode(true);
    m_collator.setCaseSensitivity(Qt::CaseInsensitive);
}

int RowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

QVariant RowsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return cell(sourceOf(index.row()), index.column(), role);
}

int RowsModel::rowOf(int source) const {
    const auto found = std::find(m_order.begin(), m_order.end(), source);
    return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

bool RowsModel::isBefore(int a, int b, int column) const {
    return m_collator.compare(cell(a, column, Qt::DisplayRole).toString(),
                              cell(b, column, Qt::DisplayRole).toString()) < 0;
}

std::vector<int> RowsModel::arranged() const {
    std::vector<int> order;
    for (int source = 0; source < sourceCount(); ++source) {
        const QString text = m_words.isEmpty() ? QString() : searchText(source);
        const bool hasAll = std::all_of(m_words.begin(), m_words.end(), [&text](const QString& word) {
            return text.contains(word, Qt::CaseInsensitive);
        });
        if (hasAll)
            order.push_back(source);
    }
    std::stable_sort(order.begin(), order.end(), [this](int a, int b) {
        return m_sortOrder == Qt::AscendingOrder ? isBefore(a, b, m_sortColumn) : isBefore(b, a, m_sortColumn);
    });
    return order;
}

void RowsModel::setSearch(const QString& words) {
    const QStringList wanted = words.simplified().split(u' ', Qt::SkipEmptyParts);
    if (wanted == m_words)
        return;
    m_words = wanted;
    beginResetModel();
    m_order = arranged();
    endResetModel();
}

void RowsModel::sort(int column, Qt::SortOrder order) {
    if (column < 0 || column >= columnCount())
        return;
    m_sortColumn = column;
    m_sortOrder = order;
    rearrange();
}

void RowsModel::rearrange() {
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<int> sources;
    for (const QModelIndex& index : before)
        sources.push_back(sourceOf(index.row()));
    m_order = arranged();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rowOf(sources[static_cast<std::size_t>(i)]);
        after.append(row < 0 ? QModelIndex() : createIndex(row, before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RowsModel::endReplace() {
    m_order = arranged();
    endResetModel();
}

void RowsModel::rowsChanged() {
    if (m_order.empty())
        return;
    rearrange();
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace trunkline::ui
