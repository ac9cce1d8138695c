#pragma once

#include <functional>

#include "core/domain/account_tree.h"
#include "ui/flow/flows_model.h"

namespace trunkline::store {
class Reader;
}

namespace trunkline::ui {

/// The flows at or below an account, with what leads to them; nobody has looked for problems yet. Quick for thousands
/// of companies. On any thread, with that thread's reader; `nameOf` then has to be fit for it.
[[nodiscard]] std::vector<FlowRow> readFlowRows(const store::Reader& reader, const AccountTree& tree,
                                                const AccountId& account, Instant now,
                                                const std::function<QString(const UserId&)>& nameOf);

/// What is wrong with what callers follow, of the same flows. Takes its time: each company's facts are read.
[[nodiscard]] QHash<FlowId, int> readFlowProblems(const store::Reader& reader, const AccountTree& tree,
                                                  const AccountId& account, Instant now);

/// The templates of an account, of those above it as far as something of them is published, and of those below. On any
/// thread, as above.
[[nodiscard]] std::vector<FlowRow> readTemplateRows(const store::Reader& reader, const AccountTree& tree,
                                                    const AccountId& account, Instant now,
                                                    const std::function<QString(const UserId&)>& nameOf);

} // namespace trunkline::ui
