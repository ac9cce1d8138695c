#pragma once

#include <optional>

#include <QObject>

#include "core/base/error.h"

namespace trunkline::ui {

/// How this console stands with its server, as the window shows it. Implemented where session and sync engine are put
/// together. GUI thread.
class Connection : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    enum class State {
        Offline, ///< no server can be reached, or the person chose to work without
        Connecting,
        Online,
        SignInNeeded, ///< the server wants the password again; what is cached stays usable
    };

    /// What is on its way. Without a total the bar only says that something is.
    struct Progress {
        QString words; ///< "Syncing calls 84,000 of 200,000"
        qint64 done = 0;
        qint64 total = 0;
    };

    [[nodiscard]] virtual State state() const = 0;
    /// For people: "trunkline.example.com".
    [[nodiscard]] virtual QString serverName() const = 0;
    [[nodiscard]] virtual std::optional<Progress> progress() const = 0;
    /// Why the last try failed; nothing while all is well.
    [[nodiscard]] virtual std::optional<Error> problem() const = 0;

    virtual void syncNow() = 0;
    /// Stops what progress() tells; what has arrived stays. syncNow() goes on.
    virtual void cancelSync() = 0;
    /// Asks for the password, after SignInNeeded.
    virtual void signInAgain() = 0;
    /// Ends the session on the server and removes what is cached here. signedOut() follows.
    virtual void signOut() = 0;

Q_SIGNALS:
    void changed();
    void signedOut();
};

} // namespace trunkline::ui
