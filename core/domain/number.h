#pragma once

#include <optional>

#include <QJsonObject>
#include <QString>

#include "core/domain/override.h"

namespace trunkline {

/// The number that callers dial.
struct TrackingNumber {
    NumberId id;
    AccountId company;
    QString number; ///< E.164; unique in the organisation
    QString label;
    QString source;   ///< where callers saw it: "Google Ads", "Yard signs"
    FlowId flow;      ///< null: calls go to failSafe
    QString failSafe; ///< E.164; rung when the flow cannot run
    bool isRecorded = false;
    bool isActive = true;
    Revision revision = Revision::None;
    QJsonObject extra;
};

/// A phone or SIP address of a company that can be rung.
struct Destination {
    DestinationId id;
    AccountId company;
    QString label;
    QString address;                            ///< E.164, or "sip:user@host"
    std::optional<int> voicemailPicksUpSeconds; ///< after this ring time the phone's own voicemail answers
    std::optional<Override> off;                ///< see isOff()
    Revision revision = Revision::None;
    QJsonObject extra;

    [[nodiscard]] bool isOff(Instant now) const { return off && off->holdsAt(now); }
};

} // namespace trunkline
