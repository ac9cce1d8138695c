#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

#include <QCoreApplication>

#include "core/access/index_data.h"

namespace trunkline::access {

namespace {

struct IndexWords {
    Q_DECLARE_TR_FUNCTIONS(AccessIndex)
};

constexpr qsizetype kFeatureBits = 64;
constexpr std::size_t kMaxGroups = 255; ///< of facts; real organisations have a handful

std::uint64_t bitsOf(const QStringList& features, const QStringList& known, bool& isComplete) {
    std::uint64_t bits = 0;
    for (const QString& feature : features) {
        const qsizetype bit = known.indexOf(feature);
        if (bit < 0 || bit >= kFeatureBits)
            isComplete = false;
        else
            bits |= std::uint64_t{1} << bit;
    }
    return bits;
}

/// Puts the parts of IndexData together, in the order of the calls in IndexData::build.
class Builder {
public:
    explicit Builder(IndexData& data) : m_data(data) {}

    void compileRoles();
    void readFacts();
    void addPersons(std::span<const User> users);
    void addGrants(std::span<const Grant> grants);
    void findOwnerRole();
    void findProspects();

private:
    struct Placed {
        int source = 0; ///< position in the input
        int person = 0;
        AccountTree::Index at = 0;
        RoleIndex role = 0;
    };

    IndexData& m_data;
    std::vector<Facts> m_groups; ///< one of each

    [[nodiscard]] CompiledRole compiled(const Role& role) const;
    [[nodiscard]] std::int16_t groupOf(const Facts& facts, std::int16_t likely);
    [[nodiscard]] std::vector<Placed> place(std::span<const Grant> grants);
    void sortByPerson(std::vector<Placed>& placed) const;
    void noteLost(const Grant& grant, const QString& problem);
    [[nodiscard]] IndexedGrant indexed(const Placed& placed, const Grant& source) const;
    void addQuickly(std::size_t person);
    /// What each role allows under these facts; null: whatever they are.
    void addQuickRoles(const Facts* facts);
    void countByAccount();
};

CompiledRole Builder::compiled(const Role& role) const {
    CompiledRole made;
    made.tier = role.tier;
    made.reachesDown = role.reach == Reach::Subtree;
    for (const AccountKind kind : role.kinds)
        made.kinds = static_cast<std::uint8_t>(made.kinds | bitOf(kind));
    made.plan = m_data.compiled({role.plan, {}, std::nullopt});
    std::size_t action = 0;
    for (const Permission& permission : role.permissions) {
        const bool hasRows = !permission.rows.isUnrestricted();
        CompiledPermission entry{m_data.compiled(permission.when), hasRows ? &permission.rows : nullptr};
        made.any.add(permission.action);
        if (entry.when.isEmpty() && !hasRows)
            made.plain.add(permission.action);
        for (; action <= static_cast<std::size_t>(permission.action); ++action)
            made.first[action] = static_cast<std::uint16_t>(made.permissions.size());
        made.permissions.push_back(entry);
    }
    for (; action <= kActionCount; ++action)
        made.first[action] = static_cast<std::uint16_t>(made.permissions.size());
    for (const Action verb : {Action::UsersAdd, Action::UsersPromote, Action::UsersDemote, Action::UsersRemove}) {
        auto& rules = made.rules[static_cast<std::size_t>(verb) - static_cast<std::size_t>(Action::UsersAdd)];
        for (const AdministrationRule& rule : role.administers.rulesOf(verb))
            rules.push_back({rule.from, rule.to, m_data.compiled(rule.when)});
    }
    return made;
}

void Builder::compileRoles() {
    for (const Role& role : m_data.catalog->roles()) {
        m_data.roles.push_back(compiled(role));
        m_data.tiers.push_back(role.tier);
    }
}

std::int16_t Builder::groupOf(const Facts& facts, std::int16_t likely) {
    const auto isSame = [&facts](const Facts& other) {
        return std::tie(facts.features, facts.billing, facts.kind, facts.pathKinds) ==
               std::tie(other.features, other.billing, other.kind, other.pathKinds);
    };
    if (likely >= 0 && isSame(m_groups[static_cast<std::size_t>(likely)]))
        return likely;
    const auto found = std::find_if(m_groups.begin(), m_groups.end(), isSame);
    if (found == m_groups.end()) {
        if (m_groups.size() >= kMaxGroups)
            return -1;
        m_groups.push_back(facts);
        return static_cast<std::int16_t>(m_groups.size() - 1);
    }
    return static_cast<std::int16_t>(found - m_groups.begin());
}

void Builder::findProspects() {
    m_data.prospects.reserve(m_groups.size() * kActionCount);
    for (Facts& facts : m_groups) {
        facts.group = -1; // not looked up, but worked out
        for (std::size_t action = 0; action < kActionCount; ++action)
            m_data.prospects.push_back(m_data.prospectOf(static_cast<Action>(action), facts));
    }
    m_data.quickGroups.reserve(m_data.facts.size());
    for (const Facts& facts : m_data.facts)
        m_data.quickGroups.push_back(
            static_cast<std::uint8_t>(facts.group >= 0 ? static_cast<std::size_t>(facts.group) : m_groups.size()));
    for (const Facts& facts : m_groups)
        addQuickRoles(&facts);
    addQuickRoles(nullptr);
}

void Builder::addQuickRoles(const Facts* facts) {
    const std::size_t first = m_data.allowing.size();
    m_data.allowing.resize(first + kActionCount);
    const std::size_t count = std::min<std::size_t>(m_data.roles.size(), QuickGrants::kNoRole);
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint64_t bit = std::uint64_t{1} << i;
        m_data.roles[i].any.each([&](Action action) {
            m_data.concerned[static_cast<std::size_t>(action)] |= bit;
            for (const CompiledPermission& permission : m_data.roles[i].of(action)) {
                const bool holds = permission.when.isEmpty() ||
                                   (facts != nullptr && verdictOf(permission.when, *facts) == Verdict::Allowed);
                if (!holds)
                    continue;
                auto& [someRow, everyRow] = m_data.allowing[first + static_cast<std::size_t>(action)];
                someRow |= bit;
                if (permission.rows == nullptr || !isRowFiltered(action))
                    everyRow |= bit;
            }
        });
    }
}

void Builder::readFacts() {
    const AccountTree& tree = *m_data.tree;
    m_data.facts.resize(static_cast<std::size_t>(tree.size()));
    m_data.accountIds = IdTable(static_cast<std::size_t>(tree.size()));
    std::int16_t group = -1;
    for (AccountTree::Index i = 0; i < tree.size(); ++i) {
        const Account& account = tree.at(i);
        m_data.accountIds.add(account.id.toUtf8(), i);
        const AccountTree::Index parent = tree.parentOf(i);
        Facts facts = parent == AccountTree::kNone ? Facts{} : m_data.factsOf(parent);
        facts.billing = account.billing;
        facts.kind = account.kind;
        facts.pathKinds = static_cast<std::uint8_t>(facts.pathKinds | bitOf(account.kind));
        facts.isHeld = facts.isHeld || account.isSuspended;
        if (account.plan) {
            bool isComplete = true;
            facts.features = bitsOf(*account.plan, m_data.catalog->features(), isComplete);
        }
        group = groupOf(facts, group);
        facts.group = group;
        m_data.facts[static_cast<std::size_t>(i)] = facts;
    }
}

void Builder::addPersons(std::span<const User> users) {
    m_data.persons.reserve(users.size());
    m_data.personIds = IdTable(users.size());
    for (const User& user : users) {
        const int position = static_cast<int>(m_data.persons.size());
        if (user.id.isNull() || !m_data.personIds.add(user.id.toUtf8(), position)) {
            m_data.problems.append(
                IndexWords::tr("There are two users with the id \"%1\", or it is empty; the first one counts.")
                    .arg(user.id.toString()));
            continue;
        }
        m_data.persons.push_back({user.id, user.name, user.state, 0, 0});
    }
}

std::vector<Builder::Placed> Builder::place(std::span<const Grant> grants) {
    const std::vector<Role>& roles = m_data.catalog->roles();
    IdTable roleIds(roles.size());
    for (std::size_t i = 0; i < roles.size(); ++i)
        roleIds.add(roles[i].id.toUtf8(), static_cast<RoleIndex>(i));

    std::vector<Placed> placed;
    placed.reserve(grants.size());
    for (std::size_t i = 0; i < grants.size(); ++i) {
        const Grant& grant = grants[i];
        const Placed found{static_cast<int>(i), m_data.personOf(grant.user), m_data.accountOf(grant.at),
                           roleIds.find(grant.role.toUtf8())};
        if (found.person < 0)
            noteLost(grant, IndexWords::tr("the user does not exist"));
        else if (found.at == AccountTree::kNone)
            noteLost(grant, IndexWords::tr("the account does not exist"));
        else if (found.role < 0)
            noteLost(grant, IndexWords::tr("the role does not exist in the catalog"));
        else if (!m_data.mayStandAt(found.role, found.at))
            noteLost(grant, IndexWords::tr("the role cannot be granted at this kind of account"));
        else
            placed.push_back(found);
    }
    sortByPerson(placed);
    return placed;
}

void Builder::noteLost(const Grant& grant, const QString& problem) {
    m_data.problems.append(IndexWords::tr("A grant of %1 to %2 at %3 counts for nothing: %4.")
                               .arg(grant.role.toString(), grant.user.toString(), grant.at.toString(), problem));
}

/// By person, account and place in the input; by counting, since people are numbered and have few grants each.
void Builder::sortByPerson(std::vector<Placed>& placed) const {
    std::vector<std::size_t> next(m_data.persons.size() + 1);
    for (const Placed& one : placed)
        ++next[static_cast<std::size_t>(one.person) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<Placed> sorted(placed.size());
    for (const Placed& one : placed)
        sorted[next[static_cast<std::size_t>(one.person)]++] = one;
    for (auto first = sorted.begin(); first != sorted.end();) {
        const auto last =
            std::find_if(first, sorted.end(), [first](const Placed& p) { return p.person != first->person; });
        std::sort(first, last,
                  [](const Placed& a, const Placed& b) { return std::tie(a.at, a.source) < std::tie(b.at, b.source); });
        first = last;
    }
    placed = std::move(sorted);
}

IndexedGrant Builder::indexed(const Placed& placed, const Grant& source) const {
    IndexedGrant grant = m_data.hypothetical(placed.role, placed.at);
    grant.expires = source.expiresAt ? toMilliseconds(*source.expiresAt) : kNever;
    if (!source.rows.isUnrestricted()) {
        grant.flags |= IndexedGrant::HasRows;
        grant.rows = &source.rows;
    }
    return grant;
}

void Builder::addGrants(std::span<const Grant> grants) {
    const std::vector<Placed> placed = place(grants);
    m_data.sources.reserve(placed.size());
    m_data.grants.reserve(placed.size());
    m_data.holderOf.reserve(placed.size());
    for (const Placed& one : placed) {
        PersonRecord& person = m_data.persons[static_cast<std::size_t>(one.person)];
        if (person.grantCount++ == 0)
            person.firstGrant = static_cast<int>(m_data.grants.size());
        m_data.sources.push_back(grants[static_cast<std::size_t>(one.source)]);
        m_data.holderOf.push_back(one.person);
        m_data.grants.push_back(indexed(one, m_data.sources.back()));
    }
    m_data.quickGrants.resize(m_data.persons.size());
    m_data.moreGrants.resize(m_data.persons.size(), -1);
    for (std::size_t person = 0; person < m_data.persons.size(); ++person)
        addQuickly(person);
    if (m_data.facts.size() > QuickGrants::kMostAccounts) {
        for (QuickGrants& block : m_data.quickGrants)
            block.setUnclear();
    }
    countByAccount();
}

void Builder::addQuickly(std::size_t person) {
    const PersonRecord& record = m_data.persons[person];
    const bool isActive = record.state == UserState::Active;
    std::size_t block = person;
    m_data.quickGrants[block].setOwn(record.firstGrant, isActive);
    for (int i = 0; i < record.grantCount && isActive; ++i) {
        const auto lane = static_cast<std::size_t>(i) % QuickGrants::kHeld;
        if (i > 0 && lane == 0) {
            m_data.quickGrants[block].setMore();
            m_data.moreGrants[block] = static_cast<int>(m_data.quickGrants.size());
            block = m_data.quickGrants.size();
            m_data.moreGrants.push_back(-1);
            m_data.quickGrants.emplace_back().setOwn(record.firstGrant + i, isActive);
        }
        m_data.quickGrants[block].put(lane, m_data.grant(record.firstGrant + i));
    }
}

void Builder::countByAccount() {
    m_data.firstAt.assign(static_cast<std::size_t>(m_data.tree->size()) + 1, 0);
    for (const IndexedGrant& grant : m_data.grants)
        ++m_data.firstAt[static_cast<std::size_t>(grant.at) + 1];
    std::partial_sum(m_data.firstAt.begin(), m_data.firstAt.end(), m_data.firstAt.begin());
    std::vector<int> next(m_data.firstAt.begin(), m_data.firstAt.end() - 1);
    m_data.byAccount.resize(m_data.grants.size());
    for (std::size_t i = 0; i < m_data.grants.size(); ++i)
        m_data.byAccount[static_cast<std::size_t>(next[static_cast<std::size_t>(m_data.grants[i].at)]++)] =
            static_cast<int>(i);
}

void Builder::findOwnerRole() {
    if (m_data.tree->isEmpty())
        return;
    for (const RoleIndex role : m_data.catalog->byTier()) {
        if (!m_data.mayStandAt(role, 0) || m_data.hypothetical(role, 0).has(IndexedGrant::NoPlan))
            continue;
        m_data.ownerRole = role;
        return;
    }
}

} // namespace

bool IndexData::mayStandAt(RoleIndex index, AccountTree::Index account) const {
    return (role(index).kinds & bitOf(factsOf(account).kind)) != 0;
}

CompiledCondition IndexData::compiled(const Condition& condition) const {
    CompiledCondition made;
    bool isComplete = true;
    made.needs = bitsOf(condition.plan, catalog->features(), isComplete);
    made.lacks = bitsOf(condition.planLacks, catalog->features(), isComplete);
    made.billing = condition.billing;
    made.isImpossible = !isComplete;
    return made;
}

IndexedGrant IndexData::hypothetical(RoleIndex index, AccountTree::Index at) const {
    IndexedGrant grant;
    grant.at = at;
    grant.last = role(index).reachesDown ? tree->lastOf(at) : at;
    grant.role = index;
    if (factsOf(at).isHeld)
        grant.flags |= IndexedGrant::Held;
    const CompiledCondition& plan = role(index).plan;
    if (plan.isImpossible || (plan.needs & ~factsOf(at).features) != 0)
        grant.flags |= IndexedGrant::NoPlan;
    return grant;
}

std::shared_ptr<const IndexData> IndexData::build(std::shared_ptr<const Catalog> catalog,
                                                  std::shared_ptr<const AccountTree> tree, std::span<const User> users,
                                                  std::span<const Grant> grants) {
    auto data = std::make_shared<IndexData>();
    data->catalog = catalog ? std::move(catalog) : std::make_shared<const Catalog>();
    data->tree = tree ? std::move(tree) : std::make_shared<const AccountTree>();
    Builder builder(*data);
    builder.compileRoles();
    builder.readFacts();
    builder.addPersons(users);
    builder.addGrants(grants);
    builder.findOwnerRole();
    builder.findProspects();
    return data;
}

} // namespace trunkline::access
