#pragma once

#include "core/net/event_reader.h"
#include "core/net/zstd_reader.h"
#include "core/sync/ports.h"
#include "tests/sync/simulation/sim_server.h"

namespace trunkline::tests {

class SimWorld;

/// What lies between one console and the server: everything may be lost, cut at any byte, doubled, late, or answered by
/// somebody else.
class SimNetwork final : public sync::Transport {
public:
    explicit SimNetwork(SimWorld& world) : m_world(world) {}
    ~SimNetwork() override;

    void pull(const QString& cursor, std::function<void(std::string_view)> received,
              std::function<void(std::optional<sync::Failure>)> ended) override;
    void cancelPull() override;
    void push(const sync::Edit& edit, std::function<void(const Answer&)> answered) override;
    void listen(std::function<void()> changed, std::function<void(const sync::Failure&)> ended) override;
    void cancelAll() override;

    /// Event streams look for something new.
    void serverChanged();
    QByteArray token;
    /// The last `before` that went out with a value, by the edit's fields as text: what its author had seen.
    static QString keyOf(const QJsonObject& fields);

private:
    using Life = std::shared_ptr<bool>;
    struct Download;
    struct Listening;

    [[nodiscard]] server::Request request(const char* method, const QString& target) const;
    void travel(const Life& life, std::function<void()> arrive);
    void deliver(const std::shared_ptr<Download>& download);
    [[nodiscard]] bool unpack(Download& download, std::string_view bytes);
    void carry(const server::Request& request, const Life& life, const std::function<void(const Answer&)>& answered);

    SimWorld& m_world;
    Life m_pull;
    Life m_others = std::make_shared<bool>(true);
    std::shared_ptr<Listening> m_listening;
};

} // namespace trunkline::tests
