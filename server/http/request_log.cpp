#include "server/http/request_log.h"

#include <cstdio>
#include <ctime>

namespace trunkline::server {

namespace {

void appendTime(std::string& out) {
    const auto now = std::chrono::system_clock::now();
    const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
    const auto milliseconds =
        std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count() % 1000;
    const std::tm utc = *std::gmtime(&seconds);
    char text[40];
    const std::size_t length = std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &utc);
    out.append(text, length);
    std::snprintf(text, sizeof text, ".%03dZ", static_cast<int>(milliseconds));
    out += text;
}

void appendEscaped(std::string& out, std::string_view text) {
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
}

} // namespace

void RequestLog::request(std::string_view id, std::string_view method, std::string_view route, int status,
                         std::chrono::microseconds took, std::size_t bytes) const {
    if (!m_sink)
        return;
    std::string line = R"({"time":")";
    appendTime(line);
    line += R"(","event":"request","id":")";
    appendEscaped(line, id);
    line += R"(","method":")";
    appendEscaped(line, method);
    line += R"(","route":")";
    appendEscaped(line, route);
    line += R"(","status":)" + std::to_string(status) + R"(,"us":)" + std::to_string(took.count()) + R"(,"bytes":)" +
            std::to_string(bytes) + '}';
    m_sink(line);
}

void RequestLog::event(std::string_view level, std::string_view name, std::string_view text) const {
    if (!m_sink)
        return;
    std::string line = R"({"time":")";
    appendTime(line);
    line += R"(","level":")";
    appendEscaped(line, level);
    line += R"(","event":")";
    appendEscaped(line, name);
    line += R"(","text":")";
    appendEscaped(line, text);
    line += R"("})";
    m_sink(line);
}

RequestLog::Sink standardErrorSink() {
    return [](std::string_view line) {
        std::string text(line);
        text += '\n';
        std::fwrite(text.data(), 1, text.size(), stderr);
    };
}

} // namespace trunkline::server
