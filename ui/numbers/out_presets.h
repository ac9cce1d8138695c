#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "ui/lists/time_words.h"

namespace trunkline::ui {

/// A way to say until when a destination is out.
struct OutPreset {
    QString text;                 ///< "Rest of today (until 00:00)"
    std::optional<Instant> until; ///< nothing: until somebody turns it on
};

/// What people say most, in the company's zone: 1 hour, the rest of today, tomorrow 08:00, Monday 08:00, until I turn
/// it on. Monday is left out where it is tomorrow.
[[nodiscard]] std::vector<OutPreset> outPresets(Instant now, const TimeWords& times);

} // namespace trunkline::ui
