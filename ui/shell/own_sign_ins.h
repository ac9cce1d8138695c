#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QObject>
#include <QString>

#include "core/base/clock.h"
#include "core/base/error.h"

namespace trunkline::ui {

/// One place where the signed-in person is signed in.
struct OwnSignIn {
    QString device;                ///< as its console called it; empty: it did not say
    std::optional<Instant> since;  ///< unknown of those from before the server kept it
    std::optional<Instant> usedAt; ///< within ten minutes
    bool isCurrent = false;        ///< this console
};

/// What a person does about their own password and sign-ins. The server decides each at once; nothing waits in the
/// outbox. GUI thread; an answer comes once, unless `context` is gone by then.
class OwnSignIns {
public:
    using Done = std::function<void(const Result<void>&)>;

    virtual ~OwnSignIns() = default;

    /// Also ends every other sign-in of the person.
    virtual void changePassword(const QString& oldPassword, const QString& newPassword, QObject* context,
                                Done done) = 0;
    /// The last used one first.
    virtual void signIns(QObject* context, std::function<void(const Result<std::vector<OwnSignIn>>&)> done) = 0;
    virtual void signOutElsewhere(QObject* context, Done done) = 0;
};

} // namespace trunkline::ui
