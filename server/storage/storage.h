#pragma once

#include <algorithm>
#include <functional>
#include <limits>
#include <memory>
#include <set>
#include <type_traits>
#include <vector>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/domain/audit.h"
#include "core/domain/call.h"
#include "core/wire/call_rows.h"
#include "server/storage/records.h"

namespace trunkline::server {

/// Counts committed transactions of the organisation, in commit order. Cursors hold it, never a clock.
using Sequence = qint64;

/// Where a call stands in the order of time: larger is newer. Unique, and stable for the life of a call.
using CallPosition = qint64;
inline constexpr CallPosition kNewestCall = std::numeric_limits<CallPosition>::max();
/// The smallest position that a call of this moment can have.
[[nodiscard]] inline CallPosition callPositionAt(Instant instant) {
    constexpr qint64 kLatest = (qint64{1} << 42) - 1; // in the year 2109; positions keep within 63 bits
    return std::clamp(toMilliseconds(instant), qint64{0}, kLatest) * (1 << 20);
}

struct RecordQuery {
    RecordKind kind = RecordKind::Account;
    std::optional<QByteArray> account; ///< standing exactly there
    std::optional<QByteArray> owner;
    QByteArray after; ///< ids greater than this, in their order
    int limit = -1;
};

struct CallQuery {
    std::optional<QByteArray> company;
    CallPosition before = kNewestCall; ///< exclusive
    CallPosition from = 0;             ///< inclusive
    int limit = -1;
};

/// What happened to an entity. Of several changes of one entity at one account only the last is kept.
struct Change {
    Sequence sequence = 0;
    RecordKind kind = RecordKind::Account;
    QByteArray id;
    QByteArray account; ///< where it stood; an entity that moved has a `isGone` at the old account
    QByteArray owner;
    bool isGone = false;
};

/// An account or a custom role as it was before a change.
struct Shape {
    RecordKind kind = RecordKind::Account;
    QByteArray id;
    QJsonObject data; ///< empty: it was not there
};

struct StoredEvent {
    qint64 position = 0; ///< larger is later
    AuditEvent event;
};

/// A token is known by its SHA-256 alone.
struct StoredToken {
    QByteArray digest;
    QByteArray family; ///< one sign-in and everything refreshed from it
    UserId user;
    bool isRefresh = false;
    Instant expiresAt{};
    bool isUsed = false; ///< refresh tokens: exchanged before; seeing it again ends the family
};

/// One sign-in of a person, which goes on for as long as its tokens are refreshed.
struct StoredSignIn {
    QByteArray family;
    UserId user;
    QString device;                ///< as the console called it; empty: it did not say
    std::optional<Instant> since;  ///< unknown of those from before this was kept
    std::optional<Instant> usedAt; ///< as exact as access tokens are short
};

/// What a request with an Idempotency-Key was answered.
struct StoredAnswer {
    QByteArray requestDigest;
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    QByteArray entityTag;
    Instant at{};
};

/// Reads one consistent state. Database faults leave as StorageFault through Storage::read() and write(); nothing else
/// throws.
class Reader {
public:
    virtual ~Reader() = default;

    [[nodiscard]] virtual std::optional<Record> find(RecordKind kind, const QByteArray& id) = 0;
    [[nodiscard]] virtual std::optional<Record> findByKey(RecordKind kind, const QByteArray& key) = 0;
    /// In the order of ids, until `take` says false.
    virtual void visit(const RecordQuery& query, const std::function<bool(const Record&)>& take) = 0;

    [[nodiscard]] virtual std::optional<Call> findCall(const QByteArray& id) = 0;
    /// From the newest back, until `take` says false; the texts live during `take` only.
    virtual void visitCalls(const CallQuery& query,
                            const std::function<bool(const wire::CallRow&, CallPosition)>& take) = 0;
    /// Calls that changed after `after` and up to `upTo`, by (sequence, position); `fromPosition` resumes within `after
    /// + 1`.
    virtual void visitChangedCalls(Sequence after, CallPosition fromPosition, Sequence upTo, int limit,
                                   const std::function<bool(const wire::CallRow&, Sequence, CallPosition)>& take) = 0;
    [[nodiscard]] virtual qint64 countCalls() = 0;

    [[nodiscard]] virtual Sequence sequence() = 0;
    /// Cursors before this cannot be continued: what was deleted then is forgotten.
    [[nodiscard]] virtual Sequence oldestSequence() = 0;
    /// How accounts and custom roles were before changes that make people see other things at accounts that did not
    /// change: moves, plans, billing, what a role allows. In the order of sequence; the first of a thing is how it was.
    virtual void visitShapes(Sequence after, const std::function<bool(const Shape&)>& take) = 0;
    /// A random number of this commit; 0 where it is not known (any more). Another one than before: the database was
    /// restored, and other things happened since.
    [[nodiscard]] virtual qint64 mark(Sequence sequence) = 0;
    /// In the order of sequence; calls that were put are not among them.
    virtual void visitChanges(Sequence after, Sequence upTo, const std::function<bool(const Change&)>& take) = 0;
    /// Changes when the database was restored from a backup.
    [[nodiscard]] virtual QByteArray epoch() = 0;
    /// 32 random bytes of this server, for signing what comes back to it.
    [[nodiscard]] virtual QByteArray secret() = 0;

    /// The newest first. `account` null: all. `before` 0: from the end.
    virtual void visitEvents(const std::optional<QByteArray>& account, qint64 before,
                             const std::function<bool(const StoredEvent&)>& take) = 0;
    virtual void visitEventsSince(Sequence after, Sequence upTo,
                                  const std::function<bool(const StoredEvent&)>& take) = 0;
    /// The position of the first event that does not continue the chain before it; 0 where all do.
    [[nodiscard]] virtual qint64 firstBrokenEvent() = 0;

    /// Empty: the person has no password yet.
    [[nodiscard]] virtual QByteArray passwordHash(const UserId& user) = 0;
    [[nodiscard]] virtual std::optional<StoredToken> token(const QByteArray& digest) = 0;
    virtual void visitTokens(const std::function<bool(const StoredToken&)>& take) = 0;
    /// A person's sign-ins that can still be refreshed at `now`, the last used one first.
    virtual void visitSignIns(const UserId& user, Instant now,
                              const std::function<bool(const StoredSignIn&)>& take) = 0;
    [[nodiscard]] virtual std::optional<StoredAnswer> answer(const QByteArray& subject, const QByteArray& key) = 0;
};

/// Changes everything or nothing: what it did is dropped when the function given to Storage::write() fails.
class Writer : public Reader {
public:
    /// Adds or replaces, gives the new revision (the old one where nothing is different) and logs the change. The
    /// revision inside of `record` does not count.
    virtual Revision put(Record record) = 0;
    virtual void remove(RecordKind kind, const QByteArray& id) = 0;

    Revision put(const Account& thing) { return put(toRecord(thing)); }
    Revision put(const User& thing) { return put(toRecord(thing)); }
    Revision put(const Grant& thing) { return put(toRecord(thing)); }
    Revision put(const TrackingNumber& thing) { return put(toRecord(thing)); }
    Revision put(const Destination& thing) { return put(toRecord(thing)); }
    Revision put(const CompanySwitch& thing) { return put(toRecord(thing)); }
    Revision put(const HolidayCalendar& thing) { return put(toRecord(thing)); }
    Revision put(const FlowRecord& thing) { return put(toRecord(thing)); }
    void put(const FlowVersion& thing, const AccountId& company) { put(toRecord(thing, company)); }

    /// Adds or replaces one call by its id and gives its revision (the old one where nothing is different). The bulk
    /// path: about 5 µs a row.
    virtual Revision putCall(const wire::CallRow& row) = 0;
    virtual void removeCall(const QByteArray& id) = 0;
    Revision put(const Call& call) { return putCall(wire::toRow(call).row); }

    /// Appends to the chain of events; each holds the digest of the one before.
    virtual void append(const AuditEvent& event) = 0;

    /// An empty hash takes the password away.
    virtual void setPasswordHash(const UserId& user, const QByteArray& hash) = 0;
    virtual void putToken(const StoredToken& token) = 0;
    virtual void endFamily(const QByteArray& family) = 0;
    /// All of the person's, but the one family that is to go on.
    virtual void endSessions(const UserId& user, const QByteArray& butFamily = {}) = 0;
    /// Of a family that is known, only when it was used.
    virtual void putSignIn(const StoredSignIn& signIn) = 0;
    virtual void putAnswer(const QByteArray& subject, const QByteArray& key, const StoredAnswer& answer) = 0;

    /// Forgets expired tokens, answers older than `answersBefore`, and what was deleted before `changesBefore`.
    virtual void forget(Instant now, Instant answersBefore, Instant changesBefore) = 0;
    /// After a restore from a backup: every console starts over.
    virtual void beginEpoch() = 0;
};

/// What a committed transaction touched.
struct Commit {
    Sequence sequence = 0;
    std::set<RecordKind> kinds; ///< Call and Audit included
};

/// The server's store, also used by the command line while a server runs on the same files. Thread-safe: readers in
/// parallel, one writer.
class Storage {
public:
    virtual ~Storage() = default;

    /// Gives what `work(Reader&)` gives, or the database's fault. The result of `work` is a Result<…> or void.
    template <class Work>
    auto read(Work&& work);
    /// As read(); a failed Result of `work` undoes everything.
    template <class Work>
    auto write(Work&& work);

    /// Called after each commit of this object, from the thread that wrote.
    void onCommit(std::function<void(const Commit&)> listener) { m_listener = std::move(listener); }
    /// Counts the commits of other programs and connections too; cheap.
    [[nodiscard]] virtual qint64 dataVersion() = 0;

protected:
    [[nodiscard]] virtual Result<void> runRead(const std::function<Result<void>(Reader&)>& work) = 0;
    [[nodiscard]] virtual Result<void> runWrite(const std::function<Result<void>(Writer&)>& work) = 0;
    void announce(const Commit& commit) const {
        if (m_listener)
            m_listener(commit);
    }

private:
    template <class Context, class Run, class Work>
    auto runWith(Run run, Work&& work);

    std::function<void(const Commit&)> m_listener;
};

/// Opens or makes a database in a file and brings its schema up to date. Refuses, with words, what is damaged, newer,
/// or not ours. `clock` and `random` must outlive it.
[[nodiscard]] Result<std::unique_ptr<Storage>> openSqliteStorage(const QString& path, const Clock& clock,
                                                                 RandomSource& random);

/// Reads what we wrote; a record that cannot be read is a damaged database.
template <class T>
[[nodiscard]] T decoded(const QJsonObject& data);
template <class T>
[[nodiscard]] T decoded(const Record& record) {
    T thing = decoded<T>(record.data);
    if constexpr (requires { thing.revision; })
        thing.revision = record.revision;
    return thing;
}
template <class T>
[[nodiscard]] std::optional<T> findAs(Reader& reader, const QByteArray& id) {
    if (const std::optional<Record> record = reader.find(kKindOf<T>, id))
        return decoded<T>(*record);
    return std::nullopt;
}

template <class Context, class Run, class Work>
auto Storage::runWith(Run run, Work&& work) {
    using Given = std::invoke_result_t<Work, Context&>;
    if constexpr (std::is_void_v<Given>) {
        return run([&](Context& context) -> Result<void> {
            work(context);
            return {};
        });
    } else {
        std::optional<Given> given;
        const Result<void> ran = run([&](Context& context) -> Result<void> {
            given.emplace(work(context));
            if (!*given)
                return tl::unexpected<Error>(given->error());
            return {};
        });
        return ran ? std::move(*given) : Given(tl::unexpected<Error>(ran.error()));
    }
}

template <class Work>
auto Storage::read(Work&& work) {
    return runWith<Reader>([this](const auto& inner) { return runRead(inner); }, std::forward<Work>(work));
}

template <class Work>
auto Storage::write(Work&& work) {
    return runWith<Writer>([this](const auto& inner) { return runWrite(inner); }, std::forward<Work>(work));
}

} // namespace trunkline::server
