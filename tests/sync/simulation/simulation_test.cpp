#include <cstdlib>
#include <map>

#include <QHashFunctions>

#include "tests/support/catch_qt.h"
#include "tests/sync/simulation/fault_disk.h"
#include "tests/sync/simulation/sim_world.h"

namespace trunkline::tests {

namespace {

constexpr int kSteps = 15;
constexpr int kMostFaults = 10;

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

void prepare() {
    FaultDisk::install();
    QHashSeed::setDeterministicGlobalSeed();
}

} // namespace

// TRUNKLINE_SIM_SEED=n runs that history alone; TRUNKLINE_SIM_ROUNDS=n as many; TRUNKLINE_SIM_LOG=1 tells them.
TEST_CASE("whatever happens between consoles and server, no edit is lost or done twice and all agree in the end") {
    prepare();
    const std::uint64_t only = fromEnvironment("TRUNKLINE_SIM_SEED", 0);
    const std::uint64_t first = only ? only : 1;
    const std::uint64_t count = only ? 1 : fromEnvironment("TRUNKLINE_SIM_ROUNDS", 150);
    std::string faults;
    int found = 0;
    for (std::uint64_t seed = first; seed < first + count && found < kMostFaults; ++seed) {
        const QString fault = faultOf(seed);
        if (fault.isEmpty())
            continue;
        faults += "\nTRUNKLINE_SIM_SEED=" + std::to_string(seed) + ": " + fault.toStdString();
        ++found;
    }
    if (found > 0)
        FAIL(faults);
    SUCCEED();
}

// Minutes of work: asked for by its name.
TEST_CASE("each mistake that matters is noticed within few histories", "[.][mutants]") {
    prepare();
    constexpr std::uint64_t kMostSeeds = 500;
    const std::map<Mutant, const char*> mutants{{Mutant::CutIsTheEnd, "a cut is taken for the end"},
                                                {Mutant::GoneIsForgotten, "what is gone stays"},
                                                {Mutant::PurgeIsSkipped, "accounts out of sight stay"},
                                                {Mutant::VoidCursorIsKept, "410 is taken for a busy server"},
                                                {Mutant::RemovedBeforeAnswer, "an edit is forgotten once it is sent"},
                                                {Mutant::RefusalIsDropped, "a refused edit is dropped"},
                                                {Mutant::ConflictIsOverwritten, "mine wins, unseen"},
                                                {Mutant::KeyIsNotSent, "a repeated edit has another key"},
                                                {Mutant::BasesAreKept, "old revisions count in a new epoch"},
                                                {Mutant::AnswerBringsBack, "an answer brings back what is gone"},
                                                {Mutant::OrphansAreKept, "edits of what is gone keep its words"}};
    for (const auto& [mutant, name] : mutants) {
        std::uint64_t seed = 1;
        while (seed <= kMostSeeds && faultOf(seed, mutant).isEmpty())
            ++seed;
        UNSCOPED_INFO(name << ": noticed by history " << seed);
        CHECK(seed <= kMostSeeds);
    }
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
