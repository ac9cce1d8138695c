#include "core/access/index.h"

#include <algorithm>

#include "core/access/administering.h"
#include "core/access/deciding.h"
#include "core/access/index_data.h"
#include "core/access/mutation.h"

namespace trunkline::access {

Index::Index() : Index(IndexData::build(nullptr, nullptr, {}, {})) {}

Index::Index(std::shared_ptr<const IndexData> data) : m_data(std::move(data)) {}

Index Index::build(std::shared_ptr<const Catalog> catalog, std::shared_ptr<const AccountTree> tree,
                   std::span<const User> users, std::span<const Grant> grants) {
    return Index(IndexData::build(std::move(catalog), std::move(tree), users, grants));
}

Index::Person Index::personOf(const UserId& user) const {
    return m_data->personOf(user);
}

AccountTree::Index Index::accountOf(const AccountId& account) const {
    return m_data->accountOf(account);
}

Decision Index::decide(const UserId& user, Action action, const AccountId& account, const Context& context) const {
    return decide(m_data->personOf(user), action, m_data->accountOf(account), context);
}

Decision Index::decide(Person person, Action action, AccountTree::Index account, const Context& context) const {
    const IndexData& data = *m_data;
    const bool isPlain = context.target == nullptr && context.isOnline && !context.isLocked && isIntact();
    if (isPlain && data.isKnown(person, account)) [[likely]] {
        const Decision quick = data.quickAnswer(person, action, account, context.row != nullptr, context.now);
        if (quick.reason != kLookCloser) [[likely]]
            return quick;
    }
    return decideClosely(person, action, account, context);
}

Decision Index::decideClosely(Person person, Action action, AccountTree::Index account, const Context& context) const {
    const IndexData& data = *m_data;
    if (static_cast<std::size_t>(person) >= data.persons.size())
        return {Reason::NotFound};
    if (!data.isKnown(person, account))
        return {data.isActive(person) ? Reason::NotFound : Reason::Suspended};
    if (context.target == nullptr && context.isOnline && !context.isLocked && isIntact()) {
        const Decision second = data.secondAnswer(person, action, account, context.row != nullptr, context.now);
        if (second.reason != kLookCloser)
            return second;
    }
    const Deciding deciding(data, person, context.now);
    Decision decision;
    if (context.target != nullptr && takesTarget(action)) {
        decision.reason = Administering(deciding).decide(action, account, *context.target);
        if (decision.isAllowed())
            decision.grant = deciding.decide(action, account).grant;
    } else {
        decision = deciding.decide(action, account, context.row);
    }
    // What would hold even while connected and unlocked is told first: it is what the person can do something about.
    if (decision.isAllowed() && context.isLocked && isLockable(action))
        return {Reason::Locked};
    if (decision.isAllowed() && !context.isOnline && needsServer(action))
        return {Reason::Offline};
    return decision;
}

ActionSet Index::actionsAt(const UserId& user, const AccountId& account, Instant now) const {
    ActionSet actions;
    const Person person = personOf(user);
    const AccountTree::Index at = m_data->tree->indexOf(account);
    if (person == kNobody || at == AccountTree::kNone)
        return actions;
    const Deciding deciding(*m_data, person, now);
    for (std::size_t i = 0; i < kActionCount; ++i) {
        if (deciding.allows(static_cast<Action>(i), at))
            actions.add(static_cast<Action>(i));
    }
    return actions;
}

RowScope Index::rowsOf(const UserId& user, Action action, const AccountId& account, Instant now) const {
    RowScope scope;
    const Person person = personOf(user);
    const AccountTree::Index at = m_data->tree->indexOf(account);
    if (person == kNobody || at == AccountTree::kNone)
        return scope;
    const Deciding deciding(*m_data, person, now);
    if (!deciding.allows(action, at))
        return scope;
    for (const IndexedGrant& grant : deciding.grants()) {
        if (!grant.reaches(at) || !grant.isLive(now) || deciding.judge(grant, action, at, nullptr) != Verdict::Allowed)
            continue;
        for (const CompiledPermission& permission : m_data->role(grant.role).of(action)) {
            if (deciding.judge(permission.when, at) != Verdict::Allowed)
                continue;
            const bool isFiltered = isRowFiltered(action);
            const auto rows = intersected(isFiltered && permission.rows != nullptr ? *permission.rows : RowFilter{},
                                          isFiltered && grant.rows != nullptr ? *grant.rows : RowFilter{});
            if (rows && std::find(scope.anyOf.begin(), scope.anyOf.end(), *rows) == scope.anyOf.end())
                scope.anyOf.push_back(*rows);
        }
    }
    return scope;
}

const Grant& Index::grant(int position) const {
    return m_data->sources[static_cast<std::size_t>(position)];
}

const Catalog& Index::catalog() const {
    return *m_data->catalog;
}

const AccountTree& Index::tree() const {
    return *m_data->tree;
}

std::optional<int> Index::tierAt(const UserId& user, const AccountId& at, Instant now) const {
    const Person person = personOf(user);
    const AccountTree::Index account = m_data->tree->indexOf(at);
    if (person == kNobody || account == AccountTree::kNone)
        return std::nullopt;
    const int tier = Deciding(*m_data, person, now).tierAt(account);
    return tier == 0 ? std::nullopt : std::optional(tier);
}

const QStringList& Index::problems() const {
    return m_data->problems;
}

} // namespace trunkline::access
