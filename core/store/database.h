#pragma once

#include <atomic>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <QByteArray>
#include <QString>

#include "core/base/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace trunkline::store {

class Statement;

/// A statement put together from parts.
[[nodiscard]] std::string sqlText(std::initializer_list<std::string_view> parts);

/// One connection to an SQLite file through SQLCipher. One thread at a time.
class Database {
public:
    enum class Mode {
        ReadOnly,
        ReadWrite,
        Alone, ///< ReadWrite, and nobody else may open the file meanwhile: the index of its log stays in memory
    };

    /// Opens, unlocks with `key` (32 bytes; empty: not encrypted) and reads a first page, so that a wrong key shows
    /// here. A file that it makes is readable by its owner alone. Errors: Corrupted (damaged, or another key),
    /// Unavailable (cannot be opened, or locked by another program), Unsupported (a key, and a library that would
    /// silently not encrypt).
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString& path, const QByteArray& key, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Several statements without values.
    [[nodiscard]] Result<void> run(const char* sql);
    [[nodiscard]] Result<Statement> prepare(std::string_view sql);
    /// The first column of the first row as a number; 0 without a row.
    [[nodiscard]] Result<qint64> number(const char* sql);

    /// From now on the log goes into the file only when it is told to, by a checkpoint.
    void keepLog();
    /// After keepLog(): how many pages the log has since it began anew.
    [[nodiscard]] int logPages() const { return m_logPages; }
    /// How many rows the last statement changed.
    [[nodiscard]] int changes() const;
    /// While set, long statements end with Canceled soon after the flag turns true.
    void setCancelFlag(const std::atomic<bool>* isCanceled);

    /// From the n-th statement that writes or begins on, every one fails as though the disk were full; 0: none. For
    /// tests of every n.
    static void injectFailuresFrom(int n);
    /// How many such statements ran since injectFailuresFrom().
    [[nodiscard]] static int countedCalls();

    [[nodiscard]] Error lastError() const;
    /// Whether the last statement failed since something unique would have been there twice.
    [[nodiscard]] bool isStoppedByDuplicate() const;
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

private:
    explicit Database(sqlite3* handle) : m_handle(handle) {}
    static Result<std::unique_ptr<Database>> openFile(const QString& path, const QByteArray& key, const char* proof,
                                                      Mode mode);

    sqlite3* m_handle = nullptr;
    int m_logPages = 0;
};

/// A prepared statement. Bound texts have to live until the row is stepped; columns until the next step.
class Statement {
public:
    Statement() = default;
    Statement(Database& database, sqlite3_stmt* statement) : m_database(&database), m_statement(statement) {}
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();

    Statement& bind(int index, qint64 value);
    Statement& bind(int index, std::string_view text);
    Statement& bind(int index, const QByteArray& text);
    Statement& bind(int index, const QString& text);
    Statement& bindNull(int index);
    /// Bytes that are no text.
    Statement& bindBlob(int index, std::string_view bytes);
    /// Binds from 1 on.
    template <class... Values>
    Statement& with(const Values&... values) {
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }

    /// True: a row is there. After false, or to begin again, reset().
    [[nodiscard]] Result<bool> step();
    /// Runs a statement that answers no rows, and makes it ready for the next values.
    [[nodiscard]] Result<void> execute();
    void reset();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] std::string_view blob(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] QString string(int column) const;

private:
    Database* m_database = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    QByteArray m_kept[8]; ///< texts that bind(QString) made
    int m_keptCount = 0;
};

/// Rolls back what was not committed.
class Transaction {
public:
    [[nodiscard]] static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    Database* m_database = nullptr;
};

} // namespace trunkline::store
