#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "core/base/error.h"
#include "server/http/request_log.h"

namespace trunkline::server {

/// Work that is done again and again. A failure is logged and does not stop the next round.
struct Job {
    std::string name; ///< in the log
    std::chrono::milliseconds every{1000};
    std::function<Result<void>()> work;
};

/// Runs jobs one after the other on a thread of its own, from start() to destruction. A job begun is finished.
class JobRunner {
public:
    JobRunner(std::vector<Job> jobs, const RequestLog& log);
    ~JobRunner();
    JobRunner(const JobRunner&) = delete;
    JobRunner& operator=(const JobRunner&) = delete;

    void start();
    void stop();

private:
    void run();

    std::vector<Job> m_jobs;
    const RequestLog& m_log;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isStopping = false;
    std::thread m_thread;
};

} // namespace trunkline::server
