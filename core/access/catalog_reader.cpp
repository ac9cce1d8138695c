#include "core/access/catalog_reader.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/domain/names.h"

namespace trunkline::access {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CatalogWords {
    Q_DECLARE_TR_FUNCTIONS(AccessCatalog)
};

constexpr int kHighestTier = 1000;

QString itemOf(const QString& where, qsizetype index) {
    return u"%1[%2]"_s.arg(where).arg(index);
}

} // namespace

std::vector<Permission> normalized(std::vector<Permission> permissions) {
    std::stable_sort(permissions.begin(), permissions.end(),
                     [](const Permission& a, const Permission& b) { return a.action < b.action; });
    std::vector<Permission> once;
    for (Permission& permission : permissions) {
        if (std::find(once.begin(), once.end(), permission) == once.end())
            once.push_back(std::move(permission));
    }
    return once;
}

void CatalogReader::note(const QString& where, const QString& message) {
    m_problems.push_back({where, message});
}

void CatalogReader::checkKeys(const QJsonObject& object, const QStringList& known, const QString& where) {
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!known.contains(it.key()))
            note(where, CatalogWords::tr("\"%1\" is not known here.").arg(it.key()));
    }
}

QString CatalogReader::readText(const QJsonObject& object, const QString& key, const QString& where) {
    const QString text = object.value(key).toString();
    if (text.trimmed().isEmpty())
        note(where, CatalogWords::tr("\"%1\" should be a text.").arg(key));
    return text;
}

RoleId CatalogReader::readId(const QJsonValue& value, const QString& where) {
    const Result<RoleId> id = RoleId::parse(value.toString());
    if (!id) {
        note(where, CatalogWords::tr("An id of letters, digits and underscores is missing."));
        return {};
    }
    return *id;
}

Catalog CatalogReader::read(const QJsonObject& document) {
    checkKeys(document, {u"$schema"_s, u"catalog"_s, u"title"_s, u"roles"_s, u"dependencies"_s}, u"catalog"_s);
    Catalog catalog;
    catalog.m_name = readText(document, u"catalog"_s, u"catalog"_s);
    catalog.m_title = readText(document, u"title"_s, u"catalog"_s);

    const QJsonArray roles = document.value(u"roles"_s).toArray();
    if (roles.isEmpty())
        note(u"roles"_s, CatalogWords::tr("There are no roles."));
    if (roles.size() > qsizetype{kMaxRoles}) {
        note(u"roles"_s, CatalogWords::tr("There are more than %1 roles.").arg(kMaxRoles));
        return catalog;
    }
    for (qsizetype i = 0; i < roles.size(); ++i)
        readRole(roles[i], itemOf(u"roles"_s, i));
    resolveIncludes();
    for (const Draft& draft : m_drafts)
        catalog.m_roles.push_back(draft.role);
    for (std::size_t i = 0; i < m_drafts.size(); ++i)
        readAdministration(catalog, catalog.m_roles[i], m_drafts[i].administers, m_drafts[i].where + u".administers"_s);
    readDependencies(document.value(u"dependencies"_s), catalog);
    catalog.arrange();
    return catalog;
}

void CatalogReader::readRole(const QJsonValue& value, const QString& place) {
    if (!value.isObject()) {
        note(place, CatalogWords::tr("A role should be an object in braces."));
        return;
    }
    const QJsonObject object = value.toObject();
    Draft draft;
    draft.where = u"%1 (%2)"_s.arg(place, object.value(u"id"_s).toString());
    checkKeys(object,
              {u"id"_s, u"name"_s, u"description"_s, u"tier"_s, u"reach"_s, u"kinds"_s, u"plan"_s, u"seenFromTier"_s,
               u"listedAt"_s, u"newPeople"_s, u"includes"_s, u"permissions"_s, u"administers"_s},
              draft.where);
    Role& role = draft.role;
    role.id = readId(object.value(u"id"_s), draft.where);
    if (!role.id.isNull() && draftOf(role.id.toString()) >= 0)
        note(draft.where, CatalogWords::tr("There are two roles with this id."));
    role.name = readText(object, u"name"_s, draft.where);
    role.description = readText(object, u"description"_s, draft.where);
    readPlace(object, role, draft.where);
    for (const QJsonValue& included : object.value(u"includes"_s).toArray())
        draft.includes.append(included.toString());
    if (!object.value(u"permissions"_s).isArray())
        note(draft.where, CatalogWords::tr("\"%1\" should be a list.").arg(u"permissions"_s));
    draft.own = readPermissions(object.value(u"permissions"_s), draft.where + u".permissions"_s);
    draft.administers = object.value(u"administers"_s).toObject();
    m_drafts.push_back(std::move(draft));
}

void CatalogReader::readPlace(const QJsonObject& object, Role& role, const QString& where) {
    const QJsonValue tier = object.value(u"tier"_s);
    role.tier = tier.toInt(0);
    if (role.tier < 1 || role.tier > kHighestTier)
        note(where, CatalogWords::tr("\"%1\" should be a whole number from 1 to %2.").arg(u"tier"_s).arg(kHighestTier));
    role.seenFromTier = object.contains(u"seenFromTier"_s) ? object.value(u"seenFromTier"_s).toInt(0) : role.tier;
    if (role.seenFromTier < 1 || role.seenFromTier > role.tier)
        note(where, CatalogWords::tr("\"seenFromTier\" should be a whole number from 1 to the role's own tier."));

    const QString reach = object.value(u"reach"_s).toString();
    if (reach != u"node" && reach != u"subtree")
        note(where, CatalogWords::tr("\"reach\" should be \"node\" or \"subtree\"."));
    role.reach = reach == u"subtree" ? Reach::Subtree : Reach::Node;
    const QString listed = object.value(u"listedAt"_s).toString(u"reach"_s);
    if (listed != u"reach" && listed != u"grant")
        note(where, CatalogWords::tr("\"listedAt\" should be \"reach\" or \"grant\"."));
    role.listedAt = listed == u"grant" ? ListedAt::Grant : ListedAt::Reach;
    const QJsonValue newPeople = object.value(u"newPeople"_s);
    if (!newPeople.isUndefined() && !newPeople.isBool())
        note(where, CatalogWords::tr("\"%1\" should be true or false.").arg(u"newPeople"_s));
    role.isForNewPeople = newPeople.toBool(newPeople.isUndefined());

    for (const QJsonValue& kind : object.value(u"kinds"_s).toArray()) {
        if (const auto known = fromName<AccountKind>(kind.toString()))
            role.kinds.push_back(*known);
        else
            note(where, CatalogWords::tr("\"%1\" is no kind of account.").arg(kind.toString()));
    }
    if (role.kinds.empty())
        note(where, CatalogWords::tr("\"kinds\" should name the kinds of accounts at which the role may be granted."));
    role.plan = readFeatures(object.value(u"plan"_s), where + u".plan"_s);
}

std::vector<Permission> CatalogReader::readPermissions(const QJsonValue& value, const QString& where) {
    std::vector<Permission> permissions;
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString item = itemOf(where, i);
        if (std::optional<Permission> permission = readPermission(list[i], item)) {
            if (std::find(permissions.begin(), permissions.end(), *permission) != permissions.end())
                note(item, CatalogWords::tr("The permission stands here twice."));
            permissions.push_back(std::move(*permission));
        }
    }
    return permissions;
}

std::optional<Permission> CatalogReader::readPermission(const QJsonValue& value, const QString& where) {
    Permission permission;
    const QJsonObject object = value.toObject();
    const std::optional<Action> action = readAction(value.isString() ? value : object.value(u"action"_s), where);
    if (!action)
        return std::nullopt;
    permission.action = *action;
    if (value.isString())
        return permission;
    checkKeys(object, {u"action"_s, u"rows"_s, u"when"_s}, where);
    if (object.contains(u"rows"_s)) {
        permission.rows = readRows(object.value(u"rows"_s), where + u".rows"_s);
        if (!isRowFiltered(*action))
            note(where, CatalogWords::tr("Rows can be filtered only for calls, texts and reports."));
    }
    if (object.contains(u"when"_s))
        permission.when = readCondition(object.value(u"when"_s), where + u".when"_s);
    return permission;
}

RowFilter CatalogReader::readRows(const QJsonValue& value, const QString& where) {
    const QJsonObject object = value.toObject();
    checkKeys(object, {u"direction"_s, u"assigned"_s, u"missed"_s, u"numbers"_s}, where);
    RowFilter rows;
    if (object.contains(u"direction"_s)) {
        rows.direction = fromName<CallDirection>(object.value(u"direction"_s).toString());
        if (!rows.direction)
            note(where, CatalogWords::tr("\"direction\" should be \"inbound\" or \"outbound\"."));
    }
    for (const QString& key : {u"assigned"_s, u"missed"_s}) {
        if (object.contains(key) && !object.value(key).isBool())
            note(where, CatalogWords::tr("\"%1\" should be true or false.").arg(key));
    }
    rows.assignedToSubject = object.value(u"assigned"_s).toBool();
    rows.missedOnly = object.value(u"missed"_s).toBool();
    for (const QJsonValue& number : object.value(u"numbers"_s).toArray())
        rows.numbers.append(number.toString());
    if (rows.isUnrestricted())
        note(where, CatalogWords::tr("The filter lets everything through; leave it out instead."));
    return rows;
}

Condition CatalogReader::readCondition(const QJsonValue& value, const QString& where) {
    const QJsonObject object = value.toObject();
    checkKeys(object, {u"plan"_s, u"planLacks"_s, u"billing"_s}, where);
    Condition condition;
    condition.plan = readFeatures(object.value(u"plan"_s), where + u".plan"_s);
    condition.planLacks = readFeatures(object.value(u"planLacks"_s), where + u".planLacks"_s);
    if (object.contains(u"billing"_s)) {
        condition.billing = fromName<BillingMode>(object.value(u"billing"_s).toString());
        if (!condition.billing)
            note(where, CatalogWords::tr("\"billing\" should be \"customer\" or \"agency\"."));
    }
    if (condition.isEmpty())
        note(where, CatalogWords::tr("The condition says nothing; leave it out instead."));
    return condition;
}

QStringList CatalogReader::readFeatures(const QJsonValue& value, const QString& where) {
    QStringList features;
    if (!value.isUndefined() && !value.isArray())
        note(where, CatalogWords::tr("Plan features should be a list."));
    for (const QJsonValue& feature : value.toArray()) {
        if (feature.toString().isEmpty())
            note(where, CatalogWords::tr("A plan feature should be a text."));
        features.append(feature.toString());
    }
    features.sort();
    return features;
}

std::vector<Action> CatalogReader::readActions(const QJsonValue& value, const QString& where) {
    std::vector<Action> actions;
    for (const QJsonValue& item : value.toArray()) {
        if (const std::optional<Action> action = readAction(item, where))
            actions.push_back(*action);
    }
    return actions;
}

std::optional<Action> CatalogReader::readAction(const QJsonValue& value, const QString& where) {
    const std::optional<Action> action = actionFromName(value.toString());
    if (!action)
        note(where, CatalogWords::tr("\"%1\" is no action.").arg(value.toString()));
    return action;
}

void CatalogReader::readDependencies(const QJsonValue& value, Catalog& catalog) {
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString where = itemOf(u"dependencies"_s, i);
        const QJsonObject object = list[i].toObject();
        checkKeys(object, {u"action"_s, u"needs"_s, u"oneOf"_s, u"because"_s}, where);
        Dependency dependency;
        if (object.contains(u"action"_s))
            dependency.action = readAction(object.value(u"action"_s), where);
        dependency.needsAll = readActions(object.value(u"needs"_s), where);
        dependency.needsOneOf = readActions(object.value(u"oneOf"_s), where);
        dependency.because = readText(object, u"because"_s, where);
        if (dependency.needsAll.empty() && dependency.needsOneOf.empty())
            note(where, CatalogWords::tr("The dependency asks for nothing."));
        catalog.m_dependencies.push_back(std::move(dependency));
    }
}

int CatalogReader::draftOf(const QString& id) const {
    const auto found = std::find_if(m_drafts.begin(), m_drafts.end(),
                                    [&id](const Draft& draft) { return draft.role.id.toString() == id; });
    return found == m_drafts.end() ? -1 : static_cast<int>(found - m_drafts.begin());
}

void CatalogReader::resolveIncludes() {
    for (const Draft& draft : m_drafts) {
        for (const QString& included : draft.includes) {
            if (draftOf(included) < 0)
                note(draft.where + u".includes"_s, CatalogWords::tr("There is no role \"%1\".").arg(included));
        }
    }
    for (Draft& draft : m_drafts)
        resolveIncludesOf(draft);
}

void CatalogReader::resolveIncludesOf(Draft& draft) {
    if (draft.state == Draft::Includes::Done)
        return;
    if (draft.state == Draft::Includes::Open) {
        note(draft.where + u".includes"_s, CatalogWords::tr("The role includes itself, directly or by way of others."));
        return;
    }
    draft.state = Draft::Includes::Open;
    std::vector<Permission> all = draft.own;
    for (const QString& included : draft.includes) {
        const int next = draftOf(included);
        if (next < 0)
            continue;
        Draft& of = m_drafts[static_cast<std::size_t>(next)];
        resolveIncludesOf(of);
        all.insert(all.end(), of.role.permissions.begin(), of.role.permissions.end());
    }
    draft.role.permissions = normalized(std::move(all));
    draft.state = Draft::Includes::Done;
}

RoleSet CatalogReader::readRoles(const Catalog& catalog, const QJsonValue& value, const QString& where) {
    RoleSet roles;
    const QJsonArray list = value.toArray();
    if (list.isEmpty())
        note(where, CatalogWords::tr("A list of roles is missing."));
    for (const QJsonValue& item : list) {
        const RoleIndex role = catalog.indexOf(RoleId(item.toString().toUtf8()));
        if (role < 0)
            note(where, CatalogWords::tr("There is no role \"%1\".").arg(item.toString()));
        else
            roles.set(static_cast<std::size_t>(role));
    }
    return roles;
}

void CatalogReader::readAdministration(const Catalog& catalog, Role& role, const QJsonObject& object,
                                       const QString& where) {
    checkKeys(object, {u"add"_s, u"promote"_s, u"demote"_s, u"remove"_s}, where);
    const auto readRules = [&](const QString& verb, bool hasFrom, bool hasTo) {
        std::vector<AdministrationRule> rules;
        const QJsonArray list = object.value(verb).toArray();
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString item = itemOf(where + u'.' + verb, i);
            const QJsonObject rule = list[i].toObject();
            QStringList known{u"when"_s};
            if (hasFrom)
                known.append(u"from"_s);
            if (hasTo)
                known.append(u"to"_s);
            checkKeys(rule, known, item);
            AdministrationRule made;
            if (hasFrom)
                made.from = readRoles(catalog, rule.value(u"from"_s), item + u".from"_s);
            if (hasTo)
                made.to = readRoles(catalog, rule.value(u"to"_s), item + u".to"_s);
            if (rule.contains(u"when"_s))
                made.when = readCondition(rule.value(u"when"_s), item + u".when"_s);
            rules.push_back(std::move(made));
        }
        return rules;
    };
    role.administers.add = readRules(u"add"_s, false, true);
    role.administers.promote = readRules(u"promote"_s, true, true);
    role.administers.demote = readRules(u"demote"_s, true, true);
    role.administers.remove = readRules(u"remove"_s, true, false);
}

} // namespace trunkline::access
