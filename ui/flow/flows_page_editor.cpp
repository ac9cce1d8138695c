#include "ui/flow/flows_page_editor.h"

#include <QMessageBox>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/store/store.h"
#include "core/wire/codecs.h"
#include "ui/actions/action_button.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/more_button.h"
#include "ui/actions/permissions.h"
#include "ui/flow/company_surroundings.h"
#include "ui/flow/flow_editor.h"
#include "ui/flow/history_dialog.h"
#include "ui/flow/merge_dialog.h"
#include "ui/flow/publish_dialog.h"
#include "ui/flow/template_offer.h"
#include "ui/lists/time_words.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

constexpr int kAutosaveMilliseconds = 700; ///< after the last edit
constexpr ActionId kOfFlow[] = {ActionId::CopyFlow, ActionId::DiscardDraft, ActionId::DiscardDraft,
                                ActionId::RemoveFlow};
constexpr ActionId kOfTemplate[] = {ActionId::DiscardDraft, ActionId::DiscardDraft, ActionId::RemoveTemplate};

} // namespace

FlowsPageEditor::FlowsPageEditor(PageContext& context, FlowService* service, QWidget* parent)
    : QWidget(parent), m_context(context), m_service(service), m_editor(new FlowEditor(this)),
      m_banner(new Banner(this)), m_state(new ElidedLabel({}, this)) {
    build();
    handleActions();
    m_autosave.setSingleShot(true);
    m_autosave.setInterval(kAutosaveMilliseconds);
    connect(&m_autosave, &QTimer::timeout, this, &FlowsPageEditor::saveDraft);
    connect(&context.store, &store::Store::outboxChanged, this, &FlowsPageEditor::refreshState);
    connect(&context.permissions, &Permissions::changed, this, &FlowsPageEditor::refreshState);
}

FlowsPageEditor::~FlowsPageEditor() {
    saveDraft();
}

void FlowsPageEditor::build() {
    m_banner->hide();
    auto* back = new QToolButton(this);
    back->setIcon(ui::icon(Icon::Back));
    back->setText(tr("All flows"));
    back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    back->setAutoRaise(true);
    connect(back, &QToolButton::clicked, this, &FlowsPageEditor::left);
    QToolBar& bar = m_editor->toolBar();
    bar.insertWidget(bar.actions().value(0), back);
    auto* stretch = new QWidget(&bar);
    stretch->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar.addWidget(stretch);
    bar.addWidget(m_state);
    bar.addSeparator();
    auto* history = new QToolButton(&bar);
    history->setIcon(ui::icon(Icon::History));
    history->setText(tr("History"));
    history->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    history->setAutoRaise(true);
    connect(history, &QToolButton::clicked, this, &FlowsPageEditor::showHistory);
    bar.addWidget(history);
    m_rollOut = bar.addWidget(
        new ActionButton(m_context.actions, ActionId::RollOutTemplate, ActionButton::Look::IconOnly, &bar));
    bar.addWidget(new ActionButton(m_context.actions, ActionId::PublishFlow, ActionButton::Look::IconAndText, &bar));
    m_more = new MoreButton(m_context.actions, &bar);
    bar.addWidget(m_more);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_editor, 1);
    connect(m_banner, &Banner::activated, this, &FlowsPageEditor::answerBanner);
    connect(&m_editor->document(), &FlowEditorDocument::changed, this, [this](const FlowChange& change) {
        if (change.isReset || !m_flow)
            return;
        m_hasUnsaved = true;
        m_autosave.start();
        m_context.actions.refresh();
    });
}

void FlowsPageEditor::handleActions() {
    m_context.actions.handle(
        ActionId::PublishFlow, m_editor, [this] { publish(); }, [this] { return notNowToPublish(); });
    m_context.actions.handle(
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

QString FlowsPageEditor::notNowToPublish() const {
    if (!m_flow)
        return tr("Open a flow first.");
    if (!m_service)
        return tr("Publishing needs a connection.");
    return {};
}

QString FlowsPageEditor::whenAndWho(Instant at, const UserId& by) const {
    return ui::whenAndWho(at, m_context.permissions.nameOfUser(by),
                          timesAt(*m_context.store.accounts(), m_flow ? m_flow->company : AccountId()),
                          m_context.clock.now());
}

bool FlowsPageEditor::open(const FlowRecord& record) {
    const QJsonObject& json = currentDocument(record);
    flow::FlowDocument document;
    if (!json.isEmpty()) {
        Result<flow::FlowDocument> read = flow::FlowDocument::fromJson(json);
        if (!read) {
            QMessageBox::warning(this, tr("The flow cannot be opened"), read.error().message);
            return false;
        }
        document = std::move(*read);
    }
    if (document.name().isEmpty())
        document.setName(record.name);
    m_flow = record;
    m_openedFrom = record.draft.isEmpty() ? record.publishedVersion : record.draftBase;
    m_hasUnsaved = false;
    m_editor->document().setSurroundings(surroundings(record));
    m_editor->open(std::move(document));
    m_more->setEntries(isTemplate() ? std::span<const ActionId>(kOfTemplate) : kOfFlow);
    refreshState();
    return true;
}

void FlowsPageEditor::close() {
    saveDraft();
    m_flow.reset();
}

void FlowsPageEditor::forget() {
    m_autosave.stop();
    m_hasUnsaved = false;
    m_flow.reset();
}

bool FlowsPageEditor::isTemplate() const {
    return m_flow && m_editor->document().surroundings().isTemplate;
}

QStringList FlowsPageEditor::numbers() const {
    return m_flow ? m_editor->document().surroundings().numbers : QStringList();
}

FlowSurroundings FlowsPageEditor::surroundings(const FlowRecord& record) const {
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

void FlowsPageEditor::refresh() {
    if (!m_flow)
        return;
    std::optional<FlowRecord> record = m_context.store.reader().flow(m_flow->id);
    if (!record) {
        m_hasUnsaved = false;
        m_context.navigator.tell(tr("This flow was removed by somebody else."));
        Q_EMIT left();
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

void FlowsPageEditor::refreshState() {
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

bool FlowsPageEditor::isBehind() const {
    return m_flow->publishedVersion > m_flow->draftBase && !m_flow->draft.isEmpty() && m_flow->draftBase > 0;
}

void FlowsPageEditor::answerBanner() {
    if (m_flow)
        isBehind() ? mergeTheirs() : offerTemplate();
}

void FlowsPageEditor::offerTemplate() {
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

void FlowsPageEditor::saveDraft() {
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

void FlowsPageEditor::publish() {
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

void FlowsPageEditor::sendPublish(const PublishWish& wish) {
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

void FlowsPageEditor::showHistory() {
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

void FlowsPageEditor::mergeTheirs() {
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

} // namespace trunkline::ui
