#include "core/domain/phone_number.h"

#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("what people type becomes E.164") {
    for (const QStringView text : {u"(312) 555-0100", u"312.555.0100", u"+1 312 555 0100", u"1-312-555-0100"}) {
        const Result<QString> number = toE164(text);
        REQUIRE_OK(number);
        CHECK(*number == u"+13125550100"_s);
    }
    const Result<QString> berlin = toE164(u"030 901820", u"DE");
    REQUIRE_OK(berlin);
    CHECK(*berlin == u"+4930901820"_s);
}

TEST_CASE("what is no number is refused in words") {
    for (const QStringView text : {u"", u"Mike", u"123", u"+1 312 555", u"+999 1234567"})
        CHECK_FALSE(toE164(text).has_value());
    CHECK_FALSE(toE164(QString(5000, u'1')).has_value());
}

TEST_CASE("only E.164 counts as E.164") {
    CHECK(isValidE164(u"+13125550100"));
    CHECK(isValidE164(u"+4930901820"));
    CHECK_FALSE(isValidE164(u"3125550100"));
    CHECK_FALSE(isValidE164(u"+1312555010"));
    CHECK_FALSE(isValidE164(u"+1 312 555 0100"));
    CHECK_FALSE(isValidE164(u"+266696687"));
}

TEST_CASE("numbers are shown as people at home write them") {
    CHECK(displayNumber(u"+13125550100"_s) == u"(312) 555-0100"_s);
    CHECK(displayNumber(u"+4930901820"_s) == u"+49 30 901820"_s);
    CHECK(displayNumber(u"anonymous"_s) == u"anonymous"_s);
}

TEST_CASE("country and area code are read from a number") {
    CHECK(regionOf(u"+4930901820"_s) == u"DE"_s);
    CHECK(regionOf(u"+13125550100"_s) == u"US"_s);
    CHECK(areaCodeOf(u"+13125550100") == u"312"_s);
    CHECK(areaCodeOf(u"+4930901820").isEmpty());
}
