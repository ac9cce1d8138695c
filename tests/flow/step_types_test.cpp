#include "core/flow/step_types.h"

#include "core/flow/validator.h"
#include "tests/flow/flow_samples.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::flow;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

Step step(const char* type, const char* settings = "{}",
          std::initializer_list<std::pair<const char*, const char*>> ports = {}) {
    return static_cast<FlowDocument>(FlowBuilder().step("x", type, settings, ports)).steps().first();
}

} // namespace

TEST_CASE("every step type is described") {
    CHECK(stepTypes().size() == 15);
    for (const StepType& type : stepTypes()) {
        CHECK(findStepType(QStringView(type.name)) == &type);
        CHECK_FALSE(typeLabel(type).isEmpty());
        CHECK_FALSE(typeSummary(type).isEmpty());
        for (const Setting& setting : type.settings)
            CHECK_FALSE(settingLabel(setting).isEmpty());
    }
    CHECK(findStepType(u"teleport") == nullptr);
}

TEST_CASE("ports come from settings, the type and what is connected") {
    CHECK(portsOf(step("schedule", R"({"branches": [{"port": "day"}, {"port": "night"}, {"port": "day"}]})")) ==
          QStringList{u"day"_s, u"night"_s, u"holiday"_s, u"otherwise"_s});
    CHECK(portsOf(step("split", R"({"shares": [{"port": "a", "weight": 100}]})", {{"old", "x"}})) ==
          QStringList{u"a"_s, u"old"_s});
    CHECK_FALSE(isPortOf(step("split", R"({"shares": [{"port": "a", "weight": 100}]})"), u"old"));
    const CompanyFacts facts = company();
    CHECK(portsOf(step("switch", R"({"switch": "storm"})"), &facts) ==
          QStringList{u"normal"_s, u"storm"_s, u"otherwise"_s});
    CHECK(portsOf(step("teleport", "{}", {{"out", "x"}})) == QStringList{u"out"_s});
}

TEST_CASE("what is not connected falls back to otherwise") {
    const FlowDocument flow = FlowBuilder()
                                  .step("d", "dial", "{}", {{"busy", "a"}, {"otherwise", "b"}})
                                  .step("a", "hangup")
                                  .step("b", "hangup");
    const Step& dial = flow.steps().first();
    CHECK(targetOf(flow, dial, u"busy") == StepId("a"));
    CHECK(targetOf(flow, dial, u"noAnswer") == StepId("b"));
    CHECK(targetOf(flow, dial, u"failed") == StepId("b"));
    const FlowDocument dangling =
        FlowBuilder().step("d", "dial", "{}", {{"busy", "ghost"}, {"otherwise", "b"}}).step("b", "hangup");
    CHECK(targetOf(dangling, dangling.steps().first(), u"busy") == StepId("b"));
}

TEST_CASE("steps are called by their title or by what they do") {
    const CompanyFacts facts = company();
    Step dial = step("dial", R"({"destination": "mike"})");
    CHECK(displayName(dial, &facts) == u"Ring Mike");
    CHECK(displayName(dial) == u"Ring mike");
    dial.title = u"Front desk"_s;
    CHECK(displayName(dial, &facts) == u"Front desk");
    CHECK(displayName(step("teleport")).contains(u"teleport"));
}
