#pragma once

#include "server/api/exchange.h"

namespace trunkline::server {

/// Says that something changed, with the sequence; never what. Ends with the session.
class EventStream final : public BodySource {
public:
    EventStream(Services& services, QByteArray family) : m_services(services), m_family(std::move(family)) {}
    State produce(std::string& out) override;

private:
    Services& m_services;
    QByteArray m_family; ///< an access token runs out in minutes, a stream lives for hours
    Sequence m_told = -1;
};

} // namespace trunkline::server
