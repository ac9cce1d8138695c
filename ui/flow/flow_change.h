#pragma once

#include <QSet>

#include "core/flow/document.h"

namespace trunkline::ui {

/// One wire: the way out of a step that it leaves by.
struct WireRef {
    StepId from;
    QString port;

    [[nodiscard]] bool isNull() const { return from.isNull(); }
    friend bool operator==(const WireRef&, const WireRef&) = default;
    friend size_t qHash(const WireRef& wire, size_t seed = 0) { return qHashMulti(seed, wire.from, wire.port); }
};

/// What differs between two states of a flow, as far as views have to follow it.
struct FlowChange {
    QSet<StepId> added;
    QSet<StepId> removed;
    QSet<StepId> changed; ///< title, settings, ways out or lock
    QSet<StepId> moved;
    bool isFrameChanged = false;      ///< name, time zone, entry
    bool isDecorationChanged = false; ///< notes and groups
    bool isScenariosChanged = false;
    bool isReset = false; ///< another document: nothing of before holds

    [[nodiscard]] bool isMeaningChanged() const {
        return isReset || isFrameChanged || !added.isEmpty() || !removed.isEmpty() || !changed.isEmpty();
    }
};

[[nodiscard]] FlowChange changeBetween(const flow::FlowDocument& before, const flow::FlowDocument& after);

} // namespace trunkline::ui
