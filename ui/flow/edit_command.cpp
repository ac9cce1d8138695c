#include "ui/flow/edit_command.h"

#include "core/base/log.h"
#include "ui/flow/flow_editor_document.h"

namespace trunkline::ui {

namespace {

/// Whether `later` makes `earlier` irrelevant, as both write the same place.
bool overwrites(const flow::Change& later, const flow::Change& earlier) {
    if (const auto* b = std::get_if<flow::SetSetting>(&later)) {
        const auto* a = std::get_if<flow::SetSetting>(&earlier);
        return a && a->step == b->step && a->key == b->key;
    }
    if (const auto* b = std::get_if<flow::SetTitle>(&later)) {
        const auto* a = std::get_if<flow::SetTitle>(&earlier);
        return a && a->step == b->step;
    }
    if (const auto* b = std::get_if<flow::PutNote>(&later)) {
        const auto* a = std::get_if<flow::PutNote>(&earlier);
        return a && a->note.id == b->note.id;
    }
    if (const auto* b = std::get_if<flow::MoveSteps>(&later)) {
        const auto* a = std::get_if<flow::MoveSteps>(&earlier);
        return a && std::equal(a->positions.begin(), a->positions.end(), b->positions.begin(), b->positions.end(),
                               [](const auto& x, const auto& y) { return x.first == y.first; });
    }
    return std::holds_alternative<flow::RenameFlow>(later) && std::holds_alternative<flow::RenameFlow>(earlier);
}

flow::Edit both(flow::Edit first, flow::Edit second, const QString& words) {
    flow::Composite composite;
    composite.edits.push_back(std::move(first));
    composite.edits.push_back(std::move(second));
    return {std::move(composite), words};
}

} // namespace

EditCommand::EditCommand(FlowEditorDocument& document, flow::Edit edit, flow::Edit inverse, quint64 gesture)
    : QUndoCommand(edit.words), m_document(document), m_edit(std::move(edit)), m_inverse(std::move(inverse)),
      m_gesture(gesture) {}

void EditCommand::undo() {
    Result<flow::Edit> again = m_document.applyAndTell(m_inverse);
    if (!again) {
        // Cannot happen while every change goes through the stack; the step of undo is dropped rather than half done.
        qCCritical(lcUi) << "an edit could not be taken back:" << again.error().details;
        setObsolete(true);
        return;
    }
    m_isMade = false;
}

void EditCommand::redo() {
    if (std::exchange(m_isMade, true))
        return;
    Result<flow::Edit> inverse = m_document.applyAndTell(m_edit);
    if (!inverse) {
        qCCritical(lcUi) << "an edit could not be made again:" << inverse.error().details;
        setObsolete(true);
        return;
    }
    m_inverse = std::move(*inverse);
}

int EditCommand::id() const {
    return m_gesture == 0 ? -1 : 1;
}

bool EditCommand::mergeWith(const QUndoCommand* other) {
    const auto* later = static_cast<const EditCommand*>(other);
    if (later->m_gesture != m_gesture)
        return false;
    if (overwrites(later->m_edit.change, m_edit.change)) {
        m_edit = later->m_edit;
    } else {
        m_edit = both(std::move(m_edit), later->m_edit, later->m_edit.words);
        m_inverse = both(later->m_inverse, std::move(m_inverse), later->m_edit.words);
    }
    setText(later->text());
    if (flow::isWithoutEffect(m_inverse, m_document.flow()))
        setObsolete(true);
    return true;
}

} // namespace trunkline::ui
