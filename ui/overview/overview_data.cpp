#include "ui/overview/overview_data.h"

#include <QCoreApplication>

#include "core/store/reader.h"
#include "ui/actions/audit_subject.h"
#include "ui/calls/read_call_names.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Overview)
};

constexpr int kRecentCalls = 8;
constexpr int kChanges = 8;

/// The roll-up counts whole hours; nothing is in the future, so the hour that runs may be taken whole.
Instant endOfHour(Instant at) {
    return std::chrono::ceil<std::chrono::hours>(at);
}

void addFigures(CallFigures& sum, const CallFigures& more) {
    sum.calls += more.calls;
    sum.answered += more.answered;
    sum.missed += more.missed;
    sum.voicemail += more.voicemail;
}

std::vector<SubAccountRow> readSubAccounts(const store::Reader& reader, const AccountTree& tree, AccountTree::Index top,
                                           TimeSpan span, const std::vector<Temporary>& temporary) {
    const QHash<AccountId, store::OutcomeCounts> stats = reader.companyStats(span.from, span.to);
    QHash<AccountId, int> off;
    QHash<AccountId, int> problems;
    const AccountId account = tree.at(top).id;
    for (const Temporary& thing : temporary)
        ++off[thing.company];
    for (const TrackingNumber& number : reader.numbersBelow(tree, account))
        problems[number.company] += number.isActive && number.flow.isNull() && number.failSafe.isEmpty() ? 1 : 0;

    std::vector<SubAccountRow> rows;
    for (const AccountTree::Index child : tree.childrenOf(top)) {
        SubAccountRow row;
        row.id = tree.at(child).id;
        row.name = tree.at(child).name;
        row.kind = tree.at(child).kind;
        row.isSuspended = tree.at(child).isSuspended;
        for (AccountTree::Index below = child; below <= tree.lastOf(child); ++below) {
            const AccountId& id = tree.at(below).id;
            addFigures(row.figures, figuresOf(stats.value(id)));
            row.off += off.value(id);
            row.problems += problems.value(id);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

OverviewData readOverview(const store::Reader& reader, const AccountTree& tree, const AccountId& account, Period period,
                          Instant now) {
    OverviewData data;
    data.account = account;
    data.period = period;
    data.now = now;
    const AccountTree::Index top = tree.indexOf(account);
    if (top == AccountTree::kNone)
        return data;
    data.times = timesAt(tree, account);
    data.names = readCallNames(reader, tree, account);
    const TimeSpan span{spanOf(period, now, data.times).from, endOfHour(now)};
    const TimeSpan before{spanBefore(period, now, data.times).from, endOfHour(spanBefore(period, now, data.times).to)};
    data.stats = reader.callStats(tree, account, span.from, span.to);
    data.figures = figuresOf(data.stats.total);
    data.before = figuresOf(reader.callStats(tree, account, before.from, before.to).total);
    data.firstTime = reader.firstTimeCalls(tree, account, span.from, span.to);
    data.firstTimeBefore = reader.firstTimeCalls(tree, account, before.from, before.to);

    const bool isCompany = tree.at(top).kind == AccountKind::Company;
    if (isCompany) {
        data.destinations = reader.destinations(account);
        data.switches = reader.switches(account);
    } else {
        data.temporary = readTemporary(reader, tree, account, now);
    }
    // Who is out comes first, whoever comes back next before the others.
    std::stable_sort(
        data.destinations.begin(), data.destinations.end(), [now](const Destination& a, const Destination& b) {
            const auto rank = [now](const Destination& d) {
                return d.isOff(now) ? d.off->until.value_or(Instant::max() - std::chrono::hours(1)) : Instant::max();
            };
            return rank(a) < rank(b);
        });
    store::CallQuery query;
    query.account = account;
    data.recentCalls = reader.calls(tree, query, kRecentCalls);
    data.changes = reader.audit(tree, account, kChanges);
    if (!isCompany)
        data.subAccounts = readSubAccounts(reader, tree, top, span, data.temporary);
    return data;
}

QString changeSentence(const AuditEvent& event, const CallNames& names) {
    const QString who =
        event.by.isNull() ? Words::tr("Trunkline", "the system, as somebody who did something")
                          : names.users.value(event.by, Words::tr("Somebody", "a person whose name is not known here"));
    static const QHash<QString, const char*> kSentences{
        {u"flow.published"_s, QT_TRANSLATE_NOOP("Overview", "%1 published the flow %2")},
        {u"flow.created"_s, QT_TRANSLATE_NOOP("Overview", "%1 added the flow %2")},
        {u"flow.changed"_s, QT_TRANSLATE_NOOP("Overview", "%1 changed the draft of %2")},
        {u"flow.removed"_s, QT_TRANSLATE_NOOP("Overview", "%1 removed the flow %2")},
        {u"flow.restored"_s, QT_TRANSLATE_NOOP("Overview", "%1 restored an earlier version of %2")},
        {u"destination.switched_off"_s, QT_TRANSLATE_NOOP("Overview", "%1 switched %2 off")},
        {u"destination.switched_on"_s, QT_TRANSLATE_NOOP("Overview", "%1 switched %2 on")},
        {u"destination.created"_s, QT_TRANSLATE_NOOP("Overview", "%1 added the destination %2")},
        {u"destination.changed"_s, QT_TRANSLATE_NOOP("Overview", "%1 changed the destination %2")},
        {u"account.closed"_s, QT_TRANSLATE_NOOP("Overview", "%1 closed %2 for a while")},
        {u"account.opened"_s, QT_TRANSLATE_NOOP("Overview", "%1 opened %2 again")},
        {u"switch.turned"_s, QT_TRANSLATE_NOOP("Overview", "%1 turned the switch %2")},
        {u"switch.returned"_s, QT_TRANSLATE_NOOP("Overview", "%1 turned the switch %2 back")},
        {u"switch.created"_s, QT_TRANSLATE_NOOP("Overview", "%1 added the switch %2")},
        {u"switch.changed"_s, QT_TRANSLATE_NOOP("Overview", "%1 changed the switch %2")},
        {u"switch.removed"_s, QT_TRANSLATE_NOOP("Overview", "%1 removed the switch %2")},
        {u"calendar.created"_s, QT_TRANSLATE_NOOP("Overview", "%1 added the calendar %2")},
        {u"calendar.changed"_s, QT_TRANSLATE_NOOP("Overview", "%1 changed the calendar %2")},
        {u"calendar.removed"_s, QT_TRANSLATE_NOOP("Overview", "%1 removed the calendar %2")},
        {u"number.created"_s, QT_TRANSLATE_NOOP("Overview", "%1 added the number %2")},
        {u"number.changed"_s, QT_TRANSLATE_NOOP("Overview", "%1 changed the number %2")},
        {u"grant.added"_s, QT_TRANSLATE_NOOP("Overview", "%1 gave access to %2")},
        {u"grant.changed"_s, QT_TRANSLATE_NOOP("Overview", "%1 changed the access of %2")},
        {u"grant.removed"_s, QT_TRANSLATE_NOOP("Overview", "%1 took access from %2")},
        {u"account.created"_s, QT_TRANSLATE_NOOP("Overview", "%1 added the account %2")},
        {u"account.changed"_s, QT_TRANSLATE_NOOP("Overview", "%1 changed the settings of %2")},
        {u"account.deleted"_s, QT_TRANSLATE_NOOP("Overview", "%1 deleted the account %2")},
        {u"call.annotated"_s, QT_TRANSLATE_NOOP("Overview", "%1 noted something on a call from %2")},
        {u"flow.scheduled"_s, QT_TRANSLATE_NOOP("Overview", "%1 scheduled a version of %2")},
        {u"invitation.sent"_s, QT_TRANSLATE_NOOP("Overview", "%1 invited %2")},
        {u"invitation.sent_again"_s, QT_TRANSLATE_NOOP("Overview", "%1 invited %2 again")},
        {u"invitation.canceled"_s, QT_TRANSLATE_NOOP("Overview", "%1 took the invitation of %2 back")},
        {u"invitation.accepted"_s, QT_TRANSLATE_NOOP("Overview", "%1 accepted the invitation")},
        {u"access.requested"_s, QT_TRANSLATE_NOOP("Overview", "%1 asked for access: %2")},
        {u"role.added"_s, QT_TRANSLATE_NOOP("Overview", "%1 added the role %2")},
        {u"role.changed"_s, QT_TRANSLATE_NOOP("Overview", "%1 changed the role %2")},
        {u"role.removed"_s, QT_TRANSLATE_NOOP("Overview", "%1 removed the role %2")},
        {u"user.deactivated"_s, QT_TRANSLATE_NOOP("Overview", "%1 deactivated %2")},
        {u"user.reactivated"_s, QT_TRANSLATE_NOOP("Overview", "%1 reactivated %2")},
    };
    // The switch is a change of the destination's one field.
    QString action = event.action;
    if (action == u"destination.changed"_s && event.before.contains(u"off"_s) != event.after.contains(u"off"_s))
        action = event.after.contains(u"off"_s) ? u"destination.switched_off"_s : u"destination.switched_on"_s;
    const char* sentence = kSentences.value(action, QT_TRANSLATE_NOOP("Overview", "%1 changed %2"));
    const QString subject = subjectOf(event);
    const QString what = subject.isEmpty() ? Words::tr("something", "a thing without a name") : subject;
    const QString words = QCoreApplication::translate("Overview", sentence);
    return words.contains(u"%2"_s) ? words.arg(who, what) : words.arg(who);
}

} // namespace trunkline::ui
