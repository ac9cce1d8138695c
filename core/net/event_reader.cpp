#include "core/net/event_reader.h"

namespace trunkline::net {

namespace {

constexpr qsizetype kLongest = 64 * 1024;

} // namespace

bool EventReader::add(QByteArrayView portion, const std::function<void(const Event&)>& take) {
    for (const char c : portion) {
        const bool isSecondHalf = c == '\n' && m_wasReturn;
        m_wasReturn = c == '\r';
        if (isSecondHalf)
            continue;
        if (c != '\n' && c != '\r') {
            m_line.append(c);
            if (m_line.size() > kLongest || m_event.data.size() > kLongest)
                return false;
            continue;
        }
        const QByteArray line = std::exchange(m_line, {});
        takeLine(line, take);
    }
    return true;
}

void EventReader::takeLine(QByteArrayView line, const std::function<void(const Event&)>& take) {
    if (line.isEmpty()) {
        const Event event = std::exchange(m_event, {});
        if (std::exchange(m_hasData, false))
            take(event);
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView field = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == QByteArrayView("event")) {
        m_event.name = value.toByteArray();
    } else if (field == QByteArrayView("data")) {
        if (m_hasData)
            m_event.data.append('\n');
        m_event.data.append(value);
        m_hasData = true;
    } else if (field == QByteArrayView("id") && !value.contains('\0')) {
        m_lastId = value.toByteArray();
    }
}

} // namespace trunkline::net
