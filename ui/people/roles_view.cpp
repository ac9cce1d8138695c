#include "ui/people/roles_view.h"

#include <algorithm>
#include <array>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSet>
#include <QVBoxLayout>

#include "core/store/store.h"
#include "ui/actions/action_button.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"
#include "ui/lists/column_memory.h"
#include "ui/lists/list_table.h"
#include "ui/people/delete_role_dialog.h"
#include "ui/people/role_editor.h"
#include "ui/people/role_list.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/split_view.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

RolesView::RolesView(PageContext& context, PeopleService& service, QWidget* parent)
    : PeopleView(context, service, parent), m_model(this) {
    m_search = new SearchField(tr("Find a role"), this);
    m_search->setMaximumWidth(260);
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpace8);
    row->addWidget(m_search, 1);
    row->addStretch();
    for (const ActionId id : {ActionId::DeleteRole, ActionId::EditRoles, ActionId::AddRole})
        row->addWidget(new ActionButton(context.actions, id, ActionButton::Look::IconAndText, this));

    m_table = new ListTable(tr("Roles"), this);
    m_table->setColumns(&m_model, {{30}, {20}, {18}, {22}, {16}, {10}});
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RolesModel::Name, Qt::AscendingOrder);
    auto* scroll = new QScrollArea(this);
    m_sheet = new QLabel(scroll);
    m_sheet->setTextFormat(Qt::RichText);
    m_sheet->setWordWrap(true);
    m_sheet->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_sheet->setMargin(kSpace12);
    m_sheet->setAccessibleName(tr("What the role may do here"));
    scroll->setWidget(m_sheet);
    scroll->setWidgetResizable(true);
    scroll->setMinimumWidth(240);
    m_split = new SplitView(Qt::Horizontal, this);
    m_split->setParts(m_table, scroll, 0.32);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace8);
    column->addLayout(row);
    column->addWidget(m_split, 1);
    connect(m_search, &SearchField::searchChanged, &m_model, &RolesModel::setSearch);
    connect(m_search, &SearchField::leftDownwards, this, [this] { focusContent(); });
    connect(m_table, &ListTable::currentRowChanged, this, &RolesView::follow);
    connect(&theme(), &Theme::changed, this, &RolesView::follow); // colors stand in the text of the sheet
    connect(m_table, &ListTable::copyWanted, m_table, &ListTable::copyShownRows);
    connect(m_table, &ListTable::rowEntered, this, [this] {
        const RolesModel::Row* role = current();
        const ActionId id = role != nullptr && role->role.isCustom() ? ActionId::EditRoles : ActionId::AddRole;
        this->context().actions.action(id)->trigger();
    });
    connect(m_table, &QWidget::customContextMenuRequested, this, &RolesView::openMenu);
    handleActions();
}

void RolesView::focusContent() {
    m_table->setFocus(Qt::TabFocusReason);
}

bool RolesView::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

QJsonValue RolesView::saved() const {
    return QJsonObject{{"columns"_L1, m_table->columns().saved()}, {"split"_L1, m_split->saved()}};
}

void RolesView::restore(const QJsonValue& saved) {
    m_table->columns().restore(saved.toObject().value("columns"_L1));
    m_split->restore(saved.toObject().value("split"_L1));
}

void RolesView::handleActions() {
    ActionController& actions = context().actions;
    actions.handle(
        ActionId::AddRole, this, [this] { edit(true); }, [this] { return notNow(false); });
    actions.handle(
        ActionId::EditRoles, this, [this] { edit(false); }, [this] { return notNow(true); });
    actions.handle(
        ActionId::DeleteRole, this, [this] { deleteRole(); }, [this] { return notNow(true); });
}

void RolesView::reload() {
    const access::Catalog& catalog = context().permissions.index().catalog();
    const RoleId selected = current() == nullptr ? RoleId() : current()->role.id;
    QHash<RoleId, QSet<UserId>> holders;
    for (const Grant& grant : context().store.reader().grants())
        holders[grant.role].insert(grant.user);
    std::vector<RolesModel::Row> rows;
    for (const access::Role& role : catalog.roles()) {
        const access::Role* base = role.isCustom() ? catalog.find(role.basedOn) : nullptr;
        rows.push_back(
            {role, base == nullptr ? QString() : base->name, static_cast<int>(holders.value(role.id).size())});
    }
    m_model.setRoles(std::move(rows));
    const int row = m_model.rowOfRole(selected);
    m_table->selectRow(row < 0 ? 0 : row);
    follow();
}

const RolesModel::Row* RolesView::current() const {
    return m_model.roleAt(m_table->currentIndex().row());
}

void RolesView::follow() {
    const RolesModel::Row* role = current();
    const access::Index& index = context().permissions.index();
    m_sheet->setText(role == nullptr ? QString() : roleSheet(index, role->role.id, account()));
    if (!isVisible())
        return;
    Selection selection; // roles are the organisation's, whatever account is in view
    selection.account = index.tree().isEmpty() ? account() : index.tree().at(0).id;
    context().actions.setSelection(selection);
}

QString RolesView::notNow(bool mustBeCustom) const {
    const RolesModel::Row* role = current();
    if (role == nullptr)
        return tr("Select a role first.");
    if (mustBeCustom && !role->role.isCustom())
        return tr("This role is part of the catalog and stays as it is. Make a role from it and change that one.");
    const Permissions& permissions = context().permissions;
    const AccountTree& tree = permissions.index().tree();
    if (tree.isEmpty())
        return tr("There are no accounts yet.");
    const int own =
        permissions.index().tierAt(permissions.subject(), tree.at(0).id, permissions.context().now).value_or(0);
    return role->role.tier > own ? tr("This role ranks above yours.") : QString();
}

void RolesView::openMenu(const QPoint& position) {
    static constexpr std::array kActions{ActionId::AddRole, ActionId::EditRoles, ActionId::DeleteRole};
    context().actions.makeMenu(kActions, this).release()->popup(m_table->viewport()->mapToGlobal(position));
}

void RolesView::edit(bool isNew) {
    const RolesModel::Row* role = current();
    if (role == nullptr)
        return;
    const store::Reader& reader = context().store.reader();
    RoleDraft draft = isNew ? RoleDraft::copyOf(role->role, RoleId::create(context().clock.now(), context().random),
                                                tr("%1 (copy)", "name of a role").arg(role->role.name))
                            : RoleDraft::editing(role->role);
    RoleEditor editor(service(), context().permissions, std::move(draft),
                      {reader.users(), reader.grants(), [this] { return numbersInSight(); }}, window());
    if (editor.exec() == QDialog::Accepted)
        context().navigator.tell(tr("The role “%1” is saved.").arg(editor.model().draft().name().trimmed()));
}

std::vector<NumberChoice> RolesView::numbersInSight() const {
    const std::shared_ptr<const AccountTree> tree = context().store.accounts();
    if (tree->isEmpty())
        return {};
    std::vector<NumberChoice> choices;
    for (const TrackingNumber& number : context().store.reader().numbersBelow(*tree, tree->at(0).id)) {
        const Account* company = tree->find(number.company);
        choices.push_back({number.number, number.label, number.source, company ? company->name : QString()});
    }
    return choices;
}

void RolesView::deleteRole() {
    const RolesModel::Row* role = current();
    if (role == nullptr)
        return;
    const QString name = role->role.name;
    std::vector<Grant> grants = context().store.reader().grants();
    std::erase_if(grants, [role](const Grant& grant) { return grant.role != role->role.id; });
    DeleteRoleDialog dialog(service(), context().permissions, role->role, std::move(grants), window());
    if (dialog.exec() == QDialog::Accepted)
        context().navigator.tell(tr("The role “%1” is deleted.").arg(name));
}

} // namespace trunkline::ui
