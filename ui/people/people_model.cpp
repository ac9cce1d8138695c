#include "ui/people/people_model.h"

#include <algorithm>
#include <numeric>

#include "ui/lists/cell_delegate.h"
#include "ui/theme/icon.h"

namespace trunkline::ui {

using namespace std::chrono_literals;

namespace {

bool reaches(const access::Index& index, const Grant& grant, AccountTree::Index grantAt, AccountTree::Index account) {
    if (grantAt == account)
        return true;
    const access::Role* role = index.catalog().find(grant.role);
    return role != nullptr && role->reach == access::Reach::Subtree && index.tree().isAtOrBelow(account, grantAt);
}

QString roleName(const access::Catalog& catalog, const RoleId& id) {
    const access::Role* role = catalog.find(id);
    return role == nullptr ? id.toString() : role->name;
}

} // namespace

std::vector<PersonRow> peopleAt(const access::Index& index, const UserId& subject, const AccountId& account,
                                PeopleScope scope, const std::vector<User>& users, const std::vector<Grant>& grants,
                                Instant now) {
    const AccountTree& tree = index.tree();
    const AccountTree::Index here = tree.indexOf(account);
    if (here == AccountTree::kNone)
        return {};
    QHash<UserId, const User*> byId;
    for (const User& user : users)
        byId.insert(user.id, &user);

    std::vector<PersonRow> rows;
    for (const Grant& grant : grants) {
        const AccountTree::Index grantAt = tree.indexOf(grant.at);
        const User* user = byId.value(grant.user);
        if (grantAt == AccountTree::kNone || user == nullptr)
            continue;
        const bool isHere = reaches(index, grant, grantAt, here);
        const bool isBelow = scope == PeopleScope::HereAndBelow && tree.isAtOrBelow(grantAt, here);
        if ((!isHere && !isBelow) || !index.seesUser(subject, grant.user, isHere ? account : grant.at, now))
            continue;
        rows.push_back({*user,
                        grant,
                        {},
                        roleName(index.catalog(), grant.role),
                        tree.at(grantAt).name,
                        isHere && grantAt != here});
    }
    return rows;
}

bool passes(const PersonRow& row, PeopleFilter filter, Instant now) {
    switch (filter) {
    case PeopleFilter::Everybody:
        return true;
    case PeopleFilter::Inactive:
        return row.user.state == UserState::Active &&
               row.user.lastSignInAt.value_or(row.user.createdAt) < now - kInactiveDays * 24h;
    case PeopleFilter::Expiring:
        return row.grant.expiresAt && *row.grant.expiresAt < now + kExpiringDays * 24h;
    case PeopleFilter::Invited:
        return row.user.state == UserState::Invited;
    case PeopleFilter::Deactivated:
        return row.user.state == UserState::Deactivated;
    }
    return true;
}

PeopleModel::PeopleModel(const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent), m_clock(clock), m_words(QTimeZone::systemTimeZone()) {}

void PeopleModel::setRows(std::vector<PersonRow> rows, const TimeWords& words) {
    beginResetModel();
    m_rows = std::move(rows);
    m_words = words;
    arrange();
    endResetModel();
}

void PeopleModel::setFilter(PeopleFilter filter) {
    beginResetModel();
    m_filter = filter;
    arrange();
    endResetModel();
}

void PeopleModel::setText(const QString& text) {
    beginResetModel();
    m_text = text.trimmed();
    arrange();
    endResetModel();
}

void PeopleModel::sort(int column, Qt::SortOrder order) {
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<int> sources;
    for (const QModelIndex& index : before)
        sources.push_back(m_shown[static_cast<std::size_t>(index.row())]);
    m_sortColumn = column;
    m_sortOrder = order;
    arrange();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto place = std::find(m_shown.begin(), m_shown.end(), sources[static_cast<std::size_t>(i)]);
        after.append(index(static_cast<int>(place - m_shown.begin()), before[i].column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void PeopleModel::arrange() {
    const Instant now = m_clock.now();
    const QStringList wanted = m_text.split(u' ', Qt::SkipEmptyParts);
    m_shown.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const PersonRow& row = m_rows[i];
        const auto occurs = [&row](const QString& part) {
            return row.user.name.contains(part, Qt::CaseInsensitive) ||
                   row.user.email.contains(part, Qt::CaseInsensitive) ||
                   row.roleName.contains(part, Qt::CaseInsensitive) ||
                   row.placeName.contains(part, Qt::CaseInsensitive);
        };
        if (passes(row, m_filter, now) && std::all_of(wanted.begin(), wanted.end(), occurs))
            m_shown.push_back(static_cast<int>(i));
    }
    std::stable_sort(m_shown.begin(), m_shown.end(), [this](int a, int b) {
        const PersonRow& left = m_rows[static_cast<std::size_t>(m_sortOrder == Qt::AscendingOrder ? a : b)];
        const PersonRow& right = m_rows[static_cast<std::size_t>(m_sortOrder == Qt::AscendingOrder ? b : a)];
        return comesBefore(left, right);
    });
}

bool PeopleModel::comesBefore(const PersonRow& a, const PersonRow& b) const {
    switch (m_sortColumn) {
    case Since:
        return a.grant.grantedAt < b.grant.grantedAt;
    case LastSignIn:
        return a.user.lastSignInAt < b.user.lastSignInAt;
    case Expires:
        return a.grant.expiresAt.value_or(Instant::max()) < b.grant.expiresAt.value_or(Instant::max());
    default:
        return textOf(a, m_sortColumn).compare(textOf(b, m_sortColumn), Qt::CaseInsensitive) < 0;
    }
}

const PersonRow* PeopleModel::rowAt(int row) const {
    if (row < 0 || row >= static_cast<int>(m_shown.size()))
        return nullptr;
    return &m_rows[static_cast<std::size_t>(m_shown[static_cast<std::size_t>(row)])];
}

int PeopleModel::rowOf(const GrantId& grant) const {
    for (std::size_t i = 0; i < m_shown.size(); ++i) {
        if (m_rows[static_cast<std::size_t>(m_shown[i])].grant.id == grant)
            return static_cast<int>(i);
    }
    return -1;
}

int PeopleModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int PeopleModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const {
    const PersonRow* row = rowAt(index.row());
    if (row == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*row, index.column());
    case SecondTextRole:
        return index.column() == Name ? row->user.email : QString();
    case Qt::ToolTipRole:
        return toolTipOf(*row, index.column());
    case Qt::DecorationRole:
        if (index.column() != Name)
            return {};
        return icon(row->user.state == UserState::Invited ? Icon::Mail : Icon::Person,
                    row->user.state == UserState::Active ? std::optional<Token>() : Token::Disabled);
    case Qt::AccessibleTextRole: {
        const QString head = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        return tr("%1: %2").arg(head, textOf(*row, index.column()));
    }
    default:
        return {};
    }
}

QString PeopleModel::textOf(const PersonRow& row, int column) const {
    const Instant now = m_clock.now();
    switch (column) {
    case Name:
        return row.user.name;
    case RoleColumn:
        return row.roleName;
    case Where:
        return row.placeName;
    case Since:
        return row.grant.grantedAt == Instant{} ? QString() : m_words.day(row.grant.grantedAt, now);
    case LastSignIn:
        if (row.user.state == UserState::Invited)
            return tr("Invited, not joined yet");
        if (row.user.state == UserState::Deactivated)
            return tr("Deactivated");
        return row.user.lastSignInAt ? m_words.moment(*row.user.lastSignInAt, now) : tr("Never");
    case Expires:
        return row.grant.expiresAt ? m_words.moment(*row.grant.expiresAt, now) : tr("Never");
    default:
        return {};
    }
}

QString PeopleModel::toolTipOf(const PersonRow& row, int column) const {
    if (column == Where && row.isFromAbove)
        return tr("Given at %1; reaches this account from there.").arg(row.placeName);
    if (column == LastSignIn && row.user.lastSignInAt)
        return m_words.full(*row.user.lastSignInAt);
    if (column == Expires && row.grant.expiresAt)
        return m_words.full(*row.grant.expiresAt);
    if (column == Since && row.grant.grantedAt != Instant{})
        return m_words.full(row.grant.grantedAt);
    return {};
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case RoleColumn:
        return tr("Role");
    case Where:
        return tr("Where");
    case Since:
        return tr("Since");
    case LastSignIn:
        return tr("Last sign-in");
    case Expires:
        return tr("Expires");
    default:
        return {};
    }
}

} // namespace trunkline::ui
