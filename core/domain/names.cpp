#include "core/domain/names.h"

#include <array>

namespace trunkline {

namespace {

// In the order of the enumerators.
constexpr std::array kAccountKinds{u"organization", u"franchise", u"company"};
constexpr std::array kBillingModes{u"customer", u"agency"};
constexpr std::array kUserStates{u"invited", u"active", u"deactivated"};
constexpr std::array kCallDirections{u"inbound", u"outbound"};
constexpr std::array kCallOutcomes{u"answered", u"voicemail", u"missed", u"abandoned", u"blocked", u"failed"};
constexpr std::array kLegOutcomes{u"answered", u"busy",     u"noAnswer",   u"declined",
                                  u"failed",   u"canceled", u"switchedOff"};

template <class Enum, std::size_t n>
QString pick(const std::array<const char16_t*, n>& names, Enum value) {
    const auto index = static_cast<std::size_t>(value);
    return index < n ? QString::fromUtf16(names[index]) : QString();
}

template <class Enum, std::size_t n>
std::optional<Enum> find(const std::array<const char16_t*, n>& names, QStringView name) {
    for (std::size_t i = 0; i < n; ++i) {
        if (name == QStringView(names[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

} // namespace

QString nameOf(AccountKind value) {
    return pick(kAccountKinds, value);
}
QString nameOf(BillingMode value) {
    return pick(kBillingModes, value);
}
QString nameOf(UserState value) {
    return pick(kUserStates, value);
}
QString nameOf(CallDirection value) {
    return pick(kCallDirections, value);
}
QString nameOf(CallOutcome value) {
    return pick(kCallOutcomes, value);
}
QString nameOf(LegOutcome value) {
    return pick(kLegOutcomes, value);
}

template <>
std::optional<AccountKind> fromName(QStringView name) {
    return find<AccountKind>(kAccountKinds, name);
}
template <>
std::optional<BillingMode> fromName(QStringView name) {
    return find<BillingMode>(kBillingModes, name);
}
template <>
std::optional<UserState> fromName(QStringView name) {
    return find<UserState>(kUserStates, name);
}
template <>
std::optional<CallDirection> fromName(QStringView name) {
    return find<CallDirection>(kCallDirections, name);
}
template <>
std::optional<CallOutcome> fromName(QStringView name) {
    return find<CallOutcome>(kCallOutcomes, name);
}
template <>
std::optional<LegOutcome> fromName(QStringView name) {
    return find<LegOutcome>(kLegOutcomes, name);
}

} // namespace trunkline
