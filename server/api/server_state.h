#pragma once

#include "server/api/api.h"
#include "server/api/sync_scope.h"

namespace trunkline::server {

/// A running server without HTTPS and timed work: the store, what stands in memory in step with it, and the API over
/// both.
class ServerState {
public:
    struct Options {
        QString dataDirectory; ///< has to be there
        SessionLimits sessions;
        ThrottleLimits throttle;
        RequestLog::Sink log;
        bool sendsMail = false;
        StreamPortions portions;
    };
    /// Opens the database and reads what is kept in memory. A database older than what this server gave out came from a
    /// backup: a new epoch begins, and every console starts over. `clock` and `random` outlive it.
    [[nodiscard]] static Result<std::unique_ptr<ServerState>> open(Options options, const Clock& clock,
                                                                   RandomSource& random);
    ~ServerState();
    ServerState(const ServerState&) = delete;
    ServerState& operator=(const ServerState&) = delete;

    [[nodiscard]] Storage& storage() { return *m_storage; }
    [[nodiscard]] Services& services() { return m_services; }
    [[nodiscard]] RequestHandler& api() { return m_api; }
    [[nodiscard]] Metrics& metrics() { return m_metrics; }
    [[nodiscard]] const RequestLog& log() const { return m_log; }

    /// Takes what the command line wrote to the same files meanwhile. Cheap where it wrote nothing.
    [[nodiscard]] Result<void> takeForeignCommits();
    /// Writes down beside the database how far it has come; what was restored is known by it at the next start.
    void keepHighWater();

private:
    ServerState(Options options, std::unique_ptr<Storage> storage, const Clock& clock, RandomSource& random);
    [[nodiscard]] Result<void> start();
    [[nodiscard]] Result<void> noticeRestore(Sequence at);
    void take(const Commit& commit);

    QString m_highWaterPath;
    RequestLog m_log;
    std::unique_ptr<Storage> m_storage;
    Metrics m_metrics;
    DirectoryKeeper m_directory;
    Sessions m_sessions;
    SyncScopes m_scopes;
    Throttle m_throttle;
    std::atomic<Sequence> m_sequence = 0;
    Services m_services;
    Api m_api;
    qint64 m_seenVersion = 0;
    Sequence m_keptSequence = -1;
};

} // namespace trunkline::server
