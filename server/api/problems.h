#pragma once

#include <tl/expected.hpp>

#include "core/wire/api_types.h"
#include "server/http/message.h"

namespace trunkline::server {

using Problem = wire::ProblemDetails;

// The request id is filled in where the answer is sent.
[[nodiscard]] Problem problemOf(int status, QString code, QString title, QString detail = {});
/// For what does not exist and for what may not be seen: never to be told apart.
[[nodiscard]] Problem notFound();
[[nodiscard]] Problem badRequest(const QString& detail);
/// Readable, and not acceptable: a field's value, an id that leads nowhere, a rule.
[[nodiscard]] Problem unacceptable(const QString& detail, const QString& code = QStringLiteral("invalid_input"));
[[nodiscard]] Problem signInRequired();
[[nodiscard]] Problem tooMany(std::chrono::milliseconds wait);
/// What a fault of the store or of core amounts to for a client; details stay in the log.
[[nodiscard]] Problem problemFrom(const Error& error);

[[nodiscard]] Response toResponse(Problem problem, const std::string& requestId);

} // namespace trunkline::server
