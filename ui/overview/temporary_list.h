#pragma once

#include <QTimer>
#include <QWidget>

#include "ui/numbers/override_switch.h"
#include "ui/overview/temporary_model.h"
#include "ui/widgets/page_context.h"

class QLabel;
class QPushButton;
class QStackedWidget;

namespace trunkline::ui {

class EmptyState;
class ListTable;
class SearchField;

/// Everything that is temporary right now at or below an account, with the way back for one and for many.
class TemporaryList final : public QWidget {
    Q_OBJECT

public:
    TemporaryList(PageContext& context, OverrideSwitch& overrideSwitch, QWidget* parent = nullptr);
    ~TemporaryList() override;

    void setAccount(const AccountId& account);
    [[nodiscard]] const TemporaryModel& model() const { return m_model; }
    void focusContent();
    void focusSearch();

Q_SIGNALS:
    /// The person wants the overview again.
    void left();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildBar();
    void buildTable();
    void outdate();
    void load();
    void take(std::vector<Temporary> things, const AccountId& account);
    void updateButtons();
    void endSelected();
    void goToCompany(const AccountId& company);
    void openMenu(const QPoint& position);
    [[nodiscard]] std::vector<Temporary> selected() const;

    PageContext& m_context;
    OverrideSwitch& m_switch;
    AccountId m_account;
    TemporaryModel m_model;
    bool m_isStale = true;
    QTimer m_soon;      ///< changes that come together make one reading
    QTimer m_clockwork; ///< what ends by itself leaves the list
    SearchField* m_search = nullptr;
    QLabel* m_count = nullptr;
    QPushButton* m_end = nullptr;
    ListTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedWidget* m_stack = nullptr;
};

} // namespace trunkline::ui
