#include <QJsonDocument>

#include <catch2/catch_test_macros.hpp>

#include "server/api/gate.h"
#include "tests/server/server_world.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::server;
using namespace trunkline::server::tests;
using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

const char* prefixOf(RecordKind kind) {
    switch (kind) {
    case RecordKind::Number:
        return "num_";
    case RecordKind::Destination:
        return "dst_";
    case RecordKind::Switch:
        return "swi_";
    case RecordKind::Calendar:
        return "cld_";
    case RecordKind::Flow:
        return "flw_";
    case RecordKind::Call:
        return "cal_";
    case RecordKind::Invitation:
        return "inv_";
    case RecordKind::AccessRequest:
        return "ask_";
    default:
        return "";
    }
}

/// The id in a path of a thing of this kind at the company.
std::string idAt(RecordKind kind, const std::string& company) {
    if (kind == RecordKind::Grant)
        return company == "coa" ? "grt_vera" : company == "cob" ? "grt_bob" : "grt_nobody";
    if (kind == RecordKind::User)
        return company == "coa" ? "vera" : company == "cob" ? "bob" : "nobody";
    return prefixOf(kind) + company;
}

std::string filled(std::string_view pattern, const std::string& id) {
    std::string target(pattern);
    if (const std::size_t at = target.find("{id}"); at != std::string::npos)
        target.replace(at, 4, id);
    if (const std::size_t at = target.find("{n}"); at != std::string::npos)
        target.replace(at, 3, "1");
    return target;
}

/// What core/access says about the person and the thing, asked without the API.
bool maySee(const ServerWorld& world, const Gate& gate, const QByteArray& company, const std::string& id) {
    const Directory& directory = *world.keeper.current();
    if (gate.kind() == RecordKind::User)
        return directory.seesUser(UserId("pat"), UserId(QByteArray::fromStdString(id)), world.clock.now());
    if (gate.kind() == RecordKind::Grant) {
        const Grant* grant = directory.grant(GrantId(QByteArray::fromStdString(id)));
        return grant && directory.seesGrant(UserId("pat"), *grant, world.clock.now());
    }
    if (gate.kind() == RecordKind::Destination || gate.kind() == RecordKind::Switch)
        return world.decide("pat", Action::FlowsView, company) ||
               world.decide("pat", Action::DestinationsToggle, company) ||
               world.decide("pat", Action::DestinationsEdit, company);
    if (gate.kind() == RecordKind::Call) {
        const access::Row row = access::rowOf(sampleCall("x", company, world.start));
        return bool(directory.index().decide(UserId("pat"), gate.view(), AccountId(company),
                                             {.now = world.clock.now(), .row = &row}));
    }
    if (gate.kind() == RecordKind::Invitation)
        return world.decide("pat", Action::UsersView, company) && bool(world.decide("pat", Action::UsersAdd, company));
    return bool(world.decide("pat", gate.view(), company));
}

/// Writes need a body that can be read; what is in it comes after the gate.
QJsonObject someBody(const Route& route) {
    return route.takes.empty() ? QJsonObject() : QJsonObject{{"name"_L1, "x"_L1}};
}

std::string withoutRequestId(const Response& response) {
    QJsonObject body = jsonOf(response);
    body.remove("requestId"_L1);
    return QJsonDocument(body).toJson().toStdString();
}

void checkEntityRoute(ServerWorld& world, const QByteArray& token, const Route& route) {
    const Response unknown = world.ask(token, std::string(route.method),
                                       filled(route.pattern, idAt(route.gate.kind(), "unknown")), someBody(route));
    CHECK(unknown.status == 404);
    for (const std::string company : {"cob", "coa"}) {
        const std::string id = idAt(route.gate.kind(), company);
        const QByteArray account = QByteArray::fromStdString(company);
        const bool isSeen = maySee(world, route.gate, account, id);
        const bool isAllowed =
            route.gate.kind() == RecordKind::User || bool(world.decide("pat", route.gate.action(), account));
        const Response answer = world.ask(token, std::string(route.method), filled(route.pattern, id), someBody(route));
        INFO(route.method << ' ' << route.pattern << " at " << company << " answered " << answer.status << ' '
                          << answer.body);
        if (!isSeen) {
            CHECK(answer.status == 404);
            CHECK(withoutRequestId(answer) == withoutRequestId(unknown));
        } else if (!isAllowed) {
            CHECK(answer.status == 403);
            CHECK(jsonOf(answer).value("decision"_L1).toObject().contains("reason"_L1));
        } else if (route.pattern.find("{n}") == std::string_view::npos && route.gate.kind() != RecordKind::Invitation &&
                   route.gate.kind() != RecordKind::AccessRequest) {
            CHECK(answer.status != 404);
            CHECK(answer.status != 401);
            if (route.method == "GET")
                CHECK(answer.status == 200);
        }
    }
}

void checkScopeRoute(ServerWorld& world, const QByteArray& token, const Route& route) {
    const std::string target(route.pattern);
    const Response unknown = world.ask(token, "GET", target + "?account=unknown");
    CHECK(unknown.status == 404);
    for (const std::string account : {"cob", "coa"}) {
        const access::Decision decision = world.decide("pat", route.gate.action(), QByteArray::fromStdString(account));
        const Response answer = world.ask(token, "GET", target + "?account=" + account);
        INFO("GET " << target << " of " << account << " answered " << answer.status);
        const int expected = decision ? 200 : decision.reason == access::Reason::NotFound ? 404 : 403;
        CHECK(answer.status == expected);
        if (expected == 404)
            CHECK(withoutRequestId(answer) == withoutRequestId(unknown));
    }
    const Response all = world.ask(token, "GET", target);
    CHECK(all.status == 200);
    const bool seesB =
        bool(world.decide("pat", route.gate.action(), "cob")) || bool(world.decide("pat", Action::AccountsView, "cob"));
    if (!seesB)
        CHECK(all.body.find("cob") == std::string::npos);
}

void checkBodyRoute(ServerWorld& world, const QByteArray& token, const Route& route) {
    const QString field =
        QString::fromLatin1(route.gate.field().data(), static_cast<qsizetype>(route.gate.field().size()));
    const Response unknown =
        world.ask(token, std::string(route.method), std::string(route.pattern), {{field, "unknown"_L1}});
    CHECK(unknown.status == 404);
    for (const char* account : {"cob", "coa"}) {
        const access::Decision decision = world.decide("pat", route.gate.action(), account);
        const Response answer = world.ask(token, std::string(route.method), std::string(route.pattern),
                                          {{field, QLatin1StringView(account)}});
        INFO(route.method << ' ' << route.pattern << " at " << account << " answered " << answer.status << ' '
                          << answer.body);
        if (decision)
            CHECK(answer.status == 422); // let through, and the rest of the body is missing
        else
            CHECK(answer.status == (decision.reason == access::Reason::NotFound ? 404 : 403));
    }
}

void checkRole(const QString& catalog, const access::Role& role, const QByteArray& at, const QByteArray& topRole) {
    ServerWorld world(catalog);
    world.addPerson("hana", topRole, "org"); // so that nobody is the last at the top
    const access::Catalog& roles = world.keeper.current()->catalog();
    const RoleId low = roles.role(roles.byTier().back()).id;
    world.addPerson("vera", low.toUtf8(), "coa");
    world.addPerson("bob", low.toUtf8(), "cob");
    const QByteArray token = world.addPerson("pat", role.id.toUtf8(), at);
    INFO(catalog.toStdString() << ' ' << role.id.toUtf8().toStdString() << " at " << at.toStdString());
    for (const Route& route : allRoutes()) {
        if (route.gate.place() == Place::Entity)
            checkEntityRoute(world, token, route);
        else if (route.gate.place() == Place::Scope)
            checkScopeRoute(world, token, route);
        else if (route.gate.place() == Place::Body)
            checkBodyRoute(world, token, route);
        // A route that ended something must not hide what the next one would answer.
        world.write([&](Writer& writer) {
            Grant grant;
            grant.id = GrantId("grt_vera");
            grant.user = UserId("vera");
            grant.role = low;
            grant.at = AccountId("coa");
            writer.put(grant);
        });
        if (route.gate.kind() == RecordKind::Grant || route.gate.kind() == RecordKind::User)
            world.signIn("vera");
    }
}

} // namespace

TEST_CASE(
    "Every route answers every role of every catalog as the decisions say, at own, foreign and unknown accounts") {
    for (const QString& name : access::Catalog::shippedNames()) {
        const Result<access::Catalog> catalog = access::Catalog::shipped(name);
        REQUIRE_OK(catalog);
        const QByteArray top = catalog->role(catalog->byTier().front()).id.toUtf8();
        for (const access::Role& role : catalog->roles()) {
            const std::pair<AccountKind, const char*> places[] = {
                {AccountKind::Organization, "org"}, {AccountKind::Franchise, "fra"}, {AccountKind::Company, "coa"}};
            for (const auto& [kind, at] : places) {
                if (role.mayStandAt(kind))
                    checkRole(name, role, at, top);
            }
        }
    }
}

TEST_CASE("Nothing but sign-in and the server's own pages answers without a session") {
    ServerWorld world;
    for (const Route& route : allRoutes()) {
        INFO(route.method << ' ' << route.pattern);
        const Response answer = world.ask({}, std::string(route.method), filled(route.pattern, "coa"));
        if (route.gate.needsSession())
            CHECK(answer.status == 401);
        else
            CHECK(answer.status != 403);
    }
    CHECK(world.ask("tla_made-up", "GET", "/v1/me").status == 401);
}
