#include "ui/accounts/audit_model.h"

#include "ui/accounts/audit_words.h"
#include "ui/actions/audit_subject.h"

namespace trunkline::ui {

AuditModel::AuditModel(QObject* parent) : QAbstractTableModel(parent) {}

void AuditModel::setSource(Source source) {
    beginResetModel();
    m_source = std::move(source);
    endResetModel();
}

int AuditModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_source.events.size());
}

int AuditModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant AuditModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const AuditEvent& event = m_source.events[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case When:
        return role == Qt::ToolTipRole ? m_source.times.full(event.at) : m_source.times.moment(event.at, m_source.now);
    case Who:
        return event.by.isNull() ? tr("Trunkline") : m_source.people.value(event.by, tr("Somebody else"));
    case What:
        return actionWords(event.action);
    case Subject:
        return subjectOf(event);
    case Where: {
        const Account* account = m_source.tree ? m_source.tree->find(event.account) : nullptr;
        return account ? account->name : QString();
    }
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    case Subject:
        return tr("Concerns", "what a change was made to");
    case Where:
        return tr("Where");
    default:
        return {};
    }
}

} // namespace trunkline::ui
