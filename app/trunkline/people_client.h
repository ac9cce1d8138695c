#pragma once

#include <functional>

#include "core/base/random.h"
#include "core/net/client.h"
#include "ui/people/people_service.h"
#include "ui/shell/own_sign_ins.h"

namespace trunkline::app {

/// Carries the people page's wishes, and those about one's own password and sign-ins, to the server (/v1/invitations,
/// /v1/grants, /v1/users, /v1/sessions). Each wish is one request
/// with an idempotency key of its own. GUI thread.
class PeopleClient final : public ui::PeopleService, public ui::OwnSignIns {
public:
    using Done = ui::PeopleService::Done;
    /// Sends a request as the signed-in person; says so in the answer where nobody is, or there is no connection.
    using Send = std::function<void(const net::Request&, net::Client::Done)>;

    struct Tell {
        std::function<void()> rolesChanged; ///< after a role was saved or deleted
        /// After an invitation that the server does not send itself: to whom it has to be passed on, and its link.
        std::function<void(const QString& email, const QString& link)> linkGiven;
    };
    /// `clock` and `random` outlive it.
    PeopleClient(Send send, const Clock& clock, RandomSource& random, Tell tell);

    void invite(const ui::GrantWish& wish, QObject* context, Done done) override;
    void addGrant(const ui::GrantWish& wish, QObject* context, Done done) override;
    void changeRole(const Grant& grant, const RoleId& role, QObject* context, Done done) override;
    void removeGrant(const Grant& grant, bool keepAsOwnerBelow, QObject* context, Done done) override;
    void setDeactivated(const User& user, bool isDeactivated, QObject* context, Done done) override;
    void resendInvitation(const InvitationId& invitation, QObject* context, Done done) override;
    void cancelInvitation(const InvitationId& invitation, QObject* context, Done done) override;
    void invitations(const AccountId& account, QObject* context,
                     std::function<void(const Result<std::vector<ui::Invitation>>&)> done) override;
    void setExpiry(const Grant& grant, std::optional<Instant> expiresAt, QObject* context, Done done) override;
    void saveRole(const access::CustomRole& role, QObject* context, Done done) override;
    void deleteRole(const RoleId& role, QObject* context, Done done) override;
    void requestAccess(access::Action action, const AccountId& at, const QString& note, QObject* context,
                       Done done) override;
    void accessRequests(QObject* context,
                        std::function<void(const Result<std::vector<ui::AccessRequest>>&)> done) override;
    void answerRequest(const AccessRequestId& request, bool isGranted, const QString& note, QObject* context,
                       Done done) override;
    void keepReviewed(const UserId& user, const QString& finding, QObject* context, Done done) override;
    void lookAs(const UserId& user, QObject* context, Done done) override;

    void changePassword(const QString& oldPassword, const QString& newPassword, QObject* context, Done done) override;
    void signIns(QObject* context, std::function<void(const Result<std::vector<ui::OwnSignIn>>&)> done) override;
    void signOutElsewhere(QObject* context, Done done) override;

private:
    [[nodiscard]] Done tellingOfRoles(Done done) const;
    void tellOfLink(const QByteArray& body) const;
    /// The items of a list, as far as `read` understands them.
    template <class Item, class Read>
    void list(const QString& path, Read read, QObject* context,
              std::function<void(const Result<std::vector<Item>>&)> done);

    void change(const QByteArray& method, const QString& path, const QJsonObject& body, Revision base, QObject* context,
                Done done);

    Send m_send;
    const Clock& m_clock;
    RandomSource& m_random;
    Tell m_tell;
};

} // namespace trunkline::app
