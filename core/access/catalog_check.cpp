#include "core/access/catalog_check.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/access/row.h"

namespace trunkline::access {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CheckWords {
    Q_DECLARE_TR_FUNCTIONS(AccessCatalog)
};

constexpr qsizetype kMaxFeatures = 64;
constexpr std::size_t kMaxPermissions = 1024;

QString namesOf(const std::vector<Action>& actions) {
    QStringList names;
    for (const Action action : actions)
        names.append(u"\"%1\""_s.arg(describe(action)));
    return names.join(u", "_s);
}

/// Actions that reach people by mail alone, without the product being opened.
bool isNotice(Action action) {
    return action >= Action::NotificationsReceive && action <= Action::NotificationsBillingReceive;
}

} // namespace

std::vector<Permission> uncovered(const Role& inner, const Role& outer) {
    // Rows "assigned to me" are other rows for another person, so an unequal subject stands for "anybody else".
    const UserId holder("holder");
    const UserId receiver("receiver");
    std::vector<Permission> missing;
    for (const Permission& wanted : inner.permissions) {
        Condition narrowed = wanted.when;
        narrowed.plan += inner.plan;
        const bool isCovered =
            std::any_of(outer.permissions.begin(), outer.permissions.end(), [&](const Permission& held) {
                return held.action == wanted.action && held.when.isImpliedBy(narrowed) &&
                       covers(held.rows, holder, wanted.rows, receiver);
            });
        if (!isCovered)
            missing.push_back(wanted);
    }
    return missing;
}

std::vector<CatalogProblem> CatalogCheck::problems() {
    checkTop();
    for (const Role& role : m_catalog.roles()) {
        checkRules(role);
        checkSignIn(role);
        if (role.permissions.size() > kMaxPermissions)
            note(u"roles (%1)"_s.arg(role.id.toString()), CheckWords::tr("The role has too many permissions."));
    }
    if (m_catalog.features().size() > kMaxFeatures)
        note(u"catalog"_s, CheckWords::tr("Conditions name more than %1 plan features.").arg(kMaxFeatures));
    return m_problems;
}

void CatalogCheck::checkTop() {
    const std::vector<RoleIndex>& byTier = m_catalog.byTier();
    if (byTier.empty())
        return;
    const Role& top = m_catalog.role(byTier.front());
    const QString where = u"roles (%1)"_s.arg(top.id.toString());
    if (byTier.size() > 1 && m_catalog.role(byTier[1]).tier == top.tier)
        note(where, CheckWords::tr("There is no top tier: two roles share the highest one."));
    if (!top.mayStandAt(AccountKind::Organization))
        note(where, CheckWords::tr("There is no top tier: the highest role cannot be granted at the organization."));
    for (const Action action : {Action::SessionSignIn, Action::UsersAdd, Action::UsersRemove}) {
        if (!top.actions().has(action))
            note(where, CheckWords::tr("The highest role may not %1, so nobody could.").arg(describe(action)));
    }
}

void CatalogCheck::checkRules(const Role& role) {
    const QString place = u"roles (%1).administers."_s.arg(role.id.toString());
    const auto check = [&](Action verb, const QString& name) {
        const std::vector<AdministrationRule>& rules = role.administers.rulesOf(verb);
        if (!rules.empty() && !role.actions().has(verb))
            note(place + name,
                 CheckWords::tr("The role has rules for this, but not the permission to %1.").arg(describe(verb)));
        for (std::size_t i = 0; i < rules.size(); ++i) {
            const QString where = u"%1%2[%3]"_s.arg(place, name).arg(i);
            checkOutranked(role, rules[i].from | rules[i].to, where);
            if (verb != Action::UsersRemove)
                checkAddable(role, rules[i].to, where);
        }
    };
    check(Action::UsersAdd, u"add"_s);
    check(Action::UsersPromote, u"promote"_s);
    check(Action::UsersDemote, u"demote"_s);
    check(Action::UsersRemove, u"remove"_s);
}

void CatalogCheck::checkOutranked(const Role& role, const RoleSet& mentioned, const QString& where) {
    for (std::size_t i = 0; i < m_catalog.roles().size(); ++i) {
        if (mentioned.test(i) && m_catalog.roles()[i].tier > role.tier)
            note(where, CheckWords::tr("The role %1 outranks this one.").arg(m_catalog.roles()[i].id.toString()));
    }
}

void CatalogCheck::checkAddable(const Role& role, const RoleSet& added, const QString& where) {
    for (std::size_t i = 0; i < m_catalog.roles().size(); ++i) {
        // What a custom role makes of its base can only be judged against who hands it out, at the time.
        if (!added.test(i) || m_catalog.roles()[i].isCustom() || role.isCustom())
            continue;
        const std::vector<Permission> missing = uncovered(m_catalog.roles()[i], role);
        if (!missing.empty()) {
            note(where, CheckWords::tr("The role %1 holds \"%2\", which this role does not hold and so cannot give.")
                            .arg(m_catalog.roles()[i].id.toString(), nameOf(missing.front().action)));
        }
    }
}

void CatalogCheck::checkSignIn(const Role& role) {
    const ActionSet actions = role.actions();
    bool needsSignIn = false;
    actions.each([&](Action action) { needsSignIn = needsSignIn || !isNotice(action); });
    if (needsSignIn && (!actions.has(Action::SessionSignIn) || !actions.has(Action::AccountsView))) {
        note(u"roles (%1).permissions"_s.arg(role.id.toString()),
             CheckWords::tr(
                 "The role has permissions that nobody can use without \"session.sign_in\" and \"accounts.view\"."));
    }
}

std::vector<CatalogProblem> CatalogCheck::problemsOf(const CustomRole& custom) {
    const QString where = custom.id.isNull() ? u"role"_s : custom.id.toString();
    if (custom.id.isNull())
        note(where, CheckWords::tr("The role needs an id."));
    if (custom.name.trimmed().isEmpty())
        note(where, CheckWords::tr("The role needs a name."));
    if (const Role* same = m_catalog.find(custom.id); same != nullptr && !same->isCustom())
        note(where, CheckWords::tr("The catalog itself has a role with this id."));
    const Role* base = m_catalog.find(custom.basedOn);
    if (base == nullptr || base->isCustom())
        note(where, CheckWords::tr("The role has to be based on one of the catalog's own roles."));
    if (m_catalog.roles().size() >= kMaxRoles || custom.permissions.size() > kMaxPermissions)
        note(where, CheckWords::tr("There are too many roles or permissions."));

    ActionSet actions;
    for (const Permission& permission : custom.permissions) {
        actions.add(permission.action);
        if (!isRowFiltered(permission.action) && !permission.rows.isUnrestricted())
            note(where, CheckWords::tr("Rows can be filtered only for calls, texts and reports."));
    }
    for (const Dependency& dependency : m_catalog.dependencies()) {
        if (dependency.action && !actions.has(*dependency.action))
            continue;
        std::vector<Action> missing;
        std::copy_if(dependency.needsAll.begin(), dependency.needsAll.end(), std::back_inserter(missing),
                     [&actions](Action action) { return !actions.has(action); });
        if (!missing.empty())
            note(where, CheckWords::tr("%1 is missing. %2").arg(namesOf(missing), dependency.because));
        const bool hasOne = std::any_of(dependency.needsOneOf.begin(), dependency.needsOneOf.end(),
                                        [&actions](Action action) { return actions.has(action); });
        if (!dependency.needsOneOf.empty() && !hasOne)
            note(where,
                 CheckWords::tr("One of %1 is missing. %2").arg(namesOf(dependency.needsOneOf), dependency.because));
    }
    return m_problems;
}

} // namespace trunkline::access
