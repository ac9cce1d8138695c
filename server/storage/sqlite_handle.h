#pragma once

#include <memory>
#include <stdexcept>
#include <string_view>

#include <QByteArray>
#include <QString>

#include "core/base/error.h"

struct sqlite3;
struct sqlite3_stmt;

namespace trunkline::server {

/// A fault of the database inside a transaction. Leaves through Storage::read() and write(), which turn it into an
/// Error; nothing else sees it.
class StorageFault : public std::runtime_error {
public:
    explicit StorageFault(Error error) : std::runtime_error(error.details.toStdString()), m_error(std::move(error)) {}
    [[nodiscard]] const Error& error() const { return m_error; }

private:
    Error m_error;
};

/// A prepared statement. Texts bound by view must live until the next reset(); columns until the next step().
class Statement {
public:
    Statement(sqlite3* database, const char* sql);

    Statement& bind(int index, qint64 value);
    /// Texts and bytes are not copied: they have to live until the statement has run.
    Statement& bind(int index, std::string_view text);
    Statement& bind(int index, const QByteArray& text) {
        return bind(index, std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    }
    Statement& bind(int index, QByteArray&& text) = delete;
    Statement& bindBlob(int index, const QByteArray& bytes);
    Statement& bindBlob(int index, QByteArray&& bytes) = delete;

    /// True while there is a row; resets by itself after the last.
    bool step();
    /// Runs a statement without rows and resets it.
    void run();
    /// As run(); gives the extended result code of a constraint that stood against it, else 0.
    int tryRun();
    void reset();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;

private:
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

/// One connection; used by one thread at a time.
class Database {
public:
    /// Opens (and makes) a file, sets WAL, foreign keys and a busy time-out of 10 s.
    explicit Database(const QString& path);

    void execute(const char* sql);
    void execute(const QByteArray& sql) { execute(sql.constData()); }
    /// What goes wrong stays untold: for cleaning up after what was told already.
    void tryToExecute(const char* sql) noexcept;
    [[nodiscard]] qint64 number(const char* sql);
    [[nodiscard]] bool isInTransaction() const;
    [[nodiscard]] sqlite3* handle() const { return m_database.get(); }
    [[nodiscard]] Statement prepare(const char* sql) { return Statement(handle(), sql); }

private:
    struct Closer {
        void operator()(sqlite3* database) const;
    };
    std::unique_ptr<sqlite3, Closer> m_database;
};

} // namespace trunkline::server
