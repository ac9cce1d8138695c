#include "tests/sync/virtual_time.h"

#include <algorithm>

namespace trunkline::tests {

sync::Timers::Handle VirtualTime::after(std::chrono::milliseconds delay, std::function<void()> run) {
    m_due[++m_last] = {m_now + delay.count(), std::move(run)};
    return m_last;
}

bool VirtualTime::runUntil(std::int64_t until) {
    while (!m_due.empty()) {
        const auto next = std::min_element(m_due.begin(), m_due.end(),
                                           [](const auto& a, const auto& b) { return a.second.at < b.second.at; });
        if (next->second.at > until)
            break;
        m_now = std::max(m_now, next->second.at);
        const std::function<void()> run = std::move(next->second.run);
        m_due.erase(next);
        run();
        if (m_ran)
            m_ran();
    }
    m_now = std::max(m_now, until);
    return !m_due.empty();
}

} // namespace trunkline::tests
