#pragma once

#include <memory>

#include "core/domain/account_tree.h"
#include "ui/widgets/page_context.h"

namespace trunkline::ui {

/// The accounts that whom one looks as sees, and what is above them; `tree` itself while one looks as oneself.
[[nodiscard]] std::shared_ptr<const AccountTree> accountsInSight(std::shared_ptr<const AccountTree> tree,
                                                                 const Permissions& permissions);

/// Why a page cannot be shown as the other person would see it: they do not see it, or see part of it only, and which
/// part is not known here. Empty: it can, or one looks as oneself.
[[nodiscard]] QString whyNotShown(const Permissions& permissions, const AccountId& account, Tab tab);

} // namespace trunkline::ui
