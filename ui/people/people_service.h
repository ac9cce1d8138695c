#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QObject>

#include "core/access/catalog.h"
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
    std::optional<Instant> expiresAt;  ///< of the access that it offers
    std::optional<Instant> linkEndsAt; ///< after that the link in the e-mail is dead
};

/// Somebody asked to be allowed something.
struct AccessRequest {
    enum class State : std::uint8_t { Waiting, Granted, Declined };

    AccessRequestId id;
    UserId user;
    access::Action action{};
    AccountId at;
    QString note;
    Instant createdAt{};
    State state = State::Waiting;
    QString answer; ///< a word back from who decided
    UserId answeredBy;
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
    /// No value: for good.
    virtual void setExpiry(const Grant& grant, std::optional<Instant> expiresAt, QObject* context, Done done) = 0;

    /// A custom role, new or in place of the one with its id.
    virtual void saveRole(const access::CustomRole& role, QObject* context, Done done) = 0;
    virtual void deleteRole(const RoleId& role, QObject* context, Done done) = 0;

    virtual void requestAccess(access::Action action, const AccountId& at, const QString& note, QObject* context,
                               Done done) = 0;
    /// The person's own requests, and those of others that they could answer.
    virtual void accessRequests(QObject* context,
                                std::function<void(const Result<std::vector<AccessRequest>>&)> done) = 0;
    /// Says that it was granted (which the grant itself did before) or declined, with a word back.
    virtual void answerRequest(const AccessRequestId& request, bool isGranted, const QString& note, QObject* context,
                               Done done) = 0;

    /// Records that somebody looked at a finding of the review and leaves things as they are; `finding` is its stable
    /// name.
    virtual void keepReviewed(const UserId& user, const QString& finding, QObject* context, Done done) = 0;
    /// Records that the signed-in person looks at the console as somebody else; refused to who does not dominate them.
    virtual void lookAs(const UserId& user, QObject* context, Done done) = 0;
};

} // namespace trunkline::ui
