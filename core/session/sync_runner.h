#pragma once

#include <QObject>
#include <QThread>
#include <QUrl>

#include "core/base/server_clock.h"
#include "core/store/store.h"
#include "core/sync/engine.h"

namespace trunkline::session {

/// The sync engine on a thread of its own, between a store and a server. Everything here belongs to the GUI thread and
/// returns at once.
class SyncRunner : public QObject {
    Q_OBJECT

public:
    struct Options {
        QUrl server;
        QByteArray fingerprint; ///< trusted certificate; empty: the system decides
        QString accessToken;
        store::KeptCalls kept = {};
        QString exportDirectory = {};       ///< for edits that can never be sent; empty: they are not exported
        ServerClock* serverClock = nullptr; ///< learns the server's time; outlives the runner
    };
    /// `store` and `clock` outlive the runner.
    SyncRunner(store::Store& store, const Clock& clock, Options options, QObject* parent = nullptr);
    /// Waits until the engine has let go of the store, which is at once: a running index build is broken off and done
    /// again by the next runner.
    ~SyncRunner() override;

    void start();
    /// Also goes on after pause().
    void syncNow();
    /// Stops what runs; what has arrived stays.
    void pause();
    /// From now on only these calls are kept here; what is missing is fetched.
    void keep(const store::KeptCalls& kept);
    /// After a refresh, or signing in again: goes on where it stopped.
    void setAccessToken(const QString& token);
    [[nodiscard]] const sync::Status& status() const { return m_status; }

Q_SIGNALS:
    void statusChanged(const trunkline::sync::Status& status);
    /// The server does not know the token any more; setAccessToken() goes on.
    void signInNeeded();
    /// Edits of what may not be seen any more were written to a file for the person who made them.
    void orphansExported(const QString& path, int edits);

private:
    struct Works;
    void post(std::function<void(Works&)> task);
    void exportOrphans(const QString& directory, const std::vector<store::PendingEdit>& edits, Instant now);
    void takeStatus(const sync::Status& status);

    sync::Status m_status;
    QThread m_thread;
    store::Store& m_store;
    const Clock& m_clock;
    store::KeptCalls m_kept;        ///< at the start
    QObject* m_context;             ///< lives on m_thread
    std::shared_ptr<Works> m_works; ///< used on m_thread only
};

} // namespace trunkline::session
