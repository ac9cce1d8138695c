// Writes generated organisations, questions about them and the library's answers, for compare.mjs to ask Cedar the
// same:
//   access_questions WORLDS QUESTIONS > questions.ndjson
// One line a world; the library's processor time for all of its questions is in it, in nanoseconds.

#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/domain/names.h"
#include "tests/access/world.h"

using namespace trunkline;
using namespace trunkline::access;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Asked {
    UserId user;
    Action action;
    AccountId at;
    std::optional<Row> row;
};

/// Processor time of the whole list, in nanoseconds: others on the machine do not count.
struct Timed {
    qint64 byId = 0;       ///< every question with the ids in it looked up
    qint64 byPosition = 0; ///< ids looked up once beforehand, as Cedar's policies are read once beforehand
};

qint64 processorTime() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

QJsonObject toJson(const RowFilter& rows) {
    QJsonObject object;
    if (rows.direction)
        object.insert(u"direction"_s, trunkline::nameOf(*rows.direction));
    object.insert(u"assigned"_s, rows.assignedToSubject);
    object.insert(u"missed"_s, rows.missedOnly);
    object.insert(u"numbers"_s, QJsonArray::fromStringList(rows.numbers));
    return object;
}

/// The catalog as the library resolved it: includes and all.
QJsonArray rolesOf(const Catalog& catalog) {
    QJsonArray roles;
    for (const Role& role : catalog.roles()) {
        QJsonArray permissions;
        for (const Permission& permission : role.permissions) {
            permissions.append(QJsonObject{
                {u"action"_s, access::nameOf(permission.action)},
                {u"rows"_s, toJson(permission.rows)},
                {u"plan"_s, QJsonArray::fromStringList(permission.when.plan)},
                {u"planLacks"_s, QJsonArray::fromStringList(permission.when.planLacks)},
                {u"billing"_s, permission.when.billing ? trunkline::nameOf(*permission.when.billing) : QString()}});
        }
        roles.append(QJsonObject{{u"id"_s, role.id.toString()},
                                 {u"reachesDown"_s, role.reach == Reach::Subtree},
                                 {u"plan"_s, QJsonArray::fromStringList(role.plan)},
                                 {u"permissions"_s, permissions}});
    }
    return roles;
}

QJsonObject factsOf(const World& world) {
    const auto tree = world.tree();
    QJsonArray accounts;
    for (AccountTree::Index i = 0; i < tree->size(); ++i) {
        bool isHeld = false;
        for (const AccountTree::Index node : tree->pathTo(i))
            isHeld = isHeld || tree->at(node).isSuspended;
        accounts.append(QJsonObject{{u"id"_s, tree->at(i).id.toString()},
                                    {u"parent"_s, tree->at(i).parent.toString()},
                                    {u"billing"_s, trunkline::nameOf(tree->at(i).billing)},
                                    {u"plan"_s, QJsonArray::fromStringList(tree->planAt(i))},
                                    {u"held"_s, isHeld}});
    }
    QJsonArray users;
    for (const User& user : world.users)
        users.append(QJsonObject{{u"id"_s, user.id.toString()}, {u"active"_s, user.state == UserState::Active}});
    QJsonArray grants;
    for (const Grant& grant : world.grants) {
        if (!world.catalog->find(grant.role)->mayStandAt(tree->find(grant.at)->kind))
            continue;
        QJsonObject object{{u"user"_s, grant.user.toString()},
                           {u"role"_s, grant.role.toString()},
                           {u"at"_s, grant.at.toString()},
                           {u"rows"_s, toJson(grant.rows)}};
        if (grant.expiresAt)
            object.insert(u"expires"_s, toMilliseconds(*grant.expiresAt));
        grants.append(object);
    }
    return {{u"now"_s, toMilliseconds(world.now)},
            {u"roles"_s, rolesOf(*world.catalog)},
            {u"accounts"_s, accounts},
            {u"users"_s, users},
            {u"grants"_s, grants}};
}

std::vector<Asked> questions(WorldMaker& maker, const World& world, int count) {
    std::vector<Asked> list;
    for (int i = 0; i < count; ++i) {
        Asked asked{maker.oneOf(world.users).id, static_cast<Action>(maker.below(kActionCount)),
                    maker.oneOf(world.accounts).id, maker.row(world)};
        if (!isRowFiltered(asked.action))
            asked.row.reset();
        list.push_back(std::move(asked));
    }
    return list;
}

/// Nanoseconds of one run of `work`; of many rounds, since one alone would time a cold cache.
template <class Work>
qint64 timeOf(Work work) {
    constexpr int kRounds = 200;
    const qint64 start = processorTime();
    for (int round = 0; round < kRounds; ++round)
        work();
    return (processorTime() - start) / kRounds;
}

QJsonArray answers(const Index& index, Instant now, const std::vector<Asked>& list, Timed& timed) {
    struct Positioned {
        Index::Person user;
        AccountTree::Index at;
    };
    std::vector<Positioned> positions;
    for (const Asked& asked : list)
        positions.push_back({index.personOf(asked.user), index.accountOf(asked.at)});
    std::vector<char> allowed(list.size());
    Context context;
    context.now = now;
    timed.byId = timeOf([&] {
        for (std::size_t i = 0; i < list.size(); ++i) {
            context.row = list[i].row ? &*list[i].row : nullptr;
            allowed[i] = index.decide(list[i].user, list[i].action, list[i].at, context).isAllowed() ? 1 : 0;
        }
    });
    timed.byPosition = timeOf([&] {
        for (std::size_t i = 0; i < list.size(); ++i) {
            context.row = list[i].row ? &*list[i].row : nullptr;
            allowed[i] = index.decide(positions[i].user, list[i].action, positions[i].at, context).isAllowed() ? 1 : 0;
        }
    });
    QJsonArray answered;
    for (std::size_t i = 0; i < list.size(); ++i) {
        QJsonObject one{{u"user"_s, list[i].user.toString()},
                        {u"action"_s, access::nameOf(list[i].action)},
                        {u"at"_s, list[i].at.toString()},
                        {u"allowed"_s, allowed[i] != 0}};
        if (const std::optional<Row>& row = list[i].row) {
            one.insert(u"row"_s, QJsonObject{{u"direction"_s, trunkline::nameOf(*row->direction)},
                                             {u"assigned"_s, row->assigned.toString()},
                                             {u"missed"_s, row->outcome == CallOutcome::Missed},
                                             {u"number"_s, row->number}});
        }
        answered.append(one);
    }
    return answered;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const int worlds = argc > 1 ? std::atoi(argv[1]) : 100;
    const int count = argc > 2 ? std::atoi(argv[2]) : 200;
    for (int seed = 0; seed < worlds; ++seed) {
        WorldMaker maker(static_cast<std::uint64_t>(seed) + 3'000'000);
        const World world = maker.world();
        const std::vector<Asked> list = questions(maker, world, count);
        Timed timed;
        QJsonObject line = factsOf(world);
        line.insert(u"questions"_s, answers(world.index(), world.now, list, timed));
        line.insert(u"nanoseconds"_s, timed.byId);
        line.insert(u"nanosecondsByPosition"_s, timed.byPosition);
        const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
        std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
    }
    return 0;
}
