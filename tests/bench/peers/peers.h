#pragma once

#include <optional>

#include <sys/resource.h>

#include <QElapsedTimer>
#include <QString>

namespace trunkline::bench {

/// Time that passed, and that processors worked, in seconds.
struct Spent {
    double passed = 0;
    double worked = 0;
};

/// Of this process, or of the children that it waited for (RUSAGE_CHILDREN).
class Stopwatch {
public:
    explicit Stopwatch(int who = RUSAGE_SELF);
    [[nodiscard]] Spent spent() const;

private:
    int m_who;
    double m_workedBefore;
    QElapsedTimer m_timer;
};

/// `sqlite3 .import` of calls, a CSV with the columns of wire::kCallColumns and no header, into a bare table below
/// `directory`. Ends the program, with words, where that cannot be had.
[[nodiscard]] Spent importBare(const QString& directory, const QString& csv);

/// PouchDB replicating so many calls from one store of this disk to another. Nothing, with words, where it cannot be
/// had: it comes from npm.
[[nodiscard]] std::optional<Spent> replicateByPouchdb(int documents, const QString& directory);

} // namespace trunkline::bench
