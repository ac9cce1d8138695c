#pragma once

#include <memory>

#include <QTcpServer>

#include "core/base/random.h"

class QTcpSocket;

namespace trunkline::tests {

/// A bad network: passes bytes on to a port of this machine, late now and then, and cuts a connection after any byte.
/// TLS passes through. The dice say when; which bytes flow when is up to the processes.
class CuttingProxy {
public:
    CuttingProxy(quint16 target, RandomSource& dice);

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// From now on nothing is cut or late.
    void calmDown();
    [[nodiscard]] int cuts() const { return m_cuts; }

private:
    struct Pair;
    void accept();
    void passOn(Pair& pair, int direction, QTcpSocket& from, QTcpSocket& to);

    quint16 m_target;
    RandomSource& m_dice;
    QTcpServer m_server;
    bool m_isCalm = false;
    int m_cuts = 0;
};

} // namespace trunkline::tests
