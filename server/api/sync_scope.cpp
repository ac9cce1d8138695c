#include "server/api/sync_scope.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

AccountSight sightOf(const access::Index& index, const UserId& user, const AccountId& account, Instant now) {
    const access::ActionSet actions = index.actionsAt(user, account, now);
    AccountSight sight;
    sight.account = actions.has(Action::AccountsView);
    sight.users = actions.has(Action::UsersView);
    sight.numbers = actions.has(Action::NumbersView);
    sight.flows = actions.has(Action::FlowsView);
    sight.destinations =
        sight.flows || actions.has(Action::DestinationsToggle) || actions.has(Action::DestinationsEdit);
    sight.audit = actions.has(Action::AuditView);
    if (actions.has(Action::CallsView)) {
        sight.rows = index.rowsOf(user, Action::CallsView, account, now);
        sight.calls = !sight.rows.isEmpty();
    }
    return sight;
}

/// How many accounts all kept scopes may have together, in 16 MiB.
constexpr qsizetype kMostSights = 16 * 1024 * 1024 / sizeof(AccountSight);

access::Row accessRow(const wire::CallRow& row) {
    return {.direction = static_cast<CallDirection>(row.direction),
            .assigned = UserId(QByteArray(row.assignedTo.data(), static_cast<qsizetype>(row.assignedTo.size()))),
            .outcome = static_cast<CallOutcome>(row.outcome),
            .number = QString::fromUtf8(row.trackingNumber.data(), static_cast<qsizetype>(row.trackingNumber.size()))};
}

} // namespace

bool AccountSight::sees(RecordKind kind) const {
    switch (kind) {
    case RecordKind::Account:
        return account;
    case RecordKind::Grant:
        return users;
    case RecordKind::Number:
        return numbers;
    case RecordKind::Destination:
    case RecordKind::Switch:
        return destinations;
    case RecordKind::Flow:
    case RecordKind::FlowVersion:
    case RecordKind::Calendar:
        return inherited;
    case RecordKind::Audit:
        return audit;
    case RecordKind::Call:
        return calls;
    default:
        return false;
    }
}

bool AccountSight::lacksSomethingOf(const AccountSight& other) const {
    const auto isLost = [](bool mine, bool theirs) { return theirs && !mine; };
    return isLost(account, other.account) || isLost(users, other.users) || isLost(numbers, other.numbers) ||
           isLost(destinations, other.destinations) || isLost(flows, other.flows) ||
           isLost(inherited, other.inherited) || isLost(audit, other.audit) || isLost(calls, other.calls) ||
           (other.calls && !rows.isUnrestricted() && rows.anyOf != other.rows.anyOf);
}

bool isSameReach(const std::vector<Grant>& a, const std::vector<Grant>& b) {
    return std::ranges::equal(a, b, [](const Grant& x, const Grant& y) {
        return x.id == y.id && x.role == y.role && x.at == y.at && x.rows == y.rows && x.expiresAt == y.expiresAt;
    });
}

bool hasTurnOfGrants(const Directory& directory, Instant a, Instant b) {
    return std::ranges::any_of(directory.grants(), [low = std::min(a, b), high = std::max(a, b)](const Grant& grant) {
        return grant.expiresAt && *grant.expiresAt > low && *grant.expiresAt <= high;
    });
}

WantedCalls::WantedCalls(const AccountTree& tree, const QStringList& accounts)
    : m_isWanted(static_cast<std::size_t>(tree.size()), false) {
    for (const QString& account : accounts) {
        if (const AccountTree::Index at = tree.indexOf(AccountId(account.toUtf8())); at != AccountTree::kNone)
            std::fill(m_isWanted.begin() + at, m_isWanted.begin() + tree.lastOf(at) + 1, true);
    }
}

SyncScope::SyncScope(DirectoryPointer directory, const UserId& user, Instant now, const std::vector<Grant>* grants)
    : m_directory(std::move(directory)), m_user(user), m_now(now) {
    const AccountTree& tree = m_directory->tree();
    access::Index index = m_directory->index();
    if (grants) {
        const User* known = m_directory->user(user);
        const std::span<const User> people = known ? std::span(known, 1) : std::span<const User>();
        index = access::Index::build(std::make_shared<access::Catalog>(m_directory->catalog()),
                                     std::make_shared<AccountTree>(tree), people, *grants);
    }
    m_sights.resize(static_cast<std::size_t>(tree.size()));
    std::vector<char> isWayUp(m_sights.size(), 0);
    const auto sightOfUp = [this](AccountTree::Index up) -> AccountSight& {
        return m_sights[static_cast<std::size_t>(up)];
    };
    bool isEveryCompanyWhole = true;
    for (AccountTree::Index at = 0; at < tree.size(); ++at) {
        AccountSight& sight = m_sights[static_cast<std::size_t>(at)];
        sight = sightOf(index, user, tree.at(at).id, now);
        if (sight.calls)
            m_callAccounts.push_back(at);
        if (tree.at(at).kind == AccountKind::Company && !(sight.calls && sight.rows.isUnrestricted()))
            isEveryCompanyWhole = false;
        if (sight.flows) {
            for (AccountTree::Index up = at; up != AccountTree::kNone && !sightOfUp(up).inherited;
                 up = tree.parentOf(up))
                sightOfUp(up).inherited = true;
        }
        if (!sight.isNothing()) {
            for (AccountTree::Index up = at; up != AccountTree::kNone && !isWayUp[static_cast<std::size_t>(up)];
                 up = tree.parentOf(up))
                isWayUp[static_cast<std::size_t>(up)] = 1;
        }
    }
    m_seesAllCalls = isEveryCompanyWhole && !tree.isEmpty();
    for (AccountTree::Index at = 0; at < tree.size(); ++at) {
        if (isWayUp[static_cast<std::size_t>(at)])
            m_accounts.push_back(at);
    }
}

const AccountSight& SyncScope::at(const QByteArray& account) const {
    static const AccountSight kNothing;
    const AccountTree::Index index = m_directory->tree().indexOf(AccountId(account));
    return index == AccountTree::kNone ? kNothing : at(index);
}

bool SyncScope::shows(const AccountId& account) const {
    const AccountTree::Index index = m_directory->tree().indexOf(account);
    return index != AccountTree::kNone && std::ranges::binary_search(m_accounts, index);
}

void SyncScope::visitPeople(const std::function<void(const User&)>& takeUser,
                            const std::function<void(const Grant&)>& takeGrant) const {
    QSet<UserId> holders{m_user};
    std::vector<const Grant*> grants;
    for (const Grant& grant : m_directory->grants()) {
        if (m_directory->seesGrant(m_user, grant, m_now)) {
            holders.insert(grant.user);
            grants.push_back(&grant);
        }
    }
    for (const User& user : m_directory->users()) {
        if (holders.contains(user.id) || m_directory->seesUser(m_user, user.id, m_now))
            takeUser(user);
    }
    for (const Grant* grant : grants)
        takeGrant(*grant);
}

const PeopleDigest& SyncScope::people() const {
    std::call_once(m_hasPeople, [this] {
        visitPeople([this](const User& user) { toggle(m_people, user.id.toUtf8()); },
                    [this](const Grant& grant) { toggle(m_people, grant.id.toUtf8()); });
    });
    return m_people;
}

bool SyncScope::seesCall(const wire::CallRow& row) const {
    if (m_seesAllCalls)
        return true;
    const AccountSight& sight =
        at(QByteArray::fromRawData(row.company.data(), static_cast<qsizetype>(row.company.size())));
    return sight.calls && (sight.rows.isUnrestricted() || sight.rows.matches(accessRow(row), m_user));
}

QJsonObject SyncScope::accountJson(AccountTree::Index index) const {
    const Account& account = m_directory->tree().at(index);
    if (at(index).account)
        return wire::toJson(account);
    Account outline;
    outline.id = account.id;
    outline.parent = account.parent;
    outline.kind = account.kind;
    outline.timeZone = account.timeZone;
    outline.billing = account.billing;
    outline.plan = account.plan;
    outline.roleCatalog = account.roleCatalog;
    outline.isSuspended = account.isSuspended;
    outline.revision = account.revision;
    if (account.kind == AccountKind::Organization) // everybody knows whom they signed in to
        outline.name = account.name;
    QJsonObject json = wire::toJson(outline);
    json.insert("outline"_L1, true);
    return json;
}

bool SyncScope::seesRecord(RecordKind kind, const QByteArray& account, const QByteArray& id) const {
    switch (kind) {
    case RecordKind::User:
        return m_directory->seesUser(m_user, UserId(id), m_now);
    case RecordKind::Grant: {
        const Grant* grant = m_directory->grant(GrantId(id));
        return grant && m_directory->seesGrant(m_user, *grant, m_now);
    }
    default:
        return at(account).sees(kind);
    }
}

std::shared_ptr<const SyncScope> SyncScopes::of(const DirectoryPointer& directory, const UserId& user, Instant now) {
    {
        const std::lock_guard lock(m_mutex);
        if (directory != m_directory) {
            m_scopes.clear();
            m_directory = directory;
        }
        if (const auto known = m_scopes.constFind(user);
            known != m_scopes.constEnd() && !hasTurnOfGrants(*directory, (*known)->moment(), now))
            return *known;
    }
    auto scope = std::make_shared<const SyncScope>(directory, user, now);
    const std::lock_guard lock(m_mutex);
    if (directory != m_directory)
        return scope;
    if ((m_scopes.size() + 1) * directory->tree().size() > kMostSights)
        m_scopes.clear();
    m_scopes.insert(user, scope);
    return scope;
}

} // namespace trunkline::server
