#include "ui/actions/looking.h"

#include <QCoreApplication>
#include <QSet>

#include "ui/actions/permissions.h"

namespace trunkline::ui {

using access::Action;

namespace {

struct LookingWords {
    Q_DECLARE_TR_FUNCTIONS(Looking)
};

Action viewOf(Tab tab) {
    switch (tab) {
    case Tab::Overview:
    case Tab::Calls:
        return Action::CallsView;
    case Tab::Flows:
        return Action::FlowsView;
    case Tab::Numbers:
        return Action::NumbersView;
    case Tab::People:
        return Action::UsersView;
    case Tab::Activity:
        return Action::AuditView;
    case Tab::Settings:
        return Action::AccountsView;
    }
    return Action::AccountsView;
}

} // namespace

std::shared_ptr<const AccountTree> accountsInSight(std::shared_ptr<const AccountTree> tree,
                                                   const Permissions& permissions) {
    const AccountTree& known = permissions.index().tree();
    if (!permissions.isLookingAs() || tree->isEmpty() || known.isEmpty())
        return tree;
    QSet<AccountId> kept;
    const Instant now = permissions.context().now;
    for (const AccountTree::Index at : permissions.index().accountsSeen(permissions.subject(), 0, now)) {
        for (const AccountTree::Index step : known.pathTo(at))
            kept.insert(known.at(step).id);
    }
    std::vector<Account> accounts;
    for (const Account& account : tree->accounts()) {
        if (kept.contains(account.id))
            accounts.push_back(account);
    }
    Result<AccountTree> built = AccountTree::build(std::move(accounts));
    return built ? std::make_shared<const AccountTree>(std::move(*built)) : std::make_shared<const AccountTree>();
}

QString whyNotShown(const Permissions& permissions, const AccountId& account, Tab tab) {
    if (!permissions.isLookingAs() || account.isNull())
        return {};
    const access::Index& index = permissions.index();
    const Action view = viewOf(tab);
    const Instant now = permissions.context().now;
    const QString name = permissions.nameOfUser(permissions.subject());
    if (!permissions.may(view, account))
        return LookingWords::tr("%1 does not see this: %2").arg(name, permissions.whyNot(view, account));
    if (access::isRowFiltered(view) && !index.rowsOf(permissions.subject(), view, account, now).isUnrestricted())
        return LookingWords::tr(
                   "%1 sees a part of these calls, e.g. those assigned to them. Which ones, only their own "
                   "console can show.")
            .arg(name);
    const AccountTree::Index at = index.tree().indexOf(account);
    const auto below = static_cast<std::size_t>(index.tree().lastOf(at) - at + 1);
    if (index.accountsWhere(permissions.subject(), view, at, now).size() < below)
        return LookingWords::tr("%1 sees only some of the accounts below. What that adds up to, only their own console "
                                "can show.")
            .arg(name);
    return {};
}

} // namespace trunkline::ui
