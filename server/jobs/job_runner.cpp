#include "server/jobs/job_runner.h"

#include <algorithm>

namespace trunkline::server {

JobRunner::JobRunner(std::vector<Job> jobs, const RequestLog& log) : m_jobs(std::move(jobs)), m_log(log) {}

JobRunner::~JobRunner() {
    stop();
}

void JobRunner::start() {
    if (!m_jobs.empty())
        m_thread = std::thread([this] { run(); });
}

void JobRunner::stop() {
    {
        const std::lock_guard lock(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void JobRunner::run() {
    using Clock = std::chrono::steady_clock;
    std::vector<Clock::time_point> due(m_jobs.size(), Clock::now());
    std::unique_lock lock(m_mutex);
    while (!m_isStopping) {
        const auto next = std::ranges::min_element(due);
        if (m_wake.wait_until(lock, *next, [this] { return m_isStopping; }))
            break;
        const Job& job = m_jobs[static_cast<std::size_t>(next - due.begin())];
        lock.unlock();
        if (const Result<void> done = job.work(); !done)
            m_log.event("error", job.name,
                        done.error().details.isEmpty() ? "failed" : done.error().details.toStdString());
        lock.lock();
        *next = Clock::now() + job.every;
    }
}

} // namespace trunkline::server
