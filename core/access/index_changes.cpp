#include <algorithm>

#include "core/access/administering.h"
#include "core/access/index.h"
#include "core/access/mutation.h"

namespace trunkline::access {

namespace {

/// Whether a person holds a permission on these rows at one account, as facts stand.
bool holdsAt(const Deciding& person, Action action, const RowFilter& rows, const UserId& receiver, qint64 until,
             AccountTree::Index account) {
    const IndexData& data = person.data();
    for (const IndexedGrant& grant : person.grants()) {
        const bool helps = grant.reaches(account) && grant.counts(person.now()) && grant.expires >= until;
        if (!helps || (isRowFiltered(action) && grant.rows != nullptr &&
                       !covers(*grant.rows, person.record().id, rows, receiver)))
            continue;
        for (const CompiledPermission& own : data.role(grant.role).of(action)) {
            const bool coversRows =
                !isRowFiltered(action) || own.rows == nullptr || covers(*own.rows, person.record().id, rows, receiver);
            if (coversRows && person.judge(own.when, account) == Verdict::Allowed)
                return true;
        }
    }
    return false;
}

/// Compares who may do what in a part of the tree before and after it moved or its facts changed.
class RaiseCheck {
public:
    RaiseCheck(const IndexData& before, const IndexData& after, int changer, AccountTree::Index top, Instant now)
        : m_before(before), m_after(after), m_changer(before, changer, now), m_top(top), m_now(now) {
        for (std::size_t role = 0; role < m_after.roles.size(); ++role)
            m_isHeld.push_back(holdsForGood(m_after.roles[role]));
    }

    [[nodiscard]] bool raisesSomebody() const {
        const AccountTree::Index landed = m_after.accountOf(m_before.tree->at(m_top).id);
        for (AccountTree::Index node = landed; node <= m_after.tree->lastOf(landed); ++node) {
            for (AccountTree::Index from = node; from != AccountTree::kNone; from = m_after.tree->parentOf(from)) {
                for (const int position : m_after.grantsAt(from)) {
                    if (raises(position, node))
                        return true;
                }
            }
        }
        return false;
    }

private:
    const IndexData& m_before;
    const IndexData& m_after;
    Deciding m_changer;
    AccountTree::Index m_top;
    Instant m_now;
    std::vector<bool> m_isHeld; ///< by role: the changer holds all of it there, so no grant of it can raise above them

    [[nodiscard]] bool holdsForGood(const CompiledRole& role) const {
        const UserId anybody("-");
        // Conditions are masks over the features of one catalog: those of another count as none, which asks for more.
        const bool isComparable = m_before.catalog == m_after.catalog;
        bool isHeld = true;
        role.any.each([&](Action action) {
            for (CompiledPermission permission : role.of(action)) {
                if (!isComparable)
                    permission.when = {};
                isHeld = isHeld && m_changer.coversBelow(m_top, action, permission, anybody);
            }
        });
        return isHeld;
    }

    /// Most grants reach what they reached, under the same facts.
    [[nodiscard]] bool isUnchanged(const IndexedGrant& grant, AccountTree::Index node, AccountTree::Index was) const {
        if (m_before.catalog != m_after.catalog)
            return false;
        const IndexedGrant before =
            m_before.hypothetical(grant.role, m_before.accountOf(m_after.tree->at(grant.at).id));
        constexpr auto kStanding = IndexedGrant::Held | IndexedGrant::NoPlan;
        const Facts& then = m_before.factsOf(was);
        const Facts& now = m_after.factsOf(node);
        return before.reaches(was) && (before.flags & kStanding) == (grant.flags & kStanding) &&
               then.features == now.features && then.billing == now.billing;
    }

    [[nodiscard]] bool raises(int position, AccountTree::Index node) const {
        const IndexedGrant& grant = m_after.grant(position);
        // A grant that rests at a suspended account will wake one day, so it counts here.
        if (!grant.reaches(node) || !grant.isLive(m_now) || grant.has(IndexedGrant::NoPlan) ||
            m_isHeld[static_cast<std::size_t>(grant.role)])
            return false;
        const int holder = m_after.holderOf[static_cast<std::size_t>(position)];
        if (mutated(Mutant::MoveChecksTheMoverOnly) && holder != m_changer.person())
            return false;
        const Deciding after(m_after, holder, m_now);
        const Deciding before(m_before, holder, m_now);
        const AccountTree::Index was = m_before.accountOf(m_after.tree->at(node).id);
        if (isUnchanged(grant, node, was))
            return false;
        const CompiledRole& role = m_after.role(grant.role);
        bool isRaised = false;
        role.any.each([&](Action action) {
            for (const CompiledPermission& permission : role.of(action)) {
                if (isRaised || after.judge(permission.when, node) != Verdict::Allowed)
                    continue;
                std::optional<RowFilter> rows = RowFilter{};
                if (isRowFiltered(action))
                    rows = intersected(permission.rows != nullptr ? *permission.rows : RowFilter{},
                                       grant.rows != nullptr ? *grant.rows : RowFilter{});
                const UserId& receiver = after.record().id;
                isRaised = rows && !holdsAt(before, action, *rows, receiver, grant.expires, was) &&
                           !holdsAt(m_changer, action, *rows, receiver, grant.expires, was);
            }
        });
        return isRaised;
    }
};

/// The same people and grants where accounts or the catalog are others.
std::shared_ptr<const IndexData> rebuilt(const IndexData& data, AccountTree tree,
                                         std::shared_ptr<const Catalog> catalog) {
    std::vector<User> users;
    users.reserve(data.persons.size());
    for (const PersonRecord& record : data.persons) {
        User copy;
        copy.id = record.id;
        copy.state = record.state;
        users.push_back(std::move(copy));
    }
    return IndexData::build(std::move(catalog), std::make_shared<const AccountTree>(std::move(tree)), users,
                            data.sources);
}

/// Whether somebody who can sign in holds the highest role that can exist at the root.
bool hasOwner(const IndexData& data, Instant now) {
    const std::span<const int> atRoot = data.grantsAt(0);
    return std::any_of(atRoot.begin(), atRoot.end(), [&](int position) {
        const int holder = data.holderOf[static_cast<std::size_t>(position)];
        return data.grant(position).role == data.ownerRole && data.grant(position).isLive(now) &&
               data.persons[static_cast<std::size_t>(holder)].state == UserState::Active;
    });
}

/// Whether `before` already had the permission, or more.
bool hadAlready(const CustomRole* before, const Permission& wanted) {
    const UserId anybody("anybody");
    return before != nullptr &&
           std::any_of(before->permissions.begin(), before->permissions.end(), [&](const Permission& had) {
               return had.action == wanted.action && had.when.isImpliedBy(wanted.when) &&
                      covers(had.rows, anybody, wanted.rows, anybody);
           });
}

} // namespace

Decision Index::decideCredential(const UserId& user, const UserId& target, Instant now) const {
    const Person person = personOf(user);
    const Person other = personOf(target);
    if (person == kNobody || other == kNobody)
        return {Reason::NotFound};
    const Deciding deciding(*m_data, person, now);
    if (deciding.record().state != UserState::Active)
        return {Reason::Suspended};
    return {Administering(deciding).decideCredential(other)};
}

Decision Index::decideMove(const UserId& user, const AccountId& account, const AccountId& newParent,
                           Instant now) const {
    const AccountTree& tree = *m_data->tree;
    const Person person = personOf(user);
    const AccountTree::Index moved = tree.indexOf(account);
    const AccountTree::Index target = tree.indexOf(newParent);
    if (person == kNobody || moved == AccountTree::kNone || target == AccountTree::kNone)
        return {Reason::NotFound};
    const Deciding mover(*m_data, person, now);
    // The account itself first: who does not see it learns nothing of where it stands.
    for (const AccountTree::Index place : {moved, moved == 0 ? moved : tree.parentOf(moved), target}) {
        if (const Decision permission = mover.decide(Action::SubaccountsCreate, place); !permission)
            return permission;
    }
    AccountTree after = tree;
    Account placed = tree.at(moved);
    placed.parent = newParent;
    if (moved == 0 || !after.put(std::move(placed)))
        return {Reason::Dependency};
    const auto afterData = rebuilt(*m_data, std::move(after), m_data->catalog);
    if (RaiseCheck(*m_data, *afterData, person, moved, now).raisesSomebody())
        return {Reason::Escalation};
    return {Reason::Ok};
}

Decision Index::decideFacts(const UserId& user, const Account& changed, Instant now,
                            std::shared_ptr<const Catalog> catalog) const {
    const Person person = personOf(user);
    const AccountTree::Index at = accountOf(changed.id);
    if (person == kNobody || at == AccountTree::kNone)
        return {Reason::NotFound};
    const Account& account = m_data->tree->at(at);
    const bool isSame = !catalog && account.plan == changed.plan && account.billing == changed.billing;
    if (isSame || mutated(Mutant::FactsUnchecked))
        return {Reason::Ok};
    Account placed = account;
    placed.plan = changed.plan;
    placed.billing = changed.billing;
    AccountTree after = *m_data->tree;
    if (!after.put(std::move(placed)))
        return {Reason::Dependency};
    const auto afterData = rebuilt(*m_data, std::move(after), catalog ? std::move(catalog) : m_data->catalog);
    if (at == 0 && hasOwner(*m_data, now) && !hasOwner(*afterData, now))
        return {Reason::LastOwner};
    if (RaiseCheck(*m_data, *afterData, person, at, now).raisesSomebody())
        return {Reason::Escalation};
    return {Reason::Ok};
}

Decision Index::decideRoleEdit(const UserId& user, const CustomRole* before, const CustomRole& after,
                               Instant now) const {
    const Person person = personOf(user);
    if (person == kNobody || m_data->tree->isEmpty())
        return {Reason::NotFound};
    const Deciding deciding(*m_data, person, now);
    if (const Decision permission = deciding.decide(Action::RolesCustomize, 0); !permission)
        return permission;
    if (!m_data->catalog->problemsOf(after).empty())
        return {Reason::Dependency};
    const RoleIndex base = m_data->catalog->indexOf(after.basedOn);
    if (m_data->role(base).tier > deciding.tierAt(0))
        return {Reason::Tier};
    if (mutated(Mutant::RoleEditUnchecked))
        return {Reason::Ok};
    // Based on another role its reach and place change too, so everything in it counts as added.
    const CustomRole* comparable = before != nullptr && before->basedOn == after.basedOn ? before : nullptr;
    const UserId anybodyElse("-");
    for (const Permission& permission : after.permissions) {
        if (hadAlready(comparable, permission))
            continue;
        const CompiledPermission added{m_data->compiled(permission.when),
                                       permission.rows.isUnrestricted() ? nullptr : &permission.rows};
        if (!deciding.coversBelow(0, permission.action, added, anybodyElse))
            return {Reason::Escalation};
    }
    return {Reason::Ok};
}

std::vector<RoleChangeEffect> Index::previewRoleEdit(const CustomRole& after, Instant now) const {
    std::vector<RoleChangeEffect> effects;
    const RoleIndex role = m_data->catalog->indexOf(after.id);
    if (role < 0)
        return effects;
    ActionSet actions;
    for (const Permission& permission : after.permissions)
        actions.add(permission.action);
    const ActionSet had = m_data->role(role).any;
    for (std::size_t i = 0; i < m_data->grants.size(); ++i) {
        if (m_data->grants[i].role != role || !m_data->grants[i].isLive(now))
            continue;
        const Grant& grant = m_data->sources[i];
        effects.push_back({grant.user, grant.at, actions.without(had), had.without(actions)});
    }
    return effects;
}

} // namespace trunkline::access
