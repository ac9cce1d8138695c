// How fast decisions are, on an organisation of 100,000 accounts, 10,000 people and 50,000 grants.
// bench_access [decisions per run in millions]; prints the median of five runs, in processor time, so that others on
// the machine count less.

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "core/access/index.h"
#include "core/base/random.h"

using namespace trunkline;
using namespace trunkline::access;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kFranchises = 800;
constexpr int kCompanies = 100'000 - kFranchises - 1;
constexpr int kPeople = 10'000;
constexpr int kGrants = 50'000;
const Instant kNow = fromMilliseconds(1'767'614'400'000);

struct Organisation {
    std::shared_ptr<const Catalog> catalog;
    std::shared_ptr<const AccountTree> tree;
    std::vector<User> users;
    std::vector<Grant> grants;
};

Account account(int number, int parent, AccountKind kind) {
    Account made;
    made.id = AccountId("acc_" + QByteArray::number(number));
    if (parent >= 0)
        made.parent = AccountId("acc_" + QByteArray::number(parent));
    made.kind = kind;
    made.name = QString::number(number).rightJustified(6, u'0');
    made.billing = number % 2 == 0 ? BillingMode::Agency : BillingMode::Customer;
    return made;
}

Organisation organisation() {
    Organisation made;
    made.catalog = std::make_shared<const Catalog>(*Catalog::shipped(u"trunkline"));
    std::vector<Account> accounts{account(0, -1, AccountKind::Organization)};
    accounts[0].plan = QStringList{u"subaccounts"_s, u"texting"_s};
    for (int i = 1; i <= kFranchises; ++i)
        accounts.push_back(account(i, 0, AccountKind::Franchise));
    for (int i = 0; i < kCompanies; ++i)
        accounts.push_back(account(1 + kFranchises + i, 1 + i % kFranchises, AccountKind::Company));
    made.tree = std::make_shared<const AccountTree>(*AccountTree::build(std::move(accounts)));
    SeededRandom random(7);
    for (int i = 0; i < kPeople; ++i) {
        User user;
        user.id = UserId("usr_" + QByteArray::number(i));
        made.users.push_back(user);
    }
    const std::array<const char*, 6> companyRoles{"company_manager", "front_desk",      "agent",
                                                  "company_viewer",  "company_billing", "agent"};
    const std::array<const char*, 4> franchiseRoles{"franchise_owner", "franchise_manager", "franchise_analyst",
                                                    "franchise_billing"};
    for (int i = 0; i < kGrants; ++i) {
        Grant grant;
        grant.id = GrantId("grt_" + QByteArray::number(i));
        grant.user = made.users[random.below(kPeople)].id;
        const bool isFranchise = random.below(5) == 0;
        const auto at = isFranchise ? 1 + random.below(kFranchises) : 1 + kFranchises + random.below(kCompanies);
        grant.role = RoleId(isFranchise ? franchiseRoles[random.below(franchiseRoles.size())]
                                        : companyRoles[random.below(companyRoles.size())]);
        grant.at = AccountId("acc_" + QByteArray::number(static_cast<qlonglong>(at)));
        if (random.below(10) == 0)
            grant.expiresAt = kNow + std::chrono::hours(5);
        made.grants.push_back(grant);
    }
    return made;
}

struct Question {
    Index::Person person;
    Action action;
    AccountTree::Index account;
};

/// Half of them where the person has a grant, so that about half are allowed.
std::vector<Question> questions(const Organisation& org, const Index& index) {
    SeededRandom random(11);
    std::vector<Question> made;
    for (int i = 0; i < 1 << 16; ++i) {
        const Grant& grant = org.grants[random.below(org.grants.size())];
        AccountTree::Index at = org.tree->indexOf(grant.at);
        if (random.below(2) == 0)
            at = static_cast<AccountTree::Index>(random.below(static_cast<std::uint64_t>(org.tree->size())));
        const ActionSet has = org.catalog->find(grant.role)->actions();
        Action action = static_cast<Action>(random.below(kActionCount));
        while (i % 4 != 0 && !has.has(action))
            action = static_cast<Action>(random.below(kActionCount));
        made.push_back({index.personOf(grant.user), action, at});
    }
    return made;
}

/// Seconds of the median of five runs.
template <class Work>
double timed(Work work) {
    std::array<double, 5> runs{};
    for (double& run : runs) {
        const std::clock_t start = std::clock();
        work();
        run = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    }
    std::sort(runs.begin(), runs.end());
    return runs[2];
}

volatile long long sink = 0;

void report(const char* what, double value, const char* unit, const char* goal) {
    std::printf("%-58s %12.3f %-14s goal %s\n", what, value, unit, goal);
}

void timeDecisions(const Organisation& org, const Index& index, int millions) {
    const std::vector<Question> all = questions(org, index);
    std::vector<Question> allowed;
    Context context;
    context.now = kNow;
    std::copy_if(all.begin(), all.end(), std::back_inserter(allowed),
                 [&](const Question& q) { return index.decide(q.person, q.action, q.account, context).isAllowed(); });
    const auto ask = [&](const std::vector<Question>& list) {
        const double seconds = timed([&] {
            long long yes = 0;
            for (int round = 0; round < millions * 1'000'000 / static_cast<int>(list.size()) + 1; ++round) {
                for (const Question& q : list)
                    yes += index.decide(q.person, q.action, q.account, context).isAllowed() ? 1 : 0;
            }
            sink = yes;
        });
        const double asked = static_cast<double>((millions * 1'000'000 / static_cast<int>(list.size()) + 1)) *
                             static_cast<double>(list.size());
        return asked / seconds / 1e6;
    };
    report("decisions that allow", ask(allowed), "million/s", "20");
    report("decisions, allowed and refused mixed", ask(all), "million/s", "20");
}

void timeGreying(const Organisation& org, const Index& index) {
    Context context;
    context.now = kNow;
    constexpr int kSelections = 2'000;
    const std::vector<Question> all = questions(org, index);
    const double seconds = timed([&] {
        long long yes = 0;
        for (int i = 0; i < kSelections; ++i) {
            for (int a = 0; a < 40; ++a)
                yes += index
                           .decide(all[static_cast<std::size_t>(i)].person, static_cast<Action>(a),
                                   all[static_cast<std::size_t>(i)].account, context)
                           .isAllowed();
        }
        sink = yes;
    });
    report("40 actions greyed for a selection", seconds / kSelections * 1e6, "us", "< 20");
    const Question& one = all[3];
    const double explained = timed([&] {
        for (int i = 0; i < 200; ++i)
            sink = sink + index
                              .explain(org.users[static_cast<std::size_t>(one.person)].id, static_cast<Action>(i % 40),
                                       org.tree->at(one.account).id, context)
                              .text.size();
    });
    report("one explanation, with who could help", explained / 200 * 1e6, "us", "-");
}

} // namespace

int main(int argc, char** argv) {
    const int millions = argc > 1 ? std::atoi(argv[1]) : 20;
    Organisation org = organisation();
    const double built =
        timed([&] { sink = Index::build(org.catalog, org.tree, org.users, org.grants).problems().size(); });
    report("index of 100,000 accounts, 10,000 people, 50,000 grants", built * 1e3, "ms", "< 100");

    User hq;
    hq.id = UserId("hq");
    User many;
    many.id = UserId("many");
    org.users.push_back(hq);
    org.users.push_back(many);
    Grant grant;
    grant.user = hq.id;
    grant.role = RoleId("hq_admin");
    grant.at = AccountId("acc_0");
    org.grants.push_back(grant);
    for (int i = 0; i < 500; ++i) {
        grant.user = many.id;
        grant.role = RoleId("company_viewer");
        grant.at = AccountId("acc_" + QByteArray::number(1 + kFranchises + i * 150));
        org.grants.push_back(grant);
    }
    const Index index = Index::build(org.catalog, org.tree, org.users, org.grants);
    const auto filter = [&](const UserId& user, Action action) {
        return timed([&] { sink = static_cast<long long>(index.accountsWhere(user, action, 0, kNow).size()); }) * 1e3;
    };
    report("100,000 accounts filtered for HQ", filter(hq.id, Action::AccountsView), "ms", "< 5");
    report("100,000 accounts filtered for somebody with 500 grants", filter(many.id, Action::AccountsView), "ms",
           "< 5");
    timeGreying(org, index);
    timeDecisions(org, index, millions);
    return 0;
}
