#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QObject>

#include "core/access/action.h"
#include "core/base/error.h"
#include "core/domain/user.h"

namespace trunkline::ui {

/// A person who was asked to join and has not answered yet.
struct Invitation {
    InvitationId id;
    QString name;
    QString email;
    RoleId role;
    AccountId at;
    Instant expiresAt{};
};

/// A role that somebody is to have at an account.
struct GrantWish {
    UserId user; ///< null: a new person with `name` and `email`
    QString name;
    QString email;
    RoleId role;
    AccountId at;
    RowFilter rows;
    std::optional<Instant> expiresAt;
};

/// How the people page changes who may do what. These never wait in the outbox: the server decides each at once, and
/// what it decided arrives in the store by itself. GUI thread; an answer comes once, unless `context` is gone by then.
class PeopleService {
public:
    using Done = std::function<void(const Result<void>&)>;

    virtual ~PeopleService() = default;

    virtual void invite(const GrantWish& wish, QObject* context, Done done) = 0;
    virtual void addGrant(const GrantWish& wish, QObject* context, Done done) = 0;
    virtual void changeRole(const Grant& grant, const RoleId& role, QObject* context, Done done) = 0;
    /// `keepAsOwnerBelow`: the person stays on all sub-accounts in the role below (S4-30); otherwise they lose those
    /// too.
    virtual void removeGrant(const Grant& grant, bool keepAsOwnerBelow, QObject* context, Done done) = 0;
    virtual void setDeactivated(const User& user, bool isDeactivated, QObject* context, Done done) = 0;
    virtual void resendInvitation(const InvitationId& invitation, QObject* context, Done done) = 0;
    virtual void cancelInvitation(const InvitationId& invitation, QObject* context, Done done) = 0;
    virtual void invitations(const AccountId& account, QObject* context,
                             std::function<void(const Result<std::vector<Invitation>>&)> done) = 0;
};

} // namespace trunkline::ui
