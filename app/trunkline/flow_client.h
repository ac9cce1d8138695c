#pragma once

#include <functional>

#include "core/base/random.h"
#include "core/net/client.h"
#include "ui/flow/flow_service.h"
#include "ui/models/removal_service.h"

namespace trunkline::app {

/// Carries the flow editor's wishes to the server (/v1/flows), and what is to be removed for good. Each wish is one
/// request with an idempotency key of its own. GUI thread.
class FlowClient final : public ui::FlowService, public ui::RemovalService {
public:
    using Send = std::function<void(const net::Request&, net::Client::Done)>;

    /// `clock` and `random` outlive it.
    FlowClient(Send send, const Clock& clock, RandomSource& random);

    void publish(const ui::PublishWish& wish, QObject* context, ui::FlowService::Done done) override;
    void restore(const FlowId& flow, int version, const QString& note, QObject* context,
                 ui::FlowService::Done done) override;

    void remove(wire::EntityType type, const QString& id, Revision seen, QObject* context,
                ui::RemovalService::Done done) override;

private:
    using Answered = std::function<void(const Result<void>&)>;
    void post(const QString& path, const QJsonObject& body, QObject* context, Answered done);
    void send(net::Request request, QObject* context, Answered done);

    Send m_send;
    const Clock& m_clock;
    RandomSource& m_random;
};

} // namespace trunkline::app
