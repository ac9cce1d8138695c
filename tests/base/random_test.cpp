#include "core/base/random.h"

#include <array>

#include "tests/support/catch_qt.h"

using namespace trunkline;

TEST_CASE("the same seed gives the same numbers") {
    SeededRandom first(42);
    SeededRandom second(42);
    SeededRandom other(43);
    bool differs = false;
    for (int i = 0; i < 100; ++i) {
        const std::uint64_t value = first.next();
        CHECK(value == second.next());
        differs = differs || value != other.next();
    }
    CHECK(differs);
}

TEST_CASE("numbers below a bound stay below it and reach every value") {
    SeededRandom random(7);
    std::array<int, 6> seen{};
    for (int i = 0; i < 6000; ++i)
        ++seen.at(random.below(6));
    for (const int count : seen)
        CHECK((count > 800 && count < 1200));
    CHECK(random.below(1) == 0);
}
