#include "core/store/work_thread.h"

namespace trunkline::store {

WorkThread::WorkThread() : m_thread([this] { run(); }) {}

WorkThread::~WorkThread() {
    {
        const std::lock_guard lock(m_lock);
        m_isEnding = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void WorkThread::post(Task task) {
    {
        const std::lock_guard lock(m_lock);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void WorkThread::waitUntilIdle() {
    std::unique_lock lock(m_lock);
    m_idle.wait(lock, [this] { return m_tasks.empty() && !m_isBusy; });
}

void WorkThread::run() {
    std::unique_lock lock(m_lock);
    while (true) {
        m_wake.wait(lock, [this] { return m_isEnding || !m_tasks.empty(); });
        if (m_tasks.empty())
            return;
        {
            const Task task = std::move(m_tasks.front());
            m_tasks.pop_front();
            m_isBusy = true;
            lock.unlock();
            task();
        } // what the task holds goes before it counts as done
        lock.lock();
        m_isBusy = false;
        if (m_tasks.empty())
            m_idle.notify_all();
    }
}

} // namespace trunkline::store
