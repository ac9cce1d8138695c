#pragma once

#include "tests/resilience/processes.h"

namespace trunkline::tests {

/// Which edits were made where, and whether each that was kept is on the server exactly once.
class Ledger {
public:
    explicit Ledger(const SampleData& sample) : m_sample(sample) {}

    /// Makes one edit of a kind that the dice say: a note on a call that only this desk notes on, a tag on a call that
    /// all desks tag, a destination.
    void edit(DeskProcess& desk, int deskNumber, RandomSource& dice);
    /// Notes what the desk has kept and lost so far. Its process may have ended.
    void takeKept(const DeskProcess& desk);
    /// Brings the desks into step and notes what they kept: nothing is in quarrel or set aside, and each shows what a
    /// new one would be given. Then ends them and the server.
    void settleAndEnd(const std::vector<DeskProcess*>& desks, ServerProcess& server);
    /// Looks into the data of a server that has stopped.
    void check(const QString& data) const;
    [[nodiscard]] int keptCount() const { return static_cast<int>(m_kept.size()); }

private:
    const SampleData& m_sample;
    QStringList m_made;
    QSet<QString> m_kept;
    QSet<QString> m_lost; ///< the person was told so: these must not arrive after all
    QSet<QString> m_tags; ///< of the edits made, those that gave a tag: all of them stay on their call
    int m_count = 0;
};

} // namespace trunkline::tests
