#include "core/store/store_types.h"

#include <numeric>

namespace trunkline::store {

int OutcomeCounts::total() const {
    return std::accumulate(byOutcome.begin(), byOutcome.end(), 0);
}

} // namespace trunkline::store
