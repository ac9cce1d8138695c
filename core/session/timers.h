#pragma once

#include <QHash>
#include <QObject>

#include "core/sync/ports.h"

namespace trunkline::session {

/// The engine's timers on the event loop of its thread.
class EventLoopTimers final : public QObject, public sync::Timers {
    Q_OBJECT

public:
    using QObject::QObject;
    [[nodiscard]] Handle after(std::chrono::milliseconds delay, std::function<void()> run) override;
    void cancel(Handle handle) override;

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    QHash<int, std::function<void()>> m_runs;
};

} // namespace trunkline::session
