#pragma once

#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace trunkline::server::tests {

/// A mail server on loopback that keeps what it is given: enough of RFC 5321 and of AUTH PLAIN for a real client.
class SmtpSink {
public:
    struct Message {
        std::string from; ///< of the envelope
        std::vector<std::string> to;
        std::string text; ///< headers and body as they came
    };

    /// @param port 0: any free one
    /// @param password what AUTH PLAIN has to bring, with any name; empty: nobody has to say who they are
    explicit SmtpSink(int port = 0, std::string password = {});
    ~SmtpSink();
    SmtpSink(const SmtpSink&) = delete;
    SmtpSink& operator=(const SmtpSink&) = delete;

    [[nodiscard]] int port() const { return m_port; }
    [[nodiscard]] std::vector<Message> messages() const;

private:
    int m_listening = -1;
    int m_port = 0;
    std::string m_password;
    mutable std::mutex m_mutex;
    std::vector<Message> m_messages;
    std::thread m_thread;

    void run();
    void serve(int connection);
    [[nodiscard]] bool isRight(const std::string& base64) const;
};

} // namespace trunkline::server::tests
