#pragma once

#include <vector>

#include <QDate>
#include <QJsonObject>

#include "core/domain/ids.h"

namespace trunkline {

/// A date on which schedules take the way `holiday`, in the zone of whoever is called.
struct CalendarDay {
    QDate date;
    QString name;        ///< "Christmas Day"
    bool isOpen = false; ///< takes the day out again that a calendar of this name above has
};

/// Holidays and closures by date. Holds at its account and below it, under its name: a calendar of the same name
/// further down adds days to it, renames them, or takes them out.
struct HolidayCalendar {
    CalendarId id;
    AccountId account;
    QString name; ///< unique at the account; steps of type `schedule` name it
    std::vector<CalendarDay> days;
    Revision revision = Revision::None;
    QJsonObject extra;
};

} // namespace trunkline
