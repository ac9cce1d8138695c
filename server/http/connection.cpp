#include "server/http/connection.h"

#include <array>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#pragma GCC diagnostic pop

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace trunkline::server {

namespace asio = boost::asio;
using asio::awaitable;
using asio::use_awaitable;

namespace {

// One connection reads at a time, and what it read is taken before the next wait: the I/O thread's connections share
// it.
std::array<char, 16 * 1024>& scratch() {
    static thread_local std::array<char, 16 * 1024> buffer;
    return buffer;
}

std::string headerOf(const Response& response, bool keepsAlive, bool isChunked) {
    std::string text = "HTTP/1.1 ";
    text.reserve(512);
    text += std::to_string(response.status);
    text += ' ';
    text += reasonPhrase(response.status);
    text += "\r\n";
    if (response.status != 204 && response.status != 304) {
        text += "Content-Type: ";
        text += response.contentType;
        text += "\r\n";
        if (!response.stream)
            text += "Content-Length: " + std::to_string(response.body.size()) + "\r\n";
        else if (isChunked)
            text += "Transfer-Encoding: chunked\r\n";
    }
    for (const auto& [name, value] : response.headers) {
        text += name;
        text += ": ";
        text += value;
        text += "\r\n";
    }
    text += "X-Content-Type-Options: nosniff\r\n";
    if (!keepsAlive)
        text += "Connection: close\r\n";
    text += "\r\n";
    return text;
}

} // namespace

std::string ServerCore::nextRequestId() {
    constexpr char kHex[] = "0123456789abcdef";
    const std::uint64_t number =
        requestPrefix + (++requestCount) * 0x9e3779b97f4a7c15ULL; // an odd step visits every value once
    std::string id = "req_";
    for (int shift = 60; shift >= 0; shift -= 4)
        id += kHex[(number >> shift) & 15];
    return id;
}

Connection::Connection(ServerCore& core, asio::ip::tcp::socket socket, std::string peer)
    : m_core(core), m_socket(std::move(socket)), m_peer(std::move(peer)) {
    m_core.connections.insert(this);
    ++m_core.connectionsByAddress[m_peer];
    m_core.metrics.connectionOpened();
    setDeadline(m_core.options.headerTimeout);
}

Connection::~Connection() {
    SSL_free(m_ssl);
    m_core.metrics.connectionClosed();
    m_core.connections.erase(this);
    if (--m_core.connectionsByAddress[m_peer] == 0)
        m_core.connectionsByAddress.erase(m_peer);
}

void Connection::close() {
    m_isClosed = true;
    boost::system::error_code ignored;
    m_socket.close(ignored);
    wake();
}

void Connection::closeIfIdle() {
    if (m_isIdle || m_alarm)
        close();
}

void Connection::wake() {
    if (m_alarm)
        m_alarm->cancel();
}

awaitable<bool> Connection::waitFor(int sslError, Wait direction) {
    if (sslError == SSL_ERROR_WANT_READ)
        direction = Wait::Readable;
    else if (sslError == SSL_ERROR_WANT_WRITE)
        direction = Wait::Writable;
    else
        co_return false;
    boost::system::error_code fault;
    co_await m_socket.async_wait(direction == Wait::Readable ? asio::ip::tcp::socket::wait_read
                                                             : asio::ip::tcp::socket::wait_write,
                                 asio::redirect_error(use_awaitable, fault));
    co_return !fault && !m_isClosed;
}

awaitable<bool> Connection::shakeHands() {
    boost::system::error_code fault;
    m_socket.non_blocking(true, fault);
    m_socket.set_option(asio::ip::tcp::no_delay(true), fault);
    m_ssl = SSL_new(m_core.tls.get());
    if (!m_ssl || SSL_set_fd(m_ssl, static_cast<int>(m_socket.native_handle())) != 1)
        co_return false;
    for (;;) {
        ERR_clear_error();
        const int result = SSL_accept(m_ssl);
        if (result == 1)
            co_return true;
        if (!co_await waitFor(SSL_get_error(m_ssl, result), Wait::Readable))
            co_return false;
    }
}

awaitable<std::size_t> Connection::readSome(char* into, std::size_t size) {
    for (;;) {
        ERR_clear_error();
        std::size_t got = 0;
        const int result = SSL_read_ex(m_ssl, into, size, &got);
        if (result == 1)
            co_return got;
        if (!co_await waitFor(SSL_get_error(m_ssl, result), Wait::Readable))
            co_return 0;
    }
}

awaitable<bool> Connection::write(std::string_view bytes) {
    setDeadline(m_core.options.writeTimeout);
    while (!bytes.empty()) {
        ERR_clear_error();
        std::size_t sent = 0;
        const int result = SSL_write_ex(m_ssl, bytes.data(), bytes.size(), &sent);
        if (result == 1) {
            bytes.remove_prefix(sent);
            m_sentBytes += sent;
            setDeadline(m_core.options.writeTimeout);
        } else if (!co_await waitFor(SSL_get_error(m_ssl, result), Wait::Writable)) {
            co_return false;
        }
    }
    co_return true;
}

template <class Work>
awaitable<void> Connection::onPool(Work work) {
    // The coroutine goes on where its executor is, on the I/O thread, once the work is done.
    // The pointer is good: `work` lives in this frame until the handler has run.
    const auto start = [this, job = &work](auto handler) {
        auto resume = std::make_shared<decltype(handler)>(std::move(handler));
        asio::post(m_core.pool, [this, resume, job] {
            (*job)();
            asio::post(m_core.io, [resume] { (*resume)(); });
        });
    };
    co_await asio::async_initiate<const asio::use_awaitable_t<>&, void()>(start, use_awaitable);
}

awaitable<void> Connection::sleepUntilWoken(std::chrono::milliseconds longest) {
    boost::system::error_code ignored;
    m_alarm->expires_after(longest);
    co_await m_alarm->async_wait(asio::redirect_error(use_awaitable, ignored));
}

awaitable<std::unique_ptr<RequestReader>> Connection::readRequest() {
    auto reader = std::make_unique<RequestReader>(m_core.options.limits);
    bool isPromised = false;
    m_isIdle = m_unread.empty();
    setDeadline(m_core.options.idleTimeout);
    for (;;) {
        if (!m_unread.empty()) {
            if (m_isIdle)
                setDeadline(m_core.options.headerTimeout);
            m_isIdle = false;
            m_unread.erase(0, reader->feed(m_unread));
            if (reader->isDone() || reader->refusal() != 0)
                break;
            if (reader->hasHeader())
                setDeadline(m_core.options.bodyTimeout);
            if (reader->hasHeader() && reader->wantsContinue() && !isPromised) {
                isPromised = true;
                if (!co_await write("HTTP/1.1 100 Continue\r\n\r\n"))
                    co_return nullptr;
            }
        }
        auto& buffer = scratch();
        const std::size_t got = co_await readSome(buffer.data(), buffer.size());
        if (got == 0)
            co_return nullptr;
        m_unread.append(buffer.data(), got);
    }
    if (reader->refusal() != 0) {
        Response refusal = m_core.handler.refuse(reader->refusal(), m_core.nextRequestId());
        co_await send(refusal, false, false);
        m_core.log.request("", "", refusal.route, refusal.status, {}, m_sentBytes);
        m_core.metrics.countRequest(refusal.route, refusal.status, {}, m_sentBytes);
        co_return nullptr;
    }
    co_return reader;
}

awaitable<Response> Connection::answer(Request& request) {
    if (m_core.handler.isQuick(request))
        co_return m_core.handler.handle(request);
    m_deadline = SteadyTime::max(); // the store takes its time; its own time-outs bound it
    Response response;
    co_await onPool([&] { response = m_core.handler.handle(request); });
    co_return response;
}

awaitable<bool> Connection::sendStream(BodySource& source, bool isChunked) {
    std::string part;
    std::string framed;
    auto state = BodySource::State::More;
    while (state == BodySource::State::More) {
        part.clear();
        m_deadline = SteadyTime::max();
        co_await onPool([&] { state = source.produce(part); });
        if (m_isClosed || state == BodySource::State::Failed)
            co_return false;
        if (part.empty())
            continue;
        framed.clear();
        if (isChunked) {
            std::array<char, 24> size{};
            framed.append(size.data(),
                          static_cast<std::size_t>(std::snprintf(size.data(), size.size(), "%zx\r\n", part.size())));
        }
        framed += part;
        if (isChunked)
            framed += "\r\n";
        if (!co_await write(framed))
            co_return false;
    }
    co_return !isChunked || co_await write("0\r\n\r\n");
}

awaitable<bool> Connection::sendEvents(BodySource& source) {
    m_alarm = std::make_unique<asio::steady_timer>(m_core.io);
    m_core.metrics.eventStreamOpened();
    std::string part;
    bool isGood = true;
    while (isGood && !m_isClosed && !m_core.isStopping) {
        part.clear();
        const auto state = source.produce(part);
        const auto asked = std::chrono::steady_clock::now();
        if (!part.empty())
            isGood = co_await write(part);
        if (state == BodySource::State::Ended || state == BodySource::State::Failed)
            break;
        // What came while this was written woke nobody: look again before sleeping.
        if (!isGood || state == BodySource::State::More || !part.empty())
            continue;
        m_deadline = SteadyTime::max();
        co_await sleepUntilWoken(m_core.options.heartbeat);
        if (!m_isClosed && std::chrono::steady_clock::now() - asked >= m_core.options.heartbeat)
            isGood = co_await write(": ping\n\n");
    }
    m_core.metrics.eventStreamClosed();
    m_alarm.reset();
    co_return false; // the stream's end is the connection's
}

awaitable<bool> Connection::send(Response& response, bool keepsAlive, bool isHead) {
    m_sentBytes = 0;
    const bool isChunked = response.stream && !response.isEventStream && keepsAlive;
    std::string text = headerOf(response, keepsAlive && !response.isEventStream, isChunked);
    if (!response.stream && !isHead)
        text += response.body;
    if (!co_await write(text))
        co_return false;
    if (!response.stream || isHead)
        co_return true;
    if (response.isEventStream)
        co_return co_await sendEvents(*response.stream);
    co_return co_await sendStream(*response.stream, isChunked);
}

awaitable<void> Connection::serve() {
    if (!co_await shakeHands())
        co_return;
    while (!m_isClosed && !m_core.isStopping) {
        Request request;
        bool keepsAlive = false;
        {
            const std::unique_ptr<RequestReader> reader = co_await readRequest();
            if (!reader)
                break;
            keepsAlive = reader->keepsAlive() && !reader->isHttp10() && !m_core.isStopping;
            request = reader->take();
        }
        const auto start = std::chrono::steady_clock::now();
        request.peer = m_peer;
        request.requestId = m_core.nextRequestId();
        Response response = co_await answer(request);
        keepsAlive = co_await send(response, keepsAlive, request.method == "HEAD") && keepsAlive;
        const auto took =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start);
        m_core.log.request(request.requestId, request.method, response.route, response.status, took, m_sentBytes);
        m_core.metrics.countRequest(response.route, response.status, took, m_sentBytes);
        if (!keepsAlive)
            break;
    }
    if (!m_isClosed)
        SSL_shutdown(m_ssl);
}

} // namespace trunkline::server
