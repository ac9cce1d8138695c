#include "ui/models/company_facts.h"

#include <algorithm>

#include "core/flow/validator.h"
#include "core/store/reader.h"
#include "core/wire/blocked_callers.h"

namespace trunkline::ui {

flow::CompanyFacts readCompanyFacts(const store::Reader& reader, const AccountTree& tree, const AccountId& company) {
    flow::CompanyFacts facts;
    const AccountTree::Index index = tree.indexOf(company);
    if (index != AccountTree::kNone) {
        facts.zone = flow::ZoneTable::load(tree.timeZoneAt(index)).value_or(flow::ZoneTable::utc());
        facts.closed = tree.at(index).closed;
        for (const wire::BlockedCaller& blocked : wire::blockedCallersOf(tree.at(index)))
            facts.blockedCallers.insert(blocked.number);
    }
    for (const CompanySwitch& companySwitch : reader.switches(company))
        facts.switches.insert(companySwitch.name, flow::factsOf(companySwitch));
    facts.calendars = flow::inheritedCalendars(reader.calendarsFor(tree, company));
    for (Destination& destination : reader.destinations(company)) {
        const DestinationId id = destination.id;
        facts.destinations.insert(id, std::move(destination));
    }
    for (const TrackingNumber& number : reader.numbers(company))
        facts.trackingNumbers.insert(number.number);
    return facts;
}

namespace {

/// What a flow's own warnings are about is for its author; callers only notice these.
bool standsInTheWay(const flow::Problem& problem) {
    return problem.severity == flow::Severity::Error || problem.code == flow::ProblemCode::AllOff;
}

bool leadsNowhere(const TrackingNumber& number) {
    return number.isActive && number.flow.isNull() && number.failSafe.isEmpty();
}

/// Published flows that callers stumble over. Drafts may be as wrong as they like.
int countFlowProblems(const std::vector<FlowRecord>& flows, const flow::CompanyFacts& facts, Instant now) {
    int count = 0;
    QHash<QString, flow::FlowDocument> documents;
    for (const FlowRecord& record : flows) {
        if (record.published.isEmpty()) // nothing is published, or it is not ours to see
            continue;
        if (Result<flow::FlowDocument> document = flow::FlowDocument::fromJson(record.published))
            documents.insert(record.name, std::move(*document));
        else
            ++count;
    }
    flow::ValidationContext context;
    context.company = &facts;
    context.now = now;
    context.findFlow = [&documents](QStringView name, std::optional<int>) -> const flow::FlowDocument* {
        const auto found = documents.constFind(name.toString());
        return found == documents.cend() ? nullptr : &*found;
    };
    for (auto it = documents.cbegin(); it != documents.cend(); ++it) {
        context.ownName = it.key();
        const std::vector<flow::Problem> problems = flow::validate(*it, context);
        count += std::any_of(problems.begin(), problems.end(), standsInTheWay) ? 1 : 0;
    }
    return count;
}

} // namespace

CompanyState readCompanyState(const store::Reader& reader, const AccountTree& tree, const AccountId& company,
                              Instant now) {
    const flow::CompanyFacts facts = readCompanyFacts(reader, tree, company);
    const std::vector<TrackingNumber> numbers = reader.numbers(company);
    CompanyState state;
    state.problems = static_cast<int>(std::count_if(numbers.begin(), numbers.end(), leadsNowhere)) +
                     countFlowProblems(reader.flows(company), facts, now);
    const auto isOff = [now](const Destination& destination) { return destination.isOff(now); };
    const auto isTurned = [now](const flow::SwitchFacts& companySwitch) {
        return companySwitch.turned && companySwitch.turned->holdsAt(now);
    };
    state.isTemporary = (facts.closed && facts.closed->holdsAt(now)) ||
                        std::any_of(facts.destinations.cbegin(), facts.destinations.cend(), isOff) ||
                        std::any_of(facts.switches.cbegin(), facts.switches.cend(), isTurned);
    return state;
}

} // namespace trunkline::ui
