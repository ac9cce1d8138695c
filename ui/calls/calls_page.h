#pragma once

#include <memory>

#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

namespace trunkline::ui {

/// The call log of an account and what is below it. Page::show() takes a call's id, or a CallFilter as compact JSON.
[[nodiscard]] std::unique_ptr<Page> makeCallsPage(PageContext& context);

} // namespace trunkline::ui
