#pragma once

#include <QString>
#include <QStringView>

#include "core/base/error.h"

namespace trunkline {

/// Phone numbers as libphonenumber understands them. All functions are pure and thread-safe.

/// Reads what a person typed ("(312) 555-0100") and gives E.164 ("+13125550100").
/// @param region ISO 3166-1 alpha-2, assumed where the text has no country code.
/// Numbers set aside for fiction (North America's 555-01xx) are accepted: samples and tests use them.
[[nodiscard]] Result<QString> toE164(QStringView text, QStringView region = u"US");

/// Whether text is E.164 and a number that can exist.
[[nodiscard]] bool isValidE164(QStringView text);

/// For display: the national form inside `region`, otherwise the international one. Text that is no number comes back
/// as it is.
[[nodiscard]] QString displayNumber(const QString& e164, QStringView region = u"US");

/// ISO 3166-1 alpha-2 of the number's country; empty if unknown.
[[nodiscard]] QString regionOf(const QString& e164);

/// North American area code of an E.164 number ("312"); empty elsewhere.
[[nodiscard]] QString areaCodeOf(QStringView e164);

} // namespace trunkline
