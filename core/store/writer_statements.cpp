#include "core/store/writer_statements.h"

#include "core/base/json_input.h"
#include "core/store/entity_rows.h"
#include "core/wire/codecs.h"

namespace trunkline::store {

namespace {

constexpr const char* kUpdateCall =
    "UPDATE call SET trackingNumber=?5, caller=?7, callerName=?8, callerCity=?9, callerState=?10, startedAt=?11, "
    "ringSeconds=?13, answeredBy=?15, note=?18, leadStatus=?19, assignedTo=?20, recording=?21, firstTime=?22, "
    "flow=?23, "
    "flowVersion=?24, legs=?25, path=?26, extra=?27, revision=?28 WHERE key=?1";
constexpr const char* kKnownColumns = "SELECT key, revision, company, source, outcome, startedAt, number, direction, "
                                      "tags, durationSeconds FROM call WHERE ";
constexpr const char* kUpdateCallAndFacts =
    "UPDATE call SET company=?3, number=?4, trackingNumber=?5, direction=?6, caller=?7, callerName=?8, callerCity=?9, "
    "callerState=?10, startedAt=?11, durationSeconds=?12, ringSeconds=?13, outcome=?14, answeredBy=?15, source=?16, "
    "tags=?17, note=?18, leadStatus=?19, assignedTo=?20, recording=?21, firstTime=?22, flow=?23, flowVersion=?24, "
    "legs=?25, path=?26, extra=?27, revision=?28 WHERE key=?1";

} // namespace

Result<std::unique_ptr<CacheWriter::Statements>> CacheWriter::Statements::prepare(Database& database) {
    auto statements = std::make_unique<Statements>();
    struct Wanted {
        Statement* statement;
        std::string sql;
    };
    // An older revision than the one that is here came late and is passed over.
    const Wanted always[] = {
        {&statements->putAccount,
         "INSERT INTO account(id, parent, kind, name, timeZone, billing, plan, roleCatalog, suspended, createdAt, "
         "revision, extra, closed, arrivedIn)"
         " VALUES(?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14) ON CONFLICT(id) DO UPDATE SET parent=?2, kind=?3, "
         "name=?4, "
         "timeZone=?5, billing=?6, plan=?7,"
         " roleCatalog=?8, suspended=?9, createdAt=?10, revision=?11, extra=?12, closed=?13 WHERE ?11>=revision"},
        {&statements->putEntity,
         "INSERT INTO entity(type, id, owner, about, sort, revision, data) VALUES(?1,?2,?3,?4,?5,?6,?7)"
         " ON CONFLICT(type, id) DO UPDATE SET owner=?3, about=?4, sort=?5, revision=?6, data=?7 WHERE ?6>=revision"},
        {&statements->findOwner, "SELECT owner FROM entity WHERE type=? AND id=?"},
        {&statements->removeOwned, "DELETE FROM entity WHERE type=? AND owner=?"},
        {&statements->removeEntity, "DELETE FROM entity WHERE type=? AND id=?"},
        {&statements->insertCall, "INSERT INTO call VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)"},
        // The same values in the same places as for insertCall. An index is written anew where one of its columns is
        // named, changed or not: hence two.
        {&statements->updateCall, kUpdateCall},
        {&statements->updateCallAndFacts, kUpdateCallAndFacts},
        {&statements->findCall, sqlText({kKnownColumns, "id=?1"})},
        // From the page that is written anyway, and not by the index, which the plus keeps out.
        {&statements->findCallInPlace, sqlText({kKnownColumns, "key BETWEEN ?2 AND ?3 AND +id=?1"})},
        {&statements->removeCall, "DELETE FROM call WHERE key=?"},
        {&statements->hasKey, "SELECT 1 FROM call WHERE key=?"},
        {&statements->addToHour, "INSERT INTO hour_count VALUES(?1,?2,?3,?4) ON CONFLICT DO UPDATE SET calls=calls+?4"},
        {&statements->addToCompany, "INSERT INTO company_count VALUES(?1,?2) ON CONFLICT DO UPDATE SET calls=calls+?2"},
    };
    for (const Wanted& wanted : always) {
        Result<Statement> statement = database.prepare(wanted.sql);
        if (!statement)
            return failFrom(statement);
        *wanted.statement = std::move(*statement);
    }
    return statements;
}

QJsonObject CacheWriter::Statements::entityJson(Database& database, wire::EntityType type, const QString& id) {
    if (type == wire::EntityType::Account) {
        Result<Statement> statement =
            database.prepare(sqlText({"SELECT ", kAccountColumns, " FROM account WHERE id=?"}));
        if (statement && statement->bind(1, id).step().value_or(false))
            return wire::toJson(accountFrom(*statement));
        return {};
    }
    if (type == wire::EntityType::Call) {
        // Calls are rows of words: whoever needs one whole reads it with a Reader. Here only its existence and revision
        // count.
        Result<Statement> statement = database.prepare("SELECT revision FROM call WHERE id=?");
        if (statement && statement->bind(1, id).step().value_or(false))
            return {{QStringLiteral("id"), id}, {QStringLiteral("revision"), statement->integer(0)}};
        return {};
    }
    Result<Statement> statement = database.prepare("SELECT data FROM entity WHERE type=? AND id=?");
    if (statement && statement->with(static_cast<qint64>(type), id).step().value_or(false))
        return parseJsonObject(statement->bytes(0)).value_or(QJsonObject());
    return {};
}

} // namespace trunkline::store
