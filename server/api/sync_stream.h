#pragma once

#include <array>
#include <optional>

#include "core/wire/sync_lines.h"
#include "server/api/exchange.h"
#include "server/api/sync_cursor.h"
#include "server/api/sync_scope.h"

namespace trunkline::server {

/// What GET /v1/sync sends to one person: a snapshot, or what changed since a cursor. Each part reads one short
/// transaction, so that a slow client holds nothing up; what changes meanwhile comes with the next pull, whose cursor
/// holds the sequence from before the first part.
class SyncStream final : public BodySource {
public:
    /// `cursor` without a value: a snapshot from the start.
    SyncStream(Storage& storage, const RequestLog& log, std::shared_ptr<const SyncScope> scope, WantedCalls wanted,
               std::optional<SyncCursor> cursor, SyncCursor next, QByteArray secret, wire::HelloLine hello,
               const StreamPortions& portions = {});

    State produce(std::string& out) override;

private:
    /// What is sent of an account, in this order; versions come with their flows.
    static constexpr std::array kRecordKinds{RecordKind::Number, RecordKind::Destination, RecordKind::Switch,
                                             RecordKind::Calendar, RecordKind::Flow};
    static constexpr int kMostEvents = 5'000;
    static constexpr std::chrono::days kEventDays{90};

    enum class Phase : std::uint8_t {
        Hello,
        Scope,
        Growth,
        PeopleGone,
        Changes,
        Accounts,
        People,
        Records,
        Versions,
        Events,
        Calls,
        ChangedCalls,
        End
    };

    void hello(std::string& out);
    void scopeChange(Reader& reader, std::string& out);
    [[nodiscard]] bool isInSameScope(Reader& reader) const;
    void accountsChange(const SyncScope& before, std::string& out);
    void growth(Reader& reader, std::string& out);
    void peopleChange(std::string& out);
    void changes(Reader& reader, std::string& out);
    void accounts(std::string& out);
    void people(std::string& out);
    void records(Reader& reader, std::string& out);
    void versions(Reader& reader, std::string& out);
    void events(Reader& reader, std::string& out);
    void calls(Reader& reader, std::string& out);
    void callsByWindow(Reader& reader, std::string& out);
    void changedCalls(Reader& reader, std::string& out);
    void checkpoint(std::string& out);
    void end(std::string& out);

    void putRecord(std::string& out, const Record& record) const;
    void putChange(Reader& reader, std::string& out, const Change& change) const;
    void resendRecords(Reader& reader, std::string& out, const QByteArray& account, const AccountSight& sight) const;
    [[nodiscard]] bool resendCalls(Reader& reader, std::string& out, const QByteArray& account);
    void checkpointGrowth(std::string& out, const QByteArray& account, CallPosition before);
    void versionsOf(Reader& reader, std::string& out, const QByteArray& flow) const;
    [[nodiscard]] bool wantsCallsOf(const QByteArray& company) const;
    [[nodiscard]] CallPosition oldestWanted() const { return callPositionAt(fromMilliseconds(m_next.callsSince)); }

    Storage& m_storage;
    const RequestLog& m_log;
    std::shared_ptr<const SyncScope> m_scope;
    WantedCalls m_wanted;
    std::vector<AccountTree::Index> m_companies; ///< whose calls are seen and wanted
    std::optional<SyncCursor> m_from;
    SyncCursor m_next; ///< what the next cursor line says
    QByteArray m_secret;
    wire::HelloLine m_hello;
    StreamPortions m_portions;
    Phase m_phase = Phase::Hello;
    std::size_t m_kind = 0;    ///< of Records
    std::size_t m_account = 0; ///< position in the scope's accounts
    int m_callsSinceCheckpoint = 0;
    CallPosition m_windowFrom = 0;
    std::size_t m_windowAccount = 0;
    CallPosition m_windowBefore = 0;
    CallPosition m_windowWidth = 0;
    std::string m_rows;
    std::vector<QByteArray> m_grown; ///< accounts of which more is seen than before, in the order of ids
    std::size_t m_grownDone = 0;
    CallPosition m_grownBefore = 0; ///< of the account that is being sent; 0: nothing of it was
    bool m_canCheckpointGrowth = true;
    PeopleDigest m_peopleBefore{};
};

} // namespace trunkline::server
