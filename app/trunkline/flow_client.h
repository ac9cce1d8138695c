#pragma once

#include <functional>

#include "core/base/random.h"
#include "core/net/client.h"
#include "ui/flow/flow_service.h"

namespace trunkline::app {

/// Carries the flow editor's wishes to the server (/v1/flows). Each wish is one request with an idempotency key of its
/// own. GUI thread.
class FlowClient final : public ui::FlowService {
public:
    using Send = std::function<void(const net::Request&, net::Client::Done)>;

    /// `clock` and `random` outlive it.
    FlowClient(Send send, const Clock& clock, RandomSource& random);

    void publish(const ui::PublishWish& wish, QObject* context, Done done) override;
    void restore(const FlowId& flow, int version, const QString& note, QObject* context, Done done) override;

private:
    void post(const QString& path, const QJsonObject& body, QObject* context, Done done);

    Send m_send;
    const Clock& m_clock;
    RandomSource& m_random;
};

} // namespace trunkline::app
