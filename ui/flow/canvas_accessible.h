#pragma once

namespace trunkline::ui {

/// Lets screen readers see the steps of every FlowCanvas: children of the canvas in the order of the document, each
/// with its name, what it does, where its ways out lead, its problem and its place. Call once; calling again does
/// nothing.
void installCanvasAccessibility();

} // namespace trunkline::ui
