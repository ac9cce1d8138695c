#include "ui/people/requests_model.h"

#include <algorithm>

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/words.h"

namespace trunkline::ui {

using State = AccessRequest::State;

QString stateWords(AccessRequest::State state) {
    switch (state) {
    case State::Waiting:
        return RequestsModel::tr("Waiting");
    case State::Granted:
        return RequestsModel::tr("Granted");
    case State::Declined:
        return RequestsModel::tr("Declined");
    }
    return {};
}

RequestsModel::RequestsModel(const Clock& clock, QObject* parent)
    : RowsModel(parent), m_clock(clock), m_words(QTimeZone::systemTimeZone()) {}

void RequestsModel::setRequests(std::vector<Row> rows) {
    beginReplace();
    m_rows = std::move(rows);
    endReplace();
}

const RequestsModel::Row* RequestsModel::requestAt(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &m_rows[static_cast<std::size_t>(sourceOf(row))];
}

int RequestsModel::countWaiting() const {
    return static_cast<int>(std::ranges::count_if(
        m_rows, [](const Row& row) { return !row.isMine && row.request.state == State::Waiting; }));
}

int RequestsModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kColumnCount;
}

QString RequestsModel::textOf(const Row& row, int column) const {
    switch (column) {
    case Who:
        return row.isMine ? tr("You") : row.userName;
    case What:
        return withCapital(access::describe(row.request.action));
    case Where:
        return row.placeName;
    case When:
        return m_words.moment(row.request.createdAt, m_clock.now());
    case RequestsModel::State:
        return stateWords(row.request.state);
    default:
        return {};
    }
}

QVariant RequestsModel::cell(int source, int column, int role) const {
    const Row& row = m_rows[static_cast<std::size_t>(source)];
    const bool isWaiting = row.request.state == AccessRequest::State::Waiting;
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column);
    case Qt::ToolTipRole:
        return column == When ? m_words.full(row.request.createdAt) : row.request.note;
    case Qt::DecorationRole:
        return column == Who ? QVariant(icon(Icon::Person, isWaiting ? std::optional<Token>() : Token::Disabled))
                             : QVariant();
    case Qt::ForegroundRole:
        return isWaiting ? QVariant() : QVariant(theme().color(Token::Muted));
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), textOf(row, column));
    default:
        return {};
    }
}

QString RequestsModel::searchText(int source) const {
    const Row& row = m_rows[static_cast<std::size_t>(source)];
    return QStringList{row.userName, access::describe(row.request.action), row.placeName, row.request.note}.join(u' ');
}

bool RequestsModel::isBefore(int a, int b, int column) const {
    const AccessRequest& left = m_rows[static_cast<std::size_t>(a)].request;
    const AccessRequest& right = m_rows[static_cast<std::size_t>(b)].request;
    if (column == When)
        return left.createdAt < right.createdAt;
    if (column == RequestsModel::State)
        return left.state < right.state;
    return RowsModel::isBefore(a, b, column);
}

QVariant RequestsModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Who:
        return tr("Who");
    case What:
        return tr("Would like to");
    case Where:
        return tr("Where");
    case When:
        return tr("Asked");
    case State:
        return tr("State");
    default:
        return {};
    }
}

} // namespace trunkline::ui
