#pragma once

#include <QDialog>

#include "ui/shell/own_sign_ins.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace trunkline::ui {

class Connection;
class InlineError;

/// A person's own password, and where they are signed in. Everything here asks the server: without a connection its
/// buttons are grey and say so.
class SignInsDialog final : public QDialog {
    Q_OBJECT

public:
    /// All of it outlives the dialog.
    SignInsDialog(OwnSignIns& service, const Connection& connection, const Clock& clock, QWidget* parent = nullptr);

private:
    [[nodiscard]] QLineEdit* addPassword(QFormLayout* form, const QString& label);
    [[nodiscard]] QWidget* makePasswordPart();
    [[nodiscard]] QWidget* makeSignInPart();
    void follow();
    void changePassword();
    void takePasswordAnswer(const Result<void>& answer);
    void readSignIns();
    void showSignIns(const std::vector<OwnSignIn>& signIns);
    void signOutElsewhere();

    OwnSignIns& m_service;
    const Connection& m_connection;
    const Clock& m_clock;
    QLineEdit* m_old = nullptr;
    QLineEdit* m_new = nullptr;
    QLineEdit* m_again = nullptr;
    InlineError* m_passwordWords = nullptr;
    QPushButton* m_change = nullptr;
    QTreeWidget* m_list = nullptr;
    QLabel* m_listWords = nullptr;
    InlineError* m_listError = nullptr;
    QPushButton* m_end = nullptr;
    int m_others = 0; ///< sign-ins but this one
    bool m_isChanging = false;
    bool m_isEnding = false;
};

} // namespace trunkline::ui
