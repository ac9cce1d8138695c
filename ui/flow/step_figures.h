#pragma once

#include <functional>

#include <QHash>
#include <QObject>

#include "core/base/clock.h"
#include "core/domain/call.h"

namespace trunkline::ui {

/// What calls did at one step.
struct StepFigures {
    int calls = 0;    ///< that came to the step
    int answered = 0; ///< that somebody answered there
    int ended = 0;    ///< whose path ended there, answered ones included

    friend bool operator==(const StepFigures&, const StepFigures&) = default;
};
using FlowFigures = QHash<StepId, StepFigures>;

inline constexpr int kFigureDays = 7; ///< how far back they look

/// Counts a call that followed the flow, by its path; a step that it came to twice counts once.
void addCall(FlowFigures& figures, const Call& call);

/// Reads the figures somewhere else and gives them back in this thread, unless `context` is gone by then.
using AskFigures = std::function<void(QObject* context, std::function<void(FlowFigures)> done)>;

} // namespace trunkline::ui
