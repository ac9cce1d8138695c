#include "ui/flow/step_inspector.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/flow/flow_template.h"
#include "core/flow/step_types.h"
#include "ui/flow/focus_place.h"
#include "ui/flow/problem_row.h"
#include "ui/flow/setting_editor.h"
#include "ui/flow/step_face.h"
#include "ui/flow/template_head_form.h"
#include "ui/flow/ways_out_form.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

StepInspector::StepInspector(FlowEditorDocument& document, FlowSelection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_edits(document, selection),
      m_icon(new QLabel(this)), m_heading(new QLabel(this)), m_scroll(new QScrollArea(this)) {
    setAccessibleName(tr("Settings"));
    m_heading->setFont(boldFont(font()));
    m_heading->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(kSpace12, kSpace8, kSpace12, 0);
    head->addWidget(m_icon);
    head->addWidget(m_heading, 1);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace4);
    column->addLayout(head);
    column->addWidget(m_scroll, 1);

    connect(&selection, &FlowSelection::changed, this, &StepInspector::showChosen);
    connect(&document, &FlowEditorDocument::changed, this, [this](const FlowChange& change) {
        if (change.isReset)
            m_shownKey.clear();
        showChosen();
    });
    connect(&document, &FlowEditorDocument::surroundingsChanged, this, [this] {
        m_shownKey.clear();
        showChosen();
        askFigures();
    });
    connect(&document, &FlowEditorDocument::readOnlyChanged, this, [this] {
        m_shownKey.clear();
        showChosen();
    });
    connect(&document, &FlowEditorDocument::problemsChanged, this, &StepInspector::addProblems);
    showChosen();
}

void StepInspector::setHeading(Icon symbol, const QString& text) {
    m_icon->setPixmap(icon(symbol, Token::Accent).pixmap(kToolIconSize, kToolIconSize));
    m_heading->setText(text);
}

void StepInspector::clearContent() {
    m_gestureKey.clear();
    m_title = nullptr;
    m_noteText = nullptr;
    m_form = nullptr;
    m_waysOut = nullptr;
    m_problems = nullptr;
    m_figures = nullptr;
    m_editors.clear();
    // The one that is being replaced may be in the middle of telling about an edit.
    if (QWidget* old = m_scroll->takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    m_content = new QWidget;
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(kSpace12, kSpace8, kSpace12, kSpace12);
    m_column->setSpacing(kSpace12);
}

void StepInspector::showChosen() {
    const flow::FlowDocument& flow = m_document.flow();
    const bool isSeveral = m_selection.steps().size() > 1;
    const flow::Step* step = isSeveral ? nullptr : flow.find(m_selection.current());
    QString key = u"flow"_s;
    if (isSeveral)
        key = u"several"_s;
    else if (step)
        key = u"step/%1/%2%3/%4"_s.arg(step->id.toString(), step->type, step->isLocked ? u"/locked"_s : QString(),
                                       step->lockedSettings.join(u' '));
    else if (!m_selection.wire().isNull())
        key = u"wire/%1/%2"_s.arg(m_selection.wire().from.toString(), m_selection.wire().port);
    else if (!m_selection.note().isEmpty())
        key = u"note/"_s + m_selection.note();
    if (key == m_shownKey && key != u"several") {
        refresh();
        return;
    }
    const FocusPlace place = key == m_builtKey ? FocusPlace(m_content) : FocusPlace();
    m_shownKey = m_builtKey = key;
    m_shownStep = step ? step->id : StepId();
    clearContent();
    if (isSeveral)
        buildSeveral();
    else if (step)
        buildStep(*step);
    else if (!m_selection.wire().isNull())
        buildWire();
    else if (const auto& notes = flow.layout().notes; !m_selection.note().isEmpty()) {
        for (const flow::Note& note : notes) {
            if (note.id == m_selection.note())
                buildNote(note);
        }
    } else
        buildFlow();
    m_column->addStretch(1);
    m_scroll->setWidget(m_content);
    m_content->show();
    place.restoreIn(*m_content);
}

void StepInspector::refresh() {
    const flow::Step* step = m_document.flow().find(m_shownStep);
    if (m_title) {
        const QString title = step ? step->title : m_document.flow().name();
        if (m_title->text() != title)
            m_title->setText(title);
        if (step)
            m_title->setPlaceholderText(flow::displayName(*step, m_document.company()));
    }
    if (!step)
        return;
    for (const auto& [key, editor] : std::as_const(m_editors)) {
        editor->setSurroundingSettings(step->settings);
        editor->setValue(step->settings.value(key));
    }
    if (m_waysOut)
        m_waysOut->refresh();
}

void StepInspector::buildStep(const flow::Step& step) {
    const flow::StepType* type = flow::findStepType(step.type);
    setHeading(iconOf(QStringView(step.type)), type ? flow::typeLabel(*type) : tr("Unknown step"));
    const bool mayLock = m_document.surroundings().isTemplate && !m_document.isReadOnly();
    if (mayLock)
        addLockSwitch(step);
    else if (step.isLocked)
        addLockWords(step.id);
    m_form = new QFormLayout;
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setVerticalSpacing(kSpace8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_title = new QLineEdit(step.title, m_content);
    m_title->setPlaceholderText(flow::displayName(step, m_document.company()));
    m_title->setAccessibleName(tr("Name"));
    m_title->setMaxLength(80);
    m_title->setEnabled(m_document.whyNotChange(step.id).isEmpty());
    m_title->setToolTip(m_document.whyNotChange(step.id));
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString& text) {
        (void)m_document.push({flow::SetTitle{m_shownStep, text}, {}}, gestureFor(u"$title"_s, true));
    });
    if (!type) {
        auto* words = new QLabel(
            tr("A newer version of Trunkline made this step. It is kept as it is and cannot be run here."), m_content);
        words->setWordWrap(true);
        m_column->addWidget(words);
    } else {
        // What matters most comes first: who rings, what is said; the name of the step last.
        for (const flow::Setting& setting : type->settings)
            addSetting(setting);
    }
    m_form->addRow(tr("Name"), m_title);
    m_column->addLayout(m_form);

    m_column->addWidget(new SectionHeader(tr("What happens next"), m_content));
    m_waysOut = new WaysOutForm(m_document, m_selection, m_content);
    m_waysOut->setStep(step.id);
    m_column->addWidget(m_waysOut);
    if (flow::portsOf(step, m_document.company()).isEmpty())
        m_column->addWidget(makeCaption(tr("The call ends here."), m_content));
    m_problems = new QWidget(m_content);
    m_column->addWidget(m_problems);
    addProblems();
    m_figures = new QLabel(m_content);
    m_figures->setWordWrap(true);
    m_figures->setAccessibleName(tr("Calls at this step"));
    m_column->addWidget(m_figures);
    showFigures();
    refresh();
}

void StepInspector::askFigures() {
    m_known.reset();
    if (m_document.surroundings().askFigures)
        m_document.surroundings().askFigures(this, [this](FlowFigures figures) {
            m_known = std::move(figures);
            showFigures();
        });
}

void StepInspector::showFigures() {
    if (!m_figures)
        return;
    m_figures->setVisible(m_known.has_value());
    if (!m_known)
        return;
    const StepFigures at = m_known->value(m_shownStep);
    const QString days = tr("Last %n day(s)", nullptr, kFigureDays);
    if (at.calls == 0) {
        m_figures->setText(tr("%1: no call came here.").arg(days));
        return;
    }
    QStringList words{tr("%n call(s) came here", nullptr, at.calls)};
    if (at.answered > 0)
        words.append(tr("%n answered", "calls", at.answered));
    if (at.ended > at.answered)
        words.append(tr("%n ended here", "calls", at.ended - at.answered));
    m_figures->setText(tr("%1: %2.", "period and figures").arg(days, words.join(tr(", "))));
}

void StepInspector::addLockSwitch(const flow::Step& step) {
    auto* lock = new QCheckBox(tr("Locked for companies"), m_content);
    lock->setIcon(icon(Icon::Lock));
    lock->setChecked(step.isLocked);
    lock->setToolTip(tr("Companies choose the phones of a locked step and change nothing else in it."));
    connect(lock, &QCheckBox::clicked, this, [this, id = step.id](bool isLocked) {
        (void)m_document.push({flow::SetLocked{id, isLocked}, {}});
    });
    m_column->addWidget(lock);
}

/// A padlock beside a setting: the author of a template locks with it, a company sees that it is held.
QWidget* StepInspector::withPadlock(QWidget* editor, const QString& key) {
    const flow::Step* step = m_document.flow().find(m_shownStep);
    const bool isTemplate = m_document.surroundings().isTemplate;
    const bool isHeld = step->lockedSettings.contains(key);
    if (step->isLocked || (!isTemplate && !isHeld) || (isTemplate && flow::namesPhones(key)))
        return editor;
    auto* host = new QWidget(m_content);
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace4);
    row->addWidget(editor, 1);
    auto* padlock = new QToolButton(host);
    padlock->setAutoRaise(true);
    padlock->setCheckable(true);
    padlock->setChecked(isHeld);
    padlock->setIcon(isHeld ? icon(Icon::Lock, Token::Accent) : icon(Icon::Lock, Token::Disabled));
    const bool mayLock = isTemplate && !m_document.isReadOnly();
    padlock->setEnabled(mayLock);
    padlock->setToolTip(!mayLock ? tr("The template of HQ holds this setting.")
                        : isHeld ? tr("Companies cannot change this. Press to leave it to them.")
                                 : tr("Companies may change this. Press to lock it for them."));
    padlock->setAccessibleName(tr("Lock “%1”", "a setting").arg(labelOf(key)));
    connect(padlock, &QToolButton::clicked, this, [this, key](bool isLocked) {
        (void)m_document.push({flow::SetSettingLocked{m_shownStep, key, isLocked}, {}});
    });
    row->addWidget(padlock, 0, Qt::AlignTop);
    return host;
}

QString StepInspector::labelOf(const QString& key) const {
    const flow::Step* step = m_document.flow().find(m_shownStep);
    const flow::StepType* type = step ? flow::findStepType(step->type) : nullptr;
    for (const flow::Setting& setting : type ? type->settings : std::span<const flow::Setting>()) {
        if (key == QStringView(setting.key))
            return flow::settingLabel(setting);
    }
    return key;
}

void StepInspector::addLockWords(const StepId& step) {
    const QString whyNot = m_document.whyNotChange(step);
    auto* words = new StatusChip(m_content);
    words->setStatus(Tone::Neutral, Icon::Lock, tr("Locked by HQ"));
    words->setToolTip(whyNot.isEmpty() ? tr("Only HQ can change this step.") : whyNot);
    m_column->addWidget(words, 0, Qt::AlignLeft);
    if (whyNot.isEmpty() || m_document.isReadOnly())
        return;
    auto* why = makeCaption(whyNot, m_content);
    why->setWordWrap(true);
    m_column->addWidget(why);
}

void StepInspector::addSetting(const flow::Setting& setting) {
    const QString key = QString::fromUtf16(setting.key);
    SettingEditor* editor = makeSettingEditor(setting, m_document, m_content);
    const QString whyNot = m_document.whyNotChange(m_shownStep, key);
    editor->setEnabled(whyNot.isEmpty());
    if (!whyNot.isEmpty())
        editor->setToolTip(whyNot);
    connect(editor, &SettingEditor::edited, this,
            [this, key](const QJsonValue& value, bool isTyping) { pushSetting(key, value, isTyping); });
    const bool hasOwnLabel = setting.kind == flow::SettingKind::Flag || setting.kind == flow::SettingKind::Screening;
    QWidget* row = withPadlock(editor, key);
    if (hasOwnLabel) {
        m_form->addRow(row);
    } else if (editor->isWide()) {
        auto* label = new QLabel(flow::settingLabel(setting), m_content);
        label->setBuddy(editor);
        m_form->addRow(label);
        m_form->addRow(row);
    } else {
        m_form->addRow(flow::settingLabel(setting), row);
    }
    m_editors.append({key, editor});
}

void StepInspector::addProblems() {
    if (!m_problems)
        return;
    delete m_problems->layout();
    qDeleteAll(m_problems->findChildren<ProblemRow*>(Qt::FindDirectChildrenOnly));
    auto* column = new QVBoxLayout(m_problems);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpace8);
    for (const flow::Problem& problem : m_document.knownProblems()) {
        if (problem.step == m_shownStep)
            column->addWidget(new ProblemRow(m_document, problem, m_problems));
    }
    m_problems->setVisible(column->count() > 0);
}

void StepInspector::buildWire() {
    const WireRef wire = m_selection.wire();
    const flow::Step* from = m_document.flow().find(wire.from);
    if (!from)
        return;
    setHeading(Icon::Link, tr("Wire"));
    auto* words = new QLabel(tr("“%1” of “%2” leads to “%3”.")
                                 .arg(flow::portLabel(*from, wire.port), m_document.nameOf(wire.from),
                                      m_document.nameOf(from->ports.value(wire.port))),
                             m_content);
    words->setWordWrap(true);
    m_column->addWidget(words);
    auto* remove = new QPushButton(icon(Icon::Remove), tr("Remove the wire"), m_content);
    remove->setEnabled(!m_document.isReadOnly());
    connect(remove, &QPushButton::clicked, this, [this] { (void)m_edits.removeChosen(); });
    m_column->addWidget(remove, 0, Qt::AlignLeft);
}

void StepInspector::buildNote(const flow::Note& note) {
    setHeading(Icon::Note, tr("Note"));
    m_noteText = new QPlainTextEdit(note.text, m_content);
    m_noteText->setAccessibleName(tr("Text of the note"));
    m_noteText->setTabChangesFocus(true);
    m_noteText->setReadOnly(m_document.isReadOnly());
    connect(m_noteText, &QPlainTextEdit::textChanged, this, [this, id = note.id] {
        for (flow::Note changed : m_document.flow().layout().notes) {
            if (changed.id != id)
                continue;
            changed.text = m_noteText->toPlainText().left(flow::kMaxTextLength);
            (void)m_document.push({flow::PutNote{changed}, {}}, gestureFor(u"$note"_s, true));
            return;
        }
    });
    m_column->addWidget(m_noteText);
    m_column->addWidget(makeCaption(tr("Notes are for people; they change nothing for callers."), m_content));
}

void StepInspector::buildSeveral() {
    setHeading(Icon::List, tr("%n step(s) chosen", nullptr, int(m_selection.steps().size())));
    struct Entry {
        QString text;
        Alignment alignment;
    };
    const QList<Entry> entries{
        {tr("Align left edges"), Alignment::Left},           {tr("Align top edges"), Alignment::Top},
        {tr("Centre in a column"), Alignment::CentreAcross}, {tr("Centre in a row"), Alignment::CentreDown},
        {tr("Spread across"), Alignment::SpreadAcross},      {tr("Spread down"), Alignment::SpreadDown}};
    for (const Entry& entry : entries) {
        auto* button = new QPushButton(entry.text, m_content);
        button->setEnabled(!m_document.isReadOnly());
        connect(button, &QPushButton::clicked, this,
                [this, alignment = entry.alignment] { (void)m_edits.alignChosen(alignment); });
        m_column->addWidget(button);
    }
    auto* group = new QPushButton(tr("Group them"), m_content);
    group->setEnabled(!m_document.isReadOnly());
    connect(group, &QPushButton::clicked, this, [this] { (void)m_edits.groupChosen(); });
    m_column->addWidget(group);
    auto* remove = new QPushButton(icon(Icon::Remove), tr("Remove them"), m_content);
    remove->setEnabled(!m_document.isReadOnly());
    connect(remove, &QPushButton::clicked, this, [this] { (void)m_edits.removeChosen(); });
    m_column->addWidget(remove);
}

void StepInspector::buildFlow() {
    setHeading(Icon::Flow, m_document.surroundings().isTemplate ? tr("Template") : tr("Call flow"));
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_title = new QLineEdit(m_document.flow().name(), m_content);
    m_title->setAccessibleName(tr("Name of the flow"));
    m_title->setEnabled(!m_document.isReadOnly());
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString& text) {
        (void)m_document.push({flow::RenameFlow{text}, {}}, gestureFor(u"$name"_s, true));
    });
    m_form->addRow(tr("Name"), m_title);
    const QString zone = m_document.flow().timeZone();
    const QString companys =
        m_document.company() && m_document.company()->zone ? m_document.company()->zone->name() : u"UTC"_s;
    auto* words = new QLabel(zone.isEmpty() ? companys : zone, m_content);
    m_form->addRow(tr("Time zone"), words);
    if (const QString& followed = m_document.surroundings().templateWords; !followed.isEmpty()) {
        auto* from = new QLabel(followed, m_content);
        from->setWordWrap(true);
        m_form->addRow(tr("Template"), from);
    }
    m_column->addLayout(m_form);
    if (m_document.surroundings().isTemplate)
        m_column->addWidget(new TemplateHeadForm(m_document, m_content));
    auto* hint = makeCaption(
        m_document.flow().steps().isEmpty()
            ? tr("Drag “Ring a phone” onto the canvas to say who is rung first.")
            : tr("Choose a step to see its settings. Drag from the dot beside a way out to say what happens next."),
        m_content);
    hint->setWordWrap(true);
    m_column->addWidget(hint);
}

quint64 StepInspector::gestureFor(const QString& key, bool isTyping) {
    if (!isTyping) {
        m_gestureKey.clear();
        return 0;
    }
    if (m_gestureKey != key) {
        m_gestureKey = key;
        m_gesture = m_document.beginGesture();
    }
    return m_gesture;
}

void StepInspector::pushSetting(const QString& key, const QJsonValue& value, bool isTyping) {
    const flow::Step* step = m_document.flow().find(m_shownStep);
    if (!step)
        return;
    flow::Edit edit{flow::SetSetting{m_shownStep, key, value}, {}};
    const QJsonArray before = step->settings.value(key).toArray();
    const QJsonArray after = value.toArray();
    // A way out that is renamed takes its wire along.
    if (!before.isEmpty() && before.size() == after.size()) {
        for (qsizetype i = 0; i < before.size(); ++i) {
            const QString was = before[i][u"port"].toString();
            const QString is = after[i][u"port"].toString();
            if (was == is || is.isEmpty() || !step->ports.contains(was) || step->ports.contains(is))
                continue;
            flow::Step renamed = *step;
            renamed.settings.insert(key, value);
            renamed.ports.insert(is, renamed.ports.take(was));
            edit = {flow::ReplaceStep{renamed}, tr("Rename the way out “%1”").arg(was)};
            break;
        }
    }
    if (!m_document.push(std::move(edit), gestureFor(key, isTyping)))
        refresh();
}

void StepInspector::focusFirst() {
    if (m_noteText)
        m_noteText->setFocus(Qt::ShortcutFocusReason);
    else if (!m_editors.isEmpty())
        m_editors.first().second->setFocus(Qt::ShortcutFocusReason);
    else if (m_title)
        m_title->setFocus(Qt::ShortcutFocusReason);
}

void StepInspector::focusSetting(const QString& key) {
    for (const auto& [known, editor] : std::as_const(m_editors)) {
        if (known == key) {
            editor->setFocus(Qt::ShortcutFocusReason);
            return;
        }
    }
    focusFirst();
}

void StepInspector::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace trunkline::ui
