#pragma once

#include <functional>

#include "core/base/error.h"
#include "core/domain/account.h"
#include "core/domain/audit.h"
#include "core/domain/company_switch.h"
#include "core/domain/flow_record.h"
#include "core/domain/holiday_calendar.h"
#include "core/domain/number.h"
#include "core/domain/user.h"
#include "core/wire/call_rows.h"

namespace trunkline::sample {

struct SampleOptions {
    std::uint64_t seed = 1;
    Instant now{}; ///< the year of calls ends here
    int franchises = 120;
    int companiesPerFranchise = 12;
    int numbersPerCompany = 12;
    qint64 calls = 200'000;
};

/// A part of the organisation, complete in itself: what it refers to came before it.
struct SampleBatch {
    struct Version {
        FlowVersion version;
        AccountId company;
    };
    std::vector<Account> accounts;
    std::vector<User> users;
    std::vector<Grant> grants;
    std::vector<Destination> destinations;
    std::vector<CompanySwitch> switches;
    std::vector<HolidayCalendar> calendars;
    std::vector<FlowRecord> flows;
    std::vector<Version> versions;
    std::vector<TrackingNumber> numbers;
    std::vector<wire::CallRow> calls; ///< their texts live while the batch is taken
    std::vector<AuditEvent> events;   ///< oldest first, over all batches
};

/// Somebody whom a visitor can sign in as.
struct SamplePerson {
    QString email;
    QString what; ///< translated: who they are
};
/// In the order of power. The password of everybody in the sample is samplePassword().
[[nodiscard]] std::vector<SamplePerson> samplePeople();
[[nodiscard]] QString samplePassword();

/// Makes "Northwind Call Tracking": a franchise with its companies, people, flows, and a year of calls, for trying
/// Trunkline out and for measuring it. All phone numbers are ones set aside for fiction. The same options give the same
/// batches, to the byte. Fails where the options ask for more regions or numbers than there are, or where `take` fails.
[[nodiscard]] Result<void> generateSample(const SampleOptions& options,
                                          const std::function<Result<void>(const SampleBatch&)>& take);

} // namespace trunkline::sample
