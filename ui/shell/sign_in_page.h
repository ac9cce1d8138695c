#pragma once

#include <QWidget>

#include "core/base/error.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace trunkline::ui {

class Banner;
class InlineError;

/// Where a password's session is kept.
enum class Remember { InKeychain, ThisSessionOnly };

/// Name and password for one server. Stateless but for what is typed: whoever owns the session answers
/// signInRequested() with setBusy(), showError() or by leaving the page.
class SignInPage final : public QWidget {
    Q_OBJECT

public:
    explicit SignInPage(QWidget* parent = nullptr);

    void setServer(const QString& name);
    void setEmail(const QString& email);
    /// Where there is no keychain the choice is made and explained.
    void setKeychainAvailable(bool isAvailable);
    void setBusy(bool isBusy);
    void showError(const Error& error);

Q_SIGNALS:
    void signInRequested(const QString& email, const QString& password, trunkline::ui::Remember remember);
    void canceled();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void request();

    QLabel* m_title = nullptr;
    QLineEdit* m_email = nullptr;
    QLineEdit* m_password = nullptr;
    QCheckBox* m_remember = nullptr;
    QLabel* m_keychainWords = nullptr;
    InlineError* m_error = nullptr;
    QPushButton* m_signIn = nullptr;
    QPushButton* m_cancel = nullptr;
};

} // namespace trunkline::ui
