#include "server/http/http_server.h"

#include <atomic>
#include <csignal>
#include <optional>

#include <QCoreApplication>

#include "server/http/connection.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/use_awaitable.hpp>
#pragma GCC diagnostic pop

namespace trunkline::server {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr std::chrono::milliseconds kSweepEvery{250};

struct ServerWords {
    Q_DECLARE_TR_FUNCTIONS(HttpServer)
};

} // namespace

class HttpServer::Impl {
public:
    Impl(HttpOptions options, RequestHandler& handler, Metrics& metrics, const RequestLog& log)
        : m_core(std::move(options), handler, metrics, log), m_acceptor(m_core.io), m_sweep(m_core.io),
          m_signals(m_core.io), m_guard(m_core.io.get_executor()) {}

    [[nodiscard]] Result<void> listen();
    void run();
    void stop();
    void stopOnSignals();
    void wakeEventStreams();
    [[nodiscard]] std::uint16_t port() const { return m_port; }

private:
    asio::awaitable<void> accept();
    asio::awaitable<void> sweep();
    void greet(tcp::socket socket);
    void beginStop();

    ServerCore m_core;
    tcp::acceptor m_acceptor;
    asio::steady_timer m_sweep;
    asio::signal_set m_signals;
    asio::executor_work_guard<asio::io_context::executor_type> m_guard;
    std::uint16_t m_port = 0;
    SteadyTime m_drainEnd = SteadyTime::max();
    std::atomic<bool> m_isWakePending = false;
};

Result<void> HttpServer::Impl::listen() {
    Result<TlsContext> tls = makeTlsContext(m_core.options.certificate);
    if (!tls)
        return tl::unexpected<Error>(tls.error());
    m_core.tls = std::move(*tls);

    boost::system::error_code fault;
    const auto address = asio::ip::make_address(m_core.options.address, fault);
    if (fault)
        return fail(ErrorCode::InvalidInput,
                    ServerWords::tr("“%1” is no address to listen on: give numbers, for example 127.0.0.1 or 0.0.0.0.")
                        .arg(QString::fromStdString(m_core.options.address)));
    const tcp::endpoint endpoint(address, m_core.options.port);
    m_acceptor.open(endpoint.protocol(), fault);
    if (!fault)
        m_acceptor.set_option(tcp::acceptor::reuse_address(true), fault);
    if (!fault)
        m_acceptor.bind(endpoint, fault);
    if (!fault)
        m_acceptor.listen(asio::socket_base::max_listen_connections, fault);
    if (fault)
        return fail(ErrorCode::Unavailable, ServerWords::tr("The server cannot listen on %1, port %2: %3. Is another "
                                                            "server running there? Choose another with --listen.")
                                                .arg(QString::fromStdString(m_core.options.address))
                                                .arg(m_core.options.port)
                                                .arg(QString::fromLocal8Bit(fault.message().c_str())));
    m_port = m_acceptor.local_endpoint().port();
    return {};
}

void HttpServer::Impl::greet(tcp::socket socket) {
    boost::system::error_code fault;
    const tcp::endpoint remote = socket.remote_endpoint(fault);
    const std::string peer = fault ? std::string() : remote.address().to_string();
    const auto found = m_core.connectionsByAddress.find(peer);
    const bool isTooMany =
        static_cast<int>(m_core.connections.size()) >= m_core.options.connections ||
        (found != m_core.connectionsByAddress.end() && found->second >= m_core.options.connectionsPerAddress);
    if (isTooMany) {
        m_core.metrics.countRefusedConnection();
        return; // closing costs less than a handshake
    }
    const auto connection = std::make_shared<Connection>(m_core, std::move(socket), peer);
    // The function object lives as long as its coroutine, and the connection with it.
    asio::co_spawn(
        m_core.io, [connection] { return connection->serve(); }, asio::detached);
}

asio::awaitable<void> HttpServer::Impl::accept() {
    while (!m_core.isStopping) {
        boost::system::error_code fault;
        tcp::socket socket = co_await m_acceptor.async_accept(asio::redirect_error(asio::use_awaitable, fault));
        if (!fault) {
            greet(std::move(socket));
        } else if (!m_core.isStopping) { // out of descriptors: some will come back
            asio::steady_timer pause(m_core.io, std::chrono::milliseconds(100));
            co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, fault));
        }
    }
}

asio::awaitable<void> HttpServer::Impl::sweep() {
    for (;;) {
        boost::system::error_code fault;
        m_sweep.expires_after(kSweepEvery);
        co_await m_sweep.async_wait(asio::redirect_error(asio::use_awaitable, fault));
        const SteadyTime now = std::chrono::steady_clock::now();
        const std::vector<Connection*> all(m_core.connections.begin(), m_core.connections.end());
        for (Connection* connection : all) {
            if (connection->isOverdue(now) || now > m_drainEnd)
                connection->close();
        }
        if (m_core.isStopping && m_core.connections.empty())
            break;
    }
    m_guard.reset();
    m_core.io.stop();
}

void HttpServer::Impl::beginStop() {
    if (m_core.isStopping)
        return;
    m_core.isStopping = true;
    m_drainEnd = std::chrono::steady_clock::now() + m_core.options.drainTimeout;
    boost::system::error_code ignored;
    m_acceptor.close(ignored);
    m_signals.cancel(ignored);
    const std::vector<Connection*> all(m_core.connections.begin(), m_core.connections.end());
    for (Connection* connection : all)
        connection->closeIfIdle();
    m_sweep.cancel();
}

void HttpServer::Impl::run() {
    asio::co_spawn(m_core.io, accept(), asio::detached);
    asio::co_spawn(m_core.io, sweep(), asio::detached);
    m_core.io.run();
    m_core.pool.join();
}

void HttpServer::Impl::stop() {
    asio::post(m_core.io, [this] { beginStop(); });
}

void HttpServer::Impl::stopOnSignals() {
    m_signals.add(SIGINT);
    m_signals.add(SIGTERM);
    m_signals.async_wait([this](const boost::system::error_code& fault, int) {
        if (!fault)
            beginStop();
    });
}

void HttpServer::Impl::wakeEventStreams() {
    if (m_isWakePending.exchange(true))
        return;
    asio::post(m_core.io, [this] {
        m_isWakePending = false;
        for (Connection* connection : m_core.connections)
            connection->wake();
    });
}

HttpServer::HttpServer(HttpOptions options, RequestHandler& handler, Metrics& metrics, const RequestLog& log)
    : m_impl(std::make_unique<Impl>(std::move(options), handler, metrics, log)) {
#ifdef SIGPIPE
    std::signal(SIGPIPE, SIG_IGN); // a client that went away is an error of the write, not of the program
#endif
}

HttpServer::~HttpServer() = default;

Result<void> HttpServer::listen() {
    return m_impl->listen();
}
std::uint16_t HttpServer::port() const {
    return m_impl->port();
}
void HttpServer::run() {
    m_impl->run();
}
void HttpServer::stop() {
    m_impl->stop();
}
void HttpServer::stopOnSignals() {
    m_impl->stopOnSignals();
}
void HttpServer::wakeEventStreams() {
    m_impl->wakeEventStreams();
}

} // namespace trunkline::server
