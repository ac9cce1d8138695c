#include "server/api/company_facts.h"

#include "core/flow/zone_table.h"
#include "core/wire/blocked_callers.h"

namespace trunkline::server {

namespace {

template <class T, class Take>
void visitAt(Reader& reader, const AccountId& account, Take take) {
    reader.visit({.kind = kKindOf<T>, .account = account.toUtf8(), .owner = {}, .after = {}},
                 [&take](const Record& record) {
                     take(decoded<T>(record));
                     return true;
                 });
}

} // namespace

flow::CompanyFacts companyFacts(Reader& reader, const Directory& directory, const AccountId& company) {
    flow::CompanyFacts facts;
    visitAt<Destination>(reader, company, [&](const Destination& destination) {
        if (reader.findByKey(RecordKind::Number, destination.address.toUtf8()))
            facts.trackingNumbers.insert(destination.address);
        facts.destinations.insert(destination.id, destination);
    });
    visitAt<CompanySwitch>(reader, company, [&](const CompanySwitch& companySwitch) {
        facts.switches.insert(companySwitch.name, flow::factsOf(companySwitch));
    });
    const AccountTree& tree = directory.tree();
    const AccountTree::Index at = tree.indexOf(company);
    if (at == AccountTree::kNone)
        return facts;
    if (auto zone = flow::ZoneTable::load(tree.timeZoneAt(at)))
        facts.zone = std::move(*zone);
    facts.closed = tree.at(at).closed;
    for (const wire::BlockedCaller& blocked : wire::blockedCallersOf(tree.at(at)))
        facts.blockedCallers.insert(blocked.number);
    std::vector<HolidayCalendar> calendars;
    for (const AccountTree::Index step : tree.pathTo(at))
        visitAt<HolidayCalendar>(reader, tree.at(step).id,
                                 [&](const HolidayCalendar& calendar) { calendars.push_back(calendar); });
    facts.calendars = flow::inheritedCalendars(calendars);
    return facts;
}

} // namespace trunkline::server
