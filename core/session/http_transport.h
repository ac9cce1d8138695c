#pragma once

#include "core/net/client.h"
#include "core/net/event_reader.h"
#include "core/sync/ports.h"

namespace trunkline::session {

/// The engine's view of the server. Belongs to the engine's thread, as its client does.
class HttpTransport final : public sync::Transport {
public:
    explicit HttpTransport(net::Client& client) : m_client(client) {}
    ~HttpTransport() override;
    HttpTransport(const HttpTransport&) = delete;
    HttpTransport& operator=(const HttpTransport&) = delete;

    /// How far back calls are wanted; nothing: all.
    void setCallsSince(std::optional<Instant> since) { m_callsSince = since; }
    /// At or below which accounts calls are wanted; none: of all. More than the server takes are not told to it, so
    /// that everything comes and the store sorts it out.
    void setCallsOf(const QStringList& accounts);

    void pull(const QString& cursor, std::function<void(std::string_view)> received,
              std::function<void(std::optional<sync::Failure>)> ended) override;
    void cancelPull() override;
    void push(const sync::Edit& edit, std::function<void(const Answer&)> answered) override;
    void listen(std::function<void()> changed, std::function<void(const sync::Failure&)> ended) override;
    void cancelAll() override;

private:
    net::Client& m_client;
    std::optional<Instant> m_callsSince;
    QStringList m_callsOf;
    std::shared_ptr<int> m_pullLife; ///< callbacks hold it weakly: none comes when it is gone
    std::shared_ptr<int> m_otherLife = std::make_shared<int>();
    net::Client::Handle m_pull = 0;
    net::Client::Handle m_events = 0;
    QList<net::Client::Handle> m_pushes;
    QByteArray m_lastEventId;
};

/// The request that an edit amounts to. Switching a destination off or on has a route of its own, open to those who may
/// do nothing else.
[[nodiscard]] net::Request requestFor(const sync::Edit& edit);

} // namespace trunkline::session
