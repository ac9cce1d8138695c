#include "app/trunklined/parent_watch.h"

#include <cstdio>
#include <mutex>
#include <thread>

#include "app/trunklined/server_host.h"

namespace trunkline::server {

struct ParentWatch::Shared {
    std::mutex mutex;
    ServerHost* host = nullptr;
};

ParentWatch::ParentWatch(ServerHost& host) : m_shared(std::make_shared<Shared>()) {
    m_shared->host = &host;
    std::thread([shared = m_shared] {
        while (std::fgetc(stdin) != EOF) {
        }
        const std::lock_guard lock(shared->mutex);
        if (shared->host)
            shared->host->stop();
    }).detach();
}

ParentWatch::~ParentWatch() {
    const std::lock_guard lock(m_shared->mutex);
    m_shared->host = nullptr;
}

} // namespace trunkline::server
