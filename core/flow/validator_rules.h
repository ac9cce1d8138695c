#pragma once

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
        qsizetype target = -1; ///< -1: to a step that is not there
        bool isTaken = false;  ///< calls can leave by it
    };
    /// By index in the document, in the order of the step's ports.
    std::vector<std::vector<Wire>> wires{};

    void add(ProblemCode code, Severity severity, const StepId& step, const QString& message,
             std::optional<Edit> fix = {}, const QString& setting = {}, const QString& port = {}) {
        problems.push_back({code, severity, step, port, setting, message, std::move(fix)});
    }
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
