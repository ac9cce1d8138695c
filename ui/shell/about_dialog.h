#pragma once

#include <QDialog>

namespace trunkline::ui {

class Connection;

/// What this program is, its licence, and the details that support asks for, to be copied.
class AboutDialog final : public QDialog {
    Q_OBJECT

public:
    /// `details`: see supportDetails().
    explicit AboutDialog(const QString& details, QWidget* parent = nullptr);
};

/// What support asks for first: versions, system, screen, language, connection and its last problem. Names no person
/// and holds nothing of what is cached.
[[nodiscard]] QString supportDetails(const Connection& connection);

} // namespace trunkline::ui
