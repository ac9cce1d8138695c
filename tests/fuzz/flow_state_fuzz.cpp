#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/flow/machine.h"
#include "core/flow/scenario_file.h"

using namespace trunkline;
using namespace trunkline::flow;

namespace {

FlowDocument flowWithEverythingInAState() {
    const char* text = R"({"schema": "trunkline.flow/1", "name": "f", "entry": "t", "steps": [
        {"id": "t", "type": "tag", "settings": {"tag": "x"}, "ports": {"next": "a"}},
        {"id": "a", "type": "gather", "settings": {"variable": "v"}, "ports": {"done": "g", "timeout": "g"}},
        {"id": "g", "type": "ringGroup", "settings": {"destinations": ["p", "q", "nobody"], "strategy": "inOrder"}, "ports": {"otherwise": "o"}},
        {"id": "o", "type": "goto", "settings": {"flow": "f"}, "ports": {"returned": "m"}},
        {"id": "m", "type": "menu", "settings": {"retries": 3}, "ports": {"1": "t", "timeout": "v", "invalid": "v"}},
        {"id": "v", "type": "voicemail", "settings": {}, "ports": {}}]})";
    return *FlowDocument::fromBytes(text);
}

} // namespace

/// A state comes back from the carrier in a URL: whatever is read as one must run on without a fault, and write itself
/// back. The fingerprint is put in front, as no fuzzer guesses it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const FlowDocument flow = flowWithEverythingInAState();
    static const std::shared_ptr<const Program> program =
        Program::compile(flow, [](QStringView, std::optional<int>) -> const FlowDocument* { return &flow; });
    static const Machine machine(program, [] {
        auto facts = std::make_shared<CompanyFacts>();
        for (const char* id : {"p", "q"}) {
            Destination destination;
            destination.id = DestinationId(id);
            facts->destinations.insert(destination.id, destination);
        }
        return facts;
    }());
    const QByteArray text = "1." + QByteArray::number(program->fingerprint(), 16) + "." +
                            QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const Result<State> state = State::fromText(text, *program);
    if (!state)
        return 0;
    if (state->toText() != text)
        std::abort();
    const CallFacts facts;
    (void)machine.resume(facts, *state);
    Turn turn{HangUp{}, *state};
    for (int i = 0; i < 50 && !turn.state.isOver(); ++i)
        turn = machine.advance(facts, turn.state,
                               {.kind = Outcome::Kind::NoAnswer, .answeredBy = {}, .keys = {}, .ringSeconds = 1});
    return 0;
}
