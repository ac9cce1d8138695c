#pragma once

#include <cstdint>

#include <QColor>

namespace trunkline::ui {

enum class Scheme : std::uint8_t { Light, Dark };

/// The colours of the interface by what they are for. Nothing else in ui/ names a colour.
enum class Token : std::uint8_t {
    Window,
    Base,
    Raised,
    Text,
    Muted,
    Disabled,
    Line,        ///< separates; carries no meaning
    StrongLine,  ///< separates more
    MeaningLine, ///< wires, ports, borders of inputs: at least 3 : 1 on window, base and raised
    Hover,       ///< under the pointer, on base and window
    Selection,   ///< behind what is selected; Text stands on it
    Accent,
    OnAccent,
    Ok,
    Warn,
    Danger,
    OkWash, ///< behind a calm banner or a chip; Text and the colour of the same name stand on it
    WarnWash,
    DangerWash,
    AccentWash,
};
inline constexpr int kTokenCount = static_cast<int>(Token::AccentWash) + 1;

[[nodiscard]] QColor tokenColor(Scheme scheme, Token token);

/// Series of a plot, told apart without hue alone by their lightness too. `index` wraps.
[[nodiscard]] QColor seriesColor(Scheme scheme, int index);

/// WCAG 2 contrast ratio, 1 to 21, of opaque colours.
[[nodiscard]] double contrastRatio(const QColor& a, const QColor& b);

} // namespace trunkline::ui
