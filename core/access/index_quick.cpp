#include <algorithm>

#include "core/access/index_data.h"

namespace trunkline::access {

Verdict verdictOf(const CompiledCondition& condition, const Facts& facts) {
    // A permission for plans without a feature is, with it, no permission at all: another role has to do it there.
    if (condition.isImpossible || (condition.lacks & facts.features) != 0)
        return Verdict::Absent;
    if ((condition.needs & ~facts.features) != 0)
        return Verdict::PlanFeature;
    return !condition.billing || condition.billing == facts.billing ? Verdict::Allowed : Verdict::BillingMode;
}

Prospect IndexData::prospectOf(Action action, const Facts& here) const {
    if (here.group >= 0 && !prospects.empty())
        return prospects[static_cast<std::size_t>(here.group) * kActionCount + static_cast<std::size_t>(action)];
    Prospect prospect;
    for (const CompiledRole& role : roles) {
        const bool standsHere = (role.kinds & bitOf(here.kind)) != 0;
        if (!role.any.has(action) || !(standsHere || (role.reachesDown && (role.kinds & here.pathKinds) != 0)))
            continue;
        const Facts& place = standsHere ? here : factsOf(0);
        Verdict verdict = (role.plan.needs & ~place.features) != 0 ? Verdict::PlanFeature : Verdict::Absent;
        if (verdict == Verdict::Absent) {
            for (const CompiledPermission& permission : role.of(action))
                verdict = std::max(verdict, verdictOf(permission.when, here));
        }
        if (verdict == Verdict::Allowed)
            prospect.highestTier = std::max(prospect.highestTier, role.tier);
        else
            prospect.best = std::max(prospect.best, verdict);
    }
    return prospect;
}

Reason IndexData::reasonWithout(const Prospect& prospect, int tier) {
    if (prospect.highestTier > 0)
        return prospect.highestTier > tier ? Reason::Tier : Reason::NoGrant;
    if (prospect.best == Verdict::BillingMode)
        return Reason::BillingMode;
    return prospect.best == Verdict::PlanFeature ? Reason::PlanFeature : Reason::NoGrant;
}

QuickGrants::QuickGrants() {
    at.fill(kMostAccounts | kNoRole << kPositionBits);
    below.fill(kNoRole << kPositionBits);
    at[kHeld] = 0;
    below[kHeld] = ~0U;
}

void QuickGrants::put(std::size_t lane, const IndexedGrant& grant) {
    const std::uint32_t role = std::min(static_cast<std::uint32_t>(grant.role), kNoRole);
    at[lane] = static_cast<std::uint32_t>(grant.at) | (grant.flags == 0 ? role : kNoRole) << kPositionBits;
    below[lane] = static_cast<std::uint32_t>(grant.last - grant.at) | role << kPositionBits;
    if (grant.expires != kNever) {
        constexpr qint64 kLatest = std::numeric_limits<std::uint32_t>::max();
        const qint64 soonest = std::clamp<qint64>(grant.expires >> kTimeShift, 0, kLatest);
        below[kHeld] = std::min(below[kHeld], static_cast<std::uint32_t>(soonest));
    }
}

void QuickGrants::setOwn(int first, bool isActive) {
    at[kHeld] = (static_cast<std::uint32_t>(first) & kFirstBits) | (isActive ? 0 : kInactive);
}

Decision IndexData::secondAnswer(int person, Action action, AccountTree::Index account, bool hasRow,
                                 Instant now) const {
    const std::uint64_t roleBits = allowingAt(action, account, hasRow);
    const std::uint64_t concerns = concerned[static_cast<std::size_t>(action)];
    bool isSeen = false;
    bool isElsewhere = false;
    bool isUnclear = false;
    int tier = 0;
    for (int at = person; at >= 0; at = moreGrants[static_cast<std::size_t>(at)]) {
        const QuickGrants& block = quickGrants[static_cast<std::size_t>(at)];
        if (block.mayHaveExpired(now))
            return {kLookCloser};
        const std::uint32_t reach = block.reaching(account);
        std::uint32_t concern = 0;
#pragma GCC unroll 15
        for (std::size_t lane = 0; lane < QuickGrants::kHeld; ++lane)
            concern |= static_cast<std::uint32_t>(concerns >> (block.role(lane) & 63) & 1) << lane;
        for (std::uint32_t left = reach; left != 0; left &= left - 1) {
            const auto lane = static_cast<std::size_t>(std::countr_zero(left));
            if (block.allowed(lane, roleBits) != 0)
                return {Reason::Ok, block.first() + static_cast<int>(lane)};
            if (block.role(lane) < tiers.size())
                tier = std::max(tier, tiers[block.role(lane)]);
        }
        isSeen = isSeen || reach != 0;
        isUnclear = isUnclear || (reach & concern) != 0;
        isElsewhere = isElsewhere || concern != 0;
    }
    const std::size_t group = quickGroups[static_cast<std::size_t>(account)];
    if (isUnclear || roles.size() > QuickGrants::kNoRole || group * kActionCount >= prospects.size())
        return {kLookCloser};
    if (!isSeen)
        return {quickGrants[static_cast<std::size_t>(person)].outOfSight()};
    if (isElsewhere)
        return {Reason::Scope};
    return {reasonWithout(prospects[group * kActionCount + static_cast<std::size_t>(action)], tier)};
}

} // namespace trunkline::access
