#pragma once

#include "server/api/sessions.h"
#include "server/api/throttle.h"
#include "server/http/http_server.h"
#include "server/jobs/mail_sender.h"

namespace trunkline::server {

struct HostOptions {
    QString dataDirectory;
    HttpOptions http; ///< without certificate files: the server's own below the data directory
    SessionLimits sessions;
    ThrottleLimits throttle;
    MailOptions mail;
    QString publicUrl; ///< how people reach the server, for links in messages; empty: derived from address and port
    RequestLog::Sink log;
    bool runsJobs = true;
};

/// The whole server in one object: the store, the API, HTTPS and timed work.
class ServerHost {
public:
    /// Opens everything and takes the port; errors say what to do about it. `clock` and `random` must outlive the host.
    [[nodiscard]] static Result<std::unique_ptr<ServerHost>> open(HostOptions options, const Clock& clock,
                                                                  RandomSource& random);
    ~ServerHost();
    ServerHost(const ServerHost&) = delete;
    ServerHost& operator=(const ServerHost&) = delete;

    /// Serves until stop() or, where wanted, a signal.
    void run(bool stopsOnSignals);
    /// From any thread.
    void stop();

    [[nodiscard]] QString url() const;
    [[nodiscard]] QString fingerprint() const;
    [[nodiscard]] Storage& storage();

private:
    class Impl;
    explicit ServerHost(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace trunkline::server
