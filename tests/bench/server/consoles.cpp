#include <algorithm>
#include <cstdio>

#include <QCoreApplication>
#include <QElapsedTimer>

#include "core/session/sample_server.h"
#include "core/session/session.h"
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
    }

    QTemporaryDir directory;
    SystemClock clock;
    SystemRandom random;
    MemorySecrets keychain;
    Session session;
};

} // namespace

void benchFirstLoad(const BenchServer& server) {
    const std::string self = std::to_string(QCoreApplication::applicationPid());
    const double serverCpu = cpuSeconds(server.pid());
    const double ownCpu = cpuSeconds(self);
    QElapsedTimer timer;
    timer.start();
    const Desk desk(server);
    desk.waitUntil([&desk] { return desk.session.store() && !desk.session.store()->accounts()->isEmpty(); });
    const qint64 usable = timer.elapsed();
    qint64 firstCalls = 0;
    long most = 0;
    desk.waitUntil([&] {
        const store::Store& store = *desk.session.store();
        if (firstCalls == 0 && store.loadState().calls > 0)
            firstCalls = timer.elapsed();
        most = std::max(most, residentKilobytes(server.pid()));
        return store.syncedAt().has_value();
    });
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    const double calls = static_cast<double>(desk.session.store()->reader().callCount());
    std::printf(
        "load: %.0f calls over TLS, encrypted and searchable, in %.1f s (%.0f a second); accounts after %lld ms, "
        "first calls after %lld ms; CPU: console %.1f s, server %.1f s; memory at most: console %ld MB, server "
        "%ld MB\n",
        calls, seconds, calls / seconds, static_cast<long long>(usable), static_cast<long long>(firstCalls),
        cpuSeconds(self) - ownCpu, cpuSeconds(server.pid()) - serverCpu, mostResidentKilobytes(self) / 1024,
        most / 1024);
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
