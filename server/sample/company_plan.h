#pragma once

#include <vector>

#include "core/domain/account.h"
#include "core/domain/number.h"
#include "server/sample/flow_plan.h"

namespace trunkline::sample {

/// What of a company its calls depend on.
struct CompanyPlan {
    struct Version {
        FlowPlan plan;
        Instant publishedAt{};
    };
    AccountId id;
    QString state;
    std::size_t trade = 0;
    std::size_t calendar = 0;
    int size = 1; ///< weight of its calls among all
    FlowId flow;
    std::vector<Version> versions; ///< oldest first
    std::vector<Destination> phones;
    std::vector<TrackingNumber> numbers;
    std::vector<UserId> staff;
};

} // namespace trunkline::sample
