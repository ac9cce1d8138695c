#include "core/access/catalog.h"

#include <algorithm>
#include <numeric>

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include "core/access/catalog_check.h"
#include "core/access/catalog_reader.h"
#include "core/base/json_input.h"
#include "core/domain/names.h"

void initializeTrunklineRoles() {
    Q_INIT_RESOURCE(roles);
}

namespace trunkline::access {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CatalogWords {
    Q_DECLARE_TR_FUNCTIONS(AccessCatalog)
};

bool holdsAll(const QStringList& all, const QStringList& some) {
    return std::all_of(some.begin(), some.end(), [&all](const QString& one) { return all.contains(one); });
}

Error errorOf(const QString& summary, const std::vector<CatalogProblem>& problems) {
    QStringList lines;
    for (const CatalogProblem& problem : problems)
        lines.append(u"%1: %2"_s.arg(problem.where, problem.message));
    return {ErrorCode::InvalidInput, summary + u' ' + lines.mid(0, 5).join(u' '), lines.join(u'\n')};
}

QJsonValue toJson(const Permission& permission) {
    if (permission.rows.isUnrestricted() && permission.when.isEmpty())
        return nameOf(permission.action);
    QJsonObject object{{u"action"_s, nameOf(permission.action)}};
    QJsonObject rows;
    if (permission.rows.direction)
        rows.insert(u"direction"_s, trunkline::nameOf(*permission.rows.direction));
    if (permission.rows.assignedToSubject)
        rows.insert(u"assigned"_s, true);
    if (permission.rows.missedOnly)
        rows.insert(u"missed"_s, true);
    if (!permission.rows.numbers.isEmpty())
        rows.insert(u"numbers"_s, QJsonArray::fromStringList(permission.rows.numbers));
    if (!rows.isEmpty())
        object.insert(u"rows"_s, rows);
    QJsonObject when;
    if (!permission.when.plan.isEmpty())
        when.insert(u"plan"_s, QJsonArray::fromStringList(permission.when.plan));
    if (!permission.when.planLacks.isEmpty())
        when.insert(u"planLacks"_s, QJsonArray::fromStringList(permission.when.planLacks));
    if (permission.when.billing)
        when.insert(u"billing"_s, trunkline::nameOf(*permission.when.billing));
    if (!when.isEmpty())
        object.insert(u"when"_s, when);
    return object;
}

} // namespace

bool Condition::isImpliedBy(const Condition& narrower) const {
    return holdsAll(narrower.plan, plan) && holdsAll(narrower.planLacks, planLacks) &&
           (!billing || billing == narrower.billing);
}

const std::vector<AdministrationRule>& Administration::rulesOf(Action verb) const {
    static const std::vector<AdministrationRule> none;
    switch (verb) {
    case Action::UsersAdd:
        return add;
    case Action::UsersPromote:
        return promote;
    case Action::UsersDemote:
        return demote;
    case Action::UsersRemove:
        return remove;
    default:
        return none;
    }
}

bool Role::mayStandAt(AccountKind kind) const {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

ActionSet Role::actions() const {
    ActionSet all;
    for (const Permission& permission : permissions)
        all.add(permission.action);
    return all;
}

Result<Catalog> Catalog::parse(const QJsonObject& document) {
    CatalogReader reader;
    Catalog catalog = reader.read(document);
    std::vector<CatalogProblem> problems = reader.problems();
    if (problems.empty())
        problems = CatalogCheck(catalog).problems();
    if (!problems.empty())
        return tl::unexpected<Error>(errorOf(CatalogWords::tr("The role catalog cannot be used."), problems));
    return catalog;
}

std::vector<CatalogProblem> Catalog::lint(const QJsonObject& document) {
    CatalogReader reader;
    const Catalog catalog = reader.read(document);
    if (!reader.problems().empty())
        return reader.problems();
    return CatalogCheck(catalog).problems();
}

QStringList Catalog::shippedNames() {
    return {u"trunkline"_s, u"callrail"_s, u"calltrackingmetrics"_s, u"calltracks"_s, u"callscaler"_s, u"scaletowin"_s};
}

Result<QByteArray> Catalog::shippedDocument(QStringView name) {
    if (!shippedNames().contains(name)) {
        return fail(ErrorCode::NotFound, CatalogWords::tr("There is no role catalog \"%1\". There are: %2.")
                                             .arg(name.toString(), shippedNames().join(u", "_s)));
    }
    initializeTrunklineRoles();
    QFile file(u":/trunkline/roles/%1.json"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Internal,
                    CatalogWords::tr("The role catalog %1 is missing in this build.").arg(name.toString()));
    return file.readAll();
}

Result<Catalog> Catalog::shipped(QStringView name) {
    return shippedDocument(name)
        .and_then([](const QByteArray& text) { return parseJsonObject(text); })
        .and_then([](const QJsonObject& document) { return parse(document); });
}

RoleIndex Catalog::indexOf(const RoleId& id) const {
    const auto found = std::find_if(m_roles.begin(), m_roles.end(), [&id](const Role& role) { return role.id == id; });
    return found == m_roles.end() ? -1 : static_cast<RoleIndex>(found - m_roles.begin());
}

const Role* Catalog::find(const RoleId& id) const {
    const RoleIndex index = indexOf(id);
    return index < 0 ? nullptr : &role(index);
}

void Catalog::arrange() {
    m_byTier.resize(m_roles.size());
    std::iota(m_byTier.begin(), m_byTier.end(), 0);
    std::stable_sort(m_byTier.begin(), m_byTier.end(),
                     [this](RoleIndex a, RoleIndex b) { return role(a).tier > role(b).tier; });

    m_features.clear();
    const auto addFeatures = [this](const QStringList& features) {
        for (const QString& feature : features) {
            if (!m_features.contains(feature))
                m_features.append(feature);
        }
    };
    const auto addCondition = [&addFeatures](const Condition& condition) {
        addFeatures(condition.plan);
        addFeatures(condition.planLacks);
    };
    for (const Role& role : m_roles) {
        addFeatures(role.plan);
        for (const Permission& permission : role.permissions)
            addCondition(permission.when);
        for (const Action verb : {Action::UsersAdd, Action::UsersPromote, Action::UsersDemote, Action::UsersRemove}) {
            for (const AdministrationRule& rule : role.administers.rulesOf(verb))
                addCondition(rule.when);
        }
    }
}

std::vector<CatalogProblem> Catalog::problemsOf(const CustomRole& custom) const {
    return CatalogCheck(*this).problemsOf(custom);
}

Result<Catalog> Catalog::withCustomRoles(const std::vector<CustomRole>& custom) const {
    Catalog wider = *this;
    for (const CustomRole& made : custom) {
        std::vector<CatalogProblem> problems = wider.problemsOf(made);
        if (const Role* same = wider.find(made.id); same != nullptr && same->isCustom())
            problems.push_back({made.id.toString(), CatalogWords::tr("There are two custom roles with this id.")});
        if (!problems.empty())
            return tl::unexpected<Error>(
                errorOf(CatalogWords::tr("The role \"%1\" cannot be saved.").arg(made.name), problems));
        const auto base = static_cast<std::size_t>(indexOf(made.basedOn));
        const std::size_t index = wider.m_roles.size();
        Role role = wider.m_roles[base];
        role.id = made.id;
        role.name = made.name;
        role.description = made.description;
        role.basedOn = made.basedOn;
        role.permissions = normalized(made.permissions);
        wider.m_roles.push_back(std::move(role));
        // Whoever may hand out or take away the base may do so with what is made of it.
        for (Role& other : wider.m_roles) {
            for (auto* rules : {&other.administers.add, &other.administers.promote, &other.administers.demote,
                                &other.administers.remove}) {
                for (AdministrationRule& rule : *rules) {
                    rule.from.set(index, rule.from.test(base));
                    rule.to.set(index, rule.to.test(base));
                }
            }
        }
        wider.arrange();
    }
    return wider;
}

Result<CustomRole> Catalog::parseCustomRole(const QJsonObject& document) {
    CatalogReader reader;
    const QString where = document.value(u"id"_s).toString(u"role"_s);
    reader.checkKeys(document, {u"id"_s, u"name"_s, u"description"_s, u"basedOn"_s, u"permissions"_s}, where);
    CustomRole role;
    role.id = reader.readId(document.value(u"id"_s), where);
    role.name = reader.readText(document, u"name"_s, where);
    role.description = document.value(u"description"_s).toString();
    role.basedOn = reader.readId(document.value(u"basedOn"_s), where + u".basedOn"_s);
    role.permissions = reader.readPermissions(document.value(u"permissions"_s), where + u".permissions"_s);
    if (!reader.problems().empty())
        return tl::unexpected<Error>(errorOf(CatalogWords::tr("The custom role cannot be read."), reader.problems()));
    return role;
}

QJsonObject Catalog::toJson(const CustomRole& custom) {
    QJsonArray permissions;
    for (const Permission& permission : custom.permissions)
        permissions.append(access::toJson(permission));
    return {{u"id"_s, custom.id.toString()},
            {u"name"_s, custom.name},
            {u"description"_s, custom.description},
            {u"basedOn"_s, custom.basedOn.toString()},
            {u"permissions"_s, permissions}};
}

} // namespace trunkline::access
