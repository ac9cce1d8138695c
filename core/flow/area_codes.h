#pragma once

#include <cstdint>

#include <QString>

namespace trunkline::flow {

/// "IL" of "312": state, province or territory of a North American area code. Empty: none, or one that many share
/// (800).
[[nodiscard]] QString stateOfAreaCode(QStringView areaCode);
/// "IL" of "il" or "Illinois"; empty: not a state, province or territory.
[[nodiscard]] QString stateCodeOf(QStringView codeOrName);
/// "Illinois" of "IL"; what is not known comes back as it is.
[[nodiscard]] QString stateNameOf(QStringView code);
/// Whether the law there wants everybody on a call to know that it is recorded.
[[nodiscard]] bool wantsConsentOfAll(QStringView code);

} // namespace trunkline::flow
