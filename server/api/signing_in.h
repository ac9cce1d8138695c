#pragma once

#include "server/api/exchange.h"

namespace trunkline::server {

/// Issues tokens within the exchange's transaction; they work once it is committed. Status 201.
[[nodiscard]] Answer signedIn(Exchange& exchange, const User& user, const QByteArray& family);

} // namespace trunkline::server
