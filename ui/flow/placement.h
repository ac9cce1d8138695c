#pragma once

#include "core/flow/document.h"

namespace trunkline::ui {

/// Gives every step that has no position one, so that the canvas can show it. Steps that have one stay where they are;
/// a flow without any position is laid out as a whole.
void placeMissingSteps(flow::FlowDocument& document);

/// The layout with every step placed anew, the way that the flow runs; notes and groups stay.
[[nodiscard]] flow::Layout laidOut(const flow::FlowDocument& document);

} // namespace trunkline::ui
