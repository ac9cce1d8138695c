#include "tests/resilience/cutting_proxy.h"
#include "tests/resilience/ledger.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("Through a network that cuts after any byte and comes late, two consoles and the server end up agreeing") {
    constexpr int kRounds = 60;
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
    for (int i = 0; i < kRounds; ++i) {
        ledger.edit(first, 0, dice);
        ledger.edit(second, 1, dice);
        letPass(std::chrono::milliseconds(60 + dice.below(80)));
        if (i % 3 == 0) {
            first.tell({{"do"_L1, "sync"_L1}});
            second.tell({{"do"_L1, "sync"_L1}});
        }
    }
    CHECK(network.cuts() > 3);
    network.calmDown();
    ledger.settleAndEnd({&first, &second}, server);
    CHECK(ledger.keptCount() > kRounds / 3); // what was not loaded yet could not be edited
    ledger.check(sample.path);
}

} // namespace trunkline::tests
