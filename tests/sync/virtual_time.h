#pragma once

#include <map>

#include "core/sync/ports.h"

namespace trunkline::tests {

/// Time that passes only when nothing is left to do now. Handles of gone owners are canceled by them.
class VirtualTime final : public sync::Timers {
public:
    [[nodiscard]] Handle after(std::chrono::milliseconds delay, std::function<void()> run) override;
    void cancel(Handle handle) override { m_due.erase(handle); }
    /// Runs what is due until `until`; false: nothing was left.
    bool runUntil(std::int64_t until);
    [[nodiscard]] std::int64_t now() const { return m_now; }
    /// Called after each thing that ran.
    void whenRan(std::function<void()> ran) { m_ran = std::move(ran); }

private:
    struct Due {
        std::int64_t at;
        std::function<void()> run;
    };
    std::map<Handle, Due> m_due;
    std::int64_t m_now = 0;
    Handle m_last = 0;
    std::function<void()> m_ran;
};

} // namespace trunkline::tests
