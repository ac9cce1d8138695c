#pragma once

#include "ui/people/person_dialogs.h"

class QPlainTextEdit;

namespace trunkline::ui {

/// Gives somebody who asked a role that allows it, with a word back. It takes the place of the one they have at the
/// account where it contains that, and comes besides it otherwise: nobody loses anything by asking.
class GrantRequestDialog final : public ServerDialog {
    Q_OBJECT

public:
    /// @param grants of the person who asks, wherever they are known
    GrantRequestDialog(PeopleService& service, const Permissions& permissions, AccessRequest request,
                       const QString& name, const std::vector<Grant>& grants, QWidget* parent = nullptr);

private:
    void send() override;
    void offerRoles();
    void follow();
    [[nodiscard]] bool takesPlace(const RoleId& role) const;

    PeopleService& m_service;
    const Permissions& m_permissions;
    AccessRequest m_request;
    std::optional<Grant> m_grant; ///< that they have at the account
    RoleChooser* m_roles = nullptr;
    QPlainTextEdit* m_word = nullptr;
};

/// Says no, and why.
class DeclineRequestDialog final : public ServerDialog {
    Q_OBJECT

public:
    DeclineRequestDialog(PeopleService& service, AccessRequest request, const QString& name, QWidget* parent = nullptr);

private:
    void send() override;

    PeopleService& m_service;
    AccessRequest m_request;
    QPlainTextEdit* m_word = nullptr;
};

/// Asks those who could allow an action, with a word on what for: what is missing, where, and who reads it.
class AskForAccessDialog final : public ServerDialog {
    Q_OBJECT

public:
    /// @param text of the greyed action, as on its button
    AskForAccessDialog(PeopleService& service, const Permissions& permissions, access::Action action,
                       const AccountId& at, const QString& text, QWidget* parent = nullptr);

private:
    void send() override;

    PeopleService& m_service;
    access::Action m_action;
    AccountId m_at;
    QPlainTextEdit* m_word = nullptr;
};

} // namespace trunkline::ui
