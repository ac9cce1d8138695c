#include "ui/people/people_view.h"

#include "core/store/store.h"
#include "ui/actions/permissions.h"

namespace trunkline::ui {

PeopleView::PeopleView(PageContext& context, PeopleService& service, QWidget* parent)
    : QWidget(parent), m_context(context), m_service(service) {
    connect(&context.store, &store::Store::usersChanged, this, &PeopleView::reloadLater);
    connect(&context.store, &store::Store::grantsChanged, this, &PeopleView::reloadLater);
    connect(&context.permissions, &Permissions::changed, this, &PeopleView::reloadLater);
}

void PeopleView::setAccount(const AccountId& account) {
    if (account == m_account)
        return;
    m_account = account;
    m_isStale = true;
    if (isVisible()) {
        m_isStale = false;
        reload();
    }
}

void PeopleView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isStale) {
        m_isStale = false;
        reload();
    }
    follow();
}

void PeopleView::reloadLater() {
    m_isStale = true;
    if (!isVisible())
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_isStale) {
                m_isStale = false;
                reload();
            }
        },
        Qt::QueuedConnection);
}

QString PeopleView::accountName() const {
    const Account* account = m_context.permissions.index().tree().find(m_account);
    return account == nullptr ? QString() : account->name;
}

QString PeopleView::nameOf(const UserId& user) const {
    const QString name = m_context.permissions.nameOfUser(user);
    return name.isEmpty() ? tr("Somebody") : name;
}

} // namespace trunkline::ui
