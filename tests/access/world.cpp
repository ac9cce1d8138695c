#include "tests/access/world.h"

#include <algorithm>

#include <QHash>
#include <QJsonArray>

#include "core/base/json_input.h"
#include "core/domain/names.h"

namespace trunkline::tests {

using namespace access;
using namespace Qt::Literals::StringLiterals;

namespace {

const Instant kStart = fromMilliseconds(1'767'614'400'000);

const QStringList& numbers() {
    static const QStringList list{u"+13125550100"_s, u"+13125550101"_s};
    return list;
}

QJsonObject shippedDocument(const QString& name) {
    static QHash<QString, QJsonObject> documents;
    if (!documents.contains(name))
        documents.insert(name, *parseJsonObject(*Catalog::shippedDocument(name)));
    return documents.value(name);
}

} // namespace

std::shared_ptr<const AccountTree> World::tree() const {
    return std::make_shared<const AccountTree>(*AccountTree::build(accounts));
}

std::shared_ptr<const Catalog> World::effectiveCatalog() const {
    return custom.empty() ? catalog : std::make_shared<const Catalog>(*catalog->withCustomRoles(custom));
}

Index World::index() const {
    return Index::build(effectiveCatalog(), tree(), users, grants);
}

QByteArray WorldMaker::nextId(const char* prefix) {
    return QByteArray(prefix) + QByteArray::number(m_made++);
}

QJsonObject WorldMaker::catalogDocument() {
    const QStringList names = Catalog::shippedNames();
    const std::size_t pick = below(static_cast<std::size_t>(names.size()) + 3);
    return pick < static_cast<std::size_t>(names.size()) ? shippedDocument(names[static_cast<qsizetype>(pick)])
                                                         : generatedCatalog();
}

QJsonArray WorldMaker::generatedPermissions(bool isTop) {
    QJsonArray permissions{u"session.sign_in"_s, u"accounts.view"_s};
    const std::size_t extras = isTop ? kActionCount : 2 + below(6);
    for (std::size_t p = 2; p < extras; ++p) {
        const Action action = static_cast<Action>(isTop ? p : 2 + below(kActionCount - 2));
        QJsonObject permission{{u"action"_s, nameOf(action)}};
        if (!isTop && isRowFiltered(action) && chance(40))
            permission.insert(u"rows"_s, QJsonObject{{u"direction"_s, chance(50) ? u"inbound"_s : u"outbound"_s}});
        if (!isTop && chance(25)) {
            const QJsonObject billing{{u"billing"_s, chance(50) ? u"customer"_s : u"agency"_s}};
            const QJsonObject plan{{chance(50) ? u"plan"_s : u"planLacks"_s, QJsonArray{u"texting"_s}}};
            permission.insert(u"when"_s, chance(50) ? billing : plan);
        }
        if (!permissions.contains(permission))
            permissions.append(permission);
    }
    return permissions;
}

/// A ladder of roles in which a role hands out only what it includes, so that the linter agrees.
QJsonObject WorldMaker::generatedCatalog() {
    const std::size_t count = 3 + below(5);
    const QStringList kinds{u"organization"_s, u"franchise"_s, u"company"_s};
    QJsonArray roles;
    for (std::size_t i = 0; i < count; ++i) {
        const bool isTop = i + 1 == count;
        QJsonArray permissions = generatedPermissions(isTop);
        QJsonArray lower;
        QJsonArray known{u"role%1"_s.arg(i)};
        for (std::size_t j = 0; j < i; ++j) {
            if (isTop || chance(60)) {
                lower.append(u"role%1"_s.arg(j));
                known.append(u"role%1"_s.arg(j));
            }
        }
        const bool administers = isTop || chance(60);
        if (administers) {
            for (const Action verb : {Action::UsersView, Action::UsersAdd, Action::UsersPromote, Action::UsersDemote,
                                      Action::UsersRemove}) {
                if (!permissions.contains(nameOf(verb)) && !isTop)
                    permissions.append(nameOf(verb));
            }
        }
        QJsonObject role{
            {u"id"_s, u"role%1"_s.arg(i)},
            {u"name"_s, u"Role"_s},
            {u"description"_s, u"Made up."_s},
            {u"tier"_s, static_cast<int>(i + 1) * 10},
            {u"permissions"_s, permissions},
            {u"reach"_s, isTop || chance(50) ? u"subtree"_s : u"node"_s},
            {u"kinds"_s, isTop ? QJsonArray{kinds[0]} : QJsonArray::fromStringList(chance(70) ? kinds : kinds.mid(1))}};
        if (!lower.isEmpty())
            role.insert(u"includes"_s, lower);
        if (chance(30))
            role.insert(u"seenFromTier"_s, 10);
        if (administers) {
            QJsonArray removable = known;
            if (!isTop && chance(70))
                removable.removeFirst();
            QJsonObject rules{{u"add"_s, QJsonArray{QJsonObject{{u"to"_s, known}}}}};
            if (!removable.isEmpty())
                rules.insert(u"remove"_s, QJsonArray{QJsonObject{{u"from"_s, removable}}});
            if (known.size() > 1) {
                rules.insert(u"promote"_s, QJsonArray{QJsonObject{{u"from"_s, lower}, {u"to"_s, known}}});
                rules.insert(u"demote"_s,
                             QJsonArray{QJsonObject{{u"from"_s, isTop ? known : lower}, {u"to"_s, lower}}});
            }
            role.insert(u"administers"_s, rules);
        }
        roles.append(role);
    }
    return {{u"catalog"_s, u"generated"_s}, {u"title"_s, u"Generated"_s}, {u"roles"_s, roles}};
}

std::optional<QStringList> WorldMaker::plan(const World& world) {
    QStringList features;
    for (const QString& feature : world.catalog->features() + QStringList{u"subaccounts"_s}) {
        if (!features.contains(feature) && chance(60))
            features.append(feature);
    }
    return features;
}

World WorldMaker::world() {
    World made;
    made.now = kStart;
    for (;;) {
        made.document = catalogDocument();
        if (Result<Catalog> catalog = Catalog::parse(made.document)) {
            made.catalog = std::make_shared<const Catalog>(std::move(*catalog));
            break;
        }
    }
    Account root;
    root.id = AccountId(nextId("a"));
    root.kind = AccountKind::Organization;
    root.plan = plan(made);
    made.accounts.push_back(root);
    const std::size_t size = 3 + below(10);
    while (made.accounts.size() < size)
        made.accounts.push_back(account(made));

    const std::size_t people = 3 + below(6);
    for (std::size_t i = 0; i < people; ++i) {
        User user;
        user.id = UserId(nextId("u"));
        user.state = chance(90) ? UserState::Active : chance(50) ? UserState::Invited : UserState::Deactivated;
        made.users.push_back(user);
    }
    const std::size_t granted = below(people * 2 + 1);
    for (std::size_t i = 0; i < granted; ++i)
        made.grants.push_back(grant(made));
    return made;
}

Account WorldMaker::account(const World& world) {
    std::vector<AccountId> parents;
    for (const Account& other : world.accounts) {
        if (other.kind != AccountKind::Company)
            parents.push_back(other.id);
    }
    Account made;
    made.id = AccountId(nextId("a"));
    made.parent = oneOf(parents);
    made.kind = chance(40) ? AccountKind::Franchise : AccountKind::Company;
    made.billing = chance(50) ? BillingMode::Customer : BillingMode::Agency;
    if (chance(15))
        made.plan = plan(world);
    made.isSuspended = chance(4);
    return made;
}

RowFilter WorldMaker::rows() {
    RowFilter filter;
    if (chance(50))
        filter.direction = chance(50) ? CallDirection::Inbound : CallDirection::Outbound;
    filter.assignedToSubject = chance(25);
    filter.missedOnly = chance(20);
    if (chance(25))
        filter.numbers = {numbers()[static_cast<qsizetype>(below(2))]};
    return filter;
}

std::optional<Instant> WorldMaker::expiry(const World& world) {
    switch (below(8)) {
    case 0:
        return world.now;
    case 1:
        return world.now - std::chrono::hours(1);
    case 2:
        return world.now + std::chrono::milliseconds(1);
    case 3:
        return world.now + std::chrono::hours(1);
    default:
        return std::nullopt;
    }
}

Grant WorldMaker::grant(const World& world) {
    Grant made;
    made.id = GrantId(nextId("g"));
    made.user = oneOf(world.users).id;
    const Role& role = oneOf(world.catalog->roles());
    made.role = role.id;
    made.at = oneOf(world.accounts).id;
    // Mostly where it may stand; now and then not, which has to count for nothing.
    for (int tries = 0; tries < 8 && !chance(4); ++tries) {
        const Account& account = oneOf(world.accounts);
        made.at = account.id;
        if (role.mayStandAt(account.kind))
            break;
    }
    if (chance(25))
        made.rows = rows();
    made.expiresAt = expiry(world);
    return made;
}

Row WorldMaker::row(const World& world) {
    Row made;
    made.direction = chance(50) ? CallDirection::Inbound : CallDirection::Outbound;
    made.assigned = oneOf(world.users).id;
    made.outcome = chance(50) ? CallOutcome::Missed : CallOutcome::Answered;
    made.number = numbers()[static_cast<qsizetype>(below(2))];
    return made;
}

Target WorldMaker::target(const World& world) {
    Target made;
    if (chance(75))
        made.user = chance(97) ? oneOf(world.users).id : UserId("nobody");
    made.role = oneOf(world.catalog->roles()).id;
    if (chance(20))
        made.rows = rows();
    if (chance(30))
        made.expiresAt = expiry(world);
    return made;
}

int scaled(int count) {
    bool isNumber = false;
    const int scale = qEnvironmentVariableIntValue("TRUNKLINE_ACCESS_SCALE", &isNumber);
    return isNumber && scale > 0 ? count * scale : count;
}

} // namespace trunkline::tests
