#pragma once

#include <memory>

#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

namespace trunkline::ui {

class RemovalService;

/// The tracking numbers of an account and what is below it, and the destinations that they ring. `removal` outlives the
/// page; without one, removing says that it needs a connection.
[[nodiscard]] std::unique_ptr<Page> makeNumbersPage(PageContext& context, RemovalService* removal = nullptr);

} // namespace trunkline::ui
