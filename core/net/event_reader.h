#pragma once

#include <functional>

#include <QByteArray>

namespace trunkline::net {

/// Server-sent events (WHATWG HTML, 9.2) out of portions of any size.
class EventReader {
public:
    struct Event {
        QByteArray name = "message";
        QByteArray data;
    };

    /// False: a line or an event was longer than anything that is meant for us; the stream is to be closed.
    [[nodiscard]] bool add(QByteArrayView portion, const std::function<void(const Event&)>& take);
    /// For the Last-Event-ID header of the next connection.
    [[nodiscard]] const QByteArray& lastId() const { return m_lastId; }

private:
    void takeLine(QByteArrayView line, const std::function<void(const Event&)>& take);

    QByteArray m_line;
    Event m_event;
    QByteArray m_lastId;
    bool m_hasData = false;
    bool m_wasReturn = false; ///< CR LF may be cut in two
};

} // namespace trunkline::net
