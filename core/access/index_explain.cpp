#include <algorithm>
#include <tuple>

#include <QCoreApplication>
#include <QLocale>

#include "core/access/administering.h"
#include "core/access/index.h"
#include "core/access/mutation.h"

namespace trunkline::access {

namespace {

struct ExplainWords {
    Q_DECLARE_TR_FUNCTIONS(AccessExplanation)
};

/// Finds the least that would make a refused action allowed, by trying: so what it names is true.
class Explaining {
public:
    Explaining(const IndexData& data, int person, Action action, AccountTree::Index account, const Context& context)
        : m_data(data), m_person(person), m_action(action), m_account(account), m_context(context) {}

    [[nodiscard]] Requirement requirement(Reason reason) const;
    void findGranterRoles(Explanation& explanation) const;
    /// People who could make what is needed; with `isForEyes` those alone whom the subject may know of.
    [[nodiscard]] std::vector<UserId> granters(const Requirement& needs, bool isForEyes) const;
    [[nodiscard]] QString text(const Explanation& explanation) const;

private:
    const IndexData& m_data;
    int m_person;
    Action m_action;
    AccountTree::Index m_account;
    const Context& m_context;

    [[nodiscard]] bool wouldAllow(std::span<const IndexedGrant> grants, const FactChange* change) const;
    [[nodiscard]] bool wouldAllowWith(RoleIndex role, AccountTree::Index at) const;
    [[nodiscard]] Requirement neededFacts() const;
    [[nodiscard]] Requirement neededRole(Reason reason) const;
    [[nodiscard]] AccountTree::Index placeOf(RoleIndex role) const;
    [[nodiscard]] QString nameOfAccount(const AccountId& id) const;
    [[nodiscard]] QString helpers(const Explanation& explanation) const;
    [[nodiscard]] QString needs(const Requirement& requirement) const;
};

bool mayHelp(Reason reason) {
    switch (reason) {
    case Reason::NoGrant:
    case Reason::Tier:
    case Reason::PeerRule:
    case Reason::Scope:
    case Reason::RowFilter:
    case Reason::BillingMode:
    case Reason::PlanFeature:
    case Reason::Expired:
    case Reason::Escalation:
        return true;
    default:
        return false;
    }
}

bool Explaining::wouldAllow(std::span<const IndexedGrant> grants, const FactChange* change) const {
    const Deciding supposed(m_data, m_person, grants, m_context.now, change);
    if (m_context.target != nullptr && takesTarget(m_action))
        return Administering(supposed).decide(m_action, m_account, *m_context.target) == Reason::Ok;
    return supposed.decide(m_action, m_account, m_context.row).isAllowed();
}

bool Explaining::wouldAllowWith(RoleIndex role, AccountTree::Index at) const {
    const auto own = m_data.grantsOf(m_person);
    std::vector<IndexedGrant> grants(own.begin(), own.end());
    grants.push_back(m_data.hypothetical(role, at));
    return wouldAllow(grants, nullptr);
}

AccountTree::Index Explaining::placeOf(RoleIndex role) const {
    for (AccountTree::Index node = m_account; node != AccountTree::kNone; node = m_data.tree->parentOf(node)) {
        if (m_data.mayStandAt(role, node))
            return node;
        if (!m_data.role(role).reachesDown)
            break;
    }
    return AccountTree::kNone;
}

Requirement Explaining::requirement(Reason reason) const {
    if (!mayHelp(reason))
        return {};
    if (mutated(Mutant::WrongRequirement))
        return {m_data.catalog->role(m_data.catalog->byTier().back()).id, m_data.tree->at(m_account).id, {}, {}};
    if (reason == Reason::BillingMode || reason == Reason::PlanFeature) {
        const Requirement facts = neededFacts();
        if (!facts.isEmpty())
            return facts;
    }
    return neededRole(reason);
}

Requirement Explaining::neededFacts() const {
    const auto grants = m_data.grantsOf(m_person);
    const AccountId& here = m_data.tree->at(m_account).id;
    for (const BillingMode billing : {BillingMode::Customer, BillingMode::Agency}) {
        const FactChange change{m_account, 0, billing};
        if (wouldAllow(grants, &change))
            return {{}, here, {}, billing};
    }
    // A role that needs a feature to exist asks for it at its own account, which may be further up.
    for (AccountTree::Index at = m_account; at != AccountTree::kNone; at = m_data.tree->parentOf(at)) {
        for (qsizetype i = 0; i < std::min<qsizetype>(m_data.catalog->features().size(), 64); ++i) {
            const FactChange change{at, std::uint64_t{1} << i, std::nullopt};
            if (wouldAllow(grants, &change))
                return {{}, m_data.tree->at(at).id, {m_data.catalog->features()[i]}, {}};
        }
    }
    return {};
}

Requirement Explaining::neededRole(Reason reason) const {
    std::vector<RoleIndex> candidates(m_data.catalog->byTier().rbegin(), m_data.catalog->byTier().rend());
    // The least that helps. Who was told to need a higher role is given one, if any helps, and not one from aside.
    const int ownTier = reason == Reason::Tier ? Deciding(m_data, m_person, m_context.now).tierAt(m_account) : 0;
    const auto rank = [&](RoleIndex role) {
        const CompiledRole& of = m_data.role(role);
        return std::make_tuple(of.tier <= ownTier, of.tier, of.permissions.size());
    };
    std::stable_sort(candidates.begin(), candidates.end(), [&](RoleIndex a, RoleIndex b) { return rank(a) < rank(b); });
    for (const RoleIndex role : candidates) {
        const AccountTree::Index at = placeOf(role);
        if (m_data.role(role).any.has(m_action) && at != AccountTree::kNone && wouldAllowWith(role, at))
            return {m_data.catalog->role(role).id, m_data.tree->at(at).id, {}, {}};
    }
    return {};
}

void Explaining::findGranterRoles(Explanation& explanation) const {
    const Requirement& needs = explanation.needs;
    if (needs.isEmpty())
        return;
    const AccountTree::Index at = m_data.tree->indexOf(needs.at);
    const RoleIndex role = m_data.catalog->indexOf(needs.role);
    const Action change = role >= 0 ? Action::UsersAdd : Action::SettingsOrganizationEdit;
    for (const RoleIndex giver : m_data.catalog->byTier()) {
        const CompiledRole& compiled = m_data.role(giver);
        const bool stands = (compiled.kinds & (compiled.reachesDown ? m_data.factsOf(at).pathKinds
                                                                    : bitOf(m_data.factsOf(at).kind))) != 0;
        const bool gives = role < 0 ? compiled.any.has(change)
                                    : std::any_of(compiled.rulesOf(change).begin(), compiled.rulesOf(change).end(),
                                                  [role](const CompiledRule& rule) {
                                                      return rule.to.test(static_cast<std::size_t>(role));
                                                  });
        if (stands && gives && (compiled.plan.needs & ~m_data.factsOf(0).features) == 0)
            explanation.granterRoles.push_back(m_data.catalog->role(giver).id);
    }
}

std::vector<UserId> Explaining::granters(const Requirement& needs, bool isForEyes) const {
    std::vector<UserId> found;
    if (needs.isEmpty())
        return found;
    const AccountTree::Index at = m_data.tree->indexOf(needs.at);
    const bool isRole = m_data.catalog->indexOf(needs.role) >= 0;
    const Target target{m_data.persons[static_cast<std::size_t>(m_person)].id, needs.role, {}, std::nullopt};
    const Deciding viewer(m_data, m_person, m_context.now);
    const int viewerTier = viewer.tierAt(m_account);
    const auto mayChange = [&](int other) {
        const Deciding actor(m_data, other, m_context.now);
        return isRole ? Administering(actor).decide(Action::UsersAdd, at, target) == Reason::Ok
                      : actor.allows(Action::SettingsOrganizationEdit, at);
    };
    // Nearest first: the people of the account before those of HQ.
    for (AccountTree::Index node = at; node != AccountTree::kNone; node = m_data.tree->parentOf(node)) {
        for (const int position : m_data.grantsAt(node)) {
            const int other = m_data.holderOf[static_cast<std::size_t>(position)];
            const UserId& id = m_data.persons[static_cast<std::size_t>(other)].id;
            const bool isNew = std::find(found.begin(), found.end(), id) == found.end();
            if (other == m_person || !isNew || found.size() >= kMaxGranters)
                continue;
            if ((!isForEyes || Administering(viewer).isKnown(other, m_account, viewerTier)) && mayChange(other))
                found.push_back(id);
        }
    }
    return found;
}

QString Explaining::nameOfAccount(const AccountId& id) const {
    const AccountTree::Index at = m_data.tree->indexOf(id);
    // What lies above one's own accounts is told by no name.
    if (at == AccountTree::kNone || !Deciding(m_data, m_person, m_context.now).allows(Action::AccountsView, at))
        return ExplainWords::tr("an account above");
    const Account& account = m_data.tree->at(at);
    return account.name.isEmpty() ? id.toString() : account.name;
}

QString Explaining::needs(const Requirement& requirement) const {
    const QString account = nameOfAccount(requirement.at);
    if (const Role* role = m_data.catalog->find(requirement.role))
        return ExplainWords::tr("It takes the role %1 at %2.").arg(role->name, account);
    if (requirement.billing == BillingMode::Customer)
        return ExplainWords::tr("%1 would have to be billed to the customer.").arg(account);
    if (requirement.billing == BillingMode::Agency)
        return ExplainWords::tr("%1 would have to be billed through the agency.").arg(account);
    if (!requirement.planFeatures.isEmpty())
        return ExplainWords::tr("The plan of %1 would need: %2.")
            .arg(account, QLocale().createSeparatedList(requirement.planFeatures));
    return {};
}

QString Explaining::helpers(const Explanation& explanation) const {
    QStringList names;
    for (const UserId& id : explanation.granters) {
        const PersonRecord& person = m_data.persons[static_cast<std::size_t>(m_data.personOf(id))];
        names.append(person.name.isEmpty() ? id.toString() : person.name);
    }
    if (!names.isEmpty())
        return ExplainWords::tr("You can ask %1.").arg(QLocale().createSeparatedList(names));
    for (const RoleId& id : explanation.granterRoles)
        names.append(m_data.catalog->find(id)->name);
    return names.isEmpty()
               ? QString()
               : ExplainWords::tr("Who can give it has the role %1.").arg(names.join(ExplainWords::tr(" or ")));
}

QString Explaining::text(const Explanation& explanation) const {
    const Reason reason = explanation.decision.reason;
    if (reason == Reason::NotFound)
        return describe(reason);
    const QString account = nameOfAccount(m_data.tree->at(m_account).id);
    if (reason == Reason::Ok) {
        const int position = explanation.decision.grant;
        if (position < 0)
            return ExplainWords::tr("You may %1 at %2.").arg(describe(m_action), account);
        const Grant& grant = m_data.sources[static_cast<std::size_t>(position)];
        return ExplainWords::tr("You may %1 at %2, as %3 of %4.")
            .arg(describe(m_action), account, m_data.catalog->find(grant.role)->name, nameOfAccount(grant.at));
    }
    QStringList sentences{ExplainWords::tr("You may not %1 at %2.").arg(describe(m_action), account), describe(reason),
                          needs(explanation.needs), helpers(explanation)};
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

} // namespace

Explanation Index::explain(const UserId& user, Action action, const AccountId& account, const Context& context) const {
    Explanation explanation;
    const Person person = personOf(user);
    const AccountTree::Index at = m_data->tree->indexOf(account);
    explanation.decision = decide(person, action, at, context);
    if (person == kNobody || at == AccountTree::kNone) {
        explanation.text = describe(explanation.decision.reason);
        return explanation;
    }
    const Explaining explaining(*m_data, person, action, at, context);
    if (explanation.decision.isAllowed()) {
        if (explanation.decision.grant >= 0)
            explanation.because = grant(explanation.decision.grant).id;
    } else {
        explanation.needs = explaining.requirement(explanation.decision.reason);
        explaining.findGranterRoles(explanation);
        explanation.granters = explaining.granters(explanation.needs, true);
    }
    explanation.text = explaining.text(explanation);
    return explanation;
}

std::vector<UserId> Index::grantersOf(const UserId& user, Action action, const AccountId& account,
                                      const Context& context) const {
    const Person person = personOf(user);
    const AccountTree::Index at = accountOf(account);
    const Decision decision = decide(person, action, at, context);
    if (person == kNobody || at == AccountTree::kNone || decision.isAllowed())
        return {};
    const Explaining explaining(*m_data, person, action, at, context);
    return explaining.granters(explaining.requirement(decision.reason), false);
}

} // namespace trunkline::access
