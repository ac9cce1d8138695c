#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "core/flow/document.h"

namespace trunkline::flow {

struct Edit;

/// Puts a step into the document. Refused where its id exists.
struct AddStep {
    Step step;
    qsizetype index = -1; ///< -1: at the end
    std::optional<QPointF> position;
};
/// Takes a step away, with the wires that lead to it, its position, and its place in groups and as entry.
struct RemoveStep {
    StepId step;
};
/// Gives the step at `index` another id; wires keep leading to where they led by name. Heals ids that clash.
struct ChangeStepId {
    qsizetype index = -1;
    StepId id;
};
/// Swaps everything of a step but its id.
struct ReplaceStep {
    Step step;
};
struct ConnectPort {
    StepId step;
    QString port;
    StepId target;
};
struct DisconnectPort {
    StepId step;
    QString port;
};
/// An undefined value takes the setting away, so that its default holds.
struct SetSetting {
    StepId step;
    QString key;
    QJsonValue value;
};
struct SetTitle {
    StepId step;
    QString title;
};
struct SetLocked {
    StepId step;
    bool isLocked = false;
};
/// Locks or frees one setting of a step that is not locked as a whole.
struct SetSettingLocked {
    StepId step;
    QString key;
    bool isLocked = false;
};
/// A null step: no entry.
struct SetEntry {
    StepId step;
};
struct RenameFlow {
    QString name;
};
/// Empty: the company's time zone.
struct SetTimeZone {
    QString timeZone;
};
/// A position without a value is forgotten. Layout only: the meaning of the flow stays.
struct MoveSteps {
    QList<std::pair<StepId, std::optional<QPointF>>> positions;
};
/// Adds the note, or replaces the one with its id.
struct PutNote {
    Note note;
};
struct RemoveNote {
    QString id;
};
struct PutGroup {
    Group group;
};
struct RemoveGroup {
    QString id;
};
struct SetLayout {
    Layout layout;
};
struct SetScenarios {
    QJsonArray scenarios;
};
/// Swaps the whole document: restoring a version, taking the result of a merge.
struct ReplaceDocument {
    FlowDocument document;
};
/// Several edits as one step of undo: all of them happen, or none.
struct Composite {
    std::vector<Edit> edits;
};

using Change =
    std::variant<AddStep, RemoveStep, ChangeStepId, ReplaceStep, ConnectPort, DisconnectPort, SetSetting, SetTitle,
                 SetLocked, SetSettingLocked, SetEntry, RenameFlow, SetTimeZone, MoveSteps, PutNote, RemoveNote,
                 PutGroup, RemoveGroup, SetLayout, SetScenarios, ReplaceDocument, Composite>;

/// A change to a document, with words for the undo menu ("Connect “Mike” to “Voicemail”"); empty words are made by
/// wordsFor().
struct Edit {
    Change change;
    QString words;
};

/// Makes the change and gives the edit that takes it back: applying that one gives the first document to the byte.
/// On an error the document is as it was.
[[nodiscard]] Result<Edit> apply(FlowDocument& document, const Edit& edit);

/// The edit in words for a person, translated, as it stands in an undo menu. `document`: before the edit.
[[nodiscard]] QString wordsFor(const Edit& edit, const FlowDocument& document);

/// Whether the edit leaves the document as it is; the console drops such a command.
[[nodiscard]] bool isWithoutEffect(const Edit& edit, const FlowDocument& document);

/// The steps that an edit changes in their meaning (not in layout). For locks of templates and for showing what
/// changed.
[[nodiscard]] QList<StepId> stepsTouchedBy(const Edit& edit, const FlowDocument& document);

} // namespace trunkline::flow
