#pragma once

namespace trunkline::server {

/// Lets the process hold as many connections as the system allows it; each needs a descriptor, and the usual soft limit
/// is 1,024. Does nothing where there is no such limit.
void raiseDescriptorLimit();

} // namespace trunkline::server
