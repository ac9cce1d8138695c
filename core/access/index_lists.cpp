#include <algorithm>

#include "core/access/administering.h"
#include "core/access/index.h"
#include "core/access/mutation.h"

namespace trunkline::access {

namespace {

/// A stretch of the tree, both ends inclusive.
struct Stretch {
    AccountTree::Index first;
    AccountTree::Index last;
};

std::vector<AccountTree::Index> joined(std::vector<Stretch> stretches) {
    std::sort(stretches.begin(), stretches.end(), [](const Stretch& a, const Stretch& b) { return a.first < b.first; });
    std::vector<AccountTree::Index> accounts;
    AccountTree::Index next = 0;
    for (const Stretch& stretch : stretches) {
        for (AccountTree::Index i = std::max(next, stretch.first); i <= stretch.last; ++i)
            accounts.push_back(i);
        next = std::max(next, stretch.last + 1);
    }
    return accounts;
}

/// A dialog tries these, widest first.
std::vector<GrantBounds> possibleBounds(const Deciding& actor, AccountTree::Index account) {
    std::vector<GrantBounds> bounds{{}};
    for (const IndexedGrant& grant : actor.grants()) {
        if (!grant.reaches(account) || !grant.counts(actor.now()))
            continue;
        const RowFilter rows = grant.rows != nullptr ? *grant.rows : RowFilter{};
        const std::optional<Instant> until =
            grant.expires == kNever ? std::nullopt : std::optional(fromMilliseconds(grant.expires));
        bounds.push_back({{}, until});
        bounds.push_back({rows, until});
    }
    const auto isWider = [](const GrantBounds& a, const GrantBounds& b) {
        if (a.rows.isUnrestricted() != b.rows.isUnrestricted())
            return a.rows.isUnrestricted();
        if (!a.expiresAt || !b.expiresAt)
            return !a.expiresAt && b.expiresAt;
        return *a.expiresAt > *b.expiresAt;
    };
    std::stable_sort(bounds.begin(), bounds.end(), isWider);
    return bounds;
}

std::optional<GrantBounds> widest(const Deciding& actor, const RoleId& role, AccountTree::Index account) {
    for (const GrantBounds& bounds : possibleBounds(actor, account)) {
        const Target target{{}, role, bounds.rows, bounds.expiresAt};
        const Reason reason = Administering(actor).decide(Action::UsersAdd, account, target);
        if (reason == Reason::Ok)
            return bounds;
        if (reason != Reason::Escalation)
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::vector<AccountTree::Index> Index::accountsSeen(const UserId& user, AccountTree::Index at, Instant now) const {
    return accountsWhere(user, Action::AccountsView, at, now);
}

std::vector<AccountTree::Index> Index::accountsWhere(const UserId& user, Action action, AccountTree::Index at,
                                                     Instant now) const {
    const Person person = personOf(user);
    if (person == kNobody || at < 0 || at >= m_data->tree->size())
        return {};
    const Deciding deciding(*m_data, person, now);
    if (deciding.record().state != UserState::Active)
        return {};
    const AccountTree::Index end = m_data->tree->lastOf(at);
    std::vector<Stretch> stretches;
    for (const IndexedGrant& grant : deciding.grants()) {
        const Stretch part{std::max(at, grant.at), std::min(end, grant.last)};
        if (part.first > part.last || !grant.isLive(now) || !m_data->role(grant.role).any.has(action))
            continue;
        if (grant.flags == 0 && m_data->role(grant.role).plain.has(action)) {
            stretches.push_back(part);
            continue;
        }
        for (AccountTree::Index i = part.first; i <= part.last; ++i) {
            if (deciding.judge(grant, action, i, nullptr) == Verdict::Allowed)
                stretches.push_back({i, i});
        }
    }
    return joined(std::move(stretches));
}

std::vector<UserId> Index::usersSeen(const UserId& user, const AccountId& at, Instant now) const {
    const Person viewer = personOf(user);
    const AccountTree::Index account = m_data->tree->indexOf(at);
    if (viewer == kNobody || account == AccountTree::kNone)
        return {};
    const Deciding deciding(*m_data, viewer, now);
    if (!deciding.allows(Action::UsersView, account))
        return {};
    std::vector<int> candidates;
    const auto addHolders = [&](AccountTree::Index node) {
        for (const int position : m_data->grantsAt(node))
            candidates.push_back(m_data->holderOf[static_cast<std::size_t>(position)]);
    };
    for (AccountTree::Index node = m_data->tree->parentOf(account); node != AccountTree::kNone;
         node = m_data->tree->parentOf(node))
        addHolders(node);
    for (AccountTree::Index node = account; node <= m_data->tree->lastOf(account); ++node)
        addHolders(node);
    if (mutated(Mutant::CountsEverywhere)) {
        for (AccountTree::Index node = 0; node < m_data->tree->size(); ++node)
            addHolders(node);
    }
    std::sort(candidates.begin(), candidates.end());
    candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());

    const Administering administering(deciding);
    std::vector<UserId> seen;
    for (const int other : candidates) {
        if (administering.seesAtOrBelow(other, account))
            seen.push_back(m_data->persons[static_cast<std::size_t>(other)].id);
    }
    std::sort(seen.begin(), seen.end());
    return seen;
}

bool Index::seesUser(const UserId& viewer, const UserId& other, const AccountId& at, Instant now) const {
    const Person person = personOf(viewer);
    const Person seen = personOf(other);
    const AccountTree::Index account = m_data->tree->indexOf(at);
    if (person == kNobody || seen == kNobody || account == AccountTree::kNone)
        return false;
    return Administering(Deciding(*m_data, person, now)).seesAtOrBelow(seen, account);
}

std::vector<RoleId> Index::addableRoles(const UserId& user, const AccountId& at, Instant now) const {
    std::vector<RoleId> roles;
    const Person person = personOf(user);
    const AccountTree::Index account = m_data->tree->indexOf(at);
    if (person == kNobody || account == AccountTree::kNone)
        return roles;
    const Deciding deciding(*m_data, person, now);
    for (const RoleIndex role : m_data->catalog->byTier()) {
        const RoleId& id = m_data->catalog->role(role).id;
        if (widest(deciding, id, account))
            roles.push_back(id);
    }
    return roles;
}

std::optional<GrantBounds> Index::widestGrant(const UserId& user, const RoleId& role, const AccountId& at,
                                              Instant now) const {
    const Person person = personOf(user);
    const AccountTree::Index account = m_data->tree->indexOf(at);
    if (person == kNobody || account == AccountTree::kNone)
        return std::nullopt;
    return widest(Deciding(*m_data, person, now), role, account);
}

AccountId Index::landingOf(const RoleId& role, const AccountId& at) const {
    const RoleIndex index = m_data->catalog->indexOf(role);
    const AccountTree::Index account = m_data->tree->indexOf(at);
    if (index < 0 || account == AccountTree::kNone)
        return {};
    const AccountTree::Index landing = Administering::landingOf(*m_data, index, account);
    return landing == AccountTree::kNone ? AccountId() : m_data->tree->at(landing).id;
}

} // namespace trunkline::access
