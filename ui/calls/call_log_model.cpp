#include "ui/calls/call_log_model.h"

#include "core/store/store.h"
#include "ui/lists/cell_delegate.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWindow = 128;
constexpr int kNearEdge = 32;
constexpr qsizetype kMostAskedAtOnce = 8; ///< windows
constexpr std::size_t kMostRows = 32 * kWindow;

} // namespace

CallLogModel::CallLogModel(store::Store& store, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_clock(clock), m_list(store), m_names(std::make_shared<CallNames>()) {
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(0);
    connect(&m_askSoon, &QTimer::timeout, this, &CallLogModel::askForWanted);
    connect(&m_list, &store::CallList::reset, this, &CallLogModel::takeReset);
    connect(&m_list, &store::CallList::countChanged, this, &CallLogModel::takeCount);
    connect(&m_list, &store::CallList::completed, this, &CallLogModel::counted);
    connect(&m_list, &store::CallList::spliced, this, &CallLogModel::takeSplice);
    connect(&m_list, &store::CallList::rowsReady, this, &CallLogModel::takeRows);
    connect(&m_list, &store::CallList::rowsOutdated, this, &CallLogModel::outdateRows);
    connect(&store, &store::Store::callsChanged, this, &CallLogModel::outdateRows);
}

CallLogModel::~CallLogModel() = default;

void CallLogModel::setQuery(const store::CallQuery& query) {
    m_list.setQuery(query);
}

void CallLogModel::setNames(std::shared_ptr<const CallNames> names) {
    m_names = std::move(names);
    if (m_count > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_count - 1, kCallColumnCount - 1), {Qt::DisplayRole, Qt::ToolTipRole});
}

const store::ListedCall* CallLogModel::rowAt(int row) const {
    const auto found = m_rows.find(row);
    return found == m_rows.end() ? nullptr : &found->second.listed;
}

std::optional<store::CallSort> CallLogModel::sortFor(CallColumn column, Qt::SortOrder order) {
    using store::CallSort;
    const bool isAscending = order == Qt::AscendingOrder;
    switch (column) {
    case CallColumn::Time:
        return isAscending ? CallSort::OldestFirst : CallSort::NewestFirst;
    case CallColumn::Duration:
        return isAscending ? CallSort::ShortestFirst : CallSort::LongestFirst;
    case CallColumn::Caller:
        return isAscending ? CallSort::CallerAscending : CallSort::CallerDescending;
    default:
        return {};
    }
}

std::pair<CallColumn, Qt::SortOrder> CallLogModel::columnOf(store::CallSort sort) {
    using store::CallSort;
    switch (sort) {
    case CallSort::NewestFirst:
        return {CallColumn::Time, Qt::DescendingOrder};
    case CallSort::OldestFirst:
        return {CallColumn::Time, Qt::AscendingOrder};
    case CallSort::LongestFirst:
        return {CallColumn::Duration, Qt::DescendingOrder};
    case CallSort::ShortestFirst:
        return {CallColumn::Duration, Qt::AscendingOrder};
    case CallSort::CallerAscending:
        return {CallColumn::Caller, Qt::AscendingOrder};
    case CallSort::CallerDescending:
        return {CallColumn::Caller, Qt::DescendingOrder};
    }
    return {CallColumn::Time, Qt::DescendingOrder};
}

int CallLogModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : m_count;
}

int CallLogModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : kCallColumnCount;
}

QVariant CallLogModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto column = static_cast<CallColumn>(index.column());
    if (role == Qt::TextAlignmentRole && isFigure(column))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    const auto found = m_rows.find(index.row());
    if (found == m_rows.end() || found->second.epoch != m_epoch)
        want(index.row());
    else
        lookAt(index.row());
    if (found == m_rows.end()) {
        if (role == Qt::AccessibleTextRole)
            return tr("Being fetched");
        return role == PlaceholderRole ? QVariant(true) : QVariant();
    }
    const store::ListedCall& listed = found->second.listed;
    switch (role) {
    case Qt::DisplayRole:
        return text(listed.call, column);
    case Qt::DecorationRole:
        return decoration(listed, column);
    case Qt::ToolTipRole: {
        const QString words = CallText(m_names, m_clock.now()).tooltip(listed.call, column);
        // What people typed is shown, never read as markup.
        return words.isEmpty() ? QVariant() : u"<qt>%1</qt>"_s.arg(words.toHtmlEscaped());
    }
    case Qt::AccessibleTextRole:
        return spoken(listed, column);
    case SecondTextRole:
        return column == CallColumn::Caller && !listed.call.callerName.isEmpty() ? callerNumber(listed.call)
                                                                                 : QString();
    case ChipsRole:
        return column == CallColumn::Tags ? listed.call.tags : QStringList();
    default:
        return {};
    }
}

QString CallLogModel::text(const Call& call, CallColumn column) const {
    if (column == CallColumn::Direction)
        return {}; // the icon says it; the word is spoken and in the tooltip
    return CallText(m_names, m_clock.now()).of(call, column);
}

QVariant CallLogModel::decoration(const store::ListedCall& listed, CallColumn column) const {
    if (column == CallColumn::Outcome)
        return icon(iconOf(listed.call.outcome), tokenOf(listed.call.outcome));
    if (column == CallColumn::Direction)
        return icon(iconOf(listed.call.direction), Token::Muted);
    if (column == CallColumn::Time && listed.isPending)
        return icon(Icon::Unsynced, Token::Accent);
    return {};
}

QString CallLogModel::spoken(const store::ListedCall& listed, CallColumn column) const {
    const QString shown = CallText(m_names, m_clock.now()).of(listed.call, column);
    switch (column) {
    case CallColumn::Time:
        return listed.isPending ? tr("%1, changed here, not sent yet").arg(shown) : shown;
    case CallColumn::Caller:
        return listed.call.callerName.isEmpty() ? shown
                                                : tr("%1, %2", "name and number").arg(shown, callerNumber(listed.call));
    case CallColumn::Duration:
        return spokenSpan(listed.call.durationSeconds);
    case CallColumn::Wait:
        return spokenSpan(listed.call.ringSeconds);
    default:
        return shown;
    }
}

QVariant CallLogModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= kCallColumnCount)
        return {};
    const auto column = static_cast<CallColumn>(section);
    if (role == Qt::DisplayRole) // the icons below it are narrower than the word
        return column == CallColumn::Direction ? tr("In/out") : titleOf(column);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole)
        return sortFor(column, Qt::AscendingOrder) ? tr("Click to sort by this column")
                                                   : tr("Use the filters above to find by this column");
    return {};
}

void CallLogModel::sort(int column, Qt::SortOrder order) {
    const std::optional<store::CallSort> wanted = sortFor(static_cast<CallColumn>(column), order);
    if (!wanted || *wanted == m_list.query().sort)
        return;
    store::CallQuery query = m_list.query();
    query.sort = *wanted;
    m_list.setQuery(query);
}

void CallLogModel::takeReset(int count) {
    beginResetModel();
    m_rows.clear();
    m_wanted.clear();
    m_asked.clear();
    m_lastLookedAt = 0;
    m_count = count;
    endResetModel();
    Q_EMIT counted();
}

void CallLogModel::takeCount(int count) {
    if (count <= m_count)
        return;
    beginInsertRows({}, m_count, count - 1);
    m_count = count;
    endInsertRows();
    Q_EMIT counted();
}

void CallLogModel::takeSplice(int first, int removed, int inserted) {
    // Rows that only changed stay as they are and are fetched again; what is left over comes or goes at the end of the
    // range.
    const int changed = std::min(removed, inserted);
    const int from = first + changed;
    const int by = inserted - removed;
    if (by > 0)
        beginInsertRows({}, from, from + by - 1);
    else if (by < 0)
        beginRemoveRows({}, from, from - by - 1);
    std::map<int, Row> moved;
    for (auto& [row, held] : m_rows) {
        if (row < from)
            moved.emplace_hint(moved.end(), row, std::move(held));
        else if (row >= from - std::min(by, 0))
            moved.emplace_hint(moved.end(), row + by, std::move(held));
    }
    m_rows = std::move(moved);
    m_count += by;
    m_asked.clear(); // answers on their way may be for other rows now
    if (by > 0)
        endInsertRows();
    else if (by < 0)
        endRemoveRows();
    outdateRows();
    Q_EMIT counted();
}

void CallLogModel::takeRows(int first, const std::vector<store::ListedCall>& rows) {
    m_asked.remove(first / kWindow);
    if (rows.empty() || first >= m_count)
        return;
    const int last = std::min(first + static_cast<int>(rows.size()), m_count) - 1;
    for (int row = first; row <= last; ++row)
        m_rows.insert_or_assign(row, Row{rows[static_cast<std::size_t>(row - first)], m_epoch});
    forgetFarRows();
    Q_EMIT dataChanged(index(first, 0), index(last, kCallColumnCount - 1));
}

void CallLogModel::want(int row) const {
    m_lastLookedAt = row;
    const int window = row / kWindow;
    if (m_asked.contains(window) || m_wanted.contains(window))
        return;
    m_wanted.append(window);
    if (!m_askSoon.isActive())
        m_askSoon.start();
}

void CallLogModel::lookAt(int row) const {
    m_lastLookedAt = row;
    if (neighbourOf(row) != row / kWindow && !m_askSoon.isActive())
        m_askSoon.start();
}

/// The window that who looks near the edge of another goes to next.
int CallLogModel::neighbourOf(int row) {
    const int place = row % kWindow;
    return row / kWindow + (place < kNearEdge ? -1 : place >= kWindow - kNearEdge ? 1 : 0);
}

void CallLogModel::wantNeighbour() {
    const int neighbour = neighbourOf(m_lastLookedAt);
    const int first = neighbour * kWindow;
    if (neighbour != m_lastLookedAt / kWindow && first >= 0 && first < m_count && !m_rows.contains(first) &&
        !m_asked.contains(neighbour) && !m_wanted.contains(neighbour))
        m_wanted.append(neighbour);
}

void CallLogModel::askForWanted() {
    wantNeighbour();
    // More than a screen can show were only passed by while scrolling. Which one was asked for last says nothing:
    // others than painting ask, too, and about rows elsewhere.
    const QList<int> wanted = std::exchange(m_wanted, {});
    for (const int window : wanted.last(std::min(wanted.size(), kMostAskedAtOnce))) {
        m_asked.insert(window);
        m_list.request(window * kWindow, kWindow);
    }
}

void CallLogModel::forgetFarRows() {
    while (m_rows.size() > kMostRows) {
        const int toFirst = m_lastLookedAt - m_rows.begin()->first;
        const int toLast = std::prev(m_rows.end())->first - m_lastLookedAt;
        m_rows.erase(toFirst > toLast ? m_rows.begin() : std::prev(m_rows.end()));
    }
}

void CallLogModel::outdateRows() {
    ++m_epoch;
    m_asked.clear();
    if (!m_rows.empty()) {
        const int last = std::min(m_rows.rbegin()->first, m_count - 1);
        Q_EMIT dataChanged(index(m_rows.begin()->first, 0), index(last, kCallColumnCount - 1), {Qt::DecorationRole});
    }
}

} // namespace trunkline::ui
