#include <thread>

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

#include "server/storage/password.h"
#include "server/storage/storage.h"
#include "tests/server/test_client.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::server;
using namespace trunkline::server::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

QString program() {
    return qEnvironmentVariable("TRUNKLINE_BIN") + u"/trunklined"_s;
}

struct Ran {
    int code = -1;
    QString errors;
};

/// Runs to the end: for what refuses to start.
Ran run(const QStringList& arguments) {
    QProcess process;
    process.start(program(), arguments);
    REQUIRE(process.waitForFinished(30'000));
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardError())};
}

/// A server of its own process on a port of its choice.
struct ServerProcess {
    explicit ServerProcess(const QString& data) {
        const QString ready = data + u"/ready"_s;
        QFile::remove(ready);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program(), {u"--data"_s, data, u"--listen"_s, u"127.0.0.1:0"_s, u"--ready-file"_s, ready});
        QElapsedTimer waited;
        waited.start();
        while (!QFile::exists(ready) && waited.elapsed() < 30'000 && !process.waitForFinished(20)) {
        }
        QFile file(ready);
        REQUIRE(file.open(QIODevice::ReadOnly));
        port = QString::fromUtf8(file.readLine()).trimmed().section(u':', -1).toInt();
        fingerprint = QString::fromUtf8(file.readLine()).trimmed();
    }
    ~ServerProcess() {
        process.kill();
        process.waitForFinished(10'000);
    }
    QProcess process;
    int port = 0;
    QString fingerprint;
};

void makeOrganization(const QString& data) {
    SystemClock clock;
    SystemRandom random;
    const auto storage = openSqliteStorage(data + u"/trunkline.db"_s, clock, random);
    REQUIRE_OK(storage);
    const auto hash = hashPassword(u"correct horse"_s, PasswordCost::Least);
    REQUIRE_OK((*storage)->write([&](Writer& writer) -> Result<void> {
        Account org;
        org.id = AccountId("org");
        org.kind = AccountKind::Organization;
        org.name = u"Northwind"_s;
        writer.put(org);
        User user;
        user.id = UserId("olga");
        user.name = u"Olga"_s;
        user.email = u"olga@example.test"_s;
        writer.put(user);
        Grant grant;
        grant.id = GrantId("grt_olga");
        grant.user = user.id;
        grant.role = RoleId("hq_owner");
        grant.at = org.id;
        writer.put(grant);
        writer.setPasswordHash(user.id, *hash);
        return {};
    }));
}

std::string signIn(int port) {
    TestClient client(port);
    const std::string body = R"({"email":"olga@example.test","password":"correct horse"})";
    client.send("POST /v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" +
                body);
    const std::string answer = client.receive();
    REQUIRE(statusOf(answer) == 201);
    const std::size_t at = answer.find("\"accessToken\":\"") + 15;
    return answer.substr(at, answer.find('"', at) - at);
}

} // namespace

TEST_CASE("The server signs somebody in over TLS, notices what another program writes, and stops cleanly when told") {
    QTemporaryDir data;
    makeOrganization(data.path());
    ServerProcess server(data.path());
    const std::string token = signIn(server.port);
    const std::string head = " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n";

    TestClient events(server.port);
    events.send("GET /v1/events" + head);
    std::string told = events.receiveSome();
    while (told.find("\n\n", told.find("\r\n\r\n") + 4) == std::string::npos)
        told += events.receiveSome();
    {
        SystemClock clock;
        SystemRandom random;
        const auto storage = openSqliteStorage(data.path() + u"/trunkline.db"_s, clock, random);
        REQUIRE_OK((*storage)->write([](Writer& writer) -> Result<void> {
            Account company;
            company.id = AccountId("joes");
            company.parent = AccountId("org");
            company.name = u"Joe's"_s;
            writer.put(company);
            return {};
        }));
    }
    CHECK(events.receiveSome().find("event: changed") != std::string::npos);
    TestClient client(server.port);
    client.send("GET /v1/accounts/joes" + head);
    CHECK(statusOf(client.receive()) == 200);

    server.process.terminate();
    REQUIRE(server.process.waitForFinished(15'000));
    CHECK(server.process.exitStatus() == QProcess::NormalExit);
    CHECK(server.process.exitCode() == 0);
    const QByteArray log = server.process.readAll();
    CHECK(log.contains("\"route\":\"/v1/sessions\""));
    CHECK_FALSE(log.contains("olga"));
    CHECK_FALSE(log.contains("127.0.0.1\""));
}

TEST_CASE("A server told to end with whoever started it does, even where that was killed") {
    QTemporaryDir data;
    makeOrganization(data.path());
    QProcess parent; // holds the other end of the server's standard input
    QProcess server;
    parent.setStandardOutputProcess(&server);
    parent.start(u"cat"_s, QStringList());
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(program(),
                 {u"--data"_s, data.path(), u"--listen"_s, u"127.0.0.1:0"_s, u"--quiet"_s, u"--exit-with-parent"_s});
    REQUIRE(parent.waitForStarted());
    REQUIRE(server.waitForReadyRead(30'000)); // it serves
    parent.kill();
    REQUIRE(server.waitForFinished(15'000));
    CHECK(server.exitStatus() == QProcess::NormalExit);
    CHECK(server.exitCode() == 0);
    parent.waitForFinished(5'000);
}

TEST_CASE("A server that was killed comes back with what it had answered") {
    QTemporaryDir data;
    makeOrganization(data.path());
    std::string token;
    {
        ServerProcess server(data.path());
        token = signIn(server.port);
    }
    ServerProcess again(data.path());
    TestClient client(again.port);
    client.send("GET /v1/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token + "\r\n\r\n");
    CHECK(statusOf(client.receive()) == 200);
}

TEST_CASE("A database restored from a backup begins a new epoch, so that no console believes it is up to date") {
    QTemporaryDir data;
    makeOrganization(data.path());
    const QString database = data.filePath(u"trunkline.db"_s);
    const auto epochNow = [&] {
        SystemClock clock;
        SystemRandom random;
        const auto storage = openSqliteStorage(database, clock, random);
        return (*storage)->read([](Reader& reader) -> Result<QByteArray> { return reader.epoch(); }).value();
    };
    const QByteArray before = epochNow();
    REQUIRE(QFile::copy(database, data.filePath(u"backup"_s)));
    const auto serveAndStop = [&] {
        ServerProcess server(data.path());
        signIn(server.port);
        server.process.terminate();
        REQUIRE(server.process.waitForFinished(15'000));
    };
    serveAndStop();
    CHECK(epochNow() == before);
    REQUIRE(QFile::remove(database));
    QFile::remove(database + u"-wal"_s);
    QFile::remove(database + u"-shm"_s);
    REQUIRE(QFile::copy(data.filePath(u"backup"_s), database));
    serveAndStop();
    CHECK(epochNow() != before);
}

TEST_CASE("Wrong flags and a damaged configuration are told, with exit code 2") {
    QTemporaryDir data;
    CHECK(run({}).code == 2);
    CHECK(run({u"--data"_s, data.path(), u"--nonsense"_s}).code == 2);
    CHECK(run({u"--data"_s, data.path(), u"--threads"_s, u"none"_s}).code == 2);
    const Ran listen = run({u"--data"_s, data.path(), u"--listen"_s, u"8443"_s});
    CHECK(listen.code == 2);
    CHECK(listen.errors.contains(u"127.0.0.1:8443"_s));
    const QString config = data.filePath(u"trunklined.conf"_s);
    CHECK(run({u"--data"_s, data.path(), u"--config"_s, config}).code == 2);
    QFile file(config);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("no-such-setting = 7\n");
    file.close();
    CHECK(run({u"--data"_s, data.path(), u"--config"_s, config}).code == 2);
}

TEST_CASE("A data directory that cannot be made, a newer and a damaged database are told, with exit code 1") {
    const Ran nowhere = run({u"--data"_s, u"/proc/trunkline"_s});
    CHECK(nowhere.code == 1);
    CHECK(nowhere.errors.contains(u"--data"_s));
    QTemporaryDir data;
    QFile file(data.filePath(u"trunkline.db"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    const Ran damaged = run({u"--data"_s, data.path(), u"--listen"_s, u"127.0.0.1:0"_s});
    CHECK(damaged.code == 1);
    CHECK(damaged.errors.contains(u"damaged"_s));
}
