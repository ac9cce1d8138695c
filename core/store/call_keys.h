#pragma once

#include <string>
#include <string_view>

#include <QString>

#include "core/domain/ids.h"
#include "core/wire/call_rows.h"

namespace trunkline::store {

// Calls have a key made from the second they began in, falling with time, so that the table's own order is "newest
// first", a first load (newest first) appends, search answers in that order, and a range of time is a range of keys.

inline constexpr int kTieBits = 12; ///< calls in one second, before they spill into a neighbour
inline constexpr qint64 kFarthestKey = qint64{1} << 45;

/// The first key of the second; later calls in the same second count up.
[[nodiscard]] qint64 callKey(qint64 startedAtMilliseconds);

/// What a search can find about a call, as words. `company` is the word's key: searches below one account ask for its
/// company's token.
void appendSearchText(std::string& out, std::string_view caller, std::string_view callerName,
                      std::string_view trackingNumber, std::string_view note, std::string_view tags,
                      std::string_view source, qint64 company);
[[nodiscard]] std::string companyToken(qint64 company);

/// The expression that finds what a person typed; empty where there is nothing to look for.
[[nodiscard]] QString searchExpression(const QString& typed);

} // namespace trunkline::store
