#include "core/flow/scenario_file.h"

#include <QDir>
#include <QFile>

#include "core/base/json_input.h"
#include "core/flow/step_types.h"
#include "core/flow/validator.h"
#include "tests/flow/flow_samples.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::flow;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

QDir sourceDir(const QString& below) {
    return QDir(qEnvironmentVariable("TRUNKLINE_SOURCE") + u'/' + below);
}

ScenarioFile read(const QDir& dir, const QString& name) {
    const Result<QJsonObject> json = readJsonFile(dir.filePath(name));
    REQUIRE_OK(json);
    const Result<ScenarioFile> file = ScenarioFile::fromJson(*json);
    INFO(name.toStdString());
    REQUIRE_OK(file);
    return *file;
}

} // namespace

TEST_CASE("all scenario files come out as they expect") {
    // The wrong ones hold flows that nobody could publish: their calls have an end all the same.
    for (const QString& folder : {u"tests/flow/scenarios"_s, u"tests/flow/scenarios_wrong"_s}) {
        const QDir dir = sourceDir(folder);
        const QStringList names = dir.entryList({u"*.json"_s}, QDir::Files);
        REQUIRE(names.size() >= 6);
        for (const QString& name : names) {
            const ScenarioFile file = read(dir, name);
            REQUIRE_FALSE(file.cases().empty());
            for (const ScenarioFile::Case& item : file.cases()) {
                for (const Mismatch& mismatch : mismatches(item.expected, file.run(item)))
                    FAIL_CHECK(name.toStdString()
                               << ' ' << item.id.toStdString() << " expected " << mismatch.expected.toStdString()
                               << " got " << mismatch.got.toStdString() << " because "
                               << mismatch.because.toStdString());
            }
        }
    }
}

TEST_CASE("a scenario file that cannot be asked says where") {
    const auto complaint = [](const char* company, const char* item) {
        const QJsonObject file{
            {u"flow"_s, huntFlow().toJson()}, {u"company"_s, json(company)}, {u"cases"_s, QJsonArray{json(item)}}};
        const Result<ScenarioFile> read = ScenarioFile::fromJson(file);
        return read ? QString() : read.error().message;
    };
    const char* good = R"({"id": "one", "at": "2026-01-05T15:00:00"})";
    CHECK(complaint("{}", good).isEmpty());
    CHECK(complaint("{}", R"({"id": "one", "at": "yesterday"})").contains(u"case “one”, at"_s));
    CHECK(complaint("{}", R"({"id": "one"})").contains(u"case “one”, at"_s));
    CHECK(complaint("{}", R"({"id": 7, "at": "2026-01-05T15:00:00", "outcomes": []})").contains(u"case “7”"_s));
    CHECK(complaint("{}", R"({"id": "one", "at": "2026-01-05T15:00:00", "expect": "voicemail"})")
              .contains(u"“expect”"_s));
    CHECK(complaint("{}", R"({"id": "one", "at": "2026-01-05T15:00:00", "keys": 1})").contains(u"“keys”"_s));
    CHECK(complaint(R"({"timezone": "Mars/Olympus"})", good).contains(u"Mars/Olympus"_s));
    CHECK(complaint(R"({"destinations": {"mike": {"off": {"until": "soon"}}}})", good)
              .contains(u"destination “mike”, off"_s));
    CHECK(complaint(R"({"destinations": {"mike": {"off": 5}}})", good).contains(u"destination “mike”, off"_s));
    CHECK(complaint(R"({"destinations": {"mike": "+13125550111"}})", good).contains(u"destination “mike”"_s));
    CHECK(complaint(R"({"calendars": {"us": {"Christmas": "2026-12-25"}}})", good).contains(u"calendar “us”"_s));
    CHECK(complaint(R"({"calendars": {"us": ["25 December"]}})", good).contains(u"calendar “us”"_s));
}

TEST_CASE("no flow of the scenario files has an error") {
    const QDir dir = sourceDir(u"tests/flow/scenarios"_s);
    for (const QString& name : dir.entryList({u"*.json"_s}, QDir::Files)) {
        const ScenarioFile file = read(dir, name);
        for (const ScenarioFile::NamedFlow& flow : file.flows()) {
            ValidationContext context;
            context.company = file.company().get();
            context.now = file.cases().front().supposition.call.now;
            context.ownName = flow.name;
            context.isGoneTo = !file.isStart(flow);
            if (file.flows().size() > 1)
                context.findFlow = file.finder();
            for (const Problem& problem : validate(flow.document, context)) {
                if (problem.severity == Severity::Error)
                    FAIL_CHECK(name.toStdString()
                               << ' ' << nameOf(problem.code).toStdString() << ' ' << problem.message.toStdString());
            }
        }
    }
}

TEST_CASE("the templates are flows without an error of their own") {
    const QDir dir = sourceDir(u"resources/flow/templates"_s);
    const QStringList names = dir.entryList({u"*.json"_s}, QDir::Files);
    REQUIRE(names.size() >= 5);
    for (const QString& name : names) {
        const ScenarioFile file = read(dir, name);
        for (const Problem& problem : validate(file.start()))
            FAIL_CHECK(name.toStdString()
                       << ' ' << nameOf(problem.code).toStdString() << ' ' << problem.message.toStdString());
    }
}

TEST_CASE("the schema of flows names every step type and setting") {
    QFile schema(sourceDir(u"resources"_s).filePath(u"flow.schema.json"_s));
    REQUIRE(schema.open(QIODevice::ReadOnly));
    const Result<QJsonObject> parsed = parseJsonObject(schema.readAll());
    REQUIRE_OK(parsed);
    const QJsonObject definitions = parsed->value(u"$defs").toObject();
    for (const StepType& type : stepTypes()) {
        const QJsonObject settings =
            definitions.value(QStringView(type.name)).toObject().value(u"properties").toObject();
        for (const Setting& setting : type.settings) {
            INFO(QString::fromUtf16(type.name).toStdString() << '.' << QString::fromUtf16(setting.key).toStdString());
            REQUIRE(settings.contains(QStringView(setting.key)));
            const QJsonObject property = settings.value(QStringView(setting.key)).toObject();
            if (setting.kind == SettingKind::Integer) {
                CHECK(property.value(u"minimum") == setting.minimum);
                CHECK(property.value(u"maximum") == setting.maximum);
            }
        }
    }
}

TEST_CASE("a mismatch is told with what was expected, what came and why") {
    const QDir dir = sourceDir(u"tests/flow/scenarios"_s);
    const ScenarioFile file = read(dir, u"hunt.json"_s);
    ScenarioFile::Expectation wrong;
    wrong.end = u"hangup"_s;
    wrong.ringSeconds = 3;
    const std::vector<Mismatch> found = mismatches(wrong, file.run(file.cases().front()));
    REQUIRE(found.size() == 2);
    CHECK(found[0].expected == u"end hangup");
    CHECK(found[0].got == u"end answered");
    CHECK(found[0].because.contains(u"mike1"));
}

TEST_CASE("scenarios are kept with a flow and run with it") {
    FlowDocument flow = huntFlow();
    flow.setScenarios({json(
        R"({"id": "busy", "at": "2026-01-05T15:00:00", "outcomes": {"mike": "busy", "joe": "answered"}, "expect": {"end": "answered"}})")});
    const Result<ScenarioFile> file =
        ScenarioFile::fromScenarios(flow, std::make_shared<const CompanyFacts>(company()));
    REQUIRE_OK(file);
    REQUIRE(file->cases().size() == 1);
    const SimulatedCall call = file->run(file->cases().front());
    CHECK(mismatches(file->cases().front().expected, call).empty());
    REQUIRE(call.events.size() == 2);
    CHECK(call.events[0].port == u"busy");
    CHECK(call.events[0].instruction == u"Dial");
    CHECK_FALSE(call.events[0].words.isEmpty());
    CHECK(call.events[0].at == at("2026-01-05T21:00:00Z"));
}
