#pragma once

#include "core/session/session.h"
#include "ui/sync/connection.h"

namespace trunkline::app {

/// What the window says about the connection, from the session and its engine.
class SessionConnection final : public ui::Connection {
    Q_OBJECT

public:
    explicit SessionConnection(session::Session& session, QObject* parent = nullptr);

    [[nodiscard]] State state() const override;
    [[nodiscard]] QString serverName() const override;
    [[nodiscard]] std::optional<Progress> progress() const override;
    [[nodiscard]] std::optional<Error> problem() const override;
    void syncNow() override;
    void cancelSync() override;
    void signOut() override { Q_EMIT signOutRequested(); }
    void signInAgain() override { Q_EMIT signInAgainRequested(); }

Q_SIGNALS:
    /// The window has to be gone before the session ends, so whoever owns both does it.
    void signOutRequested();
    void signInAgainRequested();

private:
    session::Session& m_session;
};

} // namespace trunkline::app
