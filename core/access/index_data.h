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

/// What most answers read of a person: their first grants in one line of the cache, and where there are more.
struct alignas(64) QuickGrants {
    static constexpr std::size_t kHeld = 5;
    static constexpr std::uint8_t kExpires = 0x80; ///< besides IndexedGrant::Flag
    /// In place of roles that need a closer look; what allows something never names it.
    static constexpr std::uint8_t kNoRole = 63;

    std::array<AccountTree::Index, kHeld> at{-1, -1, -1, -1, -1}; ///< -1: no grant
    std::array<std::uint32_t, kHeld> below{};                     ///< how many accounts below `at` it reaches
    std::array<std::uint8_t, kHeld> plainRole{kNoRole, kNoRole, kNoRole, kNoRole, kNoRole}; ///< of grants without flags
    std::array<std::uint8_t, kHeld> role{kNoRole, kNoRole, kNoRole, kNoRole, kNoRole};
    std::array<std::uint8_t, kHeld> flags{};
    bool isActive = true; ///< the person; who is not has no grants here
    int first = 0;        ///< position of the first of them in IndexData::grants
    int more = -1;        ///< position of the next in IndexData::quickGrants

    [[nodiscard]] bool reaches(std::size_t i, AccountTree::Index account) const {
        return static_cast<std::uint32_t>(account) - static_cast<std::uint32_t>(at[i]) <= below[i];
    }
};
static_assert(sizeof(QuickGrants) == 64 && kMaxRoles <= 256);

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
    std::vector<std::uint8_t>
        quickGroups;                     ///< by position in the tree: Facts::group, or the last one for too many kinds
    std::vector<std::uint64_t> everyRow; ///< by group, then action: roles that allow it there on every row, as bits
    std::vector<std::uint64_t> someRow;  ///< as above, on some row at least
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

    /// Answers that need nothing but positions: allowed, or out of sight. No value: look closer. `hasRow`: whether one
    /// row is asked about. Free of branches that depend on what a person holds, which nobody could predict.
    [[nodiscard]] Q_ALWAYS_INLINE std::optional<Decision>
    quickAnswer(int person, Action action, AccountTree::Index account, bool hasRow, Instant now) const {
        const std::size_t cell =
            quickGroups[static_cast<std::size_t>(account)] * kActionCount + static_cast<std::size_t>(action);
        const std::uint64_t allowing = (hasRow ? everyRow : someRow)[cell];
        std::uint64_t anyReach = 0;
        for (int block = person; block >= 0;) {
            const QuickGrants& held = quickGrants[static_cast<std::size_t>(block)];
            std::uint64_t allow = 0;
#pragma GCC unroll 5
            for (std::size_t i = 0; i < QuickGrants::kHeld; ++i) {
                const std::uint64_t reach = held.reaches(i, account) ? 1 : 0;
                anyReach |= reach;
                allow |= (reach & (allowing >> held.plainRole[i])) << i;
            }
            if (allow != 0)
                return Decision{Reason::Ok, held.first + std::countr_zero(allow)};
            block = held.more;
        }
        if (anyReach != 0)
            return quickRefusal(person, action, account, allowing, now);
        return Decision{isActive(person) ? Reason::NotFound : Reason::Suspended};
    }
    [[nodiscard]] bool isActive(int person) const {
        return quickGrants[static_cast<std::size_t>(person)].isActive;
    }
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
    [[nodiscard]] const IndexedGrant& grant(int position) const {
        return grants[static_cast<std::size_t>(position)];
    }
    [[nodiscard]] const CompiledRole& role(RoleIndex index) const {
        return roles[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] const Facts& factsOf(AccountTree::Index account) const {
        return facts[static_cast<std::size_t>(account)];
    }
    /// Whether a grant of the role could be made at the account: kind of account only.
    [[nodiscard]] bool mayStandAt(RoleIndex role, AccountTree::Index account) const;
    [[nodiscard]] CompiledCondition compiled(const Condition& condition) const;
    /// A grant that is not in the data, as it would be indexed.
    [[nodiscard]] IndexedGrant hypothetical(RoleIndex role, AccountTree::Index at) const;
    /// For somebody whom a grant reaches there: allowed by one that runs out later, or refused where nothing that they
    /// hold there has to do with the action. `allowing`: the roles that allow it.
    [[nodiscard]] std::optional<Decision> quickRefusal(int person, Action action, AccountTree::Index account,
                                                       std::uint64_t allowing, Instant now) const;

    [[nodiscard]] static std::shared_ptr<const IndexData> build(std::shared_ptr<const Catalog> catalog,
                                                                std::shared_ptr<const AccountTree> tree,
                                                                std::span<const User> users,
                                                                std::span<const Grant> grants);
};

[[nodiscard]] inline std::uint8_t bitOf(AccountKind kind) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
}

} // namespace trunkline::access
