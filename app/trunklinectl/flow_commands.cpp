#include "app/trunklinectl/commands.h"

namespace trunkline::ctl {

void addFlowCommands(CLI::App& program, int& exitCode)
{
    (void)program;
    (void)exitCode;
}

} // namespace trunkline::ctl
