#pragma once

#include <optional>

#include <QJsonObject>
#include <QString>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/domain/user.h"

namespace trunkline::wire {

/// A failed request's body (RFC 9457, application/problem+json).
struct ProblemDetails {
    int status = 500;
    QString code;         ///< stable, for programs: an errorCodeName() or a decision's reason
    QString title;        ///< for people
    QString detail;       ///< for people: what to do
    QString requestId;    ///< to find the request in the server's log
    QJsonObject decision; ///< refusals: {"reason","requires","grantors"}
    QJsonObject current;  ///< 412: the entity as it is now
};
[[nodiscard]] QJsonObject toJson(const ProblemDetails& problem);
/// Never fails: what another server sent (a proxy's HTML) becomes a problem with just the status.
[[nodiscard]] ProblemDetails problemFromBody(int status, const QByteArray& contentType, const QByteArray& body);
/// The Error for a person that a problem amounts to.
[[nodiscard]] Error toError(const ProblemDetails& problem);

/// What signing in and refreshing answer.
struct SessionAnswer {
    QString accessToken;
    Instant accessExpiresAt{};
    QString refreshToken; ///< for one use; the next answer brings another
    User user;
};
[[nodiscard]] QJsonObject toJson(const SessionAnswer& answer);
[[nodiscard]] Result<SessionAnswer> sessionFromJson(const QJsonObject& object);

} // namespace trunkline::wire
