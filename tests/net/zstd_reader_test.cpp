#include "core/net/zstd_reader.h"

#include <zstd.h>

#include "tests/support/catch_qt.h"

namespace trunkline::net {

namespace {

std::string compressed(const std::string& text) {
    std::string out(ZSTD_compressBound(text.size()), '\0');
    out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
    return out;
}

} // namespace

TEST_CASE("a frame is read the same in portions of any size") {
    const std::string text = "The quick brown fox jumps over the lazy dog. The quick brown fox again.";
    const std::string frame = compressed(text);
    for (std::size_t size = 1; size <= frame.size(); ++size) {
        ZstdReader reader;
        std::string read;
        for (std::size_t at = 0; at < frame.size(); at += size) {
            CHECK((at == 0 || !reader.isWhole()));
            REQUIRE_OK(reader.add(std::string_view(frame).substr(at, size), [&](std::string_view plain) {
                read.append(plain);
                return true;
            }));
        }
        CHECK(read == text);
        CHECK(reader.isWhole());
    }
}

TEST_CASE("a damaged frame is an error, and a small bomb is read in bounded pieces") {
    ZstdReader damaged;
    CHECK_FALSE(damaged.add("this is not zstd", [](std::string_view) { return true; }));
    ZstdReader bomb;
    std::size_t total = 0, largest = 0;
    REQUIRE_OK(bomb.add(compressed(std::string(50'000'000, 'x')), [&](std::string_view plain) {
        total += plain.size();
        largest = std::max(largest, plain.size());
        return true;
    }));
    CHECK(total == 50'000'000);
    CHECK(largest <= 1'000'000);
}

} // namespace trunkline::net
