#pragma once

#include <cstdint>

namespace trunkline::access {

/// Checks that a second build of the library, for tests only, can leave out, so that the tests prove that they would
/// notice. In the product none of this exists: mutated() is the constant false.
enum class Mutant : std::uint8_t {
    None,
    AllowByDefault,       ///< a user without grants may sign in
    ReachIsAlwaysSubtree, ///< grants reach down whatever their role says
    IgnoreExpiry,
    IgnoreRows,       ///< rows outside a filter are let through
    IgnoreConditions, ///< plan and billing mode are not looked at
    CoverElsewhere,   ///< what the granter holds is looked up at their own grant, not at the target account
    NoCover,          ///< the catalog's table alone decides what can be granted
    CoverIgnoresRows,
    CoverIgnoresExpiry,
    CredentialInScopeOnly, ///< a password reset looks only at grants that the subject sees
    MoveChecksTheMoverOnly,
    RoleEditUnchecked,
    PeersMayBeChanged,
    LastOwnerMayGo,
    HiddenIsListed,
    HiddenTargetIsTold,  ///< changing somebody hidden answers with their tier
    UnseenAccountIsTold, ///< an account out of sight answers otherwise than one that does not exist
    NewestGrantWins,     ///< only the last grant counts
    CountsEverywhere,    ///< people of other accounts are listed
    WrongRequirement,    ///< explanations name the lowest role of the catalog
    FactsUnchecked,      ///< changes of plan and billing mode raise whom they like
};

#ifdef TRUNKLINE_ACCESS_MUTANTS
extern Mutant activeMutant;
[[nodiscard]] inline bool mutated(Mutant mutant) {
    return activeMutant == mutant;
}
/// Whether nothing is left out, so that shortcuts past the checks say the same as these.
[[nodiscard]] inline bool isIntact() {
    return activeMutant == Mutant::None;
}
#else
[[nodiscard]] constexpr bool mutated(Mutant) {
    return false;
}
[[nodiscard]] constexpr bool isIntact() {
    return true;
}
#endif

} // namespace trunkline::access
