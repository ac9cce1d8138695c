#include "server/api/event_stream.h"

namespace trunkline::server {

BodySource::State EventStream::produce(std::string& out) {
    if (!m_services.sessions.isFamilyAlive(m_family))
        return State::Ended;
    const Sequence now = m_services.sequence;
    if (now != m_told) {
        m_told = now;
        out += "event: changed\ndata: {\"seq\":" + std::to_string(now) + "}\n\n";
    }
    return State::Waiting;
}

} // namespace trunkline::server
