#include "ui/numbers/destinations_model.h"

#include "core/domain/phone_number.h"
#include "ui/theme/icon.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

void DestinationsModel::setRows(std::vector<DestinationRow> rows, Instant now) {
    const bool isSame = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                   [](const auto& a, const auto& b) { return a.destination.id == b.destination.id; });
    if (!isSame)
        beginReplace();
    m_rows = std::move(rows);
    m_now = now;
    if (isSame)
        rowsChanged();
    else
        endReplace();
}

void DestinationsModel::setNow(Instant now) {
    m_now = now;
    rowsChanged();
}

std::optional<Instant> DestinationsModel::nextReturn() const {
    std::optional<Instant> next;
    for (const DestinationRow& row : m_rows) {
        if (row.destination.isOff(m_now) && row.destination.off->until &&
            (!next || *row.destination.off->until < *next))
            next = row.destination.off->until;
    }
    return next;
}

int DestinationsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumnCount;
}

QVariant DestinationsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Label:
        return tr("Destination");
    case Company:
        return tr("Company");
    case Address:
        return tr("Rings");
    case State:
        return tr("Now");
    case Reason:
        return tr("Reason");
    default:
        return {};
    }
}

QString DestinationsModel::text(const DestinationRow& row, int column) const {
    const Destination& destination = row.destination;
    const bool isOff = destination.isOff(m_now);
    switch (column) {
    case Label:
        return destination.label;
    case Company:
        return row.company;
    case Address:
        return destination.address.startsWith(u"sip:"_s) ? destination.address.mid(4)
                                                         : displayNumber(destination.address);
    case State:
        return isOff ? tr("Out %1").arg(row.times.until(destination.off->until, m_now)) : tr("Rings");
    case Reason:
        return isOff ? destination.off->reason : QString();
    default:
        return {};
    }
}

QVariant DestinationsModel::cell(int source, int column, int role) const {
    const DestinationRow& row = m_rows[static_cast<std::size_t>(source)];
    const bool isOff = row.destination.isOff(m_now);
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::DecorationRole:
        if (column == State)
            return isOff ? icon(Icon::PhoneOff, Token::Warn) : icon(Icon::Check, Token::Ok);
        if (column == Label && row.isPending)
            return icon(Icon::Unsynced, Token::Accent);
        return {};
    case Qt::ToolTipRole:
        if (column == State && isOff && row.destination.off->until)
            return u"<qt>%1</qt>"_s.arg(tr("Back %1").arg(row.times.full(*row.destination.off->until)).toHtmlEscaped());
        return {};
    default:
        return {};
    }
}

QString DestinationsModel::searchText(int source) const {
    const DestinationRow& row = m_rows[static_cast<std::size_t>(source)];
    return QStringList{row.destination.label, row.company,      row.destination.address,
                       text(row, Address),    text(row, State), text(row, Reason)}
        .join(u' ');
}

bool DestinationsModel::isBefore(int a, int b, int column) const {
    if (column != State)
        return RowsModel::isBefore(a, b, column);
    // Who is out comes first, then by when they come back.
    const auto rank = [this](int source) {
        const Destination& destination = m_rows[static_cast<std::size_t>(source)].destination;
        if (!destination.isOff(m_now))
            return std::pair(1, Instant{});
        return std::pair(0, destination.off->until.value_or(Instant::max()));
    };
    return rank(a) < rank(b);
}

} // namespace trunkline::ui
