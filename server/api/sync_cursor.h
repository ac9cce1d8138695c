#pragma once

#include "core/base/error.h"
#include "server/api/people_digest.h"
#include "server/storage/storage.h"

namespace trunkline::server {

/// Where a console is. Signed, so that nobody makes one up; what it claims is checked against the person anyway.
struct SyncCursor {
    QByteArray epoch;
    UserId user;
    Instant issuedAt{};        ///< for grants that ran out since
    Sequence entities = 0;     ///< everything but calls is known up to here
    Sequence calls = 0;        ///< changed calls are known up to here, …
    CallPosition within = 0;   ///< … and of the next sequence those before this position
    CallPosition before = 0;   ///< of a snapshot: calls from here on are known; 0: the snapshot is complete
    qint64 callsSince = 0;     ///< milliseconds; older calls are not wanted
    bool hasGrants = false;    ///< false: there were too many to carry
    std::vector<Grant> grants; ///< under which it was given out
    qint64 mark = 0;           ///< Reader::mark() of `entities`
    PeopleDigest people{};     ///< who was in sight

    /// A scope that changed is being sent: what was gained is known up to a place.
    struct Growing {
        Sequence entities = 0; ///< the accounts' shape then …
        Instant at{};
        std::vector<Grant> grants; ///< … and the person's grants make the scope that is sent
        QByteArray account;        ///< those before it, in the order of ids, are known,
        CallPosition before = 0;   ///< and of it the calls from here on; 0: nothing of it
    };
    std::optional<Growing> growing;
};

[[nodiscard]] QByteArray encodeCursor(const SyncCursor& cursor, const QByteArray& secret);
/// Fails for everything that was not made by encodeCursor() with this secret.
[[nodiscard]] Result<SyncCursor> decodeCursor(const QByteArray& text, const QByteArray& secret);

} // namespace trunkline::server
