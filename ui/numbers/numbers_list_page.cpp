#include "ui/numbers/numbers_list_page.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "core/store/store.h"
#include "ui/actions/action_button.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"
#include "ui/lists/column_memory.h"
#include "ui/lists/csv.h"
#include "ui/lists/list_table.h"
#include "ui/numbers/numbers_page.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;

namespace {

constexpr auto kCountedTime = std::chrono::days(30);
constexpr int kClockworkMilliseconds = 15'000;

} // namespace

std::unique_ptr<Page> makeNumbersPage(PageContext& context, RemovalService* removal) {
    return std::make_unique<NumbersListPage>(context, removal);
}

NumbersListPage::NumbersListPage(PageContext& context, RemovalService* removal, QWidget* parent)
    : Page(parent), m_context(context), m_removal(removal), m_switch(context) {
    m_numbers.setEditableCheck(
        [this](const AccountId& company) { return m_context.permissions.may(access::Action::NumbersEdit, company); });
    build();
    handleActions();
    store::Store& store = m_context.store;
    for (const auto changed :
         {&store::Store::numbersChanged, &store::Store::destinationsChanged, &store::Store::flowsChanged})
        connect(&store, changed, this, &NumbersListPage::outdate);
    connect(&store, &store::Store::outboxChanged, this, &NumbersListPage::outdate);
    connect(&m_context.permissions, &Permissions::changed, this, &NumbersListPage::showEmptyStates);
    connect(&m_numbers, &NumbersModel::labelEdited, this, &NumbersListPage::editLabel);
    m_clockwork.setInterval(kClockworkMilliseconds);
    connect(&m_clockwork, &QTimer::timeout, this, [this] {
        if (isVisible() && m_destinations.nextReturn().value_or(Instant::max()) <= m_context.clock.now())
            m_destinations.setNow(m_context.clock.now());
    });
    m_clockwork.start();
}

NumbersListPage::~NumbersListPage() = default;

QString NumbersListPage::title() const {
    return tr("Numbers");
}

void NumbersListPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(kSpace12, kSpace8, kSpace12, kSpace8);
    bar->setSpacing(kSpace4);
    m_search = new SearchField(tr("Number, label, source, phone…"), this);
    connect(m_search, &SearchField::searchChanged, this, [this](const QString& text) {
        m_numbers.setSearch(text);
        m_destinations.setSearch(text);
        showEmptyStates();
    });
    connect(m_search, &SearchField::leftDownwards, this, &NumbersListPage::focusContent);
    bar->addWidget(m_search, 1);
    bar->addSpacing(kSpace8);
    m_count = makeCaption({}, this);
    bar->addWidget(m_count);
    bar->addStretch(1);
    for (const ActionId id : {ActionId::EditNumber, ActionId::SwitchOff, ActionId::SwitchOn})
        bar->addWidget(new ActionButton(m_context.actions, id, ActionButton::Look::IconAndText, this));
    auto* exportButton = new QToolButton(this);
    exportButton->setText(tr("Export…"));
    exportButton->setIcon(ui::icon(Icon::Export));
    exportButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    exportButton->setFocusPolicy(Qt::StrongFocus);
    connect(exportButton, &QToolButton::clicked, this, &NumbersListPage::chooseExportFile);
    bar->addWidget(exportButton);
    column->addLayout(bar);
    column->addWidget(new HairLine(this));
    m_split = new QSplitter(Qt::Vertical, this);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(buildNumbers());
    m_split->addWidget(buildDestinations());
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    column->addWidget(m_split, 1);
}

QWidget* NumbersListPage::buildNumbers() {
    m_numberStack = new QStackedWidget(this);
    m_numberTable = new ListTable(tr("Tracking numbers"), m_numberStack);
    m_numberTable->setColumns(&m_numbers, {{17}, {24}, {28}, {18}, {30}, {15}, {14}, {22}});
    m_numberTable->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    m_numberTable->setSortingEnabled(true);
    m_numberTable->sortByColumn(NumbersModel::Calls, Qt::DescendingOrder);
    connect(m_numberTable, &ListTable::copyWanted, m_numberTable, &ListTable::copyShownRows);
    connect(m_numberTable, &QWidget::customContextMenuRequested, this, &NumbersListPage::openNumberMenu);
    connect(m_numberTable, &ListTable::currentRowChanged, this,
            [this](int row) { updateSelection(row < 0 ? AccountId() : m_numbers.at(row).number.company); });
    connect(m_numberTable, &ListTable::rowEntered, this, [this](int row) {
        const TrackingNumber& number = m_numbers.at(row).number;
        if (!number.flow.isNull())
            m_context.navigator.goTo(number.company, Tab::Flows, number.flow.toString());
    });
    m_noNumbers = new EmptyState(m_numberStack);
    connect(m_noNumbers, &EmptyState::activated, m_search, &QLineEdit::clear);
    m_numberStack->addWidget(m_numberTable);
    m_numberStack->addWidget(m_noNumbers);
    return m_numberStack;
}

QWidget* NumbersListPage::buildDestinations() {
    auto* part = new QWidget(this);
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new SectionHeader(tr("Destinations"), part);
    head->setCaption(tr("phones that callers can be put through to"));
    head->setContentsMargins(kSpace12, kSpace8, kSpace12, kSpace8);
    for (const ActionId id :
         {ActionId::AddDestination, ActionId::EditDestination, ActionId::EditSwitches, ActionId::EditCalendars})
        head->addWidget(new ActionButton(m_context.actions, id, ActionButton::Look::IconAndText, head));
    column->addWidget(head);
    m_destinationStack = new QStackedWidget(part);
    m_destinationTable = new ListTable(tr("Destinations"), m_destinationStack);
    m_destinationTable->setColumns(&m_destinations, {{24}, {24}, {22}, {38}, {30}});
    m_destinationTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_destinationTable->setSortingEnabled(true);
    m_destinationTable->sortByColumn(DestinationsModel::State, Qt::AscendingOrder);
    connect(m_destinationTable, &ListTable::copyWanted, m_destinationTable, &ListTable::copyShownRows);
    connect(m_destinationTable, &QWidget::customContextMenuRequested, this, &NumbersListPage::openDestinationMenu);
    connect(m_destinationTable, &ListTable::currentRowChanged, this,
            [this](int row) { updateSelection(row < 0 ? AccountId() : m_destinations.at(row).destination.company); });
    connect(m_destinationTable, &ListTable::rowEntered, this, &NumbersListPage::openOutMenu);
    m_noDestinations = new EmptyState(m_destinationStack);
    m_destinationStack->addWidget(m_destinationTable);
    m_destinationStack->addWidget(m_noDestinations);
    column->addWidget(m_destinationStack, 1);
    return part;
}

void NumbersListPage::setAccount(const AccountId& account) {
    if (account == m_account)
        return;
    m_account = account;
    m_search->clear();
    outdate();
}

void NumbersListPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    loadIfVisible();
    updateSelection({});
}

void NumbersListPage::outdate() {
    m_isStale = true;
    loadIfVisible();
}

NumbersListPage::Content NumbersListPage::read(const store::Reader& reader, const AccountTree& tree,
                                               const AccountId& account, Instant now) {
    Content content;
    content.account = account;
    const auto nameOf = [&tree](const AccountId& id) {
        const Account* company = tree.find(id);
        return company ? company->name : QString();
    };
    QHash<FlowId, QString> flows;
    for (const FlowRecord& flow : reader.flowsBelow(tree, account))
        flows.insert(flow.id, flow.name);
    const QHash<NumberId, int> calls = reader.callsByNumber(tree, account, now - kCountedTime, now);
    for (TrackingNumber& number : reader.numbersBelow(tree, account)) {
        NumberRow row;
        row.company = nameOf(number.company);
        row.flow = flows.value(number.flow);
        row.calls = calls.value(number.id);
        row.number = std::move(number);
        content.numbers.push_back(std::move(row));
    }
    for (Destination& destination : reader.destinationsBelow(tree, account)) {
        DestinationRow row;
        row.company = nameOf(destination.company);
        row.times = timesAt(tree, destination.company);
        row.destination = std::move(destination);
        content.destinations.push_back(std::move(row));
    }
    return content;
}

void NumbersListPage::loadIfVisible() {
    if (!m_isStale || !isVisible() || m_account.isNull())
        return;
    m_isStale = false;
    m_context.store.later(
        this,
        [tree = m_context.store.accounts(), account = m_account,
         now = m_context.clock.now()](const store::Reader& reader) { return read(reader, *tree, account, now); },
        [this](Content content) { takeContent(std::move(content)); });
}

void NumbersListPage::takeContent(Content content) {
    if (content.account != m_account)
        return;
    for (NumberRow& row : content.numbers)
        row.isPending = m_context.store.isPending(EntityType::Number, row.number.id.toString());
    for (DestinationRow& row : content.destinations)
        row.isPending = m_context.store.isPending(EntityType::Destination, row.destination.id.toString());
    m_numbers.setRows(std::move(content.numbers));
    m_destinations.setRows(std::move(content.destinations), m_context.clock.now());
    const Account* account = m_context.store.accounts()->find(m_account);
    const bool isCompany = account && account->kind == AccountKind::Company;
    m_numberTable->setColumnHidden(NumbersModel::Company, isCompany);
    m_destinationTable->setColumnHidden(DestinationsModel::Company, isCompany);
    showEmptyStates();
    if (!m_wanted.isEmpty())
        show(std::exchange(m_wanted, {}));
    m_context.actions.refresh();
}

void NumbersListPage::showEmptyStates() {
    const int count = m_numbers.rowCount();
    m_count->setText(m_numbers.isNarrowed() ? tr("%n number(s) match", nullptr, count)
                                            : tr("%n number(s)", nullptr, count));
    m_numberStack->setCurrentWidget(count == 0 ? static_cast<QWidget*>(m_noNumbers) : m_numberTable);
    m_destinationStack->setCurrentWidget(m_destinations.rowCount() == 0 ? static_cast<QWidget*>(m_noDestinations)
                                                                        : m_destinationTable);
    if (m_numbers.isNarrowed()) {
        m_noNumbers->setContent(Icon::Search, tr("No number matches"), tr("Nothing here has all of these words."));
        m_noNumbers->setButton(tr("Clear the search"));
        m_noDestinations->setContent(Icon::Search, tr("No destination matches"),
                                     tr("Nothing here has all of these words."));
        return;
    }
    m_noNumbers->setButton({});
    if (!m_context.permissions.isRefused(access::Action::NumbersView, m_account))
        m_noNumbers->setContent(
            Icon::Number, tr("No tracking numbers yet"),
            tr("A tracking number is what callers dial; its calls then follow a flow. HQ adds numbers to a company."));
    else
        m_noNumbers->setContent(Icon::Lock, tr("The numbers here are not for you to see"),
                                m_context.permissions.whyNot(access::Action::NumbersView, m_account));
    m_noDestinations->setContent(
        Icon::Phone, tr("No destinations yet"),
        tr("A destination is a phone that a flow can ring. Add the first one, then choose it in a flow."));
    m_noDestinations->setAction(m_context.actions.action(ActionId::AddDestination));
}

void NumbersListPage::updateSelection(const AccountId& company) {
    if (!isVisible())
        return;
    Selection selection;
    selection.account = company.isNull() ? m_account : company;
    m_context.actions.setSelection(selection);
}

void NumbersListPage::editLabel(const NumberId& number, const QString& label) {
    const QJsonValue value = label.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(label);
    std::optional<wire::Patch> patch =
        m_context.store.patchFor(EntityType::Number, number.toString(), {{u"label"_s, value}});
    if (!patch)
        return;
    if (const Result<EditId> made = m_context.store.edit(std::move(*patch)); !made)
        m_context.navigator.tell(made.error().message);
}

void NumbersListPage::openNumberMenu(const QPoint& position) {
    constexpr ActionId kIds[] = {ActionId::EditNumber, ActionId::EditNumberSource, ActionId::ConfigureRecording};
    QMenu* menu = m_context.actions.makeMenu(kIds, this).release();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    const int row = m_numberTable->currentIndex().row();
    QAction* calls = menu->addAction(ui::icon(Icon::Phone), tr("Calls to this number"), this, [this, row] {
        const TrackingNumber& number = m_numbers.at(row).number;
        m_context.navigator.goTo(number.company, Tab::Calls, u"{\"number\":\"%1\"}"_s.arg(number.id.toString()));
    });
    calls->setEnabled(row >= 0);
    menu->addAction(ui::icon(Icon::Copy), tr("Copy rows"), m_numberTable, &ListTable::copyShownRows);
    menu->addAction(ui::icon(Icon::Export), tr("Export…"), this, &NumbersListPage::chooseExportFile);
    m_numberTable->columns().fillMenu(menu->addMenu(tr("Columns")));
    menu->popup(m_numberTable->viewport()->mapToGlobal(position));
}

void NumbersListPage::openDestinationMenu(const QPoint& position) {
    constexpr ActionId kIds[] = {ActionId::SwitchOff, ActionId::SwitchOn, ActionId::SwitchOn, ActionId::EditDestination,
                                 ActionId::AddDestination};
    QMenu* menu = m_context.actions.makeMenu(kIds, this).release();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    menu->addAction(ui::icon(Icon::Copy), tr("Copy rows"), m_destinationTable, &ListTable::copyShownRows);
    m_destinationTable->columns().fillMenu(menu->addMenu(tr("Columns")));
    menu->popup(m_destinationTable->viewport()->mapToGlobal(position));
}

void NumbersListPage::openOutMenu() {
    const std::optional<Destination> destination = currentDestination();
    if (!destination || !m_switch.whyNot(destination->company).isEmpty())
        return;
    QMenu* menu = m_switch.makeOutMenu({*destination}, this).release();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QRect cell = m_destinationTable->visualRect(m_destinationTable->currentIndex());
    menu->popup(m_destinationTable->viewport()->mapToGlobal(QPoint(kSpace12, cell.bottom())));
}

Result<int> NumbersListPage::exportTo(const QString& path) const {
    QSaveFile file(path);
    QByteArray text = csvStart() + csvLine(m_numberTable->shownTitles());
    for (int row = 0; row < m_numbers.rowCount(); ++row)
        text += csvLine(m_numberTable->shownCells(row));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
        return fail(ErrorCode::Unavailable, tr("The file %1 could not be written: %2.").arg(path, file.errorString()));
    return m_numbers.rowCount();
}

void NumbersListPage::chooseExportFile() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto* dialog = new QFileDialog(this, tr("Export what is shown"), folder, tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(tr("Numbers") + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const Result<int> rows = exportTo(path);
        m_context.navigator.tell(
            rows ? tr("%n number(s) exported to %1.", nullptr, *rows).arg(QFileInfo(path).fileName())
                 : rows.error().message);
    });
    dialog->open();
}

void NumbersListPage::show(const QString& item) {
    if (m_isStale || m_numbers.rowCount() == 0) {
        m_wanted = item;
        return;
    }
    for (int row = 0; row < m_numbers.rowCount(); ++row) {
        if (m_numbers.at(row).number.id.toString() == item)
            m_numberTable->setCurrentIndex(m_numbers.index(row, NumbersModel::Number));
    }
}

QJsonObject NumbersListPage::state() const {
    const int row = m_numberTable->currentIndex().row();
    return {{u"search"_s, m_search->text()},
            {u"number"_s, row < 0 ? QString() : m_numbers.at(row).number.id.toString()}};
}

void NumbersListPage::setState(const QJsonObject& state) {
    m_search->setText(state.value(u"search"_s).toString());
    m_wanted = state.value(u"number"_s).toString();
}

QJsonObject NumbersListPage::layoutState() const {
    return {{u"numbers"_s, m_numberTable->columns().saved()},
            {u"destinations"_s, m_destinationTable->columns().saved()},
            {u"split"_s, QString::fromLatin1(m_split->saveState().toBase64())}};
}

void NumbersListPage::setLayoutState(const QJsonObject& state) {
    m_numberTable->columns().restore(state.value(u"numbers"_s));
    m_destinationTable->columns().restore(state.value(u"destinations"_s));
    m_split->restoreState(QByteArray::fromBase64(state.value(u"split"_s).toString().toLatin1()));
}

void NumbersListPage::focusContent() {
    m_numberTable->setFocus(Qt::TabFocusReason);
    if (!m_numberTable->currentIndex().isValid() && m_numbers.rowCount() > 0)
        m_numberTable->setCurrentIndex(m_numbers.index(0, NumbersModel::Number));
}

bool NumbersListPage::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
    return true;
}

} // namespace trunkline::ui
