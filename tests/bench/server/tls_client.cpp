#include "tests/bench/server/tls_client.h"

#include <arpa/inet.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <utility>

namespace trunkline::bench {

namespace {

long kilobytesOf(const std::string& pid, const char* name) {
    std::ifstream status("/proc/" + pid + "/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(name))
            return std::strtol(line.c_str() + std::string_view(name).size(), nullptr, 10);
    }
    return 0;
}

} // namespace

TlsClient::TlsClient(SSL_CTX* context, std::uint16_t port) : m_handle(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (m_handle < 0 || ::connect(m_handle, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return;
    m_tls = SSL_new(context);
    SSL_set_fd(m_tls, m_handle);
    if (SSL_connect(m_tls) != 1) {
        SSL_free(m_tls);
        m_tls = nullptr;
    }
}

TlsClient::TlsClient(TlsClient&& other) noexcept
    : m_handle(std::exchange(other.m_handle, -1)), m_tls(std::exchange(other.m_tls, nullptr)) {}

TlsClient::~TlsClient() {
    SSL_free(m_tls);
    if (m_handle >= 0)
        ::close(m_handle);
}

bool TlsClient::send(std::string_view bytes) {
    return SSL_write(m_tls, bytes.data(), static_cast<int>(bytes.size())) == static_cast<int>(bytes.size());
}

std::string TlsClient::receive() {
    std::array<char, 16 * 1024> buffer{};
    const int got = SSL_read(m_tls, buffer.data(), static_cast<int>(buffer.size()));
    return got > 0 ? std::string(buffer.data(), static_cast<std::size_t>(got)) : std::string();
}

std::string TlsClient::request(std::string_view bytes) {
    constexpr std::string_view kLength = "Content-Length: ";
    std::string answer;
    if (!send(bytes))
        return answer;
    for (;;) {
        const std::string part = receive();
        if (part.empty())
            return {};
        answer += part;
        const std::size_t end = answer.find("\r\n\r\n");
        const std::size_t length = answer.find(kLength);
        if (end == std::string::npos || length == std::string::npos)
            continue;
        if (answer.size() >= end + 4 + std::strtoul(answer.c_str() + length + kLength.size(), nullptr, 10))
            return answer;
    }
}

std::string bodyOf(const std::string& answer) {
    const std::size_t end = answer.find("\r\n\r\n");
    return end == std::string::npos ? std::string() : answer.substr(end + 4);
}

long residentKilobytes(const std::string& pid) {
    return kilobytesOf(pid, "VmRSS:");
}

long mostResidentKilobytes(const std::string& pid) {
    return kilobytesOf(pid, "VmHWM:");
}

double cpuSeconds(const std::string& pid) {
    std::ifstream file("/proc/" + pid + "/stat");
    std::string text((std::istreambuf_iterator<char>(file)), {});
    std::istringstream rest(text.substr(std::min(text.size(), text.rfind(')') + 1)));
    std::string skipped;
    for (int i = 0; i < 11; ++i)
        rest >> skipped;
    long user = 0;
    long system = 0;
    rest >> user >> system;
    return static_cast<double>(user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

void raiseOpenFiles() {
    rlimit limit{};
    getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace trunkline::bench
