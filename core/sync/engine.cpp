#include "core/sync/engine.h"

#include <QCoreApplication>

#include "core/base/log.h"

namespace trunkline::sync {

using namespace Qt::Literals::StringLiterals;
using Activity = Status::Activity;

namespace {

constexpr int kSchema = 1;
constexpr std::chrono::milliseconds kPollWithoutEvents{60'000};
constexpr std::chrono::milliseconds kPollWithEvents{15 * 60'000};

struct EngineWords {
    Q_DECLARE_TR_FUNCTIONS(SyncEngine)
};

} // namespace

Engine::Engine(Parts parts, std::function<void(const Status&)> changed)
    : m_parts(std::move(parts)), m_changed(std::move(changed)) {}

Engine::~Engine() {
    m_changed = {};
    stop();
}

void Engine::start() {
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_isPullWanted = true;
    setActivity(Activity::Connecting);
    listen();
    proceed();
}

void Engine::stop() {
    if (!m_isRunning)
        return;
    m_isRunning = false;
    m_parts.transport.cancelPull();
    m_parts.transport.cancelAll();
    m_parts.store.rollback();
    for (const QByteArray& id : m_inFlight)
        m_parts.store.markPending(EditId(id), 0);
    m_inFlight.clear();
    for (Timers::Handle* timer : {&m_retryTimer, &m_pushTimer, &m_pollTimer, &m_listenTimer}) {
        m_parts.timers.cancel(*timer);
        *timer = 0;
    }
    m_isPulling = m_isListening = m_needsSignIn = false;
    m_status.isLive = false;
    setActivity(Activity::Stopped);
}

void Engine::syncNow() {
    if (!m_isRunning || m_needsSignIn)
        return;
    m_isPullWanted = true;
    for (Timers::Handle* timer : {&m_retryTimer, &m_pushTimer}) {
        m_parts.timers.cancel(*timer);
        *timer = 0;
    }
    m_pullBackOff.reset();
    m_pushBackOff.reset();
    if (!m_isListening)
        listen();
    proceed();
}

void Engine::resume() {
    m_needsSignIn = false;
    syncNow();
}

void Engine::pushSoon() {
    proceed();
}

void Engine::setActivity(Activity activity) {
    m_status.activity = activity;
    if (activity != Activity::Waiting && activity != Activity::NeedsSignIn) {
        m_status.error.reset();
        m_status.retryIn = {};
    }
    if (m_changed)
        m_changed(m_status);
}

/// Pushes come first, so that a pull brings their outcome; neither runs beside the other, so that no answer meets half
/// a transaction.
void Engine::proceed() {
    if (!m_isRunning || m_isPulling || m_needsSignIn)
        return;
    const bool canPush = m_pushTimer == 0 && !m_mustStartOver && !m_mustPullFirst && !m_parts.store.isLoading() &&
                         !m_parts.store.cursor().isEmpty();
    if (canPush && startPushes())
        return;
    if (!m_inFlight.empty())
        return;
    if (m_isPullWanted && m_retryTimer == 0)
        startPull();
}

void Engine::startPull() {
    m_isPullWanted = false;
    m_isPulling = true;
    m_lines.clear();
    m_hasHello = m_isWhole = m_hasLosses = m_isSnapshotOpen = m_isTreeShown = false;
    m_pullError.reset();
    m_sentCursor = m_mustStartOver ? QString() : m_parts.store.cursor();
    m_isSnapshotOpen = m_parts.store.isLoading(); // one that was cut goes on
    m_status.receivedEntities = m_status.receivedCalls = m_status.expectedCalls = 0;
    m_status.skippedLines = 0;
    setActivity(m_sentCursor.isEmpty() || m_parts.store.isLoading() ? Activity::Loading : Activity::Pulling);
    m_parts.transport.pull(
        m_sentCursor, [this](std::string_view bytes) { received(bytes); },
        [this](const std::optional<Failure>& failure) { pullEnded(failure); });
}

void Engine::received(std::string_view bytes) {
    if (!m_isPulling || m_isWhole)
        return;
    const Result<void> split =
        m_lines.add(bytes, [this](std::string_view line) { return takeLine(line) == LineFate::GoOn; });
    if (!split)
        failPull(split.error());
    if (m_pullError) {
        m_parts.transport.cancelPull();
        pullEnded(Failure{*m_pullError, 0, {}, {}});
    } else if (m_isPulling && !m_isWhole && m_changed) {
        m_changed(m_status);
    }
}

Engine::LineFate Engine::failPull(const Error& error) {
    m_pullError = error;
    return LineFate::Stop;
}

/// What is wrong with one line does not hold up the others; what is wrong with the store does.
Engine::LineFate Engine::judge(const Result<void>& done) {
    if (done)
        return LineFate::GoOn;
    if (done.error().code != ErrorCode::InvalidInput)
        return failPull(done.error());
    ++m_status.skippedLines;
    qCInfo(lcSync) << "a line was passed over:" << done.error().message << done.error().details;
    return LineFate::GoOn;
}

Engine::LineFate Engine::takeLine(std::string_view text) {
    const Result<wire::SyncLine> line = wire::parseSyncLine(text);
    if (!line) {
        const bool isOnlyUnknown = m_hasHello && line.error().code == ErrorCode::Unsupported;
        if (!isOnlyUnknown)
            return failPull(line.error());
        ++m_status.skippedLines;
        return LineFate::GoOn;
    }
    if (const auto* hello = std::get_if<wire::HelloLine>(&*line))
        return takeHello(*hello);
    if (!m_hasHello)
        return failPull({ErrorCode::InvalidInput,
                         EngineWords::tr("This is not a Trunkline server, or something in between answered for it."),
                         u"no hello"_s});
    StorePort& store = m_parts.store;
    if (const auto* put = std::get_if<wire::PutLine>(&*line)) {
        ++m_status.receivedEntities;
        return showTree(put->type) == LineFate::Stop ? LineFate::Stop : judge(store.put(*put));
    }
    if (const auto* calls = std::get_if<wire::CallsLine>(&*line)) {
        const Result<int> count = store.calls(calls->text);
        m_status.receivedCalls += count.value_or(0);
        return judge(count ? Result<void>() : Result<void>(failFrom(count)));
    }
    if (const auto* gone = std::get_if<wire::GoneLine>(&*line)) {
        m_hasLosses = true;
        return judge(store.gone(*gone));
    }
    if (const auto* scope = std::get_if<wire::ScopeLine>(&*line)) {
        m_hasLosses = true;
        return judge(store.removeAccounts(scope->gone));
    }
    if (const auto* people = std::get_if<wire::PeopleLine>(&*line)) {
        m_hasLosses = true;
        return judge(store.keepPeople(*people));
    }
    if (const auto* cursor = std::get_if<wire::CursorLine>(&*line))
        return judge(store.commit(cursor->cursor));
    const auto& end = std::get<wire::EndLine>(*line);
    if (judge(store.finish(end.cursor)) == LineFate::GoOn)
        m_isWhole = true;
    return LineFate::Stop;
}

/// A window needs the accounts and who may do what in them; it need not wait for everything that stands in them. A load
/// that is cut between here and its first cursor begins anew.
Engine::LineFate Engine::showTree(wire::EntityType next) {
    using wire::EntityType;
    const bool isOfTree = next == EntityType::Account || next == EntityType::User || next == EntityType::Grant;
    if (!m_isSnapshotOpen || m_isTreeShown || isOfTree)
        return LineFate::GoOn;
    m_isTreeShown = true;
    return judge(m_parts.store.commit(m_parts.store.cursor()));
}

Engine::LineFate Engine::takeHello(const wire::HelloLine& hello) {
    if (m_hasHello)
        return failPull({ErrorCode::InvalidInput,
                         EngineWords::tr("The server sent something that Trunkline cannot read."),
                         u"a second hello"_s});
    m_hasHello = true;
    if (hello.schema > kSchema)
        return failPull(
            {ErrorCode::TooNew,
             EngineWords::tr("The server is newer than this Trunkline. Update Trunkline; your edits are kept."),
             {}});
    m_status.expectedCalls = hello.calls;
    if (m_parts.serverTime && hello.serverTime > 0)
        m_parts.serverTime(fromMilliseconds(hello.serverTime));
    const bool isOtherEpoch = !m_sentCursor.isEmpty() && hello.epoch != m_parts.store.epoch();
    if (isOtherEpoch || (m_sentCursor.isEmpty() && !hello.isSnapshot)) {
        // Restored from a backup, or another server: nothing here follows from what is there.
        startOver();
        return failPull({ErrorCode::Conflict,
                         EngineWords::tr("The server was restored. Everything is loaded again; your edits are kept."),
                         {}});
    }
    const bool goesOn = !m_sentCursor.isEmpty() && (!hello.isSnapshot || m_parts.store.isLoading());
    if (goesOn)
        return LineFate::GoOn;
    m_isSnapshotOpen = true;
    m_mustStartOver = false;
    const QString epoch = m_parts.store.epoch();
    if (!epoch.isEmpty() && epoch != hello.epoch && judge(m_parts.store.forgetBases()) == LineFate::Stop)
        return LineFate::Stop;
    return judge(m_parts.store.beginSnapshot(hello.epoch));
}

void Engine::startOver() {
    m_mustStartOver = true;
    m_isPullWanted = true;
}

void Engine::pullEnded(const std::optional<Failure>& failure) {
    m_isPulling = false;
    m_lines.clear();
    if (m_isWhole) {
        if (m_hasLosses || m_isSnapshotOpen)
            m_parts.store.refuseOrphans({ErrorCode::Refused,
                                         EngineWords::tr("You may not see this any more, so the edit cannot be sent."),
                                         {}});
        m_mustPullFirst = false;
        m_isPullWanted = m_isPullWanted || m_parts.store.cursor().isEmpty(); // more is to be kept than was loaded
        m_pullBackOff.reset();
        setActivity(Activity::Idle);
        schedulePoll();
        proceed();
        return;
    }
    m_parts.store.rollback();
    const Failure reason =
        m_pullError ? Failure{*m_pullError, 0, {}, {}}
        : failure
            ? *failure
            : Failure{{ErrorCode::Unavailable, EngineWords::tr("The connection was cut."), u"stream without end"_s},
                      0,
                      {},
                      {}};
    if (reason.status == 401) {
        needSignIn(reason.error);
        return;
    }
    m_isPullWanted = true;
    if (reason.status == 410 && !m_sentCursor.isEmpty())
        startOver();
    if (reason.error.code == ErrorCode::Corrupted) {
        m_parts.store.distrust();
        startOver();
    }
    // The first time it starts over at once; a server that never likes what it gave is given time.
    waitAfter(reason);
}

void Engine::waitAfter(const Failure& failure) {
    std::chrono::milliseconds wait = m_pullBackOff.next(m_parts.random, failure.retryAfter);
    if (failure.status == 410 || (m_mustStartOver && failure.error.code == ErrorCode::Conflict))
        wait /= 10;
    m_status.error = failure.error;
    m_status.retryIn = wait;
    m_parts.timers.cancel(m_retryTimer);
    m_retryTimer = m_parts.timers.after(wait, [this] {
        m_retryTimer = 0;
        if (!m_isListening && m_listenTimer == 0)
            listen();
        proceed();
    });
    setActivity(Activity::Waiting);
    proceed();
}

void Engine::needSignIn(const Error& error) {
    m_needsSignIn = true;
    m_isPullWanted = true;
    m_status.error = error;
    setActivity(Activity::NeedsSignIn);
}

void Engine::listen() {
    if (!m_isRunning || m_isListening || m_needsSignIn)
        return;
    m_isListening = true;
    m_parts.transport.listen(
        [this] {
            m_status.isLive = true;
            m_listenBackOff.reset();
            m_isPullWanted = true;
            proceed();
        },
        [this](const Failure& failure) {
            m_isListening = false;
            m_status.isLive = false;
            if (!m_isRunning || m_needsSignIn)
                return;
            schedulePoll();
            m_parts.timers.cancel(m_listenTimer);
            m_listenTimer = m_parts.timers.after(m_listenBackOff.next(m_parts.random, failure.retryAfter), [this] {
                m_listenTimer = 0;
                listen();
            });
        });
}

void Engine::schedulePoll() {
    m_parts.timers.cancel(m_pollTimer);
    m_pollTimer = m_parts.timers.after(m_isListening ? kPollWithEvents : kPollWithoutEvents, [this] {
        m_pollTimer = 0;
        m_isPullWanted = true;
        schedulePoll();
        proceed();
    });
}

} // namespace trunkline::sync
