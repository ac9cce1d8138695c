#include <condition_variable>
#include <mutex>

#include <QFile>

#include "server/storage/schema.h"
#include "server/storage/sqlite_writer.h"

namespace trunkline::server {

namespace {

/// A connection with its statements.
struct Connection {
    explicit Connection(const QString& path) : database(path), statements(database) {}
    Database database;
    StatementCache statements;
};

class SqliteStorage final : public Storage {
public:
    SqliteStorage(QString path, std::unique_ptr<Connection> writer, const Clock& clock, RandomSource& random)
        : m_path(std::move(path)), m_clock(clock), m_random(random), m_writer(std::move(writer)),
          m_watcher(std::make_unique<Connection>(m_path)) {}

    qint64 dataVersion() override {
        const std::lock_guard lock(m_watcherMutex);
        try {
            auto statement = m_watcher->statements.lease("PRAGMA data_version");
            return statement->step() ? statement->integer(0) : 0;
        } catch (const StorageFault&) {
            return 0;
        }
    }

protected:
    Result<void> runRead(const std::function<Result<void>(Reader&)>& work) override {
        try {
            std::unique_ptr<Connection> connection = takeIdle();
            connection->database.execute("BEGIN");
            SqliteReading<Reader> reader(connection->statements);
            Result<void> result = guarded(reader, work);
            connection->database.execute("COMMIT");
            giveBack(std::move(connection));
            return result;
        } catch (const StorageFault& fault) {
            return tl::unexpected<Error>(fault.error());
        }
    }

    Result<void> runWrite(const std::function<Result<void>(Writer&)>& work) override {
        const std::lock_guard lock(m_writerMutex);
        try {
            undo(); // what an earlier one could not
            m_writer->database.execute("BEGIN IMMEDIATE");
            SqliteWriter writer(m_writer->statements, m_clock, m_random);
            const Result<void> result = guarded(writer, work);
            if (!result) {
                undo();
                return result;
            }
            commit();
            if (writer.commit().sequence > 0)
                announce(writer.commit());
            return {};
        } catch (const StorageFault& fault) {
            return tl::unexpected<Error>(fault.error());
        }
    }

private:
    template <class Context, class Work>
    static Result<void> guarded(Context& context, const Work& work) {
        try {
            return work(context);
        } catch (const StorageFault& fault) {
            return tl::unexpected<Error>(fault.error());
        }
    }

    void commit() {
        try {
            m_writer->database.execute("COMMIT");
        } catch (const StorageFault&) {
            undo();
            throw;
        }
    }

    /// Where the disk failed SQLite may have undone everything by itself: then there is nothing left to do, and why it
    /// failed is what the caller has to hear.
    void undo() noexcept {
        if (m_writer->database.isInTransaction())
            m_writer->database.tryToExecute("ROLLBACK");
    }

    std::unique_ptr<Connection> takeIdle() {
        {
            const std::lock_guard lock(m_idleMutex);
            if (!m_idle.empty()) {
                std::unique_ptr<Connection> connection = std::move(m_idle.back());
                m_idle.pop_back();
                return connection;
            }
        }
        return std::make_unique<Connection>(m_path);
    }

    void giveBack(std::unique_ptr<Connection> connection) {
        const std::lock_guard lock(m_idleMutex);
        m_idle.push_back(std::move(connection));
    }

    QString m_path;
    const Clock& m_clock;
    RandomSource& m_random;
    std::mutex m_writerMutex;
    std::unique_ptr<Connection> m_writer;
    std::mutex m_idleMutex;
    std::vector<std::unique_ptr<Connection>> m_idle;
    std::mutex m_watcherMutex;
    std::unique_ptr<Connection> m_watcher; ///< never writes, so that its data_version counts our own commits too
};

} // namespace

Result<std::unique_ptr<Storage>> openSqliteStorage(const QString& path, const Clock& clock, RandomSource& random) {
    try {
        auto writer = std::make_unique<Connection>(path);
        if (const Result<void> prepared = prepareSchema(writer->database, random); !prepared)
            return tl::unexpected<Error>(prepared.error().at(path));
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        return std::make_unique<SqliteStorage>(path, std::move(writer), clock, random);
    } catch (const StorageFault& fault) {
        return tl::unexpected<Error>(fault.error().at(path));
    }
}

} // namespace trunkline::server
