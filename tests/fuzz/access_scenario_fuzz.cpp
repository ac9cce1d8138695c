#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/access/scenario_file.h"

using namespace trunkline;
using namespace trunkline::access;

namespace {

/// Every way to ask the same must get the same answer, and what is allowed must say because of which grant.
void ask(const Scenario& scenario, const ScenarioCase& asked) {
    const Index& index = scenario.index();
    if (!asked.action)
        return;
    Context context;
    context.now = scenario.now();
    context.row = asked.row ? &*asked.row : nullptr;
    context.target = asked.target ? &*asked.target : nullptr;
    const Decision decision = index.decide(asked.user, *asked.action, asked.at, context);
    const Decision byPosition =
        index.decide(index.personOf(asked.user), *asked.action, index.accountOf(asked.at), context);
    const Explanation explained = index.explain(asked.user, *asked.action, asked.at, context);
    if (decision.reason != byPosition.reason || decision.reason != explained.decision.reason ||
        explained.text.isEmpty())
        std::abort();
    if (decision.isAllowed() && index.grant(decision.grant).user != asked.user)
        std::abort();
    (void)index.grantersOf(asked.user, *asked.action, asked.at, context);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 64 * 1024)
        return 0;
    const Result<std::vector<Scenario>> scenarios =
        Scenario::parseFile(QByteArrayView(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    if (!scenarios)
        return 0;
    for (const Scenario& scenario : *scenarios) {
        (void)scenario.run();
        for (const ScenarioCase& asked : scenario.cases())
            ask(scenario, asked);
    }
    return 0;
}
