#pragma once

#include <optional>
#include <span>
#include <vector>

#include <QByteArray>

#include "core/base/error.h"
#include "core/domain/account.h"
#include "core/domain/flow_record.h"
#include "core/domain/number.h"
#include "core/domain/user.h"
#include "core/wire/call_rows.h"

namespace trunkline::callrail {

/// What an organisation has, but for its calls.
struct Existing {
    std::vector<Account> accounts;
    std::vector<TrackingNumber> numbers;
    std::vector<Destination> destinations;
    std::vector<FlowRecord> flows;
    std::vector<User> users;
};

/// What goes into the organisation in one transaction.
struct Batch {
    struct Version {
        FlowVersion version;
        AccountId company;
    };
    std::vector<Account> accounts;
    std::vector<Destination> destinations;
    std::vector<FlowRecord> flows;
    std::vector<Version> versions;
    std::vector<TrackingNumber> numbers;
    std::vector<wire::CallRow> calls;

    [[nodiscard]] bool isEmpty() const {
        return accounts.empty() && destinations.empty() && flows.empty() && versions.empty() && numbers.empty() &&
               calls.empty();
    }
};

/// Where an import goes. A server's storage, or a test's memory.
class Target {
public:
    virtual ~Target() = default;

    [[nodiscard]] virtual Result<Existing> existing() = 0;
    /// The field `importedAs` of each of these calls: empty where an existing call has none, no value where there is no
    /// such call.
    [[nodiscard]] virtual Result<std::vector<std::optional<QByteArray>>>
    marksOf(std::span<const std::string_view> callIds) = 0;
    /// Everything or nothing, in the order of Batch's members.
    [[nodiscard]] virtual Result<void> write(const Batch& batch) = 0;
};

} // namespace trunkline::callrail
