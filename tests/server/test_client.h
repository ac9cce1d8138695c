#pragma once

#include <string>

namespace trunkline::server::tests {

/// One TLS connection to a server on loopback, blocking, with a time-out of ten seconds; takes any certificate. For
/// tests that send what no proper client would.
class TestClient {
public:
    explicit TestClient(int port);
    ~TestClient();
    TestClient(const TestClient&) = delete;
    TestClient& operator=(const TestClient&) = delete;

    [[nodiscard]] bool isConnected() const { return m_tls != nullptr; }
    bool send(const std::string& bytes);
    /// Until the end of one answer with a length, or of the connection.
    std::string receive();
    /// What comes next; empty: the end.
    std::string receiveSome();
    /// Until the other side ends the connection.
    std::string receiveAll();
    [[nodiscard]] std::string protocol() const;

private:
    int m_socket = -1;
    void* m_context = nullptr;
    void* m_tls = nullptr;
};

[[nodiscard]] int statusOf(const std::string& answer);

} // namespace trunkline::server::tests
