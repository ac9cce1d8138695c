#pragma once

#include <QFont>

class QWidget;

namespace trunkline::ui {

// Distances in device-independent pixels. Everything stands on these.
inline constexpr int kSpace4 = 4;
inline constexpr int kSpace8 = 8;
inline constexpr int kSpace12 = 12;
inline constexpr int kSpace16 = 16;
inline constexpr int kSpace24 = 24;
inline constexpr int kRadius = 6;
inline constexpr int kIconSize = 16;     ///< in lists, trees and fields
inline constexpr int kToolIconSize = 20; ///< in toolbars: the grid of the drawings
inline constexpr int kMotionMilliseconds = 120;

/// 0.9 of the base: column heads, captions, what stands under something.
[[nodiscard]] QFont captionFont(const QFont& base);
/// 1.3 of the base and bold.
[[nodiscard]] QFont titleFont(const QFont& base);
[[nodiscard]] QFont boldFont(const QFont& base);
/// Figures of one width, for columns of numbers and times. Fonts whose figures differ fall back to what they have.
[[nodiscard]] QFont tabularFont(const QFont& base);

/// The height of a row of a list or tree in this widget's font.
[[nodiscard]] int rowHeight(const QWidget& widget);

} // namespace trunkline::ui
