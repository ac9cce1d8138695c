#pragma once

#include "server/api/exchange.h"

namespace trunkline::server {

/// Issues tokens within the exchange's transaction; they work once it is committed. The body's “device” is what a new
/// family will be known by. Status 201.
[[nodiscard]] Answer signedIn(Exchange& exchange, const User& user, const QByteArray& family);

/// What to answer to a try at a password where there were too many before it.
[[nodiscard]] std::optional<Problem> refusedTry(Exchange& exchange, const QString& email);

/// Ends the links by which a person could set a new password: a newer one, or a password that was set, replaces them.
void dropResets(Exchange& exchange, const UserId& user);

} // namespace trunkline::server
