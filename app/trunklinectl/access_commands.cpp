#include "app/trunklinectl/commands.h"

namespace trunkline::ctl {

void addAccessCommands(CLI::App& program, int& exitCode)
{
    (void)program;
    (void)exitCode;
}

} // namespace trunkline::ctl
