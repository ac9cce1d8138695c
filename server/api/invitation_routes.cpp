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

/// A new link for the record, and the message with it where mail is sent; else the link is for whoever asked to pass
/// on.
Answer sendLink(Exchange& exchange, Record record, int status) {
    const QByteArray token = makeToken("tli_", exchange.services.random);
    record.key = digestOf(token).toHex();
    record.data.insert("linkExpiresAt"_L1, toRfc3339(exchange.now + kLinkLife));
    record.data.insert("sentAt"_L1, toRfc3339(exchange.now));
    const QString link = exchange.services.publicUrl + u"/#invitation="_s + QString::fromLatin1(token);
    const Revision revision = exchange.writer->put(record);
    Answer answer = entityAnswer(shown(record), revision, status);
    if (exchange.services.sendsMail) {
        const QString body = InvitationWords::tr("%1 invites you to %2.\n\nOpen Trunkline, choose “I have an "
                                                 "invitation”, and enter this link:\n%3\n\nIt works until %4.")
                                 .arg(exchange.subject.name, exchange.directory->organization()->name, link,
                                      record.data.value("linkExpiresAt"_L1).toString());
        queueMail(*exchange.writer, "mai_" + exchange.newId<InvitationId>().toUtf8().mid(4), AccountId(record.account),
                  {record.data.value("email"_L1).toString(),
                   InvitationWords::tr("Invitation to %1").arg(exchange.directory->organization()->name), body});
    } else {
        answer.body.insert("link"_L1, link);
        answer.body.insert("token"_L1, QString::fromLatin1(token));
    }
    return answer;
}

Outcome invite(Exchange& exchange) {
    const Result<Offer> offer = offerFrom(exchange.body);
    if (!offer)
        return refuse(unacceptable(offer.error().message));
    const QString email = exchange.body.value("email"_L1).toString().trimmed();
    const QString name = exchange.body.value("name"_L1).toString().trimmed();
    if (!email.contains(u'@') || email.size() > kLongestName || name.isEmpty() || name.size() > kLongestName)
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
    exchange.audit(u"invitation.sent"_s, offer->at, record.id, name, {}, record.data);
    return sendLink(exchange, std::move(record), 201);
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
    exchange.audit(u"invitation.sent_again"_s, exchange.account, exchange.record->id,
                   exchange.record->data.value("name"_L1).toString(), {}, {});
    return sendLink(exchange, *exchange.record, 200);
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

Problem voidInvitation() {
    return problemOf(
        410, u"invitation_void"_s, InvitationWords::tr("This invitation does not work any more."),
        InvitationWords::tr(
            "It ran out, was taken back or used, or whoever sent it may no longer invite. Ask for another."));
}

std::optional<Record> openInvitation(Reader& reader, const QByteArray& token, Instant now) {
    std::optional<Record> record = reader.findByKey(RecordKind::Invitation, digestOf(token).toHex());
    if (!record || !isOpen(*record))
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
    user.lastSignInAt = exchange.now;
    user.revision = exchange.writer->put(user);
    if (!newHash.isEmpty())
        exchange.writer->setPasswordHash(user.id, newHash);
    const Grant grant{exchange.newId<GrantId>(), user.id, offer->role,  offer->at,      offer->rows,
                      offer->expiresAt,          inviter, exchange.now, Revision::None, {}};
    exchange.writer->put(grant);
    record.data.insert("state"_L1, "accepted"_L1);
    record.key.clear();
    exchange.writer->put(record);
    exchange.subject = user;
    exchange.audit(u"invitation.accepted"_s, offer->at, grant.id.toUtf8(), user.name, {}, wire::toJson(grant));
    return signedIn(exchange, user, exchange.services.sessions.newFamily());
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
    QByteArray newHash;
    if (known && !knownHash.isEmpty()) {
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
    Route{"POST", "/v1/invitations/{id}/resend", kEntity, resend, Speed::Store,
          "Send a new link; the old one works no more", "", "Invitation"},
    Route{"DELETE", "/v1/invitations/{id}", kEntity, cancel, Speed::Store, "Take an invitation back", "", "", 204},
};

} // namespace

std::span<const Route> invitationRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
