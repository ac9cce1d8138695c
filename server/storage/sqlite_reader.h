#pragma once

#include <map>

#include "server/storage/sqlite_handle.h"
#include "server/storage/storage.h"

namespace trunkline::server {

/// Statements are prepared once per connection; a lease gives one back when it ends, so that a visitor may ask on
/// within a visit.
class StatementCache {
public:
    class Lease {
    public:
        Lease(StatementCache& cache, const char* sql, Statement statement)
            : m_cache(cache), m_sql(sql), m_statement(std::move(statement)) {}
        ~Lease();
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        Statement* operator->() { return &m_statement; }
        Statement& operator*() { return m_statement; }

    private:
        StatementCache& m_cache;
        const char* m_sql;
        Statement m_statement;
    };

    explicit StatementCache(Database& database) : m_database(database) {}
    /// `sql` must be a literal: the cache knows it by its address.
    [[nodiscard]] Lease lease(const char* sql);

private:
    Database& m_database;
    std::multimap<const char*, Statement> m_idle;
};

/// What reading and writing share over one SQLite connection inside a transaction.
/// Base is Reader or Writer.
template <class Base>
class SqliteReading : public Base {
public:
    explicit SqliteReading(StatementCache& statements) : m_statements(statements) {}

    std::optional<Record> find(RecordKind kind, const QByteArray& id) override;
    std::optional<Record> findByKey(RecordKind kind, const QByteArray& key) override;
    void visit(const RecordQuery& query, const std::function<bool(const Record&)>& take) override;
    std::optional<Call> findCall(const QByteArray& id) override;
    void visitCalls(const CallQuery& query,
                    const std::function<bool(const wire::CallRow&, CallPosition)>& take) override;
    void visitChangedCalls(Sequence after, CallPosition fromPosition, Sequence upTo, int limit,
                           const std::function<bool(const wire::CallRow&, Sequence, CallPosition)>& take) override;
    qint64 countCalls() override;
    Sequence sequence() override;
    Sequence oldestSequence() override;
    void visitShapes(Sequence after, const std::function<bool(const Shape&)>& take) override;
    qint64 mark(Sequence sequence) override;
    void visitChanges(Sequence after, Sequence upTo, const std::function<bool(const Change&)>& take) override;
    QByteArray epoch() override;
    QByteArray secret() override;
    void visitEvents(const std::optional<QByteArray>& account, qint64 before,
                     const std::function<bool(const StoredEvent&)>& take) override;
    void visitEventsSince(Sequence after, Sequence upTo, const std::function<bool(const StoredEvent&)>& take) override;
    qint64 firstBrokenEvent() override;
    QByteArray passwordHash(const UserId& user) override;
    std::optional<StoredToken> token(const QByteArray& digest) override;
    void visitTokens(const std::function<bool(const StoredToken&)>& take) override;
    void visitSignIns(const UserId& user, Instant now, const std::function<bool(const StoredSignIn&)>& take) override;
    std::optional<StoredAnswer> answer(const QByteArray& subject, const QByteArray& key) override;

protected:
    [[nodiscard]] StatementCache::Lease lease(const char* sql) { return m_statements.lease(sql); }

private:
    [[nodiscard]] QByteArray meta(std::string_view name);

    StatementCache& m_statements;
};

extern template class SqliteReading<Reader>;
extern template class SqliteReading<Writer>;

/// The digest that chains an event to the one before.
[[nodiscard]] QByteArray eventDigest(const QByteArray& before, std::string_view data);
/// Texts stay the statement's own and live until its next step.
[[nodiscard]] wire::CallRow callRowOf(const Statement& statement);

} // namespace trunkline::server
