#include "core/session/sync_runner.h"

#include "core/base/log.h"
#include "core/session/draft_merge.h"
#include "core/session/edit_export.h"
#include "core/session/http_transport.h"
#include "core/session/store_port.h"
#include "core/session/timers.h"

#include <utility>

namespace trunkline::session {

using namespace Qt::Literals::StringLiterals;

struct SyncRunner::Works {
    std::unique_ptr<net::Client> client;
    std::unique_ptr<HttpTransport> transport;
    std::unique_ptr<StorePort> port;
    std::unique_ptr<EventLoopTimers> timers;
    SystemRandom random;
    std::unique_ptr<sync::Engine> engine;
    bool isPaused = false;
};

SyncRunner::SyncRunner(store::Store& store, const Clock& clock, Options options, QObject* parent)
    : QObject(parent), m_store(store), m_clock(clock), m_kept(options.kept), m_context(new QObject),
      m_works(std::make_shared<Works>()) {
    store.writer().setCanceled(false);
    m_thread.setObjectName(u"sync"_s);
    m_context->moveToThread(&m_thread);
    post([this, &store, &clock, options = std::move(options)](Works& works) {
        works.client = std::make_unique<net::Client>(options.server);
        works.client->trust(options.fingerprint);
        works.client->setAccessToken(options.accessToken);
        works.transport = std::make_unique<HttpTransport>(*works.client);
        works.port = std::make_unique<StorePort>(
            store.writer(), store.outbox(),
            [this, &clock, directory = options.exportDirectory](const std::vector<store::PendingEdit>& edits) {
                exportOrphans(directory, edits, clock.now());
            });
        works.timers = std::make_unique<EventLoopTimers>();
        works.engine = std::make_unique<sync::Engine>(
            sync::Engine::Parts{*works.transport, *works.port, *works.timers, clock, works.random, mergeDraft,
                                [serverClock = options.serverClock](Instant serverTime) {
                                    if (serverClock)
                                        serverClock->learn(serverTime);
                                }},
            [this](const sync::Status& status) {
                QMetaObject::invokeMethod(
                    this, [this, status] { takeStatus(status); }, Qt::QueuedConnection);
            });
    });
    connect(&store, &store::Store::outboxChanged, this,
            [this] { post([](Works& works) { works.engine->pushSoon(); }); });
    m_thread.start();
}

SyncRunner::~SyncRunner() {
    m_store.writer().setCanceled(true);
    post([](Works& works) {
        works.engine.reset();
        works.transport.reset();
        works.client.reset();
        works.timers.reset();
        works.port.reset();
    });
    // One event for both: once it is deleted, nothing can be posted to the context any more.
    QMetaObject::invokeMethod(
        m_context,
        [context = m_context] {
            context->deleteLater();
            QThread::currentThread()->quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void SyncRunner::post(std::function<void(Works&)> task) {
    QMetaObject::invokeMethod(
        m_context, [works = m_works, task = std::move(task)] { task(*works); }, Qt::QueuedConnection);
}

void SyncRunner::start() {
    keep(m_kept);
}

void SyncRunner::keep(const store::KeptCalls& kept) {
    post([this, kept](Works& works) {
        works.engine->stop(); // what is being pulled goes by the old choice
        works.transport->setCallsSince(kept.since(m_clock.now()));
        works.transport->setCallsOf(kept.accounts);
        if (const Result<bool> isThere = m_store.writer().keepOnly(kept); !isThere)
            qCInfo(lcSync) << "what is kept here stays as it is:" << isThere.error().details;
        if (!works.isPaused)
            works.engine->start();
    });
}

void SyncRunner::syncNow() {
    post([](Works& works) {
        if (std::exchange(works.isPaused, false))
            works.engine->start();
        else
            works.engine->syncNow();
    });
}

void SyncRunner::pause() {
    post([](Works& works) {
        works.engine->stop();
        works.isPaused = true;
    });
}

void SyncRunner::setAccessToken(const QString& token) {
    post([token](Works& works) {
        works.client->setAccessToken(token);
        works.engine->resume();
    });
}

/// On the engine's thread.
void SyncRunner::exportOrphans(const QString& directory, const std::vector<store::PendingEdit>& edits, Instant now) {
    if (directory.isEmpty())
        return;
    const Result<QString> path = exportEdits(edits, directory, now);
    if (!path) {
        qCInfo(lcSync) << "edits that cannot be sent stay in the outbox alone:" << path.error().details;
        return;
    }
    QMetaObject::invokeMethod(
        this, [this, path = *path, count = static_cast<int>(edits.size())] { Q_EMIT orphansExported(path, count); },
        Qt::QueuedConnection);
}

void SyncRunner::takeStatus(const sync::Status& status) {
    const bool wasNeeded = m_status.activity == sync::Status::Activity::NeedsSignIn;
    m_status = status;
    Q_EMIT statusChanged(m_status);
    if (!wasNeeded && m_status.activity == sync::Status::Activity::NeedsSignIn)
        Q_EMIT signInNeeded();
}

} // namespace trunkline::session
