#pragma once

#include <QDialog>

#include "core/flow/instruction.h"
#include "ui/flow/canvas_scene.h"

namespace trunkline::ui {

/// Everything that can happen to a call: each way with its end and the longest wait; a click lights it on the canvas.
class EveryPathDialog final : public QDialog {
    Q_OBJECT

public:
    EveryPathDialog(FlowEditorDocument& document, QWidget* parent = nullptr);

Q_SIGNALS:
    void pathChosen(const trunkline::ui::LitPath& path);
};

[[nodiscard]] QString wordsFor(flow::End end);

} // namespace trunkline::ui
