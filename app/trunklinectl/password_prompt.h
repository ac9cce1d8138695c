#pragma once

#include <CLI/App.hpp>

#include <QByteArray>

#include "core/base/error.h"

namespace trunkline::ctl {

enum class PasswordSource : std::uint8_t {
    Terminal,      ///< asked twice, without showing what is typed
    StandardInput, ///< its first line
};

/// The flag --password-stdin. `source` has to live as long as the command.
void addPasswordOption(CLI::App& command, PasswordSource& source);

/// Reads a password and answers its hash. Fails where there is no terminal, the two differ, or it is too short.
[[nodiscard]] Result<QByteArray> readPasswordHash(PasswordSource source);

} // namespace trunkline::ctl
