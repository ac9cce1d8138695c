#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

#include "core/flow/document.h"
#include "core/session/sample_server.h"
#include "core/session/session.h"
#include "core/wire/codecs.h"
#include "tests/support/catch_qt.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace session;

namespace {

constexpr int kMostMilliseconds = 120'000;

void waitFor(const char* what, const std::function<bool()>& isSo) {
    QElapsedTimer timer;
    timer.start();
    while (!isSo()) {
        if (timer.elapsed() > kMostMilliseconds)
            FAIL("waited in vain for " << what);
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50);
    }
}

/// A person at a console with a keychain of their own.
struct Desk {
    explicit Desk(const QString& directory) : session({directory, &clock, &random, &keychain, {}}) {
        QObject::connect(&session, &Session::failed, &session, [this](const Error& error) { failure = error; });
        QObject::connect(&session, &Session::untrusted, &session,
                         [this](const QByteArray& shown, const Error&) { fingerprint = shown; });
    }
    void synchronise() {
        waitFor("the first synchronisation",
                [this] { return failure || (session.store() && session.store()->syncedAt()); });
        if (failure)
            FAIL(failure->message.toStdString() << " [" << failure->details.toStdString() << ']');
    }

    SystemClock clock;
    SystemRandom random;
    MemorySecrets keychain;
    Session session;
    std::optional<Error> failure;
    QByteArray fingerprint;
};

FlowRecord flowAt(const Desk& desk, const FlowId& id) {
    const QJsonObject flow = desk.session.store()->reader().entity(wire::EntityType::Flow, id.toString());
    const Result<FlowRecord> read = wire::fromJson<FlowRecord>(flow);
    REQUIRE_OK(read);
    return *read;
}

void saveDraft(Desk& desk, const FlowId& id, const flow::FlowDocument& draft) {
    store::Store& store = *desk.session.store();
    const auto patch = store.patchFor(wire::EntityType::Flow, id.toString(), {{"draft"_L1, draft.toJson()}});
    REQUIRE(patch);
    REQUIRE_OK(store.edit(*patch));
}

/// Two people change different things in one draft, one of them without a network: both changes are in it afterwards,
/// and nobody is asked.
void changeOneDraftAtBoth(Desk& first, Desk& second) {
    std::vector<FlowRecord> flows;
    for (const Account& account : first.session.store()->accounts()->accounts()) {
        flows = first.session.store()->reader().flows(account.id);
        if (!flows.empty())
            break;
    }
    REQUIRE_FALSE(flows.empty());
    const FlowId id = flows.front().id;
    auto draft = flow::FlowDocument::fromJson(flows.front().published);
    REQUIRE_OK(draft);
    draft->setName(u"Begun"_s);
    saveDraft(first, id, *draft);
    waitFor("the draft to arrive elsewhere", [&] { return flowAt(second, id).draft == draft->toJson(); });
    waitFor("the draft to be taken", [&] { return first.session.store()->edits().empty(); });

    second.session.pauseSync();
    flow::FlowDocument mine = *draft;
    mine.setTimeZone(u"America/Denver"_s);
    saveDraft(second, id, mine);
    flow::FlowDocument theirs = *draft;
    theirs.setName(u"Named by the other"_s);
    saveDraft(first, id, theirs);
    waitFor("their change to be taken", [&] { return first.session.store()->edits().empty(); });
    second.session.syncNow();
    waitFor("both changes in the one draft", [&] {
        for (const store::PendingEdit& edit : second.session.store()->edits())
            REQUIRE(edit.state != store::EditState::Conflict);
        const QJsonObject there = flowAt(first, id).draft;
        return there.value("name"_L1) == "Named by the other"_L1 && there.value("timezone"_L1) == "America/Denver"_L1;
    });
}

/// Somebody is invited, and comes in at a console of their own with the link; it works once.
void letSomebodyIn(Desk& inviter, const QUrl& server, const QByteArray& fingerprint, const QString& directory) {
    QString token;
    net::Request request;
    request.method = "POST";
    request.path = u"/v1/invitations"_s;
    request.body = QJsonDocument(QJsonObject{{"email"_L1, "nora@example.test"_L1},
                                             {"name"_L1, "Nora"_L1},
                                             {"role"_L1, "hq_reviewer"_L1},
                                             {"at"_L1, inviter.session.store()->accounts()->at(0).id.toString()}})
                       .toJson();
    std::optional<int> status;
    inviter.session.send(request, &inviter.session, [&](const net::Client::Answer& answer) {
        status = answer ? answer->status : answer.error().status;
        if (answer)
            token = QJsonDocument::fromJson(answer->body).object().value("token"_L1).toString();
    });
    waitFor("the invitation", [&] { return status.has_value(); });
    REQUIRE(*status == 201);
    Desk nora(directory);
    nora.session.acceptInvitation(server, token, u"short"_s);
    waitFor("the question about the certificate", [&] { return nora.failure || !nora.fingerprint.isEmpty(); });
    nora.session.trust(fingerprint);
    waitFor("the word that it is too short", [&] { return nora.failure.has_value(); });
    CHECK(nora.session.state() == Session::State::SignedOut);
    nora.failure.reset();
    nora.fingerprint.clear();
    nora.session.acceptInvitation(server, token, u"long enough"_s);
    waitFor("the question about the certificate", [&] { return nora.failure || !nora.fingerprint.isEmpty(); });
    nora.session.trust(fingerprint);
    nora.synchronise();
    CHECK(nora.session.profile().email == u"nora@example.test");
    CHECK(nora.session.profile().fingerprint == fingerprint);
    nora.session.close();
    nora.fingerprint.clear();
    nora.session.acceptInvitation(server, token, u"long enough"_s);
    waitFor("the question about the certificate", [&] { return nora.failure || !nora.fingerprint.isEmpty(); });
    nora.session.trust(fingerprint);
    waitFor("the word that the link is used", [&] { return nora.failure.has_value(); });
}

/// The calls of one company and then of another are kept: only those are here, only those are sent, and all come back
/// when all are wanted again.
void chooseWhatIsKept(Desk& desk) {
    store::Store& store = *desk.session.store();
    const qint64 all = store.reader().callCount();
    std::vector<AccountId> companies;
    for (const Account& account : store.accounts()->accounts()) {
        if (store.reader().callCount(account.id) > 0)
            companies.push_back(account.id);
    }
    REQUIRE(companies.size() > 1);
    qint64 received = 0;
    const auto watch = QObject::connect(&desk.session, &Session::statusChanged, &desk.session,
                                        [&] { received = std::max(received, desk.session.status().receivedCalls); });
    const auto choose = [&](const QStringList& accounts, qint64 calls) {
        received = 0;
        store::KeptCalls kept;
        kept.accounts = accounts;
        store.setKept(kept);
        waitFor("the chosen calls", [&] {
            return store.reader().callCount() == calls && !store.loadState().isLoading &&
                   desk.session.status().activity == sync::Status::Activity::Idle;
        });
    };
    const qint64 ofFirst = store.reader().callCount(companies[0]);
    const qint64 ofSecond = store.reader().callCount(companies[1]);
    choose({companies[0].toString()}, ofFirst);
    choose({companies[1].toString()}, ofSecond);
    CHECK(store.reader().callCount(companies[0]) == 0);
    CHECK(received == ofSecond);
    choose({}, all);
    CHECK(received == all);
    QObject::disconnect(watch);
}

/// What a console does that is closed, or cut off, before it has the answer to its refresh.
void refreshInVain(Desk& desk, const Profile& profile, const QUrl& server) {
    QByteArray kept;
    desk.keychain.read(profile.id + u"/refresh"_s,
                       [&kept](const Result<std::optional<QByteArray>>& read) { kept = read->value_or(QByteArray()); });
    waitFor("the kept token", [&] { return !kept.isEmpty(); });
    const QList<QByteArray> parts = kept.split(' ');
    REQUIRE(parts.size() == 2);
    net::Client client(server);
    client.trust(desk.fingerprint);
    net::Request request;
    request.method = "POST";
    request.path = u"/v1/sessions/refresh"_s;
    request.body = QJsonDocument(QJsonObject{{"refreshToken"_L1, QString::fromLatin1(parts[0])}}).toJson();
    request.headers = {{"Idempotency-Key", parts[1]}};
    std::optional<int> status;
    client.send(request, [&status](const net::Client::Answer& answer) {
        status = answer ? answer->status : answer.error().status;
    });
    waitFor("an answer that the console will not have", [&] { return status.has_value(); });
    CHECK(status == 200);
}

} // namespace

TEST_CASE("from a sample server over TLS into the cache and back, with two consoles") {
    const QString programs = qEnvironmentVariable("TRUNKLINE_BIN");
    if (!QFile::exists(programs + u"/trunklined"_s) || !QFile::exists(programs + u"/trunklinectl"_s))
        SKIP("trunklined and trunklinectl are not built here");
    const QTemporaryDir directory;
    SampleServer server(
        {programs, directory.filePath(u"server"_s), {u"--franchises"_s, u"2"_s, u"--calls"_s, u"2000"_s}});
    std::optional<Error> failure;
    QByteArray fingerprint;
    QObject::connect(&server, &SampleServer::ready, &server,
                     [&](const QUrl&, const QByteArray& shown) { fingerprint = shown; });
    QObject::connect(&server, &SampleServer::failed, &server, [&](const Error& error) { failure = error; });
    server.start();
    waitFor("the server", [&] { return failure || !fingerprint.isEmpty(); });
    if (failure)
        FAIL(failure->message.toStdString() << " [" << failure->details.toStdString() << ']');

    Desk desk(directory.filePath(u"first"_s));
    desk.session.signIn(server.url(), QString::fromLatin1(SampleServer::kEmail),
                        QString::fromLatin1(SampleServer::kPassword));
    waitFor("the question about the certificate", [&] { return desk.failure || !desk.fingerprint.isEmpty(); });
    CHECK(desk.fingerprint == fingerprint);
    desk.session.trust(fingerprint);
    desk.synchronise();
    store::Store& store = *desk.session.store();
    CHECK(store.accounts()->size() > 3);
    CHECK(store.reader().callCount() > 0);
    waitFor("who I am", [&] { return !desk.session.me().isEmpty(); });
    letSomebodyIn(desk, server.url(), fingerprint, directory.filePath(u"third"_s));

    // An edit goes up, and comes down at a second console by itself.
    Desk other(directory.filePath(u"second"_s));
    other.session.signIn(server.url(), QString::fromLatin1(SampleServer::kEmail),
                         QString::fromLatin1(SampleServer::kPassword));
    waitFor("the question about the certificate", [&] { return other.failure || !other.fingerprint.isEmpty(); });
    other.session.trust(fingerprint);
    other.synchronise();
    const std::vector<store::ListedCall> newest = store.reader().calls(*store.accounts(), {}, 1);
    REQUIRE(newest.size() == 1);
    const CallId call = newest.front().call.id;
    const auto patch =
        store.patchFor(wire::EntityType::Call, call.toString(), {{"note"_L1, "Called back at noon."_L1}});
    REQUIRE(patch);
    REQUIRE_OK(store.edit(*patch));
    waitFor("the edit to be taken", [&] { return store.edits().empty(); });
    waitFor("the edit to arrive elsewhere",
            [&] { return other.session.store()->reader().call(call)->note == u"Called back at noon."_s; });

    changeOneDraftAtBoth(desk, other);
    chooseWhatIsKept(other);

    // Closed and opened again: everything is there at once, and signing out leaves nothing.
    const Profile profile = desk.session.profile();
    desk.session.close();
    refreshInVain(desk, profile, server.url());
    desk.session.open(profile);
    waitFor("the store", [&] { return desk.session.store() != nullptr; });
    CHECK(desk.session.store()->reader().callCount() > 0);
    waitFor("signing in by the kept token",
            [&] { return desk.session.status().activity == sync::Status::Activity::Idle; });
    desk.session.signOut();
    CHECK_FALSE(QFile::exists(desk.session.profiles().storeDirectory(profile)));
    CHECK(desk.session.profiles().all().empty());
}

} // namespace trunkline::tests
