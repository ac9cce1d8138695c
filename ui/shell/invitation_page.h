#pragma once

#include <QWidget>

#include "core/base/error.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace trunkline::ui {

class InlineError;

/// Where somebody whom a link brought here chooses a password: invited, or because theirs is set anew. Whoever owns the
/// session answers accepted() with setBusy(), showError() or by leaving the page.
class InvitationPage final : public QWidget {
    Q_OBJECT

public:
    explicit InvitationPage(QWidget* parent = nullptr);

    void setServer(const QString& name);
    void setBusy(bool isBusy);
    void showError(const Error& error);

Q_SIGNALS:
    void accepted(const QString& password);
    void canceled();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void request();

    QLabel* m_title = nullptr;
    QLineEdit* m_password = nullptr;
    QLineEdit* m_again = nullptr;
    InlineError* m_error = nullptr;
    QPushButton* m_accept = nullptr;
};

} // namespace trunkline::ui
