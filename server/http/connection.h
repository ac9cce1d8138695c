#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#pragma GCC diagnostic pop

#include "core/base/random.h"
#include "server/http/http_server.h"
#include "server/http/tls_context.h"

struct ssl_st;

namespace trunkline::server {

class Connection;
using SteadyTime = std::chrono::steady_clock::time_point;

/// What all connections of a server share. Everything but `pool` belongs to the I/O thread.
struct ServerCore {
    ServerCore(HttpOptions given, RequestHandler& answering, Metrics& counting, const RequestLog& logging)
        : options(std::move(given)), handler(answering), metrics(counting), log(logging),
          pool(static_cast<std::size_t>(options.storeThreads)), requestPrefix(SystemRandom().next()) {}

    HttpOptions options;
    RequestHandler& handler;
    Metrics& metrics;
    const RequestLog& log;
    TlsContext tls;
    boost::asio::io_context io{1};
    boost::asio::thread_pool pool;
    std::unordered_set<Connection*> connections;
    std::unordered_map<std::string, int> connectionsByAddress;
    bool isStopping = false;
    std::uint64_t requestPrefix;
    std::uint64_t requestCount = 0;

    [[nodiscard]] std::string nextRequestId();
};

/// One client, from its handshake to its end; lives in its own coroutine.
class Connection {
public:
    Connection(ServerCore& core, boost::asio::ip::tcp::socket socket, std::string peer);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    [[nodiscard]] boost::asio::awaitable<void> serve();

    /// Ends it where it waits.
    void close();
    /// Ends it if it is between requests or an event stream; otherwise it ends with its answer.
    void closeIfIdle();
    void wake();
    [[nodiscard]] bool isOverdue(SteadyTime now) const { return now > m_deadline; }

private:
    enum class Wait : std::uint8_t { Readable, Writable };

    [[nodiscard]] boost::asio::awaitable<bool> shakeHands();
    [[nodiscard]] boost::asio::awaitable<bool> waitFor(int sslError, Wait direction);
    /// 0: the connection is over.
    [[nodiscard]] boost::asio::awaitable<std::size_t> readSome(char* into, std::size_t size);
    [[nodiscard]] boost::asio::awaitable<bool> write(std::string_view bytes);

    /// Empty: the connection is over or was refused.
    [[nodiscard]] boost::asio::awaitable<std::unique_ptr<RequestReader>> readRequest();
    [[nodiscard]] boost::asio::awaitable<Response> answer(Request& request);
    [[nodiscard]] boost::asio::awaitable<bool> send(Response& response, bool keepsAlive, bool isHead);
    [[nodiscard]] boost::asio::awaitable<bool> sendStream(BodySource& source, bool isChunked);
    [[nodiscard]] boost::asio::awaitable<bool> sendEvents(BodySource& source);
    template <class Work>
    [[nodiscard]] boost::asio::awaitable<void> onPool(Work work);
    [[nodiscard]] boost::asio::awaitable<void> sleepUntilWoken(std::chrono::milliseconds longest);
    void setDeadline(std::chrono::milliseconds fromNow) { m_deadline = std::chrono::steady_clock::now() + fromNow; }

    ServerCore& m_core;
    boost::asio::ip::tcp::socket m_socket;
    std::unique_ptr<boost::asio::steady_timer> m_alarm; ///< event streams only
    ssl_st* m_ssl = nullptr;
    std::string m_peer;
    std::string m_unread; ///< bytes beyond the last request
    SteadyTime m_deadline;
    std::size_t m_sentBytes = 0;
    bool m_isIdle = false;
    bool m_isClosed = false;
};

} // namespace trunkline::server
