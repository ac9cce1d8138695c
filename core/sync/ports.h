#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/wire/entity.h"
#include "core/wire/sync_lines.h"

namespace trunkline::sync {

/// What the engine needs of the world. Everything happens on the engine's thread; no port calls back from within a call
/// of the engine.

/// Why the server did not do what was asked.
struct Failure {
    Error error;
    int status = 0; ///< HTTP; 0: it did not answer
    std::optional<std::chrono::milliseconds> retryAfter;
    QJsonObject current;         ///< 412: the entity as it is now
    bool isOfOtherEpoch = false; ///< 409: the server was restored, and counts its revisions anew
};

/// An edit on its way.
struct Edit {
    EditId id; ///< the idempotency key
    wire::Patch patch;
    int attempts = 0;   ///< answers so far that made it wait; a lost connection does not count
    QString epoch = {}; ///< of the server that counted patch.base
};

class Transport {
public:
    virtual ~Transport() = default;

    /// The stream of GET /v1/sync, decompressed, in portions of any size; then `ended`, once: nothing where the stream
    /// was whole on the wire.
    virtual void pull(const QString& cursor, std::function<void(std::string_view)> received,
                      std::function<void(std::optional<Failure>)> ended) = 0;
    /// No callback of the pull comes any more. Also allowed from within `received`.
    virtual void cancelPull() = 0;

    struct Answer {
        std::optional<Failure> failure;
        QJsonObject entity; ///< without a failure: as it is now
        /// The edit was done before, and this is how the entity was then; it may have changed or gone since.
        bool isRepeated = false;
    };
    virtual void push(const Edit& edit, std::function<void(const Answer&)> answered) = 0;

    /// Server-sent events: `changed` each time something changed, `ended` once when there will be no more.
    virtual void listen(std::function<void()> changed, std::function<void(const Failure&)> ended) = 0;
    /// Forgets pushes and events: none of their callbacks comes any more.
    virtual void cancelAll() = 0;
};

/// The cache and the outbox; see store::CacheWriter and store::Outbox, which it stands for.
class StorePort {
public:
    virtual ~StorePort() = default;

    [[nodiscard]] virtual QString cursor() = 0;
    [[nodiscard]] virtual QString epoch() = 0;
    [[nodiscard]] virtual bool isLoading() = 0;
    [[nodiscard]] virtual Result<void> beginSnapshot(const QString& epoch) = 0;
    [[nodiscard]] virtual Result<void> put(const wire::PutLine& line) = 0;
    [[nodiscard]] virtual Result<void> gone(const wire::GoneLine& line) = 0;
    [[nodiscard]] virtual Result<int> calls(std::string_view line) = 0;
    [[nodiscard]] virtual Result<void> removeAccounts(const QStringList& accounts) = 0;
    [[nodiscard]] virtual Result<void> keepPeople(const wire::PeopleLine& line) = 0;
    [[nodiscard]] virtual Result<void> commit(const QString& cursor) = 0;
    [[nodiscard]] virtual Result<void> finish(const QString& cursor) = 0;
    virtual void rollback() = 0;
    /// The cache is damaged: cursor() is empty from now on.
    virtual void distrust() = 0;

    /// Edits that may be sent now, in their order, one an entity.
    [[nodiscard]] virtual std::vector<Edit> sendable() = 0;
    /// An error: it was taken back meanwhile.
    [[nodiscard]] virtual Result<void> markSending(const EditId& id) = 0;
    virtual void markPending(const EditId& id, int attempts) = 0;
    /// The edit is done, and this is how the entity is now; empty: the next pull tells.
    [[nodiscard]] virtual Result<void> accept(const Edit& edit, const QJsonObject& entity) = 0;
    /// The edit was done before, and this is how the entity was then; it counts only where nothing came of it since.
    [[nodiscard]] virtual Result<void> acceptRepeated(const Edit& edit, const QJsonObject& entity) = 0;
    /// `next` takes the place of the edit, on top of `current`.
    [[nodiscard]] virtual Result<void> rebase(const Edit& edit, const QJsonObject& current, const Edit& next) = 0;
    [[nodiscard]] virtual Result<void> holdConflict(const Edit& edit, const QJsonObject& current,
                                                    const QStringList& fields) = 0;
    [[nodiscard]] virtual Result<void> refuse(const Edit& edit, const Error& why) = 0;
    [[nodiscard]] virtual Result<void> setAside(const Edit& edit, const Error& why) = 0;
    /// No edit's base means anything any more: the server counts its revisions anew. They will be merged by field.
    [[nodiscard]] virtual Result<void> forgetBases() = 0;
    /// Refuses the edits of what is not here any more; they keep the person's own words and nothing else.
    virtual void refuseOrphans(const Error& why) = 0;
};

class Timers {
public:
    using Handle = quint64; ///< 0: none
    virtual ~Timers() = default;
    [[nodiscard]] virtual Handle after(std::chrono::milliseconds delay, std::function<void()> run) = 0;
    virtual void cancel(Handle handle) = 0;
};

} // namespace trunkline::sync
