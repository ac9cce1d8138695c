#pragma once

#include <memory>

#include "ui/flow/flow_service.h"
#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

namespace trunkline::ui {

class RemovalService;

/// The call flows of a company and their editor. Page::show() takes a flow's id. `service` and `removal` outlive the
/// page; without them, publishing and removing say that they need a connection.
[[nodiscard]] std::unique_ptr<Page> makeFlowsPage(PageContext& context, FlowService* service = nullptr,
                                                  RemovalService* removal = nullptr);

} // namespace trunkline::ui
