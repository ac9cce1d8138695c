#include <algorithm>
#include <chrono>

#include "core/flow/simulate.h"
#include "tests/flow/flow_samples.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::flow;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("the hunt flow has these ways and no others") {
    const EveryPath every = everyPath(huntFlow());
    CHECK(every.isComplete);
    // Mike answers; four outcomes and failure of Mike, each with Joe's six, each unanswered one to voicemail's two.
    CHECK(every.pathCount == 1 + 5 * (1 + 5 * 2));
    CHECK(every.paths.size() == 56);
    CHECK(every.longestRingSeconds == 45);
    CHECK(every.paths.first().ringSeconds == 45);
    CHECK(every.ends.size() == 2);
    CHECK(every.reached.size() == 3);
}

TEST_CASE("a circle is one way that repeats") {
    const FlowDocument flow =
        FlowBuilder().step("m", "menu", "{}", {{"1", "h"}, {"timeout", "m"}, {"invalid", "m"}}).step("h", "hangup");
    const EveryPath every = everyPath(flow);
    CHECK(every.pathCount == 3);
    CHECK(std::count_if(every.paths.begin(), every.paths.end(),
                        [](const PossiblePath& path) { return path.repeats; }) == 2);
}

TEST_CASE("a way out that leads nowhere shows as an end at the fail-safe destination") {
    CHECK(everyPath(FlowBuilder().step("g", "greeting", R"({"say": "Hi"})")).ends == QList<End>{End::FailSafe});
    CHECK(everyPath(FlowDocument()).paths.isEmpty());
}

TEST_CASE("flows with more ways than anybody can list are counted, and every wire is shown") {
    FlowDocument flow;
    constexpr int kSteps = 300;
    for (int i = 0; i < kSteps; ++i) {
        Step dial{StepId("d" + QByteArray::number(i)),
                  u"dial"_s,
                  {},
                  {{u"destination"_s, u"mike"_s}, {u"ringSeconds"_s, 20}},
                  {},
                  false,
                  {},
                  {}};
        const StepId next = i + 1 < kSteps ? StepId("d" + QByteArray::number(i + 1)) : StepId("vm");
        dial.ports = {{u"busy"_s, next}, {u"otherwise"_s, next}};
        flow.insertStep(dial);
    }
    flow.insertStep({StepId("vm"), u"voicemail"_s, {}, {}, {}, false, {}, {}});
    flow.setEntry(StepId("d0"));
    const auto begin = std::chrono::steady_clock::now();
    const EveryPath every = everyPath(flow);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5));
    CHECK(every.pathCount >= 1e18);
    CHECK_FALSE(every.isComplete);
    CHECK(every.longestRingSeconds == kSteps * 20);
    CHECK(every.paths.first().ringSeconds == kSteps * 20);
    CHECK(every.paths.size() <= 500);
    CHECK(every.reached.size() == kSteps + 1);
}
