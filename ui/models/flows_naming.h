#pragma once

#include <QStringList>

#include "core/domain/account_tree.h"

namespace trunkline::store {
class Reader;
}

namespace trunkline::ui {

/// Flows at or below the account whose draft or published version names a switch, a calendar or a flow, in words: "West
/// Side Plumbing · Main line". `setting` is what such a step calls it. On any thread, with that thread's reader.
[[nodiscard]] QStringList flowsNaming(const store::Reader& reader, const AccountTree& tree, const AccountId& account,
                                      QLatin1StringView setting, const QString& name);

} // namespace trunkline::ui
