#include "tests/resilience/ledger.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("A server that is killed again and again while two consoles edit has every edit exactly once") {
    constexpr int kKills = 8;
    const std::uint64_t seed = freshSeed();
    CAPTURE(seed);
    SeededRandom dice(seed);
    SampleData sample;
    ServerProcess server(sample.path);
    Ledger ledger(sample);
    DeskProcess first(sample.directory.filePath(u"first"_s), server.url(), server.fingerprint());
    DeskProcess second(sample.directory.filePath(u"second"_s), server.url(), server.fingerprint());
    waitUntilInStep({&first, &second});
    for (int i = 0; i < kKills; ++i) {
        for (std::uint64_t edits = 5 + dice.below(15); edits > 0; --edits) {
            ledger.edit(first, 0, dice);
            ledger.edit(second, 1, dice);
            letPass(std::chrono::milliseconds(dice.below(25)));
        }
        server.kill();
        letPass(std::chrono::milliseconds(dice.below(100)));
        server.start();
        for (DeskProcess* desk : {&first, &second}) // a person presses "sync now" rather than wait for the next try
            desk->tell({{"do"_L1, "sync"_L1}});
    }
    ledger.settleAndEnd({&first, &second}, server);
    CHECK(ledger.keptCount() >= 2 * 5 * kKills);
    ledger.check(sample.path);
}

} // namespace trunkline::tests
