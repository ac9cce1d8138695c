#include "core/flow/document.h"

#include <QJsonDocument>

#include "tests/flow/flow_samples.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::flow;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a document written and read again is the same document") {
    const FlowDocument flow = everyStepFlow();
    const Result<FlowDocument> again = FlowDocument::fromBytes(flow.toBytes());
    REQUIRE_OK(again);
    CHECK(*again == flow);
    CHECK(again->toBytes() == flow.toBytes());
}

TEST_CASE("fields and step types of a newer version survive a round trip") {
    const QJsonObject before =
        json(R"({"schema": "trunkline.flow/1", "name": "N", "entry": "a", "colour": {"deep": [1]},
        "steps": [{"id": "a", "type": "teleport", "settings": {"x": 1}, "ports": {"out": "a"}, "since": 2027}],
        "layout": {"a": [1, 2], "b c": "?", "$notes": [{"id": "n", "text": "t", "area": [0, 0, 5, 5]}],
                   "$groups": [{"id": "g", "title": "G", "steps": ["a"]}]},
        "scenarios": [{"id": "one"}]})");
    const Result<FlowDocument> flow = FlowDocument::fromJson(before);
    REQUIRE_OK(flow);
    CHECK(flow->toJson() == before);
    CHECK(flow->steps().first().type == u"teleport");
}

TEST_CASE("a document of a newer format is refused and says so") {
    const Result<FlowDocument> flow = FlowDocument::fromJson(json(R"({"schema": "trunkline.flow/2", "steps": []})"));
    REQUIRE_FALSE(flow.has_value());
    CHECK(flow.error().code == ErrorCode::TooNew);
}

TEST_CASE("what is no flow is refused with its place") {
    const auto error = [](const char* text) {
        const Result<FlowDocument> flow = FlowDocument::fromBytes(text);
        return flow ? QString() : flow.error().message;
    };
    CHECK_FALSE(error("{}").isEmpty());
    CHECK(error(R"({"schema": "trunkline.flow/1", "steps": {}})").contains(u"steps"));
    CHECK(error(R"({"schema": "trunkline.flow/1", "steps": [{"id": "a b", "type": "dial"}]})").contains(u"a b"));
    CHECK(error(R"({"schema": "trunkline.flow/1", "steps": [{"id": "a"}]})").contains(u"a"));
    CHECK(error(R"({"schema": "trunkline.flow/1", "steps": [{"id": "a", "type": "dial", "settings": 5}]})")
              .contains(u"settings"));
    CHECK(error(R"({"schema": "trunkline.flow/1", "steps": [{"id": "a", "type": "dial", "ports": {"busy": 5}}]})")
              .contains(u"busy"));
}

TEST_CASE("more steps or ports than a flow can hold are refused") {
    QJsonArray steps;
    for (qsizetype i = 0; i <= kMaxSteps; ++i)
        steps.append(QJsonObject{{u"id"_s, u"s%1"_s.arg(i)}, {u"type"_s, u"tag"_s}});
    const Result<FlowDocument> many = FlowDocument::fromJson({{u"schema"_s, kSchema.toString()}, {u"steps"_s, steps}});
    REQUIRE_FALSE(many.has_value());
    CHECK(many.error().code == ErrorCode::TooLarge);

    QJsonObject ports;
    for (qsizetype i = 0; i <= kMaxPorts; ++i)
        ports.insert(u"p%1"_s.arg(i), u"a"_s);
    const QJsonObject step{{u"id"_s, u"a"_s}, {u"type"_s, u"menu"_s}, {u"ports"_s, ports}};
    const Result<FlowDocument> wide =
        FlowDocument::fromJson({{u"schema"_s, kSchema.toString()}, {u"steps"_s, QJsonArray{step}}});
    REQUIRE_FALSE(wide.has_value());
    CHECK(wide.error().code == ErrorCode::TooLarge);
}

TEST_CASE("ids that clash are kept, and lookups find the first") {
    const FlowDocument flow = FlowBuilder().step("a", "tag").step("a", "hangup");
    CHECK(flow.hasClashingIds());
    CHECK(flow.find(StepId("a"))->type == u"tag");
    const Result<FlowDocument> again = FlowDocument::fromBytes(flow.toBytes());
    REQUIRE_OK(again);
    CHECK(again->steps().size() == 2);
}

TEST_CASE("positions far out are brought back") {
    const Result<FlowDocument> flow = FlowDocument::fromJson(
        json(R"({"schema": "trunkline.flow/1", "steps": [], "layout": {"a": [1e300, -1e300]}})"));
    REQUIRE_OK(flow);
    CHECK(flow->layout().positions.value(StepId("a")) == QPointF(kMaxCoordinate, -kMaxCoordinate));
}

TEST_CASE("a moved box is not a changed flow") {
    FlowDocument moved = huntFlow();
    moved.layout().positions.insert(StepId("vm"), QPointF(5, 5));
    CHECK(moved.meansTheSameAs(huntFlow()));
    CHECK_FALSE(moved == huntFlow());
}

TEST_CASE("fresh ids are free and the same every time") {
    const FlowDocument flow = FlowBuilder().step("dial", "dial").step("dial2", "dial");
    CHECK(freshStepId(flow, u"dial") == StepId("dial3"));
    CHECK(freshStepId(flow, u"menu") == StepId("menu"));
    CHECK(freshStepId(flow, u"not an id") == StepId("step"));
}
