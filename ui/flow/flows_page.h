#pragma once

#include <memory>

#include "ui/flow/flow_service.h"
#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

namespace trunkline::ui {

/// The call flows of a company and their editor. Page::show() takes a flow's id. `service` outlives the page; without
/// one, publishing says that it needs a connection.
[[nodiscard]] std::unique_ptr<Page> makeFlowsPage(PageContext& context, FlowService* service = nullptr);

} // namespace trunkline::ui
