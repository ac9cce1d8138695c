#pragma once

#include <QSortFilterProxyModel>

#include "ui/people/person_dialogs.h"
#include "ui/people/role_effects.h"
#include "ui/people/role_permissions_model.h"
#include "ui/people/row_filter_editor.h"

class QStackedWidget;
class QTreeView;

namespace trunkline::ui {

/// Makes or changes a custom role: what it may do, in words; then what saving it changes for whom; then saves. It
/// cannot be saved while something that it needs is missing (S2-03, S2-04) or while it would hold what the editor does
/// not.
class RoleEditor final : public ServerDialog {
    Q_OBJECT

public:
    struct People {
        std::vector<User> users;
        std::vector<Grant> grants;
        /// Tracking numbers that rows can be narrowed to; asked when somebody wants to choose.
        std::function<std::vector<NumberChoice>()> numbers = {};
    };
    RoleEditor(PeopleService& service, const Permissions& permissions, RoleDraft draft, People people,
               QWidget* parent = nullptr);

    [[nodiscard]] RolePermissionsModel& model() { return m_model; }
    /// Why it cannot be saved as it is; empty: it can.
    [[nodiscard]] QString refusal() const;

private:
    void send() override;
    [[nodiscard]] QWidget* makeEditPage();
    [[nodiscard]] QWidget* makeDetails();
    [[nodiscard]] QWidget* makeEffectsPage();
    void follow();
    void followCurrent();
    void showEffects();
    void showEditing();
    [[nodiscard]] std::optional<access::Action> current() const;
    void mendAll();
    void spreadRows();

    PeopleService& m_service;
    const Permissions& m_permissions;
    People m_people;
    RolePermissionsModel m_model;
    QSortFilterProxyModel m_filter;
    RoleEffectsModel m_effects;
    QStackedWidget* m_pages = nullptr;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_description = nullptr;
    QTreeView* m_tree = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_meaning = nullptr;
    RowFilterEditor* m_rows = nullptr;
    QLabel* m_rowsTitle = nullptr;
    QPushButton* m_sameRows = nullptr;
    InlineError* m_problem = nullptr;
    QPushButton* m_mend = nullptr;
    InlineError* m_refusal = nullptr;
    QPushButton* m_mendAll = nullptr;
    QPushButton* m_back = nullptr;
    QLabel* m_effectWords = nullptr;
};

} // namespace trunkline::ui
