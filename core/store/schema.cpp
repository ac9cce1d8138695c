#include "core/store/schema.h"

#include <span>

#include <QCoreApplication>

namespace trunkline::store {

namespace {

struct SchemaWords {
    Q_DECLARE_TR_FUNCTIONS(Schema)
};

// Calls are keyed by time, newest first (call_key.h), so that the table itself is the order that people want, and texts
// that repeat are words.
constexpr const char* kCacheVersion1 = R"sql(
CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE account(
    id TEXT PRIMARY KEY, parent TEXT NOT NULL, kind INTEGER NOT NULL, name TEXT NOT NULL, timeZone TEXT NOT NULL, billing INTEGER NOT NULL,
    plan TEXT, roleCatalog TEXT NOT NULL, suspended INTEGER NOT NULL, createdAt INTEGER NOT NULL, revision INTEGER NOT NULL, extra TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE entity(
    type INTEGER NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL, about TEXT NOT NULL, sort INTEGER NOT NULL, revision INTEGER NOT NULL,
    data TEXT NOT NULL, PRIMARY KEY(type, id)
) WITHOUT ROWID;
CREATE INDEX entity_owner ON entity(type, owner, sort);
CREATE INDEX entity_about ON entity(type, about, sort) WHERE about <> '';
CREATE INDEX entity_sort ON entity(sort) WHERE type = 8;
CREATE TABLE word(key INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL UNIQUE);
CREATE TABLE call(
    key INTEGER PRIMARY KEY, id TEXT NOT NULL, company INTEGER NOT NULL, number INTEGER NOT NULL, trackingNumber INTEGER NOT NULL,
    direction INTEGER NOT NULL, caller TEXT NOT NULL, callerName TEXT NOT NULL, callerCity INTEGER NOT NULL, callerState INTEGER NOT NULL,
    startedAt INTEGER NOT NULL, durationSeconds INTEGER NOT NULL, ringSeconds INTEGER NOT NULL, outcome INTEGER NOT NULL,
    answeredBy INTEGER NOT NULL, source INTEGER NOT NULL, tags INTEGER NOT NULL, note TEXT NOT NULL, leadStatus INTEGER NOT NULL,
    assignedTo INTEGER NOT NULL, recording TEXT NOT NULL, firstTime INTEGER NOT NULL, flow INTEGER NOT NULL, flowVersion INTEGER NOT NULL,
    legs TEXT NOT NULL, path TEXT NOT NULL, extra TEXT NOT NULL, revision INTEGER NOT NULL
);
CREATE TABLE hour_count(
    hour INTEGER NOT NULL, source INTEGER NOT NULL, outcome INTEGER NOT NULL, calls INTEGER NOT NULL, PRIMARY KEY(hour, source, outcome)
) WITHOUT ROWID;
CREATE TABLE company_count(company INTEGER PRIMARY KEY, calls INTEGER NOT NULL);
INSERT INTO meta VALUES('state', 'empty');
)sql";

// Switches and calendars are sent to caches that know them only: what went by before is loaded anew.
constexpr const char* kCacheVersion2 = R"sql(
ALTER TABLE account ADD COLUMN closed TEXT NOT NULL DEFAULT '';
DELETE FROM meta WHERE name = 'cursor';
)sql";

// A search looks through blocks of calls (search_block.h) in the place of an index of words. Calls from before come
// again.
constexpr const char* kCacheVersion3 = R"sql(
DROP TABLE IF EXISTS call_text;
CREATE TABLE IF NOT EXISTS search_block(last INTEGER PRIMARY KEY, stamp INTEGER NOT NULL, entries BLOB NOT NULL);
CREATE INDEX IF NOT EXISTS search_block_stamp ON search_block(stamp);
DELETE FROM meta WHERE name = 'cursor';
)sql";

// Versions of flows stand under the ids that the stream has for them; they were "<flow>/<number>", which nobody sent.
constexpr const char* kCacheVersion4 = R"sql(
UPDATE entity SET id = owner || '.' || sort WHERE type = 6;
)sql";

// Small changes of what a search looks through lie here until they are folded into the blocks (search_writer.h). An
// account was there whole after the pull `arrivedIn`, counted in meta as "pulls".
constexpr const char* kCacheVersion5 = R"sql(
ALTER TABLE account ADD COLUMN arrivedIn INTEGER NOT NULL DEFAULT 0;
CREATE TABLE search_patch(seq INTEGER PRIMARY KEY AUTOINCREMENT, entries BLOB NOT NULL);
)sql";

constexpr const char* kOutboxVersion1 = R"sql(
CREATE TABLE edit(
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, entity TEXT NOT NULL, base INTEGER NOT NULL,
    fields TEXT NOT NULL, before TEXT NOT NULL, state INTEGER NOT NULL, madeAt INTEGER NOT NULL, attempts INTEGER NOT NULL,
    reason TEXT NOT NULL, theirs TEXT NOT NULL, conflicts TEXT NOT NULL
);
CREATE TABLE document(name TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID;
)sql";

/// `steps[n]` leads from version n to n + 1.
Result<void> migrate(Database& database, std::span<const char* const> steps) {
    const Result<qint64> version = database.number("PRAGMA user_version");
    if (!version)
        return failFrom(version);
    const auto newest = static_cast<qint64>(steps.size());
    if (*version > newest || *version < 0)
        return fail(ErrorCode::TooNew, SchemaWords::tr("The saved data was written by a newer version of Trunkline. "
                                                       "Install that version to use it; nothing was changed."));
    if (*version == newest)
        return {};
    Result<Transaction> transaction = Transaction::begin(database);
    if (!transaction)
        return failFrom(transaction);
    for (qint64 step = *version; step < newest; ++step) {
        if (Result<void> done = database.run(steps[static_cast<std::size_t>(step)]); !done)
            return done;
    }
    const QByteArray setVersion = "PRAGMA user_version=" + QByteArray::number(newest);
    if (Result<void> done = database.run(setVersion.constData()); !done)
        return done;
    return transaction->commit();
}

} // namespace

Result<void> migrateCache(Database& database) {
    constexpr const char* kSteps[] = {kCacheVersion1, kCacheVersion2, kCacheVersion3, kCacheVersion4, kCacheVersion5};
    return migrate(database, kSteps);
}

Result<void> migrateOutbox(Database& database) {
    constexpr const char* kSteps[] = {kOutboxVersion1};
    return migrate(database, kSteps);
}

Result<bool> indexIds(Database& database) {
    // What is gone while calls are loaded is found by an index too, when a call may still be there twice.
    if (Result<void> dropped = database.run("DROP INDEX IF EXISTS call_id"); !dropped)
        return failFrom(dropped);
    Result<void> made = database.run("CREATE UNIQUE INDEX call_id ON call(id)");
    if (made)
        return true;
    return database.isStoppedByDuplicate() ? Result<bool>(false) : failFrom(made);
}

Result<bool> hasFactsIndex(Database& database) {
    return database.number("SELECT count(*) FROM sqlite_schema WHERE name='call_facts'").map([](qint64 count) {
        return count > 0;
    });
}

Result<void> indexFacts(Database& database) {
    return database.run("CREATE INDEX IF NOT EXISTS call_facts ON call(company, key, outcome, direction, number, "
                        "source, tags, durationSeconds)");
}

} // namespace trunkline::store
