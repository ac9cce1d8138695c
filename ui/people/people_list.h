#pragma once

#include "ui/people/people_model.h"
#include "ui/people/people_view.h"
#include "ui/people/person_dialogs.h"

class QComboBox;
class QLabel;
class QStackedWidget;
class QTableView;
class QToolButton;
class QVBoxLayout;

namespace trunkline::ui {

class ColumnMemory;
class EmptyState;
class SearchField;

/// Who is at an account, in which role, since when, and until when; adding, changing and removing them.
class PeopleList final : public PeopleView {
    Q_OBJECT

public:
    PeopleList(PageContext& context, PeopleService& service, QWidget* parent = nullptr);

    void select(const GrantId& grant);
    void focusContent() override;
    bool focusSearch() override;
    [[nodiscard]] QJsonValue saved() const override;
    void restore(const QJsonValue& saved) override;

private:
    void reload() override;
    void follow() override;
    void buildToolbar(QVBoxLayout* column);
    void buildTable(QVBoxLayout* column);
    void handleActions();
    void handleInvitations();
    void askForInvitations();
    void openMenu(const QPoint& position);
    [[nodiscard]] const PersonRow* current() const;
    [[nodiscard]] std::vector<User> peopleInView() const;

    void addPerson();
    void changeRole(ChangeRoleDialog::Kind kind);
    void removePerson();
    void extendAccess();
    void setDeactivated(bool isDeactivated);
    void lookAs();
    void explainAccess();
    [[nodiscard]] QString notNowForPerson() const;
    [[nodiscard]] QString notNowForChange(ChangeRoleDialog::Kind kind) const;
    [[nodiscard]] QString notNowForLooking() const;

    PeopleModel m_model;
    std::vector<PersonRow> m_invited;
    AccountId m_invitedAt; ///< whose invitations these are
    SearchField* m_search = nullptr;
    QComboBox* m_filter = nullptr;
    QComboBox* m_scope = nullptr;
    QLabel* m_count = nullptr;
    QToolButton* m_why = nullptr;
    QTableView* m_table = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    ColumnMemory* m_columns = nullptr;
};

} // namespace trunkline::ui
