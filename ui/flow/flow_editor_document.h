#pragma once

#include <memory>
#include <vector>

#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include "core/flow/edit.h"
#include "core/flow/validator.h"
#include "ui/flow/flow_change.h"
#include "ui/flow/step_figures.h"

namespace trunkline::ui {

/// What the editor knows about the world around the flow.
struct FlowSurroundings {
    std::shared_ptr<const flow::CompanyFacts> company; ///< null: nothing is known
    std::optional<Instant> now;                        ///< for what is switched off at present
    QStringList numbers;                               ///< E.164: the tracking numbers that lead to this flow
    QStringList otherFlows;                            ///< names that a `goto` can choose
    flow::FindFlow findFlow;
    AskFigures askFigures;       ///< of the calls of the last days; empty: nobody knows
    bool isTemplateOwner = true; ///< false: what a template locks may not be changed
    QString templateWords;       ///< the one that the flow follows, and in which version; empty: none
    bool isTemplate = false;     ///< the flow is one: its phones are places, and parts of it can be locked
};

/// The flow being edited, with undo, problems, and facts in the past tense for the views. All changes of the flow go
/// through push(); nothing else writes to it.
class FlowEditorDocument final : public QObject {
    Q_OBJECT

public:
    explicit FlowEditorDocument(QObject* parent = nullptr);

    /// Takes another flow and forgets the undo steps of the one before. Steps without a position are placed.
    void load(flow::FlowDocument document);
    void setSurroundings(FlowSurroundings surroundings);
    /// False: no problems are looked for, as in a picture of a flow that nobody edits.
    void setChecked(bool isChecked);
    /// A reason makes it read-only and is what push() answers with; empty: may be edited.
    void setReadOnly(QString reason);

    [[nodiscard]] const flow::FlowDocument& flow() const { return m_flow; }
    [[nodiscard]] const FlowSurroundings& surroundings() const { return m_surroundings; }
    [[nodiscard]] const flow::CompanyFacts* company() const { return m_surroundings.company.get(); }
    [[nodiscard]] bool isReadOnly() const { return !m_readOnlyReason.isEmpty(); }
    [[nodiscard]] const QString& readOnlyReason() const { return m_readOnlyReason; }
    /// Why a person cannot change this step, or this setting of it: the flow is read-only, or its template holds it.
    /// Empty: they can.
    [[nodiscard]] QString whyNotChange(const StepId& step, QStringView setting = {}) const;
    [[nodiscard]] QUndoStack* undoStack() { return &m_undoStack; }
    [[nodiscard]] QString nameOf(const StepId& step) const;

    /// Makes an edit that can be undone. Edits with the same gesture (not 0) undo as one; see beginGesture(). An edit
    /// without effect succeeds and leaves no step of undo.
    Result<void> push(flow::Edit edit, quint64 gesture = 0);
    /// An edit that takes what somebody gave who may lock: an update of the template, what was published meanwhile.
    Result<void> pushGiven(flow::Edit edit);
    [[nodiscard]] quint64 beginGesture() { return ++m_lastGesture; }

    /// Of the flow as it is now; computed when asked for and out of date.
    [[nodiscard]] const std::vector<flow::Problem>& problems();
    [[nodiscard]] const flow::Problem* worstProblemOf(const StepId& step);
    /// As problemsChanged() told them last. What is shown while somebody edits asks for these, so that no gesture waits
    /// for the validator.
    [[nodiscard]] const std::vector<flow::Problem>& knownProblems() const { return m_problems; }
    [[nodiscard]] const flow::Problem* worstKnownProblemOf(const StepId& step) const;

Q_SIGNALS:
    void changed(const trunkline::ui::FlowChange& change);
    void surroundingsChanged();
    void readOnlyChanged();
    /// After the meaning changed: in the next turn of the loop, and of a large flow once edits pause for a moment.
    void problemsChanged();
    /// Something that a person tried was not possible; for the status line.
    void refused(const QString& message);

private:
    friend class EditCommand;
    Result<void> make(flow::Edit edit, quint64 gesture);
    Result<void> refuse(ErrorCode code, const QString& message);
    Result<flow::Edit> applyAndTell(const flow::Edit& edit);
    void placesMayBeOthers();
    void problemsAreStale();

    flow::FlowDocument m_flow;
    FlowSurroundings m_surroundings;
    QString m_readOnlyReason;
    QUndoStack m_undoStack;
    std::vector<flow::Problem> m_problems;
    QHash<StepId, std::size_t> m_worst;
    bool m_areProblemsStale = true;
    bool m_isChecked = true;
    QTimer m_validation;
    quint64 m_lastGesture = 0;
};

} // namespace trunkline::ui
