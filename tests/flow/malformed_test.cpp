#include <random>

#include "core/flow/describe.h"
#include "core/flow/layout.h"
#include "core/flow/scenario_file.h"
#include "core/flow/validator.h"

#include <QJsonDocument>

#include "core/base/json_input.h"
#include "tests/flow/flow_samples.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::flow;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Everything that one does with a document which came from somewhere.
void useAll(const FlowDocument& flow) {
    const CompanyFacts facts = company();
    ValidationContext context;
    context.company = &facts;
    context.now = at("2026-01-05T21:00:00Z");
    (void)validate(flow, context);
    (void)describe(flow, &facts);
    (void)layOut(flow);
    (void)everyPath(flow, &facts, 50);
    const Machine machine(Program::compile(flow), std::make_shared<const CompanyFacts>(facts));
    Supposition supposition;
    supposition.call.now = at("2026-01-05T21:00:00Z");
    supposition.keys = {u"1"_s, u"60614"_s};
    (void)simulate(machine, supposition);
    const Result<FlowDocument> again = FlowDocument::fromBytes(flow.toBytes());
    REQUIRE_OK(again);
    CHECK(again->toBytes() == flow.toBytes());
}

QByteArray damaged(QByteArray text, std::mt19937_64& random) {
    const auto below = [&random](qsizetype bound) {
        return static_cast<qsizetype>(random() % static_cast<quint64>(bound));
    };
    for (qsizetype changes = below(6) + 1; changes > 0; --changes) {
        const qsizetype place = below(text.size());
        switch (below(4)) {
        case 0:
            text[place] = "{}[]\",:0-9eE\\tx"[below(15)];
            break;
        case 1:
            text.remove(place, below(8) + 1);
            break;
        case 2:
            text.insert(place, text.mid(below(text.size()), below(40)));
            break;
        default:
            text.truncate(std::max<qsizetype>(1, text.size() - below(20)));
        }
        if (text.isEmpty())
            return "{";
    }
    return text;
}

} // namespace

TEST_CASE("damaged documents are refused with words or used without a crash") {
    std::mt19937_64 random(20260105);
    const QByteArray good = everyStepFlow().toBytes();
    int read = 0;
    for (int i = 0; i < 3'000; ++i) {
        const Result<FlowDocument> flow = FlowDocument::fromBytes(damaged(good, random));
        if (flow) {
            ++read;
            useAll(*flow);
        } else {
            CHECK_FALSE(flow.error().message.isEmpty());
        }
    }
    CHECK(read > 10);
}

TEST_CASE("settings of any kind in any place are told and run without a crash") {
    const QJsonValue odd[] = {QJsonValue(),
                              true,
                              -1e308,
                              1e308,
                              0.5,
                              u""_s,
                              QString(5000, u'x'),
                              QJsonArray{},
                              QJsonArray{QJsonArray{}, 5, QJsonValue()},
                              QJsonObject{},
                              QJsonObject{{u"port"_s, 5}, {u"id"_s, QJsonArray{}}},
                              QJsonArray{QJsonObject{{u"port"_s, u"p"_s},
                                                     {u"weight"_s, 1e300},
                                                     {u"days"_s, QJsonArray{5}},
                                                     {u"from"_s, u"-1:-1"_s},
                                                     {u"to"_s, u"99:99"_s}}}};
    const FlowDocument good = everyStepFlow();
    for (const Step& step : good.steps()) {
        for (const QString& key : step.settings.keys()) {
            for (const QJsonValue& value : odd) {
                FlowDocument flow = good;
                flow.edit(step.id)->settings.insert(key, value);
                useAll(flow);
            }
        }
    }
}

TEST_CASE("scenario files of the wrong shape are refused") {
    for (
        const char* text :
        {"{}", R"({"flow": 5})", R"({"flows": {"a": {}}})",
         R"({"flows": {"a": {"schema": "trunkline.flow/1"}}, "start": "b"})",
         R"({"flow": {"schema": "trunkline.flow/1"}, "company": {"timezone": "Mars/Olympus"}})",
         R"({"flow": {"schema": "trunkline.flow/1"}, "cases": [{"id": "x"}]})",
         R"({"flow": {"schema": "trunkline.flow/1"}, "company": {"destinations": {"a b": {}}}})",
         R"({"flow": {"schema": "trunkline.flow/1"}, "company": {"calendars": {"us": {"Christmas": "x"}}}})",
         R"({"flow": {"schema": "trunkline.flow/1"}, "company": {"destinations": {"a": {"off": {"until": "soon"}}}}})"}) {
        INFO(text);
        const Result<ScenarioFile> file = ScenarioFile::fromJson(json(text));
        REQUIRE_FALSE(file.has_value());
        CHECK_FALSE(file.error().message.isEmpty());
    }
}
