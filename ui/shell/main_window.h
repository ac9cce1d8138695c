#pragma once

#include <QMainWindow>
#include <QTimer>

#include "ui/accounts/account_page.h"
#include "ui/actions/action_id.h"
#include "ui/widgets/page_context.h"

class QLabel;
class QProgressBar;
class QSettings;
class QSplitter;
class QToolButton;

namespace trunkline::ui {

class AccountSidebar;
class AccountTreeModel;
class ActionButton;
class ActionController;
class BadgeWatch;
class Banner;
class CommandPalette;
class FirstLoadPanel;
class Connection;
class Permissions;
struct Selection;
class OwnSignIns;

/// What the window is made over. All of it outlives the window.
struct WindowParts {
    store::Store& store;
    Permissions& permissions;
    Connection& connection;
    const Clock& clock;
    RandomSource& random;
    QSettings& settings;           ///< the window's size, columns, colours
    OwnSignIns* signIns = nullptr; ///< without: nothing on screen changes the person's own password
};

/// The console's window: accounts at the left, the page of one at the right, what is known about the connection around
/// them.
class MainWindow final : public QMainWindow, public Navigator {
    Q_OBJECT

public:
    MainWindow(const WindowParts& parts, const PageFactories& pages, QWidget* parent = nullptr);
    ~MainWindow() override;

    void goTo(const AccountId& account, Tab tab, const QString& item = {}) override;
    void tell(const QString& words) override;

    [[nodiscard]] AccountId account() const;
    [[nodiscard]] Tab tab() const;
    [[nodiscard]] ActionController& actions() const { return *m_actions; }
    [[nodiscard]] AccountPage* accountPage() const { return m_page; }
    [[nodiscard]] AccountSidebar* sidebar() const { return m_sidebar; }
    [[nodiscard]] CommandPalette* palette() const { return m_palette; }
    using QWidget::palette;

Q_SIGNALS:
    /// The person asks for a right; whoever owns the session files the request.
    void accessRequested(trunkline::ui::ActionId id, const trunkline::ui::Selection& selection);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Place {
        AccountId account;
        Tab tab = Tab::Overview;
        bool operator==(const Place&) const = default;
    };

    [[nodiscard]] QWidget* makeTopBar();
    void makeStatusBar();
    void addActions();
    void addShortcuts();
    void showPlace(const Place& place, const QString& item);
    void remember(const Place& place);
    void goHome();
    void goBack();
    void goForward();
    void goToNextRegion();
    void readAccounts();
    void showLoading();
    void showBadges();
    void followConnection();
    void followPermissions();
    void showWhoAmI();
    void addOwnActions();
    void chooseColors(int choice);
    void saveState();
    void restoreState();

    WindowParts m_parts;
    ActionController* m_actions = nullptr;
    PageContext m_context;
    AccountTreeModel* m_model = nullptr;
    BadgeWatch* m_badges = nullptr;
    AccountSidebar* m_sidebar = nullptr;
    AccountPage* m_page = nullptr;
    QWidget* m_content = nullptr; ///< what is beside the tree
    QSplitter* m_splitter = nullptr;
    FirstLoadPanel* m_firstLoad = nullptr; ///< in place of the page while there is nothing to show on one
    CommandPalette* m_palette = nullptr;
    Banner* m_banner = nullptr;
    QWidget* m_topBar = nullptr;
    QToolButton* m_whoAmI = nullptr;
    QLabel* m_message = nullptr;
    QLabel* m_kept = nullptr; ///< at the right of the status bar: how much is cached
    QLabel* m_syncWords = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_cancel = nullptr;
    bool m_isLookingAs = false; ///< what the tree shows was narrowed to what somebody else sees
    QTimer m_badgePause;
    QTimer m_messageEnd;
    std::vector<Place> m_history;
    std::size_t m_here = 0; ///< position in m_history; its size where nothing was visited
};

} // namespace trunkline::ui
