#include "ui/overview/recent_calls_model.h"

#include <array>

#include "ui/lists/cell_delegate.h"

namespace trunkline::ui {

namespace {

constexpr std::array kColumns{CallColumn::Time,   CallColumn::Caller,     CallColumn::Outcome,
                              CallColumn::Number, CallColumn::AnsweredBy, CallColumn::Duration};

} // namespace

void RecentCallsModel::setCalls(std::vector<store::ListedCall> calls, std::shared_ptr<const CallNames> names,
                                Instant now) {
    beginResetModel();
    m_calls = std::move(calls);
    m_names = std::move(names);
    m_now = now;
    endResetModel();
}

int RecentCallsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_calls.size());
}

int RecentCallsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(kColumns.size());
}

QVariant RecentCallsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CallColumn column = kColumns.at(static_cast<std::size_t>(index.column()));
    const Call& call = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return CallText(m_names, m_now).of(call, column);
    case Qt::DecorationRole:
        return column == CallColumn::Outcome ? icon(iconOf(call.outcome), tokenOf(call.outcome)) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case SecondTextRole:
        return column == CallColumn::Caller && !call.callerName.isEmpty() ? callerNumber(call) : QString();
    default:
        return {};
    }
}

QVariant RecentCallsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const CallColumn column = kColumns.at(static_cast<std::size_t>(section));
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return role == Qt::DisplayRole ? titleOf(column) : QVariant();
}

} // namespace trunkline::ui
