#pragma once

#include <optional>

#include <QLatin1StringView>
#include <QStringView>

#include "core/domain/account.h"
#include "core/domain/call.h"
#include "core/domain/user.h"

namespace trunkline {

/// The stable names of enumerations in files, databases and the API ("company", "noAnswer").
/// fromName gives no value for a name that this version does not know.
[[nodiscard]] QString nameOf(AccountKind value);
[[nodiscard]] QString nameOf(BillingMode value);
[[nodiscard]] QString nameOf(UserState value);
[[nodiscard]] QString nameOf(CallDirection value);
[[nodiscard]] QString nameOf(CallOutcome value);
[[nodiscard]] QString nameOf(LegOutcome value);

template <class Enum>
[[nodiscard]] std::optional<Enum> fromName(QStringView name);

template <>
std::optional<AccountKind> fromName(QStringView name);
template <>
std::optional<BillingMode> fromName(QStringView name);
template <>
std::optional<UserState> fromName(QStringView name);
template <>
std::optional<CallDirection> fromName(QStringView name);
template <>
std::optional<CallOutcome> fromName(QStringView name);
template <>
std::optional<LegOutcome> fromName(QStringView name);

} // namespace trunkline
