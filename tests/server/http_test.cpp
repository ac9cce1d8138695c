#include <condition_variable>
#include <thread>

#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

#include "server/http/http_server.h"
#include "tests/server/test_client.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::server;
using namespace trunkline::server::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Ten million lines if asked, never more than one part at a time.
class LongBody final : public BodySource {
public:
    explicit LongBody(int parts) : m_left(parts) {}
    State produce(std::string& out) override {
        out.append(64 * 1024, 'x');
        return --m_left > 0 ? State::More : State::Ended;
    }

private:
    int m_left;
};

class Ticking final : public BodySource {
public:
    explicit Ticking(const std::atomic<int>& value) : m_value(value) {}
    State produce(std::string& out) override {
        if (m_value != m_told) {
            m_told = m_value;
            out += "data: " + std::to_string(m_told) + "\n\n";
        }
        return State::Waiting;
    }

private:
    const std::atomic<int>& m_value;
    int m_told = -1;
};

class Stub final : public RequestHandler {
public:
    bool isQuick(const Request& request) const override { return request.target == "/quick"; }
    Response handle(const Request& request) override {
        Response response;
        response.route = "stub";
        response.body = request.method + ' ' + request.target + ' ' + std::to_string(request.body.size());
        if (request.target == "/long")
            response.stream = std::make_unique<LongBody>(200);
        if (request.target == "/events") {
            response.isEventStream = true;
            response.stream = std::make_unique<Ticking>(value);
        }
        return response;
    }
    Response refuse(int status, const std::string&) override {
        Response response;
        response.status = status;
        response.route = "refused";
        response.body = "no";
        return response;
    }
    std::atomic<int> value = 0;
};

struct RunningServer {
    explicit RunningServer(const std::function<void(HttpOptions&)>& adjust = {}) {
        HttpOptions options;
        options.port = 0;
        options.certificate = {directory.filePath(u"cert.pem"_s), directory.filePath(u"key.pem"_s)};
        if (adjust)
            adjust(options);
        REQUIRE_OK(ensureCertificate(options.certificate));
        server = std::make_unique<HttpServer>(options, handler, metrics, log);
        REQUIRE_OK(server->listen());
        thread = std::thread([this] { server->run(); });
    }
    ~RunningServer() {
        server->stop();
        thread.join();
    }
    [[nodiscard]] int port() const { return server->port(); }

    QTemporaryDir directory;
    Stub handler;
    Metrics metrics;
    RequestLog log;
    std::unique_ptr<HttpServer> server;
    std::thread thread;
};

std::string get(const std::string& target, const std::string& more = {}) {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + more + "\r\n";
}

} // namespace

TEST_CASE("One connection answers many requests in TLS 1.3, quick ones and those of the store") {
    RunningServer server;
    TestClient client(server.port());
    CHECK(client.protocol() == "TLSv1.3");
    for (const char* target : {"/quick", "/slow", "/quick"}) {
        client.send(get(target));
        const std::string answer = client.receive();
        CHECK(statusOf(answer) == 200);
        CHECK(answer.ends_with("GET " + std::string(target) + " 0"));
    }
    client.send(get("/quick") + get("/slow"));
    std::string both = client.receive();
    if (both.find("/slow") == std::string::npos)
        both += client.receive();
    CHECK(both.find("GET /slow 0") != std::string::npos);
}

TEST_CASE("The key is for its owner alone, and a certificate made once stays") {
    QTemporaryDir directory;
    const CertificateFiles files{directory.filePath(u"tls/cert.pem"_s), directory.filePath(u"tls/key.pem"_s)};
    REQUIRE_OK(ensureCertificate(files));
    const auto first = certificateFingerprint(files.certificate);
    REQUIRE_OK(ensureCertificate(files));
    CHECK(*certificateFingerprint(files.certificate) == *first);
    CHECK(first->size() == 32 * 3 - 1);
    CHECK((QFile::permissions(files.key) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther)) ==
          QFile::Permissions());
    REQUIRE(QFile::remove(files.key));
    CHECK_FALSE(ensureCertificate(files));
}

TEST_CASE("Headers of ten megabytes are refused with 431 after a few kilobytes") {
    RunningServer server;
    TestClient client(server.port());
    client.send("GET / HTTP/1.1\r\nHost: x\r\n");
    const std::string line = "X-Filler: " + std::string(8000, 'a') + "\r\n";
    for (int i = 0; i < 1300 && client.send(line); ++i) {
    }
    TestClient second(server.port());
    second.send("GET / HTTP/1.1\r\nX-Filler: " + std::string(20'000, 'a') + "\r\n\r\n");
    CHECK(statusOf(second.receiveAll()) == 431);
    TestClient third(server.port());
    third.send(get("/quick"));
    CHECK(statusOf(third.receive()) == 200);
}

TEST_CASE("A body beyond the limit is refused with 413 before it was sent") {
    RunningServer server([](HttpOptions& options) { options.limits.bodyBytes = 1000; });
    TestClient client(server.port());
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1001\r\n\r\n");
    CHECK(statusOf(client.receiveAll()) == 413);
}

TEST_CASE("What is no HTTP is refused with 400, in all its kinds") {
    RunningServer server;
    for (const std::string bad :
         {"\x16\x03\x01 nonsense\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET\r\n\r\n",
          "POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
          "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", "GET / HTTP/1.1\r\nBad Header\r\n\r\n"}) {
        TestClient client(server.port());
        client.send(bad);
        INFO(bad);
        CHECK(statusOf(client.receiveAll()) == 400);
    }
}

TEST_CASE("A client that sends its header one byte at a time is cut, and others are served meanwhile") {
    RunningServer server([](HttpOptions& options) { options.headerTimeout = std::chrono::milliseconds(300); });
    TestClient slow(server.port());
    slow.send("GET / HT");
    TestClient other(server.port());
    other.send(get("/quick"));
    CHECK(statusOf(other.receive()) == 200);
    CHECK(slow.receiveAll().empty());
}

TEST_CASE("A client that promises a body and does not send it is cut") {
    RunningServer server([](HttpOptions& options) { options.bodyTimeout = std::chrono::milliseconds(300); });
    TestClient client(server.port());
    client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf");
    CHECK(client.receiveAll().empty());
}

TEST_CASE("An idle connection is closed after its time") {
    RunningServer server([](HttpOptions& options) { options.idleTimeout = std::chrono::milliseconds(300); });
    TestClient client(server.port());
    client.send(get("/quick"));
    CHECK(statusOf(client.receive()) == 200);
    CHECK(client.receiveAll().empty());
}

TEST_CASE("Connections beyond an address's share are turned away and counted") {
    RunningServer server([](HttpOptions& options) { options.connectionsPerAddress = 2; });
    TestClient first(server.port());
    TestClient second(server.port());
    first.send(get("/quick"));
    second.send(get("/quick"));
    CHECK(statusOf(first.receive()) == 200);
    CHECK(statusOf(second.receive()) == 200);
    TestClient third(server.port());
    CHECK_FALSE(third.isConnected());
    CHECK(server.metrics.render().find("trunkline_refused_connections_total 1") != std::string::npos);
}

TEST_CASE("A long answer arrives whole, in chunks, with its end") {
    RunningServer server;
    TestClient client(server.port());
    client.send(get("/long", "Connection: close\r\n"));
    const std::string plain = client.receiveAll();
    CHECK(static_cast<std::size_t>(std::ranges::count(plain, 'x')) >= 200U * 64 * 1024);
    TestClient chunked(server.port());
    chunked.send(get("/long") + get("/quick", "Connection: close\r\n"));
    const std::string both = chunked.receiveAll();
    CHECK(both.find("Transfer-Encoding: chunked") != std::string::npos);
    CHECK(both.find("\r\n0\r\n\r\nHTTP/1.1 200 OK") != std::string::npos);
}

TEST_CASE("An event stream tells of a change at once and pings in between") {
    RunningServer server([](HttpOptions& options) { options.heartbeat = std::chrono::milliseconds(100); });
    TestClient client(server.port());
    client.send(get("/events"));
    std::string told;
    const auto hearUntil = [&client, &told](std::string_view part) {
        while (told.find(part) == std::string::npos) {
            const std::string more = client.receiveSome();
            if (more.empty())
                return;
            told += more;
        }
    };
    hearUntil("data: 0\n\n");
    server.handler.value = 1;
    server.server->wakeEventStreams();
    hearUntil("data: 1\n\n");
    hearUntil(": ping");
    CHECK(told.find("data: 0\n\n") != std::string::npos);
    CHECK(told.find("data: 1\n\n") != std::string::npos);
    CHECK(told.find(": ping") != std::string::npos);
}

TEST_CASE("A port that is taken, and an address that is none, are told with what to do") {
    RunningServer server;
    HttpOptions options;
    options.certificate = {server.directory.filePath(u"cert.pem"_s), server.directory.filePath(u"key.pem"_s)};
    options.port = static_cast<std::uint16_t>(server.port());
    HttpServer second(options, server.handler, server.metrics, server.log);
    const Result<void> taken = second.listen();
    REQUIRE_FALSE(taken);
    CHECK(taken.error().message.contains(u"--listen"_s));
    options.address = "nowhere";
    HttpServer third(options, server.handler, server.metrics, server.log);
    CHECK_FALSE(third.listen());
}
