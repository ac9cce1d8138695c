#include "ui/people/people_page.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPointer>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include "core/store/store.h"
#include "ui/actions/action_button.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"
#include "ui/lists/cell_delegate.h"
#include "ui/lists/column_memory.h"
#include "ui/people/access_dialog.h"
#include "ui/people/people_model.h"
#include "ui/people/person_dialogs.h"
#include "ui/people/role_list.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

class PeoplePage final : public Page {
    Q_OBJECT

public:
    PeoplePage(PageContext& context, PeopleService& service);

    [[nodiscard]] QString title() const override { return tr("People"); }
    [[nodiscard]] Icon icon() const override { return Icon::People; }
    void setAccount(const AccountId& account) override;
    void show(const QString& item) override;
    [[nodiscard]] QJsonObject layoutState() const override { return {{"columns"_L1, m_columns->saved()}}; }
    void setLayoutState(const QJsonObject& state) override { m_columns->restore(state.value("columns"_L1)); }
    void focusContent() override { m_table->setFocus(Qt::TabFocusReason); }
    bool focusSearch() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildToolbar(QVBoxLayout* column);
    void buildTable(QVBoxLayout* column);
    void handleActions();
    void reloadLater();
    void reload();
    void askForInvitations();
    void follow();
    void openMenu(const QPoint& position);
    [[nodiscard]] const PersonRow* current() const;
    [[nodiscard]] QString accountName() const;
    [[nodiscard]] std::vector<User> peopleInView() const;

    void addPerson();
    void changeRole();
    void removePerson();
    void setDeactivated(bool isDeactivated);
    void explainAccess();
    [[nodiscard]] QString notNowForPerson() const;
    [[nodiscard]] QString notNowForChange(bool isPromotion) const;

    PageContext& m_context;
    PeopleService& m_service;
    AccountId m_account;
    PeopleModel m_model;
    std::vector<PersonRow> m_invited;
    bool m_isStale = true;
    SearchField* m_search = nullptr;
    QComboBox* m_filter = nullptr;
    QComboBox* m_scope = nullptr;
    QLabel* m_count = nullptr;
    QToolButton* m_why = nullptr;
    QTableView* m_table = nullptr;
    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    ColumnMemory* m_columns = nullptr;
};

PeoplePage::PeoplePage(PageContext& context, PeopleService& service)
    : m_context(context), m_service(service), m_model(context.clock, this) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpace16, kSpace12, kSpace16, kSpace12);
    column->setSpacing(kSpace8);
    buildToolbar(column);
    buildTable(column);
    handleActions();
    connect(&context.store, &store::Store::usersChanged, this, &PeoplePage::reloadLater);
    connect(&context.store, &store::Store::grantsChanged, this, &PeoplePage::reloadLater);
    connect(&context.permissions, &Permissions::changed, this, &PeoplePage::reloadLater);
}

void PeoplePage::buildToolbar(QVBoxLayout* column) {
    m_search = new SearchField(tr("Find a person"), this);
    m_search->setMaximumWidth(260);
    m_filter = new QComboBox(this);
    m_filter->setAccessibleName(tr("Which people"));
    m_filter->addItem(tr("Everybody"), static_cast<int>(PeopleFilter::Everybody));
    m_filter->addItem(tr("Not signed in for %n days", nullptr, kInactiveDays),
                      static_cast<int>(PeopleFilter::Inactive));
    m_filter->addItem(tr("Access ends within %n days", nullptr, kExpiringDays),
                      static_cast<int>(PeopleFilter::Expiring));
    m_filter->addItem(tr("Invited"), static_cast<int>(PeopleFilter::Invited));
    m_filter->addItem(tr("Deactivated"), static_cast<int>(PeopleFilter::Deactivated));
    m_scope = new QComboBox(this);
    m_scope->setAccessibleName(tr("Where"));
    m_scope->addItem(tr("At this account"));
    m_scope->addItem(tr("Here and below"));
    m_count = makeCaption({}, this);
    m_why = new QToolButton(this);
    m_why->setText(tr("What may they do?"));
    m_why->setIcon(ui::icon(Icon::Key));
    m_why->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    auto* row = new QHBoxLayout;
    row->setSpacing(kSpace8);
    row->addWidget(m_search, 1);
    row->addWidget(m_filter);
    row->addWidget(m_scope);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_why);
    for (const ActionId id : {ActionId::PromotePerson, ActionId::RemovePerson})
        row->addWidget(new ActionButton(m_context.actions, id, ActionButton::Look::IconAndText, this));
    row->addWidget(new ActionButton(m_context.actions, ActionId::AddPerson, ActionButton::Look::IconAndText, this));
    column->addLayout(row);

    connect(m_search, &SearchField::searchChanged, this, [this](const QString& text) {
        m_model.setText(text);
        follow();
    });
    connect(m_filter, &QComboBox::currentIndexChanged, this, [this] {
        m_model.setFilter(static_cast<PeopleFilter>(m_filter->currentData().toInt()));
        follow();
    });
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] { reload(); });
    connect(m_search, &SearchField::leftDownwards, this, [this] { m_table->setFocus(); });
    connect(m_why, &QToolButton::clicked, this, &PeoplePage::explainAccess);
}

void PeoplePage::buildTable(QVBoxLayout* column) {
    m_table = new QTableView(this);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new CellDelegate(m_table));
    m_table->setAccessibleName(tr("People"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(PeopleModel::Name, Qt::AscendingOrder);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight(*m_table));
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionsMovable(true);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    for (const auto& [part, width] : {std::pair{PeopleModel::Name, 300},
                                      {PeopleModel::RoleColumn, 150},
                                      {PeopleModel::Where, 170},
                                      {PeopleModel::Since, 110},
                                      {PeopleModel::LastSignIn, 150}})
        m_table->setColumnWidth(part, width);
    m_columns = new ColumnMemory(m_table->horizontalHeader());

    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PeoplePage::follow);
    connect(m_table, &QWidget::customContextMenuRequested, this, &PeoplePage::openMenu);
    connect(m_table, &QAbstractItemView::activated, this,
            [this] { m_context.actions.action(ActionId::PromotePerson)->trigger(); });
}

void PeoplePage::handleActions() {
    ActionController& actions = m_context.actions;
    actions.handle(ActionId::AddPerson, this, [this] { addPerson(); });
    actions.handle(
        ActionId::PromotePerson, this, [this] { changeRole(); }, [this] { return notNowForChange(true); });
    actions.handle(
        ActionId::DemotePerson, this, [this] { changeRole(); }, [this] { return notNowForChange(false); });
    actions.handle(
        ActionId::RemovePerson, this, [this] { removePerson(); }, [this] { return notNowForPerson(); });
    actions.handle(
        ActionId::DeactivatePerson, this, [this] { setDeactivated(true); },
        [this] {
            const PersonRow* row = current();
            return row != nullptr && row->user.state != UserState::Deactivated ? QString()
                                                                               : tr("Select a person who can sign in.");
        });
    actions.handle(
        ActionId::ReactivatePerson, this, [this] { setDeactivated(false); },
        [this] {
            const PersonRow* row = current();
            return row != nullptr && row->user.state == UserState::Deactivated
                       ? QString()
                       : tr("Select a person who is deactivated.");
        });
    const auto notInvited = [this] {
        const PersonRow* row = current();
        return row != nullptr && !row->invitation.isNull() ? QString() : tr("Select somebody who has not joined yet.");
    };
    const auto told = [this](const QString& words) {
        return [this, words](const Result<void>& answer) {
            m_context.navigator.tell(answer ? words : answer.error().message);
            askForInvitations();
        };
    };
    actions.handle(
        ActionId::ResendInvitation, this,
        [this, told] {
            m_service.resendInvitation(current()->invitation, this, told(tr("The invitation was sent again.")));
        },
        notInvited);
    actions.handle(
        ActionId::CancelInvitation, this,
        [this, told] {
            m_service.cancelInvitation(current()->invitation, this, told(tr("The invitation is void now.")));
        },
        notInvited);
}

void PeoplePage::setAccount(const AccountId& account) {
    if (account == m_account)
        return;
    m_account = account;
    m_invited.clear();
    m_isStale = true;
    if (isVisible())
        reload();
}

void PeoplePage::show(const QString& item) {
    if (const Result<GrantId> grant = GrantId::parse(item)) {
        const int row = m_model.rowOf(*grant);
        if (row >= 0)
            m_table->selectRow(row);
    }
}

bool PeoplePage::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

void PeoplePage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_isStale)
        reload();
    follow();
}

void PeoplePage::reloadLater() {
    m_isStale = true;
    if (isVisible())
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_isStale)
                    reload();
            },
            Qt::QueuedConnection);
}

void PeoplePage::reload() {
    m_isStale = false;
    const store::Reader& reader = m_context.store.reader();
    const GrantId selected = current() == nullptr ? GrantId() : current()->grant.id;
    const auto scope = m_scope->currentIndex() == 1 ? PeopleScope::HereAndBelow : PeopleScope::Here;
    std::vector<PersonRow> rows = peopleAt(m_context.permissions.index(), m_context.permissions.subject(), m_account,
                                           scope, reader.users(), reader.grants(), m_context.clock.now());
    rows.insert(rows.end(), m_invited.begin(), m_invited.end());
    const AccountTree& tree = m_context.permissions.index().tree();
    const AccountTree::Index here = tree.indexOf(m_account);
    const QString zone = here == AccountTree::kNone ? QString() : tree.timeZoneAt(here);
    m_model.setRows(std::move(rows), TimeWords(QTimeZone(zone.toLatin1())));
    m_scope->setVisible(here != AccountTree::kNone && tree.at(here).kind != AccountKind::Company);
    if (const int row = m_model.rowOf(selected); row >= 0 && !selected.isNull())
        m_table->selectRow(row);
    if (m_invited.empty() && m_context.permissions.isOnline())
        askForInvitations();
    follow();
}

void PeoplePage::askForInvitations() {
    if (m_account.isNull() || !m_context.permissions.may(access::Action::UsersAdd, m_account))
        return;
    m_service.invitations(m_account, this, [this, account = m_account](const Result<std::vector<Invitation>>& answer) {
        if (!answer || account != m_account)
            return;
        const bool hadSome = !m_invited.empty();
        m_invited.clear();
        const access::Index& index = m_context.permissions.index();
        for (const Invitation& invitation : *answer) {
            PersonRow row;
            row.user.name = invitation.name;
            row.user.email = invitation.email;
            row.user.state = UserState::Invited;
            row.invitation = invitation.id;
            row.grant.role = invitation.role;
            row.grant.at = invitation.at;
            row.grant.expiresAt = invitation.expiresAt;
            const access::Role* role = index.catalog().find(invitation.role);
            row.roleName = role == nullptr ? invitation.role.toString() : role->name;
            const Account* place = index.tree().find(invitation.at);
            row.placeName = place == nullptr ? QString() : place->name;
            m_invited.push_back(std::move(row));
        }
        if (hadSome || !m_invited.empty())
            reload();
    });
}

const PersonRow* PeoplePage::current() const {
    return m_model.rowAt(m_table->currentIndex().row());
}

QString PeoplePage::accountName() const {
    const Account* account = m_context.permissions.index().tree().find(m_account);
    return account == nullptr ? QString() : account->name;
}

std::vector<User> PeoplePage::peopleInView() const {
    std::vector<User> people;
    for (int i = 0; i < m_model.rowCount(); ++i) {
        const User& user = m_model.rowAt(i)->user;
        const bool isThere =
            std::any_of(people.begin(), people.end(), [&user](const User& one) { return one.id == user.id; });
        if (!user.id.isNull() && !isThere)
            people.push_back(user);
    }
    return people;
}

void PeoplePage::follow() {
    const PersonRow* row = current();
    Selection selection;
    selection.account = m_account;
    if (row != nullptr && !row->user.id.isNull()) {
        selection.account = row->grant.at;
        selection.target = access::Target{row->user.id, {}, row->grant.rows, row->grant.expiresAt};
    }
    if (isVisible())
        m_context.actions.setSelection(selection);
    m_why->setEnabled(m_model.rowCount() > 0);
    m_count->setText(m_model.rowCount() == m_model.countAll()
                         ? tr("%n people", nullptr, m_model.countAll())
                         : tr("%1 of %n people", nullptr, m_model.countAll()).arg(m_model.rowCount()));
    const bool mayLook = m_context.permissions.may(access::Action::UsersView, m_account);
    if (!mayLook)
        m_empty->setContent(Icon::Lock, tr("Who is here is not yours to see"),
                            m_context.permissions.whyNot(access::Action::UsersView, m_account));
    else if (m_model.countAll() == 0)
        m_empty->setContent(Icon::People, tr("Nobody yet"),
                            tr("Add the first person; they get an e-mail with a link to join."));
    else
        m_empty->setContent(Icon::Search, tr("Nobody like that"), tr("No person here fits the search and the filter."));
    m_empty->setAction(mayLook && m_model.countAll() == 0 ? m_context.actions.action(ActionId::AddPerson) : nullptr);
    m_stack->setCurrentWidget(m_model.rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_table);
}

void PeoplePage::openMenu(const QPoint& position) {
    static constexpr ActionId kActions[] = {
        ActionId::PromotePerson,    ActionId::DemotePerson,     ActionId::RemovePerson,    ActionId::DeactivatePerson,
        ActionId::ReactivatePerson, ActionId::ResendInvitation, ActionId::CancelInvitation};
    const std::unique_ptr<QMenu> menu = m_context.actions.makeMenu(kActions, this);
    menu->addSeparator();
    menu->addAction(m_why->icon(), m_why->text(), this, &PeoplePage::explainAccess);
    menu->exec(m_table->viewport()->mapToGlobal(position));
}

QString PeoplePage::notNowForPerson() const {
    const PersonRow* row = current();
    if (row == nullptr)
        return tr("Select a person first.");
    if (row->grant.id.isNull())
        return tr("This person has not joined yet; cancel the invitation instead.");
    return {};
}

QString PeoplePage::notNowForChange(bool isPromotion) const {
    if (const QString words = notNowForPerson(); !words.isEmpty())
        return words;
    const PersonRow* row = current();
    const access::Catalog& catalog = m_context.permissions.index().catalog();
    const access::Role* from = catalog.find(row->grant.role);
    QString last;
    for (const access::Role& to : catalog.roles()) {
        if (from == nullptr || to.id == from->id || (to.tier >= from->tier) != isPromotion)
            continue;
        last = refusalToChange(m_context.permissions, row->grant, to.id);
        if (last.isEmpty())
            return {};
    }
    if (!last.isEmpty())
        return last;
    return isPromotion ? tr("There is no higher role.") : tr("There is no lower role.");
}

void PeoplePage::addPerson() {
    AddPersonDialog dialog(m_service, m_context.permissions, m_context.store.reader().users(), m_account, accountName(),
                           window());
    if (dialog.exec() == QDialog::Accepted) {
        m_context.navigator.tell(tr("Done. They are in the list."));
        askForInvitations();
    }
}

void PeoplePage::changeRole() {
    const PersonRow* row = current();
    if (row == nullptr)
        return;
    const QString name = row->user.name;
    ChangeRoleDialog dialog(m_service, m_context.permissions, *row, window());
    if (dialog.exec() == QDialog::Accepted)
        m_context.navigator.tell(tr("%1 has another role now.").arg(name));
}

void PeoplePage::removePerson() {
    const PersonRow* row = current();
    if (row == nullptr)
        return;
    const access::Role* role = m_context.permissions.index().catalog().find(row->grant.role);
    const Account* place = m_context.permissions.index().tree().find(row->grant.at);
    const bool reachesBelow = role != nullptr && role->reach == access::Reach::Subtree && place != nullptr &&
                              place->kind == AccountKind::Organization;
    const QString name = row->user.name;
    RemovePersonDialog dialog(m_service, *row, reachesBelow, window());
    if (dialog.exec() == QDialog::Accepted)
        m_context.navigator.tell(tr("%1 was removed and is signed out.").arg(name));
}

void PeoplePage::setDeactivated(bool isDeactivated) {
    const PersonRow* row = current();
    if (row == nullptr)
        return;
    const QString words = isDeactivated ? tr("%1 cannot sign in any more.").arg(row->user.name)
                                        : tr("%1 can sign in again.").arg(row->user.name);
    m_service.setDeactivated(row->user, isDeactivated, this, [this, words](const Result<void>& answer) {
        m_context.navigator.tell(answer ? words : answer.error().message);
    });
}

void PeoplePage::explainAccess() {
    const PersonRow* row = current();
    AccessDialog dialog(m_context.permissions, peopleInView(), row == nullptr ? UserId() : row->user.id, m_account,
                        m_context.clock, window());
    dialog.exec();
}

} // namespace

std::unique_ptr<Page> makePeoplePage(PageContext& context, PeopleService& service) {
    return std::make_unique<PeoplePage>(context, service);
}

} // namespace trunkline::ui

#include "people_page.moc"
