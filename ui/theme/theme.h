#pragma once

#include <QObject>

#include "ui/theme/tokens.h"

namespace trunkline::ui {

/// The colours in force and the one place that puts them on the application. GUI thread only; lives as long as the
/// QApplication.
class Theme final : public QObject {
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };

    [[nodiscard]] QColor color(Token token) const { return tokenColor(m_scheme, token); }
    [[nodiscard]] QColor series(int index) const { return seriesColor(m_scheme, index); }
    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const { return m_scheme == Scheme::Dark; }
    [[nodiscard]] Choice choice() const { return m_choice; }

    /// Sets style, palette and style sheet of the application. Call once before the first window; choose() calls it
    /// again.
    void apply();
    void choose(Choice choice);

    /// Whether the system asks for no animation; then nothing moves.
    [[nodiscard]] bool isMotionWanted() const;

Q_SIGNALS:
    /// After palette and style sheet changed. Widgets that paint with tokens update themselves by the palette change
    /// that comes with it.
    void changed();

private:
    friend Theme& theme();
    explicit Theme(QObject* parent);
    [[nodiscard]] Scheme systemScheme() const;

    Choice m_choice = Choice::System;
    Scheme m_scheme = Scheme::Light;
    Scheme m_systemAtStart = Scheme::Light; ///< what the platform's palette said before ours replaced it
};

/// The application's theme; needs a QApplication.
[[nodiscard]] Theme& theme();

} // namespace trunkline::ui
