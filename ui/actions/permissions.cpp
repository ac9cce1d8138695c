#include "ui/actions/permissions.h"

#include <QStringList>

namespace trunkline::ui {

bool isReading(access::Action action) {
    using access::Action;
    switch (action) {
    case Action::SessionSignIn:
    case Action::AccountsView:
    case Action::CallsView:
    case Action::CallsListen:
    case Action::TextsView:
    case Action::ReportsView:
    case Action::ReportsMissedView:
    case Action::AgentsDashboardView:
    case Action::NumbersView:
    case Action::SourcesView:
    case Action::FlowsView:
    case Action::IntegrationsView:
    case Action::FormsView:
    case Action::UsersView:
    case Action::BillingInvoicesView:
    case Action::BillingPaymentView:
    case Action::AgencyBillingInvoicesView:
    case Action::AuditView:
        return true;
    default:
        return false;
    }
}

Permissions::Permissions(const Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_index(std::make_shared<access::Index>()) {}

void Permissions::setIndex(std::shared_ptr<const access::Index> index, const UserId& subject) {
    m_index = index ? std::move(index) : std::make_shared<const access::Index>();
    if (subject != m_self || m_index->personOf(m_lookedAs) == access::Index::kNobody)
        m_lookedAs = {};
    m_self = subject;
    Q_EMIT changed();
}

void Permissions::lookAs(const UserId& person) {
    if (person == m_self || m_index->personOf(person) == access::Index::kNobody)
        return;
    m_lookedAs = person;
    Q_EMIT changed();
}

void Permissions::stopLookingAs() {
    if (!isLookingAs())
        return;
    m_lookedAs = {};
    Q_EMIT changed();
}

access::Decision Permissions::decideLookAs(const UserId& person) const {
    return m_index->decideCredential(m_self, person, m_clock.now());
}

QString Permissions::lookingWords() const {
    const QString name = nameOfUser(m_lookedAs);
    return tr("You are looking as %1. %1 could do this; while you look, nothing can be changed.")
        .arg(name.isEmpty() ? tr("somebody else") : name);
}

void Permissions::setOnline(bool isOnline) {
    if (m_isOnline == isOnline)
        return;
    m_isOnline = isOnline;
    Q_EMIT changed();
}

void Permissions::setNames(std::function<QString(const UserId&)> nameOfUser) {
    m_nameOfUser = std::move(nameOfUser);
}

access::Context Permissions::context(const access::Row* row, const access::Target* target) const {
    access::Context context;
    context.now = m_clock.now();
    context.row = row;
    context.target = target;
    context.isOnline = m_isOnline;
    return context;
}

access::Decision Permissions::decide(access::Action action, const AccountId& account, const access::Row* row,
                                     const access::Target* target) const {
    const access::Decision decision = m_index->decide(subject(), action, account, context(row, target));
    if (decision && isLookingAs() && !isReading(action))
        return {access::Reason::Locked};
    return decision;
}

access::Explanation Permissions::explain(access::Action action, const AccountId& account, const access::Row* row,
                                         const access::Target* target) const {
    access::Explanation explanation = m_index->explain(subject(), action, account, context(row, target));
    if (explanation.decision && isLookingAs() && !isReading(action)) {
        explanation.decision = {access::Reason::Locked};
        explanation.text = lookingWords();
    }
    return explanation;
}

QString Permissions::whyNot(access::Action action, const AccountId& account, const access::Row* row,
                            const access::Target* target) const {
    const access::Explanation explanation = explain(action, account, row, target);
    if (explanation.decision.isAllowed())
        return {};
    return explanation.text.isEmpty() ? access::describe(explanation.decision.reason) : explanation.text;
}

QString Permissions::nameOfUser(const UserId& user) const {
    return m_nameOfUser ? m_nameOfUser(user) : QString();
}

QString Permissions::roleNameAt(const AccountId& account) const {
    const access::Decision seen = m_index->decide(subject(), access::Action::AccountsView, account, context());
    if (!seen.isAllowed() || seen.grant < 0)
        return {};
    const access::Role* role = m_index->catalog().find(m_index->grant(seen.grant).role);
    return role ? role->name : QString();
}

} // namespace trunkline::ui
