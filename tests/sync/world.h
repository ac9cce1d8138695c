#pragma once

#include <deque>
#include <memory>

#include "core/sync/engine.h"
#include "tests/sync/model_server.h"
#include "tests/sync/model_store.h"

namespace trunkline::tests {

/// Time that passes only when nothing is left to do now. Handles of gone owners are canceled by them.
class VirtualTime final : public sync::Timers {
public:
    [[nodiscard]] Handle after(std::chrono::milliseconds delay, std::function<void()> run) override;
    void cancel(Handle handle) override { m_due.erase(handle); }
    /// Runs what is due until `until`; false: nothing was left.
    bool runUntil(std::int64_t until);
    [[nodiscard]] std::int64_t now() const { return m_now; }

private:
    struct Due {
        std::int64_t at;
        std::function<void()> run;
    };
    std::map<Handle, Due> m_due;
    std::int64_t m_now = 0;
    Handle m_last = 0;
};

/// How bad the world is, in percent.
struct Weather {
    int lostRequests = 0;
    int lostAnswers = 0;
    int repeatedRequests = 0;
    int cutStreams = 0;
    int serverErrors = 0;
    int fullDisk = 0;
};

class Console;

/// One server, consoles of one person, and everything that may go wrong between them, from a seed.
class World {
public:
    explicit World(std::uint64_t seed, int consoles = 2);
    ~World();

    /// A history of edits, faults, grants, crashes and restores.
    void live(int steps);
    /// Good weather until nothing moves; the person decides every conflict.
    void settle();
    /// Empty: all promises were kept.
    [[nodiscard]] QString fault() const;
    /// The same for the same seed.
    [[nodiscard]] size_t fingerprint() const;

    ModelServer server;
    VirtualTime time;
    SeededRandom random;
    Weather weather;
    std::int64_t clockError = 0; ///< of the consoles, in milliseconds

    [[nodiscard]] bool happens(int percent) { return static_cast<int>(random.below(100)) < percent; }
    void serverChanged();

private:
    void step();

    std::vector<std::unique_ptr<Console>> m_consoles;
    std::deque<ModelServer::State> m_backups;
};

/// A computer with a disk, on which the console runs or not.
class Console {
public:
    explicit Console(World& world);
    ~Console();

    void boot();
    /// As kill -9: nothing is said to anybody.
    void crash();
    [[nodiscard]] bool isRunning() const { return m_engine != nullptr; }
    void editSomething();
    void decideConflicts();
    void serverChanged();
    [[nodiscard]] bool isAtRest() const;

    Disk disk;
    std::set<QString> made;    ///< values of all edits made here
    std::set<QString> givenUp; ///< values that the person gave up for theirs

private:
    class WorldClock;
    class Network;

    World& m_world;
    std::unique_ptr<WorldClock> m_clock;
    std::unique_ptr<Network> m_network;
    std::unique_ptr<ModelStore> m_store;
    std::unique_ptr<sync::Engine> m_engine;
};

} // namespace trunkline::tests
