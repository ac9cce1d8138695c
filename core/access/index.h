#pragma once

#include <memory>
#include <span>
#include <vector>

#include <QStringList>

#include "core/access/catalog.h"
#include "core/access/decision.h"
#include "core/domain/account_tree.h"

namespace trunkline::access {

struct IndexData;

/// The widest that a person may grant a role.
struct GrantBounds {
    RowFilter rows;
    std::optional<Instant> expiresAt; ///< no value: no limit
};

/// Who gains and loses what by a change of a role.
struct RoleChangeEffect {
    UserId user;
    AccountId at; ///< of the grant
    ActionSet gained;
    ActionSet lost;
};

/// All decisions about one organisation, from one state of its accounts, people, grants and catalog.
///
/// Built once per change; immutable and cheap to copy; several threads may ask at once. `ok` is answered without
/// allocation. The server builds it from everything and the console from its slice; both get the same answers where the
/// slice has what they are about. Unknown people, accounts and roles fail closed.
class Index {
public:
    /// A person's position, for callers that ask often; valid for this Index only.
    using Person = int;
    static constexpr Person kNobody = -1;

    /// Empty: everything is refused.
    Index();

    /// Never fails: a grant that names an unknown user, role or account, or stands where its role may not, allows
    /// nothing and is listed in problems(). Users and grants may come in any order; of two users with one id the first
    /// counts.
    [[nodiscard]] static Index build(std::shared_ptr<const Catalog> catalog, std::shared_ptr<const AccountTree> tree,
                                     std::span<const User> users, std::span<const Grant> grants);

    [[nodiscard]] Person personOf(const UserId& user) const;
    /// The position in tree(); AccountTree::kNone where there is no such account.
    [[nodiscard]] AccountTree::Index accountOf(const AccountId& account) const;

    /// Whether `user` may do `action` at `account`. Ids that do not exist answer as those out of sight.
    [[nodiscard]] Decision decide(const UserId& user, Action action, const AccountId& account,
                                  const Context& context) const;
    /// As above by positions, for who asks many questions: tens of millions a second (bench_access).
    [[nodiscard]] Decision decide(Person person, Action action, AccountTree::Index account,
                                  const Context& context) const;

    /// The decision in words, with what is missing and who could give it. Slower (microseconds to a millisecond).
    [[nodiscard]] Explanation explain(const UserId& user, Action action, const AccountId& account,
                                      const Context& context) const;

    /// Who could make what explain() requires, people whom the user does not see included: for telling them, never for
    /// showing. Nearest first, at most kMaxGranters.
    [[nodiscard]] std::vector<UserId> grantersOf(const UserId& user, Action action, const AccountId& account,
                                                 const Context& context) const;

    /// Everything that the user may do at the account on some row, as things stand.
    [[nodiscard]] ActionSet actionsAt(const UserId& user, const AccountId& account, Instant now) const;
    /// Which rows of a calls.*, texts.* or reports.* action the user reaches at the account; for other actions
    /// unrestricted or empty.
    [[nodiscard]] RowScope rowsOf(const UserId& user, Action action, const AccountId& account, Instant now) const;

    // Lists

    /// Positions in the tree, ascending, of accounts at or below `at` that the user sees (`accounts.view`). `at` itself
    /// need not be seen.
    [[nodiscard]] std::vector<AccountTree::Index> accountsSeen(const UserId& user, AccountTree::Index at,
                                                               Instant now) const;
    /// As above, where the user may do `action`.
    [[nodiscard]] std::vector<AccountTree::Index> accountsWhere(const UserId& user, Action action,
                                                                AccountTree::Index at, Instant now) const;
    /// Whom the user sees in the list of people of an account, by id. Empty without `users.view` there.
    [[nodiscard]] std::vector<UserId> usersSeen(const UserId& user, const AccountId& at, Instant now) const;
    /// Whether `viewer` sees `other` in that list, without building it.
    [[nodiscard]] bool seesUser(const UserId& viewer, const UserId& other, const AccountId& at, Instant now) const;
    /// Roles that the user can give to a new person at the account under some bounds, by tier, highest first.
    [[nodiscard]] std::vector<RoleId> addableRoles(const UserId& user, const AccountId& at, Instant now) const;
    /// The widest grant of the role that the user can make at the account; no value: none. A dialog offers this much.
    [[nodiscard]] std::optional<GrantBounds> widestGrant(const UserId& user, const RoleId& role, const AccountId& at,
                                                         Instant now) const;
    /// Where a promotion to `role` asked at `at` puts the grant: `at`, or the organisation for roles that stand only
    /// there. Null: nowhere.
    [[nodiscard]] AccountId landingOf(const RoleId& role, const AccountId& at) const;

    // Changes that could raise somebody

    /// Whether `user` may reset the password or second factor of `target`, change their e-mail, end their sessions or
    /// view as them: only who dominates all of that person's grants, wherever they are.
    [[nodiscard]] Decision decideCredential(const UserId& user, const UserId& target, Instant now) const;
    /// Whether `user` may move `account` below `newParent`: `subaccounts.create` at both parents, and nobody is raised
    /// above what the mover holds there.
    [[nodiscard]] Decision decideMove(const UserId& user, const AccountId& account, const AccountId& newParent,
                                      Instant now) const;
    /// Whether `user` may give an account other facts (plan, billing mode; for the organisation another catalog, which
    /// is then given): nobody is raised above what `user` holds there, and somebody still owns the organisation. The
    /// right to edit those fields is another question, which the caller asks.
    [[nodiscard]] Decision decideFacts(const UserId& user, const Account& changed, Instant now,
                                       std::shared_ptr<const Catalog> catalog = nullptr) const;
    /// Whether `user` may save a custom role in place of `before` (null: a new one): `roles.customize`, and each
    /// permission that is added, at the root.
    [[nodiscard]] Decision decideRoleEdit(const UserId& user, const CustomRole* before, const CustomRole& after,
                                          Instant now) const;
    /// What saving `after` would change for the holders of that role.
    [[nodiscard]] std::vector<RoleChangeEffect> previewRoleEdit(const CustomRole& after, Instant now) const;

    // What it was built from

    /// The grant behind Decision::grant.
    [[nodiscard]] const Grant& grant(int position) const;
    [[nodiscard]] const Catalog& catalog() const;
    [[nodiscard]] const AccountTree& tree() const;
    /// The user's highest tier at the account; no value: no live grant reaches it.
    [[nodiscard]] std::optional<int> tierAt(const UserId& user, const AccountId& at, Instant now) const;
    /// Grants that allow nothing because something in them does not exist or does not belong; for the log.
    [[nodiscard]] const QStringList& problems() const;

private:
    explicit Index(std::shared_ptr<const IndexData> data);
    [[nodiscard]] Decision decideClosely(Person person, Action action, AccountTree::Index account,
                                         const Context& context) const;

    std::shared_ptr<const IndexData> m_data;
};

} // namespace trunkline::access
