#include <array>

#include "core/wire/codecs.h"
#include "server/api/route.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

Outcome listEvents(Exchange& exchange) {
    const AccountTree& tree = exchange.directory->tree();
    const std::vector<AccountTree::Index> scope = exchange.scopeOf(Action::AuditView);
    const qint64 before =
        QByteArray::fromBase64(exchange.query("cursor"_L1).toLatin1(), QByteArray::Base64UrlEncoding).toLongLong();
    const int limit = exchange.limit();
    QJsonArray items;
    qint64 last = 0;
    bool isMore = false;
    // One account has an index of its own; of several, the whole log is filtered, newest first.
    const std::optional<QByteArray> only =
        scope.size() == 1 ? std::optional(tree.at(scope.front()).id.toUtf8()) : std::nullopt;
    if (!scope.empty()) {
        exchange.reader->visitEvents(only, before, [&](const StoredEvent& stored) {
            if (!std::ranges::binary_search(scope, tree.indexOf(stored.event.account)))
                return true;
            isMore = items.size() == limit;
            if (isMore)
                return false;
            items.append(wire::toJson(stored.event));
            last = stored.position;
            return true;
        });
    }
    return pageAnswer(std::move(items), isMore ? QByteArray::number(last) : QByteArray());
}

constexpr std::array kRoutes{
    Route{"GET",
          "/v1/audit",
          Gate::scope(Action::AuditView),
          listEvents,
          Speed::Store,
          "Who changed what, the newest first",
          "",
          "AuditPage",
          200,
          {"account", "cursor", "limit"}},
};

} // namespace

std::span<const Route> auditRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
