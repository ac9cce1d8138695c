#include "server/http/metrics.h"

#include <sstream>

namespace trunkline::server {

void Metrics::countRequest(std::string_view route, int status, std::chrono::microseconds took, std::size_t bytes) {
    const double seconds = static_cast<double>(took.count()) / 1e6;
    std::size_t bucket = 0;
    while (bucket < kBounds.size() && seconds > kBounds[bucket])
        ++bucket;
    const std::lock_guard lock(m_mutex);
    ++m_requests[{route, status}];
    ++m_durations[bucket];
    m_secondsTotal += seconds;
    m_bytes += bytes;
}

std::string Metrics::render() const {
    std::ostringstream out;
    const std::lock_guard lock(m_mutex);
    out << "# HELP trunkline_requests_total Requests answered.\n# TYPE trunkline_requests_total counter\n";
    std::uint64_t total = 0;
    for (const auto& [key, count] : m_requests) {
        total += count;
        out << "trunkline_requests_total{route=\"" << key.first << "\",status=\"" << key.second << "\"} " << count
            << '\n';
    }
    out << "# HELP trunkline_request_seconds Time from the whole request to the end of the answer.\n# TYPE "
           "trunkline_request_seconds histogram\n";
    std::uint64_t below = 0;
    for (std::size_t i = 0; i < kBounds.size(); ++i) {
        below += m_durations[i];
        out << "trunkline_request_seconds_bucket{le=\"" << kBounds[i] << "\"} " << below << '\n';
    }
    out << "trunkline_request_seconds_bucket{le=\"+Inf\"} " << total << '\n';
    out << "trunkline_request_seconds_sum " << m_secondsTotal << "\ntrunkline_request_seconds_count " << total << '\n';
    out << "# HELP trunkline_sent_bytes_total Bytes of answers before TLS.\n# TYPE trunkline_sent_bytes_total counter\n"
        << "trunkline_sent_bytes_total " << m_bytes << '\n';
    out << "# HELP trunkline_connections Open connections.\n# TYPE trunkline_connections gauge\ntrunkline_connections "
        << m_connections << '\n';
    out << "# HELP trunkline_event_streams Consoles that listen for changes.\n# TYPE trunkline_event_streams "
           "gauge\ntrunkline_event_streams "
        << m_eventStreams << '\n';
    out << "# HELP trunkline_refused_connections_total Connections beyond a limit.\n# TYPE "
           "trunkline_refused_connections_total counter\n"
        << "trunkline_refused_connections_total " << m_refusedConnections << '\n';
    return out.str();
}

} // namespace trunkline::server
