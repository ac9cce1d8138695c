#pragma once

#include <QTimer>

#include "ui/numbers/override_switch.h"
#include "ui/overview/overview_data.h"
#include "ui/overview/recent_calls_model.h"
#include "ui/overview/sub_account_model.h"
#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

class QLabel;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace trunkline::ui {

class ChoiceRow;
class EmptyState;
class FigureTile;
class ListTable;
class Panel;
class PhonesCard;
class SectionHeader;
class SourceBars;
class SyncCaption;
class TemporaryList;

/// The page behind makeOverviewPage().
class AccountOverviewPage final : public Page {
    Q_OBJECT

public:
    explicit AccountOverviewPage(PageContext& context, QWidget* parent = nullptr);
    ~AccountOverviewPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] Icon icon() const override { return Icon::Overview; }
    void setAccount(const AccountId& account) override;
    /// kTemporaryItem: the list of everything that is temporary.
    void show(const QString& item) override;
    using QWidget::show;
    [[nodiscard]] QJsonObject state() const override;
    void setState(const QJsonObject& state) override;
    bool focusSearch() override;
    [[nodiscard]] QJsonObject layoutState() const override;
    void setLayoutState(const QJsonObject& state) override;
    void focusContent() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildPeriods();
    QWidget* buildFigures();
    QWidget* buildPlot();
    QWidget* buildHours();
    QWidget* buildSources();
    QWidget* buildSubAccounts();
    QWidget* buildRecentCalls();
    QWidget* buildChanges();
    void handleActions();
    void outdateSoon();
    void load();
    void takeData(OverviewData content);
    void showSight();
    void showFigures();
    void showPlots();
    void showChanges();
    void showSubAccounts();
    void goToCalls(const std::vector<CallOutcome>& outcomes, const QString& source = {});
    void goToBar(int bar);
    void openOutMenu();
    void showTemporary(bool isWanted);
    [[nodiscard]] bool isCompany() const;

    PageContext& m_context;
    AccountId m_account;
    Period m_period = Period::Week;
    OverviewData m_data;
    bool m_isStale = true;
    bool m_isLoading = false;
    QTimer m_loadSoon;  ///< changes that come together make one reading
    QTimer m_clockwork; ///< what is off comes back, and the hours go on
    OverrideSwitch m_switch;
    SubAccountModel m_subAccounts;
    RecentCallsModel m_recentCalls;

    QStackedWidget* m_stack = nullptr;
    QScrollArea* m_scroll = nullptr;
    TemporaryList* m_temporary = nullptr;
    ChoiceRow* m_periods = nullptr;
    QLabel* m_zone = nullptr;
    SyncCaption* m_sync = nullptr;
    FigureTile* m_calls = nullptr;
    FigureTile* m_answered = nullptr;
    FigureTile* m_missed = nullptr;
    FigureTile* m_voicemail = nullptr;
    FigureTile* m_firstTime = nullptr;
    BarPlot* m_plot = nullptr;
    SectionHeader* m_plotHead = nullptr;
    std::vector<QWidget*> m_callParts; ///< what is told of calls, but for what other things hide, too
    EmptyState* m_notSeen = nullptr;   ///< in their place where calls are not to be seen
    QWidget* m_hoursPanel = nullptr;
    BarPlot* m_hours = nullptr;
    SourceBars* m_sources = nullptr;
    QWidget* m_subAccountsPanel = nullptr;
    ListTable* m_subAccountTable = nullptr;
    ListTable* m_recentTable = nullptr;
    QLabel* m_noCalls = nullptr;
    PhonesCard* m_phones = nullptr;
    QWidget* m_changesPanel = nullptr;
    QVBoxLayout* m_changes = nullptr;
};

} // namespace trunkline::ui
