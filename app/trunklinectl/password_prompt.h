#pragma once

#include <QString>

#include "core/base/error.h"

namespace trunkline::ctl {

/// Asks twice at the terminal, without showing what is typed. Fails where there is no terminal, or the two differ.
[[nodiscard]] Result<QString> askForPassword();

/// The first line of standard input.
[[nodiscard]] Result<QString> readPasswordFromStdin();

} // namespace trunkline::ctl
