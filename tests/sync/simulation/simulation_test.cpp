#include <cstdlib>
#include <string>

#include <QHashFunctions>

#include "tests/support/catch_qt.h"
#include "tests/sync/simulation/fault_disk.h"
#include "tests/sync/simulation/sim_world.h"

namespace trunkline::tests {

namespace {

constexpr int kSteps = 15;
constexpr int kQuarrels = 3;
constexpr int kMostFaults = 10;
constexpr std::uint64_t kHistoriesPerCase = 500;
constexpr std::uint64_t kQuarrelHistories = 150;
constexpr std::uint64_t kMostSeeds = 500; ///< after which a mistake has to be noticed

std::uint64_t fromEnvironment(const char* name, std::uint64_t otherwise) {
    const char* value = std::getenv(name);
    return value ? std::strtoull(value, nullptr, 10) : otherwise;
}

QString faultOf(std::uint64_t seed, Mutant mutant = Mutant::None) {
    SimWorld world(seed, mutant);
    world.live(kSteps);
    world.settle();
    return world.fault();
}

/// Histories in which people often change the same, which is rare in the others.
QString faultOfQuarrel(std::uint64_t seed, Mutant mutant = Mutant::None) {
    SimWorld world(seed, mutant);
    for (int n = 0; n < kQuarrels; ++n) {
        world.live(kSteps / kQuarrels);
        world.quarrel();
    }
    world.settle();
    return world.fault();
}

/// Histories in which the rarest of what can go wrong does so, one thing after the other.
QString faultOfMishaps(std::uint64_t seed, Mutant mutant = Mutant::None) {
    SimWorld world(seed, mutant);
    for (const auto mishap : {&SimWorld::relay, &SimWorld::relapse, &SimWorld::haunt}) {
        world.live(kSteps / kQuarrels);
        world.weather = {};
        (world.*mishap)();
    }
    world.settle();
    return world.fault();
}

using Fault = QString(std::uint64_t seed, Mutant mutant);

void prepare() {
    FaultDisk::install();
    QHashSeed::setDeterministicGlobalSeed();
}

void checkHistories(std::uint64_t first, std::uint64_t count, Fault& faultIn = faultOf) {
    prepare();
    std::string faults;
    int found = 0;
    for (std::uint64_t seed = first; seed < first + count && found < kMostFaults; ++seed) {
        const QString fault = faultIn(seed, Mutant::None);
        if (fault.isEmpty())
            continue;
        faults += "\nTRUNKLINE_SIM_SEED=" + std::to_string(seed) + ": " + fault.toStdString();
        ++found;
    }
    if (found > 0)
        FAIL(faults);
    SUCCEED();
}

void checkNoticed(Mutant mutant, Fault& faultIn = faultOf) {
    prepare();
    const std::uint64_t first = fromEnvironment("TRUNKLINE_SIM_SEED", 1);
    for (std::uint64_t seed = first; seed < first + kMostSeeds; ++seed) {
        const QString fault = faultIn(seed, mutant);
        if (!fault.isEmpty()) {
            SUCCEED("history " << seed << ": " << fault.toStdString());
            return;
        }
    }
    FAIL("the mistake was not noticed in " << kMostSeeds << " histories");
}

} // namespace

// Whatever happens between consoles and server, no edit is lost or done twice and all agree in the end. In parts, which
// ctest runs side by side.
TEST_CASE("consoles and server keep their promises in histories 1 to 500") {
    checkHistories(1, kHistoriesPerCase);
}
TEST_CASE("consoles and server keep their promises in histories 501 to 1000") {
    checkHistories(501, kHistoriesPerCase);
}
TEST_CASE("consoles and server keep their promises in histories 1001 to 1500") {
    checkHistories(1'001, kHistoriesPerCase);
}
TEST_CASE("consoles and server keep their promises in histories 1501 to 2000") {
    checkHistories(1'501, kHistoriesPerCase);
}

TEST_CASE("consoles and server keep their promises where people change the same") {
    checkHistories(fromEnvironment("TRUNKLINE_SIM_SEED", 1), fromEnvironment("TRUNKLINE_SIM_ROUNDS", kQuarrelHistories),
                   faultOfQuarrel);
}

TEST_CASE("consoles and server keep their promises where answers are lost and the server goes back") {
    checkHistories(fromEnvironment("TRUNKLINE_SIM_SEED", 1), fromEnvironment("TRUNKLINE_SIM_ROUNDS", kQuarrelHistories),
                   faultOfMishaps);
}

// TRUNKLINE_SIM_SEED=n and TRUNKLINE_SIM_ROUNDS=n: where to begin, and how many; TRUNKLINE_SIM_LOG=1 tells them.
TEST_CASE("consoles and server keep their promises in the histories asked for", "[.][asked]") {
    checkHistories(fromEnvironment("TRUNKLINE_SIM_SEED", 1), fromEnvironment("TRUNKLINE_SIM_ROUNDS", 1));
}

TEST_CASE("a cut that is taken for the end is noticed", "[mutants]") {
    checkNoticed(Mutant::CutIsTheEnd);
}
TEST_CASE("a console that keeps what is gone is noticed", "[mutants]") {
    checkNoticed(Mutant::GoneIsForgotten);
}
TEST_CASE("a console that keeps accounts out of sight is noticed", "[mutants]") {
    checkNoticed(Mutant::PurgeIsSkipped);
}
TEST_CASE("a void cursor that is taken for a busy server is noticed", "[mutants]") {
    checkNoticed(Mutant::VoidCursorIsKept);
}
TEST_CASE("an edit that is forgotten once it is sent is noticed", "[mutants]") {
    checkNoticed(Mutant::RemovedBeforeAnswer);
}
TEST_CASE("a refused edit that is dropped is noticed", "[mutants]") {
    checkNoticed(Mutant::RefusalIsDropped);
}
TEST_CASE("a conflict that is overwritten unseen is noticed", "[mutants]") {
    checkNoticed(Mutant::ConflictIsOverwritten, faultOfQuarrel);
}
TEST_CASE("edits that keep the words of what is out of sight are noticed", "[mutants]") {
    checkNoticed(Mutant::OrphansAreKept);
}
TEST_CASE("a repeated edit with another key is noticed", "[mutants]") {
    checkNoticed(Mutant::KeyIsNotSent, faultOfMishaps);
}
TEST_CASE("old revisions that count in a new epoch are noticed", "[mutants]") {
    checkNoticed(Mutant::BasesAreKept, faultOfMishaps);
}
TEST_CASE("an edit that does not say of which epoch its revision is is noticed", "[mutants]") {
    checkNoticed(Mutant::EpochIsNotSent, faultOfMishaps);
}
TEST_CASE("an answer that brings back what is gone is noticed", "[mutants]") {
    checkNoticed(Mutant::AnswerBringsBack, faultOfMishaps);
}

TEST_CASE("a history is the same each time it runs") {
    prepare();
    for (std::uint64_t seed = 1; seed <= 15; ++seed) {
        const auto live = [seed] {
            SimWorld world(seed);
            world.live(kSteps);
            world.settle();
            (void)world.fault();
            return world.fingerprint();
        };
        INFO("TRUNKLINE_SIM_SEED=" << seed);
        CHECK(live() == live());
    }
}

} // namespace trunkline::tests
