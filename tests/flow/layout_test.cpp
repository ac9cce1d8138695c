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
