#include "ui/flow/flows_model.h"

#include "ui/theme/icon.h"

namespace trunkline::ui {

void FlowsModel::setRows(std::vector<FlowRow> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int FlowsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FlowsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FlowsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FlowRow& row = m_rows[std::size_t(index.row())];
    if (role == Qt::DecorationRole) {
        if (index.column() == NameColumn)
            return icon(Icon::Flow);
        return index.column() == StateColumn && row.hasDraft ? QVariant(icon(Icon::Edit, Token::Warn)) : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return row.name;
    case NumbersColumn:
        return row.numbers;
    case StateColumn:
        return row.state;
    case ChangedColumn:
        return row.changed;
    default:
        return {};
    }
}

QVariant FlowsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Flow");
    case NumbersColumn:
        return tr("Numbers that lead here");
    case StateColumn:
        return tr("What callers get");
    case ChangedColumn:
        return tr("Published");
    default:
        return {};
    }
}

} // namespace trunkline::ui
