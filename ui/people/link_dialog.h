#pragma once

#include <QDialog>

namespace trunkline::ui {

/// The link of an invitation that nobody sends, because the server sends no mail: to copy and pass on.
class LinkDialog final : public QDialog {
    Q_OBJECT

public:
    /// @param email of whom it is for
    LinkDialog(const QString& email, const QString& link, QWidget* parent = nullptr);
};

} // namespace trunkline::ui
