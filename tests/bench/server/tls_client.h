#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <openssl/ssl.h>

namespace trunkline::bench {

/// A connection to a server on this machine, as bare as can be: thousands of them fit into one benchmark.
class TlsClient {
public:
    /// Connects and shakes hands; failed() tells whether that worked. `context` outlives it.
    TlsClient(SSL_CTX* context, std::uint16_t port);
    ~TlsClient();
    TlsClient(TlsClient&& other) noexcept;
    TlsClient(const TlsClient&) = delete;

    [[nodiscard]] bool failed() const { return m_tls == nullptr; }
    [[nodiscard]] int handle() const { return m_handle; }
    bool send(std::string_view bytes);
    /// What came, once; empty: nothing, or the end.
    [[nodiscard]] std::string receive();
    /// A whole answer with a Content-Length.
    [[nodiscard]] std::string request(std::string_view bytes);

private:
    int m_handle = -1;
    SSL* m_tls = nullptr;
};

/// What follows the header of an answer that is not chunked.
[[nodiscard]] std::string bodyOf(const std::string& answer);

/// Of a process on this machine, from /proc; 0 where it is gone.
[[nodiscard]] long residentKilobytes(const std::string& pid);
[[nodiscard]] long mostResidentKilobytes(const std::string& pid);
[[nodiscard]] double cpuSeconds(const std::string& pid);
/// As many files as this account may have.
void raiseOpenFiles();

} // namespace trunkline::bench
