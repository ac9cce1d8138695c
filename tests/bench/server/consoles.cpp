#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <QCoreApplication>
#include <QElapsedTimer>

#include "core/session/sample_server.h"
#include "core/session/session.h"
#include "core/wire/call_rows.h"
#include "tests/bench/peers/peers.h"
#include "tests/bench/server/bench_server.h"

namespace trunkline::bench {

using namespace Qt::Literals::StringLiterals;
using namespace session;

namespace {

constexpr int kEdits = 60;

/// A console that signs in by itself.
struct Desk {
    explicit Desk(const BenchServer& server) : session({directory.path(), &clock, &random, &keychain}) {
        QObject::connect(&session, &Session::untrusted, &session,
                         [this](const QByteArray& shown, const Error&) { session.trust(shown); });
        QObject::connect(&session, &Session::failed, &session, [](const Error& error) {
            std::fprintf(stderr, "%s\n", error.message.toUtf8().constData());
            std::exit(1);
        });
        session.signIn(server.url(), QLatin1StringView(SampleServer::kEmail),
                       QLatin1StringView(SampleServer::kPassword));
    }
    void waitUntil(const std::function<bool()>& isSo) const {
        while (!isSo())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    void load() const {
        waitUntil([this] { return session.store() && session.store()->syncedAt(); });
        waitUntilAtRest();
    }
    /// The lists have their index, and the log is in the file.
    void waitUntilAtRest() const {
        waitUntil([this] { return session.status().activity == sync::Status::Activity::Idle; });
    }

    QTemporaryDir directory;
    SystemClock clock;
    SystemRandom random;
    MemorySecrets keychain;
    Session session;
};

/// The calls of the server as .import wants them.
void exportCalls(const BenchServer& server, const QString& csv) {
    QStringList columns;
    for (const char* column : wire::kCallColumns)
        columns.append(QLatin1StringView(column));
    QProcess shell;
    shell.setStandardOutputFile(csv);
    shell.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    shell.start(u"sqlite3"_s,
                {u"-csv"_s, u"-readonly"_s, server.database(), u"SELECT %1 FROM call"_s.arg(columns.join(u','))});
    if (!shell.waitForFinished(-1) || shell.exitCode() != 0)
        std::exit(1); // sqlite3 has said why
}

void againstPeers(const BenchServer& server, const Spent& load, int documents) {
    const QTemporaryDir directory;
    const QString csv = directory.filePath(u"calls.csv"_s);
    exportCalls(server, csv);
    const Spent bare = importBare(directory.path(), csv);
    std::printf(
        "load: sqlite3 .import of the same calls into a bare table %.1f s, of work %.1f s: the load is at %.2f of "
        "that, by the console's work %.2f\n",
        bare.passed, bare.worked, bare.passed / load.passed, bare.worked / load.worked);
    if (const std::optional<Spent> pouch = replicateByPouchdb(documents, directory.path()))
        std::printf(
            "load: PouchDB replicates %d documents in %.1f s, of work %.1f s: the load takes 1/%.1f of that, by the "
            "console's work 1/%.1f\n",
            documents, pouch->passed, pouch->worked, pouch->passed / load.passed, pouch->worked / load.worked);
}

} // namespace

void benchFirstLoad(const BenchServer& server) {
    const std::string self = std::to_string(QCoreApplication::applicationPid());
    const double serverCpu = cpuSeconds(server.pid());
    const Stopwatch watch;
    QElapsedTimer timer;
    timer.start();
    const Desk desk(server);
    desk.waitUntil([&desk] { return desk.session.status().receivedEntities > 0; });
    const qint64 firstBytes = timer.elapsed();
    desk.waitUntil([&desk] { return !desk.session.store()->accounts()->isEmpty(); });
    const qint64 usable = timer.elapsed();
    qint64 firstCalls = 0;
    qint64 entities = 0;
    long most = 0;
    desk.waitUntil([&] {
        const store::Store& store = *desk.session.store();
        if (firstCalls == 0 && store.loadState().calls > 0)
            firstCalls = timer.elapsed();
        most = std::max(most, residentKilobytes(server.pid()));
        entities = std::max(entities, desk.session.status().receivedEntities);
        return store.syncedAt().has_value();
    });
    const Spent spent = watch.spent();
    const double serverSpent = cpuSeconds(server.pid()) - serverCpu;
    desk.waitUntilAtRest();
    const Spent atRest = watch.spent();
    const double calls = static_cast<double>(desk.session.store()->reader().callCount());
    std::printf("load: %.0f calls and %lld other things over TLS, encrypted and searchable, in %.1f s (%.0f calls a "
                "second); first "
                "lines after %lld ms, accounts after %lld ms, first calls after %lld ms; of work: console %.1f s, "
                "server %.1f s; at rest after %.1f s, of work %.1f s; memory at most: console %ld MB, server %ld MB\n",
                calls, static_cast<long long>(entities), spent.passed, calls / spent.passed,
                static_cast<long long>(firstBytes), static_cast<long long>(usable), static_cast<long long>(firstCalls),
                spent.worked, serverSpent, atRest.passed, atRest.worked, mostResidentKilobytes(self) / 1024,
                most / 1024);
    againstPeers(server, spent, static_cast<int>(calls) + static_cast<int>(entities));
}

void benchLive(const BenchServer& server) {
    const Desk first(server);
    const Desk second(server);
    first.load();
    second.load();
    const CallId call =
        first.session.store()->reader().calls(*first.session.store()->accounts(), {}, 1).front().call.id;
    first.waitUntil([&] { return first.session.status().isLive && second.session.status().isLive; });
    std::vector<double> times;
    for (int i = 0; i < kEdits; ++i) {
        const Desk& writes = i % 2 == 0 ? first : second;
        const Desk& reads = i % 2 == 0 ? second : first;
        const QString note = u"Edit %1"_s.arg(i);
        store::Store& store = *writes.session.store();
        QElapsedTimer timer;
        timer.start();
        (void)store.edit(*store.patchFor(wire::EntityType::Call, call.toString(), {{"note"_L1, note}}));
        reads.waitUntil([&] { return reads.session.store()->reader().call(call)->note == note; });
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        writes.waitUntil([&] { return store.edits().empty(); });
    }
    std::ranges::sort(times);
    std::printf("live: an edit is at another console after: median %.0f ms, p95 %.0f ms, longest %.0f ms\n",
                times[kEdits / 2], times[kEdits * 95 / 100], times.back());
}

} // namespace trunkline::bench
