#include "tests/ui_people/franchise_world.h"

#include "core/wire/codecs.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

FranchiseWorld::FranchiseWorld() {
    const auto person = [this](const char* id, const QString& name, const char* role, const char* at) {
        User made;
        made.id = UserId(id);
        made.name = name;
        made.email = name.toLower() + u"@northwind.example"_s;
        made.createdAt = pages.clock.now() - 400 * 24h;
        made.lastSignInAt = pages.clock.now() - 3h;
        users.push_back(made);
        addGrant((QByteArray("grt_") + id).constData(), id, role, at);
    };
    person("hanna", u"Hanna"_s, "hq_owner", "acc_hq");
    person("adrian", u"Adrian"_s, "hq_admin", "acc_hq");
    person("wes", u"Wes"_s, "franchise_owner", "acc_west");
    person("mia", u"Mia"_s, "company_manager", "acc_west_side");
    person("ida", u"Ida"_s, "agent", "acc_west_side");
    person("ingo", u"Ingo"_s, "agent", "acc_west_side");
    person("iris", u"Iris"_s, "agent", "acc_west_side");
    addGrant("grt_iris_desk", "iris", "front_desk", "acc_west_side");
    permissions().setNames([this](const UserId& id) {
        const auto found = std::ranges::find(users, id, &User::id);
        return found == users.end() ? QString() : found->name;
    });
    signInAs("hanna");
}

void FranchiseWorld::addGrant(const char* id, const char* user, const char* role, const char* at) {
    Grant made;
    made.id = GrantId(id);
    made.user = UserId(user);
    made.role = RoleId(role);
    made.at = AccountId(at);
    made.grantedAt = pages.clock.now() - 200 * 24h;
    grants.push_back(made);
}

void FranchiseWorld::signInAs(const char* user) {
    m_subject = UserId(user);
    apply();
}

void FranchiseWorld::apply() {
    Result<access::Catalog> catalog = access::Catalog::shipped(u"trunkline");
    REQUIRE_OK(catalog);
    catalog = catalog->withCustomRoles(custom);
    REQUIRE_OK(catalog);
    ++m_revision;
    for (const User& one : users)
        pages.put(wire::EntityType::User, wire::toJson(one), m_revision);
    for (const Grant& one : grants)
        pages.put(wire::EntityType::Grant, wire::toJson(one), m_revision);
    pages.commit();
    m_index = std::make_shared<const access::Index>(access::Index::build(
        std::make_shared<const access::Catalog>(std::move(*catalog)), pages.store().accounts(), users, grants));
    permissions().setOnline(true);
    permissions().setIndex(m_index, m_subject);
}

User& FranchiseWorld::user(const char* id) {
    const auto found = std::ranges::find(users, UserId(id), &User::id);
    REQUIRE(found != users.end());
    return *found;
}

Grant& FranchiseWorld::grant(const char* id) {
    const auto found = std::ranges::find(grants, GrantId(id), &Grant::id);
    REQUIRE(found != grants.end());
    return *found;
}

} // namespace trunkline::tests
