#include "server/api/problems.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ProblemWords {
    Q_DECLARE_TR_FUNCTIONS(Problem)
};

int statusOf(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidInput:
        return 422;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::Refused:
        return 403;
    case ErrorCode::Conflict:
        return 409;
    case ErrorCode::TooLarge:
        return 413;
    case ErrorCode::Unavailable:
        return 503;
    case ErrorCode::SignInRequired:
        return 401;
    default:
        return 500;
    }
}

} // namespace

Problem problemOf(int status, QString code, QString title, QString detail) {
    Problem problem;
    problem.status = status;
    problem.code = std::move(code);
    problem.title = std::move(title);
    problem.detail = std::move(detail);
    return problem;
}

Problem notFound() {
    return problemOf(404, u"not_found"_s, ProblemWords::tr("There is nothing here."),
                     ProblemWords::tr("It does not exist, or you may not see it."));
}

Problem badRequest(const QString& detail) {
    return problemOf(400, u"invalid_input"_s, ProblemWords::tr("The request cannot be read."), detail);
}

Problem unacceptable(const QString& detail, const QString& code) {
    return problemOf(422, code, ProblemWords::tr("The request cannot be done as it is."), detail);
}

Problem signInRequired() {
    return problemOf(401, u"sign_in_required"_s, ProblemWords::tr("You are not signed in."),
                     ProblemWords::tr("Your session ended: sign in again."));
}

Problem tooMany(std::chrono::milliseconds wait) {
    const auto seconds = static_cast<int>((wait.count() + 999) / 1000);
    Problem problem = problemOf(429, u"too_many"_s, ProblemWords::tr("Too many requests."),
                                ProblemWords::tr("Try again in %n second(s).", nullptr, std::max(seconds, 1)));
    return problem;
}

Problem problemFrom(const Error& error) {
    const int status = statusOf(error.code);
    if (status == 500)
        return problemOf(500, errorCodeName(error.code), ProblemWords::tr("The server failed at this request."),
                         ProblemWords::tr("Nothing was changed. Tell whoever runs the server, with the request's id."));
    return problemOf(status, errorCodeName(error.code), error.message);
}

Response toResponse(Problem problem, const std::string& requestId) {
    problem.requestId = QString::fromStdString(requestId);
    Response response;
    response.status = problem.status;
    response.contentType = "application/problem+json";
    if (problem.status == 401)
        response.headers.emplace_back("WWW-Authenticate", "Bearer");
    const QByteArray body = QJsonDocument(wire::toJson(problem)).toJson(QJsonDocument::Compact);
    response.body.assign(body.constData(), static_cast<std::size_t>(body.size()));
    return response;
}

} // namespace trunkline::server
