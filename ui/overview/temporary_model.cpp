#include "ui/overview/temporary_model.h"

#include <algorithm>

namespace trunkline::ui {

using Kind = Temporary::Kind;

QString titleOf(const Temporary& thing) {
    switch (thing.kind) {
    case Kind::DestinationOff:
        return TemporaryModel::tr("%1 is out").arg(thing.name);
    case Kind::SwitchTurned:
        return TemporaryModel::tr("%1 stands at %2", "a switch and its position").arg(thing.name, thing.turnedTo);
    case Kind::CompanyClosed:
        return TemporaryModel::tr("Closed");
    }
    return {};
}

Icon iconOf(const Temporary& thing) {
    switch (thing.kind) {
    case Kind::DestinationOff:
        return Icon::PhoneOff;
    case Kind::SwitchTurned:
        return Icon::Switch;
    case Kind::CompanyClosed:
        return Icon::Moon;
    }
    return Icon::Info;
}

void TemporaryModel::setRows(std::vector<TemporaryRow> rows, Instant now) {
    const bool isSame =
        std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                   [](const TemporaryRow& a, const TemporaryRow& b) { return a.thing.isSameThing(b.thing); });
    if (!isSame)
        beginReplace();
    m_rows = std::move(rows);
    m_now = now;
    if (isSame)
        rowsChanged();
    else
        endReplace();
}

int TemporaryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant TemporaryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What");
    case Company:
        return tr("Company");
    case Until:
        return tr("How long");
    case Reason:
        return tr("Reason");
    case By:
        return tr("By");
    case Since:
        return tr("Since");
    default:
        return {};
    }
}

QString TemporaryModel::text(const TemporaryRow& row, int column) const {
    switch (column) {
    case What:
        return titleOf(row.thing);
    case Company:
        return row.company;
    case Until:
        return row.thing.hold.until ? row.times.until(row.thing.hold.until, m_now) : tr("until somebody ends it");
    case Reason:
        return row.thing.hold.reason;
    case By:
        return row.by;
    case Since:
        return row.times.moment(row.thing.hold.since, m_now);
    default:
        return {};
    }
}

QVariant TemporaryModel::cell(int source, int column, int role) const {
    const TemporaryRow& row = m_rows[static_cast<std::size_t>(source)];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::DecorationRole:
        if (column == What)
            return icon(iconOf(row.thing), Token::Warn);
        return column == Company && row.isPending ? QVariant(icon(Icon::Unsynced, Token::Accent)) : QVariant();
    case Qt::ToolTipRole:
        if (column == Until && row.thing.hold.until)
            return tr("Back %1").arg(row.times.full(*row.thing.hold.until));
        return column == Since ? row.times.full(row.thing.hold.since) : QVariant();
    case Qt::AccessibleTextRole:
        return column == Company && row.isPending ? tr("%1, not sent yet").arg(row.company) : text(row, column);
    default:
        return {};
    }
}

QString TemporaryModel::searchText(int source) const {
    const TemporaryRow& row = m_rows[static_cast<std::size_t>(source)];
    return QStringList{text(row, What), row.company, text(row, Until), row.thing.hold.reason, row.by}.join(u' ');
}

bool TemporaryModel::isBefore(int a, int b, int column) const {
    const Override& first = m_rows[static_cast<std::size_t>(a)].thing.hold;
    const Override& second = m_rows[static_cast<std::size_t>(b)].thing.hold;
    if (column == Until)
        return first.until.value_or(Instant::max()) < second.until.value_or(Instant::max());
    if (column == Since)
        return first.since < second.since;
    return RowsModel::isBefore(a, b, column);
}

} // namespace trunkline::ui
