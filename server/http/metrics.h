#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace trunkline::server {

/// Counters in Prometheus' text format. Thread-safe.
class Metrics {
public:
    void countRequest(std::string_view route, int status, std::chrono::microseconds took, std::size_t bytes);
    void countRefusedConnection() { ++m_refusedConnections; }
    void connectionOpened() { ++m_connections; }
    void connectionClosed() { --m_connections; }
    void eventStreamOpened() { ++m_eventStreams; }
    void eventStreamClosed() { --m_eventStreams; }
    [[nodiscard]] int eventStreams() const { return m_eventStreams; }
    [[nodiscard]] int connections() const { return m_connections; }

    [[nodiscard]] std::string render() const;

private:
    static constexpr std::array<double, 9> kBounds{0.0005, 0.001, 0.0025, 0.01, 0.025, 0.1, 0.5, 2.5, 10};

    mutable std::mutex m_mutex;
    std::map<std::pair<std::string_view, int>, std::uint64_t> m_requests; ///< by route and status; routes are literals
    std::array<std::uint64_t, kBounds.size() + 1> m_durations{};
    double m_secondsTotal = 0;
    std::uint64_t m_bytes = 0;
    std::atomic<int> m_connections = 0;
    std::atomic<int> m_eventStreams = 0;
    std::atomic<std::uint64_t> m_refusedConnections = 0;
};

} // namespace trunkline::server
