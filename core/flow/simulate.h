#pragma once

#include "core/flow/machine.h"

namespace trunkline::flow {

/// What is supposed to happen in a simulated call.
struct Supposition {
    CallFacts call;                               ///< call.now: when it comes in
    QHash<DestinationId, Outcome::Kind> outcomes; ///< a destination that is not named does not answer
    bool screeningAccepted = true;
    QStringList keys; ///< one entry for each time the caller types, or single keys; empty entries: nothing typed
    QSet<StepId> failedWebhooks;
    bool leavesMessage = true;
};

/// One thing that happened, in order.
struct SimulatedEvent {
    StepId step;
    QString flow;        ///< name of the flow that the step is in
    Instant at{};        ///< on the simulated clock
    QString instruction; ///< "Dial", …; empty: resolved inside the machine
    QString port;        ///< by which the step was left; empty: the call ended here
    int ringSeconds = 0; ///< what the caller waited here while phones rang
    QString words;       ///< "Rings Mike for 20 seconds: busy", translated
};

struct SimulatedCall {
    QList<StepId> path;
    End end = End::FailSafe;
    int ringSeconds = 0;
    DestinationId answeredBy;
    QStringList instructions; ///< kinds, in order, without the last HangUp; a group counts as one Dial
    QList<SimulatedEvent> events;
};

/// Runs a whole call through the machine.
[[nodiscard]] SimulatedCall simulate(const Machine& machine, const Supposition& supposition);

/// One of the ways that a call can take.
struct PossiblePath {
    struct Hop {
        StepId step;
        QString port; ///< empty: the call ends here
    };
    QList<Hop> hops;
    End end = End::FailSafe;
    bool repeats = false; ///< comes back to a step it has been at; callers can go round here
    int ringSeconds = 0;  ///< at most
};

struct EveryPath {
    QList<PossiblePath> paths; ///< the longest wait first; one for every wire at least, as far as there is room
    double pathCount = 0;      ///< how many there are; large flows have more than anybody can list
    bool isComplete = true;    ///< whether `paths` holds all of them
    int longestRingSeconds = 0;
    QList<End> ends; ///< every kind of end that can come
    QSet<StepId> reached;
};

/// Enumerates what can happen at any time, to any caller, whatever the phones do.
/// @param listAtMost bounds `paths`, never the figures.
[[nodiscard]] EveryPath everyPath(const FlowDocument& document, const CompanyFacts* company = nullptr,
                                  qsizetype listAtMost = 500);

} // namespace trunkline::flow
