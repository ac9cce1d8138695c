#include "ui/flow/flows_page.h"

#include <QCoreApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/store/store.h"
#include "core/wire/codecs.h"
#include "ui/actions/action_button.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"
#include "ui/flow/company_surroundings.h"
#include "ui/flow/copy_flow_dialog.h"
#include "ui/flow/flow_editor.h"
#include "ui/flow/flows_page_list.h"
#include "ui/flow/history_dialog.h"
#include "ui/flow/merge_dialog.h"
#include "ui/flow/new_flow_dialog.h"
#include "ui/flow/publish_dialog.h"
#include "ui/flow/rollout_dialog.h"
#include "ui/flow/template_offer.h"
#include "ui/lists/time_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"

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
    void buildEditor();
    void handleActions();
    void refreshOpenFlow();
    void refreshState();
    void openFlow(const FlowId& id);
    void openCurrent();
    void copyFlow();
    void closeFlow();
    void saveDraft();
    void addFlow();
    void publish();
    void sendPublish(const PublishWish& wish);
    void showHistory();
    void mergeTheirs();
    void answerBanner();
    void offerTemplate();
    void rollOut();
    [[nodiscard]] bool isBehind() const;
    [[nodiscard]] bool isShownHere(const AccountId& account) const;
    void load(const FlowRecord& record);
    [[nodiscard]] FlowSurroundings surroundings(const FlowRecord& record) const;
    [[nodiscard]] QString whenAndWho(Instant at, const UserId& by) const;
    [[nodiscard]] QString notNowToPublish() const;

    PageContext& m_context;
    FlowService* m_service;
    AccountId m_account;
    std::optional<FlowRecord> m_flow;
    int m_openedFrom = 0; ///< the version that the open document began from
    bool m_hasUnsaved = false;
    QString m_openLater;

    QStackedWidget* m_stack = nullptr;
    FlowsPageList* m_list = nullptr;
    FlowEditor* m_editor = nullptr;
    Banner* m_banner = nullptr;
    QLabel* m_state = nullptr;
    QAction* m_rollOut = nullptr;
    QTimer m_autosave;
};

FlowsPage::FlowsPage(PageContext& context, FlowService* service)
    : m_context(context), m_service(service), m_stack(new QStackedWidget(this)),
      m_list(new FlowsPageList(context, m_stack)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_list);
    connect(m_list, &FlowsPageList::opened, this, [this] { openCurrent(); });
    buildEditor();
    handleActions();
    m_autosave.setSingleShot(true);
    m_autosave.setInterval(kAutosaveMilliseconds);
    connect(&m_autosave, &QTimer::timeout, this, &FlowsPage::saveDraft);
    const auto outdate = [this](const QSet<AccountId>& companies) {
        const auto isOurs = [this](const AccountId& changed) { return isShownHere(changed); };
        if (m_list->isOfOneCompany() && !companies.isEmpty() && std::ranges::none_of(companies, isOurs))
            return;
        m_list->outdate();
        if (m_flow)
            refreshOpenFlow();
    };
    for (const auto changed : {&store::Store::flowsChanged, &store::Store::numbersChanged,
                               &store::Store::destinationsChanged, &store::Store::switchesChanged})
        connect(&context.store, changed, this, outdate);
    for (const auto changed : {&store::Store::calendarsChanged, &store::Store::accountsChanged})
        connect(&context.store, changed, this, [outdate] { outdate({}); });
    connect(&context.store, &store::Store::outboxChanged, this, [this] {
        m_list->outdate();
        refreshState();
    });
    connect(&context.permissions, &Permissions::changed, this, [this] {
        if (m_flow)
            refreshState();
    });
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
    m_rollOut = bar.addWidget(
        new ActionButton(m_context.actions, ActionId::RollOutTemplate, ActionButton::Look::IconOnly, &bar));
    bar.addWidget(new ActionButton(m_context.actions, ActionId::PublishFlow, ActionButton::Look::IconAndText, &bar));
    auto* column = new QVBoxLayout(host);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_editor, 1);
    m_stack->addWidget(host);
    connect(m_banner, &Banner::activated, this, &FlowsPage::answerBanner);
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
        [this] { return m_list->isOfOneCompany() ? QString() : tr("Go to a company first."); });
    actions.handle(
        ActionId::CopyFlow, this, [this] { copyFlow(); },
        [this] {
            if (m_editor->document().surroundings().isTemplate && m_flow)
                return tr("Companies begin a flow with a template in the place of copying it.");
            return m_flow || m_list->currentRow() ? QString() : tr("Select a flow first.");
        });
    actions.handle(
        ActionId::AddTemplate, this, [this] { addFlow(); },
        [this] { return m_list->isOfOneCompany() ? tr("Go to the organization or a franchise first.") : QString(); });
    actions.handle(
        ActionId::RollOutTemplate, this, [this] { rollOut(); },
        [this] {
            const bool isOpen = m_flow && m_editor->document().surroundings().isTemplate;
            const bool isChosen = !m_flow && m_list->showsTemplates() && m_list->currentRow();
            return isOpen || isChosen ? QString() : tr("Select a template first.");
        });
    actions.handle(
        ActionId::EditFlow, m_list, [this] { openCurrent(); },
        [this] { return m_list->currentRow() ? QString() : tr("Select a flow first."); });
    actions.handle(
        ActionId::PublishFlow, m_editor, [this] { publish(); }, [this] { return notNowToPublish(); });
    actions.handle(
        ActionId::DiscardDraft, m_editor,
        [this] {
            const auto published =
                m_flow ? flow::FlowDocument::fromJson(m_flow->published) : flow::FlowDocument::fromJson({});
            if (published)
                (void)m_editor->document().pushGiven({flow::ReplaceDocument{*published}, tr("Discard the draft")});
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
    m_list->setAccount(account);
}

void FlowsPage::setState(const QJsonObject& state) {
    m_openLater = state[u"flow"].toString();
    if (isVisible() && !m_openLater.isEmpty())
        openFlow(FlowId(std::exchange(m_openLater, {}).toLatin1()));
}

void FlowsPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (!m_openLater.isEmpty())
        openFlow(FlowId(std::exchange(m_openLater, {}).toLatin1()));
}

void FlowsPage::focusContent() {
    if (m_flow)
        m_editor->canvas().setFocus(Qt::TabFocusReason);
    else
        m_list->focusContent();
}

bool FlowsPage::focusSearch() {
    if (!m_flow)
        return m_list->focusSearch();
    m_editor->focusSearch();
    return true;
}

QString FlowsPage::whenAndWho(Instant at, const UserId& by) const {
    return ui::whenAndWho(at, m_context.permissions.nameOfUser(by),
                          timesAt(*m_context.store.accounts(), m_flow ? m_flow->company : m_account),
                          m_context.clock.now());
}

void FlowsPage::openCurrent() {
    const FlowRow* row = m_list->currentRow();
    if (!row)
        return;
    if (isShownHere(row->company))
        openFlow(FlowId(row->id));
    else
        m_context.navigator.goTo(row->company, Tab::Flows, row->id.toString());
}

void FlowsPage::copyFlow() {
    saveDraft();
    const FlowId id = m_flow ? m_flow->id : m_list->currentRow() ? m_list->currentRow()->id : FlowId();
    const std::optional<FlowRecord> record = m_context.store.reader().flow(id);
    if (!record)
        return;
    CopyFlowDialog dialog(m_context, *record, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_context.navigator.goTo(dialog.company(), Tab::Flows, dialog.made().toString());
    m_context.navigator.tell(
        tr("The copy is a draft. Callers follow it once it is published and a number leads to it."));
}

void FlowsPage::openFlow(const FlowId& id) {
    const std::optional<FlowRecord> record = m_context.store.reader().flow(id);
    if (!record || !isShownHere(record->company))
        return;
    saveDraft();
    load(*record);
}

/// Flows of the account, and the templates that it takes from above: those can be looked at from below.
bool FlowsPage::isShownHere(const AccountId& account) const {
    if (account == m_account)
        return true;
    const std::shared_ptr<const AccountTree> tree = m_context.store.accounts();
    const AccountTree::Index here = tree->indexOf(m_account);
    const AccountTree::Index above = tree->indexOf(account);
    return holdsTemplates(*tree, account) && here != AccountTree::kNone && above != AccountTree::kNone &&
           tree->isAtOrBelow(here, above);
}

void FlowsPage::load(const FlowRecord& record) {
    const QJsonObject& json = currentDocument(record);
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
    m_openedFrom = record.draft.isEmpty() ? record.publishedVersion : record.draftBase;
    m_hasUnsaved = false;
    m_editor->document().setSurroundings(surroundings(record));
    m_stack->setCurrentIndex(1);
    m_editor->open(std::move(document));
    refreshState();
    m_editor->canvas().setFocus(Qt::OtherFocusReason);
}

FlowSurroundings FlowsPage::surroundings(const FlowRecord& record) const {
    FlowSurroundings around = surroundingsOf(m_context.store, m_context.clock, record.company, record.id);
    const std::shared_ptr<const AccountTree> tree = m_context.store.accounts();
    around.isTemplate = holdsTemplates(*tree, record.company);
    // Whoever may change the template may change what it holds; without one it is HQ that locks.
    AccountId holder = tree->isEmpty() ? AccountId() : tree->accounts().front().id;
    if (const auto origin = originIn(currentDocument(record))) {
        if (const std::optional<FlowRecord> source = m_context.store.reader().flow(origin->flow)) {
            holder = source->company;
            around.templateWords = tr("“%1”, version %2", "a template").arg(source->name).arg(origin->version);
        }
    } else if (around.isTemplate) {
        holder = record.company;
    }
    around.isTemplateOwner = holder.isNull() || m_context.permissions.may(access::Action::FlowsEdit, holder);
    if (around.isTemplate) {
        if (const auto document = flow::FlowDocument::fromJson(currentDocument(record)))
            around.company =
                std::make_shared<const flow::CompanyFacts>(flow::factsOf(flow::headOf(*document), *around.company));
    }
    return around;
}

void FlowsPage::closeFlow() {
    saveDraft();
    m_flow.reset();
    m_stack->setCurrentIndex(0);
    m_context.actions.refresh();
    m_list->focusContent();
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
    if (!m_flow->draft.isEmpty())
        m_openedFrom = m_flow->draftBase;
    else if (m_flow->published == mine)
        m_openedFrom = m_flow->publishedVersion;
    m_editor->document().setSurroundings(surroundings(*m_flow));
    if (isMineElsewhere) {
        // Somebody else's draft arrived and nothing of ours is unsaved: it is taken as an edit, so that undo brings
        // ours back.
        if (Result<flow::FlowDocument> theirs = flow::FlowDocument::fromJson(m_flow->draft))
            (void)m_editor->document().pushGiven(
                {flow::ReplaceDocument{std::move(*theirs)}, tr("Take the changed draft")});
        m_hasUnsaved = false;
        m_autosave.stop();
    }
    refreshState();
}

void FlowsPage::refreshState() {
    if (!m_flow)
        return;
    m_editor->document().setReadOnly(m_context.permissions.whyNot(access::Action::FlowsEdit, m_flow->company));
    const bool waits = m_context.store.isPending(wire::EntityType::Flow, m_flow->id.toString());
    const bool isTemplate = m_editor->document().surroundings().isTemplate;
    m_rollOut->setVisible(isTemplate);
    const QString version = m_flow->publishedVersion == 0 ? tr("Nothing is published yet")
                            : isTemplate                  ? tr("Companies get version %1").arg(m_flow->publishedVersion)
                                         : tr("Callers follow version %1").arg(m_flow->publishedVersion);
    const QString saved = m_hasUnsaved ? tr("saving…") : waits ? tr("saved here, not sent yet") : tr("draft saved");
    m_state->setText(tr("%1 · %2", "version and state of the draft").arg(version, saved));
    const auto followed = followedTemplate(m_context.store.reader(), m_editor->document().flow());
    m_banner->setVisible(isBehind() || (followed && followed->hasUpdate()));
    if (isBehind()) {
        m_banner->setMessage(
            Tone::Warn,
            tr("Version %1 was published while you edited version %2. Take both together before you publish.")
                .arg(m_flow->publishedVersion)
                .arg(m_flow->draftBase));
        m_banner->setButton(tr("Compare…"));
    } else if (followed && followed->hasUpdate()) {
        m_banner->setMessage(Tone::Info, tr("Update available: the template “%1” has version %2, this flow follows "
                                            "version %3.")
                                             .arg(followed->record.name)
                                             .arg(followed->record.publishedVersion)
                                             .arg(followed->origin.version));
        m_banner->setButton(tr("See what it changes…"));
    }
    m_context.actions.refresh();
}

bool FlowsPage::isBehind() const {
    return m_flow->publishedVersion > m_flow->draftBase && !m_flow->draft.isEmpty() && m_flow->draftBase > 0;
}

void FlowsPage::answerBanner() {
    if (m_flow)
        isBehind() ? mergeTheirs() : offerTemplate();
}

void FlowsPage::offerTemplate() {
    FlowEditorDocument& document = m_editor->document();
    const auto followed = followedTemplate(m_context.store.reader(), document.flow());
    if (!followed)
        return;
    const Result<flow::TemplateUpdate> update =
        updateOf(m_context.store.reader(), *followed, document.flow(), document.company());
    if (!update)
        return m_editor->tell(update.error().message);
    if (!offerUpdate(*followed, document.flow(), *update, document.surroundings(), this))
        return;
    if (document.pushGiven({flow::ReplaceDocument{update->updated},
                            tr("Take version %1 of the template").arg(followed->record.publishedVersion)}))
        m_editor->tell(tr("Taken into the draft. Callers notice once you publish."));
    refreshState();
}

void FlowsPage::rollOut() {
    saveDraft();
    const FlowId id = m_flow ? m_flow->id : m_list->currentRow() ? m_list->currentRow()->id : FlowId();
    if (const std::optional<FlowRecord> record = m_context.store.reader().flow(id))
        RolloutDialog(m_context, m_service, *record, this).exec();
}

void FlowsPage::saveDraft() {
    m_autosave.stop();
    if (!m_flow || !std::exchange(m_hasUnsaved, false))
        return;
    QJsonObject fields{{u"draft"_s, m_editor->document().flow().toJson()}};
    const bool isFirst = m_flow->draft.isEmpty();
    if (isFirst)
        fields.insert(u"draftBase"_s, m_openedFrom);
    const std::optional<wire::Patch> patch =
        m_context.store.patchFor(wire::EntityType::Flow, m_flow->id.toString(), fields);
    if (!patch)
        return refreshState();
    m_flow->draft = fields[u"draft"].toObject();
    if (isFirst)
        m_flow->draftBase = m_openedFrom;
    if (const Result<EditId> saved = m_context.store.edit(*patch); !saved) {
        m_hasUnsaved = true;
        m_editor->tell(saved.error().message);
    }
    refreshState();
}

void FlowsPage::addFlow() {
    NewFlowDialog dialog(m_context, m_account, this);
    if (dialog.exec() == QDialog::Accepted)
        openFlow(dialog.made());
}

void FlowsPage::publish() {
    saveDraft();
    if (isBehind())
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
            m_context.navigator.tell(
                wish.effectiveAt ? tr("Published; it takes effect at the time you chose.")
                : m_editor->document().surroundings().isTemplate
                    ? tr("Published: new flows begin with it. “Bring to the companies…” updates those that follow it.")
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
    const QString whyNot = m_service ? m_context.permissions.whyNot(access::Action::FlowsPublish, m_flow->company)
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
    if (!m_editor->document().pushGiven({flow::ReplaceDocument{dialog.merged()}, tr("Take both versions together")}))
        return;
    const QJsonObject fields{{u"draft"_s, m_editor->document().flow().toJson()},
                             {u"draftBase"_s, m_flow->publishedVersion}};
    m_hasUnsaved = false;
    m_flow->draft = fields[u"draft"].toObject();
    m_flow->draftBase = m_openedFrom = m_flow->publishedVersion;
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
