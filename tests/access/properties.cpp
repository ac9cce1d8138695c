#include "tests/access/properties.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/access/mutation.h"

namespace trunkline::tests {

using namespace access;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array kVerbs{Action::UsersAdd, Action::UsersPromote, Action::UsersDemote, Action::UsersRemove};

template <class Visit>
void eachAction(Visit visit) {
    for (std::size_t i = 0; i < kActionCount; ++i)
        visit(static_cast<Action>(i));
}

Decision decide(const Index& index, const UserId& user, Action action, const AccountId& at, Instant now,
                const Row* row = nullptr, const Target* target = nullptr) {
    Context context;
    context.now = now;
    context.row = row;
    context.target = target;
    return index.decide(user, action, at, context);
}

QString named(const UserId& user, Action action, const AccountId& at) {
    return u"%1 %2 at %3"_s.arg(user.toString(), nameOf(action), at.toString());
}

/// Everything that a person is told at an account, in one text: equal texts, equal answers.
QString answersAt(const Index& index, const UserId& user, const AccountId& at, Instant now) {
    QStringList answers;
    eachAction([&](Action action) { answers.append(nameOf(decide(index, user, action, at, now).reason)); });
    for (const UserId& seen : index.usersSeen(user, at, now))
        answers.append(seen.toString());
    for (const RoleId& role : index.addableRoles(user, at, now))
        answers.append(role.toString());
    return answers.join(u' ');
}

} // namespace

QString breaksDefaultDeny(std::uint64_t seed) {
    WorldMaker maker(seed);
    World world = maker.world();
    User stranger;
    stranger.id = UserId("stranger");
    world.users.push_back(stranger);
    const Index index = world.index();
    QString broken;
    for (const Account& account : world.accounts) {
        eachAction([&](Action action) {
            if (decide(index, stranger.id, action, account.id, world.now).isAllowed())
                broken = named(stranger.id, action, account.id);
        });
        if (!index.usersSeen(stranger.id, account.id, world.now).empty() ||
            !index.addableRoles(stranger.id, account.id, world.now).empty())
            broken = u"a stranger sees people"_s;
    }
    if (!index.accountsSeen(stranger.id, 0, world.now).empty())
        broken = u"a stranger sees accounts"_s;
    return broken;
}

QString breaksScope(std::uint64_t seed) {
    WorldMaker maker(seed);
    World world = maker.world();
    const UserId subject = maker.oneOf(world.users).id;
    const AccountId at = maker.oneOf(world.accounts).id;
    const auto tree = world.tree();
    const auto isElsewhere = [&](const AccountId& other) {
        return !tree->isAtOrBelow(at, other) && !tree->isAtOrBelow(other, at);
    };
    const QString before = answersAt(world.index(), subject, at, world.now);

    // Other people's grants elsewhere come and go, and so do accounts and their facts.
    std::erase_if(world.grants, [&](const Grant& grant) {
        return grant.user != subject && tree->contains(grant.at) && isElsewhere(grant.at) && maker.chance(50);
    });
    for (Account& account : world.accounts) {
        if (isElsewhere(account.id)) {
            account.billing = maker.chance(50) ? BillingMode::Customer : BillingMode::Agency;
            account.isSuspended = maker.chance(20);
        }
    }
    for (int i = 0; i < 4; ++i) {
        const Grant grant = maker.grant(world);
        if (grant.user != subject && isElsewhere(grant.at))
            world.grants.push_back(grant);
    }
    for (int i = 0; i < 2; ++i) {
        const Account account = maker.account(world);
        if (!tree->isAtOrBelow(account.parent, at))
            world.accounts.push_back(account);
    }
    const QString after = answersAt(world.index(), subject, at, world.now);
    return before == after ? QString()
                           : u"%1 at %2 before: %3 after: %4"_s.arg(subject.toString(), at.toString(), before, after);
}

QString breaksReach(std::uint64_t seed) {
    WorldMaker maker(seed);
    World world = maker.world();
    const AccountId at = maker.oneOf(world.accounts).id;
    const Index before = world.index();
    const auto tree = world.tree();
    // What stands further up and does not reach down can be taken away without a difference here.
    std::erase_if(world.grants, [&](const Grant& grant) {
        const Role* role = world.catalog->find(grant.role);
        return role->reach == Reach::Node && grant.at != at;
    });
    const Index after = world.index();
    QString broken;
    for (const User& user : world.users) {
        if (before.actionsAt(user.id, at, world.now) != after.actionsAt(user.id, at, world.now))
            broken = u"%1 at %2"_s.arg(user.id.toString(), at.toString());
    }
    return broken;
}

QString breaksOrder(std::uint64_t seed) {
    WorldMaker maker(seed);
    const World world = maker.world();
    const Index index = world.index();
    const auto tree = world.tree();
    const auto liveAt = [&](const Grant& grant, const AccountId& at) {
        const Role& role = *world.catalog->find(grant.role);
        const bool stands = tree->contains(grant.at) && role.mayStandAt(tree->find(grant.at)->kind);
        return stands && (!grant.expiresAt || world.now < *grant.expiresAt) &&
               (grant.at == at || (role.reach == Reach::Subtree && tree->isAtOrBelow(at, grant.at)));
    };
    const auto ownersLeftWithout = [&](const UserId& gone) {
        const RoleIndex top = world.catalog->byTier().front();
        return std::count_if(world.grants.begin(), world.grants.end(), [&](const Grant& grant) {
            const auto holder =
                std::find_if(world.users.begin(), world.users.end(), [&](const User& u) { return u.id == grant.user; });
            return grant.user != gone && grant.role == world.catalog->role(top).id &&
                   liveAt(grant, world.accounts[0].id) && grant.at == world.accounts[0].id &&
                   holder->state == UserState::Active;
        });
    };
    for (int i = 0; i < 60; ++i) {
        const UserId actor = maker.oneOf(world.users).id;
        const AccountId at = maker.oneOf(world.accounts).id;
        const Action verb = kVerbs[1 + maker.below(3)];
        Target target = maker.target(world);
        if (target.user.isNull() || !decide(index, actor, verb, at, world.now, nullptr, &target))
            continue;
        if (target.user == actor && verb == Action::UsersPromote)
            return u"%1 promotes themself"_s.arg(actor.toString());
        const std::optional<int> own = index.tierAt(actor, at, world.now);
        for (const Grant& grant : world.grants) {
            if (grant.user != target.user || target.user == actor || !liveAt(grant, at))
                continue;
            const Role& held = *world.catalog->find(grant.role);
            const auto role = static_cast<std::size_t>(world.catalog->indexOf(grant.role));
            const bool isPlanned = std::all_of(held.plan.begin(), held.plan.end(), [&](const QString& f) {
                return tree->planAt(tree->indexOf(grant.at)).contains(f);
            });
            if (!isPlanned || !own || held.tier < *own || tree->find(grant.at)->isSuspended)
                continue;
            const bool isSaid = std::any_of(world.grants.begin(), world.grants.end(), [&](const Grant& mine) {
                const Role& of = *world.catalog->find(mine.role);
                return mine.user == actor && liveAt(mine, at) &&
                       std::any_of(of.administers.remove.begin(), of.administers.remove.end(),
                                   [role](const AdministrationRule& rule) { return rule.from.test(role); });
            });
            if (held.tier > *own || !isSaid)
                return u"%1 changes %2, who holds %3, by %4"_s.arg(actor.toString(), target.user.toString(),
                                                                   grant.role.toString(), nameOf(verb));
        }
        // Only a whole removal from the root ends somebody's ownership for certain.
        const Role& top = world.catalog->role(world.catalog->byTier().front());
        const bool isOwner = std::any_of(world.grants.begin(), world.grants.end(), [&](const Grant& grant) {
            return grant.user == target.user && grant.role == top.id && grant.at == world.accounts[0].id &&
                   liveAt(grant, at);
        });
        const bool exists = std::all_of(top.plan.begin(), top.plan.end(),
                                        [&](const QString& f) { return tree->planAt(0).contains(f); });
        if (verb == Action::UsersRemove && at == world.accounts[0].id && isOwner && exists &&
            ownersLeftWithout(target.user) == 0)
            return u"the last %1 is removed"_s.arg(top.id.toString());
    }
    return {};
}

QString breaksHidden(std::uint64_t seed) {
    WorldMaker maker(seed);
    const World world = maker.world();
    const Index index = world.index();
    for (const User& viewer : world.users) {
        const AccountId at = maker.oneOf(world.accounts).id;
        const std::vector<UserId> seen = index.usersSeen(viewer.id, at, world.now);
        const std::optional<int> tier = index.tierAt(viewer.id, at, world.now);
        for (const User& other : world.users) {
            const bool isSeen = std::find(seen.begin(), seen.end(), other.id) != seen.end();
            if (isSeen != index.seesUser(viewer.id, other.id, at, world.now))
                return u"the list and the question differ about %1"_s.arg(other.id.toString());
            if (isSeen && other.id != viewer.id) {
                const bool isSpoken = std::any_of(world.grants.begin(), world.grants.end(), [&](const Grant& grant) {
                    const Role& role = *world.catalog->find(grant.role);
                    const bool reachesHere =
                        grant.at == at || (role.reach == Reach::Subtree && world.tree()->isAtOrBelow(at, grant.at));
                    const bool isLive = !grant.expiresAt || world.now < *grant.expiresAt;
                    const auto account = world.tree()->find(grant.at);
                    const QStringList& plan = world.tree()->planAt(world.tree()->indexOf(grant.at));
                    const bool exists = role.mayStandAt(account->kind) &&
                                        std::all_of(role.plan.begin(), role.plan.end(),
                                                    [&](const QString& f) { return plan.contains(f); });
                    // Shown because of something below, somebody may still hold a hidden role only there.
                    return grant.user == other.id && reachesHere && isLive && exists &&
                           role.seenFromTier > tier.value_or(0);
                });
                const bool isBelow = std::any_of(world.grants.begin(), world.grants.end(), [&](const Grant& grant) {
                    return grant.user == other.id && grant.at != at && world.tree()->isAtOrBelow(grant.at, at);
                });
                if (isSpoken && !isBelow)
                    return u"%1 sees %2 at %3, who is hidden"_s.arg(viewer.id.toString(), other.id.toString(),
                                                                    at.toString());
                continue;
            }
            if (other.id == viewer.id)
                continue;
            for (const Action verb : {Action::UsersPromote, Action::UsersDemote, Action::UsersRemove}) {
                Target hidden = maker.target(world);
                hidden.user = other.id;
                Target unknown = hidden;
                unknown.user = UserId("no-such-user");
                const Reason told = decide(index, viewer.id, verb, at, world.now, nullptr, &hidden).reason;
                if (told != decide(index, viewer.id, verb, at, world.now, nullptr, &unknown).reason)
                    return u"%1 can tell that %2 exists: %3"_s.arg(viewer.id.toString(), other.id.toString(),
                                                                   nameOf(told));
            }
        }
        // A row out of sight is refused wherever it is asked for.
        for (int i = 0; i < 4; ++i) {
            const Row row = maker.row(world);
            const bool isWithin = index.rowsOf(viewer.id, Action::CallsView, at, world.now).matches(row, viewer.id);
            if (isWithin != decide(index, viewer.id, Action::CallsView, at, world.now, &row).isAllowed())
                return u"the rows of %1 at %2 are not those of the decision"_s.arg(viewer.id.toString(), at.toString());
        }
        // An account out of sight, and one that does not exist.
        const bool isInSight =
            tier.has_value() || std::any_of(world.grants.begin(), world.grants.end(), [&](const Grant& grant) {
                return grant.user == viewer.id && world.tree()->isAtOrBelow(at, grant.at);
            });
        if (isInSight)
            continue;
        for (const Action action : {Action::FlowsEdit, Action::SessionSignIn, Action::UsersRemove}) {
            Context context;
            context.now = world.now;
            const Explanation unseen = index.explain(viewer.id, action, at, context);
            const Explanation unknown = index.explain(viewer.id, action, AccountId("nowhere"), context);
            if (unseen.decision.reason != unknown.decision.reason ||
                (unseen.decision.reason == Reason::NotFound && unseen.text != unknown.text))
                return u"%1 can tell that %2 exists"_s.arg(viewer.id.toString(), at.toString());
        }
    }
    return {};
}

QString breaksUnion(std::uint64_t seed) {
    WorldMaker maker(seed);
    World world = maker.world();
    const Index before = world.index();
    const Grant added = maker.grant(world);
    world.grants.push_back(added);
    const Index after = world.index();
    for (const Account& account : world.accounts) {
        if (!after.actionsAt(added.user, account.id, world.now)
                 .contains(before.actionsAt(added.user, account.id, world.now)))
            return u"%1 loses actions at %2"_s.arg(added.user.toString(), account.id.toString());
        for (int i = 0; i < 4; ++i) {
            const Row row = maker.row(world);
            if (decide(before, added.user, Action::CallsView, account.id, world.now, &row) &&
                !decide(after, added.user, Action::CallsView, account.id, world.now, &row))
                return u"%1 loses rows at %2"_s.arg(added.user.toString(), account.id.toString());
        }
    }
    return {};
}

QString breaksExpiry(std::uint64_t seed) {
    WorldMaker maker(seed);
    World world = maker.world();
    const Index with = world.index();
    std::erase_if(world.grants, [&](const Grant& grant) { return grant.expiresAt && *grant.expiresAt <= world.now; });
    const Index without = world.index();
    for (const User& user : world.users) {
        for (const Account& account : world.accounts) {
            if (with.actionsAt(user.id, account.id, world.now) != without.actionsAt(user.id, account.id, world.now))
                return u"an expired grant of %1 counts at %2"_s.arg(user.id.toString(), account.id.toString());
            if (with.usersSeen(user.id, account.id, world.now) != without.usersSeen(user.id, account.id, world.now) ||
                with.addableRoles(user.id, account.id, world.now) !=
                    without.addableRoles(user.id, account.id, world.now))
                return u"an expired grant changes a list of %1"_s.arg(user.id.toString());
        }
    }
    return {};
}

QString breaksAgreement(std::uint64_t seed) {
    WorldMaker maker(seed);
    const World world = maker.world();
    // The server is sound; the console may be the broken build.
    const Mutant ofConsole = std::exchange(activeMutant, Mutant::None);
    const Index server = world.index();
    const UserId subject = maker.oneOf(world.users).id;
    const auto tree = world.tree();

    World slice = world;
    slice.accounts.clear();
    slice.grants.clear();
    // What a console holds: the accounts in sight and those of one's own grants, with their ways to the root.
    std::set<AccountId> kept;
    const auto keep = [&](AccountTree::Index account) {
        for (const AccountTree::Index node : tree->pathTo(account))
            kept.insert(tree->at(node).id);
    };
    for (const AccountTree::Index seen : server.accountsSeen(subject, 0, world.now))
        keep(seen);
    for (const Grant& grant : world.grants) {
        if (grant.user == subject)
            keep(tree->indexOf(grant.at));
    }
    for (const AccountId& id : kept)
        slice.accounts.push_back(*tree->find(id));
    std::set<UserId> people{subject};
    for (const AccountId& id : kept) {
        for (const UserId& seen : server.usersSeen(subject, id, world.now))
            people.insert(seen);
    }
    std::copy_if(world.grants.begin(), world.grants.end(), std::back_inserter(slice.grants),
                 [&](const Grant& grant) { return people.contains(grant.user) && kept.contains(grant.at); });
    std::erase_if(slice.users, [&](const User& user) { return !people.contains(user.id); });
    activeMutant = ofConsole;
    if (slice.accounts.empty())
        return {};
    const Index console = slice.index();
    QString broken;
    activeMutant = Mutant::None;
    const std::vector<AccountTree::Index> inSight = server.accountsSeen(subject, 0, world.now);
    for (const AccountTree::Index node : inSight) {
        const AccountId& at = tree->at(node).id;
        activeMutant = Mutant::None;
        const QString said = answersAt(server, subject, at, world.now);
        activeMutant = ofConsole;
        const QString shown = answersAt(console, subject, at, world.now);
        if (said != shown)
            broken = u"%1 at %2: server %3 console %4"_s.arg(subject.toString(), at.toString(), said, shown);
    }
    activeMutant = ofConsole;
    return broken;
}

QString breaksExplanations(std::uint64_t seed) {
    WorldMaker maker(seed);
    const World world = maker.world();
    const Index index = world.index();
    for (int i = 0; i < 12; ++i) {
        const UserId subject = maker.oneOf(world.users).id;
        const Action action = static_cast<Action>(maker.below(kActionCount));
        const AccountId at = maker.oneOf(world.accounts).id;
        const Row row = maker.row(world);
        const Target target = maker.target(world);
        Context context;
        context.now = world.now;
        context.row = maker.chance(50) ? &row : nullptr;
        context.target = takesTarget(action) ? &target : nullptr;
        const Explanation explanation = index.explain(subject, action, at, context);
        if (explanation.decision.isAllowed() || explanation.needs.isEmpty())
            continue;
        World helped = world;
        const Requirement& needs = explanation.needs;
        if (!needs.role.isNull()) {
            Grant grant;
            grant.id = GrantId("granted");
            grant.user = subject;
            grant.role = needs.role;
            grant.at = needs.at;
            helped.grants.push_back(grant);
        }
        for (Account& account : helped.accounts) {
            if (account.id != needs.at)
                continue;
            if (needs.billing)
                account.billing = *needs.billing;
            if (!needs.planFeatures.isEmpty())
                account.plan = world.tree()->planAt(world.tree()->indexOf(account.id)) + needs.planFeatures;
        }
        const Decision then = helped.index().decide(subject, action, at, context);
        if (!then)
            return u"%1: granting %2 at %3 leaves it %4"_s.arg(named(subject, action, at), needs.role.toString(),
                                                               needs.at.toString(), nameOf(then.reason));
        for (const UserId& granter : explanation.granters) {
            const Target wanted{subject, needs.role, {}, std::nullopt};
            if (!needs.role.isNull() &&
                !decide(index, granter, Action::UsersAdd, needs.at, world.now, nullptr, &wanted))
                return u"%1 cannot grant %2"_s.arg(granter.toString(), needs.role.toString());
        }
    }
    return {};
}

} // namespace trunkline::tests
