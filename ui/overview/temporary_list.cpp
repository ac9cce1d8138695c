#include "ui/overview/temporary_list.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/store/store.h"
#include "ui/actions/permissions.h"
#include "ui/lists/column_memory.h"
#include "ui/lists/list_table.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"

namespace trunkline::ui {

using wire::EntityType;

namespace {

constexpr int kLoadDelay = 100; // milliseconds
constexpr int kClockworkMilliseconds = 15'000;
constexpr int kMostAtOnce = 500;

EntityType typeOf(Temporary::Kind kind) {
    switch (kind) {
    case Temporary::Kind::DestinationOff:
        return EntityType::Destination;
    case Temporary::Kind::SwitchTurned:
        return EntityType::Switch;
    case Temporary::Kind::CompanyClosed:
        break;
    }
    return EntityType::Account;
}

} // namespace

TemporaryList::TemporaryList(PageContext& context, OverrideSwitch& overrideSwitch, QWidget* parent)
    : QWidget(parent), m_context(context), m_switch(overrideSwitch) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildBar());
    column->addWidget(new HairLine(this));
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack, 1);
    buildTable();
    m_empty = new EmptyState(m_stack);
    connect(m_empty, &EmptyState::activated, m_search, &QLineEdit::clear);
    m_stack->addWidget(m_empty);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kLoadDelay);
    connect(&m_soon, &QTimer::timeout, this, &TemporaryList::load);
    m_clockwork.setInterval(kClockworkMilliseconds);
    connect(&m_clockwork, &QTimer::timeout, this, &TemporaryList::outdate);
    m_clockwork.start();
    store::Store& store = context.store;
    connect(&store, &store::Store::destinationsChanged, this, &TemporaryList::outdate);
    connect(&store, &store::Store::switchesChanged, this, &TemporaryList::outdate);
    for (const auto changed : {&store::Store::accountsChanged, &store::Store::outboxChanged})
        connect(&store, changed, this, &TemporaryList::outdate);
    connect(&context.permissions, &Permissions::changed, this, &TemporaryList::outdate);
}

TemporaryList::~TemporaryList() = default;

QWidget* TemporaryList::buildBar() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(kSpace12, kSpace8, kSpace12, kSpace8);
    row->setSpacing(kSpace8);
    auto* back = new QToolButton(bar);
    back->setIcon(ui::icon(Icon::Back));
    back->setText(tr("Overview"));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setAutoRaise(true);
    back->setFocusPolicy(Qt::StrongFocus);
    connect(back, &QToolButton::clicked, this, &TemporaryList::left);
    row->addWidget(back);
    row->addWidget(new SectionHeader(tr("Temporary right now"), bar));
    m_search = new SearchField(tr("Phone, company, reason, person…"), bar);
    connect(m_search, &SearchField::searchChanged, this, [this](const QString& words) {
        m_model.setSearch(words);
        updateButtons();
    });
    connect(m_search, &SearchField::leftDownwards, this, &TemporaryList::focusContent);
    row->addWidget(m_search, 1);
    m_count = makeCaption({}, bar);
    row->addWidget(m_count);
    row->addStretch(1);
    m_end = new QPushButton(tr("Back on now"), bar);
    m_end->setIcon(ui::icon(Icon::Undo));
    connect(m_end, &QPushButton::clicked, this, &TemporaryList::endSelected);
    row->addWidget(m_end);
    return bar;
}

void TemporaryList::buildTable() {
    m_table = new ListTable(tr("Temporary right now"), m_stack);
    m_table->setColumns(&m_model, {{40}, {28}, {30}, {26}, {20}, {18}});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(TemporaryModel::Until, Qt::AscendingOrder);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &ListTable::copyWanted, m_table, &ListTable::copyShownRows);
    connect(m_table, &QWidget::customContextMenuRequested, this, &TemporaryList::openMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TemporaryList::updateButtons);
    connect(m_table, &ListTable::rowEntered, this, [this](int row) { goToCompany(m_model.at(row).thing.company); });
    m_stack->addWidget(m_table);
}

void TemporaryList::setAccount(const AccountId& account) {
    if (account == m_account)
        return;
    m_account = account;
    m_search->clear();
    outdate();
}

void TemporaryList::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isStale)
        load();
}

void TemporaryList::outdate() {
    m_isStale = true;
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

void TemporaryList::load() {
    if (m_account.isNull() || !isVisible())
        return;
    m_isStale = false;
    m_context.store.later(
        this,
        [tree = m_context.store.accounts(), account = m_account, now = m_context.clock.now()](
            const store::Reader& reader) { return readTemporary(reader, *tree, account, now); },
        [this, account = m_account](std::vector<Temporary> things) { take(std::move(things), account); });
}

void TemporaryList::take(std::vector<Temporary> things, const AccountId& account) {
    if (account != m_account)
        return;
    const auto tree = m_context.store.accounts();
    std::vector<TemporaryRow> rows;
    rows.reserve(things.size());
    for (Temporary& thing : things) {
        TemporaryRow row;
        if (const Account* company = tree->find(thing.company))
            row.company = company->name;
        row.by = m_context.permissions.nameOfUser(thing.hold.by);
        row.times = m_switch.timesAt(thing.company);
        row.isPending = m_context.store.isPending(typeOf(thing.kind), thing.id);
        row.mayEnd = m_context.permissions.may(access::Action::DestinationsToggle, thing.company);
        row.thing = std::move(thing);
        rows.push_back(std::move(row));
    }
    m_model.setRows(std::move(rows), m_context.clock.now());
    const Account* shown = tree->find(m_account);
    m_table->setColumnHidden(TemporaryModel::Company, shown && shown->kind == AccountKind::Company);
    updateButtons();
}

std::vector<Temporary> TemporaryList::selected() const {
    std::vector<Temporary> things;
    for (const int row : m_table->selectedRows(kMostAtOnce)) {
        if (m_model.at(row).mayEnd)
            things.push_back(m_model.at(row).thing);
    }
    return things;
}

void TemporaryList::updateButtons() {
    const int shown = m_model.rowCount();
    m_stack->setCurrentWidget(shown == 0 ? static_cast<QWidget*>(m_empty) : m_table);
    m_count->setText(shown == 0 ? QString() : tr("%n at the moment", nullptr, shown));
    m_empty->setButton(m_model.isNarrowed() ? tr("Clear the search") : QString());
    if (m_model.isNarrowed())
        m_empty->setContent(Icon::Search, tr("Nothing matches"), tr("Nothing temporary has all of these words."));
    else
        m_empty->setContent(Icon::Check, tr("Nothing is temporary"),
                            tr("All phones ring, all switches stand as always, and every company is open as its flows "
                               "say. What somebody switches off for a while shows here."));
    const int marked = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    const int endable = static_cast<int>(selected().size());
    m_end->setText(endable > 1 ? tr("Back on now: %n", nullptr, endable) : tr("Back on now"));
    m_end->setEnabled(endable > 0);
    const QString why =
        marked == 0 ? tr("Select what should be as always again.")
        : endable > 0
            ? QString()
            : m_switch.whyNot(m_model.at(m_table->selectionModel()->selectedRows().first().row()).thing.company);
    m_end->setToolTip(why);
    m_end->setAccessibleDescription(why);
}

void TemporaryList::endSelected() {
    if (const std::vector<Temporary> things = selected(); !things.empty())
        m_switch.end(things);
}

void TemporaryList::goToCompany(const AccountId& company) {
    if (company == m_account)
        Q_EMIT left();
    else
        m_context.navigator.goTo(company, Tab::Overview);
}

void TemporaryList::openMenu(const QPoint& position) {
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* end = menu->addAction(ui::icon(Icon::Undo), m_end->text(), this, &TemporaryList::endSelected);
    end->setEnabled(m_end->isEnabled());
    end->setToolTip(m_end->toolTip());
    menu->setToolTipsVisible(true);
    menu->addSeparator();
    menu->addAction(ui::icon(Icon::Company), tr("Go to the company"), this,
                    [this, company = m_model.at(row).thing.company] { goToCompany(company); });
    menu->addAction(ui::icon(Icon::Copy), tr("Copy rows"), m_table, &ListTable::copyShownRows);
    m_table->columns().fillMenu(menu->addMenu(tr("Columns")));
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void TemporaryList::focusContent() {
    if (m_model.rowCount() > 0 && !m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model.index(0, 0));
    m_table->setFocus(Qt::TabFocusReason);
}

void TemporaryList::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace trunkline::ui
