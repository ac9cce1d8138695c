#pragma once

#include <QTemporaryDir>

#include "server/api/server_state.h"
#include "tests/sync/virtual_time.h"

namespace trunkline::tests {

/// A clock of one machine: virtual time, and how wrong it is there.
class SimClock final : public Clock {
public:
    explicit SimClock(const VirtualTime& time) : m_time(time) {}
    [[nodiscard]] Instant now() const override;
    std::int64_t error = 0; ///< milliseconds

private:
    const VirtualTime& m_time;
};

/// Makes a folder in memory where there is one, else in the usual place.
[[nodiscard]] std::unique_ptr<QTemporaryDir> makeFolder();

/// The machine of the server: its disk, and the real code of the server while it runs.
///
/// The organisation: org; franchises fra and frb; companies coa, coc (below fra) and cob (below frb), each with a
/// number, a destination, a flow with a version and calls. What stands in a company X says "secret-X." somewhere.
/// People: olga (owner at the top), pat (owner of fra), cleo (manager of coa).
class SimServer {
public:
    SimServer(VirtualTime& time, RandomSource& random);
    ~SimServer();

    void boot();
    /// As kill -9.
    void crash();
    [[nodiscard]] bool isRunning() const { return m_state != nullptr; }
    /// Counts starts: what belonged to an earlier one is gone.
    [[nodiscard]] int incarnation() const { return m_incarnation; }
    [[nodiscard]] server::ServerState& state() { return *m_state; }

    /// No value: the machine stopped meanwhile.
    [[nodiscard]] std::optional<server::Response> ask(const server::Request& request);
    /// Empty where the person may not sign in, or the server cannot.
    [[nodiscard]] QByteArray signIn(const QByteArray& person);
    /// False: it failed, and nothing happened.
    bool write(const std::function<void(server::Writer&)>& work);
    /// Crashes if the disk stopped at one of the last writes.
    void noticeStop();

    /// While it runs. False: the disk did not allow it.
    bool backUp();
    /// Stops, puts a backup in place without a word to anybody and starts. What was done since is gone.
    void restore(std::size_t backup);
    [[nodiscard]] std::size_t backups() const { return m_backups.size(); }
    void whenChanged(std::function<void()> changed) { m_changed = std::move(changed); }
    [[nodiscard]] QString folder() const { return m_folder->path(); }

    SimClock clock;

private:
    void keepHighWaterSoon();

    VirtualTime& m_time;
    RandomSource& m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_shelf; ///< for backups: another machine
    std::unique_ptr<server::ServerState> m_state;
    std::vector<QByteArray> m_backups;
    std::function<void()> m_changed;
    sync::Timers::Handle m_highWaterTimer = 0;
    int m_incarnation = 0;
};

} // namespace trunkline::tests
