#pragma once

#include <QTemporaryDir>

#include "core/base/random.h"
#include "server/api/api.h"
#include "server/api/route.h"
#include "server/api/sync_scope.h"

namespace trunkline::server::tests {

/// An organisation with two franchises of one company each, a store in a temporary directory, and the API without a
/// socket. Ids: org, fra, frb, coa (below fra), cob (below frb); num_coa, dst_coa, flw_coa, cal_coa, ask_coa, grt_vera
/// (vera's, at coa), and the same for cob (grt_bob).
class ServerWorld {
public:
    explicit ServerWorld(const QString& catalog = QStringLiteral("trunkline"));

    /// Adds a person with one grant and signs them in; gives the access token.
    QByteArray addPerson(const QByteArray& id, const QByteArray& role, const QByteArray& at,
                         const RowFilter& rows = {});
    QByteArray signIn(const QByteArray& user);
    void write(const std::function<void(Writer&)>& work);

    Response ask(const QByteArray& token, std::string method, std::string target, const QJsonObject& body = {},
                 std::vector<Header> headers = {});
    [[nodiscard]] access::Decision decide(const QByteArray& user, access::Action action, const QByteArray& at) const;

    Instant start = fromMilliseconds(1'767'614'400'000); // 2026-01-05T12:00:00Z
    QTemporaryDir directory;
    ManualClock clock{start};
    SeededRandom random{7};
    std::unique_ptr<Storage> storage;
    Metrics metrics;
    RequestLog log;
    DirectoryKeeper keeper;
    Sessions sessions{{}, random};
    SyncScopes scopes;
    std::atomic<Sequence> sequence = 0;
    Throttle throttle{{.perSecond = 0}};
    std::unique_ptr<Services> services;
    std::unique_ptr<Api> api;
    int requests = 0;
};

[[nodiscard]] QJsonObject jsonOf(const Response& response);
/// The whole body, streamed or not.
[[nodiscard]] std::string bodyOf(Response& response);
/// Lines of /v1/sync by type: "account put", "calls", …
[[nodiscard]] std::vector<QJsonObject> linesOf(const std::string& body);
[[nodiscard]] Call sampleCall(const QByteArray& id, const QByteArray& company, Instant at);

} // namespace trunkline::server::tests
