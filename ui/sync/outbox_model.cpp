#include "ui/sync/outbox_model.h"

#include <algorithm>

#include "ui/sync/sync_words.h"
#include "ui/theme/icon.h"

namespace trunkline::ui {

OutboxModel::OutboxModel(QObject* parent) : QAbstractTableModel(parent) {}

void OutboxModel::setEdits(std::vector<store::PendingEdit> edits,
                           const std::function<QString(const wire::Patch&)>& nameOf, Instant now) {
    // Edits leave at the front and come at the back; their rows go with them, so that what is selected stays selected.
    const auto isListed = [&edits](const store::PendingEdit& mine) {
        return std::any_of(edits.begin(), edits.end(),
                           [&](const store::PendingEdit& other) { return other.id == mine.id; });
    };
    for (int row = static_cast<int>(m_edits.size()) - 1; row >= 0; --row) {
        if (isListed(m_edits[static_cast<std::size_t>(row)]))
            continue;
        beginRemoveRows({}, row, row);
        m_edits.erase(m_edits.begin() + row);
        m_names.removeAt(row);
        endRemoveRows();
    }
    const std::size_t kept = m_edits.size();
    const bool isInOrder =
        edits.size() >= kept && std::equal(m_edits.begin(), m_edits.end(), edits.begin(),
                                           [](const auto& a, const auto& b) { return a.id == b.id; });
    QStringList names;
    for (const store::PendingEdit& edit : edits)
        names.append(nameOf(edit.patch));
    m_now = now;
    if (!isInOrder) {
        beginResetModel();
        m_edits = std::move(edits);
        m_names = std::move(names);
        endResetModel();
        return;
    }
    const int first = static_cast<int>(kept);
    const int last = static_cast<int>(edits.size()) - 1;
    if (last >= first)
        beginInsertRows({}, first, last);
    m_edits = std::move(edits);
    m_names = std::move(names);
    if (last >= first)
        endInsertRows();
    if (first > 0)
        Q_EMIT dataChanged(index(0, 0), index(first - 1, kColumnCount - 1),
                           {Qt::DisplayRole, Qt::DecorationRole, Qt::ToolTipRole});
}

int OutboxModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_edits.size());
}

int OutboxModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant OutboxModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const store::PendingEdit& edit = m_edits[static_cast<std::size_t>(index.row())];
    if (role == Qt::DecorationRole && index.column() == State)
        return icon(iconOf(toneOf(edit.state)), inkOf(toneOf(edit.state)));
    if (role == Qt::ToolTipRole && index.column() == State && edit.reason)
        return edit.reason->message;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case What:
        return m_names[index.row()];
    case Changed:
        return fieldWords(edit);
    case When:
        return momentWords(edit.madeAt, m_now);
    case State:
        return stateWords(edit.state);
    default:
        return {};
    }
}

QVariant OutboxModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What");
    case Changed:
        return tr("Changed");
    case When:
        return tr("When");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace trunkline::ui
