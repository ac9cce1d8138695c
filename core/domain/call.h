#pragma once

#include <optional>
#include <vector>

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "core/domain/ids.h"
#include "core/domain/user.h"

namespace trunkline {

enum class CallOutcome : std::uint8_t {
    Answered,
    Voicemail, ///< the caller left a message
    Missed,    ///< nobody answered and nothing was left
    Abandoned, ///< the caller hung up while it rang
    Blocked,
    Failed,
};

enum class LegOutcome : std::uint8_t { Answered, Busy, NoAnswer, Declined, Failed, Canceled, SwitchedOff };

/// One attempt to ring a destination.
struct CallLeg {
    DestinationId destination; ///< null where only the address is known
    QString address;
    int ringSeconds = 0;
    LegOutcome outcome = LegOutcome::NoAnswer;
};

/// One call, inbound or outbound.
struct Call {
    CallId id;
    AccountId company;
    NumberId number;        ///< null where the tracking number is gone
    QString trackingNumber; ///< E.164
    CallDirection direction = CallDirection::Inbound;
    QString caller; ///< E.164; empty: withheld
    QString callerName;
    QString callerCity;
    QString callerState;
    Instant startedAt{};
    int durationSeconds = 0;
    int ringSeconds = 0; ///< how long the caller waited while phones rang
    CallOutcome outcome = CallOutcome::Missed;
    DestinationId answeredBy;
    QString source;
    QStringList tags;
    QString note;
    QString leadStatus; ///< "", "good_lead", "not_a_lead"
    UserId assignedTo;
    QString recording; ///< opaque reference; empty: none
    bool isFirstTime = false;
    FlowId flow;
    int flowVersion = 0; ///< the version that was live for this call
    std::vector<CallLeg> legs;
    QStringList path; ///< ids of the steps that were entered, in order
    Revision revision = Revision::None;
    QJsonObject extra;
};

} // namespace trunkline
