#pragma once

#include <QHash>

#include "core/base/clock.h"
#include "ui/models/account_tree_model.h"

namespace trunkline::store {
class Store;
class Reader;
} // namespace trunkline::store

namespace trunkline::ui {

/// Companies where something is switched off at `now`. On any thread.
[[nodiscard]] QHash<AccountId, AccountBadges> readBadges(const store::Reader& reader, const AccountTree& tree,
                                                         Instant now);
/// Marks the accounts that edits in the outbox are about.
void markUnsynced(QHash<AccountId, AccountBadges>& badges, const store::Store& store);

} // namespace trunkline::ui
