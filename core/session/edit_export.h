#pragma once

#include <vector>

#include "core/base/clock.h"
#include "core/store/store_types.h"

namespace trunkline::session {

/// Writes edits that can never be sent to a text file that people can read, so that nothing of what they wrote is lost:
/// what each was about, when it was made, and its fields. Only the author's own words, never what was there before.
/// Answers the file's path; `directory` is made where it is absent.
[[nodiscard]] Result<QString> exportEdits(const std::vector<store::PendingEdit>& edits, const QString& directory,
                                          Instant now);

} // namespace trunkline::session
