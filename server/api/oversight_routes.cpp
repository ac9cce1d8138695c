#include <array>

#include <QCoreApplication>

#include "server/api/route.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

constexpr qsizetype kLongestNote = 1'000;
constexpr qsizetype kLongestFinding = 64;

struct OversightWords {
    Q_DECLARE_TR_FUNCTIONS(Oversight)
};

/// A request for access was granted (the grant itself was made before) or declined.
Outcome answerRequest(Exchange& exchange) {
    Record record = *exchange.record;
    const UserId asker(record.owner);
    if (!exchange.directory->seesUser(exchange.subject.id, asker, exchange.now))
        return refuse(notFound());
    const QString note = exchange.body.value("note"_L1).toString();
    if (!exchange.body.value("granted"_L1).isBool() || note.size() > kLongestNote)
        return refuse(unacceptable(OversightWords::tr(
            "Say whether it is “granted”, and keep the note below %n characters.", nullptr, kLongestNote)));
    if (asker == exchange.subject.id)
        return refuse(unacceptable(OversightWords::tr("Somebody else answers your own request.")));
    if (record.data.contains("state"_L1))
        return refuse(problemOf(409, u"conflict"_s, OversightWords::tr("This request is answered already.")));
    const bool isGranted = exchange.body.value("granted"_L1).toBool();
    const std::optional<Action> action = access::actionFromName(record.data.value("action"_L1).toString());
    const access::Context context{.now = exchange.now};
    if (isGranted && action && !exchange.directory->index().decide(asker, *action, exchange.account, context))
        return refuse(unacceptable(OversightWords::tr("Give a role that allows it first.")));
    const QJsonObject before = record.data;
    record.data.insert("state"_L1, isGranted ? "granted"_L1 : "declined"_L1);
    record.data.insert("answer"_L1, note);
    record.data.insert("answeredBy"_L1, exchange.subject.id.toString());
    record.data.insert("answeredAt"_L1, toRfc3339(exchange.now));
    const Revision revision = exchange.writer->put(record);
    const User* person = exchange.directory->user(asker);
    exchange.audit(isGranted ? u"access.granted"_s : u"access.declined"_s, exchange.account, record.id,
                   person ? person->name : QString(), before, record.data);
    QJsonObject shown = record.data;
    shown.insert("id"_L1, QString::fromLatin1(record.id));
    return entityAnswer(shown, revision);
}

/// Where the subject answers for the person: each account once, as far as they may take roles away there.
std::vector<AccountId> placesInCharge(const Exchange& exchange, const UserId& user) {
    const access::Target target{user, {}, {}, {}};
    std::vector<AccountId> places = exchange.placesOf(user);
    std::erase_if(places,
                  [&](const AccountId& at) { return !exchange.decide(Action::UsersRemove, at, nullptr, &target); });
    return places;
}

Outcome keepReviewed(Exchange& exchange) {
    const QString finding = exchange.body.value("finding"_L1).toString();
    if (finding.isEmpty() || finding.size() > kLongestFinding)
        return refuse(unacceptable(OversightWords::tr("Name the “finding” that was looked at.")));
    const User user = decoded<User>(*exchange.record);
    const std::vector<AccountId> places = placesInCharge(exchange, user.id);
    if (places.empty())
        return refuse(exchange.refusalFrom({access::Reason::Scope}));
    for (const AccountId& place : places)
        exchange.audit(u"user.reviewed"_s, place, user.id.toUtf8(), user.name, {}, {{"finding"_L1, finding}});
    Answer answer;
    answer.status = 204;
    return answer;
}

/// Nothing is handed out: the console shows what it holds, decided as for the other person. What this does is to say
/// who may, and to leave a trace where that person stands.
Outcome lookAs(Exchange& exchange) {
    const User user = decoded<User>(*exchange.record);
    access::Decision decision =
        exchange.directory->index().decideCredential(exchange.subject.id, user.id, exchange.now);
    if (decision.reason == access::Reason::NotFound) // in sight, but not all that they hold
        decision.reason = access::Reason::Scope;
    if (!decision)
        return refuse(exchange.refusalFrom(decision));
    exchange.auditPerson(u"user.looked_as"_s, user, {}, {});
    Answer answer;
    answer.status = 204;
    return answer;
}

constexpr Gate kSeePerson = Gate::entity(RecordKind::User, Action::UsersView, Action::UsersView);

constexpr std::array kRoutes{
    Route{"POST", "/v1/access/requests/{id}/answer",
          Gate::entity(RecordKind::AccessRequest, Action::UsersView, Action::UsersAdd), answerRequest, Speed::Store,
          "Tell who asked that it was granted or declined", "AccessAnswer", "AccessRequest"},
    Route{"POST", "/v1/users/{id}/reviewed", kSeePerson, keepReviewed, Speed::Store,
          "Record that a finding about a person was looked at and kept", "ReviewNote", "", 204},
    Route{"POST", "/v1/users/{id}/look-as", kSeePerson, lookAs, Speed::Store,
          "Record that one looks at the console as a person all of whose rights one holds", "", "", 204},
};

} // namespace

std::span<const Route> oversightRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
