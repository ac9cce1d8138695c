#pragma once

#include <array>
#include <functional>
#include <memory>

#include <QHash>
#include <QJsonObject>
#include <QWidget>

#include "core/domain/account_tree.h"
#include "ui/numbers/override_switch.h"
#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

class QStackedWidget;
class QTabBar;

namespace trunkline::ui {

class ActionButton;
class EmptyState;
class PageHeader;

/// Makes the pages of the tabs; an empty function leaves the tab out.
using PageFactories = std::array<std::function<std::unique_ptr<Page>(PageContext&)>, kTabCount>;

/// The page of the account in view: where one is, the tabs, and what each shows. Pages are made when they are first
/// shown, and come back to an account as they were left.
class AccountPage final : public QWidget {
    Q_OBJECT

public:
    AccountPage(PageContext& context, const PageFactories& factories, QWidget* parent = nullptr);

    void setTree(std::shared_ptr<const AccountTree> tree);
    /// Null or unknown: nothing is shown.
    void setAccount(const AccountId& account);
    [[nodiscard]] const AccountId& account() const { return m_account; }

    [[nodiscard]] bool hasTab(Tab tab) const { return m_factories[static_cast<std::size_t>(tab)] != nullptr; }
    void setTab(Tab tab);
    /// Both at once: a page is never shown for an account that is being left.
    void goTo(const AccountId& account, Tab tab);
    [[nodiscard]] Tab tab() const { return m_tab; }
    /// The page in front; null where no account is shown.
    [[nodiscard]] Page* currentPage() const;
    /// The tab's page, made if need be.
    [[nodiscard]] Page* page(Tab tab);
    [[nodiscard]] QTabBar* tabBar() const { return m_tabs; }

    /// Columns, splitters and the like of all pages, kept between runs.
    [[nodiscard]] QJsonObject layoutState() const;
    void setLayoutState(const QJsonObject& state);

Q_SIGNALS:
    void accountChosen(const trunkline::AccountId& account);
    void tabChosen(trunkline::ui::Tab tab);

private:
    void keepState();
    void showTab();
    /// In place of a page that cannot be shown as the other person would see it: why.
    void showOrCover(Page* page);
    void showBreadcrumb();
    void handleActions();
    void openCloseMenu();
    /// The account in view, where it is a company; null otherwise.
    [[nodiscard]] const Account* company() const;

    PageContext& m_context;
    PageFactories m_factories;
    std::shared_ptr<const AccountTree> m_tree;
    AccountId m_account;
    Tab m_tab = Tab::Overview;
    std::array<Page*, kTabCount> m_pages{};
    std::array<AccountId, kTabCount> m_shownFor;
    QHash<QPair<AccountId, int>, QJsonObject> m_states;
    QJsonObject m_layouts;
    OverrideSwitch m_switch;
    PageHeader* m_header = nullptr;
    ActionButton* m_close = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_cover = nullptr;
    QList<Tab> m_tabOrder;
};

} // namespace trunkline::ui
