#pragma once

#include "server/api/exchange.h"

namespace trunkline::server {

/// Begins a sign-in within the exchange's transaction; its tokens work once that is committed. The body's “device” is
/// what it will be known by. Status 201.
[[nodiscard]] Answer signedIn(Exchange& exchange, const User& user);

/// What to answer to a try at a password where there were too many before it.
[[nodiscard]] std::optional<Problem> refusedTry(Exchange& exchange, const QString& email);

/// Ends the links by which a person could set a new password: a newer one, or a password that was set, replaces them.
void dropResets(Exchange& exchange, const UserId& user);

} // namespace trunkline::server
