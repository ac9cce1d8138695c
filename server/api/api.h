#pragma once

#include "server/api/exchange.h"
#include "server/http/message.h"

namespace trunkline::server {

struct Route;

/// The API: finds the route, knows the person, opens or shuts the gate, and only then lets a handler see the request.
/// No handler is reached in another way.
class Api final : public RequestHandler {
public:
    explicit Api(Services& services);

    bool isQuick(const Request& request) const override;
    Response handle(const Request& request) override;
    Response refuse(int status, const std::string& requestId) override;

private:
    struct Match {
        const Route* route = nullptr;
        std::vector<QString> variables;
        bool isPathKnown = false;
    };
    [[nodiscard]] Match match(const Request& request) const;
    [[nodiscard]] Outcome run(Exchange& exchange, const Route& route);
    [[nodiscard]] Outcome runWrite(Exchange& exchange, const Route& route);
    [[nodiscard]] Outcome runRead(Exchange& exchange, const Route& route);
    [[nodiscard]] std::optional<Problem> identify(Exchange& exchange) const;
    [[nodiscard]] std::optional<Problem> readBody(Exchange& exchange, const Route& route) const;
    [[nodiscard]] std::optional<Problem> openGate(Exchange& exchange, const Route& route) const;

    Services& m_services;
};

} // namespace trunkline::server
