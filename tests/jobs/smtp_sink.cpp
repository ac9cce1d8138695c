#include "tests/jobs/smtp_sink.h"

#include <algorithm>
#include <cctype>
#include <stdexcept>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <openssl/ssl.h>

#include <QByteArray>

namespace trunkline::server::tests {

namespace {

class Line {
public:
    explicit Line(int connection) : m_connection(connection) {}
    ~Line() { SSL_free(m_tls); }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    void say(const std::string& text) const {
        const std::string bytes = text + "\r\n";
        if (m_tls)
            (void)SSL_write(m_tls, bytes.data(), static_cast<int>(bytes.size()));
        else
            (void)::send(m_connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    }
    /// What came in clear together with STARTTLS is dropped, as it has to be.
    bool beginTls(SSL_CTX* context) {
        m_buffer.clear();
        m_tls = SSL_new(context);
        return m_tls && SSL_set_fd(m_tls, m_connection) == 1 && SSL_accept(m_tls) == 1;
    }
    [[nodiscard]] bool isEncrypted() const { return m_tls != nullptr; }
    /// Without the end of the line; false: the other side is gone.
    bool read(std::string& line) {
        for (;;) {
            if (const std::size_t end = m_buffer.find("\r\n"); end != std::string::npos) {
                line = m_buffer.substr(0, end);
                m_buffer.erase(0, end + 2);
                return true;
            }
            char part[4096];
            const ssize_t count =
                m_tls ? SSL_read(m_tls, part, sizeof part) : ::recv(m_connection, part, sizeof part, 0);
            if (count <= 0)
                return false;
            m_buffer.append(part, static_cast<std::size_t>(count));
        }
    }

private:
    int m_connection;
    SSL* m_tls = nullptr;
    std::string m_buffer;
};

std::string inAngles(const std::string& line) {
    const std::size_t open = line.find('<');
    const std::size_t close = line.rfind('>');
    return open == std::string::npos || close == std::string::npos ? std::string()
                                                                   : line.substr(open + 1, close - open - 1);
}

std::string commandOf(const std::string& line) {
    std::string command = line.substr(0, 4);
    std::transform(command.begin(), command.end(), command.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return command;
}

} // namespace

SmtpSink::SmtpSink(Setup setup) : m_password(std::move(setup.password)) {
    if (!setup.tls.certificate.isEmpty()) {
        Result<TlsContext> tls = makeTlsContext(setup.tls);
        if (!tls)
            throw std::runtime_error("the mail sink has no certificate");
        m_tls = std::move(*tls);
    }
    m_listening = ::socket(AF_INET, SOCK_STREAM, 0);
    const int on = 1;
    ::setsockopt(m_listening, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(setup.port));
    socklen_t size = sizeof address;
    if (::bind(m_listening, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(m_listening, 8) != 0)
        throw std::runtime_error("the mail sink has no port");
    ::getsockname(m_listening, reinterpret_cast<sockaddr*>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

SmtpSink::~SmtpSink() {
    ::shutdown(m_listening, SHUT_RDWR);
    m_thread.join();
    ::close(m_listening);
}

std::vector<SmtpSink::Message> SmtpSink::messages() const {
    const std::lock_guard lock(m_mutex);
    return m_messages;
}

std::string SmtpSink::saidInClear() const {
    const std::lock_guard lock(m_mutex);
    return m_saidInClear;
}

void SmtpSink::run() {
    for (int connection = 0; (connection = ::accept(m_listening, nullptr, nullptr)) >= 0;) {
        const timeval patience{10, 0};
        ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        serve(connection);
        ::close(connection);
    }
}

bool SmtpSink::isRight(const std::string& base64) const {
    const QByteArray text = QByteArray::fromBase64(QByteArray::fromStdString(base64));
    return text.mid(text.lastIndexOf('\0') + 1) == QByteArray::fromStdString(m_password);
}

void SmtpSink::serve(int connection) {
    Line line(connection);
    Message message;
    bool isKnown = m_password.empty();
    line.say("220 sink ready");
    for (std::string said; line.read(said);) {
        const std::string command = commandOf(said);
        const bool wantsTls = m_tls && !line.isEncrypted();
        if (!line.isEncrypted()) {
            const std::lock_guard lock(m_mutex);
            m_saidInClear += said + '\n';
        }
        if (command == "EHLO") {
            line.say(wantsTls             ? "250-sink\r\n250 STARTTLS"
                     : m_password.empty() ? "250 sink"
                                          : "250-sink\r\n250 AUTH PLAIN");
        } else if (command == "STAR" && wantsTls) {
            line.say("220 go ahead");
            if (!line.beginTls(m_tls.get()))
                return;
        } else if (wantsTls && command != "QUIT") {
            line.say("530 encrypt first");
        } else if (command == "AUTH") {
            std::string proof = said.size() > 11 ? said.substr(11) : std::string();
            if (proof.empty()) {
                line.say("334 ");
                if (!line.read(proof))
                    return;
            }
            isKnown = isRight(proof);
            line.say(isKnown ? "235 welcome" : "535 no");
        } else if (!isKnown && command != "QUIT") {
            line.say("530 sign in first");
        } else if (command == "MAIL") {
            message = {inAngles(said), {}, {}};
            line.say("250 ok");
        } else if (command == "RCPT") {
            message.to.push_back(inAngles(said));
            line.say("250 ok");
        } else if (command == "DATA") {
            line.say("354 go on");
            for (std::string part; line.read(part) && part != ".";)
                message.text += part + "\r\n";
            {
                const std::lock_guard lock(m_mutex);
                m_messages.push_back(message);
            }
            line.say("250 kept");
        } else if (command == "QUIT") {
            line.say("221 bye");
            return;
        } else {
            line.say("250 ok");
        }
    }
}

} // namespace trunkline::server::tests
