#pragma once

#include <QHash>

#include "core/access/index.h"
#include "core/domain/audit.h"
#include "ui/people/people_service.h"

namespace trunkline::ui {

/// Why somebody's access deserves a look (S3-30).
enum class ReviewReason : std::uint8_t {
    Inactive,           ///< did not sign in for kInactiveDays
    NeverSignedIn,      ///< joined kNeverDays ago or earlier and never came
    Expiring,           ///< access ends within kExpiringDays
    LapsedInvitation,   ///< the link in the e-mail is dead
    HeldFromAbove,      ///< the grant allows nothing that another one does not
    MoreThanColleagues, ///< holds a role besides that nobody else in the same job holds
    TopAtManyPlaces,    ///< the highest role of a kind of account at kManyPlaces or more
    UnusedRights,       ///< may change things and has not for kUnusedDays
};
inline constexpr int kReviewReasonCount = static_cast<int>(ReviewReason::UnusedRights) + 1;

inline constexpr int kInactiveDays = 90;
inline constexpr int kExpiringDays = 30;
inline constexpr int kNeverDays = 14;
inline constexpr int kUnusedDays = 90;
inline constexpr int kManyPlaces = 3;
inline constexpr int kColleagues = 2;    ///< so many others make a job
inline constexpr int kReviewedDays = 90; ///< so long a finding that was kept is not told again

/// Stable, for the record: "inactive".
[[nodiscard]] QString nameOf(ReviewReason reason);
/// Two or three words for a list: "Not signed in".
[[nodiscard]] QString titleOf(ReviewReason reason);
/// What to do about it, as a rule: "Deactivate or remove".
[[nodiscard]] QString adviceOf(ReviewReason reason);

/// One thing to look at. The grant has no id where it is about an invitation.
struct ReviewFinding {
    ReviewReason reason{};
    User user;
    Grant grant;
    InvitationId invitation;
    QString roleName;
    QString placeName;
    QString why;                       ///< a sentence
    std::optional<Instant> reviewedAt; ///< somebody looked at it lately and left it
};

struct ReviewInput {
    const access::Index& index;
    UserId subject;
    AccountId account; ///< this one and what is below
    std::vector<User> users;
    std::vector<Grant> grants;
    std::vector<Invitation> invitations;
    std::vector<AuditEvent> audit; ///< at or below the account, newest first
    bool isAuditWhole = true;      ///< nothing newer than the oldest of `audit` is missing
    Instant now{};
};

/// Everything at or below the account that deserves a look, as far as the subject may know it and the data here can
/// say. Most serious first within a person; in order of name.
[[nodiscard]] std::vector<ReviewFinding> findingsOf(const ReviewInput& input);

} // namespace trunkline::ui
