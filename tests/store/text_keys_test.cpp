#include "core/store/text_keys.h"

#include <map>

#include "core/base/random.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

TEST_CASE("Texts keep their keys however many there are, and a text that is part of another is another") {
    SeededRandom random(7);
    store::TextKeys keys;
    std::map<std::string, qint64> wanted;
    CHECK_FALSE(keys.find(""));
    CHECK_FALSE(keys.find("acc_1"));
    while (wanted.size() < 20'000) {
        const std::string text = "acc_" + std::to_string(random.below(50'000));
        if (!wanted.emplace(text, static_cast<qint64>(wanted.size()) + 1).second)
            continue;
        REQUIRE_FALSE(keys.find(text));
        keys.insert(text, wanted.at(text));
    }
    CHECK(keys.count() == wanted.size());
    for (const auto& [text, key] : wanted)
        REQUIRE(keys.find(text) == key);
    for (int n = 0; n < 1'000; ++n) {
        const std::string other = "num_" + std::to_string(n);
        REQUIRE_FALSE(keys.find(other));
    }
    CHECK_FALSE(keys.find("acc_"));
    keys.clear();
    CHECK(keys.count() == 0);
    CHECK_FALSE(keys.find(wanted.begin()->first));
    keys.insert("again", 5);
    CHECK(keys.find("again") == 5);
}

} // namespace trunkline::tests
