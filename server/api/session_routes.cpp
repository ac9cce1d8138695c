#include <array>

#include <QCoreApplication>

#include "core/wire/codecs.h"
#include "server/api/digest.h"
#include "server/api/route.h"
#include "server/api/signing_in.h"
#include "server/storage/password.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

/// Signing in often must not change the person for every console each time.
constexpr std::chrono::minutes kSignInResolution{5};
constexpr qsizetype kLongestDevice = 120;

struct SessionWords {
    Q_DECLARE_TR_FUNCTIONS(Session)
};

Problem wrongPassword() {
    return problemOf(401, u"wrong_password"_s, SessionWords::tr("The e-mail address or the password is wrong."),
                     SessionWords::tr("Check both and try again, or ask an administrator for a new invitation."));
}

/// The best of what the person's grants say about signing in.
access::Decision mayStart(const Exchange& exchange, const User& user) {
    access::Decision best{access::Reason::NoGrant};
    for (const Grant* grant : exchange.directory->grantsOf(user.id)) {
        const access::Decision decision =
            exchange.directory->index().decide(user.id, Action::SessionSignIn, grant->at, {.now = exchange.now});
        if (decision)
            return decision;
        best = decision.reason == access::Reason::NotFound ? best : decision;
    }
    return best;
}

Outcome signIn(Exchange& exchange) {
    const QString email = exchange.body.value("email"_L1).toString();
    const QString password = exchange.body.value("password"_L1).toString();
    if (email.isEmpty() || password.isEmpty())
        return refuse(badRequest(SessionWords::tr("Send “email” and “password”.")));
    Sessions& sessions = exchange.services.sessions;
    if (std::optional<Problem> tooOften = refusedTry(exchange, email))
        return refuse(std::move(*tooOften));
    const User* known = exchange.directory->userByEmail(email);
    QByteArray hash;
    const Result<void> read = exchange.services.storage.read([&](Reader& reader) -> Result<void> {
        hash = known ? reader.passwordHash(known->id) : QByteArray();
        return {};
    });
    if (!read)
        return refuse(problemFrom(read.error()));
    const bool isRight = verifyPassword(hash, password);
    if (!known || !isRight || known->state != UserState::Active) {
        sessions.countFailure(email, exchange.request.peer, exchange.now);
        return refuse(wrongPassword());
    }
    sessions.forgetFailures(email);
    if (const access::Decision decision = mayStart(exchange, *known); !decision)
        return refuse(exchange.refusalFrom(decision));
    return inTransaction(exchange, [&exchange, id = known->id]() -> Outcome {
        std::optional<User> user = findAs<User>(*exchange.reader, id.toUtf8());
        if (!user || user->state != UserState::Active) // deactivated while the password was checked
            return refuse(wrongPassword());
        if (!user->lastSignInAt || *user->lastSignInAt + kSignInResolution <= exchange.now) {
            user->lastSignInAt = exchange.now;
            user->revision = exchange.writer->put(*user);
        }
        return signedIn(exchange, *user);
    });
}

/// Stores the tokens of a family and gives them out.
Answer answerWith(Exchange& exchange, const User& user, const QByteArray& family, const SessionTokens& tokens) {
    const QString device = exchange.body.value("device"_L1).toString().simplified().left(kLongestDevice);
    exchange.services.sessions.put(*exchange.writer, tokens, user.id, family, exchange.now, device);
    Answer answer;
    answer.body = wire::toJson(wire::SessionAnswer{QString::fromLatin1(tokens.access), tokens.accessExpiresAt,
                                                   QString::fromLatin1(tokens.refresh), user});
    answer.afterCommit = [&sessions = exchange.services.sessions, tokens, id = user.id, family] {
        sessions.activate(tokens, id, family);
    };
    return answer;
}

/// With an Idempotency-Key the next tokens follow from it. A console that never got its answer asks again and gets the
/// same ones, as long as they were not used; whoever has the old token alone cannot.
Outcome refreshSession(Exchange& exchange) {
    Sessions& sessions = exchange.services.sessions;
    const QByteArray presented = exchange.body.value("refreshToken"_L1).toString().toUtf8();
    std::optional<StoredToken> token = exchange.reader->token(digestOf(presented));
    if (!token || !token->isRefresh || token->expiresAt <= exchange.now)
        return refuse(signInRequired());
    const QByteArray key = QByteArrayView(exchange.request.header("Idempotency-Key")).toByteArray();
    const SessionTokens next = key.isEmpty()
                                   ? sessions.newTokens(exchange.now)
                                   : sessions.tokensAfter(presented, key, exchange.reader->secret(), exchange.now);
    const std::optional<StoredToken> given = exchange.reader->token(digestOf(next.refresh));
    const bool isRepeated = token->isUsed && given && !given->isUsed;
    const User* user = exchange.directory->user(token->user);
    if ((token->isUsed && !isRepeated) || !user || user->state != UserState::Active || !mayStart(exchange, *user)) {
        // Somebody else has this token too, or its owner may no longer come in: everything from that sign-in ends.
        exchange.writer->endFamily(token->family);
        exchange.services.sessions.forgetFamily(token->family);
        exchange.keepsOnRefusal = true;
        return refuse(signInRequired());
    }
    token->isUsed = true;
    exchange.writer->putToken(*token);
    Answer answer = answerWith(exchange, *user, token->family, next);
    answer.isRepeated = isRepeated;
    return answer;
}

Outcome signOut(Exchange& exchange) {
    exchange.writer->endFamily(exchange.family);
    exchange.services.sessions.forgetFamily(exchange.family);
    Answer answer;
    answer.status = 204;
    return answer;
}

Outcome me(Exchange& exchange) {
    const Directory& directory = *exchange.directory;
    QJsonArray grants;
    for (const Grant* grant : directory.grantsOf(exchange.subject.id))
        grants.append(wire::toJson(*grant));
    QJsonObject organization;
    if (const Account* root = directory.organization())
        organization = {
            {"id"_L1, root->id.toString()}, {"name"_L1, root->name}, {"roleCatalog"_L1, directory.catalog().name()}};
    Answer answer;
    answer.body = {{"user"_L1, wire::toJson(exchange.subject)},
                   {"grants"_L1, grants},
                   {"organization"_L1, organization},
                   {"catalog"_L1, directory.catalogDocument()}};
    return answer;
}

constexpr std::array kRoutes{
    Route{"POST", "/v1/sessions", Gate::open(Action::SessionSignIn), signIn, Speed::Own, "Sign in with a password",
          "SignIn", "Session", 201},
    Route{"POST",
          "/v1/sessions/refresh",
          Gate::open(Action::SessionSignIn),
          refreshSession,
          Speed::Store,
          "Exchange a refresh token for new tokens; using one twice ends its sign-in, but for asking again with the "
          "Idempotency-Key of the first time",
          "Refresh",
          "Session",
          200,
          {},
          IfMatch::Ignored,
          true},
    Route{"DELETE", "/v1/sessions/current", Gate::signedIn(Action::SessionSignIn), signOut, Speed::Store, "Sign out",
          "", "", 204},
    Route{"GET", "/v1/me", Gate::signedIn(Action::SessionSignIn), me, Speed::Quick,
          "Who is signed in, with grants and the role catalog", "", "Me"},
};

} // namespace

Answer signedIn(Exchange& exchange, const User& user) {
    Sessions& sessions = exchange.services.sessions;
    Answer answer = answerWith(exchange, user, sessions.newFamily(), sessions.newTokens(exchange.now));
    answer.status = 201;
    return answer;
}

std::optional<Problem> refusedTry(Exchange& exchange, const QString& email) {
    const auto wait = exchange.services.sessions.waitFor(email, exchange.request.peer, exchange.now);
    if (wait.count() <= 0)
        return std::nullopt;
    exchange.retryAfterSeconds = static_cast<int>((wait.count() + 999) / 1000);
    return tooMany(wait);
}

std::span<const Route> sessionRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
