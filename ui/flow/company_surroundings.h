#pragma once

#include "core/domain/flow_record.h"
#include "ui/flow/flow_editor_document.h"

namespace trunkline {
class Clock;
namespace store {
class Store;
}
} // namespace trunkline

namespace trunkline::ui {

/// What the store knows about a company, as the editor of one of its flows needs it. The store outlives the answer.
[[nodiscard]] FlowSurroundings surroundingsOf(store::Store& store, const Clock& clock, const AccountId& company,
                                              const FlowId& flow);

} // namespace trunkline::ui
