#include <array>

#include <QCoreApplication>

#include "core/wire/codecs.h"
#include "server/api/digest.h"
#include "server/api/route.h"
#include "server/api/signing_in.h"
#include "server/jobs/mail_outbox.h"
#include "server/storage/password.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

constexpr std::chrono::days kLinkLife{7};
constexpr qsizetype kLongestName = 200;

struct InvitationWords {
    Q_DECLARE_TR_FUNCTIONS(Invitation)
};

/// What an invitation would grant.
struct Offer {
    AccountId at;
    RoleId role;
    RowFilter rows;
    std::optional<Instant> expiresAt;

    [[nodiscard]] access::Target target(const UserId& user = {}) const { return {user, role, rows, expiresAt}; }
};

Result<Offer> offerFrom(const QJsonObject& data) {
    Offer offer{AccountId(data.value("at"_L1).toString().toLatin1()),
                RoleId(data.value("role"_L1).toString().toLatin1()),
                {},
                {}};
    if (data.contains("rows"_L1)) {
        const Result<RowFilter> rows = wire::fromJson<RowFilter>(data.value("rows"_L1).toObject());
        if (!rows)
            return failFrom(rows);
        offer.rows = *rows;
    }
    if (const QString text = data.value("expiresAt"_L1).toString(); !text.isEmpty()) {
        const Result<Instant> expires = fromRfc3339(text);
        if (!expires)
            return failFrom(expires);
        offer.expiresAt = *expires;
    }
    return offer;
}

/// What a person may know of an invitation: everything but its link.
QJsonObject shown(const Record& record) {
    QJsonObject json = record.data;
    json.insert("id"_L1, QString::fromLatin1(record.id));
    return json;
}

bool isOpen(const Record& record) {
    return record.data.value("state"_L1) == "open"_L1;
}

bool isShown(const Exchange& exchange, const Record& record) {
    const AccountId at(record.account);
    const access::Role* role =
        exchange.directory->catalog().find(RoleId(record.data.value("role"_L1).toString().toLatin1()));
    const std::optional<int> tier = exchange.directory->index().tierAt(exchange.subject.id, at, exchange.now);
    return exchange.decide(Action::UsersView, at) && role && tier && *tier >= role->seenFromTier;
}

Outcome listInvitations(Exchange& exchange) {
    const std::vector<AccountTree::Index> scope = exchange.scopeOf(Action::UsersView);
    const AccountTree& tree = exchange.directory->tree();
    QJsonArray items;
    exchange.reader->visit(
        {.kind = RecordKind::Invitation, .account = {}, .owner = {}, .after = {}}, [&](const Record& record) {
            if (isOpen(record) && std::ranges::binary_search(scope, tree.indexOf(AccountId(record.account))) &&
                isShown(exchange, record))
                items.append(shown(record));
            return true;
        });
    return pageAnswer(std::move(items), {});
}

struct Link {
    QByteArray token;
    QString url;
};

/// A new link for the record; one that it had before works no more.
Link renewLink(const Exchange& exchange, Record& record) {
    const QByteArray token = makeToken("tli_", exchange.services.random);
    record.key = digestOf(token).toHex();
    record.data.insert("linkExpiresAt"_L1, toRfc3339(exchange.now + kLinkLife));
    record.data.insert("sentAt"_L1, toRfc3339(exchange.now));
    return {token, exchange.services.publicUrl + u"/#invitation="_s + QString::fromLatin1(token)};
}

void queueLink(Exchange& exchange, const Record& record, const QString& subject, const QString& body) {
    queueMail(*exchange.writer, "mai_" + exchange.newId<InvitationId>().toUtf8().mid(4), AccountId(record.account),
              {record.data.value("email"_L1).toString(), subject, body});
}

/// A new link for the record, and the message with it where mail is sent; else the link is for whoever asked to pass
/// on.
Answer sendLink(Exchange& exchange, Record record, int status) {
    const auto [token, link] = renewLink(exchange, record);
    const Revision revision = exchange.writer->put(record);
    Answer answer = entityAnswer(shown(record), revision, status);
    if (exchange.services.sendsMail) {
        const QString body = InvitationWords::tr("%1 invites you to %2.\n\nOpen Trunkline and put this "
                                                 "link in where it asks for a server:\n%3\n\nIt works until %4.")
                                 .arg(exchange.subject.name, exchange.directory->organization()->name, link,
                                      record.data.value("linkExpiresAt"_L1).toString());
        queueLink(exchange, record,
                  InvitationWords::tr("Invitation to %1").arg(exchange.directory->organization()->name), body);
    } else {
        answer.body.insert("link"_L1, link);
        answer.body.insert("token"_L1, QString::fromLatin1(token));
    }
    return answer;
}

void auditSent(Exchange& exchange, const QByteArray& id, const QJsonObject& before, const QString& action) {
    if (const std::optional<Record> sent = exchange.reader->find(RecordKind::Invitation, id))
        exchange.audit(action, AccountId(sent->account), id, sent->data.value("name"_L1).toString(), before,
                       sent->data);
}

Outcome invite(Exchange& exchange) {
    const Result<Offer> offer = offerFrom(exchange.body);
    if (!offer)
        return refuse(unacceptable(offer.error().message));
    const QString email = exchange.body.value("email"_L1).toString().trimmed();
    const QString name = exchange.body.value("name"_L1).toString().trimmed();
    if (!isMailAddress(email) || email.size() > kLongestName || name.isEmpty() || name.size() > kLongestName)
        return refuse(unacceptable(InvitationWords::tr("An invitation needs a name and an e-mail address.")));
    const access::Target target = offer->target();
    if (std::optional<Problem> refused = exchange.refusal(Action::UsersAdd, offer->at, nullptr, &target))
        return refuse(std::move(*refused));
    Record record{RecordKind::Invitation,
                  exchange.newId<InvitationId>().toUtf8(),
                  offer->at.toUtf8(),
                  exchange.subject.id.toUtf8(),
                  {},
                  {},
                  {}};
    record.data = {{"email"_L1, email},
                   {"name"_L1, name},
                   {"role"_L1, offer->role.toString()},
                   {"at"_L1, offer->at.toString()},
                   {"invitedBy"_L1, exchange.subject.id.toString()},
                   {"state"_L1, "open"_L1}};
    if (!offer->rows.isUnrestricted())
        record.data.insert("rows"_L1, wire::toJson(offer->rows));
    if (offer->expiresAt)
        record.data.insert("expiresAt"_L1, toRfc3339(*offer->expiresAt));
    const QByteArray id = record.id;
    Answer answer = sendLink(exchange, std::move(record), 201);
    auditSent(exchange, id, {}, u"invitation.sent"_s);
    return answer;
}

/// Whoever may give that role there may send the link again or take it back.
std::optional<Problem> refusedAbout(const Exchange& exchange, const Record& record) {
    if (!isOpen(record) || !isShown(exchange, record))
        return notFound();
    const Result<Offer> offer = offerFrom(record.data);
    if (!offer)
        return problemFrom(offer.error());
    const access::Target target = offer->target();
    return exchange.refusal(Action::UsersAdd, offer->at, nullptr, &target);
}

Outcome resend(Exchange& exchange) {
    if (std::optional<Problem> refused = refusedAbout(exchange, *exchange.record))
        return refuse(std::move(*refused));
    const QJsonObject before = exchange.record->data;
    const QByteArray id = exchange.record->id;
    Answer answer = sendLink(exchange, *exchange.record, 200);
    auditSent(exchange, id, before, u"invitation.sent_again"_s);
    return answer;
}

Outcome cancel(Exchange& exchange) {
    if (std::optional<Problem> refused = refusedAbout(exchange, *exchange.record))
        return refuse(std::move(*refused));
    exchange.writer->remove(RecordKind::Invitation, exchange.record->id);
    exchange.audit(u"invitation.canceled"_s, exchange.account, exchange.record->id,
                   exchange.record->data.value("name"_L1).toString(), exchange.record->data, {});
    Answer answer;
    answer.status = 204;
    return answer;
}

/// What is kept of a password to be set anew; never listed, sent again or taken back as an invitation is.
constexpr QLatin1StringView kReset = "reset"_L1;

/// A link by which somebody sets a new password; without a mail server whoever asked passes it on, and could use it
/// themselves: so it asks for dominance over all that the person may do.
Outcome resetPassword(Exchange& exchange) {
    const User user = decoded<User>(*exchange.record);
    if (user.id == exchange.subject.id)
        return refuse(unacceptable(InvitationWords::tr("Somebody else has to reset your password.")));
    const access::Decision decision =
        exchange.directory->index().decideCredential(exchange.subject.id, user.id, exchange.now);
    if (!decision) // the person is in sight: what is hidden of their grants must not turn into "does not exist"
        return refuse(exchange.refusalFrom(
            decision.reason == access::Reason::NotFound ? access::Decision{access::Reason::Scope} : decision));
    if (user.state != UserState::Active)
        return refuse(unacceptable(InvitationWords::tr("Only somebody who may sign in can have a new password.")));
    Record record{RecordKind::Invitation,
                  exchange.newId<InvitationId>().toUtf8(),
                  exchange.directory->organization()->id.toUtf8(),
                  exchange.subject.id.toUtf8(),
                  {},
                  {},
                  {}};
    record.data = {{"email"_L1, user.email}, {"user"_L1, user.id.toString()}, {"state"_L1, kReset}};
    const auto [token, link] = renewLink(exchange, record);
    dropResets(exchange, user.id);
    exchange.writer->put(record);
    exchange.auditPerson(u"user.password_reset"_s, user, {},
                         {{"linkExpiresAt"_L1, record.data.value("linkExpiresAt"_L1)}});
    Answer answer;
    answer.status = 201;
    answer.body = {{"email"_L1, user.email}, {"linkExpiresAt"_L1, record.data.value("linkExpiresAt"_L1)}};
    if (exchange.services.sendsMail) {
        queueLink(exchange, record,
                  InvitationWords::tr("A new password for %1").arg(exchange.directory->organization()->name),
                  InvitationWords::tr("%1 lets you set a new password.\n\nOpen Trunkline and put this link in where it "
                                      "asks for a server:\n%2\n\nIt works until %3.")
                      .arg(exchange.subject.name, link, record.data.value("linkExpiresAt"_L1).toString()));
    } else {
        answer.body.insert("link"_L1, link);
        answer.body.insert("token"_L1, QString::fromLatin1(token));
    }
    return answer;
}

Problem voidInvitation() {
    return problemOf(
        410, u"invitation_void"_s, InvitationWords::tr("This invitation does not work any more."),
        InvitationWords::tr(
            "It ran out, was taken back or used, or whoever sent it may no longer invite. Ask for another."));
}

std::optional<Record> openInvitation(Reader& reader, const QByteArray& token, Instant now) {
    std::optional<Record> record = reader.findByKey(RecordKind::Invitation, digestOf(token).toHex());
    if (!record || !(isOpen(*record) || record->data.value("state"_L1) == kReset))
        return std::nullopt;
    const Result<Instant> expires = fromRfc3339(record->data.value("linkExpiresAt"_L1).toString());
    if (!expires || *expires <= now)
        return std::nullopt;
    return record;
}

/// The rights of whoever invited count when the invitation is accepted, not when it was sent.
Outcome takeUp(Exchange& exchange, Record record, User user, const QByteArray& newHash) {
    const Result<Offer> offer = offerFrom(record.data);
    const UserId inviter(record.owner);
    if (!offer)
        return refuse(voidInvitation());
    const access::Target target = offer->target(exchange.directory->user(user.id) ? user.id : UserId());
    if (!exchange.directory->index().decide(inviter, Action::UsersAdd, offer->at,
                                            {.now = exchange.now, .target = &target}))
        return refuse(voidInvitation());
    const std::optional<User> before = findAs<User>(*exchange.reader, user.id.toUtf8());
    user.lastSignInAt = exchange.now;
    user.revision = exchange.writer->put(user);
    if (!newHash.isEmpty())
        exchange.writer->setPasswordHash(user.id, newHash);
    const Grant grant{exchange.newId<GrantId>(), user.id, offer->role,  offer->at,      offer->rows,
                      offer->expiresAt,          inviter, exchange.now, Revision::None, {}};
    exchange.writer->put(grant);
    const QJsonObject sent = record.data;
    record.data.insert("state"_L1, "accepted"_L1);
    record.key.clear();
    exchange.writer->put(record);
    exchange.subject = user;
    if (!before || before->state != user.state)
        exchange.audit(before ? u"user.changed"_s : u"user.added"_s, offer->at, user.id.toUtf8(), user.name,
                       before ? wire::toJson(*before) : QJsonObject(), wire::toJson(user));
    exchange.audit(u"invitation.accepted"_s, offer->at, record.id, user.name, sent, record.data);
    exchange.audit(u"grant.added"_s, offer->at, grant.id.toUtf8(), user.name, {}, wire::toJson(grant));
    return signedIn(exchange, user);
}

/// Whoever let the password be reset must still dominate the person; sessions of the old password end.
Outcome takeNewPassword(Exchange& exchange, const Record& record, const QByteArray& newHash) {
    const UserId id(record.data.value("user"_L1).toString().toLatin1());
    std::optional<User> user = findAs<User>(*exchange.reader, id.toUtf8());
    const UserId asked(record.owner);
    if (!user || user->state != UserState::Active || newHash.isEmpty() ||
        !exchange.directory->index().decideCredential(asked, id, exchange.now))
        return refuse(voidInvitation());
    dropResets(exchange, id);
    exchange.writer->setPasswordHash(id, newHash);
    exchange.writer->endSessions(id);
    user->lastSignInAt = exchange.now;
    user->revision = exchange.writer->put(*user);
    exchange.subject = *user;
    exchange.auditPerson(u"user.password_changed"_s, *user, {}, {});
    Answer answer = signedIn(exchange, *user);
    answer.afterCommit = [&sessions = exchange.services.sessions, id, then = std::move(answer.afterCommit)] {
        sessions.forgetUser(id);
        then();
    };
    return answer;
}

Outcome accept(Exchange& exchange) {
    const QByteArray token = exchange.body.value("token"_L1).toString().toUtf8();
    const QString password = exchange.body.value("password"_L1).toString();
    std::optional<Record> record;
    std::optional<Record> known;
    QByteArray knownHash;
    const Result<void> read = exchange.services.storage.read([&](Reader& reader) -> Result<void> {
        record = openInvitation(reader, token, exchange.now);
        known = record
                    ? reader.findByKey(RecordKind::User, record->data.value("email"_L1).toString().toLower().toUtf8())
                    : std::nullopt;
        knownHash = known ? reader.passwordHash(UserId(known->id)) : QByteArray();
        return {};
    });
    if (!read)
        return refuse(problemFrom(read.error()));
    if (!record)
        return refuse(voidInvitation());
    // Somebody who is here already proves it with the password they have; nobody takes over an account with a link.
    const bool isReset = record->data.value("state"_L1) == kReset;
    QByteArray newHash;
    if (!isReset && known && !knownHash.isEmpty()) {
        if (!verifyPassword(knownHash, password))
            return refuse(problemOf(401, u"wrong_password"_s,
                                    InvitationWords::tr("You have a password here already, and this is not it."),
                                    InvitationWords::tr("Accept with the password that you sign in with.")));
    } else {
        Result<QByteArray> hash = hashPassword(password);
        if (!hash)
            return refuse(unacceptable(hash.error().message));
        newHash = std::move(*hash);
    }
    return inTransaction(exchange, [&]() -> Outcome {
        std::optional<Record> still = openInvitation(*exchange.reader, token, exchange.now);
        if (!still)
            return refuse(voidInvitation());
        if (still->data.value("state"_L1) == kReset)
            return takeNewPassword(exchange, *still, newHash);
        User user{exchange.newId<UserId>(),
                  exchange.body.value("name"_L1).toString().trimmed(),
                  still->data.value("email"_L1).toString(),
                  UserState::Active,
                  {},
                  exchange.now,
                  Revision::None,
                  {}};
        if (user.name.isEmpty() || user.name.size() > kLongestName)
            user.name = still->data.value("name"_L1).toString();
        if (known) {
            user = decoded<User>(*known);
            if (user.state == UserState::Deactivated)
                return refuse(voidInvitation());
            user.state = UserState::Active;
        }
        return takeUp(exchange, std::move(*still), std::move(user), newHash);
    });
}

constexpr Gate kEntity = Gate::entity(RecordKind::Invitation, Action::UsersView, Action::UsersAdd);

constexpr std::array kRoutes{
    Route{"GET",
          "/v1/invitations",
          Gate::scope(Action::UsersView),
          listInvitations,
          Speed::Store,
          "Open invitations at or below an account",
          "",
          "InvitationPage",
          200,
          {"account"}},
    Route{"POST", "/v1/invitations", Gate::body(Action::UsersAdd, "at"), invite, Speed::Store,
          "Invite somebody by e-mail; without a mail server the answer has the link to pass on", "Invite", "Invitation",
          201},
    Route{"POST", "/v1/invitations/accept", Gate::open(Action::SessionSignIn), accept, Speed::Own,
          "Accept an invitation and sign in", "Accept", "Session", 201},
    Route{"POST", "/v1/users/{id}/password-reset", Gate::entity(RecordKind::User, Action::UsersView, Action::UsersView),
          resetPassword, Speed::Store, "Let a person set a new password; the link is accepted as an invitation is", "",
          "PasswordLink", 201},
    Route{"POST", "/v1/invitations/{id}/resend", kEntity, resend, Speed::Store,
          "Send a new link; the old one works no more", "", "Invitation"},
    Route{"DELETE", "/v1/invitations/{id}", kEntity, cancel, Speed::Store, "Take an invitation back", "", "", 204},
};

} // namespace

void dropResets(Exchange& exchange, const UserId& user) {
    std::vector<QByteArray> ids;
    exchange.reader->visit(
        {.kind = RecordKind::Invitation, .account = {}, .owner = {}, .after = {}}, [&](const Record& record) {
            if (record.data.value("state"_L1) == kReset && record.data.value("user"_L1).toString() == user.toString())
                ids.push_back(record.id);
            return true;
        });
    for (const QByteArray& id : ids)
        exchange.writer->remove(RecordKind::Invitation, id);
}

std::span<const Route> invitationRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
