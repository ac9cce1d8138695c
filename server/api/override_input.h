#pragma once

#include "core/domain/override.h"
#include "server/api/exchange.h"

namespace trunkline::server {

/// What the body asks for: {"until": …, "reason": …}. Who and since when is not for the client to say.
[[nodiscard]] tl::expected<Override, Problem> overrideFromBody(const Exchange& exchange);

/// An override that came as a field of a PATCH: as the client sent it, it may lack what the server says anyway.
void completeOverride(const Exchange& exchange, QJsonObject& fields, QLatin1StringView field);

} // namespace trunkline::server
