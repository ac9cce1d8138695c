#pragma once

#include <QWidget>

#include "ui/flow/flow_editor_document.h"
#include "ui/theme/icon.h"

namespace trunkline::ui {

/// A problem in words, with its fix as a button.
class ProblemRow final : public QWidget {
    Q_OBJECT

public:
    ProblemRow(FlowEditorDocument& document, const flow::Problem& problem, QWidget* parent = nullptr);
};

[[nodiscard]] Icon iconOf(flow::Severity severity);
[[nodiscard]] Token inkOf(flow::Severity severity);
[[nodiscard]] QString wordFor(flow::Severity severity);

} // namespace trunkline::ui
