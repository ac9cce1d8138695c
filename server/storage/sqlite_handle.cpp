#include "server/storage/sqlite_handle.h"

#include <QCoreApplication>

#include <sqlcipher/sqlite3.h>

namespace trunkline::server {

namespace {

constexpr int kBusyMilliseconds = 10'000;

struct DatabaseWords {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

Error errorOf(sqlite3* database, int code) {
    const QString details = QStringLiteral("SQLite %1: %2").arg(code).arg(QString::fromUtf8(sqlite3_errmsg(database)));
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Unavailable,
                DatabaseWords::tr("The database is busy with another program. Try again in a moment."), details};
    case SQLITE_FULL:
        return {ErrorCode::Unavailable,
                DatabaseWords::tr("The disk is full: make room on the server's disk, then try again."), details};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::Corrupted,
                DatabaseWords::tr("The database is damaged: restore the last backup of the data directory."), details};
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::Unavailable,
                DatabaseWords::tr("The database cannot be opened or written: check that its directory exists and "
                                  "belongs to this program's user."),
                details};
    case SQLITE_IOERR:
        return {ErrorCode::Unavailable,
                DatabaseWords::tr("The disk failed while the database was used. Check the disk, then try again."),
                details};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Conflict, DatabaseWords::tr("Something like this exists already."), details};
    default:
        return {ErrorCode::Internal, DatabaseWords::tr("The database refused to work; the log has the details."),
                details};
    }
}

void check(sqlite3* database, int code) {
    if (code != SQLITE_OK)
        throw StorageFault(errorOf(database, code));
}

} // namespace

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* database, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    check(database, sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
    m_statement.reset(statement);
}

Statement& Statement::bind(int index, qint64 value) {
    check(sqlite3_db_handle(m_statement.get()), sqlite3_bind_int64(m_statement.get(), index, value));
    return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
    check(sqlite3_db_handle(m_statement.get()),
          sqlite3_bind_text(m_statement.get(), index, text.empty() ? "" : text.data(), static_cast<int>(text.size()),
                            SQLITE_STATIC));
    return *this;
}

Statement& Statement::bindBlob(int index, const QByteArray& bytes) {
    check(sqlite3_db_handle(m_statement.get()), sqlite3_bind_blob(m_statement.get(), index, bytes.constData(),
                                                                  static_cast<int>(bytes.size()), SQLITE_STATIC));
    return *this;
}

bool Statement::step() {
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE) {
        const Error error = errorOf(sqlite3_db_handle(m_statement.get()), code);
        sqlite3_reset(m_statement.get());
        throw StorageFault(error);
    }
    sqlite3_reset(m_statement.get());
    return false;
}

void Statement::run() {
    while (step()) {
    }
}

int Statement::tryRun() {
    const int code = sqlite3_step(m_statement.get());
    const int extended = sqlite3_extended_errcode(sqlite3_db_handle(m_statement.get()));
    const Error error = errorOf(sqlite3_db_handle(m_statement.get()), code);
    sqlite3_reset(m_statement.get());
    if (code == SQLITE_DONE || code == SQLITE_ROW)
        return 0;
    if ((code & 0xff) == SQLITE_CONSTRAINT)
        return extended;
    throw StorageFault(error);
}

void Statement::reset() {
    sqlite3_reset(m_statement.get());
}

qint64 Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement.get(), column);
}

std::string_view Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement.get(), column));
    return {text ? text : "", static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column))};
}

QByteArray Statement::bytes(int column) const {
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement.get(), column));
    return QByteArray(data, sqlite3_column_bytes(m_statement.get(), column));
}

void Database::Closer::operator()(sqlite3* database) const {
    sqlite3_close_v2(database);
}

Database::Database(const QString& path) {
    sqlite3* database = nullptr;
    const int code = sqlite3_open_v2(path.toUtf8().constData(), &database,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
    m_database.reset(database);
    check(database, code);
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, kBusyMilliseconds);
    execute("PRAGMA journal_mode=WAL");
    execute("PRAGMA synchronous=FULL"); // an answered write must survive a power cut
    execute("PRAGMA foreign_keys=ON");
    execute("PRAGMA temp_store=MEMORY");
    // The system keeps the file's pages. Mapped into each connection as well, a stream of everything took as much memory
    // as the file, and no less time.
    execute("PRAGMA cache_size=-16384");
    execute("PRAGMA mmap_size=0");
}

void Database::execute(const char* sql) {
    check(handle(), sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr));
}

void Database::tryToExecute(const char* sql) noexcept {
    sqlite3_exec(handle(), sql, nullptr, nullptr, nullptr);
}

bool Database::isInTransaction() const {
    return sqlite3_get_autocommit(handle()) == 0;
}

qint64 Database::number(const char* sql) {
    Statement statement = prepare(sql);
    const qint64 value = statement.step() ? statement.integer(0) : 0;
    statement.reset();
    return value;
}

} // namespace trunkline::server
