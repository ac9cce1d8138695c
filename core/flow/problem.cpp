#include "core/flow/problem.h"

#include <array>

namespace trunkline::flow {

namespace {

// In the order of the enumerators.
constexpr std::array kCodes{
    u"deadEnd",       u"unreachable",  u"loop",           u"scheduleGap", u"ringTooLong",        u"ringTooShort",
    u"ownNumber",     u"badNumber",    u"mixedCountries", u"allOff",      u"noConsentNotice",    u"longWait",
    u"bigMenu",       u"innerTimeout", u"gotoCycle",      u"badVoice",    u"unknownDestination", u"unknownStep",
    u"duplicateStep", u"badSetting",   u"noEntry"};
static_assert(kCodes.size() == static_cast<std::size_t>(ProblemCode::NoEntry) + 1);

} // namespace

QString nameOf(ProblemCode code) {
    return QString::fromUtf16(kCodes.at(static_cast<std::size_t>(code)));
}

QString nameOf(Severity severity) {
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Hint:
        break;
    }
    return QStringLiteral("hint");
}

} // namespace trunkline::flow
