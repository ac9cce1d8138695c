#include "app/trunklinectl/data_commands.h"

#include "app/trunklinectl/commands.h"

namespace trunkline::ctl {

void addDataCommands(CLI::App& program, int& exitCode) {
    addInitCommand(program, exitCode);
    addImportCommand(program, exitCode);
    addSampleCommand(program, exitCode);
    addUsersCommand(program, exitCode);
    addBackupCommands(program, exitCode);
}

} // namespace trunkline::ctl
