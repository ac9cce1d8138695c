#include "core/access/administering.h"

#include <algorithm>

#include "core/access/mutation.h"

namespace trunkline::access {

Reason Administering::decide(Action verb, AccountTree::Index account, const Target& target) const {
    const int named = m_data.personOf(target.user);
    const int other = named >= 0 && (isSelf(named) || seesAtOrBelow(named, account)) ? named : -1;
    const Decision permission = m_actor.decide(verb, account);
    if (!permission)
        return withoutPermission(permission.reason, verb, account, other, m_data.catalog->indexOf(target.role));
    if (mutated(Mutant::HiddenTargetIsTold) && named >= 0 && other < 0)
        return Reason::Tier;
    if (verb != Action::UsersAdd && other < 0)
        return Reason::NotFound;
    if (verb == Action::UsersRemove)
        return decideRemove(account, other);
    const RoleIndex role = m_data.catalog->indexOf(target.role);
    if (role < 0)
        return Reason::NotFound;
    if (verb == Action::UsersAdd)
        return decideAdd(account, target, role, other);
    return verb == Action::UsersPromote ? decidePromote(account, target, role, other)
                                        : decideDemote(account, target, role, other);
}

Reason Administering::withoutPermission(Reason reason, Action verb, AccountTree::Index account, int other,
                                        RoleIndex wanted) const {
    // Who administers people at all is told that this one is a peer; others that they need a higher role, as is whoever
    // would give a role above their own.
    const bool isAbove = wanted >= 0 && tierOf(wanted) > m_actor.tierAt(account);
    const bool couldBePeer = (reason == Reason::Tier || reason == Reason::NoGrant) && verb != Action::UsersAdd &&
                             !isAbove && other >= 0 && !isSelf(other) && m_actor.allows(Action::UsersAdd, account);
    if (!couldBePeer)
        return reason;
    int tier = tierOfPerson(other, account);
    if (const std::vector<int> grants = affected(Action::UsersView, account, other, false); !grants.empty())
        tier = std::max(tier, tierOf(m_data.grant(highestOf(grants)).role));
    return tier == m_actor.tierAt(account) ? Reason::PeerRule : reason;
}

Reason Administering::decideAdd(AccountTree::Index account, const Target& target, RoleIndex role, int other) const {
    const int ownTier = m_actor.tierAt(account);
    if (tierOf(role) > ownTier)
        return Reason::Tier;
    if (other >= 0 && !isSelf(other)) {
        if (const Reason order = checkOrder(account, other); order != Reason::Ok)
            return order;
    }
    if (const Reason place = checkPlace(role, account); place != Reason::Ok)
        return place;
    if (const Reason rule = checkRule(Action::UsersAdd, -1, role, account); rule != Reason::Ok)
        return rule;
    if (!m_data.catalog->role(role).isForNewPeople &&
        (other < 0 || m_data.persons[static_cast<std::size_t>(other)].state == UserState::Invited))
        return Reason::Dependency;
    if (other >= 0) {
        // A higher role where they have one already is a promotion by another name.
        const std::vector<int> here = affected(Action::UsersAdd, account, other, false);
        const int from = highestOf(here);
        if (from >= 0 && m_data.grant(from).at == account && tierOf(m_data.grant(from).role) < tierOf(role)) {
            if (const Reason rule = checkRule(Action::UsersPromote, m_data.grant(from).role, role, account);
                rule != Reason::Ok)
                return rule;
        }
    }
    return checkGiven(role, account, target);
}

Reason Administering::decidePromote(AccountTree::Index account, const Target& target, RoleIndex role, int other) const {
    if (tierOf(role) > m_actor.tierAt(account))
        return Reason::Tier;
    const int from = highestOf(affected(Action::UsersPromote, account, other, false));
    if (from < 0)
        return outOfReach(account, other);
    const IndexedGrant& held = m_data.grant(from);
    if (isSelf(other))
        return Reason::PeerRule;
    if (const Reason order = checkOrder(held.at, other); order != Reason::Ok)
        return order;
    if (tierOf(role) <= tierOf(held.role))
        return Reason::NoGrant;
    const AccountTree::Index landing = landingOf(m_data, role, account);
    if (landing == AccountTree::kNone)
        return Reason::Scope;
    if (const Reason place = checkPlace(role, landing); place != Reason::Ok)
        return place;
    if (const Reason rule = checkRule(Action::UsersPromote, held.role, role, held.at); rule != Reason::Ok)
        return rule;
    if (landing != account) {
        if (const Decision there = m_actor.decide(Action::UsersPromote, landing); !there)
            return there.reason == Reason::NotFound ? Reason::Tier : there.reason;
    }
    if (!m_data.catalog->role(role).isForNewPeople &&
        m_data.persons[static_cast<std::size_t>(other)].state == UserState::Invited)
        return Reason::Dependency;
    return checkGiven(role, landing, target);
}

Reason Administering::decideDemote(AccountTree::Index account, const Target& target, RoleIndex role, int other) const {
    const int from = highestOf(affected(Action::UsersDemote, account, other, false));
    if (from < 0)
        return outOfReach(account, other);
    const IndexedGrant& held = m_data.grant(from);
    if (const Reason order = isSelf(other) ? Reason::Ok : checkOrder(held.at, other); order != Reason::Ok)
        return order;
    if (tierOf(role) >= tierOf(held.role))
        return Reason::NoGrant;
    if (!isSelf(other)) {
        if (const Reason rule = checkRule(Action::UsersDemote, held.role, role, held.at); rule != Reason::Ok)
            return rule;
        if (!dominates(held, other))
            return Reason::Tier;
    }
    if (const Reason place = checkPlace(role, held.at); place != Reason::Ok)
        return place;
    if (isLastOwner({from}, other))
        return Reason::LastOwner;
    return checkGiven(role, held.at, target);
}

Reason Administering::decideRemove(AccountTree::Index account, int other) const {
    const std::vector<int> leaving = affected(Action::UsersRemove, account, other, true);
    if (leaving.empty())
        return outOfReach(account, other);
    for (const int position : leaving) {
        const IndexedGrant& held = m_data.grant(position);
        if (isSelf(other))
            continue;
        if (const Reason order = checkOrder(held.at, other); order != Reason::Ok)
            return order;
        if (const Reason rule = checkRule(Action::UsersRemove, held.role, -1, held.at); rule != Reason::Ok)
            return rule;
        if (!dominates(held, other))
            return Reason::Tier;
    }
    return isLastOwner(leaving, other) ? Reason::LastOwner : Reason::Ok;
}

Reason Administering::decideCredential(int other) const {
    if (isSelf(other))
        return Reason::Ok;
    const bool isSeen = seesAtOrBelow(other, 0) || [&] {
        const auto grants = m_data.grantsOf(other);
        return std::any_of(grants.begin(), grants.end(),
                           [&](const IndexedGrant& grant) { return sees(other, grant.at); });
    }();
    if (!isSeen)
        return Reason::NotFound;
    for (const IndexedGrant& held : m_data.grantsOf(other)) {
        if (!held.isLive(m_actor.now()))
            continue;
        if (mutated(Mutant::CredentialInScopeOnly) && m_actor.tierAt(held.at) == 0)
            continue;
        if (!m_actor.allows(Action::UsersRemove, held.at))
            return Reason::Tier;
        if (const Reason rule = checkRule(Action::UsersRemove, held.role, -1, held.at); rule != Reason::Ok)
            return rule;
        // Whoever takes over a sign-in has it until its grants end, so here their time counts too.
        if (!m_actor.coversRole(held, m_data.persons[static_cast<std::size_t>(other)].id))
            return Reason::Tier;
    }
    return Reason::Ok;
}

std::vector<int> Administering::affected(Action verb, AccountTree::Index account, int other, bool all) const {
    std::vector<int> here;
    std::vector<int> below;
    const PersonRecord& person = m_data.persons[static_cast<std::size_t>(other)];
    for (int i = person.firstGrant; i < person.firstGrant + person.grantCount; ++i) {
        const IndexedGrant& grant = m_data.grant(i);
        if (!grant.isLive(m_actor.now()) || !m_data.tree->isAtOrBelow(grant.at, account))
            continue;
        if (grant.at == account)
            here.push_back(i);
        else if (m_actor.allows(verb, grant.at))
            below.push_back(i);
    }
    if (all || here.empty())
        here.insert(here.end(), below.begin(), below.end());
    return here;
}

int Administering::highestOf(const std::vector<int>& grants) const {
    const auto highest = std::max_element(grants.begin(), grants.end(), [this](int a, int b) {
        return tierOf(m_data.grant(a).role) < tierOf(m_data.grant(b).role);
    });
    return highest == grants.end() ? -1 : *highest;
}

Reason Administering::outOfReach(AccountTree::Index account, int other) const {
    if (tierOfPerson(other, account) == 0)
        return Reason::NotFound;
    const Reason order = isSelf(other) ? Reason::Ok : checkOrder(account, other);
    return order == Reason::Ok ? Reason::Scope : order;
}

Reason Administering::checkOrder(AccountTree::Index account, int other) const {
    const int tier = tierOfPerson(other, account);
    const int ownTier = m_actor.tierAt(account);
    if (tier > ownTier)
        return Reason::Tier;
    if (tier < ownTier || mutated(Mutant::PeersMayBeChanged))
        return Reason::Ok;
    for (const IndexedGrant& grant : m_data.grantsOf(other)) {
        const bool isPeer = grant.reaches(account) && grant.counts(m_actor.now()) && tierOf(grant.role) == tier;
        if (isPeer && checkRule(Action::UsersRemove, grant.role, -1, account) != Reason::Ok)
            return Reason::PeerRule;
    }
    return Reason::Ok;
}

Reason Administering::checkRule(Action verb, RoleIndex from, RoleIndex to, AccountTree::Index account) const {
    Verdict best = Verdict::Absent;
    for (const IndexedGrant& grant : m_actor.grants()) {
        if (!grant.reaches(account) || !grant.counts(m_actor.now()) ||
            m_actor.judge(grant, verb, account, nullptr) != Verdict::Allowed)
            continue;
        for (const CompiledRule& rule : m_data.role(grant.role).rulesOf(verb)) {
            const bool fits = (from < 0 || rule.from.test(static_cast<std::size_t>(from))) &&
                              (to < 0 || rule.to.test(static_cast<std::size_t>(to)));
            if (fits)
                best = std::max(best, m_actor.judge(rule.when, account));
        }
    }
    if (best == Verdict::Allowed)
        return Reason::Ok;
    if (best == Verdict::BillingMode)
        return Reason::BillingMode;
    if (best == Verdict::PlanFeature)
        return Reason::PlanFeature;
    return withoutRule(verb, from, to, m_actor.tierAt(account));
}

Reason Administering::withoutRule(Action verb, RoleIndex from, RoleIndex to, int tier) const {
    if (from >= 0 && tierOf(from) > tier)
        return Reason::Tier;
    if (from >= 0 && tierOf(from) == tier)
        return mutated(Mutant::PeersMayBeChanged) ? Reason::Ok : Reason::PeerRule;
    const bool somebodyHigherMay = std::any_of(m_data.roles.begin(), m_data.roles.end(), [&](const CompiledRole& role) {
        return role.tier > tier &&
               std::any_of(role.rulesOf(verb).begin(), role.rulesOf(verb).end(), [&](const CompiledRule& rule) {
                   return (from < 0 || rule.from.test(static_cast<std::size_t>(from))) &&
                          (to < 0 || rule.to.test(static_cast<std::size_t>(to)));
               });
    });
    return somebodyHigherMay ? Reason::Tier : Reason::NoGrant;
}

Reason Administering::checkPlace(RoleIndex role, AccountTree::Index account) const {
    if (!m_data.mayStandAt(role, account))
        return Reason::Scope;
    return m_data.hypothetical(role, account).has(IndexedGrant::NoPlan) ? Reason::PlanFeature : Reason::Ok;
}

Reason Administering::checkGiven(RoleIndex role, AccountTree::Index account, const Target& target) const {
    IndexedGrant given = m_data.hypothetical(role, account);
    given.expires = target.expiresAt ? toMilliseconds(*target.expiresAt) : kNever;
    given.rows = target.rows.isUnrestricted() ? nullptr : &target.rows;
    return m_actor.coversRole(given, target.user) ? Reason::Ok : Reason::Escalation;
}

bool Administering::dominates(const IndexedGrant& grant, int other) const {
    // Whoever may end a grant need not outlast it.
    IndexedGrant now = grant;
    now.expires = 0;
    return m_actor.coversRole(now, m_data.persons[static_cast<std::size_t>(other)].id);
}

bool Administering::isLastOwner(const std::vector<int>& leaving, int other) const {
    if (mutated(Mutant::LastOwnerMayGo))
        return false;
    const auto owns = [this](const IndexedGrant& grant) {
        return grant.at == 0 && grant.role == m_data.ownerRole && grant.isLive(m_actor.now());
    };
    qint64 leavingUntil = 0;
    for (const int position : leaving) {
        if (owns(m_data.grant(position)))
            leavingUntil = std::max(leavingUntil, m_data.grant(position).expires);
    }
    if (leavingUntil == 0)
        return false;
    // Somebody else has to hold it for as long: an owner for a day is no successor.
    const auto stays = [&](int position) {
        const int holder = m_data.holderOf[static_cast<std::size_t>(position)];
        const IndexedGrant& grant = m_data.grant(position);
        return holder != other && owns(grant) && grant.expires >= leavingUntil && !grant.has(IndexedGrant::HasRows) &&
               m_data.persons[static_cast<std::size_t>(holder)].state == UserState::Active;
    };
    const std::span<const int> atRoot = m_data.grantsAt(0);
    return std::none_of(atRoot.begin(), atRoot.end(), stays);
}

int Administering::tierOfPerson(int other, AccountTree::Index account) const {
    return Deciding(m_data, other, m_actor.now()).tierAt(account);
}

bool Administering::isKnown(int other, AccountTree::Index account, int viewerTier) const {
    bool isListed = false;
    for (const IndexedGrant& grant : m_data.grantsOf(other)) {
        const bool concerns = grant.reaches(account) || (mutated(Mutant::CountsEverywhere) && account > 0);
        if (!concerns || !grant.isLive(m_actor.now()) || grant.has(IndexedGrant::NoPlan))
            continue;
        const Role& role = m_data.catalog->role(grant.role);
        if (role.seenFromTier > viewerTier && !mutated(Mutant::HiddenIsListed))
            return false;
        isListed = isListed || role.listedAt == ListedAt::Reach || grant.at == account;
    }
    return isListed;
}

bool Administering::sees(int other, AccountTree::Index account) const {
    return m_actor.allows(Action::UsersView, account) &&
           (isSelf(other) ? tierOfPerson(other, account) > 0 : isKnown(other, account, m_actor.tierAt(account)));
}

bool Administering::seesAtOrBelow(int other, AccountTree::Index account) const {
    if (!m_actor.allows(Action::UsersView, account))
        return false;
    if (sees(other, account))
        return true;
    for (const IndexedGrant& grant : m_data.grantsOf(other)) {
        const bool isBelow = grant.at != account && m_data.tree->isAtOrBelow(grant.at, account);
        if (isBelow && grant.isLive(m_actor.now()) && sees(other, grant.at))
            return true;
    }
    return false;
}

AccountTree::Index Administering::landingOf(const IndexData& data, RoleIndex role, AccountTree::Index account) {
    if (data.mayStandAt(role, account))
        return account;
    return data.mayStandAt(role, 0) ? 0 : AccountTree::kNone;
}

} // namespace trunkline::access
