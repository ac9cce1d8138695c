#include "ui/flow/flows_page.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include "core/domain/phone_number.h"
#include "core/store/store.h"
#include "core/wire/codecs.h"
#include "ui/actions/action_button.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"
#include "ui/flow/company_surroundings.h"
#include "ui/flow/flow_editor.h"
#include "ui/flow/flows_model.h"
#include "ui/flow/history_dialog.h"
#include "ui/flow/merge_dialog.h"
#include "ui/flow/publish_dialog.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/labels.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

constexpr int kAutosaveMilliseconds = 700; ///< after the last edit

class FlowsPage final : public Page {
    Q_DECLARE_TR_FUNCTIONS(trunkline::ui::FlowsPage)

public:
    FlowsPage(PageContext& context, FlowService* service);
    ~FlowsPage() override { saveDraft(); }

    [[nodiscard]] QString title() const override { return tr("Flows"); }
    [[nodiscard]] Icon icon() const override { return Icon::Flow; }
    void setAccount(const AccountId& account) override;
    void show(const QString& item) override { openFlow(FlowId(item.toLatin1())); }
    using QWidget::show;
    [[nodiscard]] QJsonObject state() const override {
        return {{u"flow"_s, m_flow ? m_flow->id.toString() : QString()}};
    }
    void setState(const QJsonObject& state) override;
    void focusContent() override;
    bool focusSearch() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void buildList();
    void buildEditor();
    void handleActions();
    void refreshList();
    void refreshOpenFlow();
    void refreshState();
    void openFlow(const FlowId& id);
    void openCurrentRow();
    void closeFlow();
    void saveDraft();
    void addFlow();
    void publish();
    void sendPublish(const PublishWish& wish);
    void showHistory();
    void mergeTheirs();
    void load(const FlowRecord& record);
    [[nodiscard]] FlowSurroundings surroundings(const FlowId& flow) const;
    [[nodiscard]] QString whenAndWho(Instant at, const UserId& by) const;
    [[nodiscard]] FlowRow rowFor(const FlowRecord& record) const;
    [[nodiscard]] QString notNowToPublish() const;

    PageContext& m_context;
    FlowService* m_service;
    AccountId m_account;
    std::optional<FlowRecord> m_flow;
    bool m_isStale = true;
    bool m_hasUnsaved = false;
    QString m_openLater;

    QStackedWidget* m_stack = nullptr;
    QTreeView* m_list = nullptr;
    FlowsModel* m_model = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedWidget* m_listStack = nullptr;
    FlowEditor* m_editor = nullptr;
    Banner* m_banner = nullptr;
    QLabel* m_state = nullptr;
    QTimer m_autosave;
};

FlowsPage::FlowsPage(PageContext& context, FlowService* service)
    : m_context(context), m_service(service), m_stack(new QStackedWidget(this)), m_model(new FlowsModel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    buildList();
    buildEditor();
    handleActions();
    m_autosave.setSingleShot(true);
    m_autosave.setInterval(kAutosaveMilliseconds);
    connect(&m_autosave, &QTimer::timeout, this, &FlowsPage::saveDraft);
    const auto becomeStale = [this](const QSet<AccountId>& companies) {
        if (!companies.isEmpty() && !companies.contains(m_account))
            return;
        m_isStale = true;
        if (isVisible())
            refreshList();
    };
    connect(&context.store, &store::Store::flowsChanged, this, becomeStale);
    connect(&context.store, &store::Store::numbersChanged, this, becomeStale);
    connect(&context.store, &store::Store::destinationsChanged, this, becomeStale);
    connect(&context.store, &store::Store::outboxChanged, this, &FlowsPage::refreshState);
    connect(&context.permissions, &Permissions::changed, this, [this] {
        if (m_flow)
            refreshState();
    });
}

void FlowsPage::buildList() {
    auto* host = new QWidget;
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kSpace16, kSpace12, kSpace16, 0);
    head->addWidget(new SectionHeader(tr("Call flows"), host), 1);
    head->addWidget(new ActionButton(m_context.actions, ActionId::AddFlow, ActionButton::Look::IconAndText, host));
    m_list = new QTreeView(host);
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Call flows"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::Interactive);
    m_list->header()->setSectionResizeMode(FlowsModel::NumbersColumn, QHeaderView::Stretch);
    const int letter = fontMetrics().averageCharWidth();
    m_list->header()->resizeSection(FlowsModel::NameColumn, 26 * letter);
    m_list->header()->resizeSection(FlowsModel::StateColumn, 28 * letter);
    m_list->header()->resizeSection(FlowsModel::ChangedColumn, 28 * letter);
    m_empty = new EmptyState(
        Icon::Flow, tr("No call flow yet"),
        tr("A flow says which phones ring when somebody calls, and what happens if nobody answers."), host);
    m_empty->setAction(m_context.actions.action(ActionId::AddFlow));
    m_listStack = new QStackedWidget(host);
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_empty);
    auto* column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace8);
    column->addLayout(head);
    column->addWidget(m_listStack, 1);
    m_stack->addWidget(host);
    connect(m_list, &QTreeView::activated, this, [this] { openCurrentRow(); });
}

void FlowsPage::buildEditor() {
    auto* host = new QWidget;
    m_editor = new FlowEditor(host);
    m_banner = new Banner(host);
    m_banner->hide();
    auto* back = new QToolButton(host);
    back->setIcon(ui::icon(Icon::Back));
    back->setText(tr("All flows"));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setAutoRaise(true);
    connect(back, &QToolButton::clicked, this, &FlowsPage::closeFlow);
    m_state = new QLabel(host);
    m_state->setTextInteractionFlags(Qt::NoTextInteraction);
    m_state->setAccessibleName(tr("State of the draft"));
    QToolBar& bar = m_editor->toolBar();
    bar.insertWidget(bar.actions().value(0), back);
    auto* stretch = new QWidget(&bar);
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar.addWidget(stretch);
    bar.addWidget(m_state);
    auto* history = new QToolButton(&bar);
    history->setIcon(ui::icon(Icon::History));
    history->setText(tr("History"));
    history->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    history->setAutoRaise(true);
    connect(history, &QToolButton::clicked, this, &FlowsPage::showHistory);
    bar.addWidget(history);
    bar.addWidget(new ActionButton(m_context.actions, ActionId::PublishFlow, ActionButton::Look::IconAndText, &bar));
    auto* column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_editor, 1);
    m_stack->addWidget(host);
    connect(m_banner, &Banner::activated, this, &FlowsPage::mergeTheirs);
    connect(&m_editor->document(), &FlowEditorDocument::changed, this, [this](const FlowChange& change) {
        if (change.isReset || !m_flow)
            return;
        m_hasUnsaved = true;
        m_autosave.start();
        m_context.actions.refresh();
    });
}

void FlowsPage::handleActions() {
    ActionController& actions = m_context.actions;
    actions.handle(
        ActionId::AddFlow, this, [this] { addFlow(); },
        [this] { return m_service ? QString() : tr("A new flow needs a connection."); });
    actions.handle(
        ActionId::EditFlow, m_list, [this] { openCurrentRow(); },
        [this] { return m_list->currentIndex().isValid() ? QString() : tr("Select a flow first."); });
    actions.handle(
        ActionId::PublishFlow, m_editor, [this] { publish(); }, [this] { return notNowToPublish(); });
    actions.handle(
        ActionId::DiscardDraft, m_editor,
        [this] {
            const auto published =
                m_flow ? flow::FlowDocument::fromJson(m_flow->published) : flow::FlowDocument::fromJson({});
            if (published)
                (void)m_editor->document().push({flow::ReplaceDocument{*published}, tr("Discard the draft")});
        },
        [this] {
            return m_flow && m_flow->publishedVersion > 0 ? QString() : tr("Nothing is published to go back to.");
        });
}

QString FlowsPage::notNowToPublish() const {
    if (!m_flow)
        return tr("Open a flow first.");
    if (!m_service)
        return tr("Publishing needs a connection.");
    return {};
}

void FlowsPage::setAccount(const AccountId& account) {
    if (account == m_account)
        return;
    closeFlow();
    m_account = account;
    m_isStale = true;
    if (isVisible())
        refreshList();
}

void FlowsPage::setState(const QJsonObject& state) {
    m_openLater = state[u"flow"].toString();
    if (isVisible() && !m_openLater.isEmpty())
        openFlow(FlowId(std::exchange(m_openLater, {}).toLatin1()));
}

void FlowsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_isStale)
        refreshList();
    if (!m_openLater.isEmpty())
        openFlow(FlowId(std::exchange(m_openLater, {}).toLatin1()));
}

void FlowsPage::focusContent() {
    if (m_flow)
        m_editor->canvas().setFocus(Qt::TabFocusReason);
    else
        m_list->setFocus(Qt::TabFocusReason);
}

bool FlowsPage::focusSearch() {
    if (!m_flow)
        return false;
    m_editor->focusSearch();
    return true;
}

QString FlowsPage::whenAndWho(Instant at, const UserId& by) const {
    if (at == Instant{})
        return {};
    const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMilliseconds(at)), QLocale::ShortFormat);
    const QString who = m_context.permissions.nameOfUser(by);
    return who.isEmpty() ? when : tr("%1 by %2", "when and who").arg(when, who);
}

FlowRow FlowsPage::rowFor(const FlowRecord& record) const {
    FlowRow row;
    row.id = record.id;
    row.name = record.name;
    QStringList numbers;
    for (const TrackingNumber& number : m_context.store.reader().numbers(m_account)) {
        if (number.flow == record.id)
            numbers.append(displayNumber(number.number));
    }
    row.numbers = numbers.isEmpty() ? tr("none yet") : numbers.join(u", "_s);
    row.hasDraft = !record.draft.isEmpty() && record.draft != record.published;
    if (record.publishedVersion == 0)
        row.state = tr("Nothing: only a draft");
    else
        row.state = row.hasDraft ? tr("Version %1 · a draft waits").arg(record.publishedVersion)
                                 : tr("Version %1").arg(record.publishedVersion);
    row.changed = whenAndWho(record.publishedAt, record.publishedBy);
    return row;
}

void FlowsPage::refreshList() {
    m_isStale = false;
    std::vector<FlowRow> rows;
    for (const FlowRecord& record : m_context.store.reader().flows(m_account))
        rows.push_back(rowFor(record));
    m_listStack->setCurrentIndex(rows.empty() ? 1 : 0);
    const int current = m_list->currentIndex().row();
    m_model->setRows(std::move(rows));
    m_list->setCurrentIndex(m_model->index(std::max(0, current), 0));
    if (m_flow)
        refreshOpenFlow();
}

void FlowsPage::openCurrentRow() {
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid())
        openFlow(m_model->rows()[std::size_t(index.row())].id);
}

void FlowsPage::openFlow(const FlowId& id) {
    const std::optional<FlowRecord> record = m_context.store.reader().flow(id);
    if (!record || record->company != m_account)
        return;
    saveDraft();
    load(*record);
}

void FlowsPage::load(const FlowRecord& record) {
    const QJsonObject& json = record.draft.isEmpty() ? record.published : record.draft;
    flow::FlowDocument document;
    if (!json.isEmpty()) {
        Result<flow::FlowDocument> read = flow::FlowDocument::fromJson(json);
        if (!read) {
            QMessageBox::warning(this, tr("The flow cannot be opened"), read.error().message);
            return;
        }
        document = std::move(*read);
    }
    if (document.name().isEmpty())
        document.setName(record.name);
    m_flow = record;
    m_hasUnsaved = false;
    m_editor->document().setSurroundings(surroundings(record.id));
    m_stack->setCurrentIndex(1);
    m_editor->open(std::move(document));
    refreshState();
    m_editor->canvas().setFocus(Qt::OtherFocusReason);
}

FlowSurroundings FlowsPage::surroundings(const FlowId& flow) const {
    FlowSurroundings around = surroundingsOf(m_context.store, m_context.clock, m_account, flow);
    // Who edits flows throughout the organization is HQ; all others leave alone what it locked.
    const std::shared_ptr<const AccountTree> tree = m_context.store.accounts();
    around.isTemplateOwner =
        tree->isEmpty() || m_context.permissions.may(access::Action::FlowsEdit, tree->accounts().front().id);
    return around;
}

void FlowsPage::closeFlow() {
    saveDraft();
    m_flow.reset();
    m_stack->setCurrentIndex(0);
    m_context.actions.refresh();
    m_list->setFocus(Qt::OtherFocusReason);
}

void FlowsPage::refreshOpenFlow() {
    std::optional<FlowRecord> record = m_context.store.reader().flow(m_flow->id);
    if (!record) {
        m_editor->tell(tr("This flow was removed by somebody else."));
        closeFlow();
        return;
    }
    const QJsonObject mine = m_editor->document().flow().toJson();
    const bool isMineElsewhere =
        !m_hasUnsaved && !record->draft.isEmpty() && record->draft != m_flow->draft && record->draft != mine;
    m_flow = std::move(record);
    m_editor->document().setSurroundings(surroundings(m_flow->id));
    if (isMineElsewhere) {
        // Somebody else's draft arrived and nothing of ours is unsaved: it is taken as an edit, so that undo brings
        // ours back.
        if (Result<flow::FlowDocument> theirs = flow::FlowDocument::fromJson(m_flow->draft))
            (void)m_editor->document().push({flow::ReplaceDocument{std::move(*theirs)}, tr("Take the changed draft")});
        m_hasUnsaved = false;
        m_autosave.stop();
    }
    refreshState();
}

void FlowsPage::refreshState() {
    if (!m_flow)
        return;
    m_editor->document().setReadOnly(m_context.permissions.whyNot(access::Action::FlowsEdit, m_account));
    const bool waits = m_context.store.isPending(wire::EntityType::Flow, m_flow->id.toString());
    const QString version = m_flow->publishedVersion > 0 ? tr("Callers follow version %1").arg(m_flow->publishedVersion)
                                                         : tr("Nothing is published yet");
    const QString saved = m_hasUnsaved ? tr("saving…") : waits ? tr("saved here, not sent yet") : tr("draft saved");
    m_state->setText(tr("%1 · %2", "version and state of the draft").arg(version, saved));
    const bool isBehind =
        m_flow->publishedVersion > m_flow->draftBase && !m_flow->draft.isEmpty() && m_flow->draftBase > 0;
    m_banner->setVisible(isBehind);
    if (isBehind) {
        m_banner->setMessage(
            Tone::Warn,
            tr("Version %1 was published while you edited version %2. Take both together before you publish.")
                .arg(m_flow->publishedVersion)
                .arg(m_flow->draftBase));
        m_banner->setButton(tr("Compare…"));
    }
    m_context.actions.refresh();
}

void FlowsPage::saveDraft() {
    m_autosave.stop();
    if (!m_flow || !std::exchange(m_hasUnsaved, false))
        return;
    QJsonObject fields{{u"draft"_s, m_editor->document().flow().toJson()}};
    const bool isFirst = m_flow->draft.isEmpty();
    if (isFirst)
        fields.insert(u"draftBase"_s, m_flow->publishedVersion);
    const std::optional<wire::Patch> patch =
        m_context.store.patchFor(wire::EntityType::Flow, m_flow->id.toString(), fields);
    if (!patch)
        return refreshState();
    m_flow->draft = fields[u"draft"].toObject();
    if (isFirst)
        m_flow->draftBase = m_flow->publishedVersion;
    if (const Result<EditId> saved = m_context.store.edit(*patch); !saved) {
        m_hasUnsaved = true;
        m_editor->tell(saved.error().message);
    }
    refreshState();
}

void FlowsPage::addFlow() {
    bool isOk = false;
    const QString name =
        QInputDialog::getText(this, tr("New flow"), tr("Name of the flow"), QLineEdit::Normal, tr("Main line"), &isOk)
            .trimmed();
    if (!isOk || name.isEmpty() || !m_service)
        return;
    flow::FlowDocument document;
    document.setName(name);
    m_service->create(m_account, name, document.toJson(), this, [this](const Result<void>& done) {
        if (!done)
            QMessageBox::warning(this, tr("The flow was not made"), done.error().message);
    });
}

void FlowsPage::publish() {
    saveDraft();
    const bool isBehind = m_flow->publishedVersion > m_flow->draftBase && m_flow->draftBase > 0;
    if (isBehind)
        return mergeTheirs();
    std::optional<flow::FlowDocument> published;
    if (m_flow->publishedVersion > 0)
        published = flow::FlowDocument::fromJson(m_flow->published).value_or(flow::FlowDocument());
    PublishDialog dialog(m_editor->document(), published, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    sendPublish({m_flow->id, dialog.note(), m_flow->publishedVersion, m_editor->document().flow().toJson(),
                 dialog.effectiveAt()});
}

void FlowsPage::sendPublish(const PublishWish& wish) {
    m_service->publish(wish, this, [this, wish](const Result<void>& done) {
        if (done) {
            m_editor->document().undoStack()->setClean();
            m_context.navigator.tell(wish.effectiveAt ? tr("Published; it takes effect at the time you chose.")
                                                      : tr("Published: the next caller follows it."));
        } else if (done.error().code == ErrorCode::Conflict) {
            m_editor->tell(tr(
                "Somebody published meanwhile. Their version is being fetched; then compare and take both together."));
        } else {
            QMessageBox::warning(this, tr("Not published"), done.error().message);
        }
    });
}

void FlowsPage::showHistory() {
    if (!m_flow)
        return;
    std::vector<VersionRow> rows;
    for (FlowVersion& version : m_context.store.reader().flowVersions(m_flow->id)) {
        const QString title =
            tr("Version %1 · %2").arg(version.number).arg(whenAndWho(version.publishedAt, version.author));
        rows.push_back({std::move(version), title});
    }
    const QString whyNot = m_service ? m_context.permissions.whyNot(access::Action::FlowsPublish, m_account)
                                     : tr("Restoring needs a connection.");
    HistoryDialog dialog(m_editor->document(), std::move(rows), whyNot, this);
    connect(&dialog, &HistoryDialog::restoreWanted, this, [this, &dialog](int version) {
        m_service->restore(m_flow->id, version, tr("Version %1 again").arg(version), this,
                           [this](const Result<void>& done) {
                               if (!done)
                                   QMessageBox::warning(this, tr("Not restored"), done.error().message);
                           });
        dialog.accept();
    });
    connect(&dialog, &HistoryDialog::draftWanted, this, [this, &dialog](const QJsonObject& json) {
        if (Result<flow::FlowDocument> document = flow::FlowDocument::fromJson(json))
            (void)m_editor->document().push(
                {flow::ReplaceDocument{std::move(*document)}, tr("Take an earlier version")});
        dialog.accept();
    });
    dialog.exec();
}

void FlowsPage::mergeTheirs() {
    if (!m_flow)
        return;
    const std::optional<FlowVersion> baseVersion = m_context.store.reader().flowVersion(m_flow->id, m_flow->draftBase);
    const auto base = flow::FlowDocument::fromJson(baseVersion ? baseVersion->document : QJsonObject());
    const auto theirs = flow::FlowDocument::fromJson(m_flow->published);
    if (!theirs)
        return m_editor->tell(theirs.error().message);
    // Without the version that the draft began from, everything that differs is asked about.
    MergeDialog dialog(base.value_or(flow::FlowDocument()), m_editor->document().flow(), *theirs,
                       whenAndWho(m_flow->publishedAt, m_flow->publishedBy), m_editor->document().company(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (!m_editor->document().push({flow::ReplaceDocument{dialog.merged()}, tr("Take both versions together")}))
        return;
    const QJsonObject fields{{u"draft"_s, m_editor->document().flow().toJson()},
                             {u"draftBase"_s, m_flow->publishedVersion}};
    m_hasUnsaved = false;
    m_flow->draft = fields[u"draft"].toObject();
    m_flow->draftBase = m_flow->publishedVersion;
    if (const auto patch = m_context.store.patchFor(wire::EntityType::Flow, m_flow->id.toString(), fields)) {
        if (const auto saved = m_context.store.edit(*patch); !saved)
            m_editor->tell(saved.error().message);
    }
    refreshState();
}

} // namespace

std::unique_ptr<Page> makeFlowsPage(PageContext& context, FlowService* service) {
    return std::make_unique<FlowsPage>(context, service);
}

} // namespace trunkline::ui
