// Runs a fuzz target without a fuzzer: every file of a corpus, then mutations of them from a fixed seed.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Input = std::vector<std::uint8_t>;

Input mutated(const Input& seed, const Input& other, std::mt19937& random) {
    Input input = seed;
    const auto below = [&random](std::size_t bound) { return bound == 0 ? std::size_t{0} : random() % bound; };
    for (std::size_t round = below(4) + 1; round > 0; --round) {
        const std::size_t at = below(input.size() + 1);
        const auto place = input.begin() + static_cast<std::ptrdiff_t>(at);
        switch (below(5)) {
        case 0:
            input.insert(place, static_cast<std::uint8_t>(random()));
            break;
        case 1:
            input.resize(at);
            break;
        case 2:
            if (at < input.size())
                input[at] ^= static_cast<std::uint8_t>(1U << below(8));
            break;
        case 3:
            if (at < input.size())
                input.erase(place, place + static_cast<std::ptrdiff_t>(
                                               below(std::min<std::size_t>(input.size() - at, 16)) + 1));
            break;
        default: {
            const std::size_t from = below(other.size());
            const std::size_t count = below(std::min<std::size_t>(other.size() - from, 64));
            input.insert(place, other.begin() + static_cast<std::ptrdiff_t>(from),
                         other.begin() + static_cast<std::ptrdiff_t>(from + count));
        }
        }
    }
    return input;
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 3) {
        std::fprintf(stderr, "usage: %s CORPUS ROUNDS\n", argv[0]);
        return 2;
    }
    std::vector<Input> seeds;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1])) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        seeds.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    if (seeds.empty()) {
        std::fprintf(stderr, "the corpus %s is empty\n", argv[1]);
        return 1;
    }
    for (const Input& seed : seeds)
        LLVMFuzzerTestOneInput(seed.data(), seed.size());
    std::mt19937 random(20260105);
    const long rounds = std::strtol(argv[2], nullptr, 10);
    for (long i = 0; i < rounds; ++i) {
        const Input input = mutated(seeds[random() % seeds.size()], seeds[random() % seeds.size()], random);
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    std::printf("%zu seeds and %ld mutations passed\n", seeds.size(), rounds);
    return 0;
}
