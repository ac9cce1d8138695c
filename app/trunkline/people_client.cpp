#include "app/trunkline/people_client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

#include "core/base/json_input.h"
#include "core/wire/codecs.h"

namespace trunkline::app {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject bodyOf(const ui::GrantWish& wish) {
    QJsonObject body{{"role"_L1, wish.role.toString()}, {"at"_L1, wish.at.toString()}};
    if (!wish.rows.isUnrestricted())
        body.insert("rows"_L1, wire::toJson(wish.rows));
    if (wish.expiresAt)
        body.insert("expiresAt"_L1, toRfc3339(*wish.expiresAt));
    return body;
}

std::optional<Instant> timeIn(const QJsonObject& json, QLatin1StringView key) {
    const Result<Instant> at = fromRfc3339(json.value(key).toString());
    return at ? std::optional(*at) : std::nullopt;
}

/// Nothing where a required part is missing: a server of another version, whose invitations are better not shown than
/// shown wrongly.
std::optional<ui::Invitation> invitationFrom(const QJsonObject& json) {
    const Result<InvitationId> id = InvitationId::parse(json.value("id"_L1).toString());
    const Result<RoleId> role = RoleId::parse(json.value("role"_L1).toString());
    const Result<AccountId> at = AccountId::parse(json.value("at"_L1).toString());
    if (!id || !role || !at)
        return std::nullopt;
    return ui::Invitation{*id, json.value("name"_L1).toString(), json.value("email"_L1).toString(), *role,
                          *at, timeIn(json, "expiresAt"_L1),     timeIn(json, "linkExpiresAt"_L1)};
}

/// Nothing where a part is missing or the action is not known here.
std::optional<ui::AccessRequest> requestFrom(const QJsonObject& json) {
    using State = ui::AccessRequest::State;
    const Result<AccessRequestId> id = AccessRequestId::parse(json.value("id"_L1).toString());
    const Result<UserId> user = UserId::parse(json.value("user"_L1).toString());
    const Result<AccountId> at = AccountId::parse(json.value("at"_L1).toString());
    const std::optional<access::Action> action = access::actionFromName(json.value("action"_L1).toString());
    if (!id || !user || !at || !action)
        return std::nullopt;
    const QString state = json.value("state"_L1).toString();
    ui::AccessRequest request{*id, *user, *action, *at, json.value("note"_L1).toString(), {}, State::Waiting, {}, {}};
    request.createdAt = timeIn(json, "createdAt"_L1).value_or(Instant{});
    request.state = state == "granted"_L1 ? State::Granted : state == "declined"_L1 ? State::Declined : State::Waiting;
    request.answer = json.value("answer"_L1).toString();
    if (const Result<UserId> by = UserId::parse(json.value("answeredBy"_L1).toString()))
        request.answeredBy = *by;
    return request;
}

std::optional<ui::OwnSignIn> signInFrom(const QJsonObject& json) {
    return ui::OwnSignIn{json.value("device"_L1).toString(), timeIn(json, "since"_L1), timeIn(json, "lastUsedAt"_L1),
                         json.value("isCurrent"_L1).toBool()};
}

} // namespace

PeopleClient::PeopleClient(Send send, const Clock& clock, RandomSource& random, Tell tell)
    : m_send(std::move(send)), m_clock(clock), m_random(random), m_tell(std::move(tell)) {}

void PeopleClient::tellOfLink(const QByteArray& body) const {
    const Result<QJsonObject> answer = parseJsonObject(body);
    if (answer && answer->value("link"_L1).isString())
        m_tell.linkGiven(answer->value("email"_L1).toString(), answer->value("link"_L1).toString());
}

ui::PeopleService::Done PeopleClient::tellingOfRoles(Done done) const {
    return [done = std::move(done), told = m_tell.rolesChanged](const Result<void>& answer) {
        if (answer)
            told();
        done(answer);
    };
}

void PeopleClient::change(const QByteArray& method, const QString& path, const QJsonObject& body, Revision base,
                          QObject* context, Done done) {
    net::Request request;
    request.method = method;
    request.path = path;
    if (method != "DELETE")
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.headers.append({"Idempotency-Key", EditId::create(m_clock.now(), m_random).toUtf8()});
    if (base != Revision::None)
        request.headers.append({"If-Match", '"' + QByteArray::number(toNumber(base)) + '"'});
    m_send(request,
           [this, guard = QPointer<QObject>(context), done = std::move(done)](const net::Client::Answer& answer) {
               if (guard)
                   done(answer ? Result<void>() : Result<void>(tl::unexpected<Error>(answer.error().error)));
               if (answer && !answer->body.isEmpty())
                   tellOfLink(answer->body);
           });
}

void PeopleClient::invite(const ui::GrantWish& wish, QObject* context, Done done) {
    QJsonObject body = bodyOf(wish);
    body.insert("name"_L1, wish.name);
    body.insert("email"_L1, wish.email);
    change("POST", u"/v1/invitations"_s, body, Revision::None, context, std::move(done));
}

void PeopleClient::addGrant(const ui::GrantWish& wish, QObject* context, Done done) {
    QJsonObject body = bodyOf(wish);
    body.insert("user"_L1, wish.user.toString());
    change("POST", u"/v1/grants"_s, body, Revision::None, context, std::move(done));
}

void PeopleClient::changeRole(const Grant& grant, const RoleId& role, QObject* context, Done done) {
    change("PATCH", u"/v1/grants/"_s + grant.id.toString(), {{"role"_L1, role.toString()}}, grant.revision, context,
           std::move(done));
}

void PeopleClient::removeGrant(const Grant& grant, bool keepAsOwnerBelow, QObject* context, Done done) {
    const QString query = keepAsOwnerBelow ? u"?keep=owner"_s : QString();
    change("DELETE", u"/v1/grants/"_s + grant.id.toString() + query, {}, grant.revision, context, std::move(done));
}

void PeopleClient::setDeactivated(const User& user, bool isDeactivated, QObject* context, Done done) {
    const QString verb = isDeactivated ? u"/deactivate"_s : u"/reactivate"_s;
    change("POST", u"/v1/users/"_s + user.id.toString() + verb, {}, user.revision, context, std::move(done));
}

void PeopleClient::resendInvitation(const InvitationId& invitation, QObject* context, Done done) {
    change("POST", u"/v1/invitations/"_s + invitation.toString() + u"/resend"_s, {}, Revision::None, context,
           std::move(done));
}

void PeopleClient::cancelInvitation(const InvitationId& invitation, QObject* context, Done done) {
    change("DELETE", u"/v1/invitations/"_s + invitation.toString(), {}, Revision::None, context, std::move(done));
}

template <class Item, class Read>
void PeopleClient::list(const QString& path, Read read, QObject* context,
                        std::function<void(const Result<std::vector<Item>>&)> done) {
    net::Request request;
    request.path = path;
    m_send(request,
           [guard = QPointer<QObject>(context), done = std::move(done), read](const net::Client::Answer& answer) {
               if (!guard)
                   return;
               if (!answer) {
                   done(tl::unexpected<Error>(answer.error().error));
                   return;
               }
               const Result<QJsonObject> page = parseJsonObject(answer->body);
               if (!page) {
                   done(failFrom(page));
                   return;
               }
               std::vector<Item> items;
               for (const QJsonValue& value : page->value("items"_L1).toArray()) {
                   if (std::optional<Item> item = read(value.toObject()))
                       items.push_back(std::move(*item));
               }
               done(items);
           });
}

void PeopleClient::invitations(const AccountId& account, QObject* context,
                               std::function<void(const Result<std::vector<ui::Invitation>>&)> done) {
    list<ui::Invitation>(u"/v1/invitations?account="_s + account.toString(), invitationFrom, context, std::move(done));
}

void PeopleClient::setExpiry(const Grant& grant, std::optional<Instant> expiresAt, QObject* context, Done done) {
    const QJsonValue end = expiresAt ? QJsonValue(toRfc3339(*expiresAt)) : QJsonValue(QJsonValue::Null);
    change("PATCH", u"/v1/grants/"_s + grant.id.toString(), {{"expiresAt"_L1, end}}, grant.revision, context,
           std::move(done));
}

void PeopleClient::saveRole(const access::CustomRole& role, QObject* context, Done done) {
    QJsonObject body = access::Catalog::toJson(role);
    body.remove("id"_L1);
    change("PUT", u"/v1/roles/"_s + role.id.toString(), body, Revision::None, context, tellingOfRoles(std::move(done)));
}

void PeopleClient::deleteRole(const RoleId& role, QObject* context, Done done) {
    change("DELETE", u"/v1/roles/"_s + role.toString(), {}, Revision::None, context, tellingOfRoles(std::move(done)));
}

void PeopleClient::requestAccess(access::Action action, const AccountId& at, const QString& note, QObject* context,
                                 Done done) {
    change("POST", u"/v1/access/requests"_s,
           {{"action"_L1, access::nameOf(action)}, {"at"_L1, at.toString()}, {"note"_L1, note}}, Revision::None,
           context, std::move(done));
}

void PeopleClient::accessRequests(QObject* context,
                                  std::function<void(const Result<std::vector<ui::AccessRequest>>&)> done) {
    list<ui::AccessRequest>(u"/v1/access/requests"_s, requestFrom, context, std::move(done));
}

void PeopleClient::answerRequest(const AccessRequestId& request, bool isGranted, const QString& note, QObject* context,
                                 Done done) {
    change("POST", u"/v1/access/requests/%1/answer"_s.arg(request.toString()),
           {{"granted"_L1, isGranted}, {"note"_L1, note}}, Revision::None, context, std::move(done));
}

void PeopleClient::keepReviewed(const UserId& user, const QString& finding, QObject* context, Done done) {
    change("POST", u"/v1/users/%1/reviewed"_s.arg(user.toString()), {{"finding"_L1, finding}}, Revision::None, context,
           std::move(done));
}

void PeopleClient::lookAs(const UserId& user, QObject* context, Done done) {
    change("POST", u"/v1/users/%1/look-as"_s.arg(user.toString()), {}, Revision::None, context, std::move(done));
}

void PeopleClient::changePassword(const QString& oldPassword, const QString& newPassword, QObject* context, Done done) {
    change("PUT", u"/v1/me/password"_s, {{"oldPassword"_L1, oldPassword}, {"newPassword"_L1, newPassword}},
           Revision::None, context, std::move(done));
}

void PeopleClient::signIns(QObject* context, std::function<void(const Result<std::vector<ui::OwnSignIn>>&)> done) {
    list<ui::OwnSignIn>(u"/v1/sessions"_s, signInFrom, context, std::move(done));
}

void PeopleClient::signOutElsewhere(QObject* context, Done done) {
    change("DELETE", u"/v1/sessions/others"_s, {}, Revision::None, context, std::move(done));
}

} // namespace trunkline::app
