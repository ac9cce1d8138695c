#include <array>

#include <QCoreApplication>

#include "server/api/route.h"
#include "server/api/signing_in.h"
#include "server/storage/password.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

struct PasswordWords {
    Q_DECLARE_TR_FUNCTIONS(Password)
};

/// Not 401: the session is fine, and a console must not sign its person out over a slip of the finger.
Problem refusedPassword(const QString& title, const QString& code = u"invalid_input"_s) {
    return problemOf(422, code, title, PasswordWords::tr("Nothing was changed."));
}

Problem wrongOldPassword() {
    return refusedPassword(PasswordWords::tr("This is not the password that you have now."), u"wrong_password"_s);
}

/// What stood when the new password was worked out, so that two changes at once cannot both hold.
Result<QByteArray> currentHash(Exchange& exchange) {
    return exchange.services.storage.read(
        [&](Reader& reader) -> Result<QByteArray> { return reader.passwordHash(exchange.subject.id); });
}

Answer endOtherSessions(Exchange& exchange) {
    exchange.writer->endSessions(exchange.subject.id, exchange.family);
    Answer answer;
    answer.status = 204;
    answer.afterCommit = [&services = exchange.services, id = exchange.subject.id, family = exchange.family] {
        services.sessions.forgetUser(id, family);
        services.wakeEvents();
    };
    return answer;
}

Outcome changePassword(Exchange& exchange) {
    const QString oldPassword = exchange.body.value("oldPassword"_L1).toString();
    const QString newPassword = exchange.body.value("newPassword"_L1).toString();
    if (oldPassword.isEmpty() || newPassword.isEmpty())
        return refuse(badRequest(PasswordWords::tr("Send “oldPassword” and “newPassword”.")));
    // A console left open must not be a place to guess at: tries count together with those of signing in.
    if (std::optional<Problem> tooOften = refusedTry(exchange, exchange.subject.email))
        return refuse(std::move(*tooOften));
    const Result<QByteArray> before = currentHash(exchange);
    if (!before)
        return refuse(problemFrom(before.error()));
    if (!verifyPassword(*before, oldPassword)) {
        exchange.services.sessions.countFailure(exchange.subject.email, exchange.request.peer, exchange.now);
        return refuse(wrongOldPassword());
    }
    exchange.services.sessions.forgetFailures(exchange.subject.email);
    if (newPassword == oldPassword)
        return refuse(refusedPassword(PasswordWords::tr("The new password is the one that you have now.")));
    const Result<QByteArray> hash = hashPassword(newPassword);
    if (!hash)
        return refuse(refusedPassword(hash.error().message));
    return inTransaction(exchange, [&]() -> Outcome {
        if (exchange.reader->passwordHash(exchange.subject.id) != *before)
            return refuse(wrongOldPassword());
        exchange.writer->setPasswordHash(exchange.subject.id, *hash);
        dropResets(exchange, exchange.subject.id);
        exchange.auditPerson(u"user.password_changed"_s, exchange.subject, {}, {}); // neither is ever written down
        return endOtherSessions(exchange);
    });
}

Outcome listSessions(Exchange& exchange) {
    QJsonArray items;
    exchange.reader->visitSignIns(exchange.subject.id, exchange.now, [&](const StoredSignIn& signIn) {
        QJsonObject item{{"isCurrent"_L1, signIn.family == exchange.family}, {"device"_L1, signIn.device}};
        if (signIn.since)
            item.insert("since"_L1, toRfc3339(*signIn.since));
        if (signIn.usedAt)
            item.insert("lastUsedAt"_L1, toRfc3339(*signIn.usedAt));
        items.append(item);
        return true;
    });
    return pageAnswer(std::move(items), {});
}

Outcome signOutElsewhere(Exchange& exchange) {
    QStringList devices;
    exchange.reader->visitSignIns(exchange.subject.id, exchange.now, [&](const StoredSignIn& signIn) {
        if (signIn.family != exchange.family)
            devices.append(signIn.device);
        return true;
    });
    if (!devices.isEmpty())
        exchange.auditPerson(u"user.signed_out_elsewhere"_s, exchange.subject,
                             {{"devices"_L1, QJsonArray::fromStringList(devices)}}, {});
    return endOtherSessions(exchange);
}

constexpr std::array kRoutes{
    Route{"PUT", "/v1/me/password", Gate::signedIn(Action::SessionSignIn), changePassword, Speed::Own,
          "Change one's own password; every other sign-in of oneself ends", "PasswordChange", "", 204},
    Route{"GET", "/v1/sessions", Gate::signedIn(Action::SessionSignIn), listSessions, Speed::Store,
          "Where one is signed in", "", "SignInPage"},
    Route{"DELETE", "/v1/sessions/others", Gate::signedIn(Action::SessionSignIn), signOutElsewhere, Speed::Store,
          "Sign out everywhere else", "", "", 204},
};

} // namespace

std::span<const Route> passwordRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
