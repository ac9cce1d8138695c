#include "core/base/json_input.h"

#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("half a JSON is refused with its place") {
    const Result<QJsonObject> parsed = parseJsonObject("{\"a\": 1,\n \"b\": ");
    REQUIRE_FALSE(parsed.has_value());
    CHECK(parsed.error().code == ErrorCode::InvalidInput);
    CHECK(parsed.error().message.contains(u"line 2"_s));
}

TEST_CASE("a body of nested brackets is refused before it is built") {
    const QByteArray hostile(5'000'000, '[');
    const Result<QJsonDocument> parsed = parseJson(hostile);
    REQUIRE_FALSE(parsed.has_value());
    CHECK(parsed.error().code == ErrorCode::TooLarge);
}

TEST_CASE("brackets in strings do not count as nesting") {
    const QByteArray text = "{\"a\": \"" + QByteArray(500, '[') + "\\\"" + QByteArray(500, '{') + "\"}";
    CHECK(parseJsonObject(text).has_value());
}

TEST_CASE("text over the limit is refused") {
    const Result<QJsonDocument> parsed = parseJson("{\"a\": \"long enough\"}", {.bytes = 10});
    REQUIRE_FALSE(parsed.has_value());
    CHECK(parsed.error().code == ErrorCode::TooLarge);
}

TEST_CASE("a list where an object belongs is refused") {
    CHECK_FALSE(parseJsonObject("[1, 2]").has_value());
}

TEST_CASE("a file that cannot be read is named") {
    const Result<QJsonObject> read = readJsonFile(u"no/such/file.json"_s);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().message.contains(u"no/such/file.json"_s));
}
