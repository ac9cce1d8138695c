#include "server/storage/schema.h"

#include <array>

#include <QCoreApplication>

#include "server/storage/sql_texts.h"

namespace trunkline::server {

namespace {

constexpr qint64 kApplicationId = 0x54726b6c; // "Trkl"
constexpr qint64 kPagesCheckedAtStart = 16'384;

struct SchemaWords {
    Q_DECLARE_TR_FUNCTIONS(Schema)
};

// Each entry leads from the version of its index to the next; released entries never change.
constexpr std::array<const char*, kSchemaVersion> kMigrations{R"sql(
CREATE TABLE meta(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE record(
    kind INTEGER NOT NULL, id TEXT NOT NULL, account TEXT NOT NULL, owner TEXT NOT NULL, key TEXT NOT NULL,
    revision INTEGER NOT NULL, data TEXT NOT NULL, UNIQUE(kind, id));
CREATE INDEX record_by_account ON record(kind, account, id);
CREATE INDEX record_by_owner ON record(kind, owner, id) WHERE owner <> '';
CREATE UNIQUE INDEX record_by_key ON record(kind, key) WHERE key <> '';
CREATE TABLE change(
    kind INTEGER NOT NULL, id TEXT NOT NULL, account TEXT NOT NULL, owner TEXT NOT NULL,
    sequence INTEGER NOT NULL, gone INTEGER NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(kind, id, account)) WITHOUT ROWID;
CREATE INDEX change_by_sequence ON change(sequence);
CREATE TABLE call(
    position INTEGER PRIMARY KEY, id TEXT NOT NULL, company TEXT NOT NULL, number TEXT NOT NULL, trackingNumber TEXT NOT NULL,
    direction INTEGER NOT NULL, caller TEXT NOT NULL, callerName TEXT NOT NULL, callerCity TEXT NOT NULL, callerState TEXT NOT NULL,
    startedAt INTEGER NOT NULL, durationSeconds INTEGER NOT NULL, ringSeconds INTEGER NOT NULL, outcome INTEGER NOT NULL,
    answeredBy TEXT NOT NULL, source TEXT NOT NULL, tags TEXT NOT NULL, note TEXT NOT NULL, leadStatus TEXT NOT NULL,
    assignedTo TEXT NOT NULL, recording TEXT NOT NULL, firstTime INTEGER NOT NULL, flow TEXT NOT NULL, flowVersion INTEGER NOT NULL,
    legs TEXT NOT NULL, path TEXT NOT NULL, extra TEXT NOT NULL, revision INTEGER NOT NULL, sequence INTEGER NOT NULL);
CREATE UNIQUE INDEX call_by_id ON call(id);
CREATE INDEX call_by_company ON call(company, position);
CREATE INDEX call_by_sequence ON call(sequence, position);
CREATE TABLE event(
    position INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, account TEXT NOT NULL, sequence INTEGER NOT NULL,
    data TEXT NOT NULL, digest BLOB NOT NULL);
CREATE INDEX event_by_account ON event(account, position);
CREATE INDEX event_by_sequence ON event(sequence, position);
CREATE TABLE credential(user TEXT PRIMARY KEY, hash TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE token(
    digest BLOB PRIMARY KEY, family TEXT NOT NULL, user TEXT NOT NULL, refresh INTEGER NOT NULL, expires INTEGER NOT NULL,
    used INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX token_by_family ON token(family);
CREATE INDEX token_by_user ON token(user);
CREATE TABLE answer(
    subject TEXT NOT NULL, key TEXT NOT NULL, request BLOB NOT NULL, status INTEGER NOT NULL, contentType TEXT NOT NULL,
    body TEXT NOT NULL, entityTag TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY(subject, key)) WITHOUT ROWID;
CREATE INDEX answer_by_time ON answer(at);
INSERT INTO meta VALUES('sequence', 0), ('oldestSequence', 0);
)sql",
                                                              R"sql(
CREATE TABLE shape(sequence INTEGER NOT NULL, kind INTEGER NOT NULL, id TEXT NOT NULL, data TEXT NOT NULL);
CREATE INDEX shape_by_sequence ON shape(sequence);
CREATE TABLE mark(sequence INTEGER PRIMARY KEY, value INTEGER NOT NULL);
UPDATE meta SET value=max(value, coalesce((SELECT value FROM meta WHERE name='reshapedSequence'),0)) WHERE name='oldestSequence';
)sql",
                                                              R"sql(
CREATE TABLE signIn(
    family TEXT PRIMARY KEY, user TEXT NOT NULL, device TEXT NOT NULL, since INTEGER NOT NULL, used INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX signIn_by_user ON signIn(user);
INSERT INTO signIn SELECT DISTINCT family,user,'',0,0 FROM token;
)sql"};

void setBytes(Database& database, const char* name, RandomSource& random) {
    QByteArray bytes(32, '\0');
    random.fill({reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
    Statement statement = database.prepare(sql::kSetMeta);
    const QByteArray text = bytes.toHex();
    statement.bind(1, std::string_view(name)).bind(2, text).run();
}

Result<void> migrate(Database& database, qint64 version, RandomSource& random) {
    database.execute("BEGIN IMMEDIATE");
    for (qint64 next = version; next < kSchemaVersion; ++next)
        database.execute(kMigrations.at(static_cast<std::size_t>(next)));
    if (version == 0) {
        setBytes(database, "epoch", random);
        setBytes(database, "secret", random);
    }
    database.execute(QByteArrayLiteral("PRAGMA user_version=") + QByteArray::number(kSchemaVersion));
    database.execute(QByteArrayLiteral("PRAGMA application_id=") + QByteArray::number(kApplicationId));
    database.execute("COMMIT");
    return {};
}

} // namespace

Result<void> prepareSchema(Database& database, RandomSource& random) {
    const qint64 version = database.number("PRAGMA user_version");
    const qint64 application = database.number("PRAGMA application_id");
    const bool isEmpty = database.number("SELECT count(*) FROM sqlite_master") == 0;
    if (!isEmpty && application != kApplicationId)
        return fail(
            ErrorCode::InvalidInput,
            SchemaWords::tr(
                "The database belongs to another program. Choose another data directory, or move that file away."));
    if (version > kSchemaVersion)
        return fail(ErrorCode::TooNew,
                    SchemaWords::tr("A newer version of Trunkline wrote the database. Install that version again, or "
                                    "restore a backup from before the upgrade."),
                    QStringLiteral("schema %1, known up to %2").arg(version).arg(kSchemaVersion));
    // Larger files tell of damage where it is met: reading all of one would hold up every start.
    if (!isEmpty && database.number("PRAGMA page_count") <= kPagesCheckedAtStart) {
        Statement check = database.prepare("PRAGMA quick_check(1)");
        const bool isSound = check.step() && check.text(0) == "ok";
        check.reset();
        if (!isSound)
            return fail(ErrorCode::Corrupted,
                        SchemaWords::tr("The database is damaged: restore the last backup of the data directory."));
    }
    if (version < kSchemaVersion)
        return migrate(database, version, random);
    return {};
}

} // namespace trunkline::server
