#include "core/session/timers.h"

#include <QTimerEvent>

namespace trunkline::session {

sync::Timers::Handle EventLoopTimers::after(std::chrono::milliseconds delay, std::function<void()> run) {
    const int id = startTimer(delay, Qt::CoarseTimer);
    m_runs.insert(id, std::move(run));
    return static_cast<Handle>(id);
}

void EventLoopTimers::cancel(Handle handle) {
    const int id = static_cast<int>(handle);
    if (m_runs.remove(id) > 0)
        killTimer(id);
}

void EventLoopTimers::timerEvent(QTimerEvent* event) {
    killTimer(event->timerId());
    if (const std::function<void()> run = m_runs.take(event->timerId()))
        run();
}

} // namespace trunkline::session
