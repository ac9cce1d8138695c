#include "app/trunkline/flow_client.h"

#include <QJsonDocument>
#include <QPointer>

namespace trunkline::app {

using namespace Qt::Literals::StringLiterals;

FlowClient::FlowClient(Send send, const Clock& clock, RandomSource& random)
    : m_send(std::move(send)), m_clock(clock), m_random(random) {}

void FlowClient::send(net::Request request, QObject* context, Answered done) {
    request.headers.append({"Idempotency-Key", EditId::create(m_clock.now(), m_random).toUtf8()});
    m_send(request, [guard = QPointer<QObject>(context), done = std::move(done)](const net::Client::Answer& answer) {
        if (guard)
            done(answer ? Result<void>() : Result<void>(tl::unexpected<Error>(answer.error().error)));
    });
}

void FlowClient::post(const QString& path, const QJsonObject& body, QObject* context, Answered done) {
    net::Request request;
    request.method = "POST";
    request.path = path;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    send(std::move(request), context, std::move(done));
}

void FlowClient::remove(wire::EntityType type, const QString& id, Revision seen, QObject* context,
                        ui::RemovalService::Done done) {
    net::Request request;
    request.method = "DELETE";
    request.path = wire::pathOf(type) + u'/' + id;
    request.headers.append({"If-Match", '"' + QByteArray::number(toNumber(seen)) + '"'});
    send(std::move(request), context, std::move(done));
}

void FlowClient::publish(const ui::PublishWish& wish, QObject* context, ui::FlowService::Done done) {
    QJsonObject body{{"note"_L1, wish.note}, {"base"_L1, wish.base}, {"document"_L1, wish.document}};
    if (wish.effectiveAt)
        body.insert("effectiveAt"_L1, toRfc3339(*wish.effectiveAt));
    post(u"/v1/flows/%1/publish"_s.arg(wish.flow.toString()), body, context, std::move(done));
}

void FlowClient::restore(const FlowId& flow, int version, const QString& note, QObject* context,
                         ui::FlowService::Done done) {
    post(u"/v1/flows/%1/restore"_s.arg(flow.toString()), {{"version"_L1, version}, {"note"_L1, note}}, context,
         std::move(done));
}

} // namespace trunkline::app
