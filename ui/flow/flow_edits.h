#pragma once

#include <QMap>

#include "core/flow/edit_builders.h"
#include "core/flow/layout.h"
#include "ui/flow/flow_editor_document.h"
#include "ui/flow/flow_selection.h"

class QMimeData;

namespace trunkline::ui {

enum class Alignment : std::uint8_t { Left, Right, Top, Bottom, CentreAcross, CentreDown, SpreadAcross, SpreadDown };

/// What people do to a flow, each as one step of undo, leaving chosen what they will want next. A refusal has been told
/// by FlowEditorDocument::refused() when the answer comes back.
class FlowEdits {
public:
    FlowEdits(FlowEditorDocument& document, FlowSelection& selection) : m_document(document), m_selection(selection) {}

    /// Adds a step and, from a port, leads that port to it. A null wire with `asEntry`, or a flow without entry: the
    /// step becomes the one that calls come to first.
    Result<StepId> addStep(QStringView type, QPointF topLeft, const WireRef& from = {}, bool asEntry = false);
    Result<StepId> spliceNew(QStringView type, const WireRef& wire, QPointF topLeft);
    Result<void> spliceExisting(const StepId& step, const WireRef& wire, QPointF topLeft);
    /// A null `from`: calls come to `to` first.
    Result<void> connect(const WireRef& from, const StepId& to);
    Result<void> disconnect(const WireRef& wire);
    /// Steps (their wires heal), the wire or the note that is chosen.
    Result<void> removeChosen();
    Result<void> move(const QMap<StepId, QPointF>& positions, quint64 gesture = 0);
    /// Steps on from where they stand; repeated presses of a key share a gesture.
    Result<void> nudgeChosen(QPointF by, quint64 gesture);
    Result<void> alignChosen(Alignment alignment);
    /// Without a value the way that the flow runs stays.
    Result<void> layOutAll(std::optional<flow::Direction> direction = {});

    [[nodiscard]] QMimeData* copyChosen() const;
    /// Without a point they land a little beside where they were.
    Result<void> paste(const QMimeData* data, std::optional<QPointF> topLeft = {});
    Result<void> duplicateChosen();

    Result<QString> addNote(QPointF topLeft);
    Result<void> groupChosen();
    Result<void> ungroupChosen();

    /// A free place for a new step beside where `from` leaves.
    [[nodiscard]] QPointF placeAfter(const WireRef& from) const;

private:
    Result<void> pasteJson(const QJsonObject& json, std::optional<QPointF> topLeft);
    [[nodiscard]] QRectF cardOf(const StepId& step) const;

    FlowEditorDocument& m_document;
    FlowSelection& m_selection;
};

/// Of a step dragged from the palette; the payload is the name of the step type.
inline constexpr const char* kStepTypeMime = "application/x-trunkline-step-type";

} // namespace trunkline::ui
