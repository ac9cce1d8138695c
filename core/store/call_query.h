#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/domain/account_tree.h"
#include "core/store/store_types.h"
#include "core/store/words.h"

namespace trunkline::store {

/// The keys of the companies at or below an account; no value: every company (no restriction).
[[nodiscard]] std::optional<std::vector<qint64>> companiesBelow(Words& words, const AccountTree& tree,
                                                                const AccountId& account);

/// What a CallQuery asks of a row, as SQL over the columns of call_facts.
struct CallConditions {
    std::string sql = "1";     ///< joined by AND; values are numbers that we made, written in
    bool isImpossible = false; ///< no call can match: a value that no call has
};
[[nodiscard]] Result<CallConditions> conditionsOf(Database& database, Words& words, const CallQuery& query);

/// The keys of the query's time, as [first, end).
[[nodiscard]] std::pair<qint64, qint64> keysOf(const CallQuery& query);
/// Whether conditionsOf() asks anything that keysOf() does not say.
[[nodiscard]] bool asksMoreThanTime(const CallQuery& query);

/// " ORDER BY …" of a query.
[[nodiscard]] const char* orderOf(CallSort sort);
[[nodiscard]] inline bool isByTime(CallSort sort) {
    return sort == CallSort::NewestFirst || sort == CallSort::OldestFirst;
}

} // namespace trunkline::store
