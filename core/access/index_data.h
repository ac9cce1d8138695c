#pragma once

#include <array>
#include <bit>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include <QStringList>

#include "core/access/catalog.h"
#include "core/access/decision.h"
#include "core/access/id_table.h"
#include "core/domain/account_tree.h"

namespace trunkline::access {

/// A condition as bit masks over Catalog::features().
struct CompiledCondition {
    std::uint64_t needs = 0;
    std::uint64_t lacks = 0;
    std::optional<BillingMode> billing;
    bool isImpossible = false; ///< names a feature that has no bit

    [[nodiscard]] bool isEmpty() const { return needs == 0 && lacks == 0 && !billing && !isImpossible; }
    [[nodiscard]] bool isImpliedBy(const CompiledCondition& narrower) const {
        return !isImpossible && (needs & ~narrower.needs) == 0 && (lacks & ~narrower.lacks) == 0 &&
               (!billing || billing == narrower.billing);
    }
};

struct CompiledPermission {
    CompiledCondition when;
    const RowFilter* rows = nullptr; ///< into the catalog; null: every row
};

struct CompiledRule {
    RoleSet from;
    RoleSet to;
    CompiledCondition when;
};

struct CompiledRole {
    ActionSet plain; ///< allowed without condition and row filter: the fast path
    ActionSet any;
    std::vector<CompiledPermission> permissions;         ///< in the order of actions
    std::array<std::uint16_t, kActionCount + 1> first{}; ///< where an action's permissions begin
    std::array<std::vector<CompiledRule>, 4> rules;      ///< by users.add, promote, demote, remove
    int tier = 0;
    std::uint8_t kinds = 0; ///< bit per AccountKind
    bool reachesDown = false;
    CompiledCondition plan; ///< without which the role does not exist

    [[nodiscard]] std::span<const CompiledPermission> of(Action action) const {
        const auto a = static_cast<std::size_t>(action);
        return {permissions.data() + first[a], permissions.data() + first[a + 1]};
    }
    [[nodiscard]] const std::vector<CompiledRule>& rulesOf(Action verb) const {
        return rules[static_cast<std::size_t>(verb) - static_cast<std::size_t>(Action::UsersAdd)];
    }
};

inline constexpr qint64 kNever = std::numeric_limits<qint64>::max();

/// What decisions read of a grant; 32 bytes, a person's side by side.
struct IndexedGrant {
    enum Flag : std::uint8_t {
        HasRows = 1,
        Held = 2,   ///< made at or below a suspended account
        NoPlan = 4, ///< the plan at its account lacks what the role needs to exist
    };

    AccountTree::Index at = AccountTree::kNone;
    AccountTree::Index last = AccountTree::kNone; ///< end of its reach, inclusive
    RoleIndex role = -1;
    std::uint8_t flags = 0;
    qint64 expires = kNever;         ///< milliseconds; from then on it allows nothing
    const RowFilter* rows = nullptr; ///< null: every row

    [[nodiscard]] bool reaches(AccountTree::Index account) const { return at <= account && account <= last; }
    [[nodiscard]] bool isLive(Instant now) const { return toMilliseconds(now) < expires; }
    [[nodiscard]] bool has(Flag flag) const { return (flags & flag) != 0; }
    /// Whether it allows anything at all now.
    [[nodiscard]] bool counts(Instant now) const { return isLive(now) && (flags & (Held | NoPlan)) == 0; }
};

/// What conditions read of an account.
struct Facts {
    std::uint64_t features = 0;
    BillingMode billing = BillingMode::Agency;
    AccountKind kind = AccountKind::Company;
    std::uint8_t pathKinds = 0; ///< kinds on the way to the root, itself included
    bool isHeld = false;        ///< it or an ancestor is suspended
    std::int16_t group = -1;    ///< accounts with the same facts have one number; -1: there are too many kinds
};

/// What a condition, a row filter and a grant say about an action; the greater says more.
enum class Verdict : std::uint8_t { Absent, PlanFeature, BillingMode, Held, RowMiss, Allowed };

/// What a condition says where these facts hold.
[[nodiscard]] Verdict verdictOf(const CompiledCondition& condition, const Facts& facts);

/// Which roles would allow an action at accounts of some facts, whoever holds them.
struct Prospect {
    int highestTier = 0;            ///< of roles that allow it; 0: none does
    Verdict best = Verdict::Absent; ///< of those that do not
};

/// What most answers read of a person: their first grants, side by side in two lines of the cache, so that one look
/// compares all of them with an account, and whether there are more.
struct alignas(128) QuickGrants {
    static constexpr std::size_t kHeld = 15;
    static constexpr std::size_t kLanes = kHeld + 1; ///< the last one is the block's own
    static constexpr int kPositionBits = 24;
    /// Of trees with more accounts nothing is answered quickly.
    static constexpr std::uint32_t kMostAccounts = (1U << kPositionBits) - 1;
    /// In place of no role, of one that needs a closer look, and of those beyond the ones that have a bit; what allows
    /// something never names it.
    static constexpr std::uint32_t kNoRole = 63;
    /// `soonest` counts in units of so many bits of milliseconds: 1.024 s.
    static constexpr int kTimeShift = 10;

    QuickGrants();
    void put(std::size_t lane, const IndexedGrant& grant);
    void setOwn(int first, bool isActive);
    void setMore() { at[kHeld] |= kMore; }
    /// Whatever is asked of it, a closer look decides.
    void setUnclear() { below[kHeld] = 0; }

    /// The grants that reach the account, a bit each. Free of branches, and of a form that compilers vectorize.
    [[nodiscard]] std::uint32_t reaching(AccountTree::Index account) const {
        std::uint32_t missing = 0;
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const auto beyond = account - static_cast<std::int32_t>(at[lane] & kMostAccounts);
            const auto left = static_cast<std::int32_t>(below[lane] & kMostAccounts) - beyond;
            missing |= static_cast<std::uint32_t>((beyond | left) >> 31) & kBits[lane];
        }
        return ~missing & kAllHeld;
    }
    /// Of those grants the ones whose role is in `allowing`.
    [[nodiscard]] std::uint32_t allowed(std::size_t lane, std::uint64_t allowing) const {
        return static_cast<std::uint32_t>(allowing >> (at[lane] >> kPositionBits & 63)) & 1;
    }
    [[nodiscard]] std::uint32_t role(std::size_t lane) const { return below[lane] >> kPositionBits; }
    /// Position of the first of them in IndexData::grants.
    [[nodiscard]] int first() const { return static_cast<int>(at[kHeld] & kFirstBits); }
    /// The person; who is not has no grants here.
    [[nodiscard]] bool isActive() const { return (at[kHeld] & kInactive) == 0; }
    /// In the block that IndexData::moreGrants names.
    [[nodiscard]] bool hasMore() const { return (at[kHeld] & kMore) != 0; }
    /// Whether one of them may have run out.
    [[nodiscard]] bool mayHaveExpired(Instant now) const {
        return static_cast<std::uint64_t>(toMilliseconds(now) >> kTimeShift) >= below[kHeld];
    }
    /// The answer of somebody whom none of these reaches.
    [[nodiscard]] Reason outOfSight() const { return isActive() ? Reason::NotFound : Reason::Suspended; }

private:
    static constexpr std::uint32_t kAllHeld = (1U << kHeld) - 1;
    static constexpr std::uint32_t kFirstBits = (1U << 30) - 1;
    static constexpr std::uint32_t kInactive = 1U << 30;
    static constexpr std::uint32_t kMore = 1U << 31;
    static constexpr std::array<std::uint32_t, kLanes> kBits = [] {
        std::array<std::uint32_t, kLanes> bits{};
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            bits[lane] = 1U << lane;
        return bits;
    }();

    std::array<std::uint32_t, kLanes> at;    ///< position; above it the role where it allows without a closer look
    std::array<std::uint32_t, kLanes> below; ///< how many accounts below `at` it reaches; above it the role
};
static_assert(sizeof(QuickGrants) == 128);

/// In place of a decision: quick answers do not know.
inline constexpr Reason kLookCloser{-1};

struct PersonRecord {
    UserId id;
    QString name;
    UserState state = UserState::Active;
    int firstGrant = 0;
    int grantCount = 0;
};

struct IndexData {
    std::shared_ptr<const Catalog> catalog;
    std::shared_ptr<const AccountTree> tree;
    std::vector<CompiledRole> roles;
    std::vector<Facts> facts;        ///< by position in the tree
    std::vector<Prospect> prospects; ///< by group of facts, then action
    std::vector<PersonRecord> persons;
    IdTable personIds;
    IdTable accountIds;
    std::vector<IndexedGrant> grants;     ///< by person, then account
    std::vector<QuickGrants> quickGrants; ///< by person, those that they continue in behind
    std::vector<int> moreGrants;          ///< by position in quickGrants: the one that it continues in, or -1
    std::vector<std::uint8_t>
        quickGroups; ///< by position in the tree: Facts::group, or the last one for too many kinds
    /// By group, then action: roles that allow it there on some row at least, and then on every row; as bits.
    std::vector<std::array<std::uint64_t, 2>> allowing;
    /// By action: roles that have to do with it at all, as bits.
    std::array<std::uint64_t, kActionCount> concerned{};
    std::vector<int> tiers;     ///< of the roles
    std::vector<Grant> sources; ///< of the grants, at the same positions
    std::vector<int> holderOf;  ///< person of each grant
    std::vector<int> byAccount; ///< positions of grants, by account
    std::vector<int> firstAt;   ///< where an account's grants begin in byAccount; one more than there are accounts
    RoleIndex ownerRole = -1;   ///< the highest role that can exist at the root
    QStringList problems;

    /// -1 where the id is unknown, here and below.
    [[nodiscard]] int personOf(const UserId& id) const { return personIds.find(id.toUtf8()); }
    [[nodiscard]] AccountTree::Index accountOf(const AccountId& id) const { return accountIds.find(id.toUtf8()); }

    /// Whether these are positions in here.
    [[nodiscard]] bool isKnown(int person, AccountTree::Index account) const {
        return static_cast<std::size_t>(person) < persons.size() && static_cast<std::size_t>(account) < facts.size();
    }
    [[nodiscard]] std::uint64_t allowingAt(Action action, AccountTree::Index account, bool hasRow) const {
        const std::size_t cell =
            quickGroups[static_cast<std::size_t>(account)] * kActionCount + static_cast<std::size_t>(action);
        return allowing[cell][hasRow ? 1 : 0];
    }
    /// Answers that need nothing but positions: allowed, or out of sight; else kLookCloser. `hasRow`: whether one row
    /// is asked about. What depends on what a person holds, which no processor can predict, is calculated rather than
    /// branched on.
    [[nodiscard]] Q_ALWAYS_INLINE Decision quickAnswer(int person, Action action, AccountTree::Index account,
                                                       bool hasRow, Instant now) const {
        const QuickGrants& block = quickGrants[static_cast<std::size_t>(person)];
        const std::uint64_t roleBits = allowingAt(action, account, hasRow);
        const std::uint32_t reach = block.reaching(account);
        // Few people are reached by more than two grants at one place; the lane of "none" has no bit in `reach`.
        const std::uint32_t others = reach & (reach - 1);
        const auto one = static_cast<std::size_t>(std::countr_zero(reach | 1U << QuickGrants::kHeld));
        const auto two = static_cast<std::size_t>(std::countr_zero(others | 1U << QuickGrants::kHeld));
        const std::uint32_t byOne = reach >> one & block.allowed(one, roleBits);
        const std::uint32_t byTwo = others >> two & block.allowed(two, roleBits);
        const std::uint32_t isAllowed = byOne | byTwo;
        const std::uint32_t isReached = (reach | (0 - reach)) >> 31;
        if ((isReached & ~isAllowed) != 0 || block.hasMore() || block.mayHaveExpired(now)) [[unlikely]]
            return {kLookCloser};
        static_assert(static_cast<std::int32_t>(Reason::Ok) == 0 && Decision{}.grant == -1);
        const auto whereRefused = static_cast<std::int32_t>(isAllowed) - 1; // all bits set, or none
        const int grant = block.first() + static_cast<int>(byOne != 0 ? one : two);
        return {static_cast<Reason>(static_cast<std::int32_t>(block.outOfSight()) & whereRefused),
                grant | whereRefused};
    }
    [[nodiscard]] bool isActive(int person) const { return quickGrants[static_cast<std::size_t>(person)].isActive(); }
    /// Which roles would allow the action at the account.
    [[nodiscard]] Prospect prospectOf(Action action, const Facts& here) const;
    /// The reason to tell somebody of this tier there, none of whose roles has to do with the action.
    [[nodiscard]] static Reason reasonWithout(const Prospect& prospect, int tier);

    [[nodiscard]] std::span<const IndexedGrant> grantsOf(int person) const {
        const PersonRecord& record = persons[static_cast<std::size_t>(person)];
        return {grants.data() + record.firstGrant, static_cast<std::size_t>(record.grantCount)};
    }
    [[nodiscard]] std::span<const int> grantsAt(AccountTree::Index account) const {
        const auto a = static_cast<std::size_t>(account);
        return {byAccount.data() + firstAt[a], byAccount.data() + firstAt[a + 1]};
    }
    [[nodiscard]] const IndexedGrant& grant(int position) const { return grants[static_cast<std::size_t>(position)]; }
    [[nodiscard]] const CompiledRole& role(RoleIndex index) const { return roles[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const Facts& factsOf(AccountTree::Index account) const {
        return facts[static_cast<std::size_t>(account)];
    }
    /// Whether a grant of the role could be made at the account: kind of account only.
    [[nodiscard]] bool mayStandAt(RoleIndex role, AccountTree::Index account) const;
    [[nodiscard]] CompiledCondition compiled(const Condition& condition) const;
    /// A grant that is not in the data, as it would be indexed.
    [[nodiscard]] IndexedGrant hypothetical(RoleIndex role, AccountTree::Index at) const;
    /// As quickAnswer(), of somebody with any number of grants, and refused where nothing that they hold there has to
    /// do with the action.
    [[nodiscard]] Decision secondAnswer(int person, Action action, AccountTree::Index account, bool hasRow,
                                        Instant now) const;

    [[nodiscard]] static std::shared_ptr<const IndexData> build(std::shared_ptr<const Catalog> catalog,
                                                                std::shared_ptr<const AccountTree> tree,
                                                                std::span<const User> users,
                                                                std::span<const Grant> grants);
};

[[nodiscard]] inline std::uint8_t bitOf(AccountKind kind) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
}

} // namespace trunkline::access
