#include "core/store/call_keys.h"

#include "tests/support/catch_qt.h"

namespace trunkline::store {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("a later call has a smaller key, and a second has room for four thousand") {
    CHECK(callKey(1'780'000'001'000) < callKey(1'780'000'000'000));
    CHECK(callKey(1'780'000'000'999) == callKey(1'780'000'000'000));
    CHECK(callKey(1'780'000'000'000) - callKey(1'780'000'001'000) == 4096);
}

TEST_CASE("times outside of any calendar still have keys in range") {
    CHECK(callKey(-5) == kFarthestKey);
    CHECK(callKey(std::numeric_limits<qint64>::max()) > 0);
}

} // namespace trunkline::store
