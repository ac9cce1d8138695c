#pragma once

#include <CLI/App.hpp>

#include <QString>

#include "core/base/error.h"

namespace trunkline::ctl {

/// What a process answers: scripts tell these apart.
inline constexpr int kDone = 0;
inline constexpr int kFoundProblems = 1; ///< the work was done, and something in it is not as it should be
inline constexpr int kCouldNot = 2;      ///< bad flags or files; nothing was done

/// Each adds its group of commands to the program. A command sets `exitCode` when it ran.
void addAccessCommands(CLI::App& program, int& exitCode);
void addFlowCommands(CLI::App& program, int& exitCode);
void addDataCommands(CLI::App& program, int& exitCode);

/// Writes a line to standard output.
void print(const QString& line);
/// Writes "trunklinectl: …" to standard error.
void complain(const Error& error);

} // namespace trunkline::ctl
