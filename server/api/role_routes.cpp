#include <array>

#include <QCoreApplication>

#include "server/api/route.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

struct RoleWords {
    Q_DECLARE_TR_FUNCTIONS(Role)
};

Outcome listRoles(Exchange& exchange) {
    Answer answer;
    answer.body = exchange.directory->catalogDocument();
    return answer;
}

const access::CustomRole* findCustom(const Directory& directory, const RoleId& id) {
    const auto& all = directory.customRoles();
    const auto found = std::ranges::find(all, id, &access::CustomRole::id);
    return found == all.end() ? nullptr : &*found;
}

Outcome putRole(Exchange& exchange) {
    exchange.body.insert("id"_L1, exchange.path.at(0));
    const Result<access::CustomRole> role = access::Catalog::parseCustomRole(exchange.body);
    if (!role)
        return refuse(unacceptable(role.error().message));
    const Directory& directory = *exchange.directory;
    const access::CustomRole* before = findCustom(directory, role->id);
    if (const access::Decision decision =
            directory.index().decideRoleEdit(exchange.subject.id, before, *role, exchange.now);
        !decision)
        return refuse(exchange.refusalFrom(decision));
    // The catalog without custom roles judges: a role may replace itself.
    const Result<access::Catalog> shipped = access::Catalog::shipped(directory.catalog().name());
    if (!shipped)
        return refuse(problemFrom(shipped.error()));
    std::vector<access::CustomRole> all;
    std::ranges::copy_if(directory.customRoles(), std::back_inserter(all),
                         [&role](const access::CustomRole& other) { return other.id != role->id; });
    all.push_back(*role);
    if (const Result<access::Catalog> extended = shipped->withCustomRoles(all); !extended)
        return refuse(unacceptable(extended.error().message, u"dependency"_s));
    const QJsonObject after = access::Catalog::toJson(*role);
    const Revision revision =
        exchange.writer->put(Record{RecordKind::Role, role->id.toUtf8(), exchange.account.toUtf8(), {}, {}, {}, after});
    exchange.audit(before ? u"role.changed"_s : u"role.added"_s, exchange.account, role->id.toUtf8(), role->name,
                   before ? access::Catalog::toJson(*before) : QJsonObject(), after);
    return entityAnswer(after, revision);
}

Outcome removeRole(Exchange& exchange) {
    const Directory& directory = *exchange.directory;
    const access::CustomRole* role = findCustom(directory, RoleId(exchange.path.at(0).toUtf8()));
    if (!role)
        return refuse(notFound());
    const auto holders = std::ranges::count(directory.grants(), role->id, &Grant::role);
    if (holders > 0)
        return refuse(unacceptable(
            RoleWords::tr("%n grant(s) use this role: change them first.", nullptr, static_cast<int>(holders)),
            u"dependency"_s));
    exchange.writer->remove(RecordKind::Role, role->id.toUtf8());
    exchange.audit(u"role.removed"_s, exchange.account, role->id.toUtf8(), role->name, access::Catalog::toJson(*role),
                   {});
    Answer answer;
    answer.status = 204;
    return answer;
}

constexpr std::array kRoutes{
    Route{"GET", "/v1/roles", Gate::signedIn(Action::SessionSignIn), listRoles, Speed::Quick,
          "The role catalog in use, with custom roles", "", "Catalog"},
    Route{"PUT", "/v1/roles/{id}", Gate::organization(Action::RolesCustomize), putRole, Speed::Store,
          "Save a custom role", "CustomRole", "CustomRole"},
    Route{"DELETE", "/v1/roles/{id}", Gate::organization(Action::RolesCustomize), removeRole, Speed::Store,
          "Delete a custom role that nobody holds", "", "", 204},
};

} // namespace

std::span<const Route> roleRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
