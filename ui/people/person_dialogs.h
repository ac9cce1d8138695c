#pragma once

#include <QDialog>

#include "ui/people/people_model.h"
#include "ui/people/people_service.h"
#include "ui/people/role_list.h"

class QCheckBox;
class QDateEdit;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace trunkline::ui {

class InlineError;
class Permissions;

/// A dialog that asks the server to do something and stays open until it has answered: busy meanwhile, and with the
/// reason where it said no.
class ServerDialog : public QDialog {
    Q_OBJECT

protected:
    ServerDialog(const QString& title, const QString& verb, QWidget* parent);

    [[nodiscard]] QVBoxLayout* content() const { return m_content; }
    [[nodiscard]] QPushButton* verbButton() const { return m_verb; }
    [[nodiscard]] QDialogButtonBox* buttons() const { return m_buttons; }
    /// What the button says while it can be pressed.
    void setVerb(const QString& verb);
    /// Starts it; hand the callback to the service.
    [[nodiscard]] PeopleService::Done begin();
    void showError(const QString& words);
    /// Pressed, with everything in order.
    virtual void send() = 0;

private:
    void finish(const Result<void>& answer);

    QVBoxLayout* m_content = nullptr;
    InlineError* m_error = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
    QPushButton* m_verb = nullptr;
    QString m_verbText;
};

/// Adds a person: somebody new is invited by e-mail, somebody already in the organisation gets the role at once (S4-31,
/// S3-05).
class AddPersonDialog final : public ServerDialog {
    Q_OBJECT

public:
    AddPersonDialog(PeopleService& service, const Permissions& permissions, std::vector<User> known,
                    const AccountId& at, const QString& placeName, QWidget* parent = nullptr);

private:
    void send() override;
    void follow();
    void offerRoles();
    [[nodiscard]] const User* knownPerson() const;

    PeopleService& m_service;
    const Permissions& m_permissions;
    std::vector<User> m_known;
    AccountId m_at;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_email = nullptr;
    QLabel* m_hint = nullptr;
    RoleChooser* m_roles = nullptr;
    QCheckBox* m_expires = nullptr;
    QDateEdit* m_expiry = nullptr;
    UserId m_offeredFor;
};

/// Gives a person another role in place of the one they have; applies at once (S4-32).
class ChangeRoleDialog final : public ServerDialog {
    Q_OBJECT

public:
    enum class Kind : std::uint8_t {
        Promote, ///< to higher roles only (S4-18)
        Demote,  ///< to lower ones only (S4-33)
        Any,
    };
    ChangeRoleDialog(PeopleService& service, const Permissions& permissions, const PersonRow& person, Kind kind,
                     QWidget* parent = nullptr);

    /// The name of the role that was chosen.
    [[nodiscard]] QString chosenName() const;

private:
    void send() override;
    void follow();

    PeopleService& m_service;
    const Permissions& m_permissions;
    PersonRow m_person;
    RoleChooser* m_roles = nullptr;
    QLabel* m_effect = nullptr;
};

/// The roles that a change of the kind can lead to, highest first; each that cannot be given with its reason.
[[nodiscard]] std::vector<RoleOffer> rolesOfChange(const access::Index& index, const Grant& grant,
                                                   ChangeRoleDialog::Kind kind, const RefusalOf& refusalOf);

/// Takes a role from a person. Where the role reaches sub-accounts, asks what becomes of those (S4-29, S4-30).
class RemovePersonDialog final : public ServerDialog {
    Q_OBJECT

public:
    RemovePersonDialog(PeopleService& service, const PersonRow& person, bool reachesSubAccounts,
                       QWidget* parent = nullptr);

private:
    void send() override;

    PeopleService& m_service;
    PersonRow m_person;
    QCheckBox* m_everywhere = nullptr;
};

/// Why a role cannot be given to a new person (`user` null) or to somebody, in words; empty: it can.
[[nodiscard]] QString refusalToAdd(const Permissions& permissions, const UserId& user, const RoleId& role,
                                   const AccountId& at);
/// Why a person cannot get `role` in place of the one that `grant` gives; empty: they can.
[[nodiscard]] QString refusalToChange(const Permissions& permissions, const Grant& grant, const RoleId& role);

/// Gives `role` in place of the one that `grant` gives: a promotion or demotion, or, where both rank the same, the new
/// one added and the old one removed. `service` and `context` live until `done` was called.
void giveInstead(PeopleService& service, const access::Catalog& catalog, const Grant& grant, const RoleId& role,
                 QObject* context, PeopleService::Done done);

} // namespace trunkline::ui
