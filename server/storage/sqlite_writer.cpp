#include "server/storage/sqlite_writer.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QJsonDocument>

#include <sqlcipher/sqlite3.h>

#include "server/storage/sql_texts.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;

namespace {

struct WriterWords {
    Q_DECLARE_TR_FUNCTIONS(Writer)
};

/// The 20 lower bits of a call's position: spreads calls of one millisecond.
CallPosition wantedPosition(const wire::CallRow& row) {
    const auto spread = static_cast<CallPosition>(std::hash<std::string_view>{}(row.id) & 0xfffff);
    return row.startedAt * (1 << 20) + spread;
}

constexpr std::int64_t kLatestStart = (std::int64_t{1} << 42) - 1; // so that a position stays in 63 bits

bool isSameCall(const wire::CallRow& a, const wire::CallRow& b) {
    bool isSame = true;
    std::array<std::string_view, wire::kCallColumns.size()> texts;
    std::array<std::int64_t, wire::kCallColumns.size()> numbers{};
    wire::visitCallRow(a, [&](int column, const auto& field) {
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, std::string_view>)
            texts[static_cast<std::size_t>(column)] = field;
        else
            numbers[static_cast<std::size_t>(column)] = field;
    });
    wire::visitCallRow(b, [&](int column, const auto& field) {
        if (column == static_cast<int>(wire::kCallColumns.size()) - 1)
            return; // the revision tells about the row, not about the call
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, std::string_view>)
            isSame = isSame && texts[static_cast<std::size_t>(column)] == field;
        else
            isSame = isSame && numbers[static_cast<std::size_t>(column)] == field;
    });
    return isSame;
}

void bindCall(Statement& statement, const wire::CallRow& row) {
    wire::visitCallRow(row, [&statement](int column, const auto& field) { statement.bind(column + 1, field); });
}

/// Whether more than the account itself looks different afterwards.
bool reshapes(const Record& record, const std::optional<Record>& stored) {
    if (record.kind == RecordKind::Role)
        return true;
    if (record.kind != RecordKind::Account || !stored)
        return false;
    return std::ranges::any_of(
        std::array{"parent"_L1, "plan"_L1, "billing"_L1, "suspended"_L1, "roleCatalog"_L1},
        [&](QLatin1StringView field) { return record.data.value(field) != stored->data.value(field); });
}

constexpr int kRevisionParameter = static_cast<int>(wire::kCallColumns.size());

QByteArray compact(const QJsonObject& object) {
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Sequence SqliteWriter::touch(RecordKind kind) {
    m_commit.kinds.insert(kind);
    if (m_commit.sequence == 0) {
        auto statement = lease("UPDATE meta SET value=value+1 WHERE name='sequence' RETURNING value");
        statement->step();
        m_commit.sequence = statement->integer(0);
        while (statement->step()) {
        }
        const auto value = static_cast<qint64>(m_random.next() >> 1);
        lease("INSERT OR REPLACE INTO mark VALUES(?,?)")->bind(1, m_commit.sequence).bind(2, value).run();
    }
    return m_commit.sequence;
}

void SqliteWriter::log(const Record& record, bool isGone) {
    const Sequence sequence = touch(record.kind);
    auto statement = lease("INSERT INTO change(kind,id,account,owner,sequence,gone,at) VALUES(?,?,?,?,?,?,?) "
                           "ON CONFLICT(kind,id,account) DO UPDATE SET "
                           "owner=excluded.owner,sequence=excluded.sequence,gone=excluded.gone,at=excluded.at");
    statement->bind(1, static_cast<qint64>(record.kind))
        .bind(2, record.id)
        .bind(3, record.account)
        .bind(4, record.owner);
    statement->bind(5, sequence).bind(6, isGone ? 1 : 0).bind(7, toMilliseconds(m_clock.now())).run();
}

Revision SqliteWriter::put(Record record) {
    record.data.remove("revision"_L1);
    std::optional<Record> stored = find(record.kind, record.id);
    if (stored) {
        stored->data.remove("revision"_L1);
        if (stored->data == record.data && stored->account == record.account && stored->owner == record.owner &&
            stored->key == record.key)
            return stored->revision;
        if (stored->account != record.account)
            log(*stored, true);
    }
    if (record.kind != RecordKind::FlowVersion) // a version's revision is its number
        record.revision = static_cast<Revision>(stored ? toNumber(stored->revision) + 1 : 1);
    const QByteArray data = compact(record.data);
    auto statement =
        lease("INSERT INTO record(kind,id,account,owner,key,revision,data) VALUES(?,?,?,?,?,?,?) "
              "ON CONFLICT(kind,id) DO UPDATE SET account=excluded.account,owner=excluded.owner,key=excluded.key,"
              "revision=excluded.revision,data=excluded.data");
    statement->bind(1, static_cast<qint64>(record.kind))
        .bind(2, record.id)
        .bind(3, record.account)
        .bind(4, record.owner);
    statement->bind(5, record.key).bind(6, toNumber(record.revision)).bind(7, data).run();
    log(record, false);
    if (reshapes(record, stored))
        keepShape(record.kind, record.id, stored);
    return record.revision;
}

void SqliteWriter::remove(RecordKind kind, const QByteArray& id) {
    const std::optional<Record> stored = find(kind, id);
    if (!stored)
        return;
    lease("DELETE FROM record WHERE kind=? AND id=?")->bind(1, static_cast<qint64>(kind)).bind(2, id).run();
    log(*stored, true);
    if (kind == RecordKind::Role || kind == RecordKind::Account)
        keepShape(kind, id, stored);
}

void SqliteWriter::keepShape(RecordKind kind, const QByteArray& id, const std::optional<Record>& before) {
    const QByteArray data = before ? compact(before->data) : QByteArray();
    lease("INSERT INTO shape VALUES(?,?,?,?)")
        ->bind(1, touch(kind))
        .bind(2, static_cast<qint64>(kind))
        .bind(3, id)
        .bind(4, data)
        .run();
}

Revision SqliteWriter::insertCall(const wire::CallRow& row) {
    auto statement = lease("INSERT INTO call(" TRUNKLINE_CALL_COLUMNS ",position,sequence) "
                           "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    bindCall(*statement, row);
    statement->bind(kRevisionParameter, 1).bind(kRevisionParameter + 2, touch(RecordKind::Call));
    for (CallPosition position = wantedPosition(row);; ++position) {
        statement->bind(kRevisionParameter + 1, position);
        const int code = statement->tryRun();
        if (code == 0)
            return static_cast<Revision>(1);
        if (code != SQLITE_CONSTRAINT_ROWID && code != SQLITE_CONSTRAINT_PRIMARYKEY)
            throw StorageFault({ErrorCode::Conflict, WriterWords::tr("A call like this exists already."),
                                u"constraint %1"_s.arg(code)});
    }
}

Revision SqliteWriter::updateCall(const wire::CallRow& row, CallPosition position, const wire::CallRow& stored) {
    if (isSameCall(row, stored))
        return static_cast<Revision>(stored.revision);
    const qint64 revision = stored.revision + 1;
    if (stored.company != row.company || stored.startedAt != row.startedAt) {
        const QByteArray id(row.id.data(), static_cast<qsizetype>(row.id.size()));
        removeCall(id);
        insertCall(row);
        lease("UPDATE call SET revision=? WHERE id=?")->bind(1, revision).bind(2, id).run();
        return static_cast<Revision>(revision);
    }
    auto statement = lease("UPDATE call SET (" TRUNKLINE_CALL_COLUMNS ",sequence)="
                           "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) WHERE position=?");
    bindCall(*statement, row);
    statement->bind(kRevisionParameter, revision).bind(kRevisionParameter + 1, touch(RecordKind::Call));
    statement->bind(kRevisionParameter + 2, position).run();
    return static_cast<Revision>(revision);
}

Revision SqliteWriter::putCall(const wire::CallRow& row) {
    if (row.id.empty() || row.company.empty() || row.startedAt < 0 || row.startedAt > kLatestStart)
        throw StorageFault(
            {ErrorCode::InvalidInput, WriterWords::tr("A call has no id, no company, or a time out of range."), {}});
    auto existing = lease("SELECT " TRUNKLINE_CALL_COLUMNS ",position FROM call WHERE id=?");
    existing->bind(1, row.id);
    if (!existing->step())
        return insertCall(row);
    return updateCall(row, existing->integer(kRevisionParameter), callRowOf(*existing));
}

void SqliteWriter::removeCall(const QByteArray& id) {
    auto statement = lease("DELETE FROM call WHERE id=? RETURNING company");
    statement->bind(1, id);
    if (!statement->step())
        return;
    const Record gone{RecordKind::Call, id, statement->bytes(0), {}, {}, {}, {}};
    while (statement->step()) {
    }
    log(gone, true);
}

void SqliteWriter::append(const AuditEvent& event) {
    const QByteArray data = compact(wire::toJson(event));
    QByteArray before;
    {
        auto last = lease("SELECT digest FROM event ORDER BY position DESC LIMIT 1");
        if (last->step())
            before = last->bytes(0);
    }
    const QByteArray digest =
        eventDigest(before, std::string_view(data.constData(), static_cast<std::size_t>(data.size())));
    auto statement = lease("INSERT INTO event(id,account,sequence,data,digest) VALUES(?,?,?,?,?)");
    statement->bind(1, event.id.toUtf8())
        .bind(2, event.account.toUtf8())
        .bind(3, touch(RecordKind::Audit))
        .bind(4, data)
        .bindBlob(5, digest)
        .run();
    const QByteArray head = digest.toHex();
    lease(sql::kSetMeta)->bind(1, std::string_view("eventHead")).bind(2, head).run();
}

void SqliteWriter::setPasswordHash(const UserId& user, const QByteArray& hash) {
    if (hash.isEmpty())
        lease("DELETE FROM credential WHERE user=?")->bind(1, user.toUtf8()).run();
    else
        lease("INSERT INTO credential VALUES(?,?) ON CONFLICT(user) DO UPDATE SET hash=excluded.hash")
            ->bind(1, user.toUtf8())
            .bind(2, hash)
            .run();
}

void SqliteWriter::putToken(const StoredToken& token) {
    auto statement = lease("INSERT OR REPLACE INTO token VALUES(?,?,?,?,?,?)");
    statement->bindBlob(1, token.digest)
        .bind(2, token.family)
        .bind(3, token.user.toUtf8())
        .bind(4, token.isRefresh ? 1 : 0);
    statement->bind(5, toMilliseconds(token.expiresAt)).bind(6, token.isUsed ? 1 : 0).run();
}

void SqliteWriter::endFamily(const QByteArray& family) {
    lease("DELETE FROM token WHERE family=?")->bind(1, family).run();
    lease("DELETE FROM signIn WHERE family=?")->bind(1, family).run();
}

void SqliteWriter::endSessions(const UserId& user, const QByteArray& butFamily) {
    for (const char* text :
         {"DELETE FROM token WHERE user=? AND family<>?", "DELETE FROM signIn WHERE user=? AND family<>?"})
        lease(text)->bind(1, user.toUtf8()).bind(2, butFamily).run();
}

void SqliteWriter::putSignIn(const StoredSignIn& signIn) {
    auto statement = lease("INSERT INTO signIn VALUES(?,?,?,?,?) ON CONFLICT(family) DO UPDATE SET used=excluded.used");
    const auto timeOf = [](const std::optional<Instant>& at) { return at ? toMilliseconds(*at) : 0; };
    const QByteArray device = signIn.device.toUtf8();
    statement->bind(1, signIn.family).bind(2, signIn.user.toUtf8()).bind(3, device);
    statement->bind(4, timeOf(signIn.since)).bind(5, timeOf(signIn.usedAt)).run();
}

void SqliteWriter::putAnswer(const QByteArray& subject, const QByteArray& key, const StoredAnswer& answer) {
    auto statement = lease("INSERT INTO answer VALUES(?,?,?,?,?,?,?,?)");
    statement->bind(1, subject)
        .bind(2, key)
        .bindBlob(3, answer.requestDigest)
        .bind(4, answer.status)
        .bind(5, answer.contentType);
    statement->bind(6, answer.body).bind(7, answer.entityTag).bind(8, toMilliseconds(answer.at)).run();
}

void SqliteWriter::forget(Instant now, Instant answersBefore, Instant changesBefore) {
    lease("DELETE FROM token WHERE expires<=?")->bind(1, toMilliseconds(now)).run();
    lease("DELETE FROM signIn WHERE family NOT IN (SELECT family FROM token)")->run();
    lease("DELETE FROM answer WHERE at<?")->bind(1, toMilliseconds(answersBefore)).run();
    lease("UPDATE meta SET value=max(value, coalesce((SELECT max(sequence) FROM change WHERE gone=1 AND at<?),0)) "
          "WHERE name='oldestSequence'")
        ->bind(1, toMilliseconds(changesBefore))
        .run();
    lease("DELETE FROM change WHERE gone=1 AND at<?")->bind(1, toMilliseconds(changesBefore)).run();
    // Cursors from before are void, and nothing else asks.
    lease("DELETE FROM shape WHERE sequence<=(SELECT value FROM meta WHERE name='oldestSequence')")->run();
    lease("DELETE FROM mark WHERE sequence<(SELECT value FROM meta WHERE name='oldestSequence')")->run();
}

void SqliteWriter::beginEpoch() {
    QByteArray bytes(32, '\0');
    m_random.fill({reinterpret_cast<std::uint8_t*>(bytes.data()), static_cast<std::size_t>(bytes.size())});
    const QByteArray text = bytes.toHex();
    lease(sql::kSetMeta)->bind(1, std::string_view("epoch")).bind(2, text).run();
    touch(RecordKind::Account);
}

} // namespace trunkline::server
