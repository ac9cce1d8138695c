#pragma once

#include <cstdint>
#include <random>
#include <span>

namespace trunkline {

/// Where randomness comes from, so that tests, simulations and samples are the same for the same seed.
class RandomSource {
public:
    virtual ~RandomSource() = default;
    virtual void fill(std::span<std::uint8_t> bytes) = 0;

    /// A number in [0, bound), without bias. `bound` must not be 0.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);
    [[nodiscard]] std::uint64_t next();
};

/// The operating system's randomness; good for ids, tokens and keys. Thread-safe.
class SystemRandom final : public RandomSource {
public:
    void fill(std::span<std::uint8_t> bytes) override;
};

/// The same sequence for the same seed on every platform. Never for secrets. Not thread-safe.
class SeededRandom final : public RandomSource {
public:
    explicit SeededRandom(std::uint64_t seed) : m_engine(seed) {}
    void fill(std::span<std::uint8_t> bytes) override;

private:
    std::mt19937_64 m_engine;
};

} // namespace trunkline
