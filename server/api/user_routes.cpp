#include <array>

#include <QCoreApplication>

#include "core/wire/codecs.h"
#include "server/api/route.h"
#include "server/jobs/mail_sender.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

struct UserWords {
    Q_DECLARE_TR_FUNCTIONS(User)
};

Outcome listUsers(Exchange& exchange) {
    const Directory& directory = *exchange.directory;
    std::vector<UserId> seen;
    if (exchange.hasQuery("account"_L1)) {
        seen = directory.index().usersSeen(exchange.subject.id, exchange.account, exchange.now);
    } else {
        for (const User& user : directory.users()) {
            if (directory.seesUser(exchange.subject.id, user.id, exchange.now))
                seen.push_back(user.id);
        }
    }
    std::ranges::sort(seen);
    const UserId after(QByteArray::fromBase64(exchange.query("cursor"_L1).toLatin1(), QByteArray::Base64UrlEncoding));
    const auto from = after.isNull() ? seen.begin() : std::ranges::upper_bound(seen, after);
    QJsonArray items;
    QByteArray last;
    bool isMore = false;
    for (auto it = from; it != seen.end(); ++it) {
        isMore = items.size() == exchange.limit();
        if (isMore)
            break;
        if (const User* user = directory.user(*it))
            items.append(wire::toJson(*user));
        last = it->toUtf8();
    }
    return pageAnswer(std::move(items), isMore ? last : QByteArray());
}

Outcome getUser(Exchange& exchange) {
    return entityAnswer(exchange.record->data, exchange.record->revision);
}

/// A decision about a person who is in sight: what is hidden of their grants must not turn into "does not exist".
std::optional<Problem> refusedAboutPerson(const Exchange& exchange, access::Decision decision) {
    if (decision)
        return std::nullopt;
    if (decision.reason == access::Reason::NotFound)
        decision.reason = access::Reason::Scope;
    return exchange.refusalFrom(decision);
}

Outcome patchUser(Exchange& exchange) {
    const User user = decoded<User>(*exchange.record);
    const bool isSelf = user.id == exchange.subject.id;
    for (const QString& field : exchange.body.keys()) {
        if (field != "name"_L1 && field != "email"_L1)
            return refuse(
                unacceptable(UserWords::tr("The field “%1” does not exist or cannot be changed.").arg(field)));
        if (isSelf && field == "name"_L1)
            continue;
        // An e-mail address opens the door to a new password: it asks for dominance over all that the person may do.
        if (std::optional<Problem> refused = refusedAboutPerson(
                exchange, exchange.directory->index().decideCredential(exchange.subject.id, user.id, exchange.now)))
            return refuse(std::move(*refused));
    }
    if (std::optional<Problem> stale = exchange.mismatch(user.revision, exchange.record->data))
        return refuse(std::move(*stale));
    const Result<User> changed = wire::patched(user, exchange.body);
    if (!changed)
        return refuse(unacceptable(changed.error().message));
    if (changed->name.trimmed().isEmpty() || !isMailAddress(changed->email))
        return refuse(unacceptable(UserWords::tr("A person has a name and an e-mail address.")));
    const std::optional<Record> holder = exchange.reader->findByKey(RecordKind::User, toRecord(*changed).key);
    if (holder && holder->id != user.id.toUtf8())
        return refuse(unacceptable(UserWords::tr("This e-mail address cannot be used."), u"conflict"_s));
    const Revision revision = exchange.writer->put(*changed);
    exchange.auditPerson(u"user.changed"_s, *changed, wire::toJson(user), wire::toJson(*changed));
    return entityAnswer(wire::toJson(*changed), revision);
}

Outcome setState(Exchange& exchange, const User& user, UserState state, const QString& action) {
    User changed = user;
    changed.state = state;
    const Revision revision = exchange.writer->put(changed);
    exchange.auditPerson(action, user, wire::toJson(user), wire::toJson(changed));
    Answer answer = entityAnswer(wire::toJson(changed), revision);
    if (state == UserState::Deactivated) {
        exchange.writer->endSessions(user.id);
        answer.afterCommit = [&services = exchange.services, id = user.id] {
            services.sessions.forgetUser(id);
            services.wakeEvents();
        };
    }
    return answer;
}

Outcome deactivate(Exchange& exchange) {
    const User user = decoded<User>(*exchange.record);
    const access::Target target{user.id, {}, {}, {}};
    for (const Grant* grant : exchange.directory->grantsOf(user.id)) {
        if (std::optional<Problem> refused =
                refusedAboutPerson(exchange, exchange.decide(Action::UsersRemove, grant->at, nullptr, &target)))
            return refuse(std::move(*refused));
    }
    if (std::optional<Problem> refused = refusedAboutPerson(
            exchange, exchange.directory->index().decideCredential(exchange.subject.id, user.id, exchange.now)))
        return refuse(std::move(*refused));
    return setState(exchange, user, UserState::Deactivated, u"user.deactivated"_s);
}

Outcome reactivate(Exchange& exchange) {
    const User user = decoded<User>(*exchange.record);
    if (user.state != UserState::Deactivated)
        return refuse(unacceptable(UserWords::tr("This person is not deactivated.")));
    // All that they could do comes back: the same as granting it anew.
    for (const Grant* grant : exchange.directory->grantsOf(user.id)) {
        const access::Target target{user.id, grant->role, grant->rows, grant->expiresAt};
        if (std::optional<Problem> refused =
                refusedAboutPerson(exchange, exchange.decide(Action::UsersAdd, grant->at, nullptr, &target)))
            return refuse(std::move(*refused));
    }
    return setState(exchange, user, UserState::Active, u"user.reactivated"_s);
}

constexpr Gate kSee = Gate::entity(RecordKind::User, Action::UsersView, Action::UsersView);
constexpr Gate kRemove = Gate::entity(RecordKind::User, Action::UsersView, Action::UsersRemove);
constexpr Gate kAdd = Gate::entity(RecordKind::User, Action::UsersView, Action::UsersAdd);

constexpr std::array kRoutes{
    Route{"GET",
          "/v1/users",
          Gate::scope(Action::UsersView),
          listUsers,
          Speed::Quick,
          "People of an account, or everybody whom one sees",
          "",
          "UserPage",
          200,
          {"account", "cursor", "limit"}},
    Route{"GET", "/v1/users/{id}", kSee, getUser, Speed::Store, "One person", "", "User"},
    Route{"PATCH", "/v1/users/{id}", kSee, patchUser, Speed::Store, "Change a person's name or e-mail address",
          "UserPatch", "User"},
    Route{"POST", "/v1/users/{id}/deactivate", kRemove, deactivate, Speed::Store,
          "Let a person sign in no more; ends their sessions", "", "User"},
    Route{"POST", "/v1/users/{id}/reactivate", kAdd, reactivate, Speed::Store, "Let a deactivated person sign in again",
          "", "User"},
};

} // namespace

std::span<const Route> userRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
