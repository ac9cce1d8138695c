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

/// Nothing where a required part is missing: a server of another version, whose invitations are better not shown than
/// shown wrongly.
std::optional<ui::Invitation> invitationFrom(const QJsonObject& json) {
    const Result<InvitationId> id = InvitationId::parse(json.value("id"_L1).toString());
    const Result<RoleId> role = RoleId::parse(json.value("role"_L1).toString());
    const Result<AccountId> at = AccountId::parse(json.value("at"_L1).toString());
    const Result<Instant> expires = fromRfc3339(json.value("expiresAt"_L1).toString());
    if (!id || !role || !at)
        return std::nullopt;
    return ui::Invitation{*id, json.value("name"_L1).toString(), json.value("email"_L1).toString(), *role,
                          *at, expires.value_or(Instant{})};
}

} // namespace

PeopleClient::PeopleClient(Send send, const Clock& clock, RandomSource& random)
    : m_send(std::move(send)), m_clock(clock), m_random(random) {}

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
    m_send(request, [guard = QPointer<QObject>(context), done = std::move(done)](const net::Client::Answer& answer) {
        if (guard)
            done(answer ? Result<void>() : Result<void>(tl::unexpected<Error>(answer.error().error)));
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

void PeopleClient::invitations(const AccountId& account, QObject* context,
                               std::function<void(const Result<std::vector<ui::Invitation>>&)> done) {
    net::Request request;
    request.path = u"/v1/invitations?account="_s + account.toString();
    m_send(request, [guard = QPointer<QObject>(context), done = std::move(done)](const net::Client::Answer& answer) {
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
        std::vector<ui::Invitation> invitations;
        for (const QJsonValue& item : page->value("items"_L1).toArray()) {
            if (std::optional<ui::Invitation> invitation = invitationFrom(item.toObject()))
                invitations.push_back(std::move(*invitation));
        }
        done(invitations);
    });
}

} // namespace trunkline::app
