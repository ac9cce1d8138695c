#include "core/net/client.h"

#include <QCoreApplication>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include "core/net/exchange.h"

namespace trunkline::net {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ClientWords {
    Q_DECLARE_TR_FUNCTIONS(Client)
};

} // namespace

Result<QUrl> Client::serverFrom(const QString& typed) {
    QString text = typed.trimmed();
    if (!text.contains(u"://"_s))
        text.prepend(u"https://"_s);
    QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return fail(ErrorCode::InvalidInput,
                    ClientWords::tr("This is not the address of a server. It looks like “trunkline.example.com”, or "
                                    "with a port, “trunkline.example.com:8443”."));
    if (url.scheme() != u"https"_s)
        return fail(ErrorCode::InvalidInput, ClientWords::tr("Trunkline only talks to servers over https."));
    url.setPath({});
    url.setQuery(QString());
    url.setFragment({});
    return url;
}

Client::Client(QUrl server, QObject* parent) : QObject(parent), m_server(std::move(server)) {
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(false);
}

Client::~Client() {
    const QList<Exchange*> open = m_exchanges.values();
    m_exchanges.clear();
    qDeleteAll(open);
}

Client::Handle Client::send(const Request& request, Done done) {
    return begin(request, {}, std::move(done));
}

Client::Handle Client::stream(const Request& request, Received received, Done done) {
    return begin(request, std::move(received), std::move(done));
}

void Client::cancel(Handle handle) {
    if (Exchange* exchange = m_exchanges.value(handle))
        exchange->cancel();
}

Client::Handle Client::begin(const Request& request, Received received, Done done) {
    QUrl url = m_server;
    const QUrl relative(request.path, QUrl::StrictMode);
    url.setPath(relative.path());
    url.setQuery(relative.query(QUrl::FullyEncoded));
    QNetworkRequest outgoing(url);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    outgoing.setSslConfiguration(tls);
    outgoing.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    outgoing.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    outgoing.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    outgoing.setTransferTimeout(static_cast<int>(request.timeout.count()));
    outgoing.setRawHeader("Accept", request.contentType + ", application/problem+json");
    // Said by us, so that Qt leaves what comes as it is.
    outgoing.setRawHeader("Accept-Encoding", received ? "zstd, identity" : "identity");
    outgoing.setHeader(QNetworkRequest::UserAgentHeader, u"Trunkline/"_s + QStringLiteral(TRUNKLINE_VERSION));
    if (!m_token.isEmpty())
        outgoing.setRawHeader("Authorization", "Bearer " + m_token);
    if (!request.body.isEmpty())
        outgoing.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    for (const auto& [name, value] : request.headers)
        outgoing.setRawHeader(name, value);

    const Handle handle = ++m_last;
    QNetworkReply* reply = m_network.sendCustomRequest(outgoing, request.method, request.body);
    m_exchanges.insert(handle,
                       new Exchange(*this, handle, reply, request.contentType, std::move(received), std::move(done)));
    return handle;
}

} // namespace trunkline::net
