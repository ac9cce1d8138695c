#include "core/session/http_transport.h"

#include <algorithm>
#include <array>

#include <QJsonDocument>
#include <QUrlQuery>

#include "core/base/json_input.h"

namespace trunkline::session {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kPullTimeout{60'000};
constexpr std::chrono::milliseconds kEventTimeout{70'000}; ///< pings come every 25 s

sync::Failure toFailure(const net::Failure& failure) {
    return {failure.error, failure.status, failure.retryAfter, failure.problem.current,
            failure.problem.code == "epoch_changed"_L1};
}

/// What is temporary has routes of its own, which are open to those who may only switch.
struct OverrideRoute {
    wire::EntityType type;
    QLatin1StringView field;
    QLatin1StringView begin;
    QLatin1StringView end;
};

const OverrideRoute* overrideRouteOf(const wire::Patch& patch) {
    static constexpr std::array kRoutes{OverrideRoute{wire::EntityType::Destination, "off"_L1, "/off"_L1, "/on"_L1},
                                        OverrideRoute{wire::EntityType::Account, "closed"_L1, "/close"_L1, "/open"_L1},
                                        OverrideRoute{wire::EntityType::Switch, "turned"_L1, "/turn"_L1, "/return"_L1}};
    const auto found = std::ranges::find_if(kRoutes, [&patch](const OverrideRoute& route) {
        return route.type == patch.type && patch.fields.size() == 1 && patch.fields.contains(route.field);
    });
    return found == kRoutes.end() ? nullptr : &*found;
}

} // namespace

net::Request requestFor(const sync::Edit& edit) {
    const wire::Patch& patch = edit.patch;
    net::Request request;
    QJsonObject body = patch.fields;
    if (patch.isCreation()) {
        request.method = "POST";
        request.path = wire::pathOf(patch.type);
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        request.headers = {{"Idempotency-Key", edit.id.toUtf8()}};
        return request;
    }
    request.method = "PATCH";
    request.path = wire::pathOf(patch.type) + u'/' + patch.id;
    if (const OverrideRoute* route = overrideRouteOf(patch)) {
        const QJsonValue hold = body.value(route->field);
        request.method = "POST";
        request.path += hold.isNull() ? route->end : route->begin;
        body = hold.toObject();
        body.remove("since"_L1); // the server's clock says since when, and its session who
        body.remove("by"_L1);
    }
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.headers = {{"If-Match", '"' + QByteArray::number(toNumber(patch.base)) + '"'},
                       {"Sync-Epoch", edit.epoch.toLatin1()},
                       {"Idempotency-Key", edit.id.toUtf8()}};
    return request;
}

HttpTransport::~HttpTransport() {
    cancelPull();
    cancelAll();
}

void HttpTransport::setCallsOf(const QStringList& accounts) {
    m_callsOf = accounts.size() > wire::kMostCallsOf ? QStringList() : accounts;
}

void HttpTransport::pull(const QString& cursor, std::function<void(std::string_view)> received,
                         std::function<void(std::optional<sync::Failure>)> ended) {
    cancelPull();
    m_pullLife = std::make_shared<int>();
    net::Request request;
    QUrlQuery query;
    if (!cursor.isEmpty())
        query.addQueryItem(u"cursor"_s, QString::fromLatin1(QUrl::toPercentEncoding(cursor)));
    else if (m_callsSince)
        query.addQueryItem(u"callsSince"_s, QString::number(toMilliseconds(*m_callsSince)));
    if (!m_callsOf.isEmpty())
        query.addQueryItem(u"callsOf"_s, QString::fromLatin1(QUrl::toPercentEncoding(m_callsOf.join(u','))));
    request.path = u"/v1/sync"_s + (query.isEmpty() ? QString() : u'?' + query.query(QUrl::FullyEncoded));
    request.contentType = "application/x-ndjson";
    request.timeout = kPullTimeout;
    const std::weak_ptr<int> life = m_pullLife;
    m_pull = m_client.stream(
        request,
        [life, received = std::move(received)](std::string_view bytes) {
            if (!life.expired())
                received(bytes);
        },
        [this, life, ended = std::move(ended)](const net::Client::Answer& answer) {
            if (life.expired())
                return;
            m_pull = 0;
            ended(answer ? std::nullopt : std::optional(toFailure(answer.error())));
        });
}

void HttpTransport::cancelPull() {
    m_pullLife.reset();
    if (const net::Client::Handle pull = std::exchange(m_pull, 0))
        m_client.cancel(pull);
}

void HttpTransport::push(const sync::Edit& edit, std::function<void(const Answer&)> answered) {
    const std::weak_ptr<int> life = m_otherLife;
    const auto handle = std::make_shared<net::Client::Handle>(0);
    *handle = m_client.send(requestFor(edit),
                            [this, life, handle, answered = std::move(answered)](const net::Client::Answer& answer) {
                                if (life.expired())
                                    return;
                                m_pushes.removeOne(*handle);
                                if (!answer) {
                                    answered({toFailure(answer.error()), {}});
                                    return;
                                }
                                const Result<QJsonObject> entity = parseJsonObject(answer->body);
                                if (entity)
                                    answered({std::nullopt, *entity, answer->isRepeated});
                                else
                                    answered({sync::Failure{entity.error(), 0, {}, {}}, {}});
                            });
    m_pushes.append(*handle);
}

void HttpTransport::listen(std::function<void()> changed, std::function<void(const sync::Failure&)> ended) {
    net::Request request;
    request.path = u"/v1/events"_s;
    request.contentType = "text/event-stream";
    request.timeout = kEventTimeout;
    if (!m_lastEventId.isEmpty())
        request.headers = {{"Last-Event-ID", m_lastEventId}};
    const std::weak_ptr<int> life = m_otherLife;
    const auto events = std::make_shared<net::EventReader>();
    m_events = m_client.stream(
        request,
        [this, life, events, changed = std::move(changed)](std::string_view bytes) {
            bool hasChanged = false;
            const bool isSane =
                events->add(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())),
                            [&](const net::EventReader::Event& event) { hasChanged |= event.name == "changed"; });
            if (life.expired())
                return;
            m_lastEventId = events->lastId();
            if (hasChanged)
                changed();
            if (!isSane && !life.expired())
                m_client.cancel(m_events);
        },
        [this, life, ended = std::move(ended)](const net::Client::Answer& answer) {
            if (life.expired())
                return;
            m_events = 0;
            ended(answer ? sync::Failure{} : toFailure(answer.error()));
        });
}

void HttpTransport::cancelAll() {
    m_otherLife = std::make_shared<int>();
    const QList<net::Client::Handle> pushes = std::exchange(m_pushes, {});
    for (const net::Client::Handle handle : pushes)
        m_client.cancel(handle);
    if (const net::Client::Handle events = std::exchange(m_events, 0))
        m_client.cancel(events);
}

} // namespace trunkline::session
