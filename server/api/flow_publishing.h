#pragma once

#include "core/flow/document.h"
#include "server/api/exchange.h"

namespace trunkline::server {

/// What makes a document unfit to be followed by calls: nothing, or 422 with the first problems in words.
[[nodiscard]] std::optional<Problem> problemOfDocument(Reader& reader, const Directory& directory,
                                                       const AccountId& company, const QJsonObject& document,
                                                       Instant now);

/// What of a template's JSON is seen by the companies below; no value where nothing is published.
[[nodiscard]] std::optional<QJsonObject> seenFromBelow(QJsonObject flow);

/// Steps that a template holds are changed by those alone who may change the template, and by bringing the flow to
/// another version of it. 403 `locked` for all others.
[[nodiscard]] std::optional<Problem> problemOfLocks(const Exchange& exchange, const FlowRecord& flow,
                                                    const flow::FlowDocument& document);

/// Makes a version the one that calls follow. The flow as it was before; nothing where it is gone.
std::optional<FlowRecord> followVersion(Writer& writer, const FlowVersion& version, Instant now);

/// Puts into force what was scheduled for a time that has come.
[[nodiscard]] Result<void> publishDue(Storage& storage, Instant now, RandomSource& random);

} // namespace trunkline::server
