#include "core/base/random.h"

#include <array>
#include <bit>
#include <cstring>

#include <QRandomGenerator>

namespace trunkline {

std::uint64_t RandomSource::next() {
    std::array<std::uint8_t, sizeof(std::uint64_t)> bytes{};
    fill(bytes);
    return std::bit_cast<std::uint64_t>(bytes);
}

std::uint64_t RandomSource::below(std::uint64_t bound) {
    // Values from the incomplete last round of `bound` would make small results likelier: they are drawn again.
    const std::uint64_t firstRejected = ~std::uint64_t{0} - (~std::uint64_t{0} % bound + 1) % bound;
    std::uint64_t value = next();
    while (value > firstRejected)
        value = next();
    return value % bound;
}

void SystemRandom::fill(std::span<std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const quint64 word = QRandomGenerator::system()->generate64();
        const std::size_t count = std::min(bytes.size(), sizeof word);
        std::memcpy(bytes.data(), &word, count);
        bytes = bytes.subspan(count);
    }
}

void SeededRandom::fill(std::span<std::uint8_t> bytes) {
    while (!bytes.empty()) {
        const std::uint64_t word = m_engine();
        const std::size_t count = std::min(bytes.size(), sizeof word);
        std::memcpy(bytes.data(), &word, count);
        bytes = bytes.subspan(count);
    }
}

} // namespace trunkline
