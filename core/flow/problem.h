#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/flow/edit.h"

namespace trunkline::flow {

enum class Severity : std::uint8_t {
    Error,   ///< the flow cannot be published
    Warning, ///< it can, and callers will probably not like it
    Hint,
};

enum class ProblemCode : std::uint8_t {
    DeadEnd, ///< a way out that leads nowhere
    Unreachable,
    Loop,        ///< a circle in which nothing waits
    ScheduleGap, ///< times that no branch covers, and no `otherwise`
    RingTooLong, ///< at or over the destination's own voicemail pick-up
    RingTooShort,
    OwnNumber, ///< a destination that is one of our tracking numbers
    BadNumber,
    MixedCountries,
    AllOff,
    NoConsentNotice,
    LongWait,
    BigMenu,
    InnerTimeout, ///< a ring time beyond the limit for all
    GotoCycle,
    BadVoice, ///< a voice or a language that does not exist
    UnknownDestination,
    UnknownStep, ///< a wire to a step that is not there, or a step of an unknown type
    DuplicateStep,
    BadSetting,
    NoEntry,
};

/// "deadEnd", "unreachable", … as in the conformance files.
[[nodiscard]] QString nameOf(ProblemCode code);
/// "error", "warning", "hint".
[[nodiscard]] QString nameOf(Severity severity);

/// Something about a flow that a person should know, and what would mend it.
struct Problem {
    ProblemCode code = ProblemCode::BadSetting;
    Severity severity = Severity::Error;
    StepId step;             ///< null: the flow as a whole
    QString port;            ///< where it is about one way out
    QString setting;         ///< where it is about one setting
    QString message;         ///< translated
    std::optional<Edit> fix; ///< with words ("Lead it to “Voicemail”")
};

} // namespace trunkline::flow
