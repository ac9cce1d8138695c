#pragma once

#include <span>
#include <vector>

#include <QCoreApplication>

#include "core/flow/step_types.h"
#include "core/flow/validator.h"

namespace trunkline::flow {

// The rules behind validate(). Each adds to `problems`; their order there does not matter.

struct ValidatorWords {
    Q_DECLARE_TR_FUNCTIONS(FlowValidator)
};

struct Rules {
    const FlowDocument& document;
    const ValidationContext& context;
    std::vector<Problem> problems{};
    /// By index in the document: a call can come here. All of them where the flow has no entry.
    std::vector<bool> reached{};
    struct Wire {
        QStringView port;
        qsizetype target = -1; ///< -1: to a step that is not there
        bool isTaken = false;  ///< calls can leave by it
    };
    /// Of all steps, one after the other, each in the order of its ports; see wiresOf().
    std::vector<Wire> wires{};
    /// By index in the document: where a step's wires begin; one more at the end.
    std::vector<std::size_t> firstWires{};
    /// By index in the document.
    std::vector<StepKind> kinds{};

    void add(ProblemCode code, Severity severity, const StepId& step, const QString& message,
             std::optional<Edit> fix = {}, const QString& setting = {}, const QString& port = {}) {
        problems.push_back({code, severity, step, port, setting, message, std::move(fix)});
    }
    [[nodiscard]] std::span<const Wire> wiresOf(qsizetype step) const {
        const auto i = static_cast<std::size_t>(step);
        return std::span(wires).subspan(firstWires[i], firstWires[i + 1] - firstWires[i]);
    }
    [[nodiscard]] StepKind kindAt(qsizetype step) const { return kinds[static_cast<std::size_t>(step)]; }
    [[nodiscard]] QString name(const Step& step) const { return displayName(step, context.company); }
};

/// Ids, entry, types, wires; fills `reached`.
void checkStructure(Rules& rules);
/// Kinds and ranges of settings; voices and languages.
void checkSettings(Rules& rules);
/// Destinations, ring times, switched off phones.
void checkRinging(Rules& rules);
/// Dead ends, gaps, loops, long waits, recording without notice.
void checkWays(Rules& rules);
/// Flows that go to flows.
void checkGotos(Rules& rules);

/// Outcomes of a step that lead nowhere though a call can come out by them; a schedule's gap counts as `otherwise`.
[[nodiscard]] QStringList deadEndsOf(const FlowDocument& document, const Step& step, const CompanyFacts* company);
/// Whether the branches of a schedule leave times of the week out; `firstGap` is the first minute since Monday 00:00.
[[nodiscard]] bool hasGap(const Step& schedule, int* firstGap = nullptr);

} // namespace trunkline::flow
