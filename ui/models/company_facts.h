#pragma once

#include "core/domain/account_tree.h"
#include "core/flow/company_facts.h"

namespace trunkline::store {
class Reader;
}

namespace trunkline::ui {

/// What the cache knows about a company that its flows go by. On any thread, with that thread's reader.
[[nodiscard]] flow::CompanyFacts readCompanyFacts(const store::Reader& reader, const AccountTree& tree,
                                                  const AccountId& company);

/// What a person should know about a company without opening it.
struct CompanyState {
    /// What stands in callers' way: published flows with an error or with a step whose phones are all off, and tracking
    /// numbers that lead nowhere.
    int problems = 0;
    bool isTemporary = false; ///< closed, a destination off, or a switch turned

    bool operator==(const CompanyState&) const = default;
};
/// At `now`, in a fraction of a millisecond.
[[nodiscard]] CompanyState readCompanyState(const store::Reader& reader, const AccountTree& tree,
                                            const AccountId& company, Instant now);

} // namespace trunkline::ui
