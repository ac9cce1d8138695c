#pragma once

#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "server/http/tls_context.h"

namespace trunkline::server::tests {

/// A mail server on loopback that keeps what it is given: enough of RFC 5321, AUTH PLAIN and STARTTLS for a real
/// client.
class SmtpSink {
public:
    struct Message {
        std::string from; ///< of the envelope
        std::vector<std::string> to;
        std::string text; ///< headers and body as they came
    };

    struct Setup {
        int port = 0;              ///< 0: any free one
        std::string password = {}; ///< what AUTH PLAIN has to bring, with any name; empty: nobody has to
        CertificateFiles tls = {}; ///< empty: no STARTTLS; else nothing but that is taken before it
    };
    SmtpSink() : SmtpSink(Setup{}) {}
    explicit SmtpSink(Setup setup);
    ~SmtpSink();
    SmtpSink(const SmtpSink&) = delete;
    SmtpSink& operator=(const SmtpSink&) = delete;

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] std::vector<Message> messages() const;
    /// All that anybody on the way could read.
    [[nodiscard]] std::string saidInClear() const;

private:
    int m_listening = -1;
    int m_port = 0;
    std::string m_password;
    TlsContext m_tls;
    mutable std::mutex m_mutex;
    std::string m_saidInClear;
    std::vector<Message> m_messages;
    std::thread m_thread;

    void run();
    void serve(int connection);
    [[nodiscard]] bool isRight(const std::string& base64) const;
};

} // namespace trunkline::server::tests
