#include <array>

#include "server/api/route.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

Outcome health(Exchange& exchange) {
    Answer answer;
    const bool isReady = exchange.directory->problem().isEmpty();
    answer.status = isReady ? 200 : 503;
    answer.body = {{"status"_L1, isReady ? u"ok"_s : u"degraded"_s}, {"version"_L1, QStringLiteral(TRUNKLINE_VERSION)}};
    return answer;
}

Outcome metrics(Exchange& exchange) {
    Answer answer;
    answer.contentType = "text/plain; version=0.0.4";
    answer.text = QByteArray::fromStdString(exchange.services.metrics.render());
    return answer;
}

Outcome openApi(Exchange&) {
    static const QByteArray kDocument = openApiDocument();
    Answer answer;
    answer.text = kDocument;
    return answer;
}

constexpr std::array kRoutes{
    Route{"GET", "/healthz", Gate::open(Action::SessionSignIn), health, Speed::Quick, "Whether the server is well", "",
          "Health"},
    Route{"GET", "/metrics", Gate::open(Action::SessionSignIn), metrics, Speed::Quick, "Counters for Prometheus", "",
          "Text"},
    Route{"GET", "/v1/openapi.json", Gate::open(Action::SessionSignIn), openApi, Speed::Quick, "This document", "",
          "Document"},
};

} // namespace

std::span<const Route> systemRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
