#pragma once

#include <QString>

namespace trunkline::tests {

/// Lies between SQLite and the files below some folders, each of which stands for a machine: its disk can be full, and
/// the machine can stop at any write. What was written before stays, as after kill -9. Files elsewhere are left alone.
/// One thread at a time.
class FaultDisk {
public:
    enum class Fault {
        None,
        Full,    ///< what would make a file longer or other fails
        Stopped, ///< as Full, and nothing can be opened or removed any more; the write at which it happens may be torn
    };

    /// Once, before SQLite is used: becomes its way to all files of the program.
    static void install();
    /// From now on files below `folder` are of one machine.
    static void addMachine(const QString& folder);
    static void removeMachine(const QString& folder);
    /// `writes` more writes go well. `tornBytes` of the first that does not are written where the machine stops.
    static void breakAfter(const QString& folder, Fault fault, int writes, int tornBytes = 0);
    static void heal(const QString& folder) { breakAfter(folder, Fault::None, 0); }
    /// Whether the machine stopped at a write.
    [[nodiscard]] static bool isStopped(const QString& folder);
};

} // namespace trunkline::tests
