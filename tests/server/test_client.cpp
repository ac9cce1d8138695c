#include "tests/server/test_client.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <csignal>

#include <openssl/ssl.h>

namespace trunkline::server::tests {

TestClient::TestClient(int port) {
    std::signal(SIGPIPE, SIG_IGN);
    m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
    const timeval limit{10, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        return;
    SSL_CTX* context = SSL_CTX_new(TLS_client_method());
    m_context = context;
    SSL* tls = SSL_new(context);
    SSL_set_fd(tls, m_socket);
    if (SSL_connect(tls) == 1)
        m_tls = tls;
    else
        SSL_free(tls);
}

TestClient::~TestClient() {
    SSL_free(static_cast<SSL*>(m_tls));
    SSL_CTX_free(static_cast<SSL_CTX*>(m_context));
    ::close(m_socket);
}

bool TestClient::send(const std::string& bytes) {
    return m_tls && SSL_write(static_cast<SSL*>(m_tls), bytes.data(), static_cast<int>(bytes.size())) > 0;
}

std::string TestClient::receive() {
    std::string text;
    std::array<char, 16 * 1024> buffer;
    for (;;) {
        if (const std::size_t end = text.find("\r\n\r\n"); end != std::string::npos) {
            const std::size_t at = text.find("Content-Length: ");
            if (at < end && text.size() >= end + 4 + std::stoul(text.substr(at + 16)))
                return text;
            if (at > end && text.find("Transfer-Encoding") > end && text.find(" 204 ") < end)
                return text;
        }
        const int got = m_tls ? SSL_read(static_cast<SSL*>(m_tls), buffer.data(), static_cast<int>(buffer.size())) : 0;
        if (got <= 0)
            return text;
        text.append(buffer.data(), static_cast<std::size_t>(got));
    }
}

std::string TestClient::receiveSome() {
    std::array<char, 16 * 1024> buffer;
    const int got = m_tls ? SSL_read(static_cast<SSL*>(m_tls), buffer.data(), static_cast<int>(buffer.size())) : 0;
    return got > 0 ? std::string(buffer.data(), static_cast<std::size_t>(got)) : std::string();
}

std::string TestClient::receiveAll() {
    std::string text;
    for (std::string more = receiveSome(); !more.empty(); more = receiveSome())
        text += more;
    return text;
}

std::string TestClient::protocol() const {
    return m_tls ? SSL_get_version(static_cast<const SSL*>(m_tls)) : "";
}

int statusOf(const std::string& answer) {
    return answer.size() > 12 && answer.starts_with("HTTP/1.1 ") ? std::stoi(answer.substr(9, 3)) : 0;
}

} // namespace trunkline::server::tests
