#include "tests/resilience/cutting_proxy.h"
#include "tests/resilience/ledger.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("Through a network that cuts after any byte and comes late, two consoles and the server end up agreeing") {
    constexpr int kRounds = 60;
    constexpr int kMostRounds = 10 * kRounds;
    constexpr qsizetype kEdits = 20; // of each console
    const std::uint64_t seed = freshSeed();
    CAPTURE(seed);
    SeededRandom dice(seed);
    SeededRandom weather(seed + 1); // of its own, so that the edits do not depend on what flows when
    SampleData sample;
    ServerProcess server(sample.path);
    CuttingProxy network(server.port(), weather);
    const QUrl throughIt(u"https://127.0.0.1:%1"_s.arg(network.port()));
    Ledger ledger(sample);
    DeskProcess first(sample.directory.filePath(u"first"_s), throughIt, server.fingerprint());
    DeskProcess second(sample.directory.filePath(u"second"_s), throughIt, server.fingerprint());
    for (DeskProcess* desk : {&first, &second})
        waitFor("a console", [&] { return desk->isReady(); });
    // What is not loaded yet cannot be edited, and when it is loaded is for the weather to say.
    const auto isEnough = [&] { return first.kept().size() >= kEdits && second.kept().size() >= kEdits; };
    for (int i = 0; i < kRounds || (!isEnough() && i < kMostRounds); ++i) {
        ledger.edit(first, 0, dice);
        ledger.edit(second, 1, dice);
        letPass(std::chrono::milliseconds(60 + dice.below(80)));
        if (i % 3 == 0) {
            first.tell({{"do"_L1, "sync"_L1}});
            second.tell({{"do"_L1, "sync"_L1}});
        }
    }
    CHECK(isEnough());
    CHECK(network.cuts() > 3);
    network.calmDown();
    ledger.settleAndEnd({&first, &second}, server);
    ledger.check(sample.path);
}

} // namespace trunkline::tests
