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
    const std::uint64_t concerns = concerned[static_cast<std::size_t>(action)];
    bool isSeen = false;
    bool isElsewhere = false;
    bool isUnclear = roles.size() > QuickGrants::kNoRole;
    int tier = 0;
    for (int block = person; block >= 0 && !isUnclear; block = quickGrants[static_cast<std::size_t>(block)].more) {
        const QuickGrants& held = quickGrants[static_cast<std::size_t>(block)];
        unsigned reach = 0;
        unsigned concern = 0;
        unsigned expire = 0;
#pragma GCC unroll 5
        for (std::size_t i = 0; i < QuickGrants::kHeld; ++i) {
            reach |= (held.reaches(i, account) ? 1U : 0U) << i;
            concern |= static_cast<unsigned>(concerns >> held.role[i] & 1) << i;
            expire |= static_cast<unsigned>(held.flags[i] >> 7) << i;
        }
        unsigned live = ~0U;
        for (unsigned left = expire & (reach | concern); left != 0; left &= left - 1) {
            const int i = std::countr_zero(left);
            if (!grant(held.first + i).isLive(now))
                live &= ~(1U << i);
            else if ((reach >> i & 1) != 0 && held.flags[static_cast<std::size_t>(i)] == QuickGrants::kExpires &&
                     (allowing >> held.role[static_cast<std::size_t>(i)] & 1) != 0)
                return Decision{Reason::Ok, held.first + i};
        }
        isUnclear = (reach & concern) != 0;
        isSeen = isSeen || (reach & live) != 0;
        isElsewhere = isElsewhere || (concern & ~reach & live) != 0;
        for (unsigned left = reach & live; left != 0; left &= left - 1)
            tier = std::max(tier, tiers[held.role[static_cast<std::size_t>(std::countr_zero(left))]]);
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
