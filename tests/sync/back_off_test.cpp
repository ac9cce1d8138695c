#include "core/sync/back_off.h"

#include "tests/support/catch_qt.h"

namespace trunkline::sync {

using namespace std::chrono_literals;

TEST_CASE("waits double up to a quarter of an hour, and begin anew after a success") {
    SeededRandom random(3);
    BackOff backOff;
    std::chrono::milliseconds most = 1s;
    for (int n = 0; n < 20; ++n) {
        const auto wait = backOff.next(random);
        CHECK(wait >= most / 2);
        CHECK(wait <= most);
        most = std::min<std::chrono::milliseconds>(most * 2, 15min);
    }
    backOff.reset();
    CHECK(backOff.next(random) <= 1s);
}

TEST_CASE("what the server asked for is waited at least, and not by all at once") {
    SeededRandom random(3);
    BackOff backOff;
    const auto first = backOff.next(random, 60s);
    backOff.reset();
    const auto second = backOff.next(random, 60s);
    CHECK(first >= 60s);
    CHECK(first != second);
}

} // namespace trunkline::sync
