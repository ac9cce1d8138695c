#pragma once

#include <optional>

#include "ui/flow/flow_editor_document.h"
#include "ui/flow/flow_templates.h"

class QWidget;

namespace trunkline::ui {

/// "2 news, 1 of its own lost" of an update, for a list.
[[nodiscard]] QString wordsFor(const flow::TemplateUpdate& update);

/// Shows what an update of a flow's template brings, overwrites and leaves, on the canvas and in sentences, and asks
/// whether to take it. True: yes.
[[nodiscard]] bool offerUpdate(const FollowedTemplate& followed, const flow::FlowDocument& own,
                               const flow::TemplateUpdate& update, const FlowSurroundings& surroundings,
                               QWidget* parent);

} // namespace trunkline::ui
