#pragma once

#include "tests/sync/simulation/mutants.h"
#include "tests/sync/simulation/sim_console.h"

namespace trunkline::tests {

/// How bad the world is, in percent.
struct Weather {
    int lost = 0;    ///< requests, answers, events
    int doubled = 0; ///< requests for a change that arrive twice
    int cuts = 0;    ///< streams
    int errors = 0;  ///< 502, 503 and 429
    int portals = 0; ///< somebody else answers
};

/// One server, consoles of some people, and everything that may go wrong, from a seed. One thread; the same seed gives
/// the same history.
class SimWorld {
public:
    explicit SimWorld(std::uint64_t seed, Mutant mistake = Mutant::None);
    ~SimWorld();
    SimWorld(const SimWorld&) = delete;
    SimWorld& operator=(const SimWorld&) = delete;

    /// A history of edits, faults, grants, crashes and restores.
    void live(int steps);
    /// All change the same, before they hear of each other.
    void quarrel();
    /// Laptops close before the answer comes, and meanwhile somebody else changes the same.
    void relay();
    /// The server goes back to a backup, and its revisions lead elsewhere under the same numbers.
    void relapse();
    /// What was made is removed before its maker knows that it was made.
    void haunt();
    /// Good weather until nothing moves; people decide every conflict.
    void settle();
    /// Empty: all promises were kept.
    [[nodiscard]] QString fault();
    /// The same for the same seed.
    [[nodiscard]] size_t fingerprint() const { return m_fingerprint; }

    /// Something happened: goes into the fingerprint.
    void note(const char* what, std::size_t detail);
    /// An edit went out: what its author had seen is kept.
    void noteSent(const sync::Edit& edit);
    [[nodiscard]] bool happens(int percent) { return static_cast<int>(random.below(100)) < percent; }
    [[nodiscard]] std::uint64_t nextNumber() { return ++m_number; }

    const Mutant mutant;
    SeededRandom random;
    VirtualTime time;
    SimServer server;
    Weather weather;

private:
    void step();
    void changeOnServer();
    void changeGrants();
    void changeAccounts();
    void breakSomething(SimConsole& console);
    void turnClock(SimConsole& console);
    void restoreServer();
    void keepBackup();
    void goBackTo(std::size_t backup);
    void relabelOnServer(const QByteArray& company);
    void afterEach();
    void readEvents();
    void takeEvent(const AuditEvent& event);

    [[nodiscard]] QString faultOf(SimConsole& console);
    [[nodiscard]] Shown whatServerShows(const QByteArray& person);
    [[nodiscard]] QString faultOfScope(const SimConsole& console, const Shown& expected);
    [[nodiscard]] QString faultOfEdits(const SimConsole& console) const;
    [[nodiscard]] bool isAtRest() const;

    std::vector<std::unique_ptr<SimConsole>> m_consoles;
    size_t m_fingerprint = 0;
    std::uint64_t m_number = 0;
    server::Sequence m_readUpTo = 0;
    std::set<QString> m_everWritten;  ///< words that the server took, in whichever timeline
    std::map<QString, int> m_effects; ///< how often, in this timeline
    std::vector<std::pair<std::map<QString, int>, server::Sequence>> m_effectsOfBackups;
    std::map<QString, QJsonObject> m_seenBefore; ///< by words: what the author saw in their place
    QString m_blindOverwrite;
};

} // namespace trunkline::tests
