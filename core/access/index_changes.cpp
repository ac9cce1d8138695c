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

/// Compares who may do what in a part of the tree before and after it moved.
class MoveCheck {
public:
    MoveCheck(const IndexData& before, const IndexData& after, int mover, AccountTree::Index moved, Instant now)
        : m_before(before), m_after(after), m_mover(before, mover, now), m_moved(moved), m_now(now) {}

    [[nodiscard]] bool raisesSomebody() const {
        const AccountTree::Index landed = m_after.tree->indexOf(m_before.tree->at(m_moved).id);
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
    Deciding m_mover;
    AccountTree::Index m_moved;
    Instant m_now;

    /// Most grants reach what they reached, under the same facts.
    [[nodiscard]] bool isUnchanged(const IndexedGrant& grant, AccountTree::Index node, AccountTree::Index was) const {
        const IndexedGrant before =
            m_before.hypothetical(grant.role, m_before.tree->indexOf(m_after.tree->at(grant.at).id));
        constexpr auto kStanding = IndexedGrant::Held | IndexedGrant::NoPlan;
        return before.reaches(was) && (before.flags & kStanding) == (grant.flags & kStanding) &&
               m_before.factsOf(was).features == m_after.factsOf(node).features;
    }

    [[nodiscard]] bool raises(int position, AccountTree::Index node) const {
        const IndexedGrant& grant = m_after.grant(position);
        // A grant that rests at a suspended account will wake one day, so it counts here.
        if (!grant.reaches(node) || !grant.isLive(m_now) || grant.has(IndexedGrant::NoPlan))
            return false;
        const int holder = m_after.holderOf[static_cast<std::size_t>(position)];
        if (mutated(Mutant::MoveChecksTheMoverOnly) && holder != m_mover.person())
            return false;
        const Deciding after(m_after, holder, m_now);
        const Deciding before(m_before, holder, m_now);
        const AccountTree::Index was = m_before.tree->indexOf(m_after.tree->at(node).id);
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
                           !holdsAt(m_mover, action, *rows, receiver, grant.expires, was);
            }
        });
        return isRaised;
    }
};

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
    std::vector<User> users;
    for (const PersonRecord& record : m_data->persons) {
        User copy;
        copy.id = record.id;
        copy.state = record.state;
        users.push_back(copy);
    }
    const auto afterData = IndexData::build(m_data->catalog, std::make_shared<const AccountTree>(std::move(after)),
                                            users, m_data->sources);
    if (MoveCheck(*m_data, *afterData, person, moved, now).raisesSomebody())
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
        if (!deciding.coversEverywhere(permission.action, added, anybodyElse))
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
