#pragma once

#include <memory>

#include <QAbstractItemModel>

#include "core/domain/account_tree.h"

namespace trunkline::tests {

/// A tree from text: one account a line, two spaces a level, "Name"; a leaf is a company, the first line the
/// organisation. The id is the name in lower case without spaces.
[[nodiscard]] std::shared_ptr<const AccountTree> treeFrom(const char* text);
[[nodiscard]] AccountId idOf(const QString& name);

/// A model's rows as "A(B C(D))", by DisplayRole.
[[nodiscard]] QString outline(const QAbstractItemModel& model, const QModelIndex& parent = {});

/// An organisation with that many accounts: franchises of 100 companies each, with names as companies have them.
[[nodiscard]] std::shared_ptr<const AccountTree> largeTree(int accounts);

} // namespace trunkline::tests
