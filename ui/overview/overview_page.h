#pragma once

#include <memory>

#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

namespace trunkline::ui {

/// How an account is doing: its calls over time, what is temporary, what changed; above companies, its sub-accounts,
/// worst first.
[[nodiscard]] std::unique_ptr<Page> makeOverviewPage(PageContext& context);

} // namespace trunkline::ui
