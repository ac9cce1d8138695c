#include "core/net/event_reader.h"

#include <vector>

#include "tests/support/catch_qt.h"

namespace trunkline::net {

TEST_CASE("events come out the same wherever the stream is cut") {
    const QByteArray stream = ": ping\n\nid: 7\nevent: changed\ndata: {\"seq\":1}\r\n\r\ndata: a\ndata:b\n\nevent: "
                              "nothing\n\ndata: unfinished";
    for (qsizetype size = 1; size <= stream.size(); ++size) {
        EventReader reader;
        std::vector<std::pair<QByteArray, QByteArray>> events;
        for (qsizetype at = 0; at < stream.size(); at += size) {
            const bool isSane =
                reader.add(QByteArrayView(stream).sliced(at, std::min(size, stream.size() - at)),
                           [&](const EventReader::Event& event) { events.emplace_back(event.name, event.data); });
            REQUIRE(isSane);
        }
        REQUIRE(events.size() == 2);
        CHECK(events[0] == std::pair<QByteArray, QByteArray>("changed", R"({"seq":1})"));
        CHECK(events[1] == std::pair<QByteArray, QByteArray>("message", "a\nb"));
        CHECK(reader.lastId() == "7");
    }
}

TEST_CASE("a line without an end closes the stream") {
    EventReader reader;
    bool isSane = true;
    for (int n = 0; isSane && n < 1'000; ++n)
        isSane = reader.add(QByteArray(1'000, 'x'), [](const EventReader::Event&) {});
    CHECK_FALSE(isSane);
}

} // namespace trunkline::net
