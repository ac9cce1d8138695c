#pragma once

#include "core/base/clock.h"
#include "core/store/store_types.h"
#include "ui/sync/connection.h"
#include "ui/widgets/banner.h"

namespace trunkline::ui {

/// A state in words, a tone and an icon.
struct ConnectionWords {
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Offline;
    QString text;    ///< "Online · synced 12:04"
    QString details; ///< a sentence or two, for the tooltip
};
[[nodiscard]] ConnectionWords wordsFor(const Connection& connection, std::optional<Instant> syncedAt, Instant now);

/// "12:04" today, "Mon 12:04" within a week, else the date; in the time of this computer.
[[nodiscard]] QString momentWords(Instant moment, Instant now);

/// "Name, time zone of West Side Plumbing": what an edit changes.
[[nodiscard]] QString fieldWords(const store::PendingEdit& edit);
/// "Waits to be sent", "Somebody else changed it too", …
[[nodiscard]] QString stateWords(store::EditState state);
[[nodiscard]] Tone toneOf(store::EditState state);

} // namespace trunkline::ui
