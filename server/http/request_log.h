#pragma once

#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace trunkline::server {

/// One line of JSON an event: time, request id, method, route, status, duration, size. No addresses, no names, no
/// query, no bodies.
class RequestLog {
public:
    /// Takes whole lines without their end; from any thread.
    using Sink = std::function<void(std::string_view line)>;

    /// An empty sink: nothing is logged.
    explicit RequestLog(Sink sink = {}) : m_sink(std::move(sink)) {}

    void request(std::string_view id, std::string_view method, std::string_view route, int status,
                 std::chrono::microseconds took, std::size_t bytes) const;
    /// Anything else worth knowing: "started", "stopped", "job_failed"; `text` must not name people.
    void event(std::string_view level, std::string_view name, std::string_view text) const;

private:
    Sink m_sink;
};

/// Writes lines to standard error.
[[nodiscard]] RequestLog::Sink standardErrorSink();

} // namespace trunkline::server
