#pragma once

#include <QHash>
#include <QString>

#include "core/domain/account.h"
#include "core/domain/call.h"
#include "ui/lists/time_words.h"
#include "ui/theme/icon.h"

namespace trunkline::ui {

[[nodiscard]] QString wordOf(CallOutcome outcome);
[[nodiscard]] QString wordOf(LegOutcome outcome);
[[nodiscard]] QString wordOf(CallDirection direction);
/// "Good lead", "Not a lead"; empty for calls nobody judged. Text that this version does not know comes back as it is.
[[nodiscard]] QString leadStatusWord(const QString& status);
/// The lead statuses that can be set, the empty one first.
[[nodiscard]] QStringList leadStatuses();
[[nodiscard]] Icon iconOf(CallOutcome outcome);
[[nodiscard]] Icon iconOf(CallDirection direction);
/// The colour that goes with the icon; the word says the same.
[[nodiscard]] Token tokenOf(CallOutcome outcome);

/// What a call's ids are called, and the clocks of the companies; what is not known any more has no entry. Read-only
/// once it is shared, so that any thread may ask it.
struct CallNames {
    struct Company {
        QString name;
        TimeWords times;
    };

    QHash<AccountId, Company> companies;
    QHash<NumberId, QString> numbers; ///< labels
    QHash<DestinationId, QString> destinations;
    QHash<UserId, QString> users;
    QHash<FlowId, QString> flows;
    TimeWords here{QTimeZone::systemTimeZone()};

    [[nodiscard]] const TimeWords& timesAt(const AccountId& company) const;
};

/// "Mrs Ortega", or "(312) 555-0142", or "Withheld".
[[nodiscard]] QString callerTitle(const Call& call);
/// The caller's number for display; "Withheld" without one.
[[nodiscard]] QString callerNumber(const Call& call);
/// The tracking number's label, else its number.
[[nodiscard]] QString numberTitle(const Call& call, const CallNames& names);
[[nodiscard]] QString legTitle(const CallLeg& leg, const CallNames& names);
/// "Mike", or the address where nobody has a name; empty for calls that were not answered.
[[nodiscard]] QString answeredByTitle(const Call& call, const CallNames& names);
/// What happened to the caller: "rang Mike 20 s: no answer → rang Joe 12 s: answered".
[[nodiscard]] QString pathSentence(const Call& call, const CallNames& names);

} // namespace trunkline::ui
