#pragma once

#include <functional>
#include <memory>

#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include "core/net/failure.h"

namespace trunkline::net {

class Exchange;

struct Request {
    QByteArray method = "GET";
    QString path;    ///< with its query, from the server's root: "/v1/me"
    QByteArray body; ///< JSON; empty: none
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray contentType = "application/json"; ///< that an answer has to have
    std::chrono::milliseconds timeout{30'000};   ///< without a byte
};

struct Response {
    int status = 200;
    QByteArray body;
    bool isRepeated = false; ///< the first answer to the same Idempotency-Key again
};

/// Talks to one server over HTTPS. One thread, which never waits.
///
/// Each request ends exactly once: with a response (2xx), with a failure (also canceled and timed out), or, silently,
/// with the client's end. Nothing follows redirects; an HTML page where JSON should be is what captive portals answer,
/// and is told as that.
class Client : public QObject {
    Q_OBJECT

public:
    using Answer = tl::expected<Response, Failure>;
    using Done = std::function<void(const Answer&)>;
    using Received = std::function<void(std::string_view)>;
    using Handle = quint64;

    /// InvalidInput where the address is not https.
    [[nodiscard]] static Result<QUrl> serverFrom(const QString& typed);

    explicit Client(QUrl server, QObject* parent = nullptr);
    ~Client() override;

    [[nodiscard]] const QUrl& server() const { return m_server; }
    /// SHA-256 of the certificate that a person trusted, for a server whose certificate nobody signed that this
    /// computer knows.
    void trust(const QByteArray& fingerprint) { m_trusted = fingerprint; }
    void setAccessToken(const QString& token) { m_token = token.toUtf8(); }

    /// The whole answer, at most 64 MiB of it.
    Handle send(const Request& request, Done done);
    /// The answer's body in portions, decompressed; `done` has an empty body then.
    Handle stream(const Request& request, Received received, Done done);
    /// Ends it with Canceled, before this returns. Unknown and ended ones are no error.
    void cancel(Handle handle);

private:
    friend class Exchange;
    Handle begin(const Request& request, Received received, Done done);

    QUrl m_server;
    QByteArray m_trusted;
    QByteArray m_token;
    QNetworkAccessManager m_network;
    QHash<Handle, Exchange*> m_exchanges;
    Handle m_last = 0;
};

} // namespace trunkline::net
