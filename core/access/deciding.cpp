#include "core/access/deciding.h"

#include <algorithm>

#include "core/access/mutation.h"

namespace trunkline::access {

#ifdef TRUNKLINE_ACCESS_MUTANTS
Mutant activeMutant = Mutant::None;
#endif

namespace {

/// What people keep at an account that is suspended: finding it, and paying for it.
bool survivesSuspension(Action action) {
    return action == Action::SessionSignIn || action == Action::AccountsView ||
           (action >= Action::BillingInvoicesView && action <= Action::AgencyBillingPaymentEdit);
}

} // namespace

Decision Deciding::decide(Action action, AccountTree::Index account, const Row* row) const {
    if (record().state != UserState::Active)
        return {Reason::Suspended};
    if (mutated(Mutant::AllowByDefault) && action == Action::SessionSignIn)
        return {Reason::Ok};
    if (mutated(Mutant::NewestGrantWins) && m_grants.size() > 1)
        return Deciding(m_data, m_person, m_grants.last(1), m_now, m_change).decide(action, account, row);
    const int first = record().firstGrant;
    for (std::size_t i = 0; i < m_grants.size(); ++i) {
        const IndexedGrant& grant = m_grants[i];
        if (grant.reaches(account) && grant.flags == 0 && grant.isLive(m_now) &&
            m_data.role(grant.role).plain.has(action))
            return {Reason::Ok, first + static_cast<int>(i)};
    }
    return lookCloser(action, account, row);
}

Decision Deciding::lookCloser(Action action, AccountTree::Index account, const Row* row) const {
    bool isSeen = false;
    bool wasAllowed = false;
    bool isElsewhere = false;
    int tier = 0;
    Verdict best = Verdict::Absent;
    for (std::size_t i = 0; i < m_grants.size(); ++i) {
        const IndexedGrant& grant = m_grants[i];
        const bool isLive = grant.isLive(m_now) || mutated(Mutant::IgnoreExpiry);
        if (!grant.reaches(account) && !(mutated(Mutant::ReachIsAlwaysSubtree) && account >= grant.at &&
                                         account <= m_data.tree->lastOf(grant.at))) {
            // Told from one's own grants alone: what becomes of accounts elsewhere is nobody's business here.
            isElsewhere = isElsewhere || (isLive && m_data.role(grant.role).any.has(action));
            continue;
        }
        const Verdict verdict = judge(grant, action, account, row);
        if (!isLive) {
            wasAllowed = wasAllowed || verdict == Verdict::Allowed;
            continue;
        }
        if (verdict == Verdict::Allowed)
            return {Reason::Ok, record().firstGrant + static_cast<int>(i)};
        isSeen = true;
        tier = std::max(tier, m_data.role(grant.role).tier);
        best = std::max(best, verdict);
    }

    if (best == Verdict::RowMiss)
        return {Reason::RowFilter};
    if (wasAllowed)
        return {Reason::Expired};
    if (!isSeen)
        return {mutated(Mutant::UnseenAccountIsTold) ? Reason::NoGrant : Reason::NotFound};
    if (best == Verdict::Held)
        return {Reason::Suspended};
    if (best == Verdict::BillingMode)
        return {Reason::BillingMode};
    if (best == Verdict::PlanFeature)
        return {Reason::PlanFeature};
    if (isElsewhere)
        return {Reason::Scope};
    return {IndexData::reasonWithout(m_data.prospectOf(action, m_data.factsOf(account)), tier)};
}

Verdict Deciding::judge(const IndexedGrant& grant, Action action, AccountTree::Index account, const Row* row) const {
    const CompiledRole& role = m_data.role(grant.role);
    if (!role.any.has(action))
        return Verdict::Absent;
    const bool looksAtRows = isRowFiltered(action);
    Verdict best = Verdict::Absent;
    for (const CompiledPermission& permission : role.of(action)) {
        Verdict verdict = judge(permission.when, account);
        if (verdict == Verdict::Allowed && looksAtRows)
            verdict = judgeRows(grant, permission, row);
        best = std::max(best, verdict);
    }
    if (best != Verdict::Allowed && best != Verdict::RowMiss)
        return best;
    const bool hasPlan = !grant.has(IndexedGrant::NoPlan) ||
                         (changeReaches(grant.at) && (role.plan.needs & ~factsOf(grant.at).features) == 0);
    if (!hasPlan)
        return Verdict::PlanFeature;
    if (grant.has(IndexedGrant::Held) && !survivesSuspension(action))
        return Verdict::Held;
    return best;
}

Verdict Deciding::judge(const CompiledCondition& condition, AccountTree::Index account) const {
    if (condition.isEmpty() || mutated(Mutant::IgnoreConditions))
        return Verdict::Allowed;
    return verdictOf(condition, factsOf(account));
}

Verdict Deciding::judgeRows(const IndexedGrant& grant, const CompiledPermission& permission, const Row* row) const {
    if (mutated(Mutant::IgnoreRows))
        return Verdict::Allowed;
    bool passes = true;
    if (row != nullptr) {
        passes = (permission.rows == nullptr || matches(*permission.rows, *row, record().id)) &&
                 (grant.rows == nullptr || matches(*grant.rows, *row, record().id));
    } else if (permission.rows != nullptr && grant.rows != nullptr) {
        passes = intersected(*permission.rows, *grant.rows).has_value();
    }
    return passes ? Verdict::Allowed : Verdict::RowMiss;
}

int Deciding::tierAt(AccountTree::Index account) const {
    int tier = 0;
    for (const IndexedGrant& grant : m_grants) {
        if (grant.reaches(account) && grant.counts(m_now))
            tier = std::max(tier, m_data.role(grant.role).tier);
    }
    return tier;
}

bool Deciding::coversRole(const IndexedGrant& given, const UserId& receiver) const {
    if (mutated(Mutant::NoCover))
        return true;
    const CompiledRole& role = m_data.role(given.role);
    // An account without sub-accounts today may get some tomorrow, so reach counts by its kind, not by what is there.
    const bool mustReachDown = role.reachesDown && m_data.factsOf(given.at).kind != AccountKind::Company;
    bool isCovered = true;
    role.any.each([&](Action action) {
        for (const CompiledPermission& permission : role.of(action)) {
            Given wanted{given.at, mustReachDown, given.expires, RowFilter{}, permission.when};
            wanted.when.needs |= role.plan.needs;
            if (isRowFiltered(action))
                wanted.rows = intersected(permission.rows != nullptr ? *permission.rows : RowFilter{},
                                          given.rows != nullptr ? *given.rows : RowFilter{});
            isCovered = isCovered && (!wanted.rows || covers(action, wanted, receiver));
        }
    });
    return isCovered;
}

bool Deciding::coversBelow(AccountTree::Index top, Action action, const CompiledPermission& permission,
                           const UserId& receiver) const {
    return covers(action,
                  {top, true, kNever, permission.rows != nullptr ? *permission.rows : RowFilter{}, permission.when},
                  receiver);
}

bool Deciding::covers(Action action, const Given& given, const UserId& receiver) const {
    const auto coversRows = [&](const RowFilter* held) {
        return held == nullptr || !isRowFiltered(action) || mutated(Mutant::CoverIgnoresRows) ||
               access::covers(*held, record().id, *given.rows, receiver);
    };
    for (const IndexedGrant& held : m_grants) {
        const bool standsThere =
            (held.reaches(given.at) && (!given.mustReachDown || m_data.role(held.role).reachesDown)) ||
            mutated(Mutant::CoverElsewhere);
        const bool lasts = held.expires >= given.until || mutated(Mutant::CoverIgnoresExpiry);
        if (!standsThere || !lasts || !held.counts(m_now) || !coversRows(held.rows))
            continue;
        for (const CompiledPermission& own : m_data.role(held.role).of(action)) {
            if (own.when.isImpliedBy(given.when) && coversRows(own.rows))
                return true;
        }
    }
    return false;
}

bool Deciding::changeReaches(AccountTree::Index account) const {
    if (m_change == nullptr || !m_data.tree->isAtOrBelow(account, m_change->at))
        return false;
    for (AccountTree::Index node = account; node != m_change->at; node = m_data.tree->parentOf(node)) {
        if (m_data.tree->at(node).plan)
            return false;
    }
    return true;
}

Facts Deciding::factsOf(AccountTree::Index account) const {
    Facts facts = m_data.factsOf(account);
    if (changeReaches(account)) {
        facts.features |= m_change->features;
        if (m_change->at == account && m_change->billing)
            facts.billing = *m_change->billing;
    }
    return facts;
}

} // namespace trunkline::access
