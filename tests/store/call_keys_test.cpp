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

TEST_CASE("a phone number is found from its area code, exchange and last four") {
    std::string text;
    appendSearchText(text, "+13125550100", "Ann", "", "", "", "", 3);
    CHECK(text == "13125550100 3125550100 5550100 0100 Ann zqxco3");
}

TEST_CASE("what a person types becomes an expression that no character can break") {
    CHECK(searchExpression(u"ann sm"_s) == u"\"ann\" AND \"sm\"*"_s);
    CHECK(searchExpression(u"ann "_s) == u"\"ann\""_s);
    CHECK(searchExpression(u"(312) 555-01"_s) == u"\"31255501\"*"_s);
    CHECK(searchExpression(u"\" OR * NEAR("_s) == u"\"OR\" AND \"NEAR\""_s);
    CHECK(searchExpression(u"5"_s).isEmpty());
    CHECK(searchExpression(u"  "_s).isEmpty());
    CHECK(searchExpression(u"'\";--"_s).isEmpty());
}

} // namespace trunkline::store
