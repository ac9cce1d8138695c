#pragma once

#include <memory>

#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

namespace trunkline::ui {

/// An account's name, time zone and who pays. What a person may not change is grey and says who may.
[[nodiscard]] std::unique_ptr<Page> makeSettingsPage(PageContext& context);

} // namespace trunkline::ui
