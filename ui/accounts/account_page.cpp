#include "ui/accounts/account_page.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/actions/action_button.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/looking.h"
#include "ui/actions/more_button.h"
#include "ui/actions/permissions.h"
#include "ui/models/account_tree_model.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/page_header.h"

namespace trunkline::ui {

namespace {

constexpr std::array kSeldom{ActionId::AddCompany,  ActionId::AddFranchise,  ActionId::AddPerson,
                             ActionId::AddPerson,   ActionId::AddNumber,     ActionId::AddDestination,
                             ActionId::AddFlow,     ActionId::AddFlow,       ActionId::CloseCompany,
                             ActionId::OpenCompany, ActionId::ShowTemporary, ActionId::ShowTemporary,
                             ActionId::EditAccount, ActionId::EditBilling};

/// So many states of accounts are kept; a person who visits more starts afresh there.
constexpr int kMostStates = 2000;

QString tabName(Tab tab) {
    const auto id = static_cast<ActionId>(static_cast<int>(ActionId::ShowOverview) + static_cast<int>(tab));
    return specOf(id).text;
}

} // namespace

AccountPage::AccountPage(PageContext& context, const PageFactories& factories, QWidget* parent)
    : QWidget(parent), m_context(context), m_factories(factories), m_switch(context), m_header(new PageHeader(this)),
      m_tabs(new QTabBar(this)), m_stack(new QStackedWidget(this)), m_cover(new EmptyState(this)) {
    m_stack->addWidget(m_cover);
    connect(&context.permissions, &Permissions::changed, this, [this] {
        if (Page* page = currentPage())
            showOrCover(page);
    });
    m_header->addWidget(
        new ActionButton(context.actions, ActionId::SwitchOff, ActionButton::Look::IconAndText, m_header));
    m_close = new ActionButton(context.actions, ActionId::CloseCompany, ActionButton::Look::IconAndText, m_header);
    m_header->addWidget(m_close);
    handleActions();
    auto* more = new MoreButton(context.actions, m_header);
    more->setEntries(kSeldom);
    m_header->addWidget(more);
    m_tabs->setExpanding(false);
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Pages of this account"));
    for (int tab = 0; tab < kTabCount; ++tab) {
        if (!hasTab(static_cast<Tab>(tab)))
            continue;
        m_tabOrder.append(static_cast<Tab>(tab));
        m_tabs->addTab(tabName(static_cast<Tab>(tab)));
    }
    if (!m_tabOrder.isEmpty())
        m_tab = m_tabOrder.first();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto* tabs = new QHBoxLayout;
    tabs->setContentsMargins(0, 0, kSpace4, 0);
    tabs->addWidget(m_tabs, 1);
    column->addLayout(tabs);
    column->addWidget(new HairLine(this));
    column->addWidget(m_stack, 1);

    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int index) {
        if (index >= 0)
            Q_EMIT tabChosen(m_tabOrder[index]);
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (index >= 0 && m_tabOrder[index] != m_tab)
            Q_EMIT tabChosen(m_tabOrder[index]);
    });
    connect(m_header->breadcrumb(), &Breadcrumb::chosen, this, &AccountPage::accountChosen);
}

void AccountPage::handleActions() {
    ActionController& actions = m_context.actions;
    actions.handle(
        ActionId::CloseCompany, this, [this] { openCloseMenu(); },
        [this] {
            if (!company())
                return tr("Go to a company first.");
            return company()->isClosed(m_context.clock.now()) ? tr("%1 is closed already.").arg(company()->name)
                                                              : QString();
        });
    actions.handle(
        ActionId::OpenCompany, this, [this] { m_switch.open(m_account); },
        [this] {
            if (!company())
                return tr("Go to a company first.");
            return company()->isClosed(m_context.clock.now()) ? QString() : tr("%1 is open.").arg(company()->name);
        });
    actions.handle(
        ActionId::ShowTemporary, this,
        [this] { m_context.navigator.goTo(m_account, Tab::Overview, QString(kTemporaryItem)); },
        [this] { return m_account.isNull() ? tr("Go to an account first.") : QString(); });
}

const Account* AccountPage::company() const {
    const Account* account = m_tree ? m_tree->find(m_account) : nullptr;
    return account && account->kind == AccountKind::Company ? account : nullptr;
}

void AccountPage::openCloseMenu() {
    QMenu* menu = m_switch.makeCloseMenu(m_account, this).release();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(m_close->mapToGlobal(QPoint(0, m_close->height() + 1)));
}

void AccountPage::setTree(std::shared_ptr<const AccountTree> tree) {
    m_tree = std::move(tree);
    showBreadcrumb();
}

void AccountPage::setAccount(const AccountId& account) {
    if (account != m_account)
        goTo(account, m_tab);
}

void AccountPage::setTab(Tab tab) {
    if (hasTab(tab))
        goTo(m_account, tab);
}

void AccountPage::goTo(const AccountId& account, Tab tab) {
    keepState();
    const bool isOther = account != m_account;
    m_account = account;
    if (hasTab(tab)) {
        m_tab = tab;
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrentIndex(static_cast<int>(m_tabOrder.indexOf(tab)));
    }
    if (isOther)
        showBreadcrumb();
    showTab();
}

Page* AccountPage::page(Tab tab) {
    const auto i = static_cast<std::size_t>(tab);
    if (!m_pages[i] && m_factories[i]) {
        std::unique_ptr<Page> made = m_factories[i](m_context);
        m_pages[i] = made.release();
        m_pages[i]->setAccessibleName(tabName(tab));
        m_stack->addWidget(m_pages[i]); // owns it from here
        m_pages[i]->setLayoutState(m_layouts.value(QString::number(i)).toObject());
    }
    return m_pages[i];
}

Page* AccountPage::currentPage() const {
    return m_pages[static_cast<std::size_t>(m_tab)];
}

void AccountPage::keepState() {
    const auto i = static_cast<std::size_t>(m_tab);
    if (!m_pages[i] || m_shownFor[i].isNull())
        return;
    if (m_states.size() >= kMostStates)
        m_states.clear();
    m_states.insert({m_shownFor[i], static_cast<int>(m_tab)}, m_pages[i]->state());
}

void AccountPage::showTab() {
    if (m_account.isNull())
        return;
    Page* shown = page(m_tab);
    if (!shown)
        return;
    const auto i = static_cast<std::size_t>(m_tab);
    if (m_shownFor[i] != m_account) {
        m_shownFor[i] = m_account;
        shown->setAccount(m_account);
        if (const auto state = m_states.constFind({m_account, static_cast<int>(m_tab)}); state != m_states.cend())
            shown->setState(*state);
    }
    showOrCover(shown);
    m_context.actions.refresh();
}

void AccountPage::showOrCover(Page* page) {
    const QString why = whyNotShown(m_context.permissions, m_account, m_tab);
    m_cover->setContent(Icon::Eye, tr("Not as they would see it"), why);
    m_stack->setCurrentWidget(why.isEmpty() ? static_cast<QWidget*>(page) : m_cover);
}

void AccountPage::showBreadcrumb() {
    std::vector<Breadcrumb::Part> parts;
    const AccountTree::Index place = m_tree ? m_tree->indexOf(m_account) : AccountTree::kNone;
    if (place != AccountTree::kNone) {
        for (const AccountTree::Index step : m_tree->pathTo(place))
            parts.push_back({m_tree->at(step).id, AccountTreeModel::nameOf(m_tree->at(step))});
    }
    m_header->breadcrumb()->setParts(std::move(parts));
}

QJsonObject AccountPage::layoutState() const {
    QJsonObject state = m_layouts;
    for (std::size_t i = 0; i < kTabCount; ++i) {
        if (m_pages[i])
            state.insert(QString::number(i), m_pages[i]->layoutState());
    }
    return state;
}

void AccountPage::setLayoutState(const QJsonObject& state) {
    m_layouts = state;
    for (std::size_t i = 0; i < kTabCount; ++i) {
        if (m_pages[i])
            m_pages[i]->setLayoutState(state.value(QString::number(i)).toObject());
    }
}

} // namespace trunkline::ui
