#include "core/flow/layout.h"

#include "tests/flow/flow_samples.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::flow;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

QRectF cardAt(const QPointF& corner) {
    return {corner, LayoutStyle().card};
}

bool overlap(const QMap<StepId, QPointF>& positions) {
    const QList<QPointF> corners = positions.values();
    for (qsizetype i = 0; i < corners.size(); ++i) {
        for (qsizetype j = i + 1; j < corners.size(); ++j) {
            if (cardAt(corners[i]).intersects(cardAt(corners[j])))
                return true;
        }
    }
    return false;
}

/// Touching its own two cards at their edges is where a wire begins and ends.
bool crossesACard(const RoutedWire& wire, const LaidOut& laidOut) {
    for (qsizetype i = 0; i + 1 < wire.points.size(); ++i) {
        const QRectF segment = QRectF(wire.points[i], wire.points[i + 1]).normalized().adjusted(-0.1, -0.1, 0.1, 0.1);
        for (const QPointF& corner : laidOut.positions) {
            if (cardAt(corner).adjusted(1, 1, -1, -1).intersects(segment))
                return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("the hunt flow runs from left to right") {
    const LaidOut laidOut = layOut(huntFlow());
    CHECK(laidOut.positions.value(StepId("mike1")) == QPointF(0, 0));
    CHECK(laidOut.positions.value(StepId("joe1")).x() == 280);
    CHECK(laidOut.positions.value(StepId("vm")).x() == 560);
    CHECK(laidOut.wires.size() == 4);
}

TEST_CASE("cards never overlap and wires never cross a card") {
    std::mt19937_64 random(11);
    CHECK_FALSE(overlap(layOut(everyStepFlow()).positions));
    for (int i = 0; i < 40; ++i) {
        const FlowDocument flow = randomFlow(random, 5 + i);
        const LaidOut laidOut = layOut(flow);
        CHECK(laidOut.positions.size() == flow.steps().size());
        CHECK_FALSE(overlap(laidOut.positions));
        bool crosses = false;
        for (const RoutedWire& wire : laidOut.wires)
            crosses = crosses || crossesACard(wire, laidOut);
        CHECK_FALSE(crosses);
    }
}

TEST_CASE("the layout is the same every time, whatever stood there before") {
    FlowDocument flow = everyStepFlow();
    const LaidOut first = layOut(flow);
    flow.layout().positions.insert(StepId("vm"), QPointF(1, 1));
    CHECK(layOut(flow).positions == first.positions);
    CHECK(layOut(FlowDocument()).positions.isEmpty());
}

TEST_CASE("a flow can run down, layer under layer, with no wire across a card") {
    LayoutStyle style;
    style.direction = Direction::Down;
    const LaidOut down = layOut(everyStepFlow(), style);
    CHECK_FALSE(overlap(down.positions));
    const bool crosses = std::any_of(down.wires.begin(), down.wires.end(),
                                     [&down](const RoutedWire& wire) { return crossesACard(wire, down); });
    CHECK_FALSE(crosses);
    const LaidOut hunt = layOut(huntFlow(), style);
    CHECK(hunt.positions.value(StepId("mike1")) == QPointF(0, 0));
    CHECK(hunt.positions.value(StepId("joe1")).x() == 0);
    CHECK(hunt.positions.value(StepId("joe1")).y() == style.card.height() + style.columnGap);
}

TEST_CASE("the way a flow runs is kept in its layout and survives a round trip") {
    FlowDocument flow = huntFlow();
    CHECK(directionOf(flow.layout()) == Direction::Right);
    setDirection(flow.layout(), Direction::Down);
    const Result<FlowDocument> read = FlowDocument::fromJson(flow.toJson());
    REQUIRE_OK(read);
    CHECK(directionOf(read->layout()) == Direction::Down);
    CHECK(read->meansTheSameAs(huntFlow()));
    setDirection(flow.layout(), Direction::Right);
    CHECK(flow == huntFlow());
}
