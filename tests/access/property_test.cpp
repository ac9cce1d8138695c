#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/access/mutation.h"
#include "tests/access/properties.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::access;
using namespace trunkline::tests;

namespace {

using Property = QString (*)(std::uint64_t seed);

/// Switches a check of the library off for a while.
class WithMutant {
public:
    explicit WithMutant(Mutant mutant) { activeMutant = mutant; }
    ~WithMutant() { activeMutant = Mutant::None; }
    WithMutant(const WithMutant&) = delete;
    WithMutant& operator=(const WithMutant&) = delete;
};

void holds(Property property, int seeds) {
    for (int seed = 0; seed < scaled(seeds); ++seed) {
        const QString found = property(static_cast<std::uint64_t>(seed));
        CAPTURE(seed);
        REQUIRE(found == QString());
    }
}

/// That a broken library is noticed, and how soon.
void notices(Property property, Mutant mutant, int seeds) {
    const WithMutant broken(mutant);
    int seed = 0;
    while (seed < seeds && property(static_cast<std::uint64_t>(seed)).isEmpty())
        ++seed;
    CAPTURE(static_cast<int>(mutant));
    CHECK(seed < seeds);
}

} // namespace

TEST_CASE("1 default deny: without grants nothing is allowed and nothing seen") {
    holds(breaksDefaultDeny, 400);
    notices(breaksDefaultDeny, Mutant::AllowByDefault, 50);
}

TEST_CASE("2 scope: nothing outside an account's path changes an answer there") {
    holds(breaksScope, 2'000);
    notices(breaksScope, Mutant::CountsEverywhere, 4'000);
}

TEST_CASE("2 scope: a role for one account says nothing about those below") {
    holds(breaksReach, 1'500);
    notices(breaksReach, Mutant::ReachIsAlwaysSubtree, 200);
}

TEST_CASE("3 no escalation: no conspiracy ends with more than its members held") {
    holds(breaksNoEscalation, 1'000);
}

TEST_CASE("3 no escalation: each rule that prevents it is needed") {
    const Mutant mutant =
        GENERATE_COPY(Mutant::NoCover, Mutant::CoverElsewhere, Mutant::CoverIgnoresRows, Mutant::CoverIgnoresExpiry,
                      Mutant::CredentialInScopeOnly, Mutant::MoveChecksTheMoverOnly, Mutant::RoleEditUnchecked,
                      Mutant::FactsUnchecked);
    notices(breaksNoEscalation, mutant, 5'000);
}

TEST_CASE("4 order: nobody changes a peer or somebody above, nobody rises alone, the last owner stays") {
    holds(breaksOrder, 3'000);
    notices(breaksOrder, Mutant::PeersMayBeChanged, 2'000);
    notices(breaksOrder, Mutant::LastOwnerMayGo, 6'000);
}

TEST_CASE("5 hidden: what is out of sight answers as what does not exist") {
    holds(breaksHidden, 1'500);
    notices(breaksHidden, Mutant::HiddenIsListed, 1'000);
    notices(breaksHidden, Mutant::HiddenTargetIsTold, 1'000);
    notices(breaksHidden, Mutant::UnseenAccountIsTold, 1'000);
    notices(breaksHidden, Mutant::IgnoreRows, 1'000);
}

TEST_CASE("6 union: another grant never takes a permission away") {
    holds(breaksUnion, 1'500);
    notices(breaksUnion, Mutant::NewestGrantWins, 1'000);
}

TEST_CASE("7 expiry: a grant past its time is as none") {
    holds(breaksExpiry, 1'500);
    notices(breaksExpiry, Mutant::IgnoreExpiry, 500);
}

TEST_CASE("8 agreement: the console decides on its slice as the server does on everything") {
    holds(breaksAgreement, 1'000);
    notices(breaksAgreement, Mutant::IgnoreConditions, 1'000);
    notices(breaksAgreement, Mutant::ReachIsAlwaysSubtree, 1'000);
}

TEST_CASE("9 explanations: granting exactly what is named makes it allowed") {
    holds(breaksExplanations, 1'500);
    notices(breaksExplanations, Mutant::WrongRequirement, 200);
}
