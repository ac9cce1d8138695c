#pragma once

#include <memory>
#include <optional>

#include <QDate>
#include <QHash>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include "core/base/clock.h"
#include "core/domain/number.h"
#include "core/flow/zone_table.h"

namespace trunkline::flow {

/// Holidays and closures by local date. Who inherits a calendar down the account tree is decided by whoever fills this.
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
    QSet<QString> trackingNumbers;             ///< E.164; the organisation's own
    std::optional<Override> closed;            ///< closing for the day: while it holds, every schedule takes `holiday`
};

} // namespace trunkline::flow
