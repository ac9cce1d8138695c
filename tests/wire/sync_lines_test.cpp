#include "core/wire/sync_lines.h"

#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::wire;
using namespace Qt::Literals::StringLiterals;

namespace {

template <class Line>
Line throughTheWire(const Line& line) {
    std::string text;
    appendSyncLine(text, line);
    REQUIRE(text.ends_with('\n'));
    text.pop_back();
    const Result<SyncLine> back = parseSyncLine(text);
    REQUIRE_OK(back);
    REQUIRE(std::holds_alternative<Line>(*back));
    return std::get<Line>(*back);
}

} // namespace

TEST_CASE("every kind of line survives the wire") {
    HelloLine hello;
    hello.epoch = u"e1"_s;
    hello.isSnapshot = true;
    hello.calls = 200'000;
    CHECK(throughTheWire(hello).calls == 200'000);
    CHECK(throughTheWire(hello).isSnapshot);
    const PutLine put = throughTheWire(PutLine{EntityType::Number, static_cast<Revision>(3), {{"id"_L1, u"num_1"_s}}});
    CHECK(put.type == EntityType::Number);
    CHECK(put.data.value("id"_L1).toString() == u"num_1"_s);
    CHECK(throughTheWire(GoneLine{EntityType::Grant, u"grt_1"_s}).id == u"grt_1"_s);
    CHECK(throughTheWire(ScopeLine{{u"acc_1"_s, u"acc_2"_s}}).gone.size() == 2);
    CHECK(throughTheWire(CursorLine{u"c1"_s}).cursor == u"c1"_s);
    CHECK(throughTheWire(EndLine{u"c2"_s}).cursor == u"c2"_s);
}

TEST_CASE("what is no line is refused") {
    for (const std::string_view text :
         {"", "{", "[]", "null", "{\"type\":\"account\"}", "{\"type\":\"account\",\"op\":\"put\"}",
          "{\"type\":\"cursor\"}", "{\"type\":\"hello\"}", "{\"type\":\"user\",\"op\":\"gone\"}",
          "<html>captive portal</html>"})
        CHECK_FALSE(parseSyncLine(text).has_value());
}

TEST_CASE("a line of a future kind can be told from a broken one") {
    const Result<SyncLine> line = parseSyncLine("{\"type\":\"hologram\",\"op\":\"put\"}");
    REQUIRE_FALSE(line.has_value());
    CHECK(line.error().code == ErrorCode::Unsupported);
}
