#pragma once

#include <random>

#include "core/flow/document.h"
#include "core/flow/edit.h"
#include "core/flow/scenario_file.h"

namespace trunkline::tests {

/// Builds documents in a few lines: FlowBuilder().step("a", "greeting", R"({"say": "Hello"})", {{"next", "b"}}).
/// The first step is the entry.
class FlowBuilder {
public:
    FlowBuilder& step(const char* id, const char* type, const char* settings = "{}",
                      std::initializer_list<std::pair<const char*, const char*>> ports = {});
    operator flow::FlowDocument() const { return m_document; } // NOLINT: reads as the document in tests

private:
    flow::FlowDocument m_document;
};

/// "ring Mike, if busy or no answer Joe, then voicemail".
[[nodiscard]] flow::FlowDocument huntFlow();
/// One step of every type, all wired; no problem in it.
[[nodiscard]] flow::FlowDocument everyStepFlow();
/// Chicago, with Mike, Joe and Ann, a switch "storm" and a calendar "us".
[[nodiscard]] flow::CompanyFacts company();

[[nodiscard]] QJsonObject json(const char* text);
[[nodiscard]] Instant at(const char* rfc3339);

/// Anything that can be represented: steps of all types with settings that make sense or do not, wires to anywhere.
[[nodiscard]] flow::FlowDocument randomFlow(std::mt19937_64& random, int steps);
/// A change that may or may not apply.
[[nodiscard]] flow::Edit randomEdit(std::mt19937_64& random, const flow::FlowDocument& document);

} // namespace trunkline::tests
