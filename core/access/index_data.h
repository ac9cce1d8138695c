#pragma once

#include <array>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include <QHash>
#include <QStringList>

#include "core/access/catalog.h"
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
};

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
    std::vector<Facts> facts; ///< by position in the tree
    std::vector<PersonRecord> persons;
    QHash<UserId, int> personOf;
    std::vector<IndexedGrant> grants; ///< by person, then account
    std::vector<Grant> sources;       ///< of the grants, at the same positions
    std::vector<int> holderOf;        ///< person of each grant
    std::vector<int> byAccount;       ///< positions of grants, by account
    std::vector<int> firstAt; ///< where an account's grants begin in byAccount; one more than there are accounts
    RoleIndex ownerRole = -1; ///< the highest role that can exist at the root
    QStringList problems;

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

    [[nodiscard]] static std::shared_ptr<const IndexData> build(std::shared_ptr<const Catalog> catalog,
                                                                std::shared_ptr<const AccountTree> tree,
                                                                std::span<const User> users,
                                                                std::span<const Grant> grants);
};

[[nodiscard]] inline std::uint8_t bitOf(AccountKind kind) {
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(kind));
}

} // namespace trunkline::access
