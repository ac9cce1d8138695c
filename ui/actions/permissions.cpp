#include "ui/actions/permissions.h"

#include <QStringList>

namespace trunkline::ui {

Permissions::Permissions(const Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_index(std::make_shared<access::Index>()) {}

void Permissions::setIndex(std::shared_ptr<const access::Index> index, const UserId& subject) {
    m_index = index ? std::move(index) : std::make_shared<const access::Index>();
    m_subject = subject;
    m_person = m_index->personOf(subject);
    Q_EMIT changed();
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
    return m_index->decide(m_subject, action, account, context(row, target));
}

access::Explanation Permissions::explain(access::Action action, const AccountId& account, const access::Row* row,
                                         const access::Target* target) const {
    return m_index->explain(m_subject, action, account, context(row, target));
}

QString Permissions::whyNot(access::Action action, const AccountId& account, const access::Row* row,
                            const access::Target* target) const {
    const access::Explanation explanation = explain(action, account, row, target);
    if (explanation.decision.isAllowed())
        return {};
    QStringList people;
    for (const UserId& granter : explanation.granters) {
        if (const QString name = nameOfUser(granter); !name.isEmpty())
            people.append(name);
    }
    const QString words = explanation.text.isEmpty() ? access::describe(explanation.decision.reason) : explanation.text;
    if (people.isEmpty())
        return words;
    return tr("%1 %2 can grant it.", "1: why not, 2: names").arg(words, people.join(tr(", ")));
}

QString Permissions::nameOfUser(const UserId& user) const {
    return m_nameOfUser ? m_nameOfUser(user) : QString();
}

QString Permissions::roleNameAt(const AccountId& account) const {
    const access::Decision seen = m_index->decide(m_subject, access::Action::AccountsView, account, context());
    if (!seen.isAllowed() || seen.grant < 0)
        return {};
    const access::Role* role = m_index->catalog().find(m_index->grant(seen.grant).role);
    return role ? role->name : QString();
}

} // namespace trunkline::ui
