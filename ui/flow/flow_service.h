#pragma once

#include <functional>
#include <optional>

#include <QJsonObject>
#include <QObject>

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/domain/ids.h"

namespace trunkline::ui {

/// A draft that is to become what callers follow.
struct PublishWish {
    FlowId flow;
    QString note;
    int base = 0; ///< the published version that the document was made on; 0: none
    QJsonObject document;
    std::optional<Instant> effectiveAt; ///< without a value: at once
};

/// How the flows page publishes and restores. These never wait in the outbox: the server decides at once, and what it
/// decided arrives in the store by itself. GUI thread; an answer comes once, unless `context` is gone by then.
class FlowService {
public:
    using Done = std::function<void(const Result<void>&)>;

    virtual ~FlowService() = default;
    /// Code Conflict: somebody published since `wish.base`.
    virtual void publish(const PublishWish& wish, QObject* context, Done done) = 0;
    virtual void restore(const FlowId& flow, int version, const QString& note, QObject* context, Done done) = 0;
};

} // namespace trunkline::ui
