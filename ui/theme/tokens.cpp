#include "ui/theme/tokens.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trunkline::ui {

namespace {

using Palette = std::array<QRgb, kTokenCount>;

constexpr Palette kLight{
    0xFFF6F7F9, 0xFFFFFFFF, 0xFFFFFFFF, // window, base, raised
    0xFF1C2126, 0xFF5B6570, 0xFF8A939C, // text, muted, disabled
    0xFFDDE1E6, 0xFFB9C0C8, 0xFF7E8892, // line, strong line, line with meaning
    0xFFEDF0F4, 0xFFDCE8FD,             // hover, selection
    0xFF1F6FEB, 0xFFFFFFFF,             // accent, on accent
    0xFF1A7F4B, 0xFF8A5C00, 0xFFC4302B, // ok, warn, danger
    0xFFECF7F1, 0xFFFBF2DC, 0xFFFCEBEA, 0xFFE8F0FE,
};

constexpr Palette kDark{
    0xFF1B1D21, 0xFF222529, 0xFF2A2E33, 0xFFE8EBEE, 0xFFA4ADB6, 0xFF7A838C, 0xFF363B41,
    0xFF4A5058, 0xFF7D8690, 0xFF2B2F35, 0xFF2B3E5C, 0xFF5B9CFF, 0xFF0B1320, 0xFF4CC38A,
    0xFFE0B341, 0xFFFF6B64, 0xFF1D3329, 0xFF362F1C, 0xFF3D2426, 0xFF1F2E45,
};

constexpr std::array<QRgb, 6> kLightSeries{0xFF1F6FEB, 0xFFC4302B, 0xFF8A5C00, 0xFF1A7F4B, 0xFF7A4BC2, 0xFF0B7A8A};
constexpr std::array<QRgb, 6> kDarkSeries{0xFF5B9CFF, 0xFFFF6B64, 0xFFE0B341, 0xFF4CC38A, 0xFFB794F6, 0xFF4FC3D4};

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

QColor tokenColor(Scheme scheme, Token token) {
    return QColor::fromRgb((scheme == Scheme::Light ? kLight : kDark)[static_cast<std::size_t>(token)]);
}

QColor seriesColor(Scheme scheme, int index) {
    const auto& series = scheme == Scheme::Light ? kLightSeries : kDarkSeries;
    return QColor::fromRgb(series[static_cast<std::size_t>(index) % series.size()]);
}

double contrastRatio(const QColor& a, const QColor& b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)}); // a list: of values, not of what is gone
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace trunkline::ui
