#pragma once

#include <string>
#include <vector>

#include "core/base/random.h"

namespace trunkline::bench {

/// A believable year of calls of 1,440 companies, newest first, the same for the same seed.
class CallMaker {
public:
    explicit CallMaker(std::uint64_t seed) : m_random(seed) {}

    /// A `calls` line of the sync stream with `count` rows; also appends the same rows to `csv` where it is given.
    [[nodiscard]] std::string line(int count, std::string* csv = nullptr);
    /// The lines that have to come before calls: accounts.
    [[nodiscard]] static std::string accountLines();

    static constexpr int kCompanies = 1'440;

private:
    SeededRandom m_random;
    std::int64_t m_at = 1'780'000'000'000;
    std::int64_t m_count = 0;
};

} // namespace trunkline::bench
