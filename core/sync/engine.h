#pragma once

#include <set>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/sync/back_off.h"
#include "core/sync/line_splitter.h"
#include "core/sync/merge.h"
#include "core/sync/ports.h"

namespace trunkline::sync {

/// What a status bar shows.
struct Status {
    enum class Activity : std::uint8_t {
        Idle, ///< all that is known is in step
        Connecting,
        Loading, ///< the first load, or a rebuild
        Pulling,
        Pushing,
        Waiting,     ///< offline or turned away; tries again by itself
        NeedsSignIn, ///< until resume()
        Stopped,
    };
    Activity activity = Activity::Stopped;
    bool isLive = false; ///< changes are told at once
    qint64 receivedEntities = 0;
    qint64 receivedCalls = 0;
    qint64 expectedCalls = 0;   ///< 0: unknown
    int skippedLines = 0;       ///< of this pull: what this version could not read
    std::optional<Error> error; ///< Waiting and NeedsSignIn: why
    std::chrono::milliseconds retryIn{0};
};

/// Makes the store follow the server and the outbox reach it. One thread; everything it touches is a port.
class Engine {
public:
    struct Parts {
        Transport& transport;
        StorePort& store;
        Timers& timers;
        const Clock& clock;
        RandomSource& random;
        FieldMerge mergeField = {};                   ///< e.g. flows
        std::function<void(Instant)> serverTime = {}; ///< told what the server's clock shows, once a pull
    };
    Engine(Parts parts, std::function<void(const Status&)> changed);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    void start();
    /// Ends everything that runs; what was not committed is rolled back.
    void stop();
    /// The network is back, or a person asked: tries at once, whatever was waited for.
    void syncNow();
    /// A new token is there.
    void resume();
    /// Edits were made.
    void pushSoon();

    [[nodiscard]] const Status& status() const { return m_status; }

private:
    enum class LineFate { GoOn, Stop };

    void proceed();
    void setActivity(Status::Activity activity);
    void waitAfter(const Failure& failure);
    void needSignIn(const Error& error);

    void startPull();
    void received(std::string_view bytes);
    LineFate takeLine(std::string_view line);
    LineFate takeHello(const wire::HelloLine& hello);
    LineFate showTree(wire::EntityType next);
    LineFate judge(const Result<void>& done);
    LineFate failPull(const Error& error);
    void pullEnded(const std::optional<Failure>& failure);
    void startOver();

    void listen();
    void schedulePoll();

    bool startPushes();
    void answered(const Edit& edit, const Transport::Answer& answer);
    void takeRefusal(const Edit& edit, const Failure& failure);
    void takeNewer(const Edit& edit, const QJsonObject& current);
    void retryEdit(const Edit& edit, const Failure& failure, int mostAttempts);
    void waitWithPushes(const Failure& failure);

    Parts m_parts;
    std::function<void(const Status&)> m_changed;
    Status m_status;
    bool m_isRunning = false;
    bool m_isPulling = false;
    bool m_isPullWanted = false;
    bool m_isListening = false;
    bool m_needsSignIn = false;
    bool m_mustPullFirst = false; ///< pushes wait for a whole pull

    LineSplitter m_lines;
    QString m_sentCursor;
    bool m_hasHello = false;
    bool m_isWhole = false; ///< the end line came
    bool m_isSnapshotOpen = false;
    bool m_isTreeShown = false;   ///< of the snapshot, before the rest of it came
    bool m_hasLosses = false;     ///< something left the store in this pull
    bool m_mustStartOver = false; ///< the next pull has no cursor
    std::optional<Error> m_pullError;

    BackOff m_pullBackOff;
    BackOff m_pushBackOff;
    BackOff m_listenBackOff;
    Timers::Handle m_retryTimer = 0;
    Timers::Handle m_pushTimer = 0;
    Timers::Handle m_pollTimer = 0;
    Timers::Handle m_listenTimer = 0;
    std::set<QByteArray> m_inFlight;
};

} // namespace trunkline::sync
