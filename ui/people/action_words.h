#pragma once

#include <vector>

#include "core/access/action.h"
#include "core/access/catalog.h"

namespace trunkline::ui {

/// Actions that belong together, for lists that people read: "Calls", "Numbers".
struct ActionArea {
    QString title;
    std::vector<access::Action> actions;
};
/// Every action once, in the order of the vocabulary.
[[nodiscard]] std::vector<ActionArea> actionAreas();

/// What it comes to when somebody may do this, in one sentence.
[[nodiscard]] QString meaningOf(access::Action action);

/// "inbound only, missed only"; empty where nothing is filtered.
[[nodiscard]] QString rowWords(const RowFilter& rows);

/// Where a role may exist: "Franchises and companies".
[[nodiscard]] QString placeWords(const access::Role& role);
/// How far a grant of it reaches.
[[nodiscard]] QString reachWords(access::Reach reach);

/// The first actions in words, and how many more: "see calls, listen to recordings, 3 more".
[[nodiscard]] QString listed(const access::ActionSet& actions, qsizetype most = 8);

} // namespace trunkline::ui
