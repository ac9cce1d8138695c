#include "ui/theme/theme.h"

#include <QApplication>
#include <QPalette>
#include <QPointer>
#include <QToolTip>
#include <QWidget>
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
#include <QStyleHints>
#endif

#include "ui/theme/style.h"

namespace trunkline::ui {

namespace {

QPalette paletteOf(Scheme scheme) {
    const auto color = [scheme](Token token) { return tokenColor(scheme, token); };
    QPalette palette;
    palette.setColor(QPalette::Window, color(Token::Window));
    palette.setColor(QPalette::Base, color(Token::Base));
    palette.setColor(QPalette::AlternateBase, color(Token::Window));
    palette.setColor(QPalette::Button, color(Token::Raised));
    palette.setColor(QPalette::WindowText, color(Token::Text));
    palette.setColor(QPalette::Text, color(Token::Text));
    palette.setColor(QPalette::ButtonText, color(Token::Text));
    palette.setColor(QPalette::BrightText, color(Token::Danger));
    palette.setColor(QPalette::PlaceholderText, color(Token::Muted));
    palette.setColor(QPalette::Highlight, color(Token::Selection));
    palette.setColor(QPalette::HighlightedText, color(Token::Text));
    palette.setColor(QPalette::Link, color(Token::Accent));
    palette.setColor(QPalette::LinkVisited, color(Token::Accent));
    palette.setColor(QPalette::ToolTipBase, color(Token::Raised));
    palette.setColor(QPalette::ToolTipText, color(Token::Text));
    palette.setColor(QPalette::Light, color(Token::Raised));
    palette.setColor(QPalette::Midlight, color(Token::Line));
    palette.setColor(QPalette::Mid, color(Token::StrongLine));
    palette.setColor(QPalette::Dark, color(Token::StrongLine));
    palette.setColor(QPalette::Shadow, color(Token::MeaningLine));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, color(Token::Disabled));
    palette.setColor(QPalette::Disabled, QPalette::Base, color(Token::Window));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(Token::Line));
    return palette;
}

} // namespace

Theme::Theme(QObject* parent) : QObject(parent) {
    const QPalette palette = QGuiApplication::palette();
    const bool isDark = palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    m_systemAtStart = isDark ? Scheme::Dark : Scheme::Light;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_choice == Choice::System)
            apply();
    });
#endif
    m_scheme = systemScheme();
}

Scheme Theme::systemScheme() const {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark ? Scheme::Dark : Scheme::Light;
#endif
    return m_systemAtStart;
}

void Theme::apply() {
    m_scheme = m_choice == Choice::System ? systemScheme() : m_choice == Choice::Dark ? Scheme::Dark : Scheme::Light;
    if (!qobject_cast<Style*>(QApplication::style()))
        QApplication::setStyle(new Style);
    const QPalette palette = paletteOf(m_scheme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    // What paints with tokens only has no palette of its own to tell it that something changed.
    for (QWidget* widget : QApplication::allWidgets())
        widget->update();
    Q_EMIT changed();
}

void Theme::choose(Choice choice) {
    m_choice = choice;
    apply();
}

bool Theme::isMotionWanted() const {
    return !qEnvironmentVariableIsSet("TRUNKLINE_NO_MOTION") && QApplication::isEffectEnabled(Qt::UI_General);
}

Theme& theme() {
    static QPointer<Theme> instance;
    if (!instance)
        instance = new Theme(qApp);
    return *instance;
}

} // namespace trunkline::ui
