#pragma once

#include <QStringList>

namespace trunkline::tests {

/// From construction to destruction, a logged warning that contains `part` is expected; one that never comes is a
/// failure. Any other warning or critical message fails the running test.
class ExpectWarning {
public:
    explicit ExpectWarning(const QString& part);
    ~ExpectWarning();
    ExpectWarning(const ExpectWarning&) = delete;
    ExpectWarning& operator=(const ExpectWarning&) = delete;

private:
    QString m_part;
};

/// Installed by the mains: collects warnings that no test announced.
void watchWarnings();
/// Warnings since the last call that nobody announced.
QStringList takeUnexpectedWarnings();

} // namespace trunkline::tests
