#pragma once

#include <optional>

#include <QString>

#include "core/domain/ids.h"

namespace trunkline {

/// A temporary change with a return time: a destination switched off, a switch turned, a company closed.
struct Override {
    Instant since{};
    std::optional<Instant> until; ///< without a value: until somebody turns it back
    QString reason;
    UserId by;

    /// Whether it holds at `now`; it ends by itself, to the millisecond, whoever is running.
    [[nodiscard]] bool holdsAt(Instant now) const { return since <= now && (!until || now < *until); }
};

} // namespace trunkline
