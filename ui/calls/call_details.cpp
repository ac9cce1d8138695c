#include "ui/calls/call_details.h"

#include <QClipboard>
#include <QComboBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/access/row.h"
#include "core/domain/phone_number.h"
#include "core/store/store.h"
#include "ui/actions/action_button.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"
#include "ui/calls/tag_editor.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

Icon iconOf(LegOutcome outcome) {
    switch (outcome) {
    case LegOutcome::Answered:
        return Icon::Check;
    case LegOutcome::SwitchedOff:
        return Icon::PhoneOff;
    case LegOutcome::Failed:
        return Icon::Error;
    default:
        return Icon::Phone;
    }
}

Tone toneOf(CallOutcome outcome) {
    switch (tokenOf(outcome)) {
    case Token::Ok:
        return Tone::Ok;
    case Token::Accent:
        return Tone::Info;
    case Token::Warn:
        return Tone::Warn;
    case Token::Danger:
        return Tone::Danger;
    default:
        return Tone::Neutral;
    }
}

QLabel* makeText(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void removeRows(QFormLayout* form) {
    while (form->rowCount() > 0)
        form->removeRow(0);
}

void removeAll(QLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

CallDetails::CallDetails(PageContext& context, QWidget* parent)
    : QScrollArea(parent), m_context(context), m_names(std::make_shared<CallNames>()) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Details of the call"));
    build();
    const auto reloadMine = [this] {
        if (isVisible())
            reload();
    };
    connect(&m_context.store, &store::Store::callsChanged, this, reloadMine);
    connect(&m_context.store, &store::Store::outboxChanged, this, reloadMine);
    connect(&m_context.permissions, &Permissions::changed, this, reloadMine);
    connect(&theme(), &Theme::changed, this, reloadMine); // pictures in labels do not follow by themselves
}

void CallDetails::build() {
    auto* holder = new QWidget(this);
    auto* outer = new QVBoxLayout(holder);
    outer->setContentsMargins(kSpace16, kSpace12, kSpace12, kSpace16);
    m_nothing = makeCaption(tr("Select a call to see what happened to the caller."), holder);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    outer->addWidget(m_nothing, 1);
    m_body = new QWidget(holder);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace8);
    buildHead(column);
    buildFacts(column);
    buildFields(column);
    column->addStretch(1);
    outer->addWidget(m_body);
    m_body->hide();
    setWidget(holder);
}

void CallDetails::buildHead(QVBoxLayout* column) {
    auto* first = new QHBoxLayout;
    m_title = new ElidedLabel({}, m_body);
    m_title->setFont(titleFont(font()));
    first->addWidget(m_title, 1);
    auto* close = new QToolButton(m_body);
    close->setIcon(icon(Icon::Close, Token::Muted));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close the details"));
    close->setAccessibleName(close->toolTip());
    connect(close, &QToolButton::clicked, this, &CallDetails::closeRequested);
    first->addWidget(close);
    column->addLayout(first);

    auto* second = new QHBoxLayout;
    second->setSpacing(kSpace4);
    m_number = makeText({}, m_body);
    m_number->setWordWrap(false);
    second->addWidget(m_number);
    m_copy = new QToolButton(m_body);
    m_copy->setObjectName(u"copyCallerNumber"_s);
    m_copy->setIcon(icon(Icon::Copy, Token::Muted));
    m_copy->setAutoRaise(true);
    m_copy->setToolTip(tr("Copy the caller's number"));
    m_copy->setAccessibleName(m_copy->toolTip());
    connect(m_copy, &QToolButton::clicked, this, [this] {
        if (!m_call)
            return;
        QGuiApplication::clipboard()->setText(m_call->caller);
        m_context.navigator.tell(tr("%1 was copied.").arg(callerNumber(*m_call)));
    });
    second->addWidget(m_copy);
    second->addStretch(1);
    m_outcome = new StatusChip(m_body);
    second->addWidget(m_outcome);
    column->addLayout(second);

    m_pending = new QWidget(m_body);
    auto* pending = new QHBoxLayout(m_pending);
    pending->setContentsMargins(0, 0, 0, 0);
    m_mark = new QLabel(m_pending);
    pending->addWidget(m_mark);
    pending->addWidget(makeCaption(tr("Changed here, not sent yet"), m_pending), 1);
    m_undo = new QToolButton(m_pending);
    m_undo->setObjectName(u"undoEdit"_s);
    m_undo->setText(tr("Undo"));
    m_undo->setIcon(icon(Icon::Undo));
    m_undo->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_undo, &QToolButton::clicked, this, &CallDetails::undo);
    pending->addWidget(m_undo);
    column->addWidget(m_pending);
}

void CallDetails::buildFacts(QVBoxLayout* column) {
    column->addWidget(new HairLine(m_body));
    column->addWidget(new SectionHeader(tr("What happened"), m_body));
    m_path = new QVBoxLayout;
    m_path->setSpacing(kSpace4);
    column->addLayout(m_path);
    m_flow = new QToolButton(m_body);
    m_flow->setObjectName(u"openFlow"_s);
    m_flow->setAutoRaise(true);
    m_flow->setIcon(icon(Icon::Flow, Token::Muted));
    m_flow->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_flow->setToolTip(tr("Show the flow that the call followed"));
    connect(m_flow, &QToolButton::clicked, this, &CallDetails::openFlow);
    column->addWidget(m_flow, 0, Qt::AlignLeading);

    column->addWidget(new HairLine(m_body));
    m_facts = new QFormLayout;
    m_facts->setHorizontalSpacing(kSpace16);
    m_facts->setVerticalSpacing(kSpace4);
    m_facts->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_facts->setRowWrapPolicy(QFormLayout::WrapLongRows);
    column->addLayout(m_facts);
    auto* listen = new ActionButton(m_context.actions, ActionId::ListenToCall, ActionButton::Look::IconAndText, m_body);
    column->addWidget(listen, 0, Qt::AlignLeading);
}

void CallDetails::buildFields(QVBoxLayout* column) {
    column->addWidget(new HairLine(m_body));
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(kSpace4);
    m_lead = new QComboBox(m_body);
    m_lead->setAccessibleName(tr("Lead status"));
    for (const QString& status : leadStatuses())
        m_lead->addItem(status.isEmpty() ? tr("Not judged yet") : leadStatusWord(status), status);
    connect(m_lead, &QComboBox::activated, this, [this] {
        edit({{u"leadStatus"_s, m_lead->currentData().toString()}});
    });
    form->addRow(makeCaption(tr("Lead status"), m_body), m_lead);

    m_tags = new TagEditor(m_body);
    connect(m_tags, &TagEditor::tagsEdited, this, [this](const QStringList& tags) {
        edit({{u"tags"_s, QJsonArray::fromStringList(tags)}});
    });
    form->addRow(makeCaption(tr("Tags"), m_body), m_tags);

    m_note = new QPlainTextEdit(m_body);
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("What should others know about this call?"));
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * 5 + kSpace16);
    m_note->installEventFilter(this);
    form->addRow(makeCaption(tr("Note"), m_body), m_note);
    column->addLayout(form);
}

void CallDetails::setNames(std::shared_ptr<const CallNames> names) {
    m_names = std::move(names);
    if (m_call && isVisible())
        reload();
}

void CallDetails::setTagSuggestions(const QStringList& tags) {
    m_tags->setSuggestions(tags);
}

void CallDetails::setCall(const CallId& id) {
    if (id == m_id)
        return;
    saveTyped();
    m_id = id;
    m_call.reset();
    m_note->clear();
    verticalScrollBar()->setValue(0);
    reload();
}

void CallDetails::reload() {
    std::optional<Call> call = m_id.isNull() ? std::nullopt : m_context.store.reader().call(m_id);
    m_nothing->setVisible(!call);
    m_body->setVisible(call.has_value());
    if (!call) {
        m_call.reset();
        return;
    }
    showCall(*call);
    m_call = std::move(call);
}

void CallDetails::showCall(const Call& call) {
    m_isFilling = true;
    const bool isTyping = m_call && m_note->hasFocus() && m_note->toPlainText() != m_call->note;
    m_title->setText(callerTitle(call));
    m_number->setText(callerNumber(call));
    m_number->setVisible(!call.callerName.isEmpty());
    m_copy->setVisible(!call.caller.isEmpty());
    m_outcome->setStatus(toneOf(call.outcome), ui::iconOf(call.outcome), wordOf(call.outcome));
    showPath(call);
    showFacts(call);
    int lead = m_lead->findData(call.leadStatus);
    if (lead < 0) {
        m_lead->addItem(leadStatusWord(call.leadStatus), call.leadStatus);
        lead = m_lead->count() - 1;
    }
    m_lead->setCurrentIndex(lead);
    m_tags->setTags(call.tags);
    if (!isTyping && m_note->toPlainText() != call.note)
        m_note->setPlainText(call.note);
    showRights(call);
    showPending();
    m_isFilling = false;
}

void CallDetails::addFact(const QString& name, const QString& value, const QString& tooltip) {
    if (value.isEmpty())
        return;
    QLabel* text = makeText(value, m_body);
    text->setToolTip(tooltip);
    m_facts->addRow(makeCaption(name, m_body), text);
}

void CallDetails::showFacts(const Call& call) {
    removeRows(m_facts);
    const TimeWords& times = m_names->timesAt(call.company);
    addFact(tr("When"), times.full(call.startedAt));
    addFact(tr("Direction"), call.isFirstTime ? tr("%1, first call of this caller").arg(wordOf(call.direction))
                                              : wordOf(call.direction));
    const QString place =
        QStringList{call.callerCity, call.callerState}.filter(QRegularExpression(u"\\S"_s)).join(u", "_s);
    addFact(tr("From"), place);
    addFact(tr("Number called"), numberTitle(call, *m_names), displayNumber(call.trackingNumber));
    addFact(tr("Source"), call.source);
    addFact(tr("Length"), call.durationSeconds > 0 ? spanText(call.durationSeconds) : QString());
    addFact(tr("Waited"), spanText(call.ringSeconds));
    addFact(tr("Assigned to"), m_names->users.value(call.assignedTo));
    addFact(tr("Recording"), call.recording.isEmpty() ? tr("None") : tr("Kept"));
}

void CallDetails::addStep(Icon stepIcon, Token token, const QString& title, const QString& detail) {
    auto* row = new QWidget(m_body);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(kSpace8);
    auto* picture = new QLabel(row);
    picture->setPixmap(iconPixmap(stepIcon, kIconSize, theme().color(token), devicePixelRatioF()));
    line->addWidget(picture, 0, Qt::AlignTop);
    line->addWidget(makeText(title, row), 1);
    if (!detail.isEmpty())
        line->addWidget(makeCaption(detail, row), 0, Qt::AlignTop);
    m_path->addWidget(row);
}

void CallDetails::showPath(const Call& call) {
    removeAll(m_path);
    for (const CallLeg& leg : call.legs) {
        const bool hasRung = leg.outcome != LegOutcome::SwitchedOff;
        const QString title =
            tr("%1: %2", "a phone and what happened").arg(legTitle(leg, *m_names), wordOf(leg.outcome));
        addStep(iconOf(leg.outcome), leg.outcome == LegOutcome::Answered ? Token::Ok : Token::Muted, title,
                hasRung ? tr("rang %1 s").arg(leg.ringSeconds) : QString());
    }
    if (call.outcome != CallOutcome::Answered || call.legs.empty()) {
        const QString end = call.outcome == CallOutcome::Voicemail   ? tr("The caller left a voicemail")
                            : call.outcome == CallOutcome::Abandoned ? tr("The caller hung up")
                            : call.outcome == CallOutcome::Missed    ? tr("Nobody answered")
                                                                     : wordOf(call.outcome);
        addStep(ui::iconOf(call.outcome), tokenOf(call.outcome), end, {});
    }
    m_flow->setVisible(!call.flow.isNull());
    if (!call.flow.isNull()) {
        const std::optional<FlowRecord> flow = m_context.store.reader().flow(call.flow);
        m_flow->setText(tr("%1, version %2", "a flow's name")
                            .arg(flow ? flow->name : tr("A flow that was removed"))
                            .arg(call.flowVersion));
        m_flow->setEnabled(flow.has_value());
    }
}

void CallDetails::showRights(const Call& call) {
    const access::Row row = access::rowOf(call);
    const QString whyNot = m_context.permissions.whyNot(access::Action::CallsAnnotate, call.company, &row);
    m_tags->setWhyNot(whyNot);
    m_note->setReadOnly(!whyNot.isEmpty());
    m_note->setToolTip(whyNot);
    m_lead->setEnabled(whyNot.isEmpty());
    m_lead->setToolTip(whyNot);
}

void CallDetails::showPending() {
    m_mark->setPixmap(iconPixmap(Icon::Unsynced, kIconSize, theme().color(Token::Accent), devicePixelRatioF()));
    m_pending->setVisible(m_context.store.isPending(wire::EntityType::Call, m_id.toString()));
}

bool CallDetails::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_note) {
        if (event->type() == QEvent::FocusOut)
            saveTyped();
        if (event->type() == QEvent::KeyPress) {
            const auto* key = static_cast<QKeyEvent*>(event);
            const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
            if (isReturn && key->modifiers().testFlag(Qt::ControlModifier)) {
                saveTyped();
                return true;
            }
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

void CallDetails::saveTyped() {
    if (m_call && !m_note->isReadOnly() && m_note->toPlainText() != m_call->note)
        edit({{u"note"_s, m_note->toPlainText()}});
}

void CallDetails::edit(const QJsonObject& fields) {
    if (m_isFilling || !m_call)
        return;
    QJsonObject wanted = fields;
    for (auto it = wanted.begin(); it != wanted.end(); ++it) {
        // What is empty is left out of an entity, so emptying means removing.
        const bool isEmpty = it.value().isArray() ? it.value().toArray().isEmpty() : it.value().toString().isEmpty();
        if (isEmpty)
            it.value() = QJsonValue::Null;
    }
    std::optional<wire::Patch> patch = m_context.store.patchFor(wire::EntityType::Call, m_id.toString(), wanted);
    if (!patch)
        return;
    if (const Result<EditId> made = m_context.store.edit(std::move(*patch)); !made)
        m_context.navigator.tell(made.error().message);
    reload();
}

void CallDetails::undo() {
    // The newest edit of this call first; pressing again takes the one before.
    const std::vector<store::PendingEdit> edits = m_context.store.edits();
    for (auto it = edits.rbegin(); it != edits.rend(); ++it) {
        if (it->patch.type != wire::EntityType::Call || it->patch.id != m_id.toString())
            continue;
        if (const Result<void> taken = m_context.store.discard(it->id); !taken)
            m_context.navigator.tell(taken.error().message);
        break;
    }
    reload();
}

void CallDetails::openFlow() {
    if (m_call)
        m_context.navigator.goTo(m_call->company, Tab::Flows, m_call->flow.toString());
}

void CallDetails::editTags() {
    m_tags->field()->setFocus(Qt::ShortcutFocusReason);
}

void CallDetails::editNote() {
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void CallDetails::editLeadStatus() {
    m_lead->setFocus(Qt::ShortcutFocusReason);
    m_lead->showPopup();
}

} // namespace trunkline::ui
