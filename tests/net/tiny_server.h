#pragma once

#include <functional>

#include <QPointer>
#include <QSslServer>
#include <QSslSocket>
#include <QUrl>

namespace trunkline::tests {

/// An HTTPS server in this process that answers every request with the bytes that a test gives it.
class TinyServer : public QObject {
public:
    /// `certificate`: a file of tests/net/certificates.
    explicit TinyServer(const QString& certificate = QStringLiteral("valid.pem"));

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QByteArray fingerprint() const { return m_fingerprint; }
    [[nodiscard]] static QByteArray fingerprintOf(const QString& certificate);

    QByteArray answer; ///< head and body as on the wire; empty: never answers
    bool closesAfter = true;
    QByteArray lastRequest;
    int requests = 0;

    [[nodiscard]] static QByteArray ok(const QByteArray& contentType, const QByteArray& body,
                                       const QByteArray& moreHeaders = {});

private:
    void serve(QSslSocket* socket);

    QSslServer m_server;
    QByteArray m_fingerprint;
};

/// Runs the event loop until it is so; false after ten seconds.
[[nodiscard]] bool waitUntil(const std::function<bool()>& isSo);

} // namespace trunkline::tests
