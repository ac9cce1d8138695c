#pragma once

#include <memory>

#include "core/store/outbox.h"
#include "core/sync/ports.h"

namespace trunkline::tests {

/// Mistakes that the simulation has to notice.
enum class Mutant : std::uint8_t {
    None,
    CutIsTheEnd,           ///< a stream that was cut counts as whole
    GoneIsForgotten,       ///< what is gone stays
    PurgeIsSkipped,        ///< accounts out of sight stay
    VoidCursorIsKept,      ///< 410 is taken for a server that is busy
    RemovedBeforeAnswer,   ///< an edit leaves the outbox when it is sent
    RefusalIsDropped,      ///< a refused edit leaves the outbox
    ConflictIsOverwritten, ///< mine, whatever they did
    KeyIsNotSent,          ///< the server cannot tell a repeated edit
    BasesAreKept,          ///< a new epoch, and the old revisions still count
    EpochIsNotSent,        ///< the server cannot tell revisions of before it was restored
    AnswerBringsBack,      ///< an old answer about something that is gone puts it there again
    OrphansAreKept,        ///< edits of what is out of sight stay as they are
};

/// The port with the mistake; null where it is not at this port.
[[nodiscard]] std::unique_ptr<sync::StorePort> mutated(Mutant mutant, sync::StorePort& port, store::Outbox& outbox);
[[nodiscard]] std::unique_ptr<sync::Transport> mutated(Mutant mutant, sync::Transport& transport);

} // namespace trunkline::tests
