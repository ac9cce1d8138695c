#include "core/domain/phone_number.h"

#include <algorithm>
#include <string>

#include <QCoreApplication>

// The library's headers are not clean under our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#include <phonenumbers/phonenumberutil.h>
#pragma GCC diagnostic pop

namespace trunkline {

using namespace Qt::Literals::StringLiterals;
using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

constexpr qsizetype kLongestInput = 64;

const PhoneNumberUtil& util() {
    return *PhoneNumberUtil::GetInstance();
}

bool parseInto(PhoneNumber& number, QStringView text, QStringView region) {
    return text.size() <= kLongestInput && util().Parse(text.toString().toStdString(), region.toString().toStdString(),
                                                        &number) == PhoneNumberUtil::NO_PARSING_ERROR;
}

/// North America sets 555-0100 to 555-0199 aside in every area code; the library calls them invalid.
bool isFictional(QStringView e164) {
    return e164.size() == 12 && e164.startsWith(u"+1") && e164.sliced(5, 5) == u"55501";
}

QString format(const PhoneNumber& number, PhoneNumberUtil::PhoneNumberFormat form) {
    std::string text;
    util().Format(number, form, &text);
    return QString::fromStdString(text);
}

} // namespace

Result<QString> toE164(QStringView text, QStringView region) {
    PhoneNumber number;
    if (!parseInto(number, text, region))
        return fail(
            ErrorCode::InvalidInput,
            QCoreApplication::translate("PhoneNumber", "“%1” is not a phone number; write it like +1 312 555 0100.")
                .arg(text.left(40)));
    const QString e164 = format(number, PhoneNumberUtil::E164);
    if (!util().IsValidNumber(number) && !isFictional(e164))
        return fail(ErrorCode::InvalidInput,
                    QCoreApplication::translate("PhoneNumber", "%1 is not a number that can exist; check the digits.")
                        .arg(text.left(40)));
    return e164;
}

bool isValidE164(QStringView text) {
    if (text.size() < 4 || text.size() > 16 || text.front() != u'+' ||
        !std::all_of(text.begin() + 1, text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return false;
    if (isFictional(text))
        return true;
    PhoneNumber number;
    return parseInto(number, text, u"ZZ") && util().IsValidNumber(number);
}

QString displayNumber(const QString& e164, QStringView region) {
    PhoneNumber number;
    if (!e164.startsWith(u'+') || !parseInto(number, e164, u"ZZ"))
        return e164;
    std::string own;
    util().GetRegionCodeForCountryCode(number.country_code(), &own);
    const bool isHome = QString::fromStdString(own) == region;
    return format(number, isHome ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL);
}

QString regionOf(const QString& e164) {
    PhoneNumber number;
    if (!parseInto(number, e164, u"ZZ"))
        return {};
    std::string region;
    util().GetRegionCodeForNumber(number, &region);
    if (region.empty() || region == "ZZ")
        util().GetRegionCodeForCountryCode(number.country_code(), &region);
    return region == "ZZ" ? QString() : QString::fromStdString(region);
}

QString areaCodeOf(QStringView e164) {
    return e164.size() == 12 && e164.startsWith(u"+1") ? e164.sliced(2, 3).toString() : QString();
}

} // namespace trunkline
