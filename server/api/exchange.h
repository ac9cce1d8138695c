#pragma once

#include <algorithm>
#include <atomic>
#include <functional>
#include <optional>
#include <span>

#include <QJsonArray>
#include <QJsonObject>

#include "server/api/directory.h"
#include "server/api/problems.h"
#include "server/api/sessions.h"
#include "server/api/throttle.h"
#include "server/http/metrics.h"
#include "server/http/request_log.h"

namespace trunkline::server {

/// How GET /v1/sync cuts what it sends; tests make everything small.
struct StreamPortions {
    std::size_t partBytes = 96 * 1024; ///< made at once, before the connection takes it
    int rowsPerLine = 500;
    int callsPerCheckpoint = 20'000;
};

class SyncScopes;

/// What all handlers share. Everything outlives the requests.
struct Services {
    Storage& storage;
    const Clock& clock;
    RandomSource& random;
    Metrics& metrics;
    const RequestLog& log;
    DirectoryKeeper& directory;
    Sessions& sessions;
    SyncScopes& scopes;
    std::function<void()> wakeEvents; ///< tells event streams to look
    std::atomic<Sequence>& sequence;  ///< of the last commit
    Throttle& throttle;
    bool sendsMail = false; ///< whether the mail outbox is delivered; else links are given to whoever invites
    QString publicUrl;      ///< for links in messages
    StreamPortions portions{};
};

struct Answer {
    int status = 200;
    QJsonObject body;
    std::optional<Revision> revision; ///< becomes the ETag
    QByteArray text;                  ///< instead of `body`, with `contentType`
    std::string contentType = "application/json";
    std::string contentEncoding;
    std::unique_ptr<BodySource> stream;
    bool isEventStream = false;
    bool isRepeated = false;           ///< the first answer to the same Idempotency-Key again
    std::function<void()> afterCommit; ///< once everything is stored; not for repeated requests
};
using Outcome = tl::expected<Answer, Problem>;

[[nodiscard]] inline tl::unexpected<Problem> refuse(Problem problem) {
    return tl::unexpected<Problem>(std::move(problem));
}

/// A field that PATCH may name, and what one needs for it.
struct FieldRule {
    QLatin1StringView name;
    access::Action action;
};

/// One request on its way through the gate and its handler.
class Exchange {
public:
    Exchange(Services& shared, const Request& asked)
        : services(shared), request(asked), now(shared.clock.now()), directory(shared.directory.current()) {}

    Services& services;
    const Request& request;
    Instant now;
    DirectoryPointer directory;
    User subject;              ///< who asks; default-constructed on open routes
    QByteArray family;         ///< of their session
    std::vector<QString> path; ///< the pattern's variables, in order
    QJsonObject body;
    Reader* reader = nullptr; ///< null on quick routes
    Writer* writer = nullptr; ///< writes only
    AccountId
        account; ///< what the gate found the request to be about; Place::Scope without `account=`: the organisation
    std::optional<Record> record; ///< Place::Entity
    std::optional<Call> call;     ///< Place::Entity of a call
    bool keepsOnRefusal = false;  ///< a refusal that changed something on purpose (a family of tokens ended)
    int retryAfterSeconds = 0;    ///< of a 429

    /// A variable of the query, decoded; empty: absent.
    [[nodiscard]] QString query(QLatin1StringView name) const;
    [[nodiscard]] bool hasQuery(QLatin1StringView name) const;
    /// `limit=`, within 1 and 500; 100 where absent.
    [[nodiscard]] int limit() const;
    /// A time of the query in RFC 3339; `otherwise` where absent.
    [[nodiscard]] tl::expected<Instant, Problem> queryTime(QLatin1StringView name, Instant otherwise) const;

    [[nodiscard]] access::Decision decide(access::Action action, const AccountId& at, const access::Row* row = nullptr,
                                          const access::Target* target = nullptr) const;
    /// Nothing where it is allowed, else the problem that says why not.
    [[nodiscard]] std::optional<Problem> refusal(access::Action action, const AccountId& at,
                                                 const access::Row* row = nullptr,
                                                 const access::Target* target = nullptr) const;
    [[nodiscard]] Problem refusalFrom(access::Decision decision) const;
    /// The accounts at or below `account` where the subject may do it, in the order of the tree.
    [[nodiscard]] std::vector<AccountTree::Index> scopeOf(access::Action action) const;

    /// If-Match is there (else 428) and names the revision (else 412 with `current`).
    [[nodiscard]] std::optional<Problem> mismatch(Revision revision, const QJsonObject& current) const;
    /// As mismatch() where If-Match is there: for what may be wanted whatever it was, e.g. switching off.
    [[nodiscard]] std::optional<Problem> mismatchIfNamed(Revision revision, const QJsonObject& current) const;
    /// Every field of the body is known, and the subject may change each at `at`.
    [[nodiscard]] std::optional<Problem> refusedField(std::span<const FieldRule> rules, const AccountId& at) const;

    /// Appends an audit event; `before` and `after` with the fields that differ alone.
    void audit(const QString& action, const AccountId& at, const QByteArray& entity, const QString& summary,
               const QJsonObject& before, const QJsonObject& after);
    /// Where the person stands, or else the organisation: each account once.
    [[nodiscard]] std::vector<AccountId> placesOf(const UserId& user) const;
    /// What happens to a person is told at each of these places.
    void auditPerson(const QString& action, const User& user, const QJsonObject& before, const QJsonObject& after);

    template <class Id>
    [[nodiscard]] Id newId() const {
        return Id::create(now, services.random);
    }
};

/// For Speed::Own: runs `work` in a write transaction with `writer` and `directory` set, and what the answer wants done
/// after it.
[[nodiscard]] Outcome inTransaction(Exchange& exchange, const std::function<Outcome()>& work);
/// One page of records that stand in `scope`, from the cursor on: {"items":[…],"next":"…"}.
[[nodiscard]] Outcome pageOfRecords(Exchange& exchange, RecordKind kind, const std::vector<AccountTree::Index>& scope);
/// One page; `next` empty: the last one.
[[nodiscard]] Answer pageAnswer(QJsonArray items, const QByteArray& next);
/// The answer that carries one entity.
[[nodiscard]] Answer entityAnswer(QJsonObject entity, Revision revision, int status = 200);

} // namespace trunkline::server
