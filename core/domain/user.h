#pragma once

#include <optional>

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "core/domain/ids.h"

namespace trunkline {

enum class UserState : std::uint8_t {
    Invited, ///< has not accepted yet; cannot sign in
    Active,
    Deactivated, ///< kept for the record; cannot sign in
};

/// A person.
struct User {
    UserId id;
    QString name;
    QString email; ///< unique in the organisation, compared without regard to case
    UserState state = UserState::Active;
    std::optional<Instant> lastSignInAt;
    Instant createdAt{};
    Revision revision = Revision::None;
    QJsonObject extra;
};

enum class CallDirection : std::uint8_t { Inbound, Outbound };

/// Which rows of calls, texts and reports a grant reaches. Empty parts do not restrict.
struct RowFilter {
    std::optional<CallDirection> direction;
    bool assignedToSubject = false;
    bool missedOnly = false;
    QStringList numbers; ///< E.164

    [[nodiscard]] bool isUnrestricted() const {
        return !direction && !assignedToSubject && !missedOnly && numbers.isEmpty();
    }
    bool operator==(const RowFilter&) const = default;
};

/// A role for a user at an account.
struct Grant {
    GrantId id;
    UserId user;
    RoleId role;
    AccountId at;
    RowFilter rows;
    std::optional<Instant> expiresAt; ///< from this moment on it allows nothing
    UserId grantedBy;                 ///< null: by the system (first person, import)
    Instant grantedAt{};
    Revision revision = Revision::None;
    QJsonObject extra;
};

} // namespace trunkline
