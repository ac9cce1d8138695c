#include "core/base/id.h"

#include <set>

#include "tests/support/catch_qt.h"

using namespace trunkline;

namespace {
struct ThingTag {
    static constexpr const char* kPrefix = "thg";
};
using ThingId = Id<ThingTag>;
} // namespace

TEST_CASE("ids sort by the time they were made") {
    SeededRandom random(1);
    ThingId last;
    for (int i = 0; i < 1000; ++i) {
        const ThingId id = ThingId::create(fromMilliseconds(1'700'000'000'000 + i * 7), random);
        CHECK(last < id);
        last = id;
    }
}

TEST_CASE("an id carries its prefix and is read back as itself") {
    SeededRandom random(2);
    const ThingId id = ThingId::create(fromMilliseconds(1'700'000'000'000), random);
    CHECK(id.toUtf8().startsWith("thg_"));
    CHECK(id.toUtf8().size() == 4 + 26);
    const Result<ThingId> back = ThingId::parse(id.toString());
    REQUIRE_OK(back);
    CHECK(*back == id);
    CHECK(qHash(*back) == qHash(id));
}

TEST_CASE("text that could not be an id is refused") {
    CHECK_FALSE(ThingId::parse(u"").has_value());
    CHECK_FALSE(ThingId::parse(u"a b").has_value());
    CHECK_FALSE(ThingId::parse(u"x'; drop table calls").has_value());
    CHECK_FALSE(ThingId::parse(u"..%2f..").has_value());
    CHECK_FALSE(ThingId::parse(QString(65, u'a')).has_value());
    CHECK_FALSE(ThingId::parse(u"m\u00fcller").has_value());
}
