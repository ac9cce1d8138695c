#pragma once

#include <QUndoCommand>

#include "core/flow/edit.h"

namespace trunkline::ui {

class FlowEditorDocument;

/// An edit of core/flow on the undo stack. It holds edits, which name steps by id, and swaps them with their inverse.
/// The edit was already made when the command comes onto the stack.
class EditCommand final : public QUndoCommand {
public:
    EditCommand(FlowEditorDocument& document, flow::Edit edit, flow::Edit inverse, quint64 gesture);

    void undo() override;
    void redo() override;
    [[nodiscard]] int id() const override;
    /// Only within one gesture. Edits of the same setting, title or positions replace one another instead of piling up.
    bool mergeWith(const QUndoCommand* other) override;

private:
    FlowEditorDocument& m_document;
    flow::Edit m_edit;
    flow::Edit m_inverse;
    quint64 m_gesture;
    bool m_isMade = true;
};

} // namespace trunkline::ui
