#pragma once

#include <memory>

#include "ui/people/people_service.h"
#include "ui/widgets/page.h"
#include "ui/widgets/page_context.h"

namespace trunkline::ui {

/// The people of an account: who is there, in which role, since when, and until when; adding, changing and removing
/// them by the rules of the role catalog. `service` outlives the page.
[[nodiscard]] std::unique_ptr<Page> makePeoplePage(PageContext& context, PeopleService& service);

} // namespace trunkline::ui
