#pragma once

#include "ui/people/people_view.h"
#include "ui/people/requests_model.h"

class QLabel;
class QStackedWidget;

namespace trunkline::ui {

class EmptyState;
class ListTable;

/// Who asks for access that one could give, to grant or decline with a word back; and what became of one's own
/// requests.
class RequestsView final : public PeopleView {
    Q_OBJECT

public:
    RequestsView(PageContext& context, PeopleService& service, QWidget* parent = nullptr);

    void focusContent() override;
    /// Asks the server anew, also while another view is shown.
    void refresh();

private:
    void reload() override { refresh(); }
    void follow() override;
    void buildDetails();
    void take(const std::vector<AccessRequest>& requests);
    void openMenu(const QPoint& position);
    [[nodiscard]] const RequestsModel::Row* current() const;
    [[nodiscard]] QString notNow() const;
    void answer(bool isGrant);
    [[nodiscard]] QString detailsOf(const RequestsModel::Row& row) const;

    RequestsModel m_model;
    ListTable* m_table = nullptr;
    QLabel* m_details = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    bool m_isUnreachable = false;
};

} // namespace trunkline::ui
