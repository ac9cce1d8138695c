#pragma once

#include "core/access/deciding.h"

namespace trunkline::access {

/// Decisions about changing people. `actor` must outlive it.
class Administering {
public:
    explicit Administering(const Deciding& actor) : m_actor(actor), m_data(actor.data()) {}

    /// users.add, users.promote, users.demote or users.remove with a target.
    [[nodiscard]] Reason decide(Action verb, AccountTree::Index account, const Target& target) const;
    /// Whether the actor may take over somebody's sign-in; see Index::decideCredential.
    [[nodiscard]] Reason decideCredential(int other) const;

    /// Whether the actor sees `other` in the list of people of an account.
    [[nodiscard]] bool sees(int other, AccountTree::Index account) const;
    /// As above, at the account or below it.
    [[nodiscard]] bool seesAtOrBelow(int other, AccountTree::Index account) const;
    /// Whether somebody of `viewerTier` may know of `other` at the account, by what the catalog hides.
    [[nodiscard]] bool isKnown(int other, AccountTree::Index account, int viewerTier) const;

    /// Where a promotion to the role puts the grant; kNone: nowhere.
    [[nodiscard]] static AccountTree::Index landingOf(const IndexData& data, RoleIndex role,
                                                      AccountTree::Index account);

private:
    const Deciding& m_actor;
    const IndexData& m_data;

    [[nodiscard]] Reason decideAdd(AccountTree::Index account, const Target& target, RoleIndex role, int other) const;
    [[nodiscard]] Reason decidePromote(AccountTree::Index account, const Target& target, RoleIndex role,
                                       int other) const;
    [[nodiscard]] Reason decideDemote(AccountTree::Index account, const Target& target, RoleIndex role,
                                      int other) const;
    [[nodiscard]] Reason decideRemove(AccountTree::Index account, int other) const;
    [[nodiscard]] Reason withoutPermission(Reason reason, Action verb, AccountTree::Index account, int other,
                                           RoleIndex wanted) const;

    /// Positions of live grants of `other` that a change at the account is about: those at it, else (or, with `all`, as
    /// well) below it.
    [[nodiscard]] std::vector<int> affected(Action verb, AccountTree::Index account, int other, bool all) const;
    [[nodiscard]] int highestOf(const std::vector<int>& grants) const;
    /// For somebody whose grants come from above only: nothing can be changed here.
    [[nodiscard]] Reason outOfReach(AccountTree::Index account, int other) const;

    /// Refuses to change somebody of a higher tier, and of the own one unless the catalog lets them be removed.
    [[nodiscard]] Reason checkOrder(AccountTree::Index account, int other) const;
    [[nodiscard]] Reason checkRule(Action verb, RoleIndex from, RoleIndex to, AccountTree::Index account) const;
    [[nodiscard]] Reason withoutRule(Action verb, RoleIndex from, RoleIndex to, int tier) const;
    [[nodiscard]] Reason checkPlace(RoleIndex role, AccountTree::Index account) const;
    [[nodiscard]] Reason checkGiven(RoleIndex role, AccountTree::Index account, const Target& target) const;
    [[nodiscard]] bool dominates(const IndexedGrant& grant, int other) const;
    [[nodiscard]] bool isLastOwner(const std::vector<int>& leaving, int other) const;
    [[nodiscard]] bool isSelf(int other) const { return other == m_actor.person(); }
    [[nodiscard]] int tierOf(RoleIndex role) const { return m_data.role(role).tier; }
    [[nodiscard]] int tierOfPerson(int other, AccountTree::Index account) const;
};

} // namespace trunkline::access
