#pragma once

#include <memory>

#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

namespace trunkline::ui {

/// Who changed what at or below an account, before and after.
[[nodiscard]] std::unique_ptr<Page> makeActivityPage(PageContext& context);

} // namespace trunkline::ui
