#include "core/flow/validator.h"

#include <algorithm>

#include "core/flow/validator_rules.h"

namespace trunkline::flow {

std::vector<Problem> validate(const FlowDocument& document, const ValidationContext& context) {
    Rules rules{document, context};
    checkStructure(rules);
    checkSettings(rules);
    checkRinging(rules);
    checkWays(rules);
    checkGotos(rules);
    std::stable_sort(rules.problems.begin(), rules.problems.end(), [&document](const Problem& a, const Problem& b) {
        if (a.severity != b.severity)
            return a.severity < b.severity;
        return document.indexOf(a.step) < document.indexOf(b.step);
    });
    return std::move(rules.problems);
}

bool hasErrors(const std::vector<Problem>& problems) {
    return std::any_of(problems.begin(), problems.end(),
                       [](const Problem& problem) { return problem.severity == Severity::Error; });
}

} // namespace trunkline::flow
