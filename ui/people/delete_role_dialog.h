#pragma once

#include "ui/people/person_dialogs.h"

class QComboBox;

namespace trunkline::ui {

/// Deletes a custom role. Whoever holds it gets another one first; the server deletes no role that somebody holds.
class DeleteRoleDialog final : public ServerDialog {
    Q_OBJECT

public:
    /// @param grants all that give the role
    DeleteRoleDialog(PeopleService& service, const Permissions& permissions, const access::Role& role,
                     std::vector<Grant> grants, QWidget* parent = nullptr);

private:
    void send() override;
    void replaceNext(std::size_t position, const PeopleService::Done& done);
    void offerRoles(const access::Role& role);
    void follow();
    [[nodiscard]] QString holdersInWords() const;

    PeopleService& m_service;
    const Permissions& m_permissions;
    RoleId m_role;
    std::vector<Grant> m_grants;
    QComboBox* m_instead = nullptr;
    InlineError* m_refusal = nullptr;
};

} // namespace trunkline::ui
