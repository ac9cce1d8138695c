#include "tests/ui_people/people_world.h"

#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;

namespace {

Account account(const char* id, const char* parent, AccountKind kind, const QString& name) {
    Account made;
    made.id = AccountId(id);
    made.parent = AccountId(parent);
    made.kind = kind;
    made.name = name;
    return made;
}

} // namespace

PeopleWorld::PeopleWorld() {
    Result<access::Catalog> shipped = access::Catalog::shipped(u"scaletowin");
    REQUIRE_OK(shipped);
    catalog = std::make_shared<const access::Catalog>(std::move(*shipped));
    Account hq = account("hq", "", AccountKind::Organization, u"Northwind"_s);
    hq.plan = QStringList{u"subaccounts"_s};
    Result<AccountTree> built =
        AccountTree::build({hq, account("joes", "hq", AccountKind::Company, u"Joe's Plumbing"_s)});
    REQUIRE_OK(built);
    tree = std::make_shared<const AccountTree>(std::move(*built));
    const auto person = [this](const char* id, const QString& name, const char* role, const char* at) {
        User made;
        made.id = UserId(id);
        made.name = name;
        made.email = name.toLower() + u"@northwind.example"_s;
        made.createdAt = clock.now() - std::chrono::hours(24 * 400);
        made.lastSignInAt = clock.now() - std::chrono::hours(3);
        users.push_back(made);
        Grant grant;
        grant.id = GrantId(QByteArray("g-") + id);
        grant.user = made.id;
        grant.role = RoleId(role);
        grant.at = AccountId(at);
        grant.grantedAt = made.createdAt;
        grants.push_back(grant);
    };
    person("olga", u"Olga"_s, "organization_owner", "hq");
    person("otto", u"Otto"_s, "owner", "joes");
    person("adam", u"Adam"_s, "admin", "joes");
}

std::shared_ptr<const access::Index> PeopleWorld::index() const {
    return std::make_shared<const access::Index>(access::Index::build(catalog, tree, users, grants));
}

User& PeopleWorld::user(const char* id) {
    for (User& one : users) {
        if (one.id == UserId(id))
            return one;
    }
    FAIL("no such person: " << id);
    return users.front();
}

} // namespace trunkline::tests
