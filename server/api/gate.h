#pragma once

#include "server/api/exchange.h"
#include "server/api/route.h"

namespace trunkline::server {

/// Finds what the request is about, decides, and leaves account, record and call in the exchange. The one place that
/// does.
[[nodiscard]] std::optional<Problem> passGate(Exchange& exchange, const Gate& gate);

/// Whether the subject may see a record of this kind: what a `view` action alone cannot say (people who are hidden,
/// switches without flows).
[[nodiscard]] bool isVisible(const Exchange& exchange, const Record& record, access::Action view);

/// The accounts whose phones and switches the subject sees: whoever may switch them sees them, even without the flows
/// that use them.
[[nodiscard]] std::vector<AccountTree::Index> scopeOfSwitching(const Exchange& exchange);

/// What holds at the account that was asked about stands above it, too. Empty where `scope` is.
[[nodiscard]] std::vector<AccountTree::Index> withAccountsAbove(const Exchange& exchange,
                                                                std::vector<AccountTree::Index> scope);

} // namespace trunkline::server
