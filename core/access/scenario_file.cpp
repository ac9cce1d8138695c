#include "core/access/scenario_file.h"

#include <QCoreApplication>

namespace trunkline::access {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ScenarioWords {
    Q_DECLARE_TR_FUNCTIONS(AccessScenario)
};

QString verdict(bool isAllowed, const std::optional<Reason>& reason) {
    const QString word = isAllowed ? u"allowed"_s : u"refused"_s;
    return reason && *reason != Reason::Ok ? u"%1 (%2)"_s.arg(word, nameOf(*reason)) : word;
}

QString listed(const QStringList& list) {
    return u'[' + list.join(u", "_s) + u']';
}

template <class TheId>
QStringList namesOf(const std::vector<TheId>& ids) {
    QStringList names;
    for (const TheId& id : ids)
        names.append(id.toString());
    return names;
}

} // namespace

std::vector<ScenarioFailure> Scenario::run() const {
    std::vector<ScenarioFailure> failures;
    for (const ScenarioCase& asked : m_cases) {
        if (std::optional<ScenarioFailure> failure = asked.lists.isEmpty() ? check(asked) : checkList(asked))
            failures.push_back(std::move(*failure));
    }
    return failures;
}

std::optional<ScenarioFailure> Scenario::check(const ScenarioCase& asked) const {
    Context context;
    context.now = m_now;
    context.row = asked.row ? &*asked.row : nullptr;
    context.target = asked.target ? &*asked.target : nullptr;
    context.isOnline = asked.isOnline;
    context.isLocked = asked.isLocked;
    if (!asked.action) {
        if (!asked.allowed.value_or(false))
            return std::nullopt;
        return ScenarioFailure{asked.id, verdict(true, asked.reason), verdict(false, Reason::NotFound),
                               ScenarioWords::tr("there is no action \"%1\"").arg(asked.actionName)};
    }
    const Decision decision = m_index.decide(asked.user, *asked.action, asked.at, context);
    const bool fits = (!asked.allowed || *asked.allowed == decision.isAllowed()) &&
                      (!asked.reason || *asked.reason == decision.reason);
    if (fits)
        return std::nullopt;
    return ScenarioFailure{asked.id, verdict(asked.allowed.value_or(asked.reason == Reason::Ok), asked.reason),
                           verdict(decision.isAllowed(), decision.reason),
                           m_index.explain(asked.user, *asked.action, asked.at, context).text};
}

std::optional<ScenarioFailure> Scenario::checkList(const ScenarioCase& asked) const {
    QStringList got;
    if (asked.lists == u"users") {
        got = namesOf(m_index.usersSeen(asked.user, asked.at, m_now));
    } else if (asked.lists == u"addable_roles") {
        got = namesOf(m_index.addableRoles(asked.user, asked.at, m_now));
    } else {
        for (const AccountTree::Index account :
             m_index.accountsSeen(asked.user, m_index.tree().indexOf(asked.at), m_now))
            got.append(m_index.tree().at(account).id.toString());
    }

    QStringList faults;
    for (const QString& wanted : asked.contains.value_or(QStringList())) {
        if (!got.contains(wanted))
            faults.append(ScenarioWords::tr("%1 is missing").arg(wanted));
    }
    for (const QString& unwanted : asked.lacks.value_or(QStringList())) {
        if (got.contains(unwanted))
            faults.append(ScenarioWords::tr("%1 should not be there").arg(unwanted));
    }
    if (asked.equals) {
        // The role menu has an order; people and accounts are sets.
        QStringList wanted = *asked.equals;
        QStringList have = got;
        if (asked.lists != u"addable_roles") {
            wanted.sort();
            have.sort();
        }
        if (wanted != have)
            faults.append(ScenarioWords::tr("the lists differ"));
    }
    if (faults.isEmpty())
        return std::nullopt;
    QStringList expected;
    if (asked.equals)
        expected.append(listed(*asked.equals));
    if (asked.contains)
        expected.append(u"contains "_s + listed(*asked.contains));
    if (asked.lacks)
        expected.append(u"lacks "_s + listed(*asked.lacks));
    return ScenarioFailure{asked.id, expected.join(u' '), listed(got), faults.join(u", "_s)};
}

} // namespace trunkline::access
