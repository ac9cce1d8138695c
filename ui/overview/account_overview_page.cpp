#include "ui/overview/account_overview_page.h"

#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/store/store.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"
#include "ui/calls/call_filter.h"
#include "ui/lists/list_table.h"
#include "ui/overview/figure_tile.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/phones_card.h"
#include "ui/overview/source_bars.h"
#include "ui/overview/temporary_list.h"
#include "ui/sync/sync_caption.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/choice_row.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLoadDelay = 120; // milliseconds
constexpr int kClockworkMilliseconds = 30'000;
constexpr int kMostSubAccountRows = 12;

/// A panel with a title and something below it.
Panel* makePanel(QWidget* parent, SectionHeader* head, QWidget* content) {
    auto* panel = new Panel(parent);
    auto* column = new QVBoxLayout(panel);
    column->setContentsMargins(kSpace16, kSpace12, kSpace16, kSpace12);
    column->setSpacing(kSpace8);
    column->addWidget(head);
    column->addWidget(content, 1);
    return panel;
}

/// As high as its rows, up to a number of them.
void fitHeight(ListTable* table, int most) {
    const int rows = std::min(table->model()->rowCount(), most);
    const int frame = 2 * table->frameWidth();
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() +
                          rows * table->verticalHeader()->defaultSectionSize() + frame + 2);
}

} // namespace

std::unique_ptr<Page> makeOverviewPage(PageContext& context) {
    return std::make_unique<AccountOverviewPage>(context);
}

AccountOverviewPage::AccountOverviewPage(PageContext& context, QWidget* parent)
    : Page(parent), m_context(context), m_switch(context) {
    build();
    handleActions();
    m_loadSoon.setSingleShot(true);
    m_loadSoon.setInterval(kLoadDelay);
    connect(&m_loadSoon, &QTimer::timeout, this, &AccountOverviewPage::load);
    m_clockwork.setInterval(kClockworkMilliseconds);
    connect(&m_clockwork, &QTimer::timeout, this, &AccountOverviewPage::outdateSoon);
    m_clockwork.start();
    connect(&theme(), &Theme::changed, this,
            &AccountOverviewPage::outdateSoon); // pictures in labels do not follow by themselves
    connect(&m_context.permissions, &Permissions::changed, this, &AccountOverviewPage::outdateSoon);
    store::Store& store = m_context.store;
    for (const auto changed : {&store::Store::callsChanged, &store::Store::numbersChanged,
                               &store::Store::destinationsChanged, &store::Store::switchesChanged})
        connect(&store, changed, this, &AccountOverviewPage::outdateSoon);
    for (const auto changed :
         {&store::Store::auditChanged, &store::Store::accountsChanged, &store::Store::outboxChanged})
        connect(&store, changed, this, &AccountOverviewPage::outdateSoon);
}

AccountOverviewPage::~AccountOverviewPage() = default;

QString AccountOverviewPage::title() const {
    return tr("Overview");
}

void AccountOverviewPage::build() {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    outer->addWidget(m_stack);
    m_scroll = new QScrollArea(m_stack);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(m_scroll);
    m_temporary = new TemporaryList(m_context, m_switch, m_stack);
    m_stack->addWidget(m_temporary);
    connect(m_temporary, &TemporaryList::left, this, [this] { showTemporary(false); });
    auto* content = new QWidget(m_scroll);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Window);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(kSpace12, kSpace12, kSpace12, kSpace12);
    column->setSpacing(kSpace12);
    column->addWidget(buildPeriods());
    const auto ofCalls = [this](QWidget* part) {
        m_callParts.push_back(part);
        return part;
    };
    column->addWidget(ofCalls(buildFigures()));

    auto* halves = new QHBoxLayout;
    halves->setSpacing(kSpace12);
    auto* left = new QVBoxLayout;
    left->setSpacing(kSpace12);
    m_notSeen = new EmptyState(content);
    m_notSeen->hide();
    left->addWidget(m_notSeen);
    left->addWidget(ofCalls(buildPlot()));
    left->addWidget(buildSubAccounts());
    auto* plots = new QHBoxLayout;
    plots->setSpacing(kSpace12);
    plots->addWidget(buildHours(), 3);
    plots->addWidget(ofCalls(buildSources()), 2);
    left->addLayout(plots);
    left->addWidget(ofCalls(buildRecentCalls()));
    left->addStretch(1);
    halves->addLayout(left, 7);
    auto* right = new QVBoxLayout;
    right->setSpacing(kSpace12);
    m_phones = new PhonesCard(m_context, m_switch, content);
    right->addWidget(m_phones);
    connect(m_phones, &PhonesCard::allWanted, this, [this] { showTemporary(true); });
    m_changesPanel = buildChanges();
    right->addWidget(m_changesPanel);
    right->addStretch(1);
    halves->addLayout(right, 3);
    column->addLayout(halves, 1);
    m_scroll->setWidget(content);
}

QWidget* AccountOverviewPage::buildPeriods() {
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace4);
    m_periods = new ChoiceRow(bar);
    for (const Period period : {Period::Today, Period::Week, Period::Month, Period::Quarter})
        m_periods->add(titleOf(period), static_cast<int>(period))
            ->setAccessibleName(tr("Show %1").arg(titleOf(period)));
    m_periods->choose(static_cast<int>(m_period));
    connect(m_periods, &ChoiceRow::picked, this, [this](int id) {
        m_period = static_cast<Period>(id);
        load();
    });
    row->addWidget(m_periods);
    row->addStretch(1);
    m_zone = makeCaption({}, bar);
    row->addWidget(m_zone);
    row->addSpacing(kSpace12);
    m_sync = new SyncCaption(m_context.store, m_context.clock, bar);
    row->addWidget(m_sync);
    return bar;
}

QWidget* AccountOverviewPage::buildFigures() {
    auto* panel = new Panel(this);
    auto* row = new QHBoxLayout(panel);
    row->setContentsMargins(kSpace4, kSpace4, kSpace4, kSpace4);
    row->setSpacing(kSpace4);
    using enum CallOutcome;
    const auto add = [&](const QString& name, FigureTile::Good good, const std::vector<CallOutcome>& outcomes) {
        auto* tile = new FigureTile(name, good, panel);
        connect(tile, &FigureTile::clicked, this, [this, outcomes] { goToCalls(outcomes); });
        row->addWidget(tile, 1);
        return tile;
    };
    m_calls = add(tr("Calls"), FigureTile::Good::Neither, {});
    m_answered = add(tr("Answered"), FigureTile::Good::Up, {Answered});
    m_missed = add(tr("Missed"), FigureTile::Good::Down, {Missed, Abandoned, Failed});
    m_voicemail = add(tr("Voicemail"), FigureTile::Good::Neither, {Voicemail});
    m_firstTime = add(tr("First call of the caller"), FigureTile::Good::Neither, {});
    return panel;
}

QWidget* AccountOverviewPage::buildPlot() {
    m_plotHead = new SectionHeader(tr("Calls"), this);
    m_plotHead->setCaption(tr("solid: answered · hollow: not answered"));
    m_plot = new BarPlot(this);
    m_plot->setAccessibleName(tr("Calls over time"));
    connect(m_plot, &BarPlot::barChosen, this, &AccountOverviewPage::goToBar);
    return makePanel(this, m_plotHead, m_plot);
}

QWidget* AccountOverviewPage::buildHours() {
    m_hours = new BarPlot(this);
    m_hours->setAccessibleName(tr("Calls by hour of the day"));
    m_hoursPanel = makePanel(this, new SectionHeader(tr("By hour of the day"), this), m_hours);
    return m_hoursPanel;
}

QWidget* AccountOverviewPage::buildSources() {
    m_sources = new SourceBars(this);
    connect(m_sources, &SourceBars::sourceChosen, this, [this](const QString& source) { goToCalls({}, source); });
    auto* head = new SectionHeader(tr("By source"), this);
    head->setCaption(tr("calls · answered"));
    return makePanel(this, head, m_sources);
}

QWidget* AccountOverviewPage::buildSubAccounts() {
    m_subAccountTable = new ListTable(tr("Sub-accounts"), this);
    m_subAccountTable->setColumns(&m_subAccounts, {{20}, {6}, {10}, {8}, {10, true}, {10}, {9}});
    m_subAccountTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_subAccountTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_subAccountTable->setSortingEnabled(true);
    m_subAccountTable->sortByColumn(SubAccountModel::Answered, Qt::AscendingOrder);
    m_subAccountTable->horizontalHeader()->setSectionResizeMode(SubAccountModel::Name, QHeaderView::Stretch);
    connect(m_subAccountTable, &ListTable::copyWanted, m_subAccountTable, &ListTable::copyShownRows);
    const auto go = [this](int row) { m_context.navigator.goTo(m_subAccounts.at(row).id, Tab::Overview); };
    connect(m_subAccountTable, &ListTable::rowEntered, this, go);
    connect(m_subAccountTable, &QAbstractItemView::clicked, this, [go](const QModelIndex& index) { go(index.row()); });
    auto* head = new SectionHeader(tr("Sub-accounts"), this);
    head->setCaption(tr("worst first"));
    m_subAccountsPanel = makePanel(this, head, m_subAccountTable);
    return m_subAccountsPanel;
}

QWidget* AccountOverviewPage::buildRecentCalls() {
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    m_recentTable = new ListTable(tr("Recent calls"), content);
    m_recentTable->setColumns(&m_recentCalls, {{21}, {32}, {14}, {18}, {13}, {8}});
    m_recentTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_recentTable->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_recentTable->horizontalHeader()->setSectionsClickable(false);
    m_recentTable->horizontalHeader()->setSortIndicatorShown(false);
    m_recentTable->horizontalHeader()->setStretchLastSection(false);
    m_recentTable->horizontalHeader()->setMinimumSectionSize(7 * fontMetrics().averageCharWidth());
    m_recentTable->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    const auto go = [this](int row) {
        const Call& call = m_recentCalls.at(row);
        m_context.navigator.goTo(m_account, Tab::Calls, call.id.toString());
    };
    connect(m_recentTable, &ListTable::rowEntered, this, go);
    connect(m_recentTable, &QAbstractItemView::clicked, this, [go](const QModelIndex& index) { go(index.row()); });
    column->addWidget(m_recentTable);
    m_noCalls = makeCaption(tr("No calls yet. They appear here as soon as somebody dials one of the tracking numbers."),
                            content);
    m_noCalls->setWordWrap(true);
    column->addWidget(m_noCalls);
    auto* head = new SectionHeader(tr("Recent calls"), this);
    auto* all = new QToolButton(head);
    all->setText(tr("All calls"));
    all->setAutoRaise(true);
    all->setFocusPolicy(Qt::StrongFocus);
    connect(all, &QToolButton::clicked, this, [this] { m_context.navigator.goTo(m_account, Tab::Calls); });
    head->addWidget(all);
    return makePanel(this, head, content);
}

QWidget* AccountOverviewPage::buildChanges() {
    auto* content = new QWidget(this);
    m_changes = new QVBoxLayout(content);
    m_changes->setContentsMargins(0, 0, 0, 0);
    m_changes->setSpacing(kSpace8);
    auto* head = new SectionHeader(tr("Last changes"), this);
    auto* all = new QToolButton(head);
    all->setText(tr("All"));
    all->setAccessibleName(tr("All changes"));
    all->setAutoRaise(true);
    all->setFocusPolicy(Qt::StrongFocus);
    connect(all, &QToolButton::clicked, this, [this] { m_context.navigator.goTo(m_account, Tab::Activity); });
    head->addWidget(all);
    return makePanel(this, head, content);
}

void AccountOverviewPage::handleActions() {
    const auto haveOne = [this](bool isOff) {
        return std::any_of(m_data.destinations.begin(), m_data.destinations.end(), [&](const Destination& destination) {
            return destination.isOff(m_context.clock.now()) == isOff;
        });
    };
    m_context.actions.handle(
        ActionId::SwitchOff, m_scroll, [this] { openOutMenu(); },
        [this, haveOne] {
            if (!isCompany())
                return tr("Go to a company first.");
            return haveOne(false) ? QString() : tr("No phone of this company rings that could be switched off.");
        });
    m_context.actions.handle(
        ActionId::SwitchOn, m_scroll,
        [this] {
            for (const Destination& destination : m_data.destinations) {
                if (destination.isOff(m_context.clock.now()))
                    m_switch.switchOn(destination.id);
            }
        },
        [this, haveOne] {
            if (!isCompany())
                return tr("Go to a company first.");
            return haveOne(true) ? QString() : tr("No phone is out.");
        });
}

bool AccountOverviewPage::isCompany() const {
    const Account* account = m_context.store.accounts()->find(m_account);
    return account && account->kind == AccountKind::Company;
}

void AccountOverviewPage::setAccount(const AccountId& account) {
    if (account == m_account)
        return;
    m_account = account;
    m_isStale = true;
    m_sync->setAccount(account);
    m_temporary->setAccount(account);
    showTemporary(false);
    if (isVisible())
        load();
}

void AccountOverviewPage::show(const QString& item) {
    showTemporary(item == kTemporaryItem);
}

void AccountOverviewPage::showTemporary(bool isWanted) {
    m_stack->setCurrentWidget(isWanted ? static_cast<QWidget*>(m_temporary) : m_scroll);
    if (isWanted && isVisible())
        m_temporary->focusContent();
    m_context.actions.refresh();
}

QJsonObject AccountOverviewPage::state() const {
    return m_stack->currentWidget() == m_temporary ? QJsonObject{{u"item"_s, QString(kTemporaryItem)}} : QJsonObject();
}

void AccountOverviewPage::setState(const QJsonObject& state) {
    show(state.value(u"item"_s).toString());
}

bool AccountOverviewPage::focusSearch() {
    const bool isList = m_stack->currentWidget() == m_temporary;
    if (isList)
        m_temporary->focusSearch();
    return isList;
}

void AccountOverviewPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_isStale)
        load();
    Selection selection;
    selection.account = m_account;
    m_context.actions.setSelection(selection);
}

void AccountOverviewPage::outdateSoon() {
    m_isStale = true;
    if (isVisible() && !m_loadSoon.isActive())
        m_loadSoon.start();
}

void AccountOverviewPage::load() {
    if (m_account.isNull() || !isVisible())
        return;
    if (m_isLoading) { // one reading at a time; the next begins when this one ends
        m_isStale = true;
        return;
    }
    m_isLoading = true;
    m_isStale = false;
    m_context.store.later(
        this,
        [tree = m_context.store.accounts(), account = m_account, period = m_period, now = m_context.clock.now()](
            const store::Reader& reader) { return readOverview(reader, *tree, account, period, now); },
        [this](OverviewData answer) {
            m_isLoading = false;
            const bool isWanted = answer.account == m_account && answer.period == m_period;
            if (isWanted)
                takeData(std::move(answer));
            if (m_isStale || !isWanted)
                load();
        });
}

void AccountOverviewPage::takeData(OverviewData content) {
    m_data = std::move(content);
    m_zone->setText(m_data.times.differsFromHere(m_data.now)
                        ? tr("Times of the account: %1, now %2")
                              .arg(m_data.times.zoneName(m_data.now), m_data.times.timeOfDay(m_data.now))
                        : QString());
    showFigures();
    showPlots();
    showSubAccounts();
    showSight();
    m_recentCalls.setCalls(m_data.recentCalls, m_data.names, m_data.now);
    m_recentTable->setVisible(m_recentCalls.rowCount() > 0);
    m_noCalls->setVisible(m_recentCalls.rowCount() == 0);
    fitHeight(m_recentTable, m_recentCalls.rowCount());
    if (isCompany()) {
        const Account* company = m_context.store.accounts()->find(m_account);
        m_phones->setCompany(m_account, company->closed, m_data.switches, m_data.destinations, m_data.names);
    } else {
        m_phones->setTemporary(m_data.temporary, m_data.names);
    }
    showChanges();
    m_context.actions.refresh();
}

/// "No calls" would be untrue where they are not for this person to see.
void AccountOverviewPage::showSight() {
    const Permissions& permissions = m_context.permissions;
    const bool isBlind = m_data.figures.calls == 0 && permissions.isRefused(access::Action::CallsView, m_account);
    for (QWidget* part : m_callParts)
        part->setVisible(!isBlind);
    m_periods->setVisible(!isBlind);
    m_notSeen->setVisible(isBlind);
    if (isBlind) {
        m_hoursPanel->hide();
        m_subAccountsPanel->hide();
        m_notSeen->setContent(Icon::Lock, tr("The calls here are not for you to see"),
                              permissions.whyNot(access::Action::CallsView, m_account));
    }
    m_changesPanel->setVisible(!m_data.changes.empty() || !permissions.isRefused(access::Action::AuditView, m_account));
}

void AccountOverviewPage::showFigures() {
    const QLocale locale;
    const CallFigures& now = m_data.figures;
    const CallFigures& before = m_data.before;
    m_calls->setFigure(locale.toString(now.calls), changeText(now.calls, before.calls));
    m_answered->setFigure(now.answeredShare() ? percentText(*now.answeredShare()) : tr("–", "no figure"),
                          changeText(now.answeredShare(), before.answeredShare()));
    m_missed->setFigure(locale.toString(now.missed), changeText(now.missed, before.missed));
    m_voicemail->setFigure(locale.toString(now.voicemail), changeText(now.voicemail, before.voicemail));
    m_firstTime->setFigure(locale.toString(m_data.firstTime), changeText(m_data.firstTime, m_data.firstTimeBefore));
}

void AccountOverviewPage::showPlots() {
    const bool isToday = m_data.period == Period::Today;
    m_plotHead->setTitle(isToday ? tr("Calls by hour") : tr("Calls by day"));
    m_plot->setBars(barsOf(m_data.stats, m_data.period, m_data.now, m_data.times));
    // Today's calls by hour are in the plot above already.
    m_hoursPanel->setVisible(!isToday);
    m_hours->setBars(barsByHourOfDay(m_data.stats, m_data.times));
    m_sources->setSources(m_data.stats.sources);
}

void AccountOverviewPage::showSubAccounts() {
    m_subAccounts.setRows(m_data.subAccounts);
    m_subAccountsPanel->setVisible(!isCompany());
    fitHeight(m_subAccountTable, kMostSubAccountRows);
}

void AccountOverviewPage::showChanges() {
    while (QLayoutItem* item = m_changes->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const AuditEvent& event : m_data.changes) {
        auto* row = new QWidget(this);
        auto* column = new QVBoxLayout(row);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto* sentence = new QLabel(changeSentence(event, *m_data.names), row);
        sentence->setTextFormat(Qt::PlainText);
        sentence->setWordWrap(true);
        column->addWidget(sentence);
        QString where = m_data.times.moment(event.at, m_data.now);
        const auto company = m_data.names->companies.constFind(event.account);
        if (!isCompany() && company != m_data.names->companies.constEnd())
            where = tr("%1 · %2", "when and where").arg(where, company->name);
        column->addWidget(makeCaption(where, row));
        m_changes->addWidget(row);
    }
    if (m_data.changes.empty()) {
        QLabel* nothing = makeCaption(tr("Nothing has been changed lately."), this);
        nothing->setWordWrap(true);
        m_changes->addWidget(nothing);
    }
}

void AccountOverviewPage::goToCalls(const std::vector<CallOutcome>& outcomes, const QString& source) {
    CallFilter filter;
    filter.outcomes = outcomes;
    filter.source = source;
    switch (m_period) {
    case Period::Today:
        filter.time = TimePreset::Today;
        break;
    case Period::Week:
        filter.time = TimePreset::Last7Days;
        break;
    case Period::Month:
        filter.time = TimePreset::Last30Days;
        break;
    case Period::Quarter:
        filter.time = TimePreset::Custom;
        filter.firstDay = m_data.times.local(m_data.now).date().addDays(1 - daysOf(m_period));
        break;
    }
    m_context.navigator.goTo(m_account, Tab::Calls,
                             QString::fromUtf8(QJsonDocument(filter.toJson()).toJson(QJsonDocument::Compact)));
}

void AccountOverviewPage::goToBar(int bar) {
    if (m_data.period == Period::Today)
        return goToCalls({});
    CallFilter filter;
    filter.time = TimePreset::Custom;
    filter.firstDay = m_data.times.local(m_data.now).date().addDays(1 - daysOf(m_data.period) + bar);
    filter.lastDay = filter.firstDay;
    m_context.navigator.goTo(m_account, Tab::Calls,
                             QString::fromUtf8(QJsonDocument(filter.toJson()).toJson(QJsonDocument::Compact)));
}

void AccountOverviewPage::openOutMenu() {
    std::vector<Destination> ringing;
    for (const Destination& destination : m_data.destinations) {
        if (!destination.isOff(m_context.clock.now()))
            ringing.push_back(destination);
    }
    if (ringing.empty())
        return;
    QMenu* menu = m_switch.makeOutMenu(ringing, this).release();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(m_phones->mapToGlobal(QPoint(kSpace16, kSpace24)));
}

QJsonObject AccountOverviewPage::layoutState() const {
    return {{u"period"_s, static_cast<int>(m_period)}};
}

void AccountOverviewPage::setLayoutState(const QJsonObject& state) {
    m_period = static_cast<Period>(std::clamp(state.value(u"period"_s).toInt(static_cast<int>(m_period)), 0, 3));
    m_periods->choose(static_cast<int>(m_period));
    load();
}

void AccountOverviewPage::focusContent() {
    if (m_stack->currentWidget() == m_temporary)
        return m_temporary->focusContent();
    m_periods->button(m_periods->chosen())->setFocus(Qt::TabFocusReason);
}

} // namespace trunkline::ui
