#include "core/access/catalog.h"

#include <QFile>
#include <QJsonArray>

#include "core/access/catalog_table.h"
#include "core/base/json_input.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::access;
using namespace Qt::Literals::StringLiterals;

namespace {

const char* const kGood = R"({"catalog": "small", "title": "Small", "roles": [
    {"id": "boss", "name": "Boss", "description": "All.", "tier": 20, "reach": "subtree", "kinds": ["organization"],
     "permissions": ["session.sign_in", "accounts.view", "users.view", "users.add", "users.remove", "calls.view"],
     "administers": {"add": [{"to": ["boss", "helper"]}], "remove": [{"from": ["boss", "helper"]}]}},
    {"id": "helper", "name": "Helper", "description": "Some.", "tier": 10, "reach": "node", "kinds": ["company"],
     "permissions": ["session.sign_in", "accounts.view", {"action": "calls.view", "rows": {"direction": "inbound"}}]}]})";

/// The problems of the good catalog with one text replaced, "where: message" a line.
QString problemsWith(const char* before, const char* after) {
    REQUIRE(QByteArray(kGood).contains(before));
    const Result<QJsonObject> document = parseJsonObject(QByteArray(kGood).replace(before, after));
    REQUIRE_OK(document);
    QStringList lines;
    for (const CatalogProblem& problem : Catalog::lint(*document))
        lines.append(problem.where + u": "_s + problem.message);
    CHECK(Catalog::parse(*document).has_value() == lines.isEmpty());
    return lines.join(u'\n');
}

} // namespace

TEST_CASE("the shipped catalogs are good") {
    for (const QString& name : Catalog::shippedNames()) {
        CAPTURE(name);
        const Result<Catalog> catalog = Catalog::shipped(name);
        REQUIRE_OK(catalog);
        CHECK(catalog->name() == name);
        for (const Role& role : catalog->roles()) {
            CHECK(!role.name.isEmpty());
            CHECK(!role.description.isEmpty());
        }
    }
    CHECK(Catalog::shipped(u"../../passwords").error().code == ErrorCode::NotFound);
}

TEST_CASE("the schema knows every action and the shipped roles are those that the scenarios name") {
    QFile file(qEnvironmentVariable("TRUNKLINE_SOURCE") + u"/resources/roles/catalog.schema.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const Result<QJsonObject> schema = parseJsonObject(file.readAll());
    REQUIRE_OK(schema);
    const QJsonArray actions = schema->value(u"$defs"_s)[u"action"_s][u"enum"_s].toArray();
    CHECK(actions.size() == qsizetype{kActionCount});
    for (const QJsonValue& action : actions)
        CHECK(actionFromName(action.toString()).has_value());

    const Result<Catalog> metrics = Catalog::shipped(u"calltrackingmetrics");
    REQUIRE_OK(metrics);
    QStringList ids;
    for (const RoleIndex role : metrics->byTier())
        ids.append(metrics->role(role).id.toString());
    CHECK(ids.join(u' ') ==
          u"agency_administrator administrator report_manager call_manager call_agent marketing_manager "
          "agency_billing_manager billing_manager"_s);
}

TEST_CASE("names of actions go there and back") {
    for (std::size_t i = 0; i < kActionCount; ++i) {
        const Action action = static_cast<Action>(i);
        CHECK(actionFromName(nameOf(action)) == action);
        CHECK(!describe(action).isEmpty());
    }
    CHECK(!actionFromName(u"flows.").has_value());
    CHECK(isRowFiltered(Action::CallsExport));
    CHECK(isRowFiltered(Action::ReportsMissedView));
    CHECK_FALSE(isRowFiltered(Action::BlockedCallersEdit));
    CHECK_FALSE(isRowFiltered(Action::AgentsDashboardView));
}

TEST_CASE("a catalog's slips are told with their place") {
    CHECK(problemsWith("\"calls.view\"]", "\"calls.view\"]") == QString());
    CHECK(problemsWith("\"calls.view\"]", "\"calls.dance\"]")
              .startsWith(u"roles[0] (boss).permissions[5]: \"calls.dance\" is no action"_s));
    CHECK(problemsWith("\"id\": \"helper\"", "\"id\": \"boss\"")
              .contains(u"roles[1] (boss): There are two roles with this id"_s));
    CHECK(problemsWith("\"tier\": 10", "\"tier\": 20").contains(u"no top tier"_s));
    CHECK(problemsWith("[\"organization\"]", "[\"company\"]").contains(u"no top tier"_s));
    CHECK(problemsWith("\"tier\": 10", "\"tier\": 10.5").contains(u"whole number"_s));
    CHECK(problemsWith("\"tier\": 10", "\"tier\": -1").contains(u"roles[1] (helper)"_s));
    CHECK(problemsWith("\"node\"", "\"galaxy\"").contains(u"\"reach\" should be"_s));
    CHECK(problemsWith("[\"company\"]", "[\"planet\"]").contains(u"\"planet\" is no kind"_s));
    CHECK(problemsWith("[\"boss\", \"helper\"]}], \"remove\"", "[\"boss\", \"nobody\"]}], \"remove\"")
              .contains(u"roles[0] (boss).administers.add[0].to: There is no role \"nobody\""_s));
    CHECK(problemsWith("{\"direction\": \"inbound\"}", "{\"direction\": \"sideways\"}")
              .contains(u"\"direction\" should be"_s));
    CHECK(problemsWith("{\"direction\": \"inbound\"}", "{}").contains(u"lets everything through"_s));
    CHECK(problemsWith("{\"action\": \"calls.view\"", "{\"action\": \"users.view\"")
              .contains(u"Rows can be filtered only"_s));
    CHECK(problemsWith("\"reach\": \"node\"", "\"reach\": \"node\", \"raech\": 1")
              .contains(u"\"raech\" is not known here"_s));
    CHECK(problemsWith("\"users.add\", ", "").contains(u"nobody could"_s));
    CHECK(problemsWith("\"permissions\": [\"session.sign_in\", \"accounts.view\", {", "\"permissions\": [{")
              .contains(u"cannot use"_s) == false);
}

TEST_CASE("a role that includes itself by way of others is refused, however many there are") {
    const QString circle = problemsWith("\"node\", \"kinds\"", "\"node\", \"includes\": [\"helper\"], \"kinds\"");
    CHECK(circle.contains(u"roles[1] (helper).includes: The role includes itself"_s));

    // Each role includes all before it: naive resolving would take 2^200 steps.
    QJsonArray roles;
    const Result<QJsonObject> good = parseJsonObject(kGood);
    REQUIRE_OK(good);
    QJsonObject boss = good->value(u"roles"_s)[0].toObject();
    boss.insert(u"tier"_s, 900);
    boss.remove(u"administers"_s);
    roles.append(boss);
    QJsonArray before;
    for (int i = 0; i < 200; ++i) {
        QJsonObject role = good->value(u"roles"_s)[1].toObject();
        role.insert(u"id"_s, u"role%1"_s.arg(i));
        role.insert(u"includes"_s, before);
        before.append(u"role%1"_s.arg(i));
        roles.append(role);
    }
    QJsonObject big = *good;
    big.insert(u"roles"_s, roles);
    CHECK(Catalog::lint(big).empty());
}

TEST_CASE("a rule that hands out more than its holder has, or reaches above, is refused") {
    CHECK(problemsWith("\"users.remove\", \"calls.view\"]", "\"users.remove\"]")
              .contains(u"roles (boss).administers.add[0]: The role helper holds \"calls.view\""_s));
    const QString above = problemsWith("{\"direction\": \"inbound\"}}]}",
                                       "{\"direction\": \"inbound\"}}, \"users.view\", \"users.remove\"],\n"
                                       "\"administers\": {\"remove\": [{\"from\": [\"boss\"]}]}}");
    CHECK(above.contains(u"roles (helper).administers.remove[0]: The role boss outranks this one"_s));
}

TEST_CASE("a catalog of the wrong shape is refused without a crash") {
    for (const char* text :
         {"{}", R"({"roles": 1})", R"({"catalog": "x", "title": "y", "roles": [1, null, [], {}]})",
          R"({"catalog": 1, "title": [], "roles": [{"id": {}, "permissions": {}, "administers": 3}]})",
          R"({"catalog": "x", "title": "y", "roles": [{"id": "a b", "tier": 1e99, "kinds": {}}]})"}) {
        const Result<QJsonObject> document = parseJsonObject(text);
        REQUIRE_OK(document);
        CHECK(!Catalog::lint(*document).empty());
        CHECK(!Catalog::parse(*document));
    }
}

TEST_CASE("the table of a catalog shows every role, every action and every condition") {
    for (const QString& name : Catalog::shippedNames()) {
        const Result<Catalog> catalog = Catalog::shipped(name);
        REQUIRE_OK(catalog);
        const QString table = catalogTable(*catalog);
        for (const Role& role : catalog->roles())
            CHECK(table.contains(role.id.toString()));
        for (std::size_t i = 0; i < kActionCount; ++i)
            CHECK(table.contains(nameOf(static_cast<Action>(i))));
    }
    const Result<Catalog> metrics = Catalog::shipped(u"calltrackingmetrics");
    CHECK(catalogTable(*metrics).contains(u"customer billing"_s));
    CHECK(catalogTable(*metrics).contains(u"assigned to oneself"_s));
}
