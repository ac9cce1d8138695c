#pragma once

#include <vector>

#include <QJsonArray>

#include "core/domain/account.h"

namespace trunkline::wire {

/// Somebody whose calls a company does not want. Few companies have any: they stand in a company's JSON as
/// `blockedCallers`, among Account::extra, and no database has a column for them.
struct BlockedCaller {
    QString number; ///< E.164
    QString reason;
    Instant since{};
    UserId by;
};

inline constexpr QLatin1StringView kBlockedCallers("blockedCallers");
inline constexpr qsizetype kMostBlockedCallers = 1'000; ///< of one company
inline constexpr int kLongestBlockReason = 200;         ///< characters

[[nodiscard]] QJsonArray toJson(const std::vector<BlockedCaller>& callers);
/// Checks numbers, texts and how many: a fault is told with the caller it is about.
[[nodiscard]] Result<std::vector<BlockedCaller>> blockedCallersFrom(const QJsonValue& json);
/// What cannot be read blocks nobody.
[[nodiscard]] std::vector<BlockedCaller> blockedCallersOf(const Account& account);

} // namespace trunkline::wire
