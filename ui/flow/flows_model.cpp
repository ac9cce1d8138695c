#include "ui/flow/flows_model.h"

#include "ui/theme/icon.h"

namespace trunkline::ui {

void FlowsModel::setRows(std::vector<FlowRow> rows) {
    QHash<FlowId, int> known;
    for (const FlowRow& row : m_rows)
        known.insert(row.id, row.problems);
    for (FlowRow& row : rows) {
        if (row.problems < 0)
            row.problems = known.value(row.id, -1);
    }
    const bool isSame = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                   [](const FlowRow& a, const FlowRow& b) { return a.id == b.id; });
    if (!isSame)
        beginReplace();
    m_rows = std::move(rows);
    if (isSame)
        rowsChanged();
    else
        endReplace();
}

void FlowsModel::setProblems(const QHash<FlowId, int>& problems) {
    for (FlowRow& row : m_rows)
        row.problems = problems.value(row.id, row.problems);
    rowsChanged();
}

void FlowsModel::setOfTemplates(bool isOfTemplates) {
    if (std::exchange(m_isOfTemplates, isOfTemplates) != isOfTemplates)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int FlowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString FlowsModel::text(const FlowRow& row, int column) const {
    switch (column) {
    case NameColumn:
        return row.name;
    case NumbersColumn:
        return row.numbers;
    case StateColumn:
        return row.state;
    case ChangedColumn:
        return row.changed;
    case CompanyColumn:
        return row.companyName;
    case ProblemsColumn:
        return row.problems > 0    ? tr("%n problem(s)", nullptr, row.problems)
               : row.problems == 0 ? tr("none", "problems")
                                   : QString();
    default:
        return {};
    }
}

QVariant FlowsModel::cell(int source, int column, int role) const {
    const FlowRow& row = m_rows[static_cast<std::size_t>(source)];
    if (role == Qt::DecorationRole) {
        if (column == NameColumn)
            return icon(Icon::Flow);
        if (column == ProblemsColumn && row.problems > 0)
            return icon(Icon::Warning, Token::Warn);
        return column == StateColumn && row.hasDraft ? QVariant(icon(Icon::Edit, Token::Warn)) : QVariant();
    }
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(text(row, column)) : QVariant();
}

QString FlowsModel::searchText(int source) const {
    const FlowRow& row = m_rows[static_cast<std::size_t>(source)];
    return QStringList{row.name, row.companyName, row.numbers, row.state, row.changed}.join(u' ');
}

bool FlowsModel::isBefore(int a, int b, int column) const {
    const FlowRow& first = m_rows[static_cast<std::size_t>(a)];
    const FlowRow& second = m_rows[static_cast<std::size_t>(b)];
    if (column == ChangedColumn)
        return first.changedAt < second.changedAt;
    if (column == ProblemsColumn)
        return first.problems < second.problems;
    return RowsModel::isBefore(a, b, column);
}

QVariant FlowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return m_isOfTemplates ? tr("Template") : tr("Flow");
    case NumbersColumn:
        return m_isOfTemplates ? tr("Flows that follow it") : tr("Numbers that lead here");
    case StateColumn:
        return m_isOfTemplates ? tr("What companies get") : tr("What callers get");
    case ChangedColumn:
        return tr("Published");
    case CompanyColumn:
        return m_isOfTemplates ? tr("Given out by") : tr("Company");
    case ProblemsColumn:
        return tr("Problems");
    default:
        return {};
    }
}

} // namespace trunkline::ui
