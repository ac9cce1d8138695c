// Messages to people, against a mail server on loopback.

#include <algorithm>
#include <chrono>

#include <catch2/catch_test_macros.hpp>

#include "server/jobs/mail_outbox.h"
#include "tests/jobs/smtp_sink.h"
#include "tests/server/server_world.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::server;
using namespace trunkline::server::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

MailOptions optionsFor(int port) {
    return {u"smtp://127.0.0.1:%1"_s.arg(port), {}, {}, u"trunkline@example.test"_s};
}

/// A certificate for loopback that nobody but itself signed.
struct LoopbackCertificate {
    LoopbackCertificate() {
        files = {directory.filePath(u"mail.crt"_s), directory.filePath(u"mail.key"_s)};
        REQUIRE_OK(ensureCertificate(files));
    }

    [[nodiscard]] MailOptions optionsFor(int port, const QString& password) const {
        return {u"smtp://localhost:%1"_s.arg(port), u"trunkline"_s, password,
                u"trunkline@example.test"_s,        true,           files.certificate};
    }

    QTemporaryDir directory;
    CertificateFiles files;
};

/// A server that sends mail, with west, who owns the franchise fra.
struct MailWorld : ServerWorld {
    explicit MailWorld(const QString& catalog = u"trunkline"_s) : ServerWorld(catalog) { services->sendsMail = true; }

    Response invite(const QByteArray& token, const QString& email, const QString& name = u"Nora"_s) {
        return ask(token, "POST", "/v1/invitations",
                   {{"email"_L1, email}, {"name"_L1, name}, {"role"_L1, "company_manager"_L1}, {"at"_L1, "coa"_L1}});
    }
    Result<void> deliver(const MailOptions& options) { return deliverMail(*storage, options, clock.now()); }
    std::vector<Record> outbox() {
        std::vector<Record> all;
        const Result<void> read = storage->read([&all](Reader& reader) -> Result<void> {
            reader.visit({.kind = RecordKind::Mail, .account = {}, .owner = {}, .after = {}},
                         [&all](const Record& record) {
                             all.push_back(record);
                             return true;
                         });
            return {};
        });
        REQUIRE_OK(read);
        return all;
    }
    Response accept(const QString& token) {
        return ask({}, "POST", "/v1/invitations/accept", {{"token"_L1, token}, {"password"_L1, "long enough"_L1}});
    }
};

QString headersOf(const SmtpSink::Message& message) {
    return QString::fromStdString(message.text).section(u"\r\n\r\n"_s, 0, 0);
}

QString bodyOf(const SmtpSink::Message& message) {
    const QString body = QString::fromStdString(message.text).section(u"\r\n\r\n"_s, 1);
    return QString::fromUtf8(QByteArray::fromBase64(body.toLatin1()));
}

QString tokenIn(const SmtpSink::Message& message) {
    return bodyOf(message).section(u"#invitation="_s, 1).section(u'\n', 0, 0);
}

} // namespace

TEST_CASE("An invitation arrives by mail, and its link signs somebody in") {
    MailWorld world;
    const SmtpSink sink;
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    const Response sent = world.invite(west, u"nora@example.test"_s);
    REQUIRE(sent.status == 201);
    CHECK(!jsonOf(sent).contains("link"_L1));
    CHECK(!jsonOf(sent).contains("token"_L1));
    REQUIRE_OK(world.deliver(optionsFor(sink.port())));
    const std::vector<SmtpSink::Message> messages = sink.messages();
    REQUIRE(messages.size() == 1);
    CHECK(messages[0].from == "trunkline@example.test");
    CHECK(messages[0].to == std::vector<std::string>{"nora@example.test"});
    CHECK(bodyOf(messages[0]).contains(u"https://example.test/#invitation="_s));
    // What was delivered is not kept.
    REQUIRE(world.outbox().size() == 1);
    CHECK(!world.outbox()[0].data.contains("body"_L1));

    const Response in = world.accept(tokenIn(messages[0]));
    REQUIRE(in.status == 201);
    const QByteArray nora = jsonOf(in).value("accessToken"_L1).toString().toLatin1();
    CHECK(world.ask(nora, "GET", "/v1/numbers/num_coa").status == 200);
    REQUIRE_OK(world.deliver(optionsFor(sink.port())));
    CHECK(sink.messages().size() == 1);
}

TEST_CASE("Links that ran out, were replaced or taken back lead nowhere") {
    MailWorld world;
    const SmtpSink sink;
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    const Response sent = world.invite(west, u"nora@example.test"_s);
    const std::string path = "/v1/invitations/" + jsonOf(sent).value("id"_L1).toString().toStdString();
    REQUIRE_OK(world.deliver(optionsFor(sink.port())));
    const QString first = tokenIn(sink.messages().at(0));
    SECTION("after a week") {
        world.clock.advance(std::chrono::days(7));
        CHECK(world.accept(first).status == 410);
    }
    SECTION("sent again") {
        REQUIRE(world.ask(west, "POST", path + "/resend").status == 200);
        REQUIRE_OK(world.deliver(optionsFor(sink.port())));
        REQUIRE(sink.messages().size() == 2);
        CHECK(world.accept(first).status == 410);
        CHECK(world.accept(tokenIn(sink.messages().at(1))).status == 201);
    }
    SECTION("taken back") {
        REQUIRE(world.ask(west, "DELETE", path).status == 204);
        CHECK(world.accept(first).status == 410);
    }
}

TEST_CASE("While the mail server is down a message waits, longer each time, and is then delivered once") {
    MailWorld world;
    int port = 0;
    {
        const SmtpSink gone;
        port = gone.port();
    }
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    REQUIRE(world.invite(west, u"nora@example.test"_s).status == 201);
    const Result<void> down = world.deliver(optionsFor(port));
    REQUIRE(!down);
    CHECK(down.error().code == ErrorCode::Unavailable);
    CHECK(!down.error().details.isEmpty());
    CHECK(world.outbox().at(0).data.value("state"_L1) == "waiting"_L1);
    CHECK(world.outbox().at(0).data.value("nextAt"_L1) == toRfc3339(world.start + std::chrono::minutes(1)));
    // Not due yet: nothing is tried, so nothing fails.
    REQUIRE_OK(world.deliver(optionsFor(port)));
    world.clock.advance(std::chrono::minutes(1));
    CHECK(!world.deliver(optionsFor(port)));
    CHECK(world.outbox().at(0).data.value("nextAt"_L1) == toRfc3339(world.clock.now() + std::chrono::minutes(2)));

    const SmtpSink back({.port = port});
    world.clock.advance(std::chrono::minutes(2));
    REQUIRE_OK(world.deliver(optionsFor(port)));
    CHECK(back.messages().size() == 1);
}

TEST_CASE("A mail server that is down for a day leaves the message as failed, for people to see") {
    MailWorld world;
    int port = 0;
    {
        const SmtpSink gone;
        port = gone.port();
    }
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    REQUIRE(world.invite(west, u"nora@example.test"_s).status == 201);
    for (int i = 0; i < 40 && world.outbox().at(0).data.value("state"_L1) == "waiting"_L1; ++i) {
        const Result<void> tried = world.deliver(optionsFor(port));
        world.clock.advance(std::chrono::hours(1));
    }
    CHECK(world.outbox().at(0).data.value("state"_L1) == "failed"_L1);
    CHECK(world.outbox().at(0).data.value("to"_L1) == "nora@example.test"_L1);
}

TEST_CASE("A mail server that wants to know who sends is told, and a wrong password is tried again later") {
    MailWorld world;
    const LoopbackCertificate certificate;
    const SmtpSink sink({.password = "open sesame", .tls = certificate.files});
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    REQUIRE(world.invite(west, u"nora@example.test"_s).status == 201);
    const Result<void> wrong = world.deliver(certificate.optionsFor(sink.port(), u"open barley"_s));
    REQUIRE(!wrong);
    CHECK(wrong.error().code == ErrorCode::Refused);
    CHECK(wrong.error().details.contains(u"--smtp-password-file"_s));
    CHECK(sink.messages().empty());
    world.clock.advance(std::chrono::minutes(1));
    REQUIRE_OK(world.deliver(certificate.optionsFor(sink.port(), u"open sesame"_s)));
    CHECK(sink.messages().size() == 1);
}

TEST_CASE("A mail server that wants encryption gets it before anything else is said") {
    MailWorld world;
    const LoopbackCertificate certificate;
    const SmtpSink sink({.password = "open sesame", .tls = certificate.files});
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    REQUIRE(world.invite(west, u"nora@example.test"_s).status == 201);
    REQUIRE_OK(world.deliver(certificate.optionsFor(sink.port(), u"open sesame"_s)));
    REQUIRE(sink.messages().size() == 1);
    const QString inClear = QString::fromStdString(sink.saidInClear());
    for (const QString& line : inClear.split(u'\n', Qt::SkipEmptyParts))
        CHECK((line.startsWith(u"EHLO"_s) || line == u"STARTTLS"_s));
    CHECK(inClear.contains(u"STARTTLS"_s));
}

TEST_CASE("A mail server that offers no encryption learns neither password nor message, and the message is kept") {
    MailWorld world;
    const LoopbackCertificate certificate;
    const SmtpSink sink({.password = "open sesame"});
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    REQUIRE(world.invite(west, u"nora@example.test"_s).status == 201);
    MailOptions options = certificate.optionsFor(sink.port(), u"open sesame"_s);
    SECTION("where the configuration demands it") {
        options.password.clear();
        options.user.clear();
    }
    SECTION("where there is a password, whatever the configuration says") {
        options.isTlsRequired = false;
    }
    const Result<void> sent = world.deliver(options);
    REQUIRE(!sent);
    CHECK(sent.error().code == ErrorCode::Untrusted);
    CHECK(sent.error().details.contains(u"offers no encryption (STARTTLS)"_s));
    CHECK(sent.error().details.contains(u"localhost:%1"_s.arg(sink.port())));
    const std::string inClear = sink.saidInClear();
    CHECK(inClear.find("AUTH") == std::string::npos);
    CHECK(inClear.find("MAIL") == std::string::npos);
    CHECK(inClear.find("nora") == std::string::npos);
    REQUIRE(world.outbox().size() == 1);
    CHECK(world.outbox().at(0).data.value("state"_L1) == "waiting"_L1);
    CHECK(world.outbox().at(0).data.value("to"_L1) == "nora@example.test"_L1);
}

TEST_CASE("A mail server with a certificate that nobody trusts, or of another name, is told nothing") {
    MailWorld world;
    const LoopbackCertificate certificate;
    const LoopbackCertificate other;
    const SmtpSink sink({.password = "open sesame", .tls = certificate.files});
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    REQUIRE(world.invite(west, u"nora@example.test"_s).status == 201);
    const Result<void> sent = world.deliver(other.optionsFor(sink.port(), u"open sesame"_s));
    REQUIRE(!sent);
    CHECK(sent.error().code == ErrorCode::Untrusted);
    CHECK(sent.error().details.contains(u"--smtp-ca-file"_s));
    CHECK(sink.messages().empty());
    CHECK(world.outbox().at(0).data.value("state"_L1) == "waiting"_L1);
}

TEST_CASE("Neither names nor addresses become headers or further recipients") {
    MailWorld world;
    const SmtpSink sink;
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    for (const QString& email :
         {u"nora@example.test\r\nBcc: eve@example.test"_s, u"nora@example.test>\r\nRCPT TO:<eve@example.test"_s,
          u"nora@example.test, eve@example.test"_s, u"nora"_s, u"@example.test"_s, u"nora@"_s,
          u"no ra@example.test"_s}) {
        INFO(email.toStdString());
        CHECK(world.invite(west, email).status == 422);
    }
    world.write([](Writer& writer) {
        User changed;
        changed.id = UserId("west");
        changed.name = u"West\r\nBcc: eve@example.test"_s;
        changed.email = u"west@example.test"_s;
        writer.put(changed);
    });
    REQUIRE(world.invite(west, u"nora@example.test"_s, u"Nora\r\nBcc: eve@example.test"_s).status == 201);
    REQUIRE_OK(world.deliver(optionsFor(sink.port())));
    REQUIRE(sink.messages().size() == 1);
    CHECK(sink.messages().at(0).to.size() == 1);
    CHECK(!headersOf(sink.messages().at(0)).contains(u"Bcc"_s));
}

TEST_CASE("Asking for access is told to whoever could grant it, and to nobody else") {
    MailWorld world;
    const SmtpSink sink;
    world.addPerson("west", "franchise_owner", "fra");
    world.addPerson("east", "franchise_owner", "frb");
    world.addPerson("mona", "company_manager", "coa");
    const QByteArray vera = world.addPerson("vera", "company_viewer", "coa");
    const QJsonObject wish{{"action"_L1, "flows.edit"_L1}, {"at"_L1, "coa"_L1}, {"note"_L1, "Mike is ill."_L1}};
    REQUIRE(world.ask(vera, "POST", "/v1/access/requests", wish).status == 201);
    REQUIRE_OK(world.deliver(optionsFor(sink.port())));
    std::vector<std::string> told;
    for (const SmtpSink::Message& message : sink.messages()) {
        told.insert(told.end(), message.to.begin(), message.to.end());
        CHECK(bodyOf(message).contains(u"Mike is ill."_s));
        CHECK(bodyOf(message).contains(u"change call flows"_s));
    }
    std::sort(told.begin(), told.end());
    CHECK(told == std::vector<std::string>{"mona@example.test", "west@example.test"});
}

TEST_CASE("Whoever is hidden from the asker is told all the same, and the asker does not learn of it") {
    MailWorld world(u"callrail"_s);
    const SmtpSink sink;
    world.addPerson("boss", "administrator", "org");
    const QByteArray rep = world.addPerson("rep", "reporting", "coa");
    const Response asked =
        world.ask(rep, "POST", "/v1/access/requests", {{"action"_L1, "flows.edit"_L1}, {"at"_L1, "coa"_L1}});
    REQUIRE(asked.status == 201);
    CHECK(asked.body.find("boss") == std::string::npos);
    REQUIRE_OK(world.deliver(optionsFor(sink.port())));
    REQUIRE(sink.messages().size() == 1);
    CHECK(sink.messages().at(0).to.at(0) == "boss@example.test");
}

TEST_CASE("A password is reset by mail, and everything signed in with the old one ends") {
    MailWorld world;
    const SmtpSink sink;
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    const QByteArray mona = world.addPerson("mona", "company_manager", "coa");
    const Response asked = world.ask(west, "POST", "/v1/users/mona/password-reset");
    REQUIRE(asked.status == 201);
    CHECK(!jsonOf(asked).contains("token"_L1));
    CHECK(jsonOf(world.ask(west, "GET", "/v1/invitations")).value("items"_L1).toArray().isEmpty());
    REQUIRE_OK(world.deliver(optionsFor(sink.port())));
    REQUIRE(sink.messages().size() == 1);
    CHECK(sink.messages().at(0).to.at(0) == "mona@example.test");
    const QString token = tokenIn(sink.messages().at(0));
    CHECK(world.ask(mona, "GET", "/v1/me").status == 200);

    const Response in = world.accept(token);
    REQUIRE(in.status == 201);
    CHECK(world.ask(mona, "GET", "/v1/me").status == 401);
    const QByteArray fresh = jsonOf(in).value("accessToken"_L1).toString().toLatin1();
    CHECK(jsonOf(world.ask(fresh, "GET", "/v1/me")).value("user"_L1).toObject().value("id"_L1) == "mona"_L1);
    const QJsonObject signIn{{"email"_L1, "mona@example.test"_L1}, {"password"_L1, "long enough"_L1}};
    CHECK(world.ask({}, "POST", "/v1/sessions", signIn).status == 201);
    CHECK(world.accept(token).status == 410);
    QStringList actions;
    for (const QJsonValue& event : jsonOf(world.ask(west, "GET", "/v1/audit?account=coa")).value("items"_L1).toArray())
        actions.append(event.toObject().value("action"_L1).toString());
    CHECK(actions.contains(u"user.password_reset"_s));
    CHECK(actions.contains(u"user.password_changed"_s));
}

TEST_CASE("Only who dominates all that a person may do can have their password reset, then and when it is set") {
    MailWorld world;
    const SmtpSink sink;
    const QByteArray west = world.addPerson("west", "franchise_owner", "fra");
    const QByteArray olga = world.addPerson("olga", "hq_owner", "org");
    world.addPerson("two", "company_manager", "coa");
    world.write([](Writer& writer) {
        Grant grant;
        grant.id = GrantId("grt_two_b");
        grant.user = UserId("two");
        grant.role = RoleId("company_manager");
        grant.at = AccountId("cob");
        writer.put(grant);
    });
    const QByteArray two = world.signIn("two");
    CHECK(world.ask(west, "POST", "/v1/users/two/password-reset").status == 403);
    CHECK(world.ask(two, "POST", "/v1/users/west/password-reset").status == 403);
    CHECK(world.ask(two, "POST", "/v1/users/olga/password-reset").status == 404);
    CHECK(world.ask(west, "POST", "/v1/users/nobody/password-reset").status == 404);
    CHECK(world.ask(olga, "POST", "/v1/users/olga/password-reset").status == 422);
    REQUIRE(world.ask(olga, "POST", "/v1/users/two/password-reset").status == 201);
    REQUIRE(world.ask(olga, "POST", "/v1/users/two/password-reset").status == 201);
    REQUIRE_OK(world.deliver(optionsFor(sink.port())));
    REQUIRE(sink.messages().size() == 2);
    SECTION("of two links the older is void") {
        const int first = world.accept(tokenIn(sink.messages().at(0))).status;
        const int second = world.accept(tokenIn(sink.messages().at(1))).status;
        CHECK(std::min(first, second) == 201);
        CHECK(std::max(first, second) == 410);
    }
    SECTION("after whoever asked for it lost the right both are void") {
        world.write([](Writer& writer) { writer.remove(RecordKind::Grant, "grt_olga"); });
        CHECK(world.accept(tokenIn(sink.messages().at(0))).status == 410);
        CHECK(world.accept(tokenIn(sink.messages().at(1))).status == 410);
    }
}
