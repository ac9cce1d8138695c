#include <array>

#include <QCoreApplication>

#include "core/domain/names.h"
#include "core/wire/codecs.h"
#include "server/api/route.h"
#include "server/jobs/mail_outbox.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

constexpr qsizetype kLongestNote = 1'000;

struct AccessWords {
    Q_DECLARE_TR_FUNCTIONS(Access)
};

Result<access::Target> targetFrom(const QJsonObject& json) {
    access::Target target{UserId(json.value("user"_L1).toString().toLatin1()),
                          RoleId(json.value("role"_L1).toString().toLatin1()),
                          {},
                          {}};
    const Result<RowFilter> rows = wire::fromJson<RowFilter>(json.value("rows"_L1).toObject());
    if (!rows)
        return failFrom(rows);
    target.rows = *rows;
    if (const QString text = json.value("expiresAt"_L1).toString(); !text.isEmpty()) {
        const Result<Instant> expires = fromRfc3339(text);
        if (!expires)
            return failFrom(expires);
        target.expiresAt = *expires;
    }
    return target;
}

access::Row rowFrom(const QJsonObject& json) {
    return {.direction = fromName<CallDirection>(json.value("direction"_L1).toString()),
            .assigned = UserId(json.value("assigned"_L1).toString().toLatin1()),
            .outcome = fromName<CallOutcome>(json.value("outcome"_L1).toString()),
            .number = json.value("number"_L1).toString()};
}

QJsonObject toJson(const Exchange& exchange, const access::Explanation& said) {
    QJsonArray grantors;
    for (const UserId& id : said.granters) {
        if (const User* user = exchange.directory->user(id);
            user && exchange.directory->seesUser(exchange.subject.id, id, exchange.now))
            grantors.append(QJsonObject{{"id"_L1, id.toString()}, {"name"_L1, user->name}});
    }
    QJsonArray roles;
    for (const RoleId& role : said.granterRoles)
        roles.append(role.toString());
    QJsonObject needs;
    if (!said.needs.role.isNull())
        needs.insert("role"_L1, said.needs.role.toString());
    if (!said.needs.at.isNull())
        needs.insert("at"_L1, said.needs.at.toString());
    if (!said.needs.planFeatures.isEmpty())
        needs.insert("plan"_L1, QJsonArray::fromStringList(said.needs.planFeatures));
    return {{"allowed"_L1, said.decision.isAllowed()},
            {"reason"_L1, access::nameOf(said.decision.reason)},
            {"text"_L1, said.text},
            {"because"_L1, said.because.toString()},
            {"requires"_L1, needs},
            {"grantors"_L1, grantors},
            {"grantorRoles"_L1, roles}};
}

/// A decision about oneself, or about somebody whom one sees where one may see people.
Outcome explain(Exchange& exchange) {
    const std::optional<Action> action = access::actionFromName(exchange.body.value("action"_L1).toString());
    const Result<AccountId> at = AccountId::parse(exchange.body.value("at"_L1).toString());
    if (!action || !at)
        return refuse(unacceptable(AccessWords::tr("Name an “action” and the account “at” which it is asked about.")));
    UserId about = exchange.subject.id;
    if (const QString other = exchange.body.value("user"_L1).toString();
        !other.isEmpty() && other != about.toString()) {
        about = UserId(other.toLatin1());
        if (!exchange.decide(Action::UsersView, *at) ||
            !exchange.directory->seesUser(exchange.subject.id, about, exchange.now))
            return refuse(notFound());
    }
    access::Context context{.now = exchange.now};
    const access::Row row = rowFrom(exchange.body.value("row"_L1).toObject());
    if (exchange.body.value("row"_L1).isObject())
        context.row = &row;
    const Result<access::Target> target = targetFrom(exchange.body.value("target"_L1).toObject());
    if (!target)
        return refuse(unacceptable(target.error().message));
    if (exchange.body.value("target"_L1).isObject())
        context.target = &*target;
    Answer answer;
    answer.body = toJson(exchange, exchange.directory->index().explain(about, *action, *at, context));
    return answer;
}

QJsonObject shown(const Record& record) {
    QJsonObject json = record.data;
    json.insert("id"_L1, QString::fromLatin1(record.id));
    return json;
}

/// Told by mail is whoever could grant it, hidden or not: the asker learns nothing of who that is.
void mailGranters(Exchange& exchange, Action action, const QString& note) {
    if (!exchange.services.sendsMail)
        return;
    const Directory& directory = *exchange.directory;
    const access::Index& index = directory.index();
    const access::Context context{.now = exchange.now};
    const access::Requirement needs = index.explain(exchange.subject.id, action, exchange.account, context).needs;
    const Account* account = directory.tree().find(exchange.account);
    QString body = AccessWords::tr("%1 asks to %2 at %3.")
                       .arg(exchange.subject.name, access::describe(action), account ? account->name : QString());
    if (const access::Role* role = directory.catalog().find(needs.role))
        body += u'\n' + AccessWords::tr("It takes the role %1.").arg(role->name);
    if (!note.isEmpty())
        body += u"\n\n"_s + AccessWords::tr("They write: %1").arg(note);
    body +=
        u"\n\n"_s + AccessWords::tr("Open the people page of Trunkline to answer: %1").arg(exchange.services.publicUrl);
    for (const UserId& id : index.grantersOf(exchange.subject.id, action, exchange.account, context)) {
        const User* granter = directory.user(id);
        if (granter && granter->state == UserState::Active && isMailAddress(granter->email))
            queueMail(*exchange.writer, "mai_" + exchange.newId<AccessRequestId>().toUtf8().mid(4), exchange.account,
                      {granter->email, AccessWords::tr("%1 asks for access").arg(exchange.subject.name), body});
    }
}

Outcome request(Exchange& exchange) {
    const std::optional<Action> action = access::actionFromName(exchange.body.value("action"_L1).toString());
    const QString note = exchange.body.value("note"_L1).toString();
    if (!action || note.size() > kLongestNote)
        return refuse(unacceptable(
            AccessWords::tr("Name an “action”, and keep the note below %n characters.", nullptr, kLongestNote)));
    if (exchange.decide(*action, exchange.account))
        return refuse(unacceptable(AccessWords::tr("You may do this already.")));
    Record record{RecordKind::AccessRequest,
                  exchange.newId<AccessRequestId>().toUtf8(),
                  exchange.account.toUtf8(),
                  exchange.subject.id.toUtf8(),
                  {},
                  {},
                  {}};
    record.data = {{"user"_L1, exchange.subject.id.toString()},
                   {"action"_L1, access::nameOf(*action)},
                   {"at"_L1, exchange.account.toString()},
                   {"note"_L1, note},
                   {"createdAt"_L1, toRfc3339(exchange.now)}};
    const Revision revision = exchange.writer->put(record);
    exchange.audit(u"access.requested"_s, exchange.account, record.id, access::nameOf(*action), {}, record.data);
    mailGranters(exchange, *action, note);
    return entityAnswer(shown(record), revision, 201);
}

/// One's own, and those that one could answer.
Outcome listRequests(Exchange& exchange) {
    QJsonArray items;
    exchange.reader->visit({.kind = RecordKind::AccessRequest, .account = {}, .owner = {}, .after = {}},
                           [&](const Record& record) {
                               const AccountId at(record.account);
                               const UserId asker(record.owner);
                               const bool isMine = asker == exchange.subject.id;
                               if (isMine || (exchange.decide(Action::UsersAdd, at) &&
                                              exchange.directory->seesUser(exchange.subject.id, asker, exchange.now)))
                                   items.append(shown(record));
                               return true;
                           });
    return pageAnswer(std::move(items), {});
}

constexpr std::array kRoutes{
    Route{"POST", "/v1/access/explain", Gate::signedIn(Action::SessionSignIn), explain, Speed::Store,
          "Why something is or is not allowed, to oneself or to somebody in sight", "Question", "Explanation"},
    Route{"POST", "/v1/access/requests", Gate::body(Action::AccountsView, "at"), request, Speed::Store,
          "Ask those who could allow something", "AccessRequest", "AccessRequest", 201},
    Route{"GET", "/v1/access/requests", Gate::signedIn(Action::SessionSignIn), listRequests, Speed::Store,
          "Requests of one's own, and those one could answer", "", "AccessRequestPage"},
};

} // namespace

std::span<const Route> accessRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
