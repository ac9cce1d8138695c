#pragma once

#include <memory>

namespace trunkline::server {

class ServerHost;

/// Stops the host when standard input ends. Whoever started this server holds the other end of that pipe, and the
/// system closes it when they end, however they end: a console that crashed leaves no server behind.
class ParentWatch {
public:
    explicit ParentWatch(ServerHost& host);
    /// The host is not touched afterwards; the reading thread may stay, and ends with the program.
    ~ParentWatch();
    ParentWatch(const ParentWatch&) = delete;
    ParentWatch& operator=(const ParentWatch&) = delete;

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace trunkline::server
