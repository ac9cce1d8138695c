#include "ui/flow/flows_page_list.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "core/store/store.h"
#include "ui/actions/action_button.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"
#include "ui/flow/flows_page_rows.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"

namespace trunkline::ui {

namespace {

enum Kind { OfCompanies, Templates };

constexpr int kFewFlows = 8; ///< so many are found without a search

} // namespace

FlowsPageList::FlowsPageList(PageContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_model(new FlowsModel(this)), m_list(new QTreeView(this)) {
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kSpace16, 0, kSpace16, 0);
    m_title = new SectionHeader(tr("Call flows"), this);
    head->addWidget(m_title);
    buildKinds();
    m_search = new SearchField(tr("Flow, company, number, person…"), this);
    connect(m_search, &SearchField::searchChanged, this, [this](const QString& words) {
        m_model->setSearch(words);
        showEmptyState();
    });
    connect(m_search, &SearchField::leftDownwards, this, &FlowsPageList::focusContent);
    head->addWidget(m_search, 1);
    head->addStretch(1);
    buildButtons(*head);
    buildList();
    m_empty = new EmptyState(this);
    connect(m_empty, &EmptyState::activated, m_search, &QLineEdit::clear);
    connect(&m_context.permissions, &Permissions::changed, this, [this] {
        if (!m_isStale)
            showEmptyState();
    });
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, kSpace12, 0, 0);
    column->setSpacing(kSpace8);
    auto* kinds = new QHBoxLayout;
    kinds->setContentsMargins(kSpace16, 0, kSpace16, 0);
    kinds->addWidget(m_kinds);
    kinds->addStretch(1);
    column->addLayout(kinds);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
}

void FlowsPageList::buildButtons(QHBoxLayout& head) {
    using Look = ActionButton::Look;
    const auto add = [&](ActionId id, Look look) {
        auto* button = new ActionButton(m_context.actions, id, look, this);
        head.addWidget(button);
        return button;
    };
    m_ofFlows = {add(ActionId::RemoveFlow, Look::IconOnly), add(ActionId::CopyFlow, Look::IconAndText),
                 add(ActionId::AddFlow, Look::IconAndText)};
    m_ofTemplates = {add(ActionId::RemoveTemplate, Look::IconOnly), add(ActionId::RollOutTemplate, Look::IconAndText),
                     add(ActionId::AddTemplate, Look::IconAndText)};
}

void FlowsPageList::buildKinds() {
    m_kinds = new ChoiceRow(this);
    m_kinds->add(tr("Flows of the companies"), OfCompanies);
    m_kinds->add(tr("Templates"), Templates)
        ->setToolTip(tr("Flows that companies begin with, and that you keep up to date for them"));
    connect(m_kinds, &ChoiceRow::picked, this, [this] {
        m_isRead = false;
        m_model->setRows({});
        m_search->clear();
        showKind();
        outdate();
        select();
    });
}

void FlowsPageList::showKind() {
    const bool ofTemplates = showsTemplates();
    m_model->setOfTemplates(ofTemplates);
    for (ActionButton* button : std::as_const(m_ofFlows))
        button->setVisible(!ofTemplates);
    for (ActionButton* button : std::as_const(m_ofTemplates))
        button->setVisible(ofTemplates);
}

bool FlowsPageList::showsTemplates() const {
    return !isOfOneCompany() && m_kinds->chosen() == Templates;
}

void FlowsPageList::buildList() {
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Call flows"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    QHeaderView* header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(FlowsModel::NumbersColumn, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    for (const auto& [column, letters] :
         {std::pair(FlowsModel::NameColumn, 26), std::pair(FlowsModel::StateColumn, 32),
          std::pair(FlowsModel::ChangedColumn, 34), std::pair(FlowsModel::CompanyColumn, 28),
          std::pair(FlowsModel::ProblemsColumn, 15)})
        header->resizeSection(column, letters * letter);
    header->moveSection(header->visualIndex(FlowsModel::CompanyColumn), 1);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(FlowsModel::NameColumn, Qt::AscendingOrder);
    connect(m_list, &QTreeView::activated, this, [this] {
        if (const FlowRow* row = currentRow())
            Q_EMIT opened(*row);
    });
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, &FlowsPageList::openMenu);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FlowsPageList::select);
}

void FlowsPageList::setAccount(const AccountId& account) {
    m_account = account;
    m_isRead = false;
    m_model->setRows({});
    m_search->clear();
    m_title->setVisible(isOfOneCompany());
    m_kinds->setVisible(!isOfOneCompany());
    showKind();
    outdate();
}

void FlowsPageList::outdate() {
    m_isStale = true;
    if (isVisible())
        read();
}

void FlowsPageList::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isStale)
        read();
    select();
}

bool FlowsPageList::isOfOneCompany() const {
    const auto tree = m_context.store.accounts();
    const Account* account = tree->find(m_account);
    return account && account->kind == AccountKind::Company;
}

void FlowsPageList::read() {
    if (isOfOneCompany()) {
        m_isStale = false;
        const store::Reader& reader = m_context.store.reader();
        const auto tree = m_context.store.accounts();
        const Instant now = m_context.clock.now();
        takeRows(readFlowRows(reader, *tree, m_account, now,
                              [this](const UserId& user) { return m_context.permissions.nameOfUser(user); }));
        m_model->setProblems(readFlowProblems(reader, *tree, m_account, now));
        return;
    }
    showEmptyState();
    if (!std::exchange(m_isReading, true)) // else what is stale is read again when this reading is over
        readElsewhere();
}

void FlowsPageList::readElsewhere() {
    m_isStale = false;
    QHash<UserId, QString> names;
    for (const User& user : m_context.store.reader().users())
        names.insert(user.id, m_context.permissions.nameOfUser(user.id));
    m_context.store.later(
        this,
        [tree = m_context.store.accounts(), account = m_account, now = m_context.clock.now(), names,
         isOfTemplates = showsTemplates()](const store::Reader& reader) {
            const auto nameOf = [&names](const UserId& user) { return names.value(user); };
            return isOfTemplates ? readTemplateRows(reader, *tree, account, now, nameOf)
                                 : readFlowRows(reader, *tree, account, now, nameOf);
        },
        [this, account = m_account, isOfTemplates = showsTemplates()](std::vector<FlowRow> rows) {
            if (account != m_account || isOfTemplates != showsTemplates() || isOfOneCompany())
                return finishReading();
            m_isRead = true;
            takeRows(std::move(rows));
            if (isOfTemplates)
                finishReading();
            else
                lookForProblems();
        });
}

/// After the rows are there to be read: of a thousand companies this takes seconds.
void FlowsPageList::lookForProblems() {
    m_context.store.later(
        this,
        [tree = m_context.store.accounts(), account = m_account, now = m_context.clock.now()](
            const store::Reader& reader) { return readFlowProblems(reader, *tree, account, now); },
        [this](const QHash<FlowId, int>& problems) {
            m_model->setProblems(problems); // of flows that are not shown any more: nothing
            finishReading();
        });
}

void FlowsPageList::finishReading() {
    m_isReading = false;
    if (m_isStale && isVisible())
        read();
}

void FlowsPageList::takeRows(std::vector<FlowRow> rows) {
    const FlowId current = currentRow() ? currentRow()->id : FlowId();
    m_model->setRows(std::move(rows));
    m_list->setCurrentIndex(m_model->index(0, 0));
    choose(current);
    showEmptyState();
    m_context.actions.refresh();
}

void FlowsPageList::choose(const FlowId& flow) {
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->at(i).id == flow)
            m_list->setCurrentIndex(m_model->index(i, 0));
    }
}

void FlowsPageList::showEmptyState() {
    const bool isNarrowed = m_model->isNarrowed();
    m_list->setColumnHidden(FlowsModel::CompanyColumn, isOfOneCompany());
    m_search->setVisible(!isOfOneCompany() || isNarrowed || m_model->rowCount() > kFewFlows);
    m_stack->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget*>(m_empty) : m_list);
    const bool mayAdd = !isNarrowed && (isOfOneCompany() || showsTemplates());
    m_empty->setAction(mayAdd ? m_context.actions.action(showsTemplates() ? ActionId::AddTemplate : ActionId::AddFlow)
                              : nullptr);
    if (isNarrowed) {
        m_empty->setButton(tr("Clear the search"));
        m_empty->setContent(Icon::Search, tr("No flow matches"), tr("No flow here has all of these words."));
        return;
    }
    if (!m_isRead && !isOfOneCompany()) {
        m_empty->setAction(nullptr);
        m_empty->setContent(Icon::Sync, showsTemplates() ? tr("Reading the templates…") : tr("Reading the flows…"), {});
        return;
    }
    if (showsTemplates()) {
        m_empty->setContent(Icon::Copy, tr("No template yet"),
                            tr("A template is a flow that companies begin with. You lock what has to stay, and bring "
                               "every new version to all that follow it."));
        return;
    }
    if (isOfOneCompany() && m_context.permissions.isRefused(access::Action::FlowsView, m_account)) {
        m_empty->setContent(Icon::Lock, tr("The flows here are not for you to see"),
                            m_context.permissions.whyNot(access::Action::FlowsView, m_account));
        m_empty->setAction(nullptr);
        return;
    }
    m_empty->setContent(Icon::Flow, tr("No call flow yet"),
                        tr("A flow says which phones ring when somebody calls, and what happens if nobody answers."));
}

void FlowsPageList::openMenu(const QPoint& position) {
    static constexpr ActionId kOfFlows[] = {ActionId::EditFlow, ActionId::CopyFlow, ActionId::CopyFlow,
                                            ActionId::RemoveFlow};
    static constexpr ActionId kOfTemplates[] = {ActionId::EditFlow, ActionId::RollOutTemplate,
                                                ActionId::RollOutTemplate, ActionId::RemoveTemplate};
    QMenu* menu =
        m_context.actions.makeMenu(showsTemplates() ? std::span(kOfTemplates) : std::span(kOfFlows), this).release();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

const FlowRow* FlowsPageList::currentRow() const {
    const int row = m_list->currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? &m_model->at(row) : nullptr;
}

void FlowsPageList::select() {
    if (!isVisible())
        return;
    Selection selection;
    selection.account = currentRow() ? currentRow()->company : m_account;
    m_context.actions.setSelection(selection);
}

void FlowsPageList::focusContent() {
    m_list->setFocus(Qt::TabFocusReason);
}

bool FlowsPageList::focusSearch() {
    if (!m_search->isVisible())
        return false;
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

} // namespace trunkline::ui
