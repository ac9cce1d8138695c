#pragma once

#include <CLI/App.hpp>

namespace trunkline::ctl {

/// The commands of addDataCommands(), each in its own file.
void addInitCommand(CLI::App& program, int& exitCode);
void addBackupCommands(CLI::App& program, int& exitCode);
void addImportCommand(CLI::App& program, int& exitCode);
void addSampleCommand(CLI::App& program, int& exitCode);
void addUsersCommand(CLI::App& program, int& exitCode);

} // namespace trunkline::ctl
