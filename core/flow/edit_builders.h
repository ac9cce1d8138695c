#pragma once

#include "core/flow/edit.h"

namespace trunkline::flow {

/// Larger gestures of the editor, each as one edit that undoes as one. None of them changes the document itself.

/// A new step of a type with the settings that a new one begins with (see StepType::initialSettings).
[[nodiscard]] Step newStep(const FlowDocument& document, QStringView type);

/// Puts `step` (new, or already in the document) into the wire that leaves `from` at `port`: the wire then leads to the
/// step, and the step's main way out leads to where the wire led. Refused where the step has no way out, or is `from`
/// itself.
[[nodiscard]] Result<Edit> spliceOnWire(const FlowDocument& document, const Step& step, const StepId& from,
                                        const QString& port, std::optional<QPointF> position = {});

/// Adds a step and leads `from`'s port to it.
[[nodiscard]] Edit addStepFromPort(const Step& step, const StepId& from, const QString& port,
                                   std::optional<QPointF> position = {});

enum class Wires { Cut, Heal };
/// Removes steps with their layout. Heal: wires into a removed step lead on to where its main way out led.
[[nodiscard]] Edit removeSteps(const FlowDocument& document, const QList<StepId>& steps, Wires wires);

/// The steps as JSON for the clipboard, with the wires among them, positions and titles. "schema": "trunkline.steps/1".
[[nodiscard]] QJsonObject copySteps(const FlowDocument& document, const QList<StepId>& steps);

struct Paste {
    Edit edit;
    QList<StepId> steps; ///< the new ids, to be selected
};
/// Pastes what copySteps() gave, or a whole flow document, with fresh ids; text of another program is refused with
/// words. `topLeft`: where the pasted steps' bounding box begins; without one they keep their positions, moved by
/// `nudge`.
[[nodiscard]] Result<Paste> pasteSteps(const FlowDocument& document, const QJsonObject& json,
                                       std::optional<QPointF> topLeft, QPointF nudge = {24, 24});

} // namespace trunkline::flow
