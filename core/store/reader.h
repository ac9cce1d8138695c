#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

#include "core/domain/account_tree.h"
#include "core/domain/audit.h"
#include "core/domain/company_switch.h"
#include "core/domain/flow_record.h"
#include "core/domain/holiday_calendar.h"
#include "core/domain/number.h"
#include "core/store/kept_calls.h"
#include "core/store/store_types.h"

namespace trunkline::store {

class CacheFile;
class Database;
class Outbox;
class Statement;
class Words;

/// Reads the cache, with pending edits laid over. Belongs to one thread: Store::reader() to the GUI thread, the reader
/// that Store::later() hands to a task to that task. A read that fails answers as though nothing were there;
/// Store::failed tells why.
///
/// What takes a company or an id costs well under a millisecond. What says "below" can be large: use it in
/// Store::later().
class Reader {
public:
    /// `outbox` outlives the reader.
    Reader(std::shared_ptr<CacheFile> file, const Outbox& outbox);
    ~Reader();
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    /// All accounts, newly read; Store::accounts() keeps a snapshot.
    [[nodiscard]] std::vector<Account> allAccounts() const;

    [[nodiscard]] std::vector<User> users() const;
    [[nodiscard]] std::optional<User> user(const UserId& id) const;
    [[nodiscard]] std::vector<Grant> grants() const;
    [[nodiscard]] std::vector<Grant> grantsAt(const AccountId& account) const;
    [[nodiscard]] std::vector<Grant> grantsOf(const UserId& user) const;

    [[nodiscard]] std::vector<TrackingNumber> numbers(const AccountId& company) const;
    [[nodiscard]] std::vector<TrackingNumber> numbersBelow(const AccountTree& tree, const AccountId& account) const;
    [[nodiscard]] std::optional<TrackingNumber> number(const NumberId& id) const;
    [[nodiscard]] std::vector<Destination> destinations(const AccountId& company) const;
    [[nodiscard]] std::vector<Destination> destinationsBelow(const AccountTree& tree, const AccountId& account) const;
    [[nodiscard]] std::optional<Destination> destination(const DestinationId& id) const;

    /// Of an organization or franchise: its templates, as far as they are in sight.
    [[nodiscard]] std::vector<FlowRecord> flows(const AccountId& company) const;
    /// Of companies: no templates.
    [[nodiscard]] std::vector<FlowRecord> flowsBelow(const AccountTree& tree, const AccountId& account) const;
    [[nodiscard]] std::optional<FlowRecord> flow(const FlowId& id) const;
    /// Newest first.
    [[nodiscard]] std::vector<FlowVersion> flowVersions(const FlowId& flow) const;
    [[nodiscard]] std::optional<FlowVersion> flowVersion(const FlowId& flow, int number) const;

    [[nodiscard]] std::vector<CompanySwitch> switches(const AccountId& company) const;
    [[nodiscard]] std::vector<CompanySwitch> switchesBelow(const AccountTree& tree, const AccountId& account) const;
    [[nodiscard]] std::optional<CompanySwitch> companySwitch(const SwitchId& id) const;
    /// Those that stand at the account itself.
    [[nodiscard]] std::vector<HolidayCalendar> calendars(const AccountId& account) const;
    /// Those that hold at an account: the root's first, its own last.
    [[nodiscard]] std::vector<HolidayCalendar> calendarsFor(const AccountTree& tree, const AccountId& account) const;
    [[nodiscard]] std::optional<HolidayCalendar> calendar(const CalendarId& id) const;

    /// What changed at or below an account, newest first, at most `limit` events older than `before` where that is
    /// given.
    [[nodiscard]] std::vector<AuditEvent> audit(const AccountTree& tree, const AccountId& account, int limit,
                                                std::optional<Instant> before = {}) const;
    /// What changed about one thing, newest first.
    [[nodiscard]] std::vector<AuditEvent> auditOf(const QString& entity, int limit) const;

    /// With legs and path.
    [[nodiscard]] std::optional<Call> call(const CallId& id) const;
    /// The first `limit` calls of a query.
    [[nodiscard]] std::vector<ListedCall> calls(const AccountTree& tree, const CallQuery& query, int limit) const;
    /// Hours, outcomes and sources of the calls at or below an account in [from, to).
    [[nodiscard]] CallStats callStats(const AccountTree& tree, const AccountId& account, Instant from,
                                      Instant to) const;
    /// Outcomes by company in [from, to), for a table over many companies.
    [[nodiscard]] QHash<AccountId, OutcomeCounts> companyStats(Instant from, Instant to) const;
    /// Calls by tracking number at or below an account in [from, to).
    [[nodiscard]] QHash<NumberId, int> callsByNumber(const AccountTree& tree, const AccountId& account, Instant from,
                                                     Instant to) const;
    /// How many calls at or below an account in [from, to) were the first of their caller. Reads every call of that
    /// time.
    [[nodiscard]] int firstTimeCalls(const AccountTree& tree, const AccountId& account, Instant from, Instant to) const;
    [[nodiscard]] CallFacets callFacets() const;
    /// How many calls the company has, without counting them.
    [[nodiscard]] int callCount(const AccountId& company) const;
    [[nodiscard]] qint64 callCount() const;
    /// What is here now and what a choice would leave of it.
    [[nodiscard]] KeptSize keptSize(const AccountTree& tree, const KeptCalls& kept, Instant now) const;

    /// The entity's JSON as it stands here, pending edits included; empty where it is unknown. Takes no FlowVersion.
    [[nodiscard]] QJsonObject entity(wire::EntityType type, const QString& id) const;
    /// The same without pending edits.
    [[nodiscard]] QJsonObject confirmedEntity(wire::EntityType type, const QString& id) const;

    /// Keys of the calls that match, in the query's order, handed out in portions; `take` answers false to stop. For
    /// CallList.
    using TakeKeys = std::function<bool(std::vector<qint64>&)>;
    void collectKeys(const AccountTree& tree, const CallQuery& query, const TakeKeys& take) const;
    [[nodiscard]] std::vector<ListedCall> callsByKey(std::span<const qint64> keys) const;

    [[nodiscard]] LoadState loadState() const;
    [[nodiscard]] std::optional<Instant> syncedAt() const;
    /// The same of one account; nothing also where it is here in part only.
    [[nodiscard]] std::optional<Instant> syncedAt(const AccountId& account) const;
    /// Reads a portion of what the first search would read. False: there is nothing more to read.
    [[nodiscard]] bool warmSearch() const;

    /// For long reads on another thread: they end early where `isCanceled` turns true.
    void setCancelFlag(const std::atomic<bool>* isCanceled);
    /// The error of the last read that failed, once.
    [[nodiscard]] std::optional<Error> takeError() const;

private:
    template <class T>
    [[nodiscard]] std::vector<T> list(wire::EntityType type, std::string_view rest, const QString& value) const;
    template <class T>
    [[nodiscard]] std::vector<T> ownedBy(wire::EntityType type, const QString& owner) const;
    template <class T>
    [[nodiscard]] std::vector<T> listBelow(wire::EntityType type, const AccountTree& tree,
                                           const AccountId& account) const;
    template <class T>
    [[nodiscard]] std::optional<T> one(wire::EntityType type, const QString& id) const;
    template <class T>
    void append(std::vector<T>& things, wire::EntityType type, const Statement& row) const;
    /// Adds what was made here and the server does not know yet; `owner` null: of all owners.
    template <class T>
    void appendCreated(std::vector<T>& things, wire::EntityType type, const QString& owner) const;
    void select(std::string_view sql, const std::function<void(Statement&)>& bind,
                const std::function<bool(const Statement&)>& take) const;
    [[nodiscard]] std::optional<Call> confirmedCall(const QString& id) const;
    [[nodiscard]] Call listedCallFrom(const Statement& row) const;
    void lay(ListedCall& listed) const;
    void collectFiltered(const AccountTree& tree, const CallQuery& query, const std::string& conditions,
                         const TakeKeys& take) const;
    void collectFound(const AccountTree& tree, const CallQuery& query, const std::string& conditions,
                      const TakeKeys& take) const;
    [[nodiscard]] std::vector<qint64> sorted(const std::vector<qint64>& keys, const std::string& conditions,
                                             CallSort sort) const;
    void note(const Error& error) const;

    std::shared_ptr<CacheFile> m_file;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Words> m_words;
    const Outbox& m_outbox;
    mutable std::optional<Error> m_error;
};

} // namespace trunkline::store
