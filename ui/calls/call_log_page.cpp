#include "ui/calls/call_log_page.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "core/access/row.h"
#include "core/store/store.h"
#include "ui/actions/action_button.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"
#include "ui/calls/call_actions.h"
#include "ui/calls/call_copy.h"
#include "ui/calls/call_details.h"
#include "ui/calls/call_export.h"
#include "ui/calls/call_filter_bar.h"
#include "ui/calls/call_log_model.h"
#include "ui/calls/call_table.h"
#include "ui/calls/calls_page.h"
#include "ui/calls/export_bar.h"
#include "ui/calls/read_call_names.h"
#include "ui/lists/column_memory.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/split_view.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostCopied = 10'000;
constexpr int kClockworkMilliseconds = 60'000;

} // namespace

std::unique_ptr<Page> makeCallsPage(PageContext& context) {
    return std::make_unique<CallLogPage>(context);
}

CallLogPage::CallLogPage(PageContext& context, QWidget* parent)
    : Page(parent), m_context(context), m_names(std::make_shared<CallNames>()) {
    build();
    connectParts();
    handleActions();
}

CallLogPage::~CallLogPage() = default;

QString CallLogPage::title() const {
    return tr("Calls");
}

void CallLogPage::build() {
    m_model = new CallLogModel(m_context.store, m_context.clock, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_filterBar = new CallFilterBar(this);
    m_filterBar->addWidget(
        new ActionButton(m_context.actions, ActionId::ExportCalls, ActionButton::Look::IconAndText, this));
    column->addWidget(m_filterBar);
    column->addWidget(new HairLine(this));

    m_listStack = new QStackedWidget(this);
    m_table = new CallTable(*m_model, m_listStack);
    m_empty = new EmptyState(m_listStack);
    m_listStack->addWidget(m_table);
    m_listStack->addWidget(m_empty);
    m_details = new CallDetails(m_context, this);
    m_split = new SplitView(Qt::Horizontal, this);
    m_split->setParts(m_listStack, m_details, 0.3);
    column->addWidget(m_split, 1);
    m_exportBar = new ExportBar(this);
    column->addWidget(m_exportBar);
    setFocusProxy(m_table);
}

void CallLogPage::connectParts() {
    connect(m_filterBar, &CallFilterBar::filterChanged, this, [this](const CallFilter& filter) {
        m_filter = filter;
        applyFilter();
    });
    connect(m_filterBar, &CallFilterBar::leftDownwards, this, &CallLogPage::focusContent);
    connect(m_model, &CallLogModel::counted, this, &CallLogPage::showCount);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] { m_sort = m_model->query().sort; });
    // The row in question may come only now.
    connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex& first, const QModelIndex& last) {
        const int row = m_table->currentIndex().row();
        if (row >= first.row() && row <= last.row())
            showRow(row);
    });
    connect(m_table, &CallTable::currentRowChanged, this, &CallLogPage::showRow);
    connect(m_table, &CallTable::rowEntered, this, &CallLogPage::openDetails);
    connect(m_table, &CallTable::copyWanted, this, &CallLogPage::copyRows);
    connect(m_table, &QWidget::customContextMenuRequested, this, &CallLogPage::openMenu);
    connect(m_details, &CallDetails::closeRequested, this, [this] {
        m_details->saveTyped();
        m_split->setDetailsVisible(false);
        m_table->setFocus();
    });
    connect(m_empty, &EmptyState::activated, this, [this] { setFilter({}); });
    const auto reloadNames = [this] {
        m_isStale = true;
        loadIfVisible();
    };
    connect(&m_context.store, &store::Store::numbersChanged, this, reloadNames);
    connect(&m_context.store, &store::Store::destinationsChanged, this, reloadNames);
    connect(&m_context.store, &store::Store::loadStateChanged, this, &CallLogPage::showCount);
    connect(&m_context.permissions, &Permissions::changed, this, &CallLogPage::showCount);
    m_clockwork.setInterval(kClockworkMilliseconds);
    connect(&m_clockwork, &QTimer::timeout, this, [this] {
        if (isVisible())
            applyFilter(); // at midnight "today" is another day
    });
    m_clockwork.start();
}

void CallLogPage::handleActions() {
    ActionController& actions = m_context.actions;
    const auto whyNot = [this] { return whyNoSelection(); };
    actions.handle(
        ActionId::ExportCalls, this, [this] { chooseExportFile(); },
        [this] { return m_model->rowCount() == 0 ? tr("There is no call to export.") : QString(); });
    const auto edit = [this](void (CallDetails::*begin)()) {
        return [this, begin] {
            openDetails();
            (m_details->*begin)();
        };
    };
    actions.handle(ActionId::EditCallTags, this, edit(&CallDetails::editTags), whyNot);
    actions.handle(ActionId::EditCallNote, this, edit(&CallDetails::editNote), whyNot);
    actions.handle(ActionId::SetLeadStatus, this, edit(&CallDetails::editLeadStatus), whyNot);
    actions.handle(ActionId::FindInPage, this, [this] { focusSearch(); });
    m_callActions = std::make_unique<CallActions>(m_context, this, [this] {
        return m_details->callId().isNull() ? std::nullopt : m_context.store.reader().call(m_details->callId());
    });
}

QString CallLogPage::whyNoSelection() const {
    return m_details->callId().isNull() ? tr("Select a call first.") : QString();
}

void CallLogPage::setAccount(const AccountId& account) {
    if (account == m_account)
        return;
    m_details->setCall({});
    m_account = account;
    m_filter = {};
    m_isStale = true;
    loadIfVisible();
}

void CallLogPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    loadIfVisible();
    updateSelection();
}

void CallLogPage::loadIfVisible() {
    if (!m_isStale || !isVisible() || m_account.isNull())
        return;
    m_isStale = false;
    const Account* account = m_context.store.accounts()->find(m_account);
    m_table->setCompanyShown(!account || account->kind != AccountKind::Company);
    m_filterBar->setFilter(m_filter);
    loadNames();
}

void CallLogPage::loadNames() {
    struct Answer {
        AccountId account;
        std::shared_ptr<const CallNames> names;
        store::CallFacets facets;
    };
    m_context.store.later(
        this,
        [tree = m_context.store.accounts(), account = m_account](const store::Reader& reader) {
            return Answer{account, readCallNames(reader, *tree, account), reader.callFacets()};
        },
        [this](const Answer& answer) {
            if (answer.account != m_account)
                return;
            m_names = answer.names;
            m_model->setNames(m_names);
            m_details->setNames(m_names);
            m_details->setTagSuggestions(answer.facets.tags);
            m_filterBar->setNames(m_names);
            m_filterBar->setFacets(answer.facets);
        });
    applyFilter();
}

void CallLogPage::setFilter(const CallFilter& filter) {
    m_filter = filter;
    m_filterBar->setFilter(filter);
    applyFilter();
}

void CallLogPage::applyFilter() {
    if (m_account.isNull() || m_isStale)
        return;
    const QString zone = m_context.store.accounts()->timeZoneAt(m_context.store.accounts()->indexOf(m_account));
    const TimeWords words(QTimeZone(zone.toLatin1()));
    const store::CallQuery query = m_filter.toQuery(m_account, m_sort, m_context.clock.now(), words);
    if (!(query == m_model->query()))
        m_model->setQuery(query);
    showCount();
}

void CallLogPage::showCount() {
    const int count = m_model->rowCount();
    m_filterBar->setCount(count, m_model->isComplete());
    const bool isEmpty = count == 0 && m_model->isComplete();
    m_listStack->setCurrentWidget(isEmpty ? static_cast<QWidget*>(m_empty) : m_table);
    if (isEmpty)
        showEmptyState();
    m_context.actions.refresh();
}

void CallLogPage::showEmptyState() {
    m_empty->setButton({});
    if (m_context.permissions.isRefused(access::Action::CallsView, m_account)) {
        m_empty->setContent(Icon::Lock, tr("The calls here are not for you to see"),
                            m_context.permissions.whyNot(access::Action::CallsView, m_account));
    } else if (!m_filter.isEmpty()) {
        m_empty->setContent(Icon::Filter, tr("No call matches"),
                            tr("There are calls, but none that fits all of the filters above."));
        m_empty->setButton(tr("Clear all filters"));
    } else if (m_context.store.loadState().isLoading) {
        m_empty->setContent(Icon::Sync, tr("The calls are on their way"),
                            tr("They are being fetched from the server and appear here as they come."));
    } else {
        m_empty->setContent(
            Icon::Phone, tr("No calls yet"),
            tr("Each call to one of the tracking numbers of this account appears here as soon as it has ended."));
    }
}

void CallLogPage::showRow(int row) {
    const store::ListedCall* listed = m_model->rowAt(row);
    if (row >= 0 && !listed)
        return; // comes with the row
    m_details->setCall(listed ? listed->call.id : CallId());
    updateSelection();
}

void CallLogPage::updateSelection() {
    if (!isVisible())
        return;
    Selection selection;
    selection.account = m_account;
    if (const std::optional<Call> call = m_context.store.reader().call(m_details->callId())) {
        selection.account = call->company;
        selection.row = access::rowOf(*call);
    }
    m_context.actions.setSelection(selection);
}

void CallLogPage::openDetails() {
    m_split->setDetailsVisible(true);
    m_details->setFocus();
}

void CallLogPage::openMenu(const QPoint& position) {
    constexpr ActionId kIds[] = {ActionId::ListenToCall,       ActionId::EditCallTags,       ActionId::EditCallNote,
                                 ActionId::SetLeadStatus,      ActionId::AssignCall,         ActionId::BlockCaller,
                                 ActionId::ShowBlockedCallers, ActionId::ShowBlockedCallers, ActionId::ExportCalls};
    QMenu* menu = m_context.actions.makeMenu(kIds, this).release();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    QAction* copy = menu->addAction(ui::icon(Icon::Copy), tr("Copy rows"), this, &CallLogPage::copyRows);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    copy->setEnabled(m_table->selectionModel()->hasSelection());
    QAction* copyNumber = menu->addAction(tr("Copy the caller's number"), this, &CallLogPage::copyCallerNumber);
    const store::ListedCall* listed = m_model->rowAt(m_table->currentIndex().row());
    copyNumber->setEnabled(listed && !listed->call.caller.isEmpty());
    menu->addSeparator();
    m_table->fillSortMenu(menu->addMenu(tr("Sort")));
    m_table->columns().fillMenu(menu->addMenu(tr("Columns")));
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void CallLogPage::copyCallerNumber() {
    if (const store::ListedCall* listed = m_model->rowAt(m_table->currentIndex().row());
        listed && !listed->call.caller.isEmpty())
        QGuiApplication::clipboard()->setText(listed->call.caller);
}

void CallLogPage::copyRows() {
    const QList<int> rows = m_table->selectedRows(kMostCopied);
    const CallText text(m_names, m_context.clock.now());
    m_context.store.later(
        this,
        [tree = m_context.store.accounts(), query = m_model->query(), rows, columns = m_table->shownColumns(),
         text](const store::Reader& reader) { return copiedCalls(reader, *tree, query, rows, columns, text); },
        [this, count = static_cast<int>(rows.size())](const QString& copied) {
            if (copied.isEmpty())
                return;
            QGuiApplication::clipboard()->setText(copied);
            m_context.navigator.tell(tr("%n call(s) copied.", nullptr, count));
        });
}

void CallLogPage::chooseExportFile() {
    const Account* account = m_context.store.accounts()->find(m_account);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    QString name = tr("Calls of %1").arg(account ? account->name : QString());
    name.replace(QRegularExpression(u"[\\\\/:*?\"<>|]"_s), u"_"_s);
    auto* dialog = new QFileDialog(this, tr("Export what is shown"), folder, tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(name + u".csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &CallLogPage::exportTo);
    dialog->open();
}

void CallLogPage::exportTo(const QString& path) {
    CallExport::Request request{m_model->query(), m_table->shownColumns(), m_names, m_context.clock.now(), path};
    auto* work = new CallExport(m_context.store, std::move(request), this);
    m_exportBar->begin(QFileInfo(path).fileName());
    connect(m_exportBar, &ExportBar::canceled, work, &CallExport::cancel);
    connect(work, &CallExport::progressed, m_exportBar, &ExportBar::setProgress);
    const auto end = [this, work](const QString& words) {
        m_exportBar->end();
        work->deleteLater();
        m_context.navigator.tell(words);
    };
    connect(work, &CallExport::failed, this, [end](const Error& error) { end(error.message); });
    connect(work, &CallExport::written, this, [end, path](int rows) {
        end(tr("%n call(s) exported to %1.", nullptr, rows).arg(QFileInfo(path).fileName()));
    });
    work->start();
}

void CallLogPage::show(const QString& item) {
    if (item.startsWith(u'{')) {
        setFilter(CallFilter::fromJson(QJsonDocument::fromJson(item.toUtf8()).object()));
        return;
    }
    const Result<CallId> id = CallId::parse(item);
    if (!id || !m_context.store.reader().call(*id))
        return;
    m_table->setCurrentIndex({});
    m_split->setDetailsVisible(true);
    m_details->setCall(*id);
    updateSelection();
}

QJsonObject CallLogPage::state() const {
    return {{u"filter"_s, m_filter.toJson()},
            {u"call"_s, m_details->callId().toString()},
            {u"scroll"_s, m_table->verticalScrollBar()->value()},
            {u"sort"_s, static_cast<int>(m_sort)}};
}

void CallLogPage::setState(const QJsonObject& state) {
    m_sort = static_cast<store::CallSort>(
        std::clamp(state.value(u"sort"_s).toInt(), 0, static_cast<int>(store::CallSort::CallerDescending)));
    setFilter(CallFilter::fromJson(state.value(u"filter"_s).toObject()));
    if (const Result<CallId> id = CallId::parse(state.value(u"call"_s).toString()))
        m_details->setCall(*id);
    const int scroll = state.value(u"scroll"_s).toInt();
    if (scroll > 0)
        connect(
            m_model, &QAbstractItemModel::modelReset, this,
            [this, scroll] { m_table->verticalScrollBar()->setValue(scroll); },
            Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
}

QJsonObject CallLogPage::layoutState() const {
    return {{u"columns"_s, m_table->columns().saved()}, {u"split"_s, m_split->saved()}};
}

void CallLogPage::setLayoutState(const QJsonObject& state) {
    m_table->columns().restore(state.value(u"columns"_s));
    m_split->restore(state.value(u"split"_s));
}

void CallLogPage::focusContent() {
    m_table->setFocus(Qt::TabFocusReason);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, m_table->columns().shownColumns().front()));
}

bool CallLogPage::focusSearch() {
    m_filterBar->searchField()->setFocus(Qt::ShortcutFocusReason);
    m_filterBar->searchField()->selectAll();
    return true;
}

} // namespace trunkline::ui
