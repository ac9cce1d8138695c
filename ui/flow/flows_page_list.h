#pragma once

#include <QWidget>

#include "ui/flow/flows_model.h"
#include "ui/widgets/page_context.h"

class QHBoxLayout;
class QStackedWidget;
class QTreeView;

namespace trunkline::ui {

class ActionButton;
class ChoiceRow;
class EmptyState;
class SectionHeader;
class SearchField;

/// The flows of a company, or of every company below an account, on the flows page.
class FlowsPageList final : public QWidget {
    Q_OBJECT

public:
    FlowsPageList(PageContext& context, QWidget* parent = nullptr);

    void setAccount(const AccountId& account);
    /// What the store says may be another: reads again at once where the list is in sight, else when it is next.
    void outdate();
    /// Null: nothing is selected.
    [[nodiscard]] const FlowRow* currentRow() const;
    void choose(const FlowId& flow);
    [[nodiscard]] bool isOfOneCompany() const;
    /// Of an organization or franchise it can show templates in the place of the companies' flows.
    [[nodiscard]] bool showsTemplates() const;
    void focusContent();
    /// False where there are too few flows to search.
    bool focusSearch();

Q_SIGNALS:
    void opened(const trunkline::ui::FlowRow& row);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildList();
    void buildKinds();
    void showKind();
    void buildButtons(QHBoxLayout& head);
    void read();
    void readElsewhere();
    void lookForProblems();
    void finishReading();
    void takeRows(std::vector<FlowRow> rows);
    void openMenu(const QPoint& position);
    void showEmptyState();
    void select();

    PageContext& m_context;
    AccountId m_account;
    bool m_isStale = true;
    bool m_isReading = false; ///< on the store's thread; one reading at a time
    bool m_isRead = false;    ///< rows of this account and kind have come, were it none
    FlowsModel* m_model = nullptr;
    QTreeView* m_list = nullptr;
    SearchField* m_search = nullptr;
    EmptyState* m_empty = nullptr;
    SectionHeader* m_title = nullptr;
    ChoiceRow* m_kinds = nullptr;   ///< flows or templates; not at a company, which has flows only
    QList<ActionButton*> m_ofFlows; ///< what is done with flows, and with templates
    QList<ActionButton*> m_ofTemplates;
    QStackedWidget* m_stack = nullptr;
};

} // namespace trunkline::ui
