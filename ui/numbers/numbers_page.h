#pragma once

#include <memory>

#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

namespace trunkline::ui {

/// The tracking numbers of an account and what is below it, and the destinations that they ring.
[[nodiscard]] std::unique_ptr<Page> makeNumbersPage(PageContext& context);

} // namespace trunkline::ui
