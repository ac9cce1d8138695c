#include "core/wire/entity.h"

#include <array>

namespace trunkline::wire {

namespace {

struct TypeNames {
    const char16_t* name;
    const char16_t* path;
};

// In the order of the enumerators.
constexpr std::array<TypeNames, 11> kTypes{{{u"account", u"/v1/accounts"},
                                            {u"user", u"/v1/users"},
                                            {u"grant", u"/v1/grants"},
                                            {u"number", u"/v1/numbers"},
                                            {u"destination", u"/v1/destinations"},
                                            {u"flow", u"/v1/flows"},
                                            {u"flowVersion", u"/v1/flow-versions"},
                                            {u"call", u"/v1/calls"},
                                            {u"audit", u"/v1/audit"},
                                            {u"switch", u"/v1/switches"},
                                            {u"calendar", u"/v1/calendars"}}};

} // namespace

QString nameOf(EntityType type) {
    return QString::fromUtf16(kTypes.at(static_cast<std::size_t>(type)).name);
}

std::optional<EntityType> entityTypeFromName(QStringView name) {
    for (std::size_t i = 0; i < kTypes.size(); ++i) {
        if (name == QStringView(kTypes[i].name))
            return static_cast<EntityType>(i);
    }
    return std::nullopt;
}

QString pathOf(EntityType type) {
    return QString::fromUtf16(kTypes.at(static_cast<std::size_t>(type)).path);
}

} // namespace trunkline::wire
