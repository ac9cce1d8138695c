#include "ui/flow/flow_selection.h"

namespace trunkline::ui {

void FlowSelection::toggle(const StepId& step) {
    QSet<StepId> steps = m_steps;
    if (steps.remove(step))
        set(steps, steps.isEmpty() ? StepId() : *steps.cbegin(), {}, {});
    else
        set(steps << step, step, {}, {});
}

void FlowSelection::keepOnly(const flow::FlowDocument& flow) {
    QSet<StepId> steps;
    for (const StepId& step : m_steps) {
        if (flow.contains(step))
            steps.insert(step);
    }
    const flow::Step* from = flow.find(m_wire.from);
    const WireRef wire = from && from->ports.contains(m_wire.port) ? m_wire : WireRef();
    const auto& notes = flow.layout().notes;
    const bool hasNote =
        std::any_of(notes.begin(), notes.end(), [this](const flow::Note& note) { return note.id == m_note; });
    StepId current = m_current;
    if (!steps.contains(current))
        current = steps.isEmpty() ? StepId() : *steps.cbegin();
    set(steps, current, wire, hasNote ? m_note : QString());
}

void FlowSelection::set(QSet<StepId> steps, StepId current, WireRef wire, QString note) {
    steps.remove(StepId());
    if (steps == m_steps && current == m_current && wire == m_wire && note == m_note)
        return;
    m_steps = std::move(steps);
    m_current = std::move(current);
    m_wire = std::move(wire);
    m_note = std::move(note);
    Q_EMIT changed();
}

} // namespace trunkline::ui
