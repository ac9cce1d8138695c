#include <algorithm>
#include <set>

#include "tests/access/properties.h"

namespace trunkline::tests {

using namespace access;
using namespace Qt::Literals::StringLiterals;

namespace {

/// People who work together: they make any change that the library accepts, take over accounts, and hope to hold more
/// at the end.
class Collusion {
public:
    explicit Collusion(std::uint64_t seed) : m_maker(seed), m_start(m_maker.world()) {
        if (m_maker.chance(60))
            addCustomRole();
        m_world = m_start;
        const std::size_t size = 1 + m_maker.below(3);
        while (m_first.size() < std::min(size, m_start.users.size()))
            m_first.insert(m_maker.oneOf(m_start.users).id);
        m_actors = m_first;
    }

    [[nodiscard]] QString run() {
        const Index before = m_start.index();
        for (int step = 0; step < 30; ++step) {
            const Index now = m_world.index();
            const UserId actor =
                *std::next(m_actors.begin(), static_cast<std::ptrdiff_t>(m_maker.below(m_actors.size())));
            switch (m_maker.below(9)) {
            case 0:
                takeOver(now, actor);
                break;
            case 1:
                move(now, actor);
                break;
            case 2:
                editRole(now, actor);
                break;
            case 3:
                changeFacts(now, actor);
                break;
            default:
                administer(now, actor);
            }
        }
        return m_trail.isEmpty() ? QString() : gainedOver(before, m_world.index());
    }

private:
    WorldMaker m_maker;
    World m_start;
    World m_world;
    std::set<UserId> m_first;  ///< the conspirators
    std::set<UserId> m_actors; ///< with the people whom they made or took over
    std::set<UserId> m_taken;
    QStringList m_trail;

    void administer(const Index& now, const UserId& actor) {
        const Action verb = m_maker.chance(60)   ? Action::UsersAdd
                            : m_maker.chance(70) ? Action::UsersPromote
                                                 : Action::UsersDemote;
        const AccountId at = m_maker.oneOf(m_world.accounts).id;
        Target target = m_maker.target(m_world);
        if (!m_world.custom.empty() && m_maker.chance(40))
            target.role = m_maker.oneOf(m_world.custom).id;
        if (verb != Action::UsersAdd && target.user.isNull())
            return;
        Context context;
        context.now = m_world.now;
        context.target = &target;
        if (target.user == UserId("nobody") || !now.decide(actor, verb, at, context))
            return;
        Grant made;
        made.id = GrantId("made" + QByteArray::number(m_world.grants.size()));
        made.user = target.user;
        made.role = target.role;
        made.at = verb == Action::UsersPromote ? now.landingOf(target.role, at) : at;
        made.rows = target.rows;
        made.expiresAt = target.expiresAt;
        if (made.user.isNull()) {
            User person;
            person.id = UserId("new" + QByteArray::number(m_world.users.size()));
            m_world.users.push_back(person);
            made.user = person.id;
            m_actors.insert(person.id);
        }
        m_world.grants.push_back(made);
        m_trail.append(u"%1 %2 %3 as %4 at %5"_s.arg(actor.toString(), nameOf(verb), made.user.toString(),
                                                     made.role.toString(), made.at.toString()));
    }

    void takeOver(const Index& now, const UserId& actor) {
        const UserId other = m_maker.oneOf(m_world.users).id;
        if (!now.decideCredential(actor, other, m_world.now))
            return;
        m_actors.insert(other);
        m_taken.insert(other);
        m_trail.append(u"%1 takes over %2"_s.arg(actor.toString(), other.toString()));
    }

    void move(const Index& now, const UserId& actor) {
        Account& account = m_world.accounts[m_maker.below(m_world.accounts.size())];
        const AccountId parent = m_maker.oneOf(m_world.accounts).id;
        if (!now.decideMove(actor, account.id, parent, m_world.now))
            return;
        account.parent = parent;
        m_trail.append(u"%1 moves %2 below %3"_s.arg(actor.toString(), account.id.toString(), parent.toString()));
    }

    void changeFacts(const Index& now, const UserId& actor) {
        Account& account = m_world.accounts[m_maker.below(m_world.accounts.size())];
        Account changed = account;
        if (m_maker.chance(50))
            changed.billing = changed.billing == BillingMode::Agency ? BillingMode::Customer : BillingMode::Agency;
        else
            changed.plan = m_maker.account(m_world).plan;
        if (!now.decideFacts(actor, changed, m_world.now))
            return;
        account = changed;
        m_trail.append(u"%1 changes plan or billing of %2"_s.arg(actor.toString(), account.id.toString()));
    }

    /// A modest custom role that some people hold already.
    void addCustomRole() {
        CustomRole made{RoleId("custom"), u"Custom"_s, {}, m_maker.oneOf(m_start.catalog->roles()).id, {}};
        for (const Action action :
             {Action::SessionSignIn, Action::AccountsView, Action::ReportsView, Action::ReportsMissedView})
            made.permissions.push_back({action, {}, {}});
        if (!m_start.catalog->withCustomRoles({made}))
            return;
        m_start.custom = {made};
        for (const Account& account : m_start.accounts) {
            if (!m_start.catalog->find(made.basedOn)->mayStandAt(account.kind) || !m_maker.chance(40))
                continue;
            Grant grant = m_maker.grant(m_start);
            grant.role = made.id;
            grant.at = account.id;
            m_start.grants.push_back(grant);
        }
    }

    void editRole(const Index& now, const UserId& actor) {
        if (m_world.custom.empty())
            return;
        const CustomRole before = m_world.custom.front();
        CustomRole after = before;
        if (m_maker.chance(15))
            after.basedOn = m_maker.oneOf(m_start.catalog->roles()).id;
        after.permissions.push_back({static_cast<Action>(m_maker.below(kActionCount)), {}, {}});
        if (!now.decideRoleEdit(actor, &before, after, m_world.now) || !m_start.catalog->withCustomRoles({after}))
            return;
        m_world.custom = {after};
        m_trail.append(u"%1 adds %2 to the role"_s.arg(actor.toString(), nameOf(after.permissions.back().action)));
    }

    [[nodiscard]] static bool may(const Index& index, const UserId& user, Action action, const AccountId& at,
                                  const Context& context) {
        return index.decide(user, action, at, context).isAllowed();
    }

    /// Somebody may do what neither they nor a conspirator could before. Of people who were taken over, all counts as
    /// gained.
    [[nodiscard]] bool isGain(const Index& before, const Index& after, const UserId& user, Action action,
                              const AccountId& at, const Context& context) const {
        return may(after, user, action, at, context) &&
               (m_taken.contains(user) || !may(before, user, action, at, context)) &&
               std::none_of(m_first.begin(), m_first.end(),
                            [&](const UserId& first) { return may(before, first, action, at, context); });
    }

    [[nodiscard]] QString gainedOver(const Index& before, const Index& after) {
        std::vector<Row> rows;
        for (int i = 0; i < 5; ++i)
            rows.push_back(m_maker.row(m_world));
        for (const Account& account : m_start.accounts) {
            for (const auto ahead :
                 {std::chrono::milliseconds(0), std::chrono::milliseconds(1), std::chrono::milliseconds(7'200'000)}) {
                for (std::size_t i = 0; i < kActionCount; ++i) {
                    const Action action = static_cast<Action>(i);
                    for (std::size_t r = 0; r < (isRowFiltered(action) ? rows.size() : 1); ++r) {
                        Context context;
                        context.now = m_world.now + ahead;
                        context.row = isRowFiltered(action) ? &rows[r] : nullptr;
                        for (const User& user : m_world.users) {
                            if (isGain(before, after, user.id, action, account.id, context))
                                return u"%1 %2 at %3 after: %4"_s.arg(user.id.toString(), nameOf(action),
                                                                      account.id.toString(), m_trail.join(u"; "_s));
                        }
                    }
                }
            }
        }
        return {};
    }
};

} // namespace

QString breaksNoEscalation(std::uint64_t seed) {
    return Collusion(seed).run();
}

} // namespace trunkline::tests
