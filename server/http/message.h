#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace trunkline::server {

using Header = std::pair<std::string, std::string>;

/// One request, read completely and within the limits.
struct Request {
    std::string method; ///< "GET", …
    std::string target; ///< as sent: path and query
    std::vector<Header> headers;
    std::string body;
    std::string peer;      ///< the address, for limits; never logged
    std::string requestId; ///< names the request in the log and in the answer

    /// The first header of this name, without regard to case; empty: none.
    [[nodiscard]] std::string_view header(std::string_view name) const;
    [[nodiscard]] std::string_view path() const;
    [[nodiscard]] std::string_view query() const;
};

/// A body that is made while it is sent, so that its size does not matter.
class BodySource {
public:
    enum class State {
        More,    ///< ask again once this is on its way
        Waiting, ///< nothing now: ask again when woken (event streams)
        Ended,
        Failed, ///< cut the connection, so that the other side sees an incomplete body
    };

    virtual ~BodySource() = default;
    /// Appends the next part, some 100 KB at most. One call at a time; from store threads, or for event streams from
    /// the I/O thread.
    virtual State produce(std::string& out) = 0;
};

struct Response {
    int status = 200;
    std::string contentType = "application/json";
    std::vector<Header> headers; ///< beyond content type, length and those that every answer has
    std::string body;
    std::unique_ptr<BodySource> stream; ///< instead of `body`
    bool isEventStream = false;         ///< `stream` waits for HttpServer::wakeEventStreams() and is pinged meanwhile
    std::string_view route;             ///< a literal that stands for the path in log and metrics, without ids
};

/// What answers requests. Called from the I/O thread and from store threads at once.
class RequestHandler {
public:
    virtual ~RequestHandler() = default;
    /// Whether handle() needs neither disk nor long work for this request: then it is answered on the I/O thread.
    [[nodiscard]] virtual bool isQuick(const Request& request) const = 0;
    [[nodiscard]] virtual Response handle(const Request& request) = 0;
    /// An answer for what never became a request: 400, 408, 413, 431, 503.
    [[nodiscard]] virtual Response refuse(int status, const std::string& requestId) = 0;
};

[[nodiscard]] std::string_view reasonPhrase(int status);
/// ASCII letters without regard to case.
[[nodiscard]] bool equalsIgnoringCase(std::string_view a, std::string_view b);

} // namespace trunkline::server
