#pragma once

#include <memory>
#include <optional>
#include <span>

#include <QDate>
#include <QHash>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include "core/base/clock.h"
#include "core/domain/company_switch.h"
#include "core/domain/holiday_calendar.h"
#include "core/domain/number.h"
#include "core/flow/zone_table.h"

namespace trunkline::flow {

/// Holidays and closures by local date.
using Calendar = QMap<QDate, QString>;

/// A named switch of the company.
struct SwitchFacts {
    QString normal;   ///< the position it returns to
    QString turnedTo; ///< the position while `turned` holds
    std::optional<Override> turned;
    QStringList positions; ///< all of them, in order; may be empty where nobody listed them

    [[nodiscard]] const QString& positionAt(Instant now) const {
        return turned && turned->holdsAt(now) ? turnedTo : normal;
    }
};

/// What the machine and the validator know about a company. Filled by the server, the console's store, or a scenario
/// file.
struct CompanyFacts {
    std::shared_ptr<const ZoneTable> zone; ///< the company's; null: UTC
    QString state;                         ///< where the company is, e.g. "IL"; empty: unknown
    QHash<DestinationId, Destination> destinations;
    QHash<QString, SwitchFacts> switches;
    QHash<QString, Calendar> calendars;
    QHash<QString, QSet<QString>> callerLists; ///< E.164 numbers by name of the list
    QSet<QString> blockedCallers;              ///< E.164
    QSet<QString> trackingNumbers;             ///< E.164; the organisation's own
    std::optional<Override> closed;            ///< closing for the day: while it holds, every schedule takes `holiday`
};

[[nodiscard]] SwitchFacts factsOf(const CompanySwitch& companySwitch);
/// What a company's schedules go by, name by name, of the calendars at the accounts on the way down to it.
[[nodiscard]] QHash<QString, Calendar> inheritedCalendars(std::span<const HolidayCalendar> fromRootDown);

} // namespace trunkline::flow
