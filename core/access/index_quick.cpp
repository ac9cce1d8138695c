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

std::optional<Decision> IndexData::quickRefusal(int person, Action action, AccountTree::Index account,
                                                std::uint64_t allowing, Instant now) const {
    bool isSeen = false;
    bool isElsewhere = false;
    bool isUnclear = false;
    int tier = 0;
    for (int block = person; block >= 0; block = quickGrants[static_cast<std::size_t>(block)].more) {
        const QuickGrants& held = quickGrants[static_cast<std::size_t>(block)];
        for (std::size_t i = 0; i < QuickGrants::kHeld && held.at[i] >= 0; ++i) {
            const QuickRole& role = quickRoles[held.role[i]];
            const bool isReached = held.reaches(i, account);
            const bool concerns = role.any.has(action);
            if (!isReached && !concerns)
                continue;
            const int position = held.first + static_cast<int>(i);
            const bool isLive = (held.flags[i] & QuickGrants::kExpires) == 0 || grant(position).isLive(now);
            if (isReached && concerns) {
                const bool isPlain = held.flags[i] == QuickGrants::kExpires && held.role[i] < QuickGrants::kNoRole;
                if (isPlain && isLive && (allowing >> held.role[i] & 1) != 0)
                    return Decision{Reason::Ok, position};
                isUnclear = true;
            }
            isSeen = isSeen || (isLive && isReached);
            isElsewhere = isElsewhere || (isLive && !isReached);
            if (isReached && isLive)
                tier = std::max(tier, role.tier);
        }
    }
    const std::size_t group = quickGroups[static_cast<std::size_t>(account)];
    if (isUnclear || group * kActionCount >= prospects.size())
        return std::nullopt;
    if (!isSeen)
        return Decision{Reason::NotFound};
    if (isElsewhere)
        return Decision{Reason::Scope};
    return Decision{reasonWithout(prospects[group * kActionCount + static_cast<std::size_t>(action)], tier)};
}

} // namespace trunkline::access
