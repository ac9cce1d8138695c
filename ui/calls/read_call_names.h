#pragma once

#include <memory>

#include "core/domain/account_tree.h"
#include "ui/calls/call_words.h"

namespace trunkline::store {
class Reader;
}

namespace trunkline::ui {

/// Names and clocks of everything at or below an account. For the reader thread.
[[nodiscard]] std::shared_ptr<const CallNames> readCallNames(const store::Reader& reader, const AccountTree& tree,
                                                             const AccountId& account);

} // namespace trunkline::ui
