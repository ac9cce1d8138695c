#include <array>

#include <QCoreApplication>

#include "server/api/compressed_source.h"
#include "server/api/event_stream.h"
#include "server/api/route.h"
#include "server/api/sync_stream.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

struct SyncWords {
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

Problem startOver() {
    return problemOf(410, u"cursor_expired"_s, SyncWords::tr("This place in the stream is gone."),
                     SyncWords::tr("Start over without a cursor."));
}

std::vector<Grant> copiesOf(const std::vector<const Grant*>& grants) {
    std::vector<Grant> copies;
    for (const Grant* grant : grants)
        copies.push_back(*grant);
    return copies;
}

/// A cursor that this server signed, of a past that did not happen: the database was restored, and nobody said so.
bool isOfAnotherPast(Reader& reader, const SyncCursor& cursor, const SyncCursor& next) {
    if (cursor.epoch != reader.epoch() || cursor.entities < reader.oldestSequence())
        return false;
    return cursor.entities > next.entities || cursor.mark != reader.mark(cursor.entities);
}

/// What makes a cursor void.
bool isVoid(Exchange& exchange, const SyncCursor& cursor, const SyncCursor& next) {
    Reader& reader = *exchange.reader;
    if (cursor.epoch != reader.epoch() || cursor.user != exchange.subject.id)
        return true;
    if (cursor.entities < reader.oldestSequence() || !cursor.hasGrants)
        return true;
    if (cursor.before == 0)
        return false;
    // A snapshot is of one scope: with another, its first half would be wrong.
    return Directory::isReshapedSince(reader, cursor.entities) || !isSameReach(cursor.grants, next.grants);
}

/// A choice that grows needs a new snapshot: cursors do not know it.
Result<WantedCalls> wantedCalls(const Exchange& exchange) {
    const QStringList accounts = exchange.query("callsOf"_L1).split(u',', Qt::SkipEmptyParts);
    if (accounts.size() > wire::kMostCallsOf)
        return fail(ErrorCode::InvalidInput,
                    SyncWords::tr("callsOf names more than %n accounts.", nullptr, wire::kMostCallsOf));
    return accounts.isEmpty() ? WantedCalls() : WantedCalls(exchange.directory->tree(), accounts);
}

Outcome sync(Exchange& exchange) {
    Reader& reader = *exchange.reader;
    const QByteArray secret = reader.secret();
    SyncCursor next;
    next.epoch = reader.epoch();
    next.user = exchange.subject.id;
    next.issuedAt = exchange.now;
    // The directory may lag behind the tables: the cursor must not be ahead of it. So the sequence is read first.
    next.entities = next.calls = exchange.services.sequence;
    exchange.directory = exchange.services.directory.current();
    next.mark = reader.mark(next.entities);
    next.callsSince = exchange.query("callsSince"_L1).toLongLong();
    next.hasGrants = true;
    next.grants = copiesOf(exchange.directory->grantsOf(exchange.subject.id));

    const Result<WantedCalls> wanted = wantedCalls(exchange);
    if (!wanted)
        return refuse(badRequest(wanted.error().message));
    std::optional<SyncCursor> from;
    wire::HelloLine hello;
    hello.epoch = QString::fromLatin1(next.epoch);
    hello.serverTime = toMilliseconds(exchange.now);
    const std::shared_ptr<const SyncScope> scope =
        exchange.services.scopes.of(exchange.directory, exchange.subject.id, exchange.now);
    if (const QString text = exchange.query("cursor"_L1); !text.isEmpty()) {
        Result<SyncCursor> cursor = decodeCursor(text.toLatin1(), secret);
        if (!cursor)
            return refuse(startOver());
        if (isOfAnotherPast(reader, *cursor, next)) {
            const Result<void> begun = exchange.services.storage.write([](Writer& writer) -> Result<void> {
                writer.beginEpoch();
                return {};
            });
            return refuse(begun ? startOver() : problemFrom(begun.error()));
        }
        if (isVoid(exchange, *cursor, next))
            return refuse(startOver());
        from = std::move(*cursor);
        hello.isSnapshot = from->before > 0;
        next.callsSince = from->callsSince;
        next.calls = from->calls;
        next.within = from->within;
        if (hello.isSnapshot) { // the state of when it began; the delta after it brings the rest
            next.entities = from->entities;
            next.mark = from->mark;
            next.issuedAt = from->issuedAt;
            next.people = from->people;
            next.before = from->before;
        } else {
            const bool isSame = from->entities == next.entities && !from->growing &&
                                !hasTurnOfGrants(*exchange.directory, from->issuedAt, exchange.now);
            next.people = isSame ? from->people : scope->people();
        }
    } else {
        hello.isSnapshot = true;
        next.people = scope->people();
        hello.entities = static_cast<qint64>(scope->accounts().size());
        const bool isEverything = scope->seesAllCalls() && wanted->isEverything() && next.callsSince == 0;
        hello.calls = isEverything ? reader.countCalls() : 0;
    }
    const Coding coding = chooseCoding(exchange.request.header("Accept-Encoding"));
    Answer answer;
    answer.contentType = "application/x-ndjson";
    answer.contentEncoding = nameOf(coding);
    answer.stream = compressed(std::make_unique<SyncStream>(exchange.services.storage, exchange.services.log, scope,
                                                            *wanted, std::move(from), std::move(next), secret, hello,
                                                            exchange.services.portions),
                               coding);
    return answer;
}

Outcome events(Exchange& exchange) {
    Answer answer;
    answer.contentType = "text/event-stream";
    answer.isEventStream = true;
    answer.stream = std::make_unique<EventStream>(exchange.services, exchange.family);
    return answer;
}

constexpr std::array kRoutes{
    Route{"GET",
          "/v1/sync",
          Gate::signedIn(Action::SessionSignIn),
          sync,
          Speed::Store,
          "A snapshot, or what changed since a cursor, as lines of JSON",
          "",
          "SyncLines",
          200,
          {"cursor", "callsSince", "callsOf"}},
    Route{"GET", "/v1/events", Gate::signedIn(Action::SessionSignIn), events, Speed::Quick,
          "Server-sent events: only says that something changed", "", "Events"},
};

} // namespace

std::span<const Route> syncRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
