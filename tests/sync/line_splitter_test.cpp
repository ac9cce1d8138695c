#include "core/sync/line_splitter.h"

#include <vector>

#include "tests/support/catch_qt.h"

namespace trunkline::sync {

TEST_CASE("lines come out the same wherever the portions are cut") {
    const std::string text = "one\n\ntwo and a half\nthree\nunfinished";
    for (std::size_t size = 1; size <= text.size(); ++size) {
        LineSplitter splitter;
        std::vector<std::string> lines;
        for (std::size_t at = 0; at < text.size(); at += size) {
            const auto added = splitter.add(std::string_view(text).substr(at, size), [&](std::string_view line) {
                lines.emplace_back(line);
                return true;
            });
            REQUIRE_OK(added);
        }
        CHECK(lines == std::vector<std::string>{"one", "two and a half", "three"});
    }
}

TEST_CASE("a line without an end is refused before it fills the memory") {
    LineSplitter splitter;
    const std::string portion(1024 * 1024, 'x');
    Result<void> added;
    int portions = 0;
    for (; added && portions < 100; ++portions)
        added = splitter.add(portion, [](std::string_view) { return true; });
    CHECK_FALSE(added);
    CHECK(portions <= 17);
}

TEST_CASE("a taker who wants no more gets no more") {
    LineSplitter splitter;
    int lines = 0;
    REQUIRE_OK(splitter.add("a\nb\nc\n", [&](std::string_view) { return ++lines < 2; }));
    CHECK(lines == 2);
}

} // namespace trunkline::sync
