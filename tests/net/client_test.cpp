#include "core/net/client.h"

#include <memory>

#include <QNetworkReply>
#include <zstd.h>

#include <catch2/generators/catch_generators.hpp>

#include "core/net/retry_after.h"
#include "tests/net/tiny_server.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using net::Client;
using net::Request;

namespace {

const Request kGet{"GET", u"/v1/me?x=1"_s, {}, {}, "application/json", std::chrono::milliseconds(30'000)};

/// The outcome of one request; a second end is a failure.
struct Outcome {
    std::optional<Client::Answer> answer;
    QByteArray received;

    Client::Done done() {
        return [this](const Client::Answer& ended) {
            CHECK_FALSE(answer);
            answer = ended;
        };
    }
    Client::Received receive() {
        return [this](std::string_view bytes) { received.append(bytes.data(), static_cast<qsizetype>(bytes.size())); };
    }
};

QByteArray compressed(const QByteArray& text) {
    QByteArray out(static_cast<qsizetype>(ZSTD_compressBound(static_cast<std::size_t>(text.size()))), '\0');
    const std::size_t size = ZSTD_compress(out.data(), static_cast<std::size_t>(out.size()), text.constData(),
                                           static_cast<std::size_t>(text.size()), 1);
    out.resize(static_cast<qsizetype>(size));
    return out;
}

net::Failure failureOf(TinyServer& server, const QByteArray& trusted) {
    Client client(server.url());
    client.trust(trusted);
    Outcome outcome;
    client.send(kGet, outcome.done());
    REQUIRE(waitUntil([&] { return outcome.answer.has_value(); }));
    REQUIRE_FALSE(*outcome.answer);
    return outcome.answer->error();
}

} // namespace

TEST_CASE("addresses that people type become https servers, and others are refused") {
    CHECK(Client::serverFrom(u" trunkline.example.com:8443 "_s).value() ==
          QUrl(u"https://trunkline.example.com:8443"_s));
    CHECK(Client::serverFrom(u"https://a.example/path?x"_s).value() == QUrl(u"https://a.example"_s));
    for (const QString& typed :
         {u"http://a.example"_s, u""_s, u"https://"_s, u"https://me:secret@a.example"_s, u"ftp://a"_s, u"a b"_s}) {
        INFO(typed.toStdString());
        CHECK_FALSE(Client::serverFrom(typed));
    }
}

TEST_CASE("a certificate that nobody knows is shown, and trusted once it was compared") {
    TinyServer server;
    server.answer = TinyServer::ok("application/json", "{}");
    const net::Failure refused = failureOf(server, {});
    CHECK(refused.error.code == ErrorCode::Untrusted);
    CHECK(refused.fingerprint == server.fingerprint());
    CHECK(server.requests == 0);

    Client client(server.url());
    client.trust(server.fingerprint());
    client.setAccessToken(u"secret"_s);
    Outcome outcome;
    client.send(kGet, outcome.done());
    REQUIRE(waitUntil([&] { return outcome.answer.has_value(); }));
    REQUIRE(*outcome.answer);
    CHECK((*outcome.answer)->body == "{}");
    CHECK(server.lastRequest.startsWith("GET /v1/me?x=1 HTTP/1.1\r\n"));
    CHECK(server.lastRequest.contains("Authorization: Bearer secret\r\n"));
}

TEST_CASE("an expired certificate and another one than before are told apart from an unknown one") {
    TinyServer expired(u"expired.pem"_s);
    CHECK(failureOf(expired, expired.fingerprint()).error.message.contains(u"expired"_s));
    TinyServer server;
    CHECK(
        failureOf(server, TinyServer::fingerprintOf(u"other.pem"_s)).error.message.contains(u"another certificate"_s));
    CHECK(failureOf(server, {}).error.message.contains(u"fingerprint"_s));
}

TEST_CASE("what others answer for the server is told as that") {
    TinyServer server;
    SECTION("captive portal") {
        server.answer = TinyServer::ok("text/html; charset=utf-8", "<html>Welcome to the hotel</html>");
    }
    SECTION("redirect") {
        server.answer = "HTTP/1.1 302 Found\r\nLocation: https://portal.example/\r\nContent-Length: 0\r\n\r\n";
    }
    const net::Failure failure = failureOf(server, server.fingerprint());
    CHECK(failure.error.code == ErrorCode::Unavailable);
    CHECK(failure.error.message.contains(u"network"_s));
    CHECK(failure.status == 0);
}

TEST_CASE("a refusal comes with its problem, and how long to wait") {
    TinyServer server;
    server.answer = "HTTP/1.1 429 Too Many Requests\r\nContent-Type: application/problem+json\r\nRetry-After: "
                    "7\r\nContent-Length: 46\r\n\r\n"
                    R"({"status":429,"code":"slow_down","title":"x"} )";
    const net::Failure failure = failureOf(server, server.fingerprint());
    CHECK(failure.status == 429);
    CHECK(failure.problem.code == u"slow_down"_s);
    CHECK(failure.retryAfter == std::chrono::seconds(7));
}

TEST_CASE("a body that is cut is no answer") {
    TinyServer server;
    server.answer = TinyServer::ok("application/json", R"({"a":1234567890})");
    server.answer.chop(5);
    CHECK(failureOf(server, server.fingerprint()).status == 0);
}

TEST_CASE("a compressed stream arrives as it was, and half of one is a failure") {
    TinyServer server;
    QByteArray text;
    for (int n = 0; n < 20'000; ++n)
        text += "line " + QByteArray::number(n) + '\n';
    QByteArray body = compressed(text);
    const bool isCut = GENERATE(false, true);
    if (isCut)
        body.truncate(body.size() / 2);
    server.answer = TinyServer::ok("application/x-ndjson", body, "Content-Encoding: zstd\r\n");
    Client client(server.url());
    client.trust(server.fingerprint());
    Outcome outcome;
    Request request = kGet;
    request.contentType = "application/x-ndjson";
    client.stream(request, outcome.receive(), outcome.done());
    REQUIRE(waitUntil([&] { return outcome.answer.has_value(); }));
    CHECK(outcome.answer->has_value() == !isCut);
    if (!isCut)
        CHECK(outcome.received == text);
    CHECK(text.startsWith(outcome.received));
}

TEST_CASE("every request ends: by cancel, by time, by nobody being there, and silently with the client") {
    TinyServer server; // never answers
    auto client = std::make_unique<Client>(server.url());
    client->trust(server.fingerprint());
    Outcome outcome;
    SECTION("cancel") {
        const Client::Handle handle = client->send(kGet, outcome.done());
        REQUIRE(waitUntil([&] { return server.requests == 1; }));
        client->cancel(handle);
        REQUIRE(outcome.answer);
        CHECK(outcome.answer->error().error.code == ErrorCode::Canceled);
        client->cancel(handle);
    }
    SECTION("cancel of what has just failed") {
        server.answer = "HTTP/1.1 409 Conflict\r\nContent-Length: 2\r\n\r\n{}";
        const Client::Handle handle = client->send(kGet, outcome.done());
        bool hasFailed = false;
        QObject::connect(client->findChild<QNetworkReply*>(), &QNetworkReply::errorOccurred, client.get(), [&] {
            hasFailed = true;
            client->cancel(handle);
        });
        REQUIRE(waitUntil([&] { return hasFailed; }));
        REQUIRE(outcome.answer);
        CHECK(outcome.answer->error().error.code == ErrorCode::Canceled);
    }
    SECTION("time") {
        Request request = kGet;
        request.timeout = std::chrono::milliseconds(200);
        client->send(request, outcome.done());
        REQUIRE(waitUntil([&] { return outcome.answer.has_value(); }));
        CHECK(outcome.answer->error().error.code == ErrorCode::TimedOut);
    }
    SECTION("nobody there") {
        Client nowhere(QUrl(u"https://localhost:1"_s));
        nowhere.send(kGet, outcome.done());
        REQUIRE(waitUntil([&] { return outcome.answer.has_value(); }));
        CHECK(outcome.answer->error().error.code == ErrorCode::Unavailable);
    }
    SECTION("the client's end") {
        client->send(kGet, outcome.done());
        REQUIRE(waitUntil([&] { return server.requests == 1; }));
        client.reset();
        CHECK_FALSE(outcome.answer);
    }
    SECTION("the client's end from within its own answer") {
        server.answer = TinyServer::ok("application/json", "{}");
        bool hasEnded = false;
        client->send(kGet, [&](const Client::Answer&) {
            hasEnded = true;
            client.reset();
        });
        REQUIRE(waitUntil([&] { return hasEnded; }));
    }
}

TEST_CASE("Retry-After is read as seconds or as a date, and within reason") {
    const Instant now = fromMilliseconds(1'780'000'000'000); // 2026-05-28T20:26:40Z
    CHECK(net::retryAfterFrom("120", now) == std::chrono::seconds(120));
    CHECK(net::retryAfterFrom("Thu, 28 May 2026 20:27:40 GMT", now) == std::chrono::seconds(60));
    CHECK(net::retryAfterFrom("999999999999", now) == std::chrono::hours(1));
    CHECK_FALSE(net::retryAfterFrom("soon", now));
    CHECK_FALSE(net::retryAfterFrom("", now));
}

} // namespace trunkline::tests
