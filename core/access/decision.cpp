#include "core/access/decision.h"

#include <array>

#include <QCoreApplication>

namespace trunkline::access {

namespace {

struct Words {
    const char16_t* name;
    const char* meaning;
};

// In the order of the enumerators.
constexpr std::array<Words, kReasonCount> kWords{
    Words{u"ok", QT_TRANSLATE_NOOP("AccessReason", "Allowed.")},
    Words{u"not_found", QT_TRANSLATE_NOOP("AccessReason", "There is nothing here that you can see.")},
    Words{u"no_grant", QT_TRANSLATE_NOOP("AccessReason", "None of your roles here allows this.")},
    Words{u"tier", QT_TRANSLATE_NOOP("AccessReason", "This needs a higher role than yours.")},
    Words{u"peer_rule", QT_TRANSLATE_NOOP("AccessReason", "People of your own level can be changed only from above.")},
    Words{u"scope", QT_TRANSLATE_NOOP("AccessReason", "The role that allows this does not reach this account.")},
    Words{u"row_filter", QT_TRANSLATE_NOOP("AccessReason", "Your access does not include this entry.")},
    Words{u"billing_mode", QT_TRANSLATE_NOOP("AccessReason", "The way this account is billed does not allow this.")},
    Words{u"plan_feature", QT_TRANSLATE_NOOP("AccessReason", "The plan of this account does not include this.")},
    Words{u"expired", QT_TRANSLATE_NOOP("AccessReason", "Your access here has run out.")},
    Words{u"dependency", QT_TRANSLATE_NOOP("AccessReason", "Something else has to be done first.")},
    Words{u"last_owner", QT_TRANSLATE_NOOP("AccessReason", "The last person with the highest role has to stay.")},
    Words{u"escalation", QT_TRANSLATE_NOOP("AccessReason", "This would give more than you hold here yourself.")},
    Words{u"locked", QT_TRANSLATE_NOOP("AccessReason", "A template of the organization holds this.")},
    Words{u"offline", QT_TRANSLATE_NOOP("AccessReason", "This can be done only while connected.")},
    Words{u"suspended", QT_TRANSLATE_NOOP("AccessReason", "Access is suspended.")},
};

} // namespace

QString nameOf(Reason reason) {
    return QString::fromUtf16(kWords[static_cast<std::size_t>(reason)].name);
}

std::optional<Reason> reasonFromName(QStringView name) {
    for (std::size_t i = 0; i < kReasonCount; ++i) {
        if (name == QStringView(kWords[i].name))
            return static_cast<Reason>(i);
    }
    return std::nullopt;
}

QString describe(Reason reason) {
    return QCoreApplication::translate("AccessReason", kWords[static_cast<std::size_t>(reason)].meaning);
}

} // namespace trunkline::access
