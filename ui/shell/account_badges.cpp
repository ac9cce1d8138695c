#include "ui/shell/account_badges.h"

#include "core/store/store.h"

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

QHash<AccountId, AccountBadges> readBadges(const store::Reader& reader, const AccountTree& tree, Instant now) {
    QHash<AccountId, AccountBadges> badges;
    if (tree.isEmpty())
        return badges;
    for (const Destination& destination : reader.destinationsBelow(tree, tree.at(0).id)) {
        if (destination.isOff(now))
            badges[destination.company].isTemporary = true;
    }
    return badges;
}

void markUnsynced(QHash<AccountId, AccountBadges>& badges, const store::Store& store) {
    for (const store::PendingEdit& edit : store.edits()) {
        const QString company =
            edit.patch.type == wire::EntityType::Account
                ? edit.patch.id
                : store.reader().entity(edit.patch.type, edit.patch.id).value(u"company"_s).toString();
        if (Result<AccountId> account = AccountId::parse(company))
            badges[*account].isUnsynced = true;
    }
}

} // namespace trunkline::ui
