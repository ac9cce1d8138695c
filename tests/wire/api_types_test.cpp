#include "core/wire/api_types.h"

#include <QJsonDocument>

#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::wire;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("What cannot be accepted says why, and nothing before it") {
    wire::ProblemDetails problem;
    problem.status = 422;
    problem.title = u"The request cannot be done as it is."_s;
    problem.detail = u"The password is too short."_s;
    CHECK(wire::toError(problem).message == problem.detail);
    problem.status = 412;
    CHECK(wire::toError(problem).message == problem.title + u' ' + problem.detail);
}

TEST_CASE("a problem survives the wire and becomes an error with its request's id") {
    ProblemDetails problem;
    problem.status = 403;
    problem.code = u"tier"_s;
    problem.title = u"You may not remove Olga."_s;
    problem.requestId = u"req_7"_s;
    problem.decision = {{"reason"_L1, u"tier"_s}};
    const QByteArray body = QJsonDocument(toJson(problem)).toJson();
    const ProblemDetails back = problemFromBody(403, "application/problem+json; charset=utf-8", body);
    CHECK(back.code == u"tier"_s);
    CHECK(back.decision == problem.decision);
    const Error error = toError(back);
    CHECK(error.code == ErrorCode::Refused);
    CHECK(error.details.contains(u"req_7"_s));
}

TEST_CASE("a proxy's page is a problem without secrets of its own") {
    const ProblemDetails problem = problemFromBody(502, "text/html", "<html>Bad gateway</html>");
    CHECK(problem.status == 502);
    CHECK(toError(problem).code == ErrorCode::Unavailable);
    CHECK_FALSE(problem.title.contains(u"<html>"_s));
}

TEST_CASE("a session answer without tokens signs nobody in") {
    SessionAnswer answer;
    answer.accessToken = u"a"_s;
    answer.refreshToken = u"r"_s;
    answer.accessExpiresAt = fromMilliseconds(1'767'614'400'000);
    answer.user.id = UserId("usr_1");
    answer.user.name = u"Olga"_s;
    const Result<SessionAnswer> back = sessionFromJson(toJson(answer));
    REQUIRE_OK(back);
    CHECK(back->user.name == u"Olga"_s);
    QJsonObject broken = toJson(answer);
    broken.insert("accessToken"_L1, u""_s);
    CHECK_FALSE(sessionFromJson(broken).has_value());
}
