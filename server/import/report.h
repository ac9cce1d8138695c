#pragma once

#include <functional>

#include <QIODevice>
#include <QString>

#include "core/base/error.h"

namespace trunkline::callrail {

enum class Severity : std::uint8_t {
    Note,    ///< mapped, with an assumption that a person should know
    Problem, ///< something of the source is not in Trunkline now
};

/// One thing about one record that could not simply be taken over.
struct Finding {
    Severity severity = Severity::Problem;
    QString file;
    qint64 record = 0; ///< counted from 1 within its list or file; 0: the file as a whole
    QString id;        ///< as the source has it; may be empty
    QString field;
    QString what;    ///< translated: what is wrong
    QString instead; ///< translated: what was done about it
};

struct Counts {
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 leftOut = 0;
};

/// Collects what an import did. Findings go straight to `listener`, so that a million of them cost no memory.
class Report {
public:
    using Listener = std::function<void(const Finding&)>;
    explicit Report(Listener listener = {}) : m_listener(std::move(listener)) {}

    void add(const Finding& finding);

    Counts companies;
    Counts numbers;
    Counts destinations;
    Counts flows;
    Counts calls;

    [[nodiscard]] qint64 noteCount() const { return m_notes; }
    [[nodiscard]] qint64 problemCount() const { return m_problems; }

private:
    Listener m_listener;
    qint64 m_notes = 0;
    qint64 m_problems = 0;
};

/// Writes findings as CSV for a spreadsheet; cells that a spreadsheet would run as a formula are made harmless.
class ReportFile {
public:
    /// Writes the heading. `device` must be open and outlive this.
    explicit ReportFile(QIODevice& device);
    void write(const Finding& finding);
    /// Whether everything arrived at the device.
    [[nodiscard]] Result<void> finish();

private:
    void writeRow(const QStringList& cells);

    QIODevice& m_device;
    bool m_isWhole = true;
};

} // namespace trunkline::callrail
