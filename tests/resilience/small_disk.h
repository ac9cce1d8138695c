#pragma once

#include "tests/resilience/processes.h"

namespace trunkline::tests {

/// A disk of a few megabytes for the programs begun with launch(). Where this account may not mount one, the programs
/// are forbidden to write to files for as long as it is full.
class SmallDisk {
public:
    explicit SmallDisk(QString directory, int megabytes);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] Launch launch() const;
    /// For the programs that run now.
    void fill(const QList<qint64>& processes);
    void makeRoom(const QList<qint64>& processes);
    /// Where this process finds the disk's files.
    [[nodiscard]] QString fromHere() const;

private:
    void forbidWriting(const QList<qint64>& processes, const QString& limit);

    QString m_directory;
    QProcess m_holder; ///< keeps the mount, in a namespace that nobody else sees and that ends with it
    bool m_isMounted = false;
};

} // namespace trunkline::tests
