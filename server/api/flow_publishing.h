#pragma once

#include "server/api/exchange.h"

namespace trunkline::server {

/// What makes a document unfit to be followed by calls: nothing, or 422 with the first problems in words.
[[nodiscard]] std::optional<Problem> problemOfDocument(Reader& reader, const Directory& directory,
                                                       const AccountId& company, const QJsonObject& document,
                                                       Instant now);

/// Whether the change touches steps that a template of HQ holds.
[[nodiscard]] bool touchesLockedSteps(const QJsonObject& before, const QJsonObject& after);

/// Makes a version the one that calls follow.
void followVersion(Writer& writer, const FlowVersion& version, Instant now);

/// Puts into force what was scheduled for a time that has come.
[[nodiscard]] Result<void> publishDue(Storage& storage, Instant now, RandomSource& random);

} // namespace trunkline::server
