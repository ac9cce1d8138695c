#include "ui/flow/flow_editor_document.h"

#include <utility>

#include "core/flow/flow_template.h"
#include "core/flow/step_types.h"
#include "ui/flow/edit_command.h"
#include "ui/flow/placement.h"

namespace trunkline::ui {

namespace {

constexpr qsizetype kLargeFlow = 200;  ///< steps from which the validator waits for a pause
constexpr int kPauseMilliseconds = 60; ///< between edits: shorter than people notice, longer than a held key repeats

} // namespace

FlowEditorDocument::FlowEditorDocument(QObject* parent) : QObject(parent) {
    m_undoStack.setUndoLimit(1'000);
    m_validation.setSingleShot(true);
    connect(&m_validation, &QTimer::timeout, this, [this] {
        (void)problems();
        Q_EMIT problemsChanged();
    });
}

void FlowEditorDocument::load(flow::FlowDocument document) {
    placeMissingSteps(document);
    m_undoStack.clear();
    m_flow = std::move(document);
    FlowChange change;
    change.isReset = true;
    Q_EMIT changed(change);
    problemsAreStale();
}

void FlowEditorDocument::setSurroundings(FlowSurroundings surroundings) {
    m_surroundings = std::move(surroundings);
    Q_EMIT surroundingsChanged();
    problemsAreStale();
}

void FlowEditorDocument::setChecked(bool isChecked) {
    if (std::exchange(m_isChecked, isChecked) != isChecked)
        problemsAreStale();
}

void FlowEditorDocument::setReadOnly(QString reason) {
    if (reason == m_readOnlyReason)
        return;
    m_readOnlyReason = std::move(reason);
    Q_EMIT readOnlyChanged();
}

QString FlowEditorDocument::whyNotChange(const StepId& step, QStringView setting) const {
    if (isReadOnly())
        return m_readOnlyReason;
    const flow::Step* found = m_flow.find(step);
    if (!found || m_surroundings.isTemplateOwner || !flow::isHeld(m_flow, *found, setting))
        return {};
    return tr("“%1” belongs to the template of HQ and is locked. Ask HQ to change it.").arg(nameOf(step));
}

QString FlowEditorDocument::nameOf(const StepId& step) const {
    const flow::Step* found = m_flow.find(step);
    return found ? flow::displayName(*found, company()) : QString();
}

Result<void> FlowEditorDocument::refuse(ErrorCode code, const QString& message) {
    Q_EMIT refused(message);
    return fail(code, message);
}

Result<void> FlowEditorDocument::push(flow::Edit edit, quint64 gesture) {
    if (!isReadOnly() && !m_surroundings.isTemplateOwner) {
        flow::FlowDocument after = m_flow;
        const bool isPossible = flow::apply(after, edit).has_value();
        const QList<StepId> held = isPossible ? flow::lockedStepsChanged(m_flow, after) : QList<StepId>();
        if (!held.isEmpty())
            return refuse(
                ErrorCode::Refused,
                tr("“%1” belongs to the template of HQ and is locked. Ask HQ to change it.").arg(nameOf(held.first())));
    }
    return make(std::move(edit), gesture);
}

Result<void> FlowEditorDocument::pushGiven(flow::Edit edit) {
    return make(std::move(edit), 0);
}

Result<void> FlowEditorDocument::make(flow::Edit edit, quint64 gesture) {
    if (isReadOnly())
        return refuse(ErrorCode::Refused, m_readOnlyReason);
    if (flow::isWithoutEffect(edit, m_flow))
        return {};
    if (edit.words.isEmpty())
        edit.words = flow::wordsFor(edit, m_flow);

    // Tried on the document first: the undo stack has no way to say that a command could not be done.
    Result<flow::Edit> inverse = applyAndTell(edit);
    if (!inverse)
        return refuse(inverse.error().code, inverse.error().message);
    m_undoStack.push(new EditCommand(*this, std::move(edit), std::move(*inverse), gesture));
    return {};
}

Result<flow::Edit> FlowEditorDocument::applyAndTell(const flow::Edit& edit) {
    const flow::FlowDocument before = m_flow;
    Result<flow::Edit> inverse = flow::apply(m_flow, edit);
    if (!inverse)
        return inverse;
    if (m_surroundings.isTemplate && before.extra() != m_flow.extra())
        placesMayBeOthers();
    const FlowChange change = changeBetween(before, m_flow);
    Q_EMIT changed(change);
    if (change.isMeaningChanged())
        problemsAreStale();
    return inverse;
}

void FlowEditorDocument::placesMayBeOthers() {
    flow::CompanyFacts around = m_surroundings.company ? *m_surroundings.company : flow::CompanyFacts();
    m_surroundings.company =
        std::make_shared<const flow::CompanyFacts>(flow::factsOf(flow::headOf(m_flow), std::move(around)));
    Q_EMIT surroundingsChanged();
}

void FlowEditorDocument::problemsAreStale() {
    m_areProblemsStale = true;
    m_validation.start(m_flow.steps().size() < kLargeFlow ? 0 : kPauseMilliseconds);
}

const std::vector<flow::Problem>& FlowEditorDocument::problems() {
    if (!m_areProblemsStale)
        return m_problems;
    m_areProblemsStale = false;
    flow::ValidationContext context;
    context.company = company();
    context.now = m_surroundings.now;
    context.findFlow = m_surroundings.findFlow;
    context.isTemplate = m_surroundings.isTemplate;
    m_problems = m_isChecked ? flow::validate(m_flow, context) : std::vector<flow::Problem>();
    m_worst.clear();
    for (std::size_t i = 0; i < m_problems.size(); ++i) {
        const flow::Problem& problem = m_problems[i];
        const auto known = m_worst.constFind(problem.step);
        if (known == m_worst.cend() || problem.severity < m_problems[*known].severity)
            m_worst.insert(problem.step, i);
    }
    return m_problems;
}

const flow::Problem* FlowEditorDocument::worstProblemOf(const StepId& step) {
    (void)problems();
    return worstKnownProblemOf(step);
}

const flow::Problem* FlowEditorDocument::worstKnownProblemOf(const StepId& step) const {
    const auto found = m_worst.constFind(step);
    return found == m_worst.cend() ? nullptr : &m_problems[*found];
}

} // namespace trunkline::ui
