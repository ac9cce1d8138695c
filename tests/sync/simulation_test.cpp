#include <cstdlib>

#include "tests/support/catch_qt.h"
#include "tests/sync/world.h"

namespace trunkline::tests {

namespace {

constexpr int kSteps = 60;

std::uint64_t fromEnvironment(const char* name, std::uint64_t otherwise) {
    const char* value = std::getenv(name);
    return value ? std::strtoull(value, nullptr, 10) : otherwise;
}

} // namespace

// TRUNKLINE_SEED=n runs that history alone; TRUNKLINE_HISTORIES=n as many.
TEST_CASE("whatever happens between consoles and server, no edit is lost or done twice and all agree in the end") {
    const std::uint64_t only = fromEnvironment("TRUNKLINE_SEED", 0);
    const std::uint64_t first = only ? only : 1;
    const std::uint64_t count = only ? 1 : fromEnvironment("TRUNKLINE_HISTORIES", 2'000);
    for (std::uint64_t seed = first; seed < first + count; ++seed) {
        World world(seed);
        world.live(kSteps);
        world.settle();
        const QString fault = world.fault();
        if (!fault.isEmpty())
            FAIL("TRUNKLINE_SEED=" << seed << ": " << fault.toStdString());
    }
    SUCCEED();
}

TEST_CASE("a history is the same each time it runs") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        World once(seed);
        once.live(kSteps);
        once.settle();
        World again(seed);
        again.live(kSteps);
        again.settle();
        CHECK(once.fingerprint() == again.fingerprint());
    }
}

} // namespace trunkline::tests
