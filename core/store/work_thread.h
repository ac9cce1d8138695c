#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace trunkline::store {

/// Runs tasks one after another on a thread of its own. The destructor waits for all that were posted.
class WorkThread {
public:
    using Task = std::function<void()>;

    WorkThread();
    ~WorkThread();
    WorkThread(const WorkThread&) = delete;
    WorkThread& operator=(const WorkThread&) = delete;

    /// From any thread.
    void post(Task task);
    /// Waits until everything that was posted so far has run.
    void waitUntilIdle();

private:
    void run();

    std::mutex m_lock;
    std::condition_variable m_wake;
    std::condition_variable m_idle;
    std::deque<Task> m_tasks;
    bool m_isBusy = false;
    bool m_isEnding = false;
    std::thread m_thread; ///< last: it starts when the rest is there
};

} // namespace trunkline::store
