#pragma once

#include "core/domain/audit.h"

namespace trunkline::ui {

/// What an event was about, for people: its summary, or the right in words where somebody asked for one.
[[nodiscard]] QString subjectOf(const AuditEvent& event);

} // namespace trunkline::ui
