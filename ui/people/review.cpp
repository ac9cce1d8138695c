#include "ui/people/review.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QLocale>

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using access::Action;

namespace {

struct ReviewWords {
    Q_DECLARE_TR_FUNCTIONS(Review)
};

struct ReasonEntry {
    const char16_t* name;
    const char* title;
    const char* advice;
};

// In the order of the enumerators.
constexpr std::array<ReasonEntry, kReviewReasonCount> kReasons{
    ReasonEntry{u"inactive", QT_TRANSLATE_NOOP("Review", "Not signed in"),
                QT_TRANSLATE_NOOP("Review", "Deactivate, or remove")},
    ReasonEntry{u"never_signed_in", QT_TRANSLATE_NOOP("Review", "Never signed in"),
                QT_TRANSLATE_NOOP("Review", "Remove, or remind them")},
    ReasonEntry{u"expiring", QT_TRANSLATE_NOOP("Review", "Access ends soon"),
                QT_TRANSLATE_NOOP("Review", "Extend, or let it end")},
    ReasonEntry{u"lapsed_invitation", QT_TRANSLATE_NOOP("Review", "Invitation ran out"),
                QT_TRANSLATE_NOOP("Review", "Send again, or withdraw")},
    ReasonEntry{u"held_from_above", QT_TRANSLATE_NOOP("Review", "Adds nothing"),
                QT_TRANSLATE_NOOP("Review", "Remove this role")},
    ReasonEntry{u"more_than_colleagues", QT_TRANSLATE_NOOP("Review", "More than colleagues"),
                QT_TRANSLATE_NOOP("Review", "Demote, or remove this role")},
    ReasonEntry{u"top_at_many_places", QT_TRANSLATE_NOOP("Review", "In charge at many places"),
                QT_TRANSLATE_NOOP("Review", "Demote where it is not needed")},
    ReasonEntry{u"unused_rights", QT_TRANSLATE_NOOP("Review", "Rights not used"),
                QT_TRANSLATE_NOOP("Review", "Demote")},
};

QString day(Instant at) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMilliseconds(at)).date(), QLocale::ShortFormat);
}

int daysSince(Instant at, Instant now) {
    return static_cast<int>((now - at) / 24h);
}

/// Whether holding it one can change what others see or do.
bool changesThings(const access::Role& role) {
    const access::ActionSet actions = role.actions();
    return std::ranges::any_of(std::array{Action::UsersAdd, Action::FlowsPublish, Action::NumbersEdit,
                                          Action::SettingsAccountEdit, Action::IntegrationsEdit},
                               [&actions](Action action) { return actions.has(action); });
}

class Review {
public:
    explicit Review(const ReviewInput& input) : m_input(input), m_tree(input.index.tree()) {
        for (const User& user : input.users)
            m_users.insert(user.id, &user);
        for (const Grant& grant : input.grants) {
            const bool isLive = !grant.expiresAt || *grant.expiresAt > input.now;
            if (isLive && m_users.contains(grant.user) && input.index.catalog().find(grant.role) &&
                m_tree.contains(grant.at))
                m_grantsOf[grant.user].push_back(&grant);
        }
        readAudit();
    }

    std::vector<ReviewFinding> findings() {
        const AccountTree::Index here = m_tree.indexOf(m_input.account);
        if (here == AccountTree::kNone)
            return {};
        for (const Grant& grant : m_input.grants) {
            const AccountTree::Index at = m_tree.indexOf(grant.at);
            if (at != AccountTree::kNone && m_tree.isAtOrBelow(at, here) && m_users.contains(grant.user) &&
                m_input.index.seesUser(m_input.subject, grant.user, grant.at, m_input.now))
                judge(grant);
        }
        for (const Invitation& invitation : m_input.invitations)
            judge(invitation);
        std::ranges::stable_sort(m_findings, [](const ReviewFinding& a, const ReviewFinding& b) {
            return a.user.name.compare(b.user.name, Qt::CaseInsensitive) < 0;
        });
        return std::move(m_findings);
    }

private:
    void readAudit() {
        for (const AuditEvent& event : m_input.audit) {
            if (event.at > m_input.now - kUnusedDays * 24h)
                m_active.insert(event.by);
            if (event.action == u"user.reviewed"_s && event.at > m_input.now - kReviewedDays * 24h) {
                const QString key = event.entity + u'/' + event.after.value(u"finding"_s).toString();
                if (!m_reviewed.contains(key))
                    m_reviewed.insert(key, event.at);
            }
        }
        // A log that begins later than the time in question says nothing about who did nothing.
        m_isAuditLongEnough =
            m_input.isAuditWhole && !m_input.audit.empty() && m_input.audit.back().at < m_input.now - kUnusedDays * 24h;
    }

    void add(ReviewReason reason, const Grant& grant, const QString& why) {
        ReviewFinding finding;
        finding.reason = reason;
        finding.user = *m_users.value(grant.user);
        finding.grant = grant;
        fill(finding, why);
    }

    void fill(ReviewFinding& finding, const QString& why) {
        const access::Role* role = m_input.index.catalog().find(finding.grant.role);
        const Account* place = m_tree.find(finding.grant.at);
        finding.roleName = role ? role->name : finding.grant.role.toString();
        finding.placeName = place ? place->name : QString();
        finding.why = why;
        const QString key = finding.user.id.toString() + u'/' + nameOf(finding.reason);
        if (const auto at = m_reviewed.constFind(key); at != m_reviewed.cend())
            finding.reviewedAt = *at;
        m_findings.push_back(std::move(finding));
    }

    void judge(const Invitation& invitation) {
        if (!invitation.linkEndsAt || *invitation.linkEndsAt > m_input.now)
            return;
        ReviewFinding finding;
        finding.reason = ReviewReason::LapsedInvitation;
        finding.user.name = invitation.name;
        finding.user.email = invitation.email;
        finding.user.state = UserState::Invited;
        finding.invitation = invitation.id;
        finding.grant.role = invitation.role;
        finding.grant.at = invitation.at;
        fill(finding, ReviewWords::tr("The link in the e-mail ended on %1, and nobody used it.")
                          .arg(day(*invitation.linkEndsAt)));
    }

    void judge(const Grant& grant) {
        const User& user = *m_users.value(grant.user);
        if (user.state != UserState::Active)
            return;
        const Instant now = m_input.now;
        const bool isLive = !grant.expiresAt || *grant.expiresAt > now;
        if (isLive && grant.expiresAt && *grant.expiresAt < now + kExpiringDays * 24h)
            add(ReviewReason::Expiring, grant, ReviewWords::tr("Ends on %1.").arg(day(*grant.expiresAt)));
        if (!isLive)
            return;
        if (!user.lastSignInAt) {
            if (user.createdAt < now - kNeverDays * 24h)
                add(ReviewReason::NeverSignedIn, grant,
                    ReviewWords::tr("Has been here for %n day(s) and never came.", nullptr,
                                    daysSince(user.createdAt, now)));
        } else if (*user.lastSignInAt < now - kInactiveDays * 24h) {
            add(ReviewReason::Inactive, grant,
                ReviewWords::tr("Last signed in %n day(s) ago.", nullptr, daysSince(*user.lastSignInAt, now)));
        }
        judgeExcess(grant, user);
    }

    void judgeExcess(const Grant& grant, const User& user) {
        const access::Role& role = *m_input.index.catalog().find(grant.role);
        if (const Grant* wider = widerThan(grant, role)) {
            const Account* place = m_tree.find(wider->at);
            add(ReviewReason::HeldFromAbove, grant,
                ReviewWords::tr("%1 at %2 allows all of this already.")
                    .arg(m_input.index.catalog().find(wider->role)->name, place ? place->name : QString()));
            return; // the others would say the same about what is not needed anyway
        }
        if (const Grant* job = jobBeside(grant, role)) {
            const Account* place = m_tree.find(job->at);
            add(ReviewReason::MoreThanColleagues, grant,
                ReviewWords::tr("Works as %1 at %2 like others there; nobody else of them is %3 as well.")
                    .arg(m_input.index.catalog().find(job->role)->name, place ? place->name : QString(), role.name));
        }
        if (isFirstTop(grant, role)) {
            const int places = topPlaces(grant.user, role);
            if (places >= kManyPlaces)
                add(ReviewReason::TopAtManyPlaces, grant,
                    ReviewWords::tr("Holds the highest role at %n place(s) of this kind.", nullptr, places));
        }
        const bool isUsed = m_active.contains(grant.user);
        const bool isHere = user.lastSignInAt && *user.lastSignInAt > m_input.now - kInactiveDays * 24h;
        if (m_isAuditLongEnough && !isUsed && isHere && changesThings(role) &&
            grant.grantedAt < m_input.now - kUnusedDays * 24h)
            add(ReviewReason::UnusedRights, grant,
                ReviewWords::tr("Signs in, but changed nothing in %n day(s).", nullptr, kUnusedDays));
    }

    /// Another grant of the same person that allows all that this one allows, here and as far down.
    [[nodiscard]] const Grant* widerThan(const Grant& grant, const access::Role& role) const {
        const AccountTree::Index at = m_tree.indexOf(grant.at);
        for (const Grant* other : m_grantsOf.value(grant.user)) {
            const access::Role& wider = *m_input.index.catalog().find(other->role);
            const AccountTree::Index above = m_tree.indexOf(other->at);
            const bool isAbove = above != at && wider.reach == access::Reach::Subtree && m_tree.isAtOrBelow(at, above);
            if (other->id != grant.id && isAbove && !other->expiresAt && other->rows.isUnrestricted() &&
                covers(wider, role))
                return other;
        }
        return nullptr;
    }

    /// Whether everything that `inner` allows `outer` allows without condition and filter.
    [[nodiscard]] static bool covers(const access::Role& outer, const access::Role& inner) {
        access::ActionSet plain;
        for (const access::Permission& permission : outer.permissions) {
            if (permission.rows.isUnrestricted() && permission.when.isEmpty())
                plain.add(permission.action);
        }
        return plain.contains(inner.actions());
    }

    /// A lower role of the same person in which others stand at the same account, none of whom holds this one too.
    [[nodiscard]] const Grant* jobBeside(const Grant& grant, const access::Role& role) const {
        for (const Grant* job : m_grantsOf.value(grant.user)) {
            if (job->id == grant.id || m_input.index.catalog().find(job->role)->tier >= role.tier)
                continue;
            int colleagues = 0;
            bool doesAnotherHoldIt = false;
            for (auto it = m_grantsOf.cbegin(); it != m_grantsOf.cend(); ++it) {
                if (it.key() == grant.user)
                    continue;
                const auto has = [&it](const RoleId& wanted, const AccountId* at) {
                    return std::ranges::any_of(
                        it.value(), [&](const Grant* one) { return one->role == wanted && (!at || one->at == *at); });
                };
                if (!has(job->role, &job->at))
                    continue;
                ++colleagues;
                doesAnotherHoldIt = doesAnotherHoldIt || has(grant.role, nullptr);
            }
            if (colleagues >= kColleagues && !doesAnotherHoldIt)
                return job;
        }
        return nullptr;
    }

    [[nodiscard]] bool isTop(const access::Role& role, AccountKind kind) const {
        return role.mayStandAt(kind) && std::ranges::none_of(m_input.index.catalog().roles(), [&](const auto& other) {
                   return other.mayStandAt(kind) && other.tier > role.tier;
               });
    }

    [[nodiscard]] int topPlaces(const UserId& user, const access::Role& role) const {
        return static_cast<int>(std::ranges::count_if(m_grantsOf.value(user), [&](const Grant* grant) {
            return grant->role == role.id && isTop(role, m_tree.find(grant->at)->kind);
        }));
    }

    /// Told once a person, at the first of the places.
    [[nodiscard]] bool isFirstTop(const Grant& grant, const access::Role& role) const {
        if (!isTop(role, m_tree.find(grant.at)->kind))
            return false;
        const auto& all = m_grantsOf.value(grant.user);
        const auto first = std::ranges::find_if(all, [&role](const Grant* one) { return one->role == role.id; });
        return first != all.end() && (*first)->id == grant.id;
    }

    const ReviewInput& m_input;
    const AccountTree& m_tree;
    QHash<UserId, const User*> m_users;
    QHash<UserId, std::vector<const Grant*>> m_grantsOf;
    QSet<UserId> m_active;
    QHash<QString, Instant> m_reviewed;
    bool m_isAuditLongEnough = false;
    std::vector<ReviewFinding> m_findings;
};

} // namespace

QString nameOf(ReviewReason reason) {
    return QString::fromUtf16(kReasons[static_cast<std::size_t>(reason)].name);
}

QString titleOf(ReviewReason reason) {
    return ReviewWords::tr(kReasons[static_cast<std::size_t>(reason)].title);
}

QString adviceOf(ReviewReason reason) {
    return ReviewWords::tr(kReasons[static_cast<std::size_t>(reason)].advice);
}

std::vector<ReviewFinding> findingsOf(const ReviewInput& input) {
    return Review(input).findings();
}

} // namespace trunkline::ui
