#include "core/flow/machine.h"

#include "tests/flow/flow_samples.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::flow;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

Machine machineFor(const FlowDocument& flow, CompanyFacts facts = company(), const FindFlow& findFlow = {}) {
    return Machine(Program::compile(flow, findFlow), std::make_shared<const CompanyFacts>(std::move(facts)));
}

CallFacts mondayAfternoon() {
    CallFacts facts;
    facts.now = at("2026-01-05T21:00:00Z");
    facts.caller = u"+13125550199"_s;
    facts.called = u"+13125550100"_s;
    return facts;
}

Outcome outcome(Outcome::Kind kind, const QString& keys = {}) {
    return {.kind = kind, .answeredBy = {}, .keys = keys, .ringSeconds = 0};
}

const Dial& dialOf(const Turn& turn) {
    REQUIRE(std::holds_alternative<Dial>(turn.instruction));
    return std::get<Dial>(turn.instruction);
}

End endOf(const Turn& turn) {
    REQUIRE(std::holds_alternative<HangUp>(turn.instruction));
    CHECK(turn.state.isOver());
    return std::get<HangUp>(turn.instruction).end;
}

FlowDocument group(const char* settings) {
    return FlowBuilder()
        .step("g", "ringGroup", settings, {{"noAnswer", "vm"}, {"unavailable", "bye"}})
        .step("vm", "voicemail")
        .step("bye", "hangup");
}

} // namespace

TEST_CASE("only a proven answer ends a dial") {
    const Machine machine = machineFor(huntFlow());
    const CallFacts facts = mondayAfternoon();
    const Turn first = machine.start(facts);
    CHECK(dialOf(first).targets[0].label == u"Mike");
    CHECK(dialOf(first).seconds == 20);
    for (const Outcome::Kind kind :
         {Outcome::Kind::Busy, Outcome::Kind::NoAnswer, Outcome::Kind::Declined, Outcome::Kind::Failed,
          Outcome::Kind::Done, Outcome::Kind::Keys, Outcome::Kind::Left, Outcome::Kind::Empty})
        CHECK(dialOf(machine.advance(facts, first.state, outcome(kind))).targets[0].label == u"Joe");
    const Turn answered = machine.advance(facts, first.state, outcome(Outcome::Kind::Answered));
    CHECK(endOf(answered) == End::Answered);
    CHECK(std::get<HangUp>(answered.instruction).answeredBy->id == DestinationId("mike"));
    CHECK(endOf(machine.advance(facts, first.state, outcome(Outcome::Kind::CallerGone))) == End::Hangup);
}

TEST_CASE("a destination that is switched off is not rung, and is rung again from the minute on") {
    CompanyFacts company_ = company();
    Override off;
    off.since = at("2026-01-01T00:00:00Z");
    off.until = at("2026-01-05T21:00:00Z");
    company_.destinations[DestinationId("mike")].off = off;
    const Machine machine = machineFor(huntFlow(), company_);
    CallFacts facts = mondayAfternoon();
    CHECK(dialOf(machine.start(facts)).targets[0].label == u"Mike");
    facts.now -= std::chrono::milliseconds(1);
    Trace trace;
    CHECK(dialOf(machine.start(facts, &trace)).targets[0].label == u"Joe");
    REQUIRE(trace.entered.size() == 2);
    CHECK(trace.entered[0].port == u"unavailable");
}

TEST_CASE("a group leaves out who is off, and with nobody left waits for nothing") {
    CompanyFacts facts = company();
    Override off;
    off.since = at("2026-01-01T00:00:00Z");
    facts.destinations[DestinationId("mike")].off = off;
    const FlowDocument flow = group(R"({"destinations": ["mike", "joe"], "ringSeconds": 20})");
    CHECK(dialOf(machineFor(flow, facts).start(mondayAfternoon())).targets.size() == 1);
    facts.destinations[DestinationId("joe")].off = off;
    CHECK(endOf(machineFor(flow, facts).start(mondayAfternoon())) == End::Hangup);
}

TEST_CASE("a group in order rings one after the other within its limit") {
    const Machine machine = machineFor(group(
        R"({"destinations": ["mike", "joe", "ann"], "strategy": "inOrder", "ringSeconds": 20, "totalSeconds": 50})"));
    const CallFacts facts = mondayAfternoon();
    Turn turn = machine.start(facts);
    CHECK(dialOf(turn).targets[0].label == u"Mike");
    CHECK_FALSE(dialOf(turn).continues);
    turn = machine.advance(facts, turn.state,
                           {.kind = Outcome::Kind::NoAnswer, .answeredBy = {}, .keys = {}, .ringSeconds = 20});
    CHECK(dialOf(turn).targets[0].label == u"Joe");
    CHECK(dialOf(turn).continues);
    turn = machine.advance(facts, turn.state, outcome(Outcome::Kind::NoAnswer)); // untimed: counts as rung out
    CHECK(dialOf(turn).targets[0].label == u"Ann");
    CHECK(dialOf(turn).seconds == 10);
    CHECK(dialOf(machine.resume(facts, turn.state)).targets[0].label == u"Ann");
    const Turn answered = machine.advance(facts, turn.state, outcome(Outcome::Kind::Answered));
    CHECK(std::get<HangUp>(answered.instruction).answeredBy->id == DestinationId("ann"));
    turn = machine.advance(facts, turn.state, outcome(Outcome::Kind::NoAnswer));
    CHECK(std::holds_alternative<Record>(turn.instruction));
}

TEST_CASE("strategies decide who is rung first") {
    const auto first = [](const char* settings, const CallFacts& facts) {
        const Machine machine = machineFor(group(settings));
        return machine.start(facts);
    };
    CallFacts facts = mondayAfternoon();
    const auto label = [&](const char* settings) {
        // The labels live in the machine, so they are copied out before it goes.
        const Machine machine = machineFor(group(settings));
        return dialOf(machine.start(facts)).targets[0].label;
    };
    facts.turn = 4;
    CHECK(label(R"({"destinations": ["mike", "joe", "ann"], "strategy": "roundRobin"})") == u"Joe");
    facts.lastCallOf = {{DestinationId("mike"), at("2026-01-05T20:00:00Z")},
                        {DestinationId("joe"), at("2026-01-05T19:00:00Z")}};
    CHECK(label(R"({"destinations": ["mike", "joe", "ann"], "strategy": "longestIdle"})") == u"Ann");
    CHECK(label(R"({"destinations": ["mike", "joe"], "strategy": "longestIdle"})") == u"Joe");
    facts.lastAnsweredBy = DestinationId("ann");
    CHECK(label(R"({"destinations": ["mike", "joe", "ann"], "strategy": "inOrder", "sticky": true})") == u"Ann");
    CHECK(
        label(
            R"({"destinations": [{"id": "mike", "weight": 0}, {"id": "joe", "weight": 100}], "strategy": "weighted"})") ==
        u"Joe");
    facts.busyNow = {DestinationId("mike")};
    CHECK(label(R"({"destinations": ["mike", "joe"], "strategy": "inOrder", "skipBusy": true})") == u"Joe");
    CHECK(first(R"({"destinations": ["mike", "joe"], "strategy": "random"})", facts).state ==
          first(R"({"destinations": ["mike", "joe"], "strategy": "random"})", facts).state);
}

TEST_CASE("weights share first rings out as they say") {
    const Machine machine = machineFor(group(
        R"({"destinations": [{"id": "mike", "weight": 75}, {"id": "joe", "weight": 25}], "strategy": "weighted"})"));
    CallFacts facts = mondayAfternoon();
    int mike = 0;
    for (quint64 seed = 0; seed < 4000; ++seed) {
        facts.seed = seed;
        mike += dialOf(machine.start(facts)).targets[0].id == DestinationId("mike") ? 1 : 0;
    }
    CHECK(mike > 2880);
    CHECK(mike < 3120);
}

TEST_CASE("a split shares calls by weight, and keeps a caller where it is sticky") {
    const FlowDocument flow =
        FlowBuilder()
            .step("s", "split",
                  R"({"shares": [{"port": "a", "weight": 90}, {"port": "b", "weight": 10}], "sticky": true})",
                  {{"a", "v"}, {"b", "h"}})
            .step("v", "voicemail")
            .step("h", "hangup");
    const Machine machine = machineFor(flow);
    CallFacts facts = mondayAfternoon();
    int hungUp = 0;
    for (int i = 0; i < 2000; ++i) {
        facts.caller = u"+1312555%1"_s.arg(i, 4, 10, QLatin1Char('0'));
        const bool isOver = machine.start(facts).state.isOver();
        facts.seed = static_cast<quint64>(i) * 7919;
        CHECK(machine.start(facts).state.isOver() == isOver);
        hungUp += isOver ? 1 : 0;
    }
    CHECK(hungUp > 140);
    CHECK(hungUp < 260);
}

TEST_CASE("a menu asks again as often as it says") {
    const FlowDocument flow = FlowBuilder()
                                  .step("m", "menu", R"({"prompt": "Press 1.", "seconds": 4, "retries": 1})",
                                        {{"1", "vm"}, {"timeout", "t"}, {"invalid", "i"}})
                                  .step("vm", "voicemail")
                                  .step("t", "hangup", R"({"reason": "timeout"})")
                                  .step("i", "hangup", R"({"reason": "invalid"})");
    const Machine machine = machineFor(flow);
    const CallFacts facts = mondayAfternoon();
    const Turn asked = machine.start(facts);
    REQUIRE(std::holds_alternative<Gather>(asked.instruction));
    CHECK(std::get<Gather>(asked.instruction).seconds == 4);
    CHECK(std::get<Gather>(asked.instruction).prompt->say == u"Press 1.");
    CHECK(std::holds_alternative<Record>(
        machine.advance(facts, asked.state, outcome(Outcome::Kind::Keys, u"1"_s)).instruction));
    const Turn again = machine.advance(facts, asked.state, outcome(Outcome::Kind::Keys, u"9"_s));
    REQUIRE(std::holds_alternative<Gather>(again.instruction));
    const Turn invalid = machine.advance(facts, again.state, outcome(Outcome::Kind::Keys, u"9"_s));
    CHECK(*std::get<HangUp>(invalid.instruction).reason == u"invalid");
    const Turn timeout = machine.advance(facts, again.state, outcome(Outcome::Kind::Keys));
    CHECK(*std::get<HangUp>(timeout.instruction).reason == u"timeout");
}

TEST_CASE("a loop that waits for nothing goes to the fail-safe destination") {
    const FlowDocument flow = FlowBuilder()
                                  .step("a", "tag", R"({"tag": "x"})", {{"next", "b"}})
                                  .step("b", "tag", R"({"tag": "y"})", {{"next", "a"}});
    Trace trace;
    CHECK(endOf(machineFor(flow).start(mondayAfternoon(), &trace)) == End::FailSafe);
    CHECK(trace.entered.size() == kMaxStepsPerCall);
}

TEST_CASE("an unknown step and a missing entry go to the fail-safe destination") {
    CHECK(endOf(machineFor(FlowBuilder().step("x", "teleport")).start(mondayAfternoon())) == End::FailSafe);
    CHECK(endOf(machineFor(FlowDocument()).start(mondayAfternoon())) == End::FailSafe);
}

TEST_CASE("a flow that was gone to comes back where it leads nowhere") {
    const FlowDocument sub = FlowBuilder().step("t", "tag", R"({"tag": "seen", "value": "yes"})");
    const FlowDocument main =
        FlowBuilder().step("go", "goto", R"({"flow": "sub"})", {{"returned", "vm"}}).step("vm", "voicemail");
    const Machine machine = machineFor(
        main, company(), [&](QStringView name, std::optional<int>) { return name == u"sub" ? &sub : nullptr; });
    Trace trace;
    const Turn turn = machine.start(mondayAfternoon(), &trace);
    CHECK(std::holds_alternative<Record>(turn.instruction));
    REQUIRE(trace.entered.size() == 3);
    CHECK(trace.entered[0].port == u"returned");
    CHECK(turn.state.tags(machine.program()) == State::Named{{u"seen"_s, u"yes"_s}});
}

TEST_CASE("flows go to flows eight deep and no deeper") {
    const auto depthReached = [](int flows) {
        std::vector<FlowDocument> chain;
        for (int i = 0; i < flows; ++i)
            chain.push_back(FlowBuilder()
                                .step("go", "goto",
                                      QByteArray("{\"flow\": \"" + QByteArray::number(i + 1) + "\"}").constData(),
                                      {{"returned", "vm"}})
                                .step("vm", "voicemail"));
        chain.push_back(FlowBuilder().step("vm", "voicemail"));
        const Machine machine =
            machineFor(chain.front(), company(), [&chain](QStringView name, std::optional<int>) -> const FlowDocument* {
                const std::size_t index = name.toULong();
                return index < chain.size() ? &chain[index] : nullptr;
            });
        return std::holds_alternative<Record>(machine.start(mondayAfternoon()).instruction);
    };
    CHECK(depthReached(kMaxGotoDepth));
    CHECK_FALSE(depthReached(kMaxGotoDepth + 1));
}

TEST_CASE("what was entered decides where a call goes") {
    const FlowDocument flow = FlowBuilder()
                                  .step("ask", "gather", R"({"variable": "postcode", "minDigits": 5, "maxDigits": 5})",
                                        {{"done", "where"}, {"timeout", "h"}})
                                  .step("where", "geo", R"({"rules": [{"port": "near", "postcodes": ["606"]}]})",
                                        {{"near", "vm"}, {"otherwise", "h"}})
                                  .step("vm", "voicemail")
                                  .step("h", "hangup");
    const Machine machine = machineFor(flow);
    const CallFacts facts = mondayAfternoon();
    const Turn asked = machine.start(facts);
    const Turn near = machine.advance(facts, asked.state, outcome(Outcome::Kind::Keys, u"60614"_s));
    CHECK(std::holds_alternative<Record>(near.instruction));
    CHECK(near.state.variables(machine.program()) == State::Named{{u"postcode"_s, u"60614"_s}});
    CHECK(endOf(machine.advance(facts, asked.state, outcome(Outcome::Kind::Keys, u"90210"_s))) == End::Hangup);
    CHECK(endOf(machine.advance(facts, asked.state, outcome(Outcome::Kind::Keys, u"606"_s))) == End::Hangup);
}

TEST_CASE("closing for the day sends every schedule to its holiday port until it ends") {
    const FlowDocument flow =
        FlowBuilder()
            .step("s", "schedule", R"({"branches": [{"port": "open", "from": "00:00", "to": "24:00"}]})",
                  {{"open", "vm"}, {"holiday", "h"}})
            .step("vm", "voicemail")
            .step("h", "hangup");
    CompanyFacts facts = company();
    Override closed;
    closed.since = at("2026-01-05T00:00:00Z");
    closed.until = at("2026-01-05T21:00:00Z");
    facts.closed = closed;
    const Machine machine = machineFor(flow, facts);
    CallFacts call = mondayAfternoon();
    CHECK(std::holds_alternative<Record>(machine.start(call).instruction));
    call.now -= std::chrono::milliseconds(1);
    CHECK(endOf(machine.start(call)) == End::Hangup);
}

TEST_CASE("a turned switch returns by itself to the minute") {
    const FlowDocument flow = FlowBuilder()
                                  .step("s", "switch", R"({"switch": "storm"})", {{"storm", "h"}, {"otherwise", "vm"}})
                                  .step("vm", "voicemail")
                                  .step("h", "hangup");
    CompanyFacts facts = company();
    Override turned;
    turned.since = at("2026-01-05T00:00:00Z");
    turned.until = at("2026-01-05T21:00:00Z");
    facts.switches[u"storm"_s].turned = turned;
    facts.switches[u"storm"_s].turnedTo = u"storm"_s;
    const Machine machine = machineFor(flow, facts);
    CallFacts call = mondayAfternoon();
    CHECK(std::holds_alternative<Record>(machine.start(call).instruction));
    call.now -= std::chrono::milliseconds(1);
    CHECK(endOf(machine.start(call)) == End::Hangup);
}

TEST_CASE("instructions carry what a step says about them") {
    const Machine machine = machineFor(everyStepFlow());
    CallFacts facts = mondayAfternoon();
    facts.earlierCalls = 1;
    Turn turn = machine.start(facts);
    REQUIRE(std::holds_alternative<Play>(turn.instruction));
    CHECK(std::get<Play>(turn.instruction).prompt->voice == u"Polly.Joanna");
    turn = machine.advance(facts, turn.state, outcome(Outcome::Kind::Done));
    turn = machine.advance(facts, turn.state, outcome(Outcome::Kind::Keys, u"1"_s));
    const Dial& dial = dialOf(turn);
    CHECK(dial.record);
    CHECK(dial.callerId == CallerIdChoice::Tracking);
    REQUIRE(dial.whisper);
    CHECK(*dial.whisper == u"A new lead");
    REQUIRE(dial.screening);
    CHECK(dial.screening->key == '1');
}

TEST_CASE("a caller whom the company blocks is not put through, unless the flow says what becomes of them") {
    CompanyFacts blocking = company();
    blocking.blockedCallers = {u"+13125550199"_s};
    const Machine machine = machineFor(huntFlow(), blocking);
    CallFacts facts = mondayAfternoon();
    Trace trace;
    const Turn refused = machine.start(facts, &trace);
    CHECK(endOf(refused) == End::Hangup);
    REQUIRE(std::get<HangUp>(refused.instruction).reason);
    CHECK(*std::get<HangUp>(refused.instruction).reason == u"blocked"_s);
    CHECK(trace.entered.empty());
    facts.caller = u"+13125550198"_s;
    CHECK(dialOf(machine.start(facts)).targets[0].label == u"Mike"_s);
    facts.caller.clear();
    CHECK(dialOf(machine.start(facts)).targets[0].label == u"Mike"_s);

    const FlowDocument asking = FlowBuilder()
                                    .step("who", "callerTest", R"({"rules": [{"port": "bad", "blocked": true}]})",
                                          {{"bad", "vm"}, {"otherwise", "bye"}})
                                    .step("vm", "voicemail")
                                    .step("bye", "hangup");
    const Machine deciding = machineFor(asking, blocking);
    CHECK(std::holds_alternative<Record>(deciding.start(mondayAfternoon()).instruction));
    CHECK(endOf(deciding.start(facts)) == End::Hangup);
}
