#pragma once

namespace trunkline::tests {

/// Sets what tests read from the environment, where nobody set it: TRUNKLINE_SOURCE (the checkout), TRUNKLINE_BIN (the
/// folder of the programs), an off-screen platform and one locale. Call it first in main().
void setUpEnvironment();

} // namespace trunkline::tests
