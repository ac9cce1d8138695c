#include "ui/calls/call_columns.h"

#include <QCoreApplication>
#include <QDateTime>

#include "core/domain/phone_number.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CallColumns)
};

} // namespace

QString titleOf(CallColumn column) {
    switch (column) {
    case CallColumn::Time:
        return Words::tr("Time");
    case CallColumn::Company:
        return Words::tr("Company");
    case CallColumn::Direction:
        return Words::tr("Direction");
    case CallColumn::Caller:
        return Words::tr("Caller");
    case CallColumn::Outcome:
        return Words::tr("Outcome");
    case CallColumn::Number:
        return Words::tr("Number called");
    case CallColumn::Source:
        return Words::tr("Source");
    case CallColumn::AnsweredBy:
        return Words::tr("Answered by");
    case CallColumn::Duration:
        return Words::tr("Length");
    case CallColumn::Wait:
        return Words::tr("Waited");
    case CallColumn::Tags:
        return Words::tr("Tags");
    case CallColumn::Note:
        return Words::tr("Note");
    case CallColumn::LeadStatus:
        return Words::tr("Lead");
    }
    return {};
}

int widthInCharacters(CallColumn column) {
    switch (column) {
    case CallColumn::Time:
        return 24;
    case CallColumn::Company:
        return 22;
    case CallColumn::Direction:
        return 7;
    case CallColumn::Caller:
        return 32;
    case CallColumn::Outcome:
        return 24;
    case CallColumn::Number:
        return 20;
    case CallColumn::Source:
        return 14;
    case CallColumn::AnsweredBy:
        return 14;
    case CallColumn::Duration:
    case CallColumn::Wait:
        return 9;
    case CallColumn::Tags:
        return 20;
    case CallColumn::Note:
        return 30;
    case CallColumn::LeadStatus:
        return 12;
    }
    return 12;
}

bool isFigure(CallColumn column) {
    return column == CallColumn::Duration || column == CallColumn::Wait;
}

QString CallText::of(const Call& call, CallColumn column) const {
    switch (column) {
    case CallColumn::Time: {
        const TimeWords& times = m_names->timesAt(call.company);
        const QString moment = times.moment(call.startedAt, m_now);
        return times.differsFromHere(call.startedAt) ? moment + u' ' + times.zoneName(call.startedAt) : moment;
    }
    case CallColumn::Company: {
        const auto found = m_names->companies.constFind(call.company);
        return found == m_names->companies.constEnd() ? QString() : found->name;
    }
    case CallColumn::Direction:
        return wordOf(call.direction);
    case CallColumn::Caller:
        return callerTitle(call);
    case CallColumn::Outcome:
        return wordOf(call.outcome);
    case CallColumn::Number:
        return numberTitle(call, *m_names);
    case CallColumn::Source:
        return call.source;
    case CallColumn::AnsweredBy:
        return answeredByTitle(call, *m_names);
    case CallColumn::Duration:
        return call.durationSeconds > 0 ? spanText(call.durationSeconds) : QString();
    case CallColumn::Wait:
        return spanText(call.ringSeconds);
    case CallColumn::Tags:
        return call.tags.join(u", "_s);
    case CallColumn::Note:
        return QString(call.note).replace(u'\n', u' ');
    case CallColumn::LeadStatus:
        return leadStatusWord(call.leadStatus);
    }
    return {};
}

QString CallText::tooltip(const Call& call, CallColumn column) const {
    switch (column) {
    case CallColumn::Time:
        return m_names->timesAt(call.company).full(call.startedAt);
    case CallColumn::Caller:
        return call.callerCity.isEmpty() ? QString()
                                         : Words::tr("%1, %2", "city and state").arg(call.callerCity, call.callerState);
    case CallColumn::Outcome:
        return pathSentence(call, *m_names);
    case CallColumn::Number:
        return displayNumber(call.trackingNumber);
    case CallColumn::Note:
        return call.note;
    case CallColumn::Direction:
        return wordOf(call.direction);
    default:
        return {};
    }
}

QStringList fileTitlesOf(CallColumn column) {
    if (column == CallColumn::Caller)
        return {titleOf(column), Words::tr("Caller's number")};
    if (column == CallColumn::Number)
        return {Words::tr("Number's label"), titleOf(column)};
    return {titleOf(column)};
}

QStringList CallText::fileCells(const Call& call, CallColumn column) const {
    switch (column) {
    case CallColumn::Time:
        return {m_names->timesAt(call.company).local(call.startedAt).toString(u"yyyy-MM-dd HH:mm:ss"_s)};
    case CallColumn::Caller:
        return {call.callerName, callerNumber(call)};
    case CallColumn::Number:
        return {m_names->numbers.value(call.number), displayNumber(call.trackingNumber)};
    case CallColumn::Note:
        return {call.note};
    default:
        return {of(call, column)};
    }
}

} // namespace trunkline::ui
