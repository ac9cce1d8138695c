#pragma once

#include <memory>

#include "core/access/index.h"
#include "ui/people/people_service.h"

namespace trunkline::tests {

/// A small organisation on the catalog `scaletowin`: HQ with the owner Olga, the company Joe's with the owner Otto and
/// the admin Adam.
struct PeopleWorld {
    PeopleWorld();

    [[nodiscard]] std::shared_ptr<const access::Index> index() const;
    User& user(const char* id);

    ManualClock clock{fromMilliseconds(1'767'614'400'000)};
    std::shared_ptr<const access::Catalog> catalog;
    std::shared_ptr<const AccountTree> tree;
    std::vector<User> users;
    std::vector<Grant> grants;
};

/// Remembers what it was asked for, and answers when the test says so.
class FakePeopleService final : public ui::PeopleService {
public:
    void invite(const ui::GrantWish& wish, QObject*, Done done) override { take("invite", wish, std::move(done)); }
    void addGrant(const ui::GrantWish& wish, QObject*, Done done) override { take("add", wish, std::move(done)); }
    void changeRole(const Grant& grant, const RoleId& role, QObject*, Done done) override {
        ui::GrantWish wish;
        wish.user = grant.user;
        wish.role = role;
        wish.at = grant.at;
        take("change", wish, std::move(done));
    }
    void removeGrant(const Grant& grant, bool keepAsOwnerBelow, QObject*, Done done) override {
        ui::GrantWish wish;
        wish.user = grant.user;
        wish.role = grant.role;
        take(keepAsOwnerBelow ? "remove, keep below" : "remove", wish, std::move(done));
    }
    void setDeactivated(const User&, bool, QObject*, Done done) override { take("deactivate", {}, std::move(done)); }
    void resendInvitation(const InvitationId&, QObject*, Done done) override { take("resend", {}, std::move(done)); }
    void cancelInvitation(const InvitationId&, QObject*, Done done) override { take("cancel", {}, std::move(done)); }
    void invitations(const AccountId&, QObject*,
                     std::function<void(const Result<std::vector<ui::Invitation>>&)> done) override {
        done(invited);
    }
    void setExpiry(const Grant& grant, std::optional<Instant> expiresAt, QObject*, Done done) override {
        ui::GrantWish wish;
        wish.user = grant.user;
        wish.expiresAt = expiresAt;
        take("extend", wish, std::move(done));
    }
    void saveRole(const access::CustomRole& role, QObject*, Done done) override {
        lastRole = role;
        take("save role", {}, std::move(done));
    }
    void deleteRole(const RoleId& role, QObject*, Done done) override {
        ui::GrantWish wish;
        wish.role = role;
        take("delete role", wish, std::move(done));
    }
    void requestAccess(access::Action action, const AccountId& at, const QString& note, QObject*, Done done) override {
        ui::GrantWish wish;
        wish.at = at;
        lastNote = note;
        take(QStringLiteral("ask for ") + access::nameOf(action), wish, std::move(done));
    }
    void accessRequests(QObject*, std::function<void(const Result<std::vector<ui::AccessRequest>>&)> done) override {
        done(requests);
    }
    void answerRequest(const AccessRequestId&, bool isGranted, const QString& note, QObject*, Done done) override {
        lastNote = note;
        take(isGranted ? "grant request" : "decline request", {}, std::move(done));
    }
    void keepReviewed(const UserId& user, const QString& finding, QObject*, Done done) override {
        ui::GrantWish wish;
        wish.user = user;
        lastNote = finding;
        take("keep", wish, std::move(done));
    }
    void lookAs(const UserId& user, QObject*, Done done) override {
        ui::GrantWish wish;
        wish.user = user;
        take("look as", wish, std::move(done));
    }

    std::vector<ui::Invitation> invited;
    std::vector<ui::AccessRequest> requests;
    access::CustomRole lastRole;
    QString lastNote;
    QStringList asked; ///< everything, in order
    QString lastAsked;
    ui::GrantWish lastWish;
    Done answer;

private:
    void take(const char* what, const ui::GrantWish& wish, Done done) {
        take(QString::fromLatin1(what), wish, std::move(done));
    }
    void take(const QString& what, const ui::GrantWish& wish, Done done) {
        lastAsked = what;
        asked.append(what);
        lastWish = wish;
        answer = std::move(done);
    }
};

} // namespace trunkline::tests
