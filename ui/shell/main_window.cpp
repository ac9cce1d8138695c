#include "ui/shell/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

#include "core/store/store.h"
#include "ui/accounts/account_sidebar.h"
#include "ui/accounts/account_tree_view.h"
#include "ui/actions/action_button.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/looking.h"
#include "ui/actions/permissions.h"
#include "ui/models/account_tree_model.h"
#include "ui/shell/about_dialog.h"
#include "ui/shell/badge_watch.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/first_load_panel.h"
#include "ui/shell/guidance_panel.h"
#include "ui/shell/help_dialog.h"
#include "ui/shell/looking_banner.h"
#include "ui/shell/preferences_dialog.h"
#include "ui/shell/sign_ins_dialog.h"
#include "ui/sync/connection.h"
#include "ui/sync/connection_button.h"
#include "ui/sync/outbox_dialog.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {
constexpr int kMessageMilliseconds = 8000;
constexpr std::size_t kLongestHistory = 200;
} // namespace

MainWindow::MainWindow(const WindowParts& parts, const PageFactories& pages, QWidget* parent)
    : QMainWindow(parent), m_parts(parts),
      m_actions(new ActionController(parts.permissions, this)), m_context{parts.store, parts.permissions, *m_actions,
                                                                          *this,       parts.clock,       parts.random},
      m_model(new AccountTreeModel(this)), m_badges(new BadgeWatch(parts.store, parts.clock, this)),
      m_sidebar(new AccountSidebar(*m_model, this)), m_page(new AccountPage(m_context, pages, this)),
      m_splitter(new QSplitter(this)), m_banner(new Banner(this)) {
    m_topBar = makeTopBar();
    m_content = new QWidget(this);
    auto* contentColumn = new QVBoxLayout(m_content);
    contentColumn->setContentsMargins(0, 0, 0, 0);
    contentColumn->addWidget(m_page);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(m_content);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({260, 1000});
    m_splitter->setChildrenCollapsible(false);
    m_banner->hide();

    auto* center = new QWidget(this);
    auto* column = new QVBoxLayout(center);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(new HairLine(center));
    column->addWidget(new LookingBanner(*m_actions, parts.permissions, this));
    column->addWidget(m_banner);
    column->addWidget(new GuidancePanel(*m_actions, parts.permissions, *this, parts.settings, this));
    column->addWidget(m_splitter, 1);
    m_firstLoad = new FirstLoadPanel(parts.connection, this);
    m_firstLoad->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setCentralWidget(center);
    makeStatusBar();
    m_palette = new CommandPalette(*m_actions, this);

    addActions();
    addShortcuts();
    connect(m_sidebar->tree(), &AccountTreeView::accountChosen, this,
            [this](const AccountId& account) { goTo(account, m_page->tab()); });
    connect(m_page, &AccountPage::accountChosen, this,
            [this](const AccountId& account) { goTo(account, m_page->tab()); });
    connect(m_page, &AccountPage::tabChosen, this, [this](Tab tab) { goTo(m_page->account(), tab); });
    connect(m_palette, &CommandPalette::accountChosen, this,
            [this](const AccountId& account) { goTo(account, m_page->tab()); });
    connect(m_actions, &ActionController::accessRequested, this, &MainWindow::accessRequested);
    connect(&parts.connection, &Connection::changed, this, &MainWindow::followConnection);
    connect(&parts.permissions, &Permissions::changed, this, [this] {
        if (m_parts.permissions.isLookingAs() || m_isLookingAs)
            readAccounts();
        m_isLookingAs = m_parts.permissions.isLookingAs();
        followPermissions();
    });
    connect(&parts.store, &store::Store::accountsChanged, this, &MainWindow::readAccounts);
    connect(&parts.store, &store::Store::loadStateChanged, this, &MainWindow::showLoading);
    connect(m_banner, &Banner::activated, this, [this] {
        if (m_parts.connection.state() == Connection::State::SignInNeeded)
            m_parts.connection.signInAgain();
        else
            m_parts.connection.syncNow();
    });
    m_badgePause.setSingleShot(true);
    m_badgePause.setInterval(200);
    connect(&m_badgePause, &QTimer::timeout, this, &MainWindow::showBadges);
    connect(m_badges, &BadgeWatch::changed, this, [this] {
        if (!m_badgePause.isActive()) // a long count shows how far it is
            m_badgePause.start();
    });
    m_messageEnd.setSingleShot(true);
    connect(&m_messageEnd, &QTimer::timeout, m_message, &QLabel::clear);

    resize(1280, 800);
    setMinimumSize(720, 480);
    readAccounts();
    restoreState();
    followConnection();
    followPermissions();
    showBadges();
}

MainWindow::~MainWindow() {
    // Pages use the actions and the navigator until they are gone.
    delete takeCentralWidget();
}

QWidget* MainWindow::makeTopBar() {
    auto* bar = new QWidget(this);
    bar->setAccessibleName(tr("Top bar"));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(kSpace8, kSpace4, kSpace8, kSpace4);
    row->setSpacing(kSpace4);
    for (const ActionId id : {ActionId::ToggleSidebar, ActionId::GoBack, ActionId::GoForward})
        row->addWidget(new ActionButton(*m_actions, id, ActionButton::Look::IconOnly, bar));
    row->addSpacing(kSpace8);

    auto* search = new ActionButton(*m_actions, ActionId::OpenPalette, ActionButton::Look::IconAndText, bar);
    search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    search->setMaximumWidth(360);
    search->setProperty("look", u"field"_s);
    row->addWidget(search, 2);
    row->addStretch(1);
    row->addWidget(new ConnectionButton(m_parts.connection, m_parts.store, m_parts.clock, bar));
    row->addWidget(new PendingButton(m_parts.store, bar));
    if (auto* pending = bar->findChild<PendingButton*>())
        connect(pending, &QToolButton::clicked, m_actions->action(ActionId::ShowOutbox), &QAction::trigger);

    m_whoAmI = new QToolButton(bar);
    m_whoAmI->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_whoAmI->setAutoRaise(true);
    m_whoAmI->setPopupMode(QToolButton::InstantPopup);
    m_whoAmI->setFocusPolicy(Qt::TabFocus);
    m_whoAmI->setIcon(ui::icon(Icon::Person));
    // An id that repeats the one before is a separator.
    static constexpr std::array kEntries{
        ActionId::WhoAmI,     ActionId::ShowSignIns, ActionId::ShowSignIns,     ActionId::SyncNow,
        ActionId::ShowOutbox, ActionId::ShowOutbox,  ActionId::ShowPreferences, ActionId::ShowGuidance,
        ActionId::ShowHelp,   ActionId::ShowAbout,   ActionId::ShowAbout,       ActionId::SignOut,
        ActionId::Quit};
    m_whoAmI->setMenu(m_actions->makeMenu(kEntries, m_whoAmI).release());
    row->addWidget(m_whoAmI);
    return bar;
}

void MainWindow::makeStatusBar() {
    m_message = new QLabel(this);
    m_message->setTextFormat(Qt::PlainText);
    m_syncWords = new QLabel(this);
    m_progress = new QProgressBar(this);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_progress->setAccessibleName(tr("Sync"));
    m_cancel = new QToolButton(this);
    m_cancel->setIcon(ui::icon(Icon::Close, Token::Muted));
    m_cancel->setAutoRaise(true);
    m_cancel->setToolTip(tr("Stop; what has arrived stays"));
    m_cancel->setAccessibleName(tr("Stop syncing"));
    connect(m_cancel, &QToolButton::clicked, &m_parts.connection, &Connection::cancelSync);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(kSpace8, 0, kSpace8, 0);
    statusBar()->addWidget(m_syncWords);
    statusBar()->addWidget(m_progress);
    statusBar()->addWidget(m_cancel);
    statusBar()->addWidget(m_message, 1);
    m_kept = makeCaption({}, this);
    m_kept->setAccessibleName(tr("What is kept on this computer"));
    statusBar()->addPermanentWidget(m_kept);
    const auto count = [this] {
        const auto calls =
            static_cast<int>(std::max(m_parts.store.reader().callCount(), m_parts.store.loadState().calls));
        m_kept->setText(tr("%Ln call(s) kept on this computer", nullptr, calls));
    };
    connect(&m_parts.store, &store::Store::callsChanged, this, count);
    connect(&m_parts.store, &store::Store::loadStateChanged, this, count);
    count();
}

void MainWindow::addActions() {
    ActionController& actions = *m_actions;
    actions.handle(
        ActionId::GoBack, this, [this] { goBack(); },
        [this] { return m_here > 0 ? QString() : tr("There is nothing before this."); });
    actions.handle(
        ActionId::GoForward, this, [this] { goForward(); },
        [this] { return m_here + 1 < m_history.size() ? QString() : tr("There is nothing after this."); });
    actions.handle(ActionId::OpenPalette, this, [this] { m_palette->open(); });
    actions.handle(ActionId::FilterAccounts, this, [this] {
        m_sidebar->show();
        m_sidebar->filterField()->setFocus(Qt::ShortcutFocusReason);
        m_sidebar->filterField()->selectAll();
    });
    actions.handle(ActionId::FindInPage, this, [this] {
        if (!m_page->currentPage() || !m_page->currentPage()->focusSearch())
            m_sidebar->filterField()->setFocus(Qt::ShortcutFocusReason);
    });
    actions.handle(ActionId::ToggleSidebar, this, [this] { m_sidebar->setVisible(!m_sidebar->isVisible()); });
    actions.handle(ActionId::NextRegion, this, [this] { goToNextRegion(); });
    for (int tab = 0; tab < kTabCount; ++tab) {
        if (!m_page->hasTab(static_cast<Tab>(tab)))
            continue;
        actions.handle(
            *actionForTab(tab), this,
            [this, tab] {
                goTo(m_page->account(), static_cast<Tab>(tab));
                if (Page* page = m_page->currentPage())
                    page->focusContent();
            },
            [this] { return m_page->account().isNull() ? tr("Choose an account first.") : QString(); });
    }
    actions.handle(ActionId::UseLightColors, this, [this] { chooseColors(static_cast<int>(Theme::Choice::Light)); });
    actions.handle(ActionId::UseDarkColors, this, [this] { chooseColors(static_cast<int>(Theme::Choice::Dark)); });
    actions.handle(ActionId::UseSystemColors, this, [this] { chooseColors(static_cast<int>(Theme::Choice::System)); });
    actions.handle(ActionId::SyncNow, this, [this] { m_parts.connection.syncNow(); });
    actions.handle(ActionId::ShowOutbox, this, [this] { OutboxDialog(m_parts.store, m_parts.clock, this).exec(); });
    addOwnActions();
    actions.handle(ActionId::ShowPreferences, this, [this] { PreferencesDialog(m_parts.settings, this).exec(); });
    actions.handle(ActionId::ShowHelp, this, [this] { HelpDialog(this).exec(); });
    actions.handle(ActionId::ShowAbout, this, [this] { AboutDialog(supportDetails(m_parts.connection), this).exec(); });
    actions.handle(ActionId::Quit, this, [this] { close(); });
}

void MainWindow::addOwnActions() {
    m_actions->handle(ActionId::WhoAmI, this, [this] { showWhoAmI(); });
    m_actions->handle(ActionId::SignOut, this, [this] { m_parts.connection.signOut(); });
    if (!m_parts.signIns)
        return;
    m_actions->handle(
        ActionId::ShowSignIns, this,
        [this] { SignInsDialog(*m_parts.signIns, m_parts.connection, m_parts.clock, this).exec(); },
        [this] { return m_parts.permissions.isLookingAs() ? m_parts.permissions.lookingWords() : QString(); });
}

void MainWindow::addShortcuts() {
    for (int i = 0; i < kActionIdCount; ++i)
        addAction(m_actions->action(static_cast<ActionId>(i)));
}

AccountId MainWindow::account() const {
    return m_page->account();
}

Tab MainWindow::tab() const {
    return m_page->tab();
}

void MainWindow::goTo(const AccountId& account, Tab tab, const QString& item) {
    if (!m_model->tree() || !m_model->tree()->contains(account))
        return;
    const Place place{account, m_page->hasTab(tab) ? tab : m_page->tab()};
    remember(place);
    showPlace(place, item);
}

void MainWindow::remember(const Place& place) {
    if (m_here < m_history.size() && m_history[m_here] == place)
        return;
    if (!m_history.empty())
        m_history.resize(m_here + 1);
    m_history.push_back(place);
    if (m_history.size() > kLongestHistory)
        m_history.erase(m_history.begin());
    m_here = m_history.size() - 1;
}

void MainWindow::showPlace(const Place& place, const QString& item) {
    Selection selection;
    selection.account = place.account;
    m_actions->setSelection(selection);
    m_sidebar->tree()->select(place.account);
    m_page->goTo(place.account, place.tab);
    if (!item.isEmpty() && m_page->currentPage())
        m_page->currentPage()->show(item);
    if (const Account* account = m_parts.store.accounts()->find(place.account))
        setWindowTitle(tr("%1 — Trunkline", "name of the account").arg(account->name));
    followPermissions();
    m_actions->refresh();
}

void MainWindow::goBack() {
    if (m_here > 0)
        showPlace(m_history[--m_here], {});
}

void MainWindow::goForward() {
    if (m_here + 1 < m_history.size())
        showPlace(m_history[++m_here], {});
}

void MainWindow::goToNextRegion() {
    const QWidget* focus = QApplication::focusWidget();
    const bool isInTabs = focus == m_page->tabBar();
    Page* page = m_page->currentPage();
    if (isInTabs && page) {
        page->focusContent();
        if (page->isAncestorOf(QApplication::focusWidget()))
            return; // a page that is empty takes no focus
    }
    if (m_sidebar->isAncestorOf(focus))
        m_page->tabBar()->setFocus(Qt::TabFocusReason);
    else if (isInTabs || m_page->isAncestorOf(focus))
        m_whoAmI->setFocus(Qt::TabFocusReason);
    else if (m_sidebar->isVisible())
        m_sidebar->tree()->setFocus(Qt::TabFocusReason);
    else
        m_page->tabBar()->setFocus(Qt::TabFocusReason);
}

void MainWindow::tell(const QString& words) {
    m_message->setText(words);
    m_message->setAccessibleName(words);
    m_messageEnd.start(kMessageMilliseconds);
}

void MainWindow::readAccounts() {
    const std::shared_ptr<const AccountTree> tree = accountsInSight(m_parts.store.accounts(), m_parts.permissions);
    m_model->setTree(tree);
    m_page->setTree(tree);
    m_palette->setAccounts(tree);
    showLoading();
    if (tree->contains(m_page->account()) || tree->isEmpty())
        return;
    // Nothing is shown yet, or what was shown is gone: the nearest thing that is there is the top.
    std::erase_if(m_history, [&](const Place& place) { return !tree->contains(place.account); });
    m_here = m_history.empty() ? 0 : m_history.size() - 1;
    goTo(tree->at(0).id, m_page->tab());
}

/// The tree shows before what stands in its accounts; a page would say that there is nothing.
void MainWindow::showLoading() {
    const bool hasTree = !m_model->tree()->isEmpty();
    const bool hasPage = hasTree && !m_parts.store.loadState().isTreeOnly;
    QWidget* place = hasTree ? m_content : centralWidget();
    if (m_firstLoad->parentWidget() != place)
        place->layout()->addWidget(m_firstLoad);
    m_splitter->setVisible(hasTree);
    m_page->setVisible(hasPage);
    m_firstLoad->setVisible(!hasPage);
}

void MainWindow::showBadges() {
    m_model->setBadges(m_badges->badges());
}

void MainWindow::followConnection() {
    const Connection& connection = m_parts.connection;
    m_parts.permissions.setOnline(connection.state() == Connection::State::Online);
    const std::optional<Connection::Progress> progress = connection.progress();
    m_syncWords->setVisible(progress.has_value());
    m_progress->setVisible(progress.has_value());
    m_cancel->setVisible(progress.has_value());
    if (progress) {
        m_syncWords->setText(progress->words);
        m_progress->setMaximum(progress->total > 0 ? 1000 : 0);
        if (progress->total > 0)
            m_progress->setValue(static_cast<int>(progress->done * 1000 / progress->total));
    }
    switch (connection.state()) {
    case Connection::State::SignInNeeded:
        m_banner->setMessage(Tone::Warn,
                             tr("The server ended this session. You see what is cached; sign in again to go on."));
        m_banner->setButton(tr("Sign in again…"));
        m_banner->show();
        break;
    case Connection::State::Offline:
        m_banner->setButton(tr("Try now"));
        m_banner->setMessage(
            Tone::Neutral,
            tr("Offline: you see what is cached. Edits wait here and are sent when the server can be reached."));
        m_banner->show();
        break;
    case Connection::State::Connecting:
    case Connection::State::Online:
        m_banner->hide();
        break;
    }
}

void MainWindow::followPermissions() {
    const Permissions& permissions = m_parts.permissions;
    const QString role = permissions.roleNameAt(m_page->account());
    const QString name = permissions.nameOfUser(permissions.subject());
    m_whoAmI->setText(role.isEmpty() ? name : role);
    m_whoAmI->setToolTip(role.isEmpty() ? name : tr("%1 is %2 here").arg(name, role));
    m_whoAmI->setAccessibleName(tr("Who am I: %1").arg(m_whoAmI->text()));
    if (role.isEmpty() && m_history.size() == 1)
        goHome();
}

/// What somebody first sees is the first account that is theirs, not the path that leads there.
void MainWindow::goHome() {
    for (const Account& account : m_parts.store.accounts()->accounts()) {
        if (m_parts.permissions.roleNameAt(account.id).isEmpty())
            continue;
        m_history.clear();
        m_here = 0;
        goTo(account.id, m_page->tab());
        return;
    }
}

void MainWindow::showWhoAmI() {
    const Permissions& permissions = m_parts.permissions;
    const QString name = permissions.nameOfUser(permissions.subject());
    const QString role = permissions.roleNameAt(m_page->account());
    const Account* account = m_parts.store.accounts()->find(m_page->account());
    if (role.isEmpty() || !account)
        tell(name);
    else
        tell(tr("You are %1, %2 at %3.", "name, role, account").arg(name, role, account->name));
}

void MainWindow::chooseColors(int choice) {
    theme().choose(static_cast<Theme::Choice>(choice));
    m_parts.settings.setValue(QLatin1StringView(PreferencesDialog::kColors), choice);
}

void MainWindow::saveState() {
    QSettings& settings = m_parts.settings;
    settings.setValue(u"geometry"_s, saveGeometry());
    settings.setValue(u"splitter"_s, m_splitter->saveState());
    settings.setValue(u"sidebar"_s, !m_sidebar->isHidden());
    settings.setValue(u"pages"_s, QJsonDocument(m_page->layoutState()).toJson(QJsonDocument::Compact));
    QStringList open;
    for (const AccountId& account : m_sidebar->tree()->openAccounts())
        open.append(account.toString());
    settings.setValue(u"openAccounts"_s, open);
    settings.setValue(u"account"_s, m_page->account().toString());
    settings.setValue(u"tab"_s, static_cast<int>(m_page->tab()));
}

void MainWindow::restoreState() {
    const QSettings& settings = m_parts.settings;
    restoreGeometry(settings.value(u"geometry"_s).toByteArray());
    m_splitter->restoreState(settings.value(u"splitter"_s).toByteArray());
    m_sidebar->setVisible(settings.value(u"sidebar"_s, true).toBool());
    m_page->setLayoutState(QJsonDocument::fromJson(settings.value(u"pages"_s).toByteArray()).object());
    QList<AccountId> open;
    for (const QString& text : settings.value(u"openAccounts"_s).toStringList()) {
        if (Result<AccountId> account = AccountId::parse(text))
            open.append(*account);
    }
    m_sidebar->tree()->setOpenAccounts(open);
    const Result<AccountId> account = AccountId::parse(settings.value(u"account"_s).toString());
    const int tab = settings.value(u"tab"_s, 0).toInt();
    if (account && tab >= 0 && tab < kTabCount)
        goTo(*account, static_cast<Tab>(tab));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    saveState();
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        m_actions->refresh();
}

} // namespace trunkline::ui
