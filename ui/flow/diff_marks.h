#pragma once

#include <QString>

#include "ui/flow/flow_comparison.h"
#include "ui/theme/icon.h"

class QPainter;

namespace trunkline::ui {

// How a difference looks: never by colour alone, but with a sign and a word, too.

[[nodiscard]] Token inkOf(DiffMark mark);
[[nodiscard]] Icon iconOf(DiffMark mark);
/// "Added", "Removed", "Changed"; empty for Same.
[[nodiscard]] QString wordFor(DiffMark mark);

/// Paints the flag that stands over the left of a card: a pill with sign and word, its lower edge at `foot`.
void paintDiffFlag(QPainter& painter, QPointF foot, DiffMark mark);
/// Room that the flag takes above its foot.
inline constexpr qreal kDiffFlagHeight = 22;

} // namespace trunkline::ui
