#include "ui/people/people_list.h"

#include <algorithm>
#include <array>

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
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
#include "ui/people/extend_dialog.h"
#include "ui/people/review.h"
#include "ui/people/role_list.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"

namespace trunkline::ui {

PeopleList::PeopleList(PageContext& context, PeopleService& service, QWidget* parent)
    : PeopleView(context, service, parent), m_model(context.clock, this) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace8);
    buildToolbar(column);
    buildTable(column);
    handleActions();
    handleInvitations();
}

void PeopleList::buildToolbar(QVBoxLayout* column) {
    m_search = new SearchField(tr("Find a person"), this);
    m_search->setMaximumWidth(260);
    m_filter = new QComboBox(this);
    m_filter->setAccessibleName(tr("Which people"));
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_filter->setMinimumContentsLength(12); // the long ones are read in the list
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
    m_why->setToolTip(m_why->text()); // the row is full: its drawing has to do
    m_why->setAccessibleName(m_why->text());
    m_why->setIcon(ui::icon(Icon::Key));
    m_why->setToolButtonStyle(Qt::ToolButtonIconOnly);

    auto* row = new QHBoxLayout;
    row->setSpacing(kSpace8);
    row->addWidget(m_search, 1);
    row->addWidget(m_filter);
    row->addWidget(m_scope);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_why);
    for (const ActionId id : {ActionId::ChangePersonRole, ActionId::RemovePerson})
        row->addWidget(new ActionButton(context().actions, id, ActionButton::Look::IconAndText, this));
    row->addWidget(new ActionButton(context().actions, ActionId::AddPerson, ActionButton::Look::IconAndText, this));
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
    connect(m_why, &QToolButton::clicked, this, &PeopleList::explainAccess);
}

void PeopleList::buildTable(QVBoxLayout* column) {
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
    const int letter = fontMetrics().averageCharWidth();
    for (const auto& [part, letters] : {std::pair{PeopleModel::Name, 44},
                                        {PeopleModel::RoleColumn, 28},
                                        {PeopleModel::Where, 28},
                                        {PeopleModel::Since, 20},
                                        {PeopleModel::LastSignIn, 22}})
        m_table->setColumnWidth(part, letters * letter);
    m_columns = new ColumnMemory(m_table->horizontalHeader());

    m_empty = new EmptyState(this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PeopleList::follow);
    connect(m_table, &QWidget::customContextMenuRequested, this, &PeopleList::openMenu);
    connect(m_table, &QAbstractItemView::activated, this,
            [this] { context().actions.action(ActionId::ChangePersonRole)->trigger(); });
}

void PeopleList::handleActions() {
    ActionController& actions = context().actions;
    actions.handle(ActionId::AddPerson, this, [this] { addPerson(); });
    using Kind = ChangeRoleDialog::Kind;
    for (const auto& [id, kind] : {std::pair{ActionId::PromotePerson, Kind::Promote},
                                   {ActionId::DemotePerson, Kind::Demote},
                                   {ActionId::ChangePersonRole, Kind::Any}})
        actions.handle(
            id, this, [this, kind = kind] { changeRole(kind); }, [this, kind = kind] { return notNowForChange(kind); });
    actions.handle(
        ActionId::ExtendAccess, this, [this] { extendAccess(); },
        [this] {
            const QString words = notNowForPerson();
            return words.isEmpty() && !current()->grant.expiresAt ? tr("Their access has no end.") : words;
        });
    actions.handle(
        ActionId::LookAs, this, [this] { lookAs(); }, [this] { return notNowForLooking(); });
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
}

void PeopleList::handleInvitations() {
    ActionController& actions = context().actions;
    const auto notInvited = [this] {
        const PersonRow* row = current();
        return row != nullptr && !row->invitation.isNull() ? QString() : tr("Select somebody who has not joined yet.");
    };
    const auto told = [this](const QString& words) {
        return [this, words](const Result<void>& answer) {
            context().navigator.tell(answer ? words : answer.error().message);
            askForInvitations();
        };
    };
    actions.handle(
        ActionId::ResendInvitation, this,
        [this, told] {
            service().resendInvitation(current()->invitation, this, told(tr("The invitation was sent again.")));
        },
        notInvited);
    actions.handle(
        ActionId::CancelInvitation, this,
        [this, told] {
            service().cancelInvitation(current()->invitation, this, told(tr("The invitation is void now.")));
        },
        notInvited);
}

void PeopleList::select(const GrantId& grant) {
    const int row = m_model.rowOf(grant);
    if (row >= 0)
        m_table->selectRow(row);
}

void PeopleList::focusContent() {
    m_table->setFocus(Qt::TabFocusReason);
}

bool PeopleList::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

QJsonValue PeopleList::saved() const {
    return m_columns->saved();
}

void PeopleList::restore(const QJsonValue& saved) {
    m_columns->restore(saved);
}

void PeopleList::reload() {
    if (m_invitedAt != account())
        m_invited.clear();
    const store::Reader& reader = context().store.reader();
    const GrantId selected = current() == nullptr ? GrantId() : current()->grant.id;
    const auto scope = m_scope->currentIndex() == 1 ? PeopleScope::HereAndBelow : PeopleScope::Here;
    std::vector<PersonRow> rows = peopleAt(context().permissions.index(), context().permissions.subject(), account(),
                                           scope, reader.users(), reader.grants(), context().clock.now());
    rows.insert(rows.end(), m_invited.begin(), m_invited.end());
    const AccountTree& tree = context().permissions.index().tree();
    const AccountTree::Index here = tree.indexOf(account());
    m_model.setRows(std::move(rows), timesAt(tree, account()));
    m_scope->setVisible(here != AccountTree::kNone && tree.at(here).kind != AccountKind::Company);
    if (const int row = m_model.rowOf(selected); row >= 0 && !selected.isNull())
        m_table->selectRow(row);
    if (m_invited.empty() && context().permissions.isOnline())
        askForInvitations();
    follow();
}

void PeopleList::askForInvitations() {
    if (account().isNull() || !context().permissions.may(access::Action::UsersAdd, account()))
        return;
    service().invitations(account(), this, [this, at = account()](const Result<std::vector<Invitation>>& answer) {
        if (!answer || at != account())
            return;
        m_invitedAt = at;
        const bool hadSome = !m_invited.empty();
        m_invited.clear();
        const access::Index& index = context().permissions.index();
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

const PersonRow* PeopleList::current() const {
    return m_model.rowAt(m_table->currentIndex().row());
}

std::vector<User> PeopleList::peopleInView() const {
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

void PeopleList::follow() {
    const PersonRow* row = current();
    Selection selection;
    selection.account = account();
    if (row != nullptr && !row->user.id.isNull()) {
        selection.account = row->grant.at;
        selection.target = access::Target{row->user.id, {}, row->grant.rows, row->grant.expiresAt};
    }
    if (isVisible())
        context().actions.setSelection(selection);
    m_why->setEnabled(m_model.rowCount() > 0);
    m_count->setText(m_model.rowCount() == m_model.countAll()
                         ? tr("%n people", nullptr, m_model.countAll())
                         : tr("%1 of %n people", nullptr, m_model.countAll()).arg(m_model.rowCount()));
    const bool mayLook = context().permissions.may(access::Action::UsersView, account());
    if (!mayLook)
        m_empty->setContent(Icon::Lock, tr("Who is here is not yours to see"),
                            context().permissions.whyNot(access::Action::UsersView, account()));
    else if (m_model.countAll() == 0)
        m_empty->setContent(Icon::People, tr("Nobody yet"), tr("Add the first person: a link lets them join."));
    else
        m_empty->setContent(Icon::Search, tr("Nobody like that"), tr("No person here fits the search and the filter."));
    m_empty->setAction(mayLook && m_model.countAll() == 0 ? context().actions.action(ActionId::AddPerson) : nullptr);
    m_stack->setCurrentWidget(m_model.rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_table);
}

void PeopleList::openMenu(const QPoint& position) {
    // An id that repeats the one before is a separator.
    static constexpr std::array kActions{ActionId::ChangePersonRole,
                                         ActionId::PromotePerson,
                                         ActionId::DemotePerson,
                                         ActionId::ExtendAccess,
                                         ActionId::RemovePerson,
                                         ActionId::RemovePerson,
                                         ActionId::DeactivatePerson,
                                         ActionId::ReactivatePerson,
                                         ActionId::ReactivatePerson,
                                         ActionId::ResendInvitation,
                                         ActionId::CancelInvitation,
                                         ActionId::CancelInvitation,
                                         ActionId::LookAs};
    const std::unique_ptr<QMenu> menu = context().actions.makeMenu(kActions, this);
    menu->addSeparator();
    menu->addAction(m_why->icon(), m_why->text(), this, &PeopleList::explainAccess);
    menu->exec(m_table->viewport()->mapToGlobal(position));
}

QString PeopleList::notNowForPerson() const {
    const PersonRow* row = current();
    if (row == nullptr)
        return tr("Select a person first.");
    if (row->grant.id.isNull())
        return tr("This person has not joined yet; cancel the invitation instead.");
    return {};
}

QString PeopleList::notNowForChange(ChangeRoleDialog::Kind kind) const {
    if (const QString words = notNowForPerson(); !words.isEmpty())
        return words;
    const std::vector<RoleOffer> offers =
        rolesOfChange(context().permissions.index(), current()->grant, kind, [this](const RoleId& role) {
            return refusalToChange(context().permissions, current()->grant, role);
        });
    if (std::ranges::any_of(offers, [](const RoleOffer& offer) { return offer.refusal.isEmpty(); }))
        return {};
    if (!offers.empty())
        return offers.back().refusal;
    return kind == ChangeRoleDialog::Kind::Promote ? tr("There is no higher role that can stand here.")
                                                   : tr("There is no lower role that can stand here.");
}

QString PeopleList::notNowForLooking() const {
    const Permissions& permissions = context().permissions;
    if (permissions.isLookingAs())
        return tr("You are looking as somebody already. Go back to yourself first.");
    const PersonRow* row = current();
    if (row == nullptr || row->user.id.isNull() || row->user.state != UserState::Active)
        return tr("Select a person who can sign in.");
    if (row->user.id == permissions.signedIn())
        return tr("This is you.");
    return permissions.decideLookAs(row->user.id)
               ? QString()
               : tr("You can look as somebody only if you hold everything that they hold, everywhere.");
}

void PeopleList::addPerson() {
    AddPersonDialog dialog(service(), context().permissions, context().store.reader().users(), account(), accountName(),
                           window());
    if (dialog.exec() == QDialog::Accepted) {
        context().navigator.tell(tr("Done. They are in the list."));
        askForInvitations();
    }
}

void PeopleList::changeRole(ChangeRoleDialog::Kind kind) {
    const PersonRow* row = current();
    if (row == nullptr)
        return;
    const QString name = row->user.name;
    ChangeRoleDialog dialog(service(), context().permissions, *row, kind, window());
    if (dialog.exec() == QDialog::Accepted)
        context().navigator.tell(tr("%1 is %2 now.", "name, role").arg(name, dialog.chosenName()));
}

void PeopleList::extendAccess() {
    const PersonRow* row = current();
    if (row == nullptr)
        return;
    const QString name = row->user.name;
    ExtendDialog dialog(service(), {row->grant}, context().clock.now(), window());
    if (dialog.exec() == QDialog::Accepted)
        context().navigator.tell(tr("The access of %1 ends later now.").arg(name));
}

void PeopleList::lookAs() {
    const PersonRow* row = current();
    if (row == nullptr)
        return;
    service().lookAs(row->user.id, this, [this, person = row->user.id](const Result<void>& answer) {
        if (answer)
            context().permissions.lookAs(person);
        else
            context().navigator.tell(answer.error().message);
    });
}

void PeopleList::removePerson() {
    const PersonRow* row = current();
    if (row == nullptr)
        return;
    const access::Role* role = context().permissions.index().catalog().find(row->grant.role);
    const Account* place = context().permissions.index().tree().find(row->grant.at);
    const bool reachesBelow = role != nullptr && role->reach == access::Reach::Subtree && place != nullptr &&
                              place->kind == AccountKind::Organization;
    const QString name = row->user.name;
    RemovePersonDialog dialog(service(), *row, reachesBelow, window());
    if (dialog.exec() == QDialog::Accepted)
        context().navigator.tell(tr("%1 was removed and is signed out.").arg(name));
}

void PeopleList::setDeactivated(bool isDeactivated) {
    const PersonRow* row = current();
    if (row == nullptr)
        return;
    const QString words = isDeactivated ? tr("%1 cannot sign in any more.").arg(row->user.name)
                                        : tr("%1 can sign in again.").arg(row->user.name);
    service().setDeactivated(row->user, isDeactivated, this, [this, words](const Result<void>& answer) {
        context().navigator.tell(answer ? words : answer.error().message);
    });
}

void PeopleList::explainAccess() {
    const PersonRow* row = current();
    AccessDialog dialog(context().permissions, peopleInView(), row == nullptr ? UserId() : row->user.id, account(),
                        context().clock, window());
    dialog.exec();
}

} // namespace trunkline::ui
