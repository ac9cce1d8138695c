#include "core/flow/company_facts.h"

namespace trunkline::flow {

SwitchFacts factsOf(const CompanySwitch& companySwitch) {
    SwitchFacts facts;
    facts.normal = companySwitch.normal;
    facts.positions = companySwitch.positions;
    if (companySwitch.turned) {
        facts.turnedTo = companySwitch.turned->to;
        facts.turned = companySwitch.turned->hold;
    }
    return facts;
}

QHash<QString, Calendar> inheritedCalendars(std::span<const HolidayCalendar> fromRootDown) {
    QHash<QString, Calendar> calendars;
    for (const HolidayCalendar& holidays : fromRootDown) {
        Calendar& calendar = calendars[holidays.name];
        for (const CalendarDay& day : holidays.days) {
            if (day.isOpen)
                calendar.remove(day.date);
            else
                calendar.insert(day.date, day.name);
        }
    }
    return calendars;
}

} // namespace trunkline::flow
