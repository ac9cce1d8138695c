#include "core/net/exchange.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>

#include "core/base/log.h"
#include "core/net/retry_after.h"

namespace trunkline::net {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ExchangeWords {
    Q_DECLARE_TR_FUNCTIONS(Client)
};

constexpr qsizetype kLargestBody = 64 * 1024 * 1024;
constexpr qsizetype kLargestProblem = 1024 * 1024;
constexpr qint64 kStreamBuffer = 1024 * 1024; ///< beyond it the server has to wait for us

int statusOf(const QNetworkReply& reply) {
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool isSuccess(int status) {
    return status >= 200 && status < 300;
}

} // namespace

Exchange::Exchange(Client& client, Client::Handle handle, QNetworkReply* reply, QByteArray contentType,
                   Client::Received received, Client::Done done)
    : QObject(&client), m_client(client), m_handle(handle), m_reply(reply), m_contentType(std::move(contentType)),
      m_received(std::move(received)), m_done(std::move(done)) {
    m_reply->setParent(this);
    if (m_received)
        m_reply->setReadBufferSize(kStreamBuffer);
    connect(m_reply, &QNetworkReply::sslErrors, this, &Exchange::checkCertificate);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::finish);
}

Exchange::~Exchange() {
    letGo();
}

/// A reply that has failed is not aborted as well, which Qt warns of: it ends by itself, or with this exchange.
void Exchange::letGo() {
    m_reply->disconnect(this);
    if (m_reply->error() == QNetworkReply::NoError)
        m_reply->abort();
}

void Exchange::cancel() {
    endWith(tl::unexpected(Failure{networkError(QNetworkReply::OperationCanceledError, {}, {}), 0, {}, {}, {}}));
}

void Exchange::checkCertificate(const QList<QSslError>& errors) {
    const QByteArray shown = m_reply->sslConfiguration().peerCertificate().digest(QCryptographicHash::Sha256);
    const bool isExcused = std::all_of(errors.begin(), errors.end(),
                                       [](const QSslError& error) { return isExcusedByTrust(error.error()); });
    if (isExcused && !m_client.m_trusted.isEmpty() && shown == m_client.m_trusted)
        m_reply->ignoreSslErrors(errors);
    else
        m_failure = Failure{certificateError(errors, shown, m_client.m_trusted), 0, {}, {}, shown};
}

Exchange::BodyKind Exchange::kindOfBody() const {
    const int status = statusOf(*m_reply);
    if (status == 0)
        return BodyKind::Unknown;
    if (!isSuccess(status))
        return BodyKind::Problem;
    const QByteArray type = m_reply->rawHeader("Content-Type").split(';').first().trimmed().toLower();
    return type == m_contentType || (type.isEmpty() && status == 204) ? BodyKind::Wanted : BodyKind::Unknown;
}

void Exchange::read() {
    const BodyKind kind = kindOfBody();
    const QByteArray bytes = m_reply->readAll();
    const qsizetype limit = kind == BodyKind::Wanted ? kLargestBody : kLargestProblem;
    if (kind == BodyKind::Wanted && m_received) {
        readWanted(bytes);
    } else if (m_body.size() + bytes.size() <= limit) {
        m_body.append(bytes);
    } else {
        endWith(tl::unexpected(
            Failure{{ErrorCode::TooLarge, ExchangeWords::tr("The server sent more than Trunkline takes at once."), {}},
                    statusOf(*m_reply),
                    {},
                    {},
                    {}}));
    }
}

void Exchange::readWanted(const QByteArray& bytes) {
    const std::string_view portion(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const QPointer<Exchange> guard(this);
    if (m_reply->rawHeader("Content-Encoding") != "zstd") {
        const Client::Received received = m_received; // it may end this exchange
        if (!portion.empty())
            received(portion);
        return;
    }
    if (!m_zstd)
        m_zstd = std::make_shared<ZstdReader>();
    const std::shared_ptr<ZstdReader> zstd = m_zstd;
    const Client::Received received = m_received;
    const Result<void> read = zstd->add(portion, [&](std::string_view plain) {
        received(plain);
        return guard && !guard->m_isEnded;
    });
    if (!guard || m_isEnded)
        return;
    if (!read)
        endWith(tl::unexpected(Failure{read.error(), statusOf(*m_reply), {}, {}, {}}));
}

Failure Exchange::failureOfStatus(int status) const {
    const QByteArray type = m_reply->rawHeader("Content-Type");
    Failure failure;
    failure.status = status;
    failure.retryAfter =
        retryAfterFrom(m_reply->rawHeader("Retry-After"), fromMilliseconds(QDateTime::currentMSecsSinceEpoch()));
    failure.problem = wire::problemFromBody(status, type, m_body);
    failure.error = wire::toError(failure.problem);
    const bool isElsewhere = (status >= 300 && status < 400) || (isSuccess(status) && type.startsWith("text/html"));
    if (isElsewhere) {
        failure.status = 0; // it was not the server who said so
        failure.error = {ErrorCode::Unavailable,
                         ExchangeWords::tr("This network answers for the server, as hotels and trains do before one "
                                           "has signed in there. Open a web page, sign in, and try again."),
                         QString::fromLatin1(type)};
    } else if (isSuccess(status)) {
        failure.status = 0;
        failure.error = {ErrorCode::Unavailable,
                         ExchangeWords::tr("This is not a Trunkline server, or something in between answered for it."),
                         QString::fromLatin1(type)};
    }
    return failure;
}

void Exchange::finish() {
    if (m_isEnded)
        return;
    const QPointer<Exchange> guard(this);
    if (m_reply->bytesAvailable() > 0)
        read();
    if (!guard || m_isEnded)
        return;
    const int status = statusOf(*m_reply);
    const QString host = m_client.server().host();
    if (m_failure) {
        endWith(tl::unexpected(*m_failure));
    } else if (status == 0) {
        // Only we could have canceled it otherwise, and that ended it before.
        const bool isTimeOut = m_reply->error() == QNetworkReply::OperationCanceledError;
        const auto code = isTimeOut ? QNetworkReply::TimeoutError : m_reply->error();
        endWith(tl::unexpected(Failure{networkError(code, m_reply->errorString(), host), 0, {}, {}, {}}));
    } else if (kindOfBody() != BodyKind::Wanted) {
        endWith(tl::unexpected(failureOfStatus(status)));
    } else if (m_reply->error() != QNetworkReply::NoError) {
        const bool isTimeOut = m_reply->error() == QNetworkReply::OperationCanceledError;
        const auto code = isTimeOut ? QNetworkReply::TimeoutError : QNetworkReply::RemoteHostClosedError;
        endWith(tl::unexpected(Failure{networkError(code, m_reply->errorString(), host), 0, {}, {}, {}}));
    } else if (m_zstd && !m_zstd->isWhole()) {
        endWith(tl::unexpected(
            Failure{networkError(QNetworkReply::RemoteHostClosedError, u"half a zstd frame"_s, host), 0, {}, {}, {}}));
    } else {
        endWith(Response{status, m_body, m_reply->rawHeader("Idempotency-Replayed") == "true"});
    }
}

void Exchange::endWith(const Client::Answer& answer) {
    if (m_isEnded)
        return;
    m_isEnded = true;
    m_client.m_exchanges.remove(m_handle);
    const Client::Done done = std::move(m_done);
    m_received = {};
    deleteLater();
    letGo();
    done(answer);
}

} // namespace trunkline::net
