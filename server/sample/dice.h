#pragma once

#include <span>
#include <vector>

#include <QList>

#include "core/base/random.h"

namespace trunkline::sample {

/// Draws from a source of randomness; the same seed gives the same draws everywhere.
class Dice {
public:
    explicit Dice(RandomSource& random) : m_random(random) {}

    /// From `low` to `high`, both included.
    [[nodiscard]] int between(int low, int high) {
        return low + static_cast<int>(m_random.below(static_cast<std::uint64_t>(high - low) + 1));
    }
    [[nodiscard]] bool chance(int percent) { return between(0, 99) < percent; }
    /// In [0, 1), in steps that every platform has.
    [[nodiscard]] double fraction() {
        return static_cast<double>(m_random.below(1ULL << 32)) / static_cast<double>(1ULL << 32);
    }

    template <class T>
    [[nodiscard]] const T& oneOf(const QList<T>& list) {
        return list[between(0, static_cast<int>(list.size()) - 1)];
    }
    template <class T>
    [[nodiscard]] const T& oneOf(const std::vector<T>& list) {
        return list[static_cast<std::size_t>(between(0, static_cast<int>(list.size()) - 1))];
    }
    /// A position, likelier where its weight is larger.
    [[nodiscard]] std::size_t weighted(std::span<const int> weights) {
        int total = 0;
        for (const int weight : weights)
            total += weight;
        int drawn = between(0, total - 1);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            if (drawn < weights[i])
                return i;
            drawn -= weights[i];
        }
        return weights.size() - 1;
    }

    [[nodiscard]] RandomSource& source() { return m_random; }

private:
    RandomSource& m_random;
};

} // namespace trunkline::sample
