#include <random>

#include "core/flow/machine.h"

#include "tests/flow/flow_samples.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::flow;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Fixture {
    std::shared_ptr<const Program> program = Program::compile(everyStepFlow());
    Machine machine{program, std::make_shared<const CompanyFacts>(company())};
    CallFacts facts;

    Fixture() { facts.now = at("2026-01-05T21:00:00Z"); }
};

} // namespace

TEST_CASE("a state survives as text, in every turn of a call") {
    Fixture f;
    Turn turn = f.machine.start(f.facts);
    for (int i = 0; i < 30 && !turn.state.isOver(); ++i) {
        const QByteArray text = turn.state.toText();
        CHECK(text.size() < 200);
        for (const char c : text)
            CHECK((QByteArrayView("abcdef0123456789._-").contains(c)));
        const Result<State> again = State::fromText(text, *f.program);
        REQUIRE_OK(again);
        CHECK(*again == turn.state);
        turn = f.machine.advance(f.facts, *again,
                                 {.kind = i % 3 == 0 ? Outcome::Kind::Keys : Outcome::Kind::NoAnswer,
                                  .answeredBy = {},
                                  .keys = u"2"_s,
                                  .ringSeconds = 5});
    }
    CHECK(turn.state.isOver());
    REQUIRE_OK(State::fromText(turn.state.toText(), *f.program));
}

TEST_CASE("a state of another version of the flow is refused") {
    Fixture f;
    const QByteArray text = f.machine.start(f.facts).state.toText();
    FlowDocument changed = everyStepFlow();
    changed.edit(StepId("mike1"))->settings.insert(u"ringSeconds"_s, 21);
    CHECK(State::fromText(text, *Program::compile(changed)).error().code == ErrorCode::Conflict);
    FlowDocument moved = everyStepFlow();
    moved.layout().positions.insert(StepId("vm"), QPointF(9, 9));
    CHECK(State::fromText(text, *Program::compile(moved)).has_value());
}

TEST_CASE("a hostile state is refused or harmless, never a crash") {
    Fixture f;
    const QByteArray good = f.machine.start(f.facts).state.toText();
    const QByteArray head = good.left(good.indexOf('.', 2));
    for (const char* tail :
         {".0.999.1.0.0.0...", ".7.0.1.0.0.0...", ".0.0.9999.0.0.0...", ".0.0.1.99999.0.0...", ".0.0.1.0.0.9...",
          ".0.0.1.0.0.0.0-0..", ".0.0.1.0.0.0..0-0.", ".0.0.1.0.0.0...0-6-x", ".0.0.1.0.0.0...0-6-12345678901",
          ".-1.0.1.0.0.0...", ". 0.0.1.0.0.0...", ".0.11.1.65535.0.0...", ""})
        CHECK_FALSE(State::fromText(head + tail, *f.program).has_value());
    CHECK(State::fromText("2" + good.mid(1), *f.program).error().code == ErrorCode::TooNew);
    CHECK_FALSE(State::fromText(QByteArray(100'000, '1'), *f.program).has_value());

    std::mt19937_64 random(7);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray text = good;
        for (quint64 changes = random() % 4 + 1; changes > 0; --changes)
            text[static_cast<qsizetype>(random() % static_cast<quint64>(text.size()))] =
                "0123456789._-af"[random() % 15];
        if (const Result<State> state = State::fromText(text, *f.program)) {
            (void)f.machine.resume(f.facts, *state);
            (void)f.machine.advance(f.facts, *state,
                                    {.kind = Outcome::Kind::NoAnswer, .answeredBy = {}, .keys = {}, .ringSeconds = 1});
        }
    }
}

TEST_CASE("a repeated request gets the same instruction") {
    Fixture f;
    Turn turn = f.machine.start(f.facts);
    for (int i = 0; i < 30 && !turn.state.isOver(); ++i) {
        const Turn again = f.machine.resume(f.facts, turn.state);
        CHECK(again.instruction.index() == turn.instruction.index());
        CHECK(again.state == turn.state);
        turn = f.machine.advance(f.facts, turn.state,
                                 {.kind = Outcome::Kind::NoAnswer, .answeredBy = {}, .keys = {}, .ringSeconds = 5});
    }
}

TEST_CASE("a state that stands at a group without phones, or with phones that nobody knows, goes on") {
    for (const char* settings : {R"({"destinations": [], "strategy": "roundRobin"})",
                                 R"({"destinations": ["x", "y"], "strategy": "roundRobin"})"}) {
        const FlowDocument flow =
            FlowBuilder().step("g", "ringGroup", settings, {{"otherwise", "vm"}}).step("vm", "voicemail");
        const std::shared_ptr<const Program> program = Program::compile(flow);
        const Machine machine(program, std::make_shared<const CompanyFacts>(company()));
        const QByteArray head = "1." + QByteArray::number(program->fingerprint(), 16);
        for (const char* tail : {".0.0.1.0.0.0...", ".0.0.1.1.0.0...", ".0.0.1.3.0.0..."}) {
            const Result<State> state = State::fromText(head + tail, *program);
            if (!state)
                continue;
            CHECK(std::holds_alternative<Record>(machine.resume({}, *state).instruction));
            CHECK(std::holds_alternative<Record>(machine.advance({}, *state, {}).instruction));
        }
    }
}
