#include "core/store/database.h"

#include <QCoreApplication>
#include <QFile>

// Declares sqlite3_key(); also keeps the linker from dropping SQLCipher for the stock library.
#define SQLITE_HAS_CODEC 1
#include <sqlite3.h>

#include <cstring>

namespace trunkline::store {

using namespace Qt::Literals::StringLiterals;

namespace {

struct DatabaseWords {
    Q_DECLARE_TR_FUNCTIONS(Database)
};

constexpr int kBusyMilliseconds = 10'000;
constexpr int kStepsBetweenCancelChecks = 2'000;
constexpr qsizetype kKeyBytes = 32;

sqlite3_mem_methods g_plainMemory{};

/// SQLite puts the index of a log together in memory that it did not clear, and copies all of it into the file beside
/// (-shm): what stood there before would reach the disk, rows of an account that was purged among it.
void* clearedMemory(int size) {
    constexpr int kIndexOfLog = 32 * 1024;
    void* memory = g_plainMemory.xMalloc(size);
    if (memory && size >= kIndexOfLog)
        std::memset(memory, 0, static_cast<std::size_t>(size));
    return memory;
}

/// Before main(), since SQLite takes it before its first use only, and not everybody comes to it through Database.
const bool g_isMemoryCleared = [] {
    // Its own count of all memory, which nobody reads, costs a lock for every piece.
    if (sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) != SQLITE_OK ||
        sqlite3_config(SQLITE_CONFIG_GETMALLOC, &g_plainMemory) != SQLITE_OK)
        return false;
    sqlite3_mem_methods methods = g_plainMemory;
    methods.xMalloc = clearedMemory;
    return sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) == SQLITE_OK;
}();

std::atomic<int> g_failFrom{0};
std::atomic<int> g_countedCalls{0};

Error errorOf(int code, const QString& details) {
    switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::Corrupted, DatabaseWords::tr("A file with saved data is damaged."), details};
    case SQLITE_FULL:
        return {ErrorCode::Unavailable, DatabaseWords::tr("The disk is full. Make some room; nothing was lost."),
                details};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Unavailable,
                DatabaseWords::tr("Another program is using Trunkline's saved data. Close it and try again."), details};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Canceled, DatabaseWords::tr("Canceled."), details};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return {
            ErrorCode::Unavailable,
            DatabaseWords::tr(
                "Trunkline cannot open or write its saved data. Check that the folder is there and belongs to you."),
            details};
    default:
        return {ErrorCode::Unavailable, DatabaseWords::tr("Saved data could not be read or written."), details};
    }
}

int checkCanceled(void* flag) {
    return static_cast<const std::atomic<bool>*>(flag)->load(std::memory_order_relaxed) ? 1 : 0;
}

/// True where a test wants this call to fail.
bool isCallToFail() {
    const int call = ++g_countedCalls;
    const int from = g_failFrom.load(std::memory_order_relaxed);
    return from > 0 && call >= from;
}

/// How each page of an encrypted file proves that nobody changed it. Processors since 2019 have instructions for the
/// first, which takes a third of the time there (openssl speed); the second is SQLCipher's own choice, and that of
/// files from before.
constexpr const char* kProofs[] = {"HMAC_SHA256", "HMAC_SHA512"};

Result<void> unlock(Database& database, const QByteArray& key, const char* proof) {
    if (key.size() != kKeyBytes)
        return fail(ErrorCode::Internal, DatabaseWords::tr("The key of the saved data has a wrong length."));
    // A stock SQLite library ignores the key without a word and writes plain text.
    Result<Statement> version = database.prepare("PRAGMA cipher_version");
    if (!version)
        return failFrom(version);
    const Result<bool> row = version->step();
    if (!row || !*row || version->text(0).empty())
        return fail(ErrorCode::Unsupported,
                    DatabaseWords::tr("This build of Trunkline cannot encrypt saved data, so it does not save any."));
    // A wrong key is an answer, not something to tell the terminal about.
    if (Result<void> quiet = database.run("PRAGMA cipher_log_level=NONE"); !quiet)
        return quiet;
    const QByteArray raw = "x'" + key.toHex() + "'";
    if (sqlite3_key(database.handle(), raw.constData(), static_cast<int>(raw.size())) != SQLITE_OK)
        return tl::unexpected<Error>(database.lastError());
    return database.run(sqlText({"PRAGMA cipher_hmac_algorithm=", proof}).c_str());
}

} // namespace

std::string sqlText(std::initializer_list<std::string_view> parts) {
    std::string sql;
    for (const std::string_view part : parts)
        sql.append(part);
    return sql;
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, const QByteArray& key, Mode mode) {
    Q_ASSERT(g_isMemoryCleared);
    if (mode != Mode::ReadOnly && !QFile::exists(path)) {
        QFile file(path);
        // Made before SQLite does, so that there is no moment in which others could open it.
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
            return tl::unexpected<Error>(errorOf(SQLITE_CANTOPEN, path + u": "_s + file.errorString()));
    }
    if (key.isEmpty())
        return openFile(path, {}, nullptr, mode);
    Result<std::unique_ptr<Database>> database = openFile(path, key, kProofs[0], mode);
    if (database || database.error().code != ErrorCode::Corrupted)
        return database;
    Result<std::unique_ptr<Database>> older = openFile(path, key, kProofs[1], mode);
    return older ? std::move(older) : std::move(database);
}

Result<std::unique_ptr<Database>> Database::openFile(const QString& path, const QByteArray& key, const char* proof,
                                                     Mode mode) {
    sqlite3* handle = nullptr;
    const int flags = (mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) | SQLITE_OPEN_NOMUTEX |
                      SQLITE_OPEN_PRIVATECACHE;
    const int opened = sqlite3_open_v2(path.toUtf8().constData(), &handle, flags, nullptr);
    std::unique_ptr<Database> database(new Database(handle));
    if (opened != SQLITE_OK)
        return tl::unexpected<Error>(errorOf(opened, path));
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, kBusyMilliseconds);
    if (!key.isEmpty()) {
        if (Result<void> unlocked = unlock(*database, key, proof); !unlocked)
            return failFrom(unlocked);
    }
    if (mode == Mode::Alone) {
        // An older version shared its index; what stands there may be of a purged account.
        QFile::remove(path + u"-shm"_s);
        if (Result<void> alone = database->run("PRAGMA locking_mode=EXCLUSIVE"); !alone)
            return failFrom(alone);
    }
    // What sorts needs on the side would reach the disk unencrypted.
    if (Result<void> ready =
            database->run("PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=OFF; SELECT count(*) FROM sqlite_schema");
        !ready)
        return failFrom(ready);
    return database;
}

Database::~Database() {
    sqlite3_close_v2(m_handle);
}

Result<void> Database::run(const char* sql) {
    if (isCallToFail())
        return tl::unexpected<Error>(errorOf(SQLITE_FULL, u"injected"_s));
    if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected<Error>(lastError());
    return {};
}

Result<Statement> Database::prepare(std::string_view sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()), 0, &statement, nullptr) != SQLITE_OK)
        return tl::unexpected<Error>(lastError());
    return Statement(*this, statement);
}

Result<qint64> Database::number(const char* sql) {
    Result<Statement> statement = prepare(sql);
    if (!statement)
        return failFrom(statement);
    return statement->step().map([&](bool isRow) { return isRow ? statement->integer(0) : 0; });
}

void Database::keepLog() {
    sqlite3_wal_hook(
        m_handle,
        [](void* pages, sqlite3*, const char*, int count) {
            *static_cast<int*>(pages) = count;
            return SQLITE_OK;
        },
        &m_logPages);
}

int Database::changes() const {
    return sqlite3_changes(m_handle);
}

void Database::setCancelFlag(const std::atomic<bool>* isCanceled) {
    sqlite3_progress_handler(m_handle, isCanceled ? kStepsBetweenCancelChecks : 0,
                             isCanceled ? &checkCanceled : nullptr, const_cast<std::atomic<bool>*>(isCanceled));
}

void Database::injectFailuresFrom(int n) {
    g_countedCalls = 0;
    g_failFrom = n;
}

int Database::countedCalls() {
    return g_countedCalls;
}

Error Database::lastError() const {
    const int code = sqlite3_extended_errcode(m_handle);
    return errorOf(code, u"SQLite %1: %2"_s.arg(code).arg(QString::fromUtf8(sqlite3_errmsg(m_handle))));
}

bool Database::isStoppedByDuplicate() const {
    return sqlite3_extended_errcode(m_handle) == SQLITE_CONSTRAINT_UNIQUE;
}

Statement::Statement(Statement&& other) noexcept
    : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr)),
      m_keptCount(other.m_keptCount) {
    std::move(std::begin(other.m_kept), std::end(other.m_kept), std::begin(m_kept));
}

Statement& Statement::operator=(Statement&& other) noexcept {
    std::swap(m_database, other.m_database);
    std::swap(m_statement, other.m_statement);
    std::swap(m_kept, other.m_kept);
    std::swap(m_keptCount, other.m_keptCount);
    return *this;
}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

Statement& Statement::bind(int index, qint64 value) {
    sqlite3_bind_int64(m_statement, index, value);
    return *this;
}

Statement& Statement::bind(int index, std::string_view text) {
    sqlite3_bind_text(m_statement, index, text.empty() ? "" : text.data(), static_cast<int>(text.size()),
                      SQLITE_STATIC);
    return *this;
}

Statement& Statement::bind(int index, const QByteArray& text) {
    return bind(index, std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
}

Statement& Statement::bind(int index, const QString& text) {
    if (m_keptCount == static_cast<int>(std::size(m_kept))) {
        const QByteArray utf8 = text.toUtf8();
        sqlite3_bind_text(m_statement, index, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
        return *this;
    }
    QByteArray& kept = m_kept[m_keptCount++];
    kept = text.toUtf8();
    return bind(index, kept);
}

Statement& Statement::bindNull(int index) {
    sqlite3_bind_null(m_statement, index);
    return *this;
}

Statement& Statement::bindBlob(int index, std::string_view bytes) {
    sqlite3_bind_blob(m_statement, index, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
    return *this;
}

Result<bool> Statement::step() {
    if (!sqlite3_stmt_readonly(m_statement) && isCallToFail())
        return tl::unexpected<Error>(errorOf(SQLITE_FULL, u"injected"_s));
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    Error error = m_database->lastError();
    reset();
    return tl::unexpected<Error>(std::move(error));
}

Result<void> Statement::execute() {
    Result<bool> done = step();
    reset();
    if (!done)
        return failFrom(done);
    return {};
}

void Statement::reset() {
    sqlite3_reset(m_statement);
    m_keptCount = 0;
}

qint64 Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

std::string_view Statement::text(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return text ? std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                : std::string_view();
}

std::string_view Statement::blob(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                 : std::string_view();
}

QByteArray Statement::bytes(int column) const {
    const std::string_view view = text(column);
    return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
}

QString Statement::string(int column) const {
    const std::string_view view = text(column);
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

Result<Transaction> Transaction::begin(Database& database) {
    if (Result<void> begun = database.run("BEGIN IMMEDIATE"); !begun)
        return failFrom(begun);
    return Transaction(database);
}

Transaction::~Transaction() {
    if (m_database && sqlite3_get_autocommit(m_database->handle()) == 0)
        sqlite3_exec(m_database->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

Result<void> Transaction::commit() {
    Result<void> committed = m_database->run("COMMIT");
    if (committed)
        m_database = nullptr;
    return committed;
}

} // namespace trunkline::store
