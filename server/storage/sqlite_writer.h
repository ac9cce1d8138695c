#pragma once

#include "server/storage/sqlite_reader.h"

namespace trunkline::server {

/// One write transaction.
class SqliteWriter final : public SqliteReading<Writer> {
public:
    SqliteWriter(StatementCache& statements, const Clock& clock, RandomSource& random)
        : SqliteReading(statements), m_clock(clock), m_random(random) {}

    using Writer::put;
    Revision put(Record record) override;
    void remove(RecordKind kind, const QByteArray& id) override;
    Revision putCall(const wire::CallRow& row) override;
    void removeCall(const QByteArray& id) override;
    void append(const AuditEvent& event) override;
    void setPasswordHash(const UserId& user, const QByteArray& hash) override;
    void putToken(const StoredToken& token) override;
    void endFamily(const QByteArray& family) override;
    void endSessions(const UserId& user, const QByteArray& butFamily = {}) override;
    void putSignIn(const StoredSignIn& signIn) override;
    void putAnswer(const QByteArray& subject, const QByteArray& key, const StoredAnswer& answer) override;
    void forget(Instant now, Instant answersBefore, Instant changesBefore) override;
    void beginEpoch() override;

    /// What was touched so far; a sequence of 0 means that nothing anybody sees was.
    [[nodiscard]] const Commit& commit() const { return m_commit; }

private:
    /// This transaction's number; taken at the first change.
    Sequence touch(RecordKind kind);
    void log(const Record& record, bool isGone);
    void keepShape(RecordKind kind, const QByteArray& id, const std::optional<Record>& before);
    Revision insertCall(const wire::CallRow& row);
    Revision updateCall(const wire::CallRow& row, CallPosition position, const wire::CallRow& stored);

    const Clock& m_clock;
    RandomSource& m_random;
    Commit m_commit;
};

} // namespace trunkline::server
