#pragma once

#include <QString>

#include "core/access/catalog.h"

namespace trunkline::access {

/// A catalog as a table of text for a terminal: actions down, roles across, then who administers whom, and what
/// conditions and row filters the marks stand for.
[[nodiscard]] QString catalogTable(const Catalog& catalog);

} // namespace trunkline::access
