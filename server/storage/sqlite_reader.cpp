#include "server/storage/sqlite_reader.h"

#include <array>

#include <QCoreApplication>
#include <QJsonDocument>

#include <sodium.h>

#include "server/storage/sql_texts.h"

namespace trunkline::server {

namespace {

struct ReaderWords {
    Q_DECLARE_TR_FUNCTIONS(Reader)
};

[[noreturn]] void throwDamaged(const QString& details) {
    throw StorageFault(
        {ErrorCode::Corrupted,
         ReaderWords::tr("Something in the database cannot be read: restore the last backup of the data directory."),
         details});
}

QJsonObject jsonOf(std::string_view text) {
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())));
    if (!document.isObject())
        throwDamaged(QStringLiteral("a record's data is no JSON object"));
    return document.object();
}

// Columns: kind, id, account, owner, key, revision, data.
Record recordOf(const Statement& row) {
    Record record{static_cast<RecordKind>(row.integer(0)), row.bytes(1),       row.bytes(2), row.bytes(3), row.bytes(4),
                  static_cast<Revision>(row.integer(5)),   jsonOf(row.text(6))};
    if (record.kind != RecordKind::FlowVersion)
        record.data.insert(QLatin1StringView("revision"), row.integer(5));
    return record;
}

// Columns: position, data.
StoredEvent eventOf(const Statement& row) {
    return {row.integer(0), decoded<AuditEvent>(jsonOf(row.text(1)))};
}

// Columns: digest, family, user, refresh, expires, used.
StoredToken tokenOf(const Statement& row) {
    return {
        row.bytes(0),       row.bytes(1), UserId(row.bytes(2)), row.integer(3) != 0, fromMilliseconds(row.integer(4)),
        row.integer(5) != 0};
}

// Columns: family, user, device, since, used.
StoredSignIn signInOf(const Statement& row) {
    const auto timeOf = [&row](int column) {
        return row.integer(column) > 0 ? std::optional(fromMilliseconds(row.integer(column))) : std::nullopt;
    };
    return {row.bytes(0), UserId(row.bytes(1)), QString::fromUtf8(row.bytes(2)), timeOf(3), timeOf(4)};
}

template <class Of>
void visitRows(Statement& statement, Of of, const auto& take) {
    while (statement.step()) {
        if (!take(of(statement)))
            break;
    }
    statement.reset();
}

} // namespace

template <class T>
T decoded(const QJsonObject& data) {
    Result<T> thing = wire::fromJson<T>(data);
    if (!thing)
        throwDamaged(thing.error().message);
    return std::move(*thing);
}

template Account decoded(const QJsonObject&);
template User decoded(const QJsonObject&);
template Grant decoded(const QJsonObject&);
template TrackingNumber decoded(const QJsonObject&);
template Destination decoded(const QJsonObject&);
template CompanySwitch decoded(const QJsonObject&);
template HolidayCalendar decoded(const QJsonObject&);
template FlowRecord decoded(const QJsonObject&);
template FlowVersion decoded(const QJsonObject&);
template AuditEvent decoded(const QJsonObject&);

QByteArray eventDigest(const QByteArray& before, std::string_view data) {
    QByteArray digest(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256_state state;
    crypto_hash_sha256_init(&state);
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(before.constData()),
                              static_cast<unsigned long long>(before.size()));
    crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(data.data()), data.size());
    crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char*>(digest.data()));
    return digest;
}

wire::CallRow callRowOf(const Statement& statement) {
    wire::CallRow row;
    wire::visitCallRow(row, [&statement](int column, auto& field) {
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, std::string_view>)
            field = statement.text(column);
        else
            field = statement.integer(column);
    });
    return row;
}

StatementCache::Lease::~Lease() {
    m_statement.reset();
    m_cache.m_idle.emplace(m_sql, std::move(m_statement));
}

StatementCache::Lease StatementCache::lease(const char* sql) {
    if (auto idle = m_idle.extract(sql))
        return {*this, sql, std::move(idle.mapped())};
    return {*this, sql, m_database.prepare(sql)};
}

template <class Base>
QByteArray SqliteReading<Base>::meta(std::string_view name) {
    auto statement = lease("SELECT value FROM meta WHERE name=?");
    statement->bind(1, name);
    return statement->step() ? statement->bytes(0) : QByteArray();
}

template <class Base>
std::optional<Record> SqliteReading<Base>::find(RecordKind kind, const QByteArray& id) {
    auto statement = lease("SELECT kind,id,account,owner,key,revision,data FROM record WHERE kind=? AND id=?");
    statement->bind(1, static_cast<qint64>(kind)).bind(2, id);
    return statement->step() ? std::optional(recordOf(*statement)) : std::nullopt;
}

template <class Base>
std::optional<Record> SqliteReading<Base>::findByKey(RecordKind kind, const QByteArray& key) {
    if (key.isEmpty())
        return std::nullopt;
    auto statement =
        lease("SELECT kind,id,account,owner,key,revision,data FROM record WHERE kind=? AND key=? AND key<>''");
    statement->bind(1, static_cast<qint64>(kind)).bind(2, key);
    return statement->step() ? std::optional(recordOf(*statement)) : std::nullopt;
}

template <class Base>
void SqliteReading<Base>::visit(const RecordQuery& query, const std::function<bool(const Record&)>& take) {
#define TRUNKLINE_RECORDS "SELECT kind,id,account,owner,key,revision,data FROM record WHERE kind=?1 AND id>?2 "
    const char* sql = TRUNKLINE_RECORDS "ORDER BY id LIMIT ?3";
    if (query.account && query.owner)
        sql = TRUNKLINE_RECORDS "AND account=?4 AND owner=?5 ORDER BY id LIMIT ?3";
    else if (query.account)
        sql = TRUNKLINE_RECORDS "AND account=?4 ORDER BY id LIMIT ?3";
    else if (query.owner)
        sql = TRUNKLINE_RECORDS "AND owner=?5 AND owner<>'' ORDER BY id LIMIT ?3";
#undef TRUNKLINE_RECORDS
    auto statement = lease(sql);
    statement->bind(1, static_cast<qint64>(query.kind)).bind(2, query.after).bind(3, query.limit);
    if (query.account)
        statement->bind(4, *query.account);
    if (query.owner)
        statement->bind(5, *query.owner);
    visitRows(*statement, recordOf, take);
}

template <class Base>
std::optional<Call> SqliteReading<Base>::findCall(const QByteArray& id) {
    auto statement = lease("SELECT " TRUNKLINE_CALL_COLUMNS " FROM call WHERE id=?");
    statement->bind(1, id);
    if (!statement->step())
        return std::nullopt;
    Result<Call> call = wire::toCall(callRowOf(*statement));
    if (!call)
        throwDamaged(call.error().message);
    return std::move(*call);
}

template <class Base>
void SqliteReading<Base>::visitCalls(const CallQuery& query,
                                     const std::function<bool(const wire::CallRow&, CallPosition)>& take) {
    auto statement =
        lease(query.company ? "SELECT " TRUNKLINE_CALL_COLUMNS
                              ",position FROM call WHERE company=?4 AND position<?1 AND position>=?2 "
                              "ORDER BY position DESC LIMIT ?3"
                            : "SELECT " TRUNKLINE_CALL_COLUMNS ",position FROM call WHERE position<?1 AND position>=?2 "
                              "ORDER BY position DESC LIMIT ?3");
    statement->bind(1, query.before).bind(2, query.from).bind(3, query.limit);
    if (query.company)
        statement->bind(4, *query.company);
    while (statement->step()) {
        if (!take(callRowOf(*statement), statement->integer(wire::kCallColumns.size())))
            break;
    }
}

template <class Base>
void SqliteReading<Base>::visitChangedCalls(
    Sequence after, CallPosition fromPosition, Sequence upTo, int limit,
    const std::function<bool(const wire::CallRow&, Sequence, CallPosition)>& take) {
    auto statement = lease("SELECT " TRUNKLINE_CALL_COLUMNS
                           ",sequence,position FROM call WHERE (sequence,position)>=(?1,?2) AND sequence<=?3 "
                           "ORDER BY sequence,position LIMIT ?4");
    statement->bind(1, after + 1).bind(2, fromPosition).bind(3, upTo).bind(4, limit);
    constexpr int kSequenceColumn = static_cast<int>(wire::kCallColumns.size());
    while (statement->step()) {
        if (!take(callRowOf(*statement), statement->integer(kSequenceColumn), statement->integer(kSequenceColumn + 1)))
            break;
    }
}

template <class Base>
qint64 SqliteReading<Base>::countCalls() {
    auto statement = lease("SELECT count(*) FROM call");
    statement->step();
    return statement->integer(0);
}

template <class Base>
Sequence SqliteReading<Base>::sequence() {
    return meta("sequence").toLongLong();
}

template <class Base>
Sequence SqliteReading<Base>::oldestSequence() {
    return meta("oldestSequence").toLongLong();
}

template <class Base>
void SqliteReading<Base>::visitShapes(Sequence after, const std::function<bool(const Shape&)>& take) {
    auto statement = lease("SELECT kind,id,data FROM shape WHERE sequence>? ORDER BY sequence,rowid");
    statement->bind(1, after);
    visitRows(
        *statement,
        [](const Statement& row) {
            return Shape{static_cast<RecordKind>(row.integer(0)), row.bytes(1),
                         row.text(2).empty() ? QJsonObject() : jsonOf(row.text(2))};
        },
        take);
}

template <class Base>
qint64 SqliteReading<Base>::mark(Sequence sequence) {
    auto statement = lease("SELECT value FROM mark WHERE sequence=?");
    statement->bind(1, sequence);
    return statement->step() ? statement->integer(0) : 0;
}

template <class Base>
void SqliteReading<Base>::visitChanges(Sequence after, Sequence upTo, const std::function<bool(const Change&)>& take) {
    auto statement = lease("SELECT sequence,kind,id,account,owner,gone FROM change WHERE sequence>? AND sequence<=? "
                           "ORDER BY sequence,kind,id");
    statement->bind(1, after).bind(2, upTo);
    visitRows(
        *statement,
        [](const Statement& row) {
            return Change{row.integer(0), static_cast<RecordKind>(row.integer(1)),
                          row.bytes(2),   row.bytes(3),
                          row.bytes(4),   row.integer(5) != 0};
        },
        take);
}

template <class Base>
QByteArray SqliteReading<Base>::epoch() {
    return meta("epoch");
}

template <class Base>
QByteArray SqliteReading<Base>::secret() {
    return QByteArray::fromHex(meta("secret"));
}

template <class Base>
void SqliteReading<Base>::visitEvents(const std::optional<QByteArray>& account, qint64 before,
                                      const std::function<bool(const StoredEvent&)>& take) {
    auto statement =
        lease(account ? "SELECT position,data FROM event WHERE account=?2 AND position<?1 ORDER BY position DESC"
                      : "SELECT position,data FROM event WHERE position<?1 ORDER BY position DESC");
    statement->bind(1, before > 0 ? before : std::numeric_limits<qint64>::max());
    if (account)
        statement->bind(2, *account);
    visitRows(*statement, eventOf, take);
}

template <class Base>
void SqliteReading<Base>::visitEventsSince(Sequence after, Sequence upTo,
                                           const std::function<bool(const StoredEvent&)>& take) {
    auto statement = lease("SELECT position,data FROM event WHERE sequence>? AND sequence<=? ORDER BY position");
    statement->bind(1, after).bind(2, upTo);
    visitRows(*statement, eventOf, take);
}

template <class Base>
qint64 SqliteReading<Base>::firstBrokenEvent() {
    auto statement = lease("SELECT position,data,digest FROM event ORDER BY position");
    QByteArray before;
    qint64 last = 0;
    while (statement->step()) {
        last = statement->integer(0);
        before = eventDigest(before, statement->text(1));
        if (before != statement->bytes(2))
            return last;
    }
    // The head is kept apart, so that events cut off at the end are missed too.
    return before.toHex() == meta("eventHead") ? 0 : last + 1;
}

template <class Base>
QByteArray SqliteReading<Base>::passwordHash(const UserId& user) {
    auto statement = lease("SELECT hash FROM credential WHERE user=?");
    statement->bind(1, user.toUtf8());
    return statement->step() ? statement->bytes(0) : QByteArray();
}

template <class Base>
std::optional<StoredToken> SqliteReading<Base>::token(const QByteArray& digest) {
    auto statement = lease("SELECT digest,family,user,refresh,expires,used FROM token WHERE digest=?");
    statement->bindBlob(1, digest);
    return statement->step() ? std::optional(tokenOf(*statement)) : std::nullopt;
}

template <class Base>
void SqliteReading<Base>::visitTokens(const std::function<bool(const StoredToken&)>& take) {
    auto statement = lease("SELECT digest,family,user,refresh,expires,used FROM token");
    visitRows(*statement, tokenOf, take);
}

template <class Base>
void SqliteReading<Base>::visitSignIns(const UserId& user, Instant now,
                                       const std::function<bool(const StoredSignIn&)>& take) {
    auto statement =
        lease("SELECT family,user,device,since,used FROM signIn WHERE user=? AND EXISTS(SELECT 1 FROM token WHERE "
              "token.family=signIn.family AND refresh=1 AND token.used=0 AND expires>?) ORDER BY used DESC, family");
    statement->bind(1, user.toUtf8()).bind(2, toMilliseconds(now));
    visitRows(*statement, signInOf, take);
}

template <class Base>
std::optional<StoredAnswer> SqliteReading<Base>::answer(const QByteArray& subject, const QByteArray& key) {
    auto statement = lease("SELECT request,status,contentType,body,entityTag,at FROM answer WHERE subject=? AND key=?");
    statement->bind(1, subject).bind(2, key);
    if (!statement->step())
        return std::nullopt;
    return StoredAnswer{statement->bytes(0), static_cast<int>(statement->integer(1)),
                        statement->bytes(2), statement->bytes(3),
                        statement->bytes(4), fromMilliseconds(statement->integer(5))};
}

template class SqliteReading<Reader>;
template class SqliteReading<Writer>;

} // namespace trunkline::server
