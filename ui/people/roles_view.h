#pragma once

#include "ui/people/number_chooser.h"
#include "ui/people/people_view.h"
#include "ui/people/roles_model.h"

class QLabel;

namespace trunkline::ui {

class ListTable;
class SearchField;
class SplitView;

/// The roles of the organisation: what each may do, who holds it; making, changing and deleting its own.
class RolesView final : public PeopleView {
    Q_OBJECT

public:
    RolesView(PageContext& context, PeopleService& service, QWidget* parent = nullptr);

    void focusContent() override;
    bool focusSearch() override;
    [[nodiscard]] QJsonValue saved() const override;
    void restore(const QJsonValue& saved) override;

private:
    void reload() override;
    void follow() override;
    void handleActions();
    void openMenu(const QPoint& position);
    void edit(bool isNew);
    void deleteRole();
    [[nodiscard]] std::vector<NumberChoice> numbersInSight() const;
    [[nodiscard]] const RolesModel::Row* current() const;
    [[nodiscard]] QString notNow(bool mustBeCustom) const;

    RolesModel m_model;
    SearchField* m_search = nullptr;
    ListTable* m_table = nullptr;
    QLabel* m_sheet = nullptr;
    SplitView* m_split = nullptr;
};

} // namespace trunkline::ui
