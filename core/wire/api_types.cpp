#include "core/wire/api_types.h"

#include <QCoreApplication>

#include "core/base/json_input.h"
#include "core/wire/codecs.h"

namespace trunkline::wire {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ApiWords {
    Q_DECLARE_TR_FUNCTIONS(Api)
};

ErrorCode codeOf(int status) {
    switch (status) {
    case 400:
    case 422:
    case 428:
        return ErrorCode::InvalidInput;
    case 401:
        return ErrorCode::SignInRequired;
    case 403:
        return ErrorCode::Refused;
    case 404:
    case 410:
        return ErrorCode::NotFound;
    case 409:
    case 412:
        return ErrorCode::Conflict;
    case 413:
    case 431:
        return ErrorCode::TooLarge;
    case 426:
        return ErrorCode::TooNew;
    case 408:
    case 504:
        return ErrorCode::TimedOut;
    default:
        return status >= 500 || status == 429 ? ErrorCode::Unavailable : ErrorCode::Internal;
    }
}

} // namespace

QJsonObject toJson(const ProblemDetails& problem) {
    QJsonObject object{{"type"_L1, "about:blank"_L1},
                       {"status"_L1, problem.status},
                       {"code"_L1, problem.code},
                       {"title"_L1, problem.title},
                       {"requestId"_L1, problem.requestId}};
    if (!problem.detail.isEmpty())
        object.insert("detail"_L1, problem.detail);
    if (!problem.decision.isEmpty())
        object.insert("decision"_L1, problem.decision);
    if (!problem.current.isEmpty())
        object.insert("current"_L1, problem.current);
    return object;
}

ProblemDetails problemFromBody(int status, const QByteArray& contentType, const QByteArray& body) {
    ProblemDetails problem;
    problem.status = status;
    const Result<QJsonObject> object = parseJsonObject(body);
    if (!contentType.startsWith("application/problem+json") || !object) {
        problem.code = errorCodeName(codeOf(status));
        problem.title = ApiWords::tr("The server answered with status %1 and no explanation.").arg(status);
        return problem;
    }
    problem.code = object->value("code"_L1).toString();
    problem.title = object->value("title"_L1).toString();
    problem.detail = object->value("detail"_L1).toString();
    problem.requestId = object->value("requestId"_L1).toString();
    problem.decision = object->value("decision"_L1).toObject();
    problem.current = object->value("current"_L1).toObject();
    return problem;
}

Error toError(const ProblemDetails& problem) {
    QString words = problem.title;
    if (problem.status == 422 && !problem.detail.isEmpty())
        words = problem.detail; // its title says of each that it cannot be done
    else if (!problem.detail.isEmpty())
        words += u' ' + problem.detail;
    return {codeOf(problem.status), words,
            u"status %1, code %2, request %3"_s.arg(problem.status).arg(problem.code, problem.requestId)};
}

QJsonObject toJson(const SessionAnswer& answer) {
    return {{"accessToken"_L1, answer.accessToken},
            {"accessExpiresAt"_L1, toRfc3339(answer.accessExpiresAt)},
            {"refreshToken"_L1, answer.refreshToken},
            {"user"_L1, toJson(answer.user)}};
}

Result<SessionAnswer> sessionFromJson(const QJsonObject& object) {
    const Result<Instant> expires = fromRfc3339(object.value("accessExpiresAt"_L1).toString());
    if (!expires)
        return failFrom(expires);
    const Result<User> user = fromJson<User>(object.value("user"_L1).toObject());
    if (!user)
        return failFrom(user);
    SessionAnswer answer{object.value("accessToken"_L1).toString(), *expires,
                         object.value("refreshToken"_L1).toString(), *user};
    if (answer.accessToken.isEmpty() || answer.refreshToken.isEmpty())
        return fail(ErrorCode::InvalidInput, ApiWords::tr("The server signed nobody in: its answer has no token."));
    return answer;
}

} // namespace trunkline::wire
