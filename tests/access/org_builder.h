#pragma once

#include "core/access/index.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

inline const Instant kNoon = *fromRfc3339(u"2026-01-05T12:00:00Z");

/// A small organisation, put together a line at a time.
class OrgBuilder {
public:
    explicit OrgBuilder(const QString& catalog) {
        const Result<access::Catalog> shipped = access::Catalog::shipped(catalog);
        REQUIRE_OK(shipped);
        m_catalog = std::make_shared<const access::Catalog>(*shipped);
    }

    OrgBuilder& account(const char* id, AccountKind kind, const char* parent = "",
                        std::optional<QStringList> plan = std::nullopt) {
        Account made;
        made.id = AccountId(id);
        made.parent = AccountId(parent);
        made.kind = kind;
        made.name = QString::fromLatin1(id);
        made.plan = std::move(plan);
        accounts.push_back(made);
        return *this;
    }
    OrgBuilder& user(const char* id, UserState state = UserState::Active) {
        User made;
        made.id = UserId(id);
        made.name = QString::fromLatin1(id);
        made.state = state;
        users.push_back(made);
        return *this;
    }
    OrgBuilder& grant(const char* user, const char* role, const char* at,
                      std::optional<Instant> expires = std::nullopt) {
        Grant made;
        made.id = GrantId(QByteArray("g") + QByteArray::number(static_cast<int>(grants.size())));
        made.user = UserId(user);
        made.role = RoleId(role);
        made.at = AccountId(at);
        made.expiresAt = expires;
        grants.push_back(made);
        return *this;
    }
    OrgBuilder& catalog(access::Catalog other) {
        m_catalog = std::make_shared<const access::Catalog>(std::move(other));
        return *this;
    }

    [[nodiscard]] const access::Catalog& catalog() const { return *m_catalog; }
    [[nodiscard]] access::Index index() const {
        const Result<AccountTree> tree = AccountTree::build(accounts);
        REQUIRE_OK(tree);
        return access::Index::build(m_catalog, std::make_shared<const AccountTree>(*tree), users, grants);
    }

    std::vector<Account> accounts;
    std::vector<User> users;
    std::vector<Grant> grants;

private:
    std::shared_ptr<const access::Catalog> m_catalog;
};

/// HQ with two franchises of two companies each: west (joes, bobs) and east (anns, sues).
inline OrgBuilder franchiseOrg() {
    OrgBuilder org(QStringLiteral("trunkline"));
    org.account("hq", AccountKind::Organization, "", QStringList{QStringLiteral("subaccounts")})
        .account("west", AccountKind::Franchise, "hq")
        .account("east", AccountKind::Franchise, "hq")
        .account("joes", AccountKind::Company, "west")
        .account("bobs", AccountKind::Company, "west")
        .account("anns", AccountKind::Company, "east")
        .account("sues", AccountKind::Company, "east");
    return org;
}

inline access::Reason reasonOf(const access::Index& index, const char* user, access::Action action, const char* at,
                               std::optional<access::Target> target = std::nullopt) {
    access::Context context;
    context.now = kNoon;
    context.target = target ? &*target : nullptr;
    return index.decide(UserId(user), action, AccountId(at), context).reason;
}

} // namespace trunkline::tests

template <>
struct Catch::StringMaker<trunkline::access::Reason> {
    static std::string convert(trunkline::access::Reason value) {
        return trunkline::access::nameOf(value).toStdString();
    }
};
