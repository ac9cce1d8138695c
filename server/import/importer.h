#pragma once

#include <QStringList>

#include "core/base/clock.h"
#include "server/import/report.h"
#include "server/import/target.h"

namespace trunkline::callrail {

struct ImportOptions {
    AccountId under; ///< stands above new companies; null: the organization
    Instant now{};
};

/// Imports answers of CallRail's API v3 (JSON: companies, trackers, calls; pages in any order, several in one file) and
/// its CSV export of calls. Every record that can be read is imported; the rest is told in `report`, record by record.
/// Ids derive from CallRail's, so doing it again changes nothing, and does not undo what people changed here, unless
/// CallRail's record changed too. Memory does not grow with the size of the files, but for 16 bytes a call to notice
/// calls that come twice. Fails, before anything is written, where there is no organization, no such account, or a file
/// that cannot be opened; later only where `target` fails, and then what was written before stays and the import can be
/// run again.
[[nodiscard]] Result<void> importFiles(Target& target, const QStringList& files, const ImportOptions& options,
                                       Report& report);

} // namespace trunkline::callrail
