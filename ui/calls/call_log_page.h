#pragma once

#include <memory>

#include <QTimer>

#include "core/store/store_types.h"
#include "ui/calls/call_filter.h"
#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

class QStackedWidget;

namespace trunkline::ui {

class CallActions;
class CallDetails;
class CallFilterBar;
class CallLogModel;
class CallTable;
class EmptyState;
class ExportBar;
class SplitView;

/// The page behind makeCallsPage().
class CallLogPage final : public Page {
    Q_OBJECT

public:
    explicit CallLogPage(PageContext& context, QWidget* parent = nullptr);
    ~CallLogPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] Icon icon() const override { return Icon::Phone; }
    void setAccount(const AccountId& account) override;
    void show(const QString& item) override;
    using QWidget::show;
    [[nodiscard]] QJsonObject state() const override;
    void setState(const QJsonObject& state) override;
    [[nodiscard]] QJsonObject layoutState() const override;
    void setLayoutState(const QJsonObject& state) override;
    void focusContent() override;
    bool focusSearch() override;

    /// Writes what is shown to `path`, in the background, and tells when it is done.
    void exportTo(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void connectParts();
    void handleActions();
    void loadIfVisible();
    void loadNames();
    void setFilter(const CallFilter& filter);
    void applyFilter();
    void showCount();
    void showEmptyState();
    void showRow(int row);
    void openDetails();
    void updateSelection();
    void openMenu(const QPoint& position);
    void copyRows();
    void copyCallerNumber();
    void chooseExportFile();
    [[nodiscard]] QString whyNoSelection() const;

    PageContext& m_context;
    AccountId m_account;
    CallFilter m_filter;
    store::CallSort m_sort = store::CallSort::NewestFirst;
    bool m_isStale = true;
    QTimer m_clockwork;
    std::shared_ptr<const CallNames> m_names;
    CallLogModel* m_model = nullptr;
    CallFilterBar* m_filterBar = nullptr;
    CallTable* m_table = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedWidget* m_listStack = nullptr;
    CallDetails* m_details = nullptr;
    SplitView* m_split = nullptr;
    ExportBar* m_exportBar = nullptr;
    std::unique_ptr<CallActions> m_callActions;
};

} // namespace trunkline::ui
