#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "server/http/certificate.h"
#include "server/http/message.h"
#include "server/http/metrics.h"
#include "server/http/request_log.h"
#include "server/http/request_reader.h"

namespace trunkline::server {

struct HttpOptions {
    std::string address = "127.0.0.1"; ///< numeric
    std::uint16_t port = 8443;         ///< 0: any free one
    CertificateFiles certificate;
    ReadLimits limits;
    std::chrono::milliseconds headerTimeout{
        15'000}; ///< from connecting, or a request's first byte, to the end of its header
    std::chrono::milliseconds bodyTimeout{20'000};  ///< between two pieces of a body
    std::chrono::milliseconds idleTimeout{90'000};  ///< between requests
    std::chrono::milliseconds writeTimeout{30'000}; ///< for a client that takes nothing
    std::chrono::milliseconds heartbeat{25'000};    ///< of event streams
    std::chrono::milliseconds drainTimeout{10'000}; ///< for requests under way at stop()
    int connections = 10'000;
    int connectionsPerAddress = 512;
    int storeThreads = 3;
};

/// One I/O thread (whoever calls run()) and a pool of threads for what touches the store. Slow and hostile clients cost
/// nobody else anything: everything is bounded in size and time.
class HttpServer {
public:
    /// What is given by reference must outlive the server.
    HttpServer(HttpOptions options, RequestHandler& handler, Metrics& metrics, const RequestLog& log);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// Reads the certificate and takes the port; nothing is answered before run().
    [[nodiscard]] Result<void> listen();
    /// The port taken.
    [[nodiscard]] std::uint16_t port() const;

    /// Serves until stop(), then until what is under way is done or the drain time is over.
    void run();
    /// From any thread.
    void stop();
    /// stop() at SIGTERM and SIGINT.
    void stopOnSignals();
    /// Event streams look for something new. From any thread; calls that come while one is pending are one.
    void wakeEventStreams();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace trunkline::server
