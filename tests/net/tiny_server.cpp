#include "tests/net/tiny_server.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString& name) {
    QFile file(qEnvironmentVariable("TRUNKLINE_SOURCE") + u"/tests/net/certificates/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TinyServer::TinyServer(const QString& certificate) : m_fingerprint(fingerprintOf(certificate)) {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(contentOf(certificate)));
    tls.setPrivateKey(QSslKey(contentOf(u"key.pem"_s), QSsl::Ec));
    m_server.setSslConfiguration(tls);
    m_server.listen(QHostAddress::LocalHost);
    connect(&m_server, &QSslServer::pendingConnectionAvailable, this, [this] {
        while (auto* socket = qobject_cast<QSslSocket*>(m_server.nextPendingConnection()))
            serve(socket);
    });
}

QByteArray TinyServer::fingerprintOf(const QString& certificate) {
    return QSslCertificate(contentOf(certificate)).digest(QCryptographicHash::Sha256);
}

QUrl TinyServer::url() const {
    return QUrl(u"https://localhost:%1"_s.arg(m_server.serverPort()));
}

QByteArray TinyServer::ok(const QByteArray& contentType, const QByteArray& body, const QByteArray& moreHeaders) {
    return "HTTP/1.1 200 OK\r\nContent-Type: " + contentType +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

void TinyServer::serve(QSslSocket* socket) {
    const auto request = std::make_shared<QByteArray>();
    const auto takeRequest = [this, socket, request] {
        request->append(socket->readAll());
        if (!request->contains("\r\n\r\n"))
            return;
        lastRequest = std::exchange(*request, {});
        ++requests;
        if (answer.isEmpty())
            return;
        socket->write(answer);
        if (closesAfter)
            socket->disconnectFromHost();
    };
    connect(socket, &QSslSocket::readyRead, this, takeRequest);
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    takeRequest();
}

bool waitUntil(const std::function<bool()>& isSo) {
    QElapsedTimer timer;
    timer.start();
    while (!isSo()) {
        if (timer.elapsed() > 10'000)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    }
    return true;
}

} // namespace trunkline::tests
