#include "tests/access/naive.h"

#include <algorithm>
#include <limits>

#include <QJsonArray>

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kForever = std::numeric_limits<qint64>::max();

QString kindText(AccountKind kind) {
    return kind == AccountKind::Organization ? u"organization"_s
           : kind == AccountKind::Franchise  ? u"franchise"_s
                                             : u"company"_s;
}

QStringList texts(const QJsonValue& value) {
    QStringList list;
    for (const QJsonValue& item : value.toArray())
        list.append(item.toString());
    return list;
}

bool concernsRows(const QString& action) {
    return action.startsWith(u"calls."_s) || action.startsWith(u"texts."_s) || action.startsWith(u"reports."_s);
}

/// Empty: the two exclude each other, so nothing is left.
template <class Rows>
std::optional<Rows> both(const Rows& a, const Rows& b) {
    if (!a.direction.isEmpty() && !b.direction.isEmpty() && a.direction != b.direction)
        return std::nullopt;
    Rows result{a.direction.isEmpty() ? b.direction : a.direction, a.mine || b.mine, a.missed || b.missed, a.numbers};
    if (a.numbers.isEmpty())
        result.numbers = b.numbers;
    else if (!b.numbers.isEmpty()) {
        result.numbers.clear();
        for (const QString& number : a.numbers) {
            if (b.numbers.contains(number))
                result.numbers.append(number);
        }
        if (result.numbers.isEmpty())
            return std::nullopt;
    }
    return result;
}

template <class Rows>
bool includes(const Rows& wide, const Rows& narrow, bool isSamePerson) {
    const bool numbers =
        wide.numbers.isEmpty() ||
        (!narrow.numbers.isEmpty() && std::all_of(narrow.numbers.begin(), narrow.numbers.end(),
                                                  [&](const QString& n) { return wide.numbers.contains(n); }));
    return (wide.direction.isEmpty() || wide.direction == narrow.direction) &&
           (!wide.mine || (narrow.mine && isSamePerson)) && (!wide.missed || narrow.missed) && numbers;
}

template <class Rows>
bool shows(const Rows& rows, const access::Row& row, const QString& user) {
    const QString direction = row.direction == CallDirection::Inbound ? u"inbound"_s : u"outbound"_s;
    return (rows.direction.isEmpty() || rows.direction == direction) &&
           (!rows.mine || row.assigned.toString() == user) && (!rows.missed || row.outcome == CallOutcome::Missed) &&
           (rows.numbers.isEmpty() || rows.numbers.contains(row.number));
}

bool worksWhileSuspended(const QString& action) {
    return action == u"session.sign_in" || action == u"accounts.view" || action.startsWith(u"billing."_s) ||
           action.startsWith(u"agency_billing."_s);
}

} // namespace

NaivePolicy::Rows NaivePolicy::rowsOf(const RowFilter& filter) {
    Rows rows;
    if (filter.direction)
        rows.direction = *filter.direction == CallDirection::Inbound ? u"inbound"_s : u"outbound"_s;
    rows.mine = filter.assignedToSubject;
    rows.missed = filter.missedOnly;
    rows.numbers = filter.numbers;
    return rows;
}

NaivePolicy::NaivePolicy(const World& world) : m_now(toMilliseconds(world.now)) {
    const QJsonArray roles = world.document.value(u"roles"_s).toArray();
    for (const QJsonValue& value : roles)
        readRole(world.document, value[u"id"_s].toString(), m_roles[value[u"id"_s].toString()]);
    for (const Account& account : world.accounts) {
        const QString id = account.id.toString();
        QStringList plan;
        const Account* from = &account;
        while (!from->plan && !from->parent.isNull())
            from = &*std::find_if(world.accounts.begin(), world.accounts.end(),
                                  [&](const Account& a) { return a.id == from->parent; });
        if (from->plan)
            plan = *from->plan;
        m_nodes[id] = {account.parent.toString(), kindText(account.kind),
                       account.billing == BillingMode::Customer ? u"customer"_s : u"agency"_s, plan,
                       account.isSuspended};
        if (account.parent.isNull())
            m_root = id;
    }
    for (const User& user : world.users)
        m_states[user.id.toString()] = user.state == UserState::Active    ? u"active"_s
                                       : user.state == UserState::Invited ? u"invited"_s
                                                                          : u"off"_s;
    for (const Grant& grant : world.grants) {
        const Held held{grant.role.toString(), grant.at.toString(), rowsOf(grant.rows),
                        grant.expiresAt ? toMilliseconds(*grant.expiresAt) : kForever};
        if (m_roles.contains(held.role) && m_nodes.contains(held.at) &&
            m_roles.at(held.role).kinds.contains(m_nodes.at(held.at).kind))
            m_grants[grant.user.toString()].push_back(held);
    }
}

void NaivePolicy::readRole(const QJsonObject& document, const QString& id, RoleText& into) const {
    QJsonObject text;
    for (const QJsonValue& value : document.value(u"roles"_s).toArray()) {
        if (value[u"id"_s].toString() == id)
            text = value.toObject();
    }
    const auto readWhen = [](const QJsonValue& value) {
        return When{texts(value[u"plan"_s]), texts(value[u"planLacks"_s]), value[u"billing"_s].toString()};
    };
    for (const QJsonValue& value : text.value(u"permissions"_s).toArray()) {
        const QJsonValue rows = value[u"rows"_s];
        const Rows filter{rows[u"direction"_s].toString(), rows[u"assigned"_s].toBool(), rows[u"missed"_s].toBool(),
                          texts(rows[u"numbers"_s])};
        into.permissions.emplace(value.isString() ? value.toString() : value[u"action"_s].toString(),
                                 value.isString() ? Allows{} : Allows{filter, readWhen(value[u"when"_s])});
    }
    for (const QJsonValue& included : text.value(u"includes"_s).toArray()) {
        RoleText other;
        readRole(document, included.toString(), other);
        into.permissions.insert(other.permissions.begin(), other.permissions.end());
    }
    into.tier = text.value(u"tier"_s).toInt();
    into.seenFrom = text.value(u"seenFromTier"_s).toInt(into.tier);
    into.reachesDown = text.value(u"reach"_s).toString() == u"subtree";
    into.listedAtGrant = text.value(u"listedAt"_s).toString() == u"grant";
    into.takesNewPeople = text.value(u"newPeople"_s).toBool(true);
    into.kinds = texts(text.value(u"kinds"_s));
    into.plan = texts(text.value(u"plan"_s));
    for (const QString& verb : {u"add"_s, u"promote"_s, u"demote"_s, u"remove"_s}) {
        for (const QJsonValue& rule : text.value(u"administers"_s)[verb].toArray())
            into.rules[u"users."_s + verb].push_back(
                {texts(rule[u"from"_s]), texts(rule[u"to"_s]), readWhen(rule[u"when"_s])});
    }
}

bool NaivePolicy::isUnder(const QString& node, const QString& ancestor) const {
    return node == ancestor || (!m_nodes.at(node).parent.isEmpty() && isUnder(m_nodes.at(node).parent, ancestor));
}

bool NaivePolicy::isHeldBack(const QString& node) const {
    return m_nodes.at(node).isSuspended || (!m_nodes.at(node).parent.isEmpty() && isHeldBack(m_nodes.at(node).parent));
}

bool NaivePolicy::reaches(const Held& grant, const QString& at) const {
    return grant.at == at || (m_roles.at(grant.role).reachesDown && isUnder(at, grant.at));
}

bool NaivePolicy::exists(const Held& grant) const {
    const QStringList& needed = m_roles.at(grant.role).plan;
    return std::all_of(needed.begin(), needed.end(),
                       [&](const QString& feature) { return m_nodes.at(grant.at).plan.contains(feature); });
}

bool NaivePolicy::holds(const When& when, const QString& at) const {
    const Node& node = m_nodes.at(at);
    return std::all_of(when.plan.begin(), when.plan.end(), [&](const QString& f) { return node.plan.contains(f); }) &&
           std::none_of(when.planLacks.begin(), when.planLacks.end(),
                        [&](const QString& f) { return node.plan.contains(f); }) &&
           (when.billing.isEmpty() || when.billing == node.billing);
}

bool NaivePolicy::grantAllows(const Held& grant, const Question& question, bool withRow) const {
    if (!reaches(grant, question.at) || !exists(grant) ||
        (isHeldBack(grant.at) && !worksWhileSuspended(question.action)))
        return false;
    const auto [first, last] = m_roles.at(grant.role).permissions.equal_range(question.action);
    return std::any_of(first, last, [&](const auto& entry) {
        if (!holds(entry.second.when, question.at))
            return false;
        if (!concernsRows(question.action))
            return true;
        if (!withRow)
            return true;
        if (question.row == nullptr)
            return both(entry.second.rows, grant.rows).has_value();
        return shows(entry.second.rows, *question.row, question.user) &&
               shows(grant.rows, *question.row, question.user);
    });
}

std::vector<NaivePolicy::Held> NaivePolicy::live(const QString& user) const {
    std::vector<Held> list;
    if (m_grants.contains(user))
        std::copy_if(m_grants.at(user).begin(), m_grants.at(user).end(), std::back_inserter(list),
                     [this](const Held& g) { return isLive(g); });
    return list;
}

QString NaivePolicy::answer(const Question& question) const {
    if (!m_states.contains(question.user))
        return u"not_found"_s;
    if (m_states.at(question.user) != u"active")
        return u"refused"_s;
    if (!m_nodes.contains(question.at))
        return u"not_found"_s;
    bool isSeen = false;
    bool onOtherRows = false;
    for (const Held& grant : live(question.user)) {
        if (grantAllows(grant, question, true))
            return u"ok"_s;
        onOtherRows = onOtherRows || grantAllows(grant, question, false);
        isSeen = isSeen || reaches(grant, question.at);
    }
    if (onOtherRows)
        return u"row_filter"_s;
    if (m_grants.contains(question.user)) {
        for (const Held& grant : m_grants.at(question.user)) {
            if (!isLive(grant) && grantAllows(grant, question, true))
                return u"expired"_s;
        }
    }
    return isSeen ? u"refused"_s : u"not_found"_s;
}

bool NaivePolicy::may(const QString& user, const QString& action, const QString& at) const {
    return answer({user, action, at, nullptr, nullptr}) == u"ok";
}

int NaivePolicy::tier(const QString& user, const QString& at) const {
    int highest = 0;
    for (const Held& grant : live(user)) {
        if (reaches(grant, at) && exists(grant) && !isHeldBack(grant.at))
            highest = std::max(highest, m_roles.at(grant.role).tier);
    }
    return highest;
}

std::set<QString> NaivePolicy::accountsSeen(const QString& user) const {
    std::set<QString> seen;
    for (const auto& [id, node] : m_nodes) {
        if (may(user, u"accounts.view"_s, id))
            seen.insert(id);
    }
    return seen;
}

bool NaivePolicy::isListed(const QString& viewer, const QString& other, const QString& at) const {
    if (!may(viewer, u"users.view"_s, at))
        return false;
    if (viewer == other)
        return tier(viewer, at) > 0;
    bool isThere = false;
    for (const Held& grant : live(other)) {
        if (!reaches(grant, at) || !exists(grant))
            continue;
        if (m_roles.at(grant.role).seenFrom > tier(viewer, at))
            return false;
        isThere = isThere || grant.at == at || !m_roles.at(grant.role).listedAtGrant;
    }
    return isThere;
}

bool NaivePolicy::isListedAtOrBelow(const QString& viewer, const QString& other, const QString& at) const {
    if (!may(viewer, u"users.view"_s, at))
        return false;
    const std::vector<Held> grants = live(other);
    return isListed(viewer, other, at) || std::any_of(grants.begin(), grants.end(), [&](const Held& grant) {
               return isUnder(grant.at, at) && isListed(viewer, other, grant.at);
           });
}

std::set<QString> NaivePolicy::usersSeen(const QString& user, const QString& at) const {
    std::set<QString> seen;
    for (const auto& [other, state] : m_states) {
        if (isListedAtOrBelow(user, other, at))
            seen.insert(other);
    }
    return seen;
}

bool NaivePolicy::hasRule(const QString& user, const QString& verb, const QString& from, const QString& to,
                          const QString& at) const {
    for (const Held& grant : live(user)) {
        if (!grantAllows(grant, {user, verb, at, nullptr, nullptr}, false))
            continue;
        const auto rules = m_roles.at(grant.role).rules.find(verb);
        if (rules == m_roles.at(grant.role).rules.end())
            continue;
        for (const Rule& rule : rules->second) {
            if ((from.isEmpty() || rule.from.contains(from)) && (to.isEmpty() || rule.to.contains(to)) &&
                holds(rule.when, at))
                return true;
        }
    }
    return false;
}

/// Not above oneself, and a peer only where the catalog lets them be removed.
bool NaivePolicy::mayTouch(const QString& actor, const QString& other, const QString& at) const {
    const int own = tier(actor, at);
    for (const Held& grant : live(other)) {
        if (!reaches(grant, at) || !exists(grant) || isHeldBack(grant.at))
            continue;
        const int theirs = m_roles.at(grant.role).tier;
        if (theirs > own || (theirs == own && !hasRule(actor, u"users.remove"_s, grant.role, {}, at)))
            return false;
    }
    return true;
}

/// Whether everything in the grant is held by the actor: same place, as far down, as long, under no narrower condition
/// and filter.
bool NaivePolicy::canGive(const QString& actor, const QString& receiver, const Held& given) const {
    const RoleText& role = m_roles.at(given.role);
    const bool goesDown = role.reachesDown && m_nodes.at(given.at).kind != u"company";
    for (const auto& [action, wanted] : role.permissions) {
        const auto rows = concernsRows(action) ? both(wanted.rows, given.rows) : std::optional(Rows{});
        if (!rows)
            continue;
        bool isHeld = false;
        for (const Held& own : live(actor)) {
            const RoleText& mine = m_roles.at(own.role);
            if (!reaches(own, given.at) || !exists(own) || isHeldBack(own.at) || own.until < given.until ||
                (goesDown && !mine.reachesDown))
                continue;
            const auto [first, last] = mine.permissions.equal_range(action);
            isHeld = isHeld || std::any_of(first, last, [&](const auto& entry) {
                         const When& when = entry.second.when;
                         const QStringList plan = wanted.when.plan + role.plan;
                         const bool isNoNarrower =
                             std::all_of(when.plan.begin(), when.plan.end(),
                                         [&](const QString& f) { return plan.contains(f); }) &&
                             std::all_of(when.planLacks.begin(), when.planLacks.end(),
                                         [&](const QString& f) { return wanted.when.planLacks.contains(f); }) &&
                             (when.billing.isEmpty() || when.billing == wanted.when.billing);
                         const bool same = actor == receiver;
                         return isNoNarrower && (!concernsRows(action) || (includes(entry.second.rows, *rows, same) &&
                                                                           includes(own.rows, *rows, same)));
                     });
        }
        if (!isHeld)
            return false;
    }
    return true;
}

std::vector<NaivePolicy::Held> NaivePolicy::touched(const QString& actor, const QString& verb, const QString& other,
                                                    const QString& at, bool all) const {
    std::vector<Held> here;
    std::vector<Held> below;
    for (const Held& grant : live(other)) {
        if (grant.at == at)
            here.push_back(grant);
        else if (isUnder(grant.at, at) && may(actor, verb, grant.at))
            below.push_back(grant);
    }
    if (all || here.empty())
        here.insert(here.end(), below.begin(), below.end());
    return here;
}

bool NaivePolicy::roleFits(const QString& role, const QString& at) const {
    return m_roles.at(role).kinds.contains(m_nodes.at(at).kind) && exists({role, at, {}, kForever});
}

bool NaivePolicy::allows(const Question& question) const {
    if (question.target == nullptr || !question.action.startsWith(u"users."_s) || question.action == u"users.view")
        return answer(question) == u"ok";
    if (!m_nodes.contains(question.at) || !may(question.user, question.action, question.at))
        return false;
    const QString named = question.target->user.toString();
    const bool isKnown =
        m_states.contains(named) && (named == question.user || isListedAtOrBelow(question.user, named, question.at));
    const QString other = isKnown ? named : QString();
    const bool needsRole = question.action != u"users.remove";
    if (needsRole && !m_roles.contains(question.target->role.toString()))
        return false;
    if (question.action == u"users.add")
        return mayAdd(question, other);
    if (other.isEmpty())
        return false;
    if (question.action == u"users.remove")
        return mayRemove(question, other);
    return question.action == u"users.promote" ? mayPromote(question, other) : mayDemote(question, other);
}

bool NaivePolicy::mayAdd(const Question& question, const QString& other) const {
    const QString role = question.target->role.toString();
    if (m_roles.at(role).tier > tier(question.user, question.at) || !roleFits(role, question.at) ||
        !hasRule(question.user, question.action, {}, role, question.at))
        return false;
    if (!other.isEmpty() && other != question.user && !mayTouch(question.user, other, question.at))
        return false;
    if (!m_roles.at(role).takesNewPeople && (other.isEmpty() || m_states.at(other) == u"invited"))
        return false;
    if (!other.isEmpty()) {
        const auto here = live(other);
        int highest = 0;
        QString from;
        for (const Held& grant : here) {
            if (grant.at == question.at && m_roles.at(grant.role).tier > highest) {
                highest = m_roles.at(grant.role).tier;
                from = grant.role;
            }
        }
        if (!from.isEmpty() && highest < m_roles.at(role).tier &&
            !hasRule(question.user, u"users.promote"_s, from, role, question.at))
            return false;
    }
    return canGive(question.user, question.target->user.toString(),
                   {role, question.at, rowsOf(question.target->rows),
                    question.target->expiresAt ? toMilliseconds(*question.target->expiresAt) : kForever});
}

bool NaivePolicy::mayPromote(const Question& question, const QString& other) const {
    const QString role = question.target->role.toString();
    const int wanted = m_roles.at(role).tier;
    const std::vector<Held> theirs = touched(question.user, question.action, other, question.at, false);
    if (other == question.user || theirs.empty() || wanted > tier(question.user, question.at))
        return false;
    const Held from = *std::max_element(theirs.begin(), theirs.end(), [this](const Held& a, const Held& b) {
        return m_roles.at(a.role).tier < m_roles.at(b.role).tier;
    });
    const QString landing = m_roles.at(role).kinds.contains(m_nodes.at(question.at).kind) ? question.at : m_root;
    return wanted > m_roles.at(from.role).tier && mayTouch(question.user, other, from.at) && roleFits(role, landing) &&
           hasRule(question.user, question.action, from.role, role, from.at) &&
           may(question.user, question.action, landing) &&
           (m_roles.at(role).takesNewPeople || m_states.at(other) != u"invited") &&
           canGive(question.user, other,
                   {role, landing, rowsOf(question.target->rows),
                    question.target->expiresAt ? toMilliseconds(*question.target->expiresAt) : kForever});
}

bool NaivePolicy::mayDemote(const Question& question, const QString& other) const {
    const QString role = question.target->role.toString();
    const std::vector<Held> theirs = touched(question.user, question.action, other, question.at, false);
    if (theirs.empty())
        return false;
    const Held from = *std::max_element(theirs.begin(), theirs.end(), [this](const Held& a, const Held& b) {
        return m_roles.at(a.role).tier < m_roles.at(b.role).tier;
    });
    Held ended = from;
    ended.until = 0;
    const bool isAllowed =
        other == question.user ||
        (mayTouch(question.user, other, from.at) && hasRule(question.user, question.action, from.role, role, from.at) &&
         canGive(question.user, other, ended));
    return isAllowed && m_roles.at(role).tier < m_roles.at(from.role).tier && roleFits(role, from.at) &&
           !leavesNoOwner({from}, other) &&
           canGive(question.user, other,
                   {role, from.at, rowsOf(question.target->rows),
                    question.target->expiresAt ? toMilliseconds(*question.target->expiresAt) : kForever});
}

bool NaivePolicy::mayRemove(const Question& question, const QString& other) const {
    const std::vector<Held> theirs = touched(question.user, question.action, other, question.at, true);
    if (theirs.empty())
        return false;
    for (const Held& grant : theirs) {
        Held ended = grant;
        ended.until = 0;
        if (other != question.user && (!mayTouch(question.user, other, grant.at) ||
                                       !hasRule(question.user, question.action, grant.role, {}, grant.at) ||
                                       !canGive(question.user, other, ended)))
            return false;
    }
    return !leavesNoOwner(theirs, other);
}

bool NaivePolicy::leavesNoOwner(const std::vector<Held>& leaving, const QString& other) const {
    QString top;
    for (const auto& [id, role] : m_roles) {
        if (roleFits(id, m_root) && (top.isEmpty() || role.tier > m_roles.at(top).tier))
            top = id;
    }
    qint64 until = 0;
    for (const Held& grant : leaving) {
        if (grant.role == top && grant.at == m_root)
            until = std::max(until, grant.until);
    }
    if (until == 0)
        return false;
    for (const auto& [user, state] : m_states) {
        if (user == other || state != u"active")
            continue;
        for (const Held& grant : live(user)) {
            const bool isWhole = grant.rows.direction.isEmpty() && !grant.rows.mine && !grant.rows.missed &&
                                 grant.rows.numbers.isEmpty();
            if (grant.role == top && grant.at == m_root && grant.until >= until && isWhole)
                return false;
        }
    }
    return true;
}

} // namespace trunkline::tests
