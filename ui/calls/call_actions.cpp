#include "ui/calls/call_actions.h"

#include <algorithm>

#include <QDesktopServices>
#include <QInputDialog>

#include "core/base/clock.h"
#include "core/domain/phone_number.h"
#include "core/store/store.h"
#include "ui/actions/action_controller.h"
#include "ui/actions/permissions.h"
#include "ui/calls/blocked_callers_dialog.h"

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

QUrl recordingUrl(const Call& call) {
    const QUrl url(call.recording, QUrl::StrictMode);
    return url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty() ? url : QUrl();
}

CallActions::CallActions(PageContext& context, QWidget* scope, std::function<std::optional<Call>()> current)
    : m_context(context), m_current(std::move(current)) {
    handle(scope);
}

void CallActions::handle(QWidget* scope) {
    ActionController& actions = m_context.actions;
    actions.handle(
        ActionId::ListenToCall, scope, [this] { listen(); }, [this] { return whyNotListen(); });
    actions.handle(
        ActionId::AssignCall, scope, [this, scope] { assign(scope); },
        [this] { return m_current() ? QString() : tr("Select a call first."); });
    // Who is blocked stands in the company.
    QObject::connect(&m_context.store, &store::Store::accountsChanged, scope, [&actions] { actions.refresh(); });
    actions.handle(
        ActionId::BlockCaller, scope, [this, scope] { block(scope); }, [this] { return whyNotBlock(); });
    actions.handle(
        ActionId::ShowBlockedCallers, scope,
        [this, scope] { BlockedCallersDialog(m_context, companyOfInterest(), scope).exec(); },
        [this] { return companyOfInterest().isNull() ? tr("Select a call or go to a company first.") : QString(); });
}

AccountId CallActions::companyOfInterest() const {
    if (const std::optional<Call> call = m_current())
        return call->company;
    const AccountId here = m_context.actions.selection().account;
    const Account* account = m_context.store.accounts()->find(here);
    return account && account->kind == AccountKind::Company ? here : AccountId();
}

QString CallActions::whyNotBlock() const {
    const std::optional<Call> call = m_current();
    if (!call)
        return tr("Select a call first.");
    if (!isValidE164(call->caller))
        return tr("The caller's number was withheld.");
    if (call->direction == CallDirection::Outbound)
        return tr("This call went out: nobody called.");
    const Account* company = m_context.store.accounts()->find(call->company);
    const std::vector<wire::BlockedCaller> blocked =
        company ? wire::blockedCallersOf(*company) : std::vector<wire::BlockedCaller>();
    const bool isBlocked = std::ranges::find(blocked, call->caller, &wire::BlockedCaller::number) != blocked.end();
    return isBlocked ? tr("This caller is blocked already: “Blocked callers…” lets them through again.") : QString();
}

void CallActions::block(QWidget* parent) const {
    const std::optional<Call> call = m_current();
    const Account* company = call ? m_context.store.accounts()->find(call->company) : nullptr;
    if (!company)
        return;
    bool isGiven = false;
    const QString number = displayNumber(call->caller);
    const QString reason =
        QInputDialog::getText(
            parent, tr("Block %1").arg(number),
            tr("Calls of %1 to %2 are not put through any more. Why, for colleagues:").arg(number, company->name),
            QLineEdit::Normal, {}, &isGiven)
            .simplified();
    if (!isGiven)
        return;
    std::vector<wire::BlockedCaller> all = wire::blockedCallersOf(*company);
    all.push_back({call->caller, reason.left(wire::kLongestBlockReason), m_context.clock.now(),
                   m_context.permissions.signedIn()});
    const Result<void> saved = saveBlockedCallers(m_context.store, company->id, all);
    m_context.navigator.tell(
        saved ? tr("%1 is blocked at %2. “Blocked callers…” lets them through again.").arg(number, company->name)
              : saved.error().message);
}

QString CallActions::whyNotListen() const {
    const std::optional<Call> call = m_current();
    if (!call)
        return tr("Select a call first.");
    if (call->recording.isEmpty())
        return tr("This call has no recording.");
    return recordingUrl(*call).isEmpty() ? tr("The recording is not kept where this computer could reach it.")
                                         : QString();
}

void CallActions::listen() const {
    const std::optional<Call> call = m_current();
    if (call && !QDesktopServices::openUrl(recordingUrl(*call)))
        m_context.navigator.tell(tr("Nothing on this computer plays the recording. Its address is %1.")
                                     .arg(recordingUrl(*call).toDisplayString()));
}

std::vector<User> CallActions::assignable(const AccountId& company) const {
    std::vector<User> people;
    const Permissions& permissions = m_context.permissions;
    for (User& user : m_context.store.reader().users()) {
        const bool sees =
            permissions.index().decide(user.id, access::Action::CallsView, company, permissions.context()).isAllowed();
        if (sees && user.state == UserState::Active)
            people.push_back(std::move(user));
    }
    std::ranges::sort(people, [](const User& a, const User& b) { return a.name.localeAwareCompare(b.name) < 0; });
    return people;
}

void CallActions::assign(QWidget* parent) const {
    const std::optional<Call> call = m_current();
    if (!call)
        return;
    const std::vector<User> people = assignable(call->company);
    QStringList names{tr("Nobody")};
    int chosen = 0;
    for (const User& user : people) {
        if (user.id == call->assignedTo)
            chosen = static_cast<int>(names.size());
        names.append(user.email.isEmpty() ? user.name
                                          : tr("%1 (%2)", "a person and their e-mail").arg(user.name, user.email));
    }
    bool isGiven = false;
    const QString name = QInputDialog::getItem(parent, tr("Assign the call"), tr("Who takes care of it"), names, chosen,
                                               false, &isGiven);
    if (!isGiven)
        return;
    const qsizetype index = names.indexOf(name);
    const QJsonValue value =
        index > 0 ? QJsonValue(people[static_cast<std::size_t>(index - 1)].id.toString()) : QJsonValue();
    auto patch = m_context.store.patchFor(wire::EntityType::Call, call->id.toString(), {{u"assignedTo"_s, value}});
    if (!patch)
        return;
    if (const Result<EditId> made = m_context.store.edit(std::move(*patch)); !made)
        m_context.navigator.tell(made.error().message);
}

} // namespace trunkline::ui
