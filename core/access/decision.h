#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringView>

#include "core/access/action.h"
#include "core/access/row.h"
#include "core/base/clock.h"
#include "core/domain/account.h"
#include "core/domain/ids.h"
#include "core/domain/user.h"

namespace trunkline::access {

/// As wide as the rest of a Decision, so that one travels in a register: put together in memory from a byte and a
/// number, it would cost as much as deciding.
enum class Reason : std::int32_t {
    Ok,
    NotFound,    ///< outside the subject's sight, or does not exist: never to be told apart
    NoGrant,     ///< no higher role would help: another one would, or none at all
    Tier,        ///< needs a higher role
    PeerRule,    ///< would change somebody of the same tier
    Scope,       ///< the subject has a role that allows it, but not at this account
    RowFilter,   ///< the row is outside what the subject may see
    BillingMode, ///< the account is billed in the other way
    PlanFeature, ///< the account's plan lacks a feature
    Expired,     ///< a grant would allow it had it not run out; told to its holder only
    Dependency,  ///< something has to be there first
    LastOwner,   ///< nobody of the top tier would be left
    Escalation,  ///< would give what the subject does not hold there
    Locked,      ///< held by a template of HQ
    Offline,     ///< can be done only while connected
    Suspended,   ///< the person or the account is held
};

inline constexpr std::size_t kReasonCount = static_cast<std::size_t>(Reason::Suspended) + 1;

/// The stable name in API answers and scenario files: "row_filter".
[[nodiscard]] QString nameOf(Reason reason);
[[nodiscard]] std::optional<Reason> reasonFromName(QStringView name);
/// One short sentence for people, without names: "Your role does not reach this account."
[[nodiscard]] QString describe(Reason reason);

/// Whom users.add, users.promote, users.demote and users.remove are about.
struct Target {
    UserId user;    ///< null: a new person. For users.add, somebody out of the subject's sight counts as new.
    RoleId role;    ///< the role that they would have; null for users.remove
    RowFilter rows; ///< of the grant that would be made
    std::optional<Instant> expiresAt; ///< of the grant that would be made; no value: never
};

/// What a decision reads besides policy. `now` comes from the caller: the library has no clock.
struct Context {
    Instant now{};
    const Row* row = nullptr;       ///< for one row; null: whether any row is within reach
    const Target* target = nullptr; ///< null: whether the action is possible for anybody at all
    bool isOnline = true;           ///< the server passes true
    bool isLocked = false;          ///< a template of HQ holds what the action would change
};

/// The answer. Without allocation; words, needs and helpers come from Index::explain, for those who ask.
struct Decision {
    Reason reason = Reason::NotFound;
    int grant = -1; ///< which grant allowed it: a position for Index::grant()

    [[nodiscard]] bool isAllowed() const { return reason == Reason::Ok; }
    explicit operator bool() const { return isAllowed(); }
};

/// What would make a refused action allowed: all that is set, together, and nothing more.
struct Requirement {
    RoleId role;              ///< a grant of this role to the subject …
    AccountId at;             ///< … at this account, without row filter and expiry; also where a fact has to change
    QStringList planFeatures; ///< features to add to the plan at `at`
    std::optional<BillingMode> billing; ///< the billing mode that `at` would need

    [[nodiscard]] bool isEmpty() const { return role.isNull() && planFeatures.isEmpty() && !billing; }
};

/// A decision with everything that can be said about it.
struct Explanation {
    Decision decision;
    GrantId because;   ///< the grant that allows it
    Requirement needs; ///< `requires` in the API; empty where no grant or fact would help (not found, last owner, …)
    std::vector<UserId>
        granters; ///< people whom the subject sees and who could make the required grant; at most kMaxGranters
    std::vector<RoleId> granterRoles; ///< roles that can make it, whoever holds them; names nobody who is hidden
    QString text;                     ///< translated, for tooltips and screen readers
};

inline constexpr std::size_t kMaxGranters = 8;

} // namespace trunkline::access
