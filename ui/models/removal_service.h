#pragma once

#include <functional>

#include "core/base/error.h"
#include "core/domain/ids.h"
#include "core/wire/entity.h"

class QObject;

namespace trunkline::ui {

/// Takes something away for good. Never waits in the outbox: the server decides at once, and what is gone leaves the
/// store by itself. GUI thread; an answer comes once, unless `context` is gone by then.
class RemovalService {
public:
    using Done = std::function<void(const Result<void>&)>;

    virtual ~RemovalService() = default;
    /// @param seen the revision that the person looked at; code Conflict where it is another by now
    virtual void remove(wire::EntityType type, const QString& id, Revision seen, QObject* context, Done done) = 0;
};

} // namespace trunkline::ui
