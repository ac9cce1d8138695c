#pragma once

#include <QDialog>

class QSettings;

namespace trunkline::ui {

/// What a person chose about this console itself, for all organizations: colours (at once) and language (from the next
/// start). Kept in the settings under the names below.
class PreferencesDialog final : public QDialog {
    Q_OBJECT

public:
    static constexpr const char* kColors = "colors";     ///< int of Theme::Choice
    static constexpr const char* kLanguage = "language"; ///< "de"; empty: the system's

    explicit PreferencesDialog(QSettings& settings, QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* makeColors();
    [[nodiscard]] QWidget* makeLanguages();

    QSettings& m_settings;
};

} // namespace trunkline::ui
