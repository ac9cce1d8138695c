#include "tests/resilience/cutting_proxy.h"

#include <QTcpSocket>
#include <QTimer>

namespace trunkline::tests {

namespace {

constexpr std::uint64_t kLongestDelay = 40; ///< milliseconds

/// How many bytes a connection lives: often within a handshake, often within a snapshot, some for long.
qint64 lifeOf(RandomSource& dice) {
    const std::uint64_t magnitude = 8 + dice.below(10); // up to 512 bytes, up to 256 KiB
    return static_cast<qint64>(dice.below(std::uint64_t{2} << magnitude));
}

} // namespace

struct CuttingProxy::Pair {
    qint64 left = 0;
    QByteArrayList late[2]; ///< portions that wait, by direction; what comes after them waits as well
};

CuttingProxy::CuttingProxy(quint16 target, RandomSource& dice) : m_target(target), m_dice(dice) {
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
    m_server.listen(QHostAddress::LocalHost);
}

void CuttingProxy::calmDown() {
    m_isCalm = true;
}

void CuttingProxy::accept() {
    while (QTcpSocket* console = m_server.nextPendingConnection()) {
        const auto pair = std::make_shared<Pair>();
        pair->left = lifeOf(m_dice);
        auto* server = new QTcpSocket(&m_server);
        const auto join = [this, pair](QTcpSocket* from, QTcpSocket* to, int direction) {
            QObject::connect(from, &QTcpSocket::readyRead, to,
                             [this, pair, from, to, direction] { passOn(*pair, direction, *from, *to); });
            QObject::connect(from, &QTcpSocket::disconnected, to, [from, to] {
                to->disconnectFromHost();
                from->deleteLater();
            });
            QObject::connect(from, &QTcpSocket::errorOccurred, to, [to] { to->abort(); });
        };
        join(console, server, 0);
        join(server, console, 1);
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
    }
}

void CuttingProxy::passOn(Pair& pair, int direction, QTcpSocket& from, QTcpSocket& to) {
    const QByteArray bytes = from.readAll();
    if (!m_isCalm && bytes.size() >= pair.left) {
        if (to.state() == QTcpSocket::ConnectedState) {
            to.write(bytes.left(pair.left));
            to.flush();
        }
        ++m_cuts;
        to.abort();
        from.abort();
        return;
    }
    pair.left -= bytes.size();
    QByteArrayList& late = pair.late[direction];
    const bool isLate = !late.isEmpty() || (!m_isCalm && m_dice.below(4) == 0);
    if (!isLate) {
        to.write(bytes);
        return;
    }
    late.append(bytes);
    // Each that is due lets the oldest go, so that the order stays.
    QTimer::singleShot(std::chrono::milliseconds(m_dice.below(kLongestDelay)), &to, [&late, &to] {
        const QByteArray oldest = late.takeFirst();
        if (to.state() == QTcpSocket::ConnectedState)
            to.write(oldest);
    });
}

} // namespace trunkline::tests
