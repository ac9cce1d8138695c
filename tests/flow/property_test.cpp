#include <random>

#include "core/flow/merge.h"
#include "core/flow/simulate.h"
#include "tests/flow/flow_samples.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::flow;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("any sequence of edits undone is the first document to the byte, and redone the last") {
    std::mt19937_64 random(1);
    for (int round = 0; round < 150; ++round) {
        FlowDocument flow = randomFlow(random, 12);
        if (round % 10 == 0)
            flow.insertStep(flow.steps().first()); // ids that clash
        const QByteArray first = flow.toBytes();
        std::vector<Edit> undo;
        for (int i = 0; i < 40; ++i) {
            const QByteArray before = flow.toBytes();
            Result<Edit> inverse = apply(flow, randomEdit(random, flow));
            if (inverse)
                undo.push_back(std::move(*inverse));
            else
                REQUIRE(flow.toBytes() == before);
        }
        const QByteArray last = flow.toBytes();
        std::vector<Edit> redo;
        for (auto edit = undo.rbegin(); edit != undo.rend(); ++edit) {
            Result<Edit> inverse = apply(flow, *edit);
            REQUIRE_OK(inverse);
            redo.push_back(std::move(*inverse));
        }
        REQUIRE(flow.toBytes() == first);
        for (auto edit = redo.rbegin(); edit != redo.rend(); ++edit)
            REQUIRE_OK(apply(flow, *edit));
        REQUIRE(flow.toBytes() == last);
    }
}

namespace {

FlowDocument editedFrom(FlowDocument flow, std::mt19937_64& random) {
    for (int i = 0; i < 8; ++i)
        (void)apply(flow, randomEdit(random, flow));
    return flow;
}

} // namespace

TEST_CASE("a diff applied gives the second document to the byte") {
    std::mt19937_64 random(2);
    for (int round = 0; round < 200; ++round) {
        const FlowDocument before = randomFlow(random, 10);
        const FlowDocument after = round % 2 == 0 ? editedFrom(before, random) : randomFlow(random, 12);
        FlowDocument flow = before;
        REQUIRE_OK(apply(flow, editBetween(before, after)));
        REQUIRE(flow.toBytes() == after.toBytes());
    }
}

TEST_CASE("merge with itself is itself, and one side's changes are all that comes of one side's changes") {
    std::mt19937_64 random(3);
    for (int round = 0; round < 200; ++round) {
        const FlowDocument base = randomFlow(random, 10);
        const FlowDocument changed = editedFrom(base, random);
        REQUIRE(merge(base, base, base).merged.toBytes() == base.toBytes());
        REQUIRE(merge(base, changed, changed).merged.toBytes() == changed.toBytes());
        REQUIRE(merge(base, changed, base).merged.toBytes() == changed.toBytes());
        REQUIRE(merge(base, base, changed).merged.toBytes() == changed.toBytes());
        REQUIRE(merge(base, changed, base).conflicts.empty());
    }
}

TEST_CASE("taking theirs in every conflict of a merge can be applied") {
    std::mt19937_64 random(4);
    for (int round = 0; round < 150; ++round) {
        const FlowDocument base = randomFlow(random, 8);
        MergeResult result = merge(base, editedFrom(base, random), editedFrom(base, random));
        for (const Conflict& conflict : result.conflicts) {
            FlowDocument ours = result.merged;
            FlowDocument theirs = result.merged;
            REQUIRE_OK(apply(ours, conflict.takeOurs));
            REQUIRE_OK(apply(theirs, conflict.takeTheirs));
        }
    }
}

TEST_CASE("the machine ends for every document and every outcome") {
    std::mt19937_64 random(5);
    const auto facts = std::make_shared<const CompanyFacts>(company());
    for (int round = 0; round < 400; ++round) {
        const FlowDocument flow = randomFlow(random, 15);
        const Machine machine(Program::compile(flow, [&flow](QStringView, std::optional<int>) { return &flow; }),
                              facts);
        CallFacts call;
        call.now = at("2026-01-05T21:00:00Z");
        call.seed = random();
        Turn turn = machine.start(call);
        int turns = 0;
        while (!turn.state.isOver() && turns < 20'000) {
            const auto kind =
                static_cast<Outcome::Kind>(1 + random() % 8); // all but Done and CallerGone come by chance
            Outcome outcome{.kind = random() % 4 == 0 ? Outcome::Kind::Done : kind,
                            .answeredBy = {},
                            .keys = QString::number(random() % 12),
                            .ringSeconds = 3};
            if (outcome.kind == Outcome::Kind::Answered)
                outcome.kind = Outcome::Kind::Busy;
            turn = machine.advance(call, turn.state, outcome);
            ++turns;
        }
        REQUIRE(turn.state.isOver());
        REQUIRE(std::holds_alternative<HangUp>(turn.instruction));
    }
}
