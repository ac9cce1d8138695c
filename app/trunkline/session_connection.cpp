#include "app/trunkline/session_connection.h"

#include <QLocale>

namespace trunkline::app {

using sync::Status;

SessionConnection::SessionConnection(session::Session& session, QObject* parent)
    : Connection(parent), m_session(session) {
    connect(&session, &session::Session::statusChanged, this, &Connection::changed);
    connect(&session, &session::Session::stateChanged, this, &Connection::changed);
}

ui::Connection::State SessionConnection::state() const {
    if (m_session.state() == session::Session::State::Expired)
        return State::SignInNeeded;
    switch (m_session.status().activity) {
    case Status::Activity::Idle:
    case Status::Activity::Loading:
    case Status::Activity::Pulling:
    case Status::Activity::Pushing:
        return State::Online;
    case Status::Activity::Connecting:
        return State::Connecting;
    case Status::Activity::NeedsSignIn:
        return State::SignInNeeded;
    case Status::Activity::Waiting:
    case Status::Activity::Stopped:
        return State::Offline;
    }
    return State::Offline;
}

QString SessionConnection::serverName() const {
    return m_session.profile().isSample ? tr("the sample server on this computer") : m_session.profile().server.host();
}

std::optional<ui::Connection::Progress> SessionConnection::progress() const {
    const Status& status = m_session.status();
    if (status.activity != Status::Activity::Loading && status.activity != Status::Activity::Pulling)
        return std::nullopt;
    const QLocale locale;
    if (status.expectedCalls > 0)
        return Progress{tr("Syncing calls %1 of %2")
                            .arg(locale.toString(status.receivedCalls), locale.toString(status.expectedCalls)),
                        status.receivedCalls, status.expectedCalls};
    if (status.activity == Status::Activity::Loading)
        return Progress{tr("Syncing accounts, numbers and flows"), 0, 0};
    return std::nullopt;
}

std::optional<Error> SessionConnection::problem() const {
    return m_session.status().error;
}

void SessionConnection::syncNow() {
    m_session.syncNow();
}

void SessionConnection::cancelSync() {
    m_session.pauseSync();
}

} // namespace trunkline::app
