#include "ui/calls/call_words.h"

#include <QCoreApplication>

#include "core/domain/phone_number.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Calls)
};

} // namespace

QString wordOf(CallOutcome outcome) {
    switch (outcome) {
    case CallOutcome::Answered:
        return Words::tr("Answered");
    case CallOutcome::Voicemail:
        return Words::tr("Voicemail");
    case CallOutcome::Missed:
        return Words::tr("Missed");
    case CallOutcome::Abandoned:
        return Words::tr("Hung up");
    case CallOutcome::Blocked:
        return Words::tr("Blocked");
    case CallOutcome::Failed:
        return Words::tr("Failed");
    }
    return {};
}

QString wordOf(LegOutcome outcome) {
    switch (outcome) {
    case LegOutcome::Answered:
        return Words::tr("answered");
    case LegOutcome::Busy:
        return Words::tr("busy");
    case LegOutcome::NoAnswer:
        return Words::tr("no answer");
    case LegOutcome::Declined:
        return Words::tr("declined");
    case LegOutcome::Failed:
        return Words::tr("could not be reached");
    case LegOutcome::Canceled:
        return Words::tr("stopped ringing, another phone answered");
    case LegOutcome::SwitchedOff:
        return Words::tr("switched off, skipped");
    }
    return {};
}

QString wordOf(CallDirection direction) {
    return direction == CallDirection::Inbound ? Words::tr("Incoming") : Words::tr("Outgoing");
}

QString leadStatusWord(const QString& status) {
    if (status == u"good_lead"_s)
        return Words::tr("Good lead");
    if (status == u"not_a_lead"_s)
        return Words::tr("Not a lead");
    return status;
}

QStringList leadStatuses() {
    return {QString(), u"good_lead"_s, u"not_a_lead"_s};
}

Icon iconOf(CallOutcome outcome) {
    switch (outcome) {
    case CallOutcome::Answered:
        return Icon::Check;
    case CallOutcome::Voicemail:
        return Icon::Voicemail;
    case CallOutcome::Missed:
        return Icon::Missed;
    case CallOutcome::Abandoned:
        return Icon::Hangup;
    case CallOutcome::Blocked:
        return Icon::Stop;
    case CallOutcome::Failed:
        return Icon::Error;
    }
    return Icon::Error;
}

Icon iconOf(CallDirection direction) {
    return direction == CallDirection::Inbound ? Icon::Incoming : Icon::Outgoing;
}

Token tokenOf(CallOutcome outcome) {
    switch (outcome) {
    case CallOutcome::Answered:
        return Token::Ok;
    case CallOutcome::Voicemail:
        return Token::Accent;
    case CallOutcome::Abandoned:
        return Token::Warn;
    case CallOutcome::Blocked:
        return Token::Muted;
    case CallOutcome::Missed:
    case CallOutcome::Failed:
        return Token::Danger;
    }
    return Token::Muted;
}

const TimeWords& CallNames::timesAt(const AccountId& company) const {
    const auto found = companies.constFind(company);
    return found == companies.constEnd() ? here : found->times;
}

QString callerTitle(const Call& call) {
    return call.callerName.isEmpty() ? callerNumber(call) : call.callerName;
}

QString callerNumber(const Call& call) {
    return call.caller.isEmpty() ? Words::tr("Withheld", "a caller who hid their number") : displayNumber(call.caller);
}

QString numberTitle(const Call& call, const CallNames& names) {
    const QString label = names.numbers.value(call.number);
    return label.isEmpty() ? displayNumber(call.trackingNumber) : label;
}

QString legTitle(const CallLeg& leg, const CallNames& names) {
    const QString label = names.destinations.value(leg.destination);
    if (!label.isEmpty())
        return label;
    return leg.address.isEmpty() ? Words::tr("a phone that was removed") : displayNumber(leg.address);
}

QString answeredByTitle(const Call& call, const CallNames& names) {
    const QString label = names.destinations.value(call.answeredBy);
    if (!label.isEmpty() || call.outcome != CallOutcome::Answered)
        return label;
    for (const CallLeg& leg : call.legs) {
        if (leg.outcome == LegOutcome::Answered)
            return legTitle(leg, names);
    }
    return {};
}

QString pathSentence(const Call& call, const CallNames& names) {
    QStringList parts;
    for (const CallLeg& leg : call.legs) {
        if (leg.outcome == LegOutcome::SwitchedOff)
            parts.append(
                Words::tr("%1: %2", "a phone and what happened").arg(legTitle(leg, names), wordOf(leg.outcome)));
        else
            parts.append(Words::tr("rang %1 %2 s: %3", "a phone, seconds, what happened")
                             .arg(legTitle(leg, names))
                             .arg(leg.ringSeconds)
                             .arg(wordOf(leg.outcome)));
    }
    if (call.outcome == CallOutcome::Voicemail)
        parts.append(Words::tr("left a voicemail"));
    else if (call.outcome == CallOutcome::Abandoned)
        parts.append(Words::tr("the caller hung up"));
    else if (call.outcome == CallOutcome::Blocked)
        parts.append(Words::tr("blocked"));
    return parts.join(Words::tr(" → ", "between the phones that rang"));
}

} // namespace trunkline::ui
