#include "tests/resilience/ledger.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("A console that is killed again and again while it edits and synchronises loses nothing that it kept") {
    constexpr int kKills = 10;
    constexpr int kMostKills = 10 * kKills;
    const std::uint64_t seed = freshSeed();
    CAPTURE(seed);
    SeededRandom dice(seed);
    SampleData sample;
    ServerProcess server(sample.path);
    Ledger ledger(sample);
    DeskProcess desk(sample.directory.filePath(u"desk"_s), server.url(), server.fingerprint());
    // What is not loaded yet cannot be edited: on a slow machine the first load takes some lives.
    for (int i = 0; i < kKills || (ledger.keptCount() <= kKills && i < kMostKills); ++i) {
        waitFor("the console", [&] { return desk.isReady(); });
        if (i > 0) // the first is killed in its first load
            letPass(std::chrono::milliseconds(dice.below(300)));
        for (std::uint64_t edits = 1 + dice.below(12); edits > 0; --edits) {
            ledger.edit(desk, 0, dice);
            if (dice.below(3) == 0)
                letPass(std::chrono::milliseconds(dice.below(40)));
        }
        letPass(std::chrono::milliseconds(dice.below(400)));
        desk.kill();
        ledger.takeKept(desk);
        desk.start();
    }
    waitUntilInStep({&desk});
    CHECK(desk.state().value("rebuilt"_L1).toString().isEmpty());
    ledger.settleAndEnd({&desk}, server);
    CHECK(ledger.keptCount() > kKills);
    ledger.check(sample.path);
}

} // namespace trunkline::tests
