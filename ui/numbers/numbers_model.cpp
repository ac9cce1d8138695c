#include "ui/numbers/numbers_model.h"

#include <QLocale>

#include "core/domain/phone_number.h"
#include "ui/theme/icon.h"

namespace trunkline::ui {

void NumbersModel::setRows(std::vector<NumberRow> rows) {
    const bool isSame = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                   [](const NumberRow& a, const NumberRow& b) { return a.number.id == b.number.id; });
    if (isSame) {
        m_rows = std::move(rows);
        rowsChanged();
        return;
    }
    beginReplace();
    m_rows = std::move(rows);
    endReplace();
}

int NumbersModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant NumbersModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Calls ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Number");
    case Company:
        return tr("Company");
    case Label:
        return tr("Label");
    case Source:
        return tr("Source");
    case Flow:
        return tr("Callers follow");
    case Recording:
        return tr("Recording");
    case State:
        return tr("State");
    case Calls:
        return tr("Calls, 30 days");
    default:
        return {};
    }
}

QString NumbersModel::text(const NumberRow& row, int column) const {
    switch (column) {
    case Number:
        return displayNumber(row.number.number);
    case Company:
        return row.company;
    case Label:
        return row.number.label;
    case Source:
        return row.number.source;
    case Flow:
        if (!row.flow.isEmpty())
            return row.flow;
        return row.number.failSafe.isEmpty() ? tr("Nothing: callers hear that the number is not in use")
                                             : tr("Straight to %1").arg(displayNumber(row.number.failSafe));
    case Recording:
        return row.number.isRecorded ? tr("Recorded") : tr("Not recorded");
    case State:
        return row.number.isActive ? tr("Active") : tr("Switched off");
    case Calls:
        return QLocale().toString(row.calls);
    default:
        return {};
    }
}

QVariant NumbersModel::decoration(const NumberRow& row, int column) const {
    if (column == Label && row.isPending)
        return icon(Icon::Unsynced, Token::Accent);
    if (column == State && !row.number.isActive)
        return icon(Icon::Stop, Token::Muted);
    if (column == Flow && row.flow.isEmpty())
        return icon(Icon::Warning, Token::Warn);
    return {};
}

QVariant NumbersModel::cell(int source, int column, int role) const {
    const NumberRow& row = m_rows[static_cast<std::size_t>(source)];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::EditRole:
        return column == Label ? row.number.label : text(row, column);
    case Qt::DecorationRole:
        return decoration(row, column);
    case Qt::TextAlignmentRole:
        if (column == Calls)
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        return {};
    case Qt::AccessibleTextRole:
        return column == Label && row.isPending ? tr("%1, changed here, not sent yet").arg(row.number.label)
                                                : text(row, column);
    default:
        return {};
    }
}

QString NumbersModel::searchText(int source) const {
    const NumberRow& row = m_rows[static_cast<std::size_t>(source)];
    return QStringList{
        row.number.number, displayNumber(row.number.number), row.company, row.number.label, row.number.source, row.flow}
        .join(u' ');
}

bool NumbersModel::isBefore(int a, int b, int column) const {
    const NumberRow& first = m_rows[static_cast<std::size_t>(a)];
    const NumberRow& second = m_rows[static_cast<std::size_t>(b)];
    if (column == Calls)
        return first.calls < second.calls;
    if (column == Number)
        return first.number.number < second.number.number;
    return RowsModel::isBefore(a, b, column);
}

Qt::ItemFlags NumbersModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags flags = RowsModel::flags(index);
    const bool isEditable =
        index.isValid() && index.column() == Label && m_mayEdit && m_mayEdit(at(index.row()).number.company);
    return isEditable ? flags | Qt::ItemIsEditable : flags;
}

bool NumbersModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (!index.isValid() || role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const TrackingNumber& number = at(index.row()).number;
    const QString label = value.toString().simplified();
    if (label == number.label)
        return false;
    Q_EMIT labelEdited(number.id, label); // the row changes when the store says so
    return true;
}

} // namespace trunkline::ui
