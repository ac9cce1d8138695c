#include "core/access/scenario_file.h"

#include <QDir>

#include "core/base/json_input.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::access;
using namespace Qt::Literals::StringLiterals;

namespace {

QDir scenarioFolder() {
    return QDir(qEnvironmentVariable("TRUNKLINE_SOURCE") + u"/tests/access/scenarios"_s);
}

Result<Scenario> parsed(const QByteArray& text) {
    return parseJsonObject(text).and_then([](const QJsonObject& document) { return Scenario::parse(document); });
}

QString messageOf(const QByteArray& text) {
    const Result<Scenario> scenario = parsed(text);
    return scenario ? QString() : scenario.error().message;
}

const char* const kSmall = R"({"catalog": "callrail", "now": "2026-01-05T12:00:00Z",
    "accounts": [{"id": "hq", "kind": "organization"}, {"id": "joes", "kind": "company", "parent": "hq"}],
    "users": [{"id": "larry", "grants": [{"role": "manager", "at": "joes"}]}],
    "cases": [%1]})";

QByteArray smallWith(const QByteArray& cases) {
    return QByteArray(kSmall).replace("%1", cases);
}

} // namespace

TEST_CASE("every scenario decides as it says") {
    const QStringList files = scenarioFolder().entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    REQUIRE(files.size() >= 14);
    for (const QString& file : files) {
        const Result<QJsonObject> document = readJsonFile(scenarioFolder().filePath(file));
        REQUIRE_OK(document);
        const Result<Scenario> scenario = Scenario::parse(*document);
        REQUIRE_OK(scenario);
        CHECK(!scenario->cases().empty());
        for (const ScenarioFailure& failure : scenario->run()) {
            FAIL_CHECK((u"%1 %2 expected %3 got %4 because %5"_s.arg(file, failure.caseId, failure.expected,
                                                                     failure.got, failure.because))
                           .toStdString());
        }
    }
}

TEST_CASE("the statements about roles all have a case") {
    QSet<QString> named;
    for (const QString& file : scenarioFolder().entryList({u"*.json"_s}, QDir::Files)) {
        const Result<QJsonObject> document = readJsonFile(scenarioFolder().filePath(file));
        REQUIRE_OK(document);
        const Result<Scenario> scenario = Scenario::parse(*document);
        REQUIRE_OK(scenario);
        for (const ScenarioCase& asked : scenario->cases())
            named.insert(asked.id.left(5));
    }
    const QStringList statements =
        QStringLiteral(
            "S0-02 S0-03 S0-07 S0-09 S0-10 S0-11 S0-12 S0-13 S0-14 S0-15 S0-16 "
            "S1-02 S1-04 S1-05 S1-07 S1-08 S1-09 S1-10 S1-11 S1-12 S1-13 S1-14 S1-15 S1-16 S1-17 S1-18 S1-19 S1-20 "
            "S1-21 S1-22 S1-23 "
            "S1-24 S1-25 S1-26 S1-27 S1-28 S1-29 S1-30 S1-31 S1-32 S1-33 S1-34 S1-35 S1-36 S1-37 S1-38 S1-39 S1-40 "
            "S1-41 "
            "S2-01 S2-05 S2-06 S2-07 S2-08 S2-09 S2-10 S2-11 S2-12 S2-13 S2-14 S2-15 S2-16 S2-17 S2-18 S2-19 "
            "S3-01 S3-02 S3-03 S3-04 S3-05 S3-06 S3-07 S3-08 S3-09 S3-13 S3-14 S3-15 S3-16 S3-18 S3-19 S3-20 S3-21 "
            "S3-22 S3-23 S3-24 "
            "S4-03 S4-04 S4-05 S4-06 S4-07 S4-08 S4-09 S4-10 S4-11 S4-12 S4-13 S4-14 S4-15 S4-16 S4-17 S4-18 S4-19 "
            "S4-20 S4-21 S4-22 "
            "S4-23 S4-24 S4-25 S4-26 S4-27 S4-28 S4-29 S4-30 S4-31 S4-32 S4-33 S4-34")
            .split(u' ');
    for (const QString& statement : statements) {
        CAPTURE(statement);
        CHECK(named.contains(statement));
    }
}

TEST_CASE("a case that decides otherwise is told with what was expected, what came and why") {
    const Result<Scenario> scenario = parsed(smallWith(
        R"({"id": "one", "user": "larry", "action": "billing.payment.edit", "at": "joes", "allowed": true},
           {"id": "two", "user": "larry", "lists": "addable_roles", "at": "joes", "equals": ["manager"]},
           {"id": "three", "user": "larry", "action": "flows.edit", "at": "joes", "allowed": true})"));
    REQUIRE_OK(scenario);
    const std::vector<ScenarioFailure> failures = scenario->run();
    REQUIRE(failures.size() == 2);
    CHECK(failures[0].caseId == u"one"_s);
    CHECK(failures[0].expected == u"allowed"_s);
    CHECK(failures[0].got == u"refused (tier)"_s);
    CHECK(failures[0].because.contains(u"Administrator"_s));
    CHECK(failures[1].got == u"[manager, reporting, notification]"_s);
}

TEST_CASE("a scenario that contradicts itself is refused with the place") {
    const QByteArray cases = R"({"id": "x", "user": "larry", "action": "flows.edit", "at": "joes", "allowed": true})";
    CHECK(messageOf(smallWith(cases)) == QString());
    CHECK(messageOf(smallWith(cases).replace("\"manager\", \"at\"", "\"king\", \"at\""))
              .startsWith(u"users[0] (larry).grants[0]: "_s));
    CHECK(messageOf(smallWith(cases).replace("\"manager\", \"at\": \"joes\"", "\"manager\", \"at\": \"elsewhere\""))
              .contains(u"elsewhere"_s));
    CHECK(messageOf(smallWith(cases).replace("callrail", "nothing")).startsWith(u"catalog"_s));
    CHECK(messageOf(smallWith(cases).replace("12:00:00Z", "noon")).startsWith(u"now"_s));
    CHECK(messageOf(smallWith(cases).replace("\"parent\": \"hq\"", "\"parent\": \"joes\"")).startsWith(u"accounts"_s));
    CHECK(
        messageOf(smallWith(cases).replace("\"allowed\": true", "\"allowed\": \"yes\"")).startsWith(u"cases[0] (x)"_s));
    CHECK(messageOf(smallWith(cases).replace("\"allowed\": true", "\"reason\": \"mood\"")).contains(u"mood"_s));
    CHECK(messageOf(smallWith(cases).replace("\"at\": \"joes\"}]", "\"at\": \"joes\", \"rows\": {\"colour\": 1}}]"))
              .contains(u"colour"_s));
}

TEST_CASE("a file holds one scenario or a list of them, and says which one is wrong") {
    const QByteArray one =
        smallWith(R"({"id": "a", "user": "larry", "action": "flows.edit", "at": "joes", "allowed": true})");
    const Result<std::vector<Scenario>> single = Scenario::parseFile(one);
    REQUIRE_OK(single);
    CHECK(single->size() == 1);
    const Result<std::vector<Scenario>> two = Scenario::parseFile("[" + one + "," + one + "]");
    REQUIRE_OK(two);
    CHECK(two->size() == 2);
    CHECK(two->back().run().empty());
    const Result<std::vector<Scenario>> broken =
        Scenario::parseFile("[" + one + "," + QByteArray(one).replace("callrail", "nothing") + "]");
    REQUIRE(!broken);
    CHECK(broken.error().message.startsWith(u"scenario 2: catalog"_s));
    CHECK(!Scenario::parseFile("[]"));
    CHECK(!Scenario::parseFile("7"));
    CHECK(!Scenario::parseFile(""));
}

TEST_CASE("what is null is absent, keys of a newer version are passed over, and accounts come in any order") {
    const Result<Scenario> scenario =
        parsed(R"({"catalog": "callrail", "now": "2026-01-05T13:00:00+01:00", "title": "Newer",
        "accounts": [{"id": "joes", "kind": "company", "parent": "hq", "plan": null, "billing": null, "colour": "red"},
                     {"id": "hq", "kind": "organization", "parent": null}],
        "users": [{"id": "larry", "grants": [{"role": "manager", "at": "joes", "expires": null, "rows": null}]},
                  {"id": "nina"}, {"id": "wide", "grants": [{"role": "reporting", "at": "joes", "rows": {}}]}],
        "cases": [{"id": "a", "user": "larry", "action": "flows.edit", "at": "joes", "target": null, "row": null, "allowed": true, "because": "it is"},
                  {"user": "nina", "action": "flows.edit", "at": "joes", "allowed": false, "reason": null},
                  {"id": "c", "user": "wide", "action": "calls.view", "at": "joes", "row": {"direction": "outbound"}, "allowed": true}]})");
    REQUIRE_OK(scenario);
    CHECK(scenario->run().empty());
    CHECK(scenario->now() == *fromRfc3339(u"2026-01-05T12:00:00Z"));
}

TEST_CASE("questions about what does not exist fail closed and are noted") {
    const Result<Scenario> scenario = parsed(smallWith(
        R"({"id": "a", "user": "ghost", "action": "flows.edit", "at": "joes", "allowed": false, "reason": "not_found"},
           {"id": "b", "user": "larry", "action": "flows.edit", "at": "nowhere", "allowed": false, "reason": "not_found"},
           {"id": "c", "user": "larry", "action": "flows.dance", "at": "joes", "allowed": false},
           {"id": "d", "user": "larry", "action": "users.remove", "at": "joes", "target": {"user": "ghost"}, "allowed": false, "reason": "not_found"},
           {"id": "e", "user": "larry", "action": "users.add", "at": "joes", "target": {"role": "king"}, "allowed": false})"));
    REQUIRE_OK(scenario);
    CHECK(scenario->run().empty());
    CHECK(scenario->notes().size() == 5);
}
