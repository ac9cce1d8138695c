#include "ui/accounts/audit_words.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QLocale>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

struct ActivityWords {
    Q_DECLARE_TR_FUNCTIONS(Activity)
};

/// "flow_version" and "flowVersion" as "flow version".
QString readable(const QString& name) {
    QString words;
    for (const QChar c : name) {
        if (c == u'_' || c == u'.')
            words.append(u' ');
        else if (c.isUpper() && !words.isEmpty())
            words.append(u' ').append(c.toLower());
        else
            words.append(c);
    }
    return words;
}

QString valueWords(const QJsonValue& value) {
    if (value.isUndefined() || value.isNull())
        return ActivityWords::tr("–", "no value");
    if (value.isBool())
        return value.toBool() ? ActivityWords::tr("yes") : ActivityWords::tr("no");
    if (value.isDouble())
        return QLocale().toString(value.toDouble(), 'g', 12);
    if (value.isString())
        return value.toString().isEmpty() ? ActivityWords::tr("–", "no value") : value.toString();
    if (value.isArray()) {
        QStringList items;
        for (const QJsonValue& item : value.toArray())
            items.append(valueWords(item));
        return items.isEmpty() ? ActivityWords::tr("–", "no value") : items.join(ActivityWords::tr(", "));
    }
    const QJsonObject object = value.toObject();
    if (object.contains(u"steps"_s))
        return ActivityWords::tr("%n steps", nullptr, static_cast<int>(object.value(u"steps"_s).toArray().size()));
    QStringList parts;
    for (auto it = object.begin(); it != object.end(); ++it)
        parts.append(ActivityWords::tr("%1: %2", "field: value").arg(readable(it.key()), valueWords(it.value())));
    return parts.join(ActivityWords::tr(", "));
}

} // namespace

QString actionWords(const QString& action) {
    static const QHash<QString, const char*> kWords{
        {u"account.added"_s, QT_TRANSLATE_NOOP("Activity", "Added an account")},
        {u"account.created"_s, QT_TRANSLATE_NOOP("Activity", "Added an account")},
        {u"account.changed"_s, QT_TRANSLATE_NOOP("Activity", "Changed an account")},
        {u"account.deleted"_s, QT_TRANSLATE_NOOP("Activity", "Deleted an account")},
        {u"account.removed"_s, QT_TRANSLATE_NOOP("Activity", "Removed an account")},
        {u"account.closed"_s, QT_TRANSLATE_NOOP("Activity", "Closed a company for a while")},
        {u"account.opened"_s, QT_TRANSLATE_NOOP("Activity", "Opened a company again")},
        {u"switch.created"_s, QT_TRANSLATE_NOOP("Activity", "Added a switch")},
        {u"switch.changed"_s, QT_TRANSLATE_NOOP("Activity", "Changed a switch")},
        {u"switch.removed"_s, QT_TRANSLATE_NOOP("Activity", "Removed a switch")},
        {u"switch.turned"_s, QT_TRANSLATE_NOOP("Activity", "Turned a switch")},
        {u"switch.returned"_s, QT_TRANSLATE_NOOP("Activity", "Turned a switch back")},
        {u"calendar.created"_s, QT_TRANSLATE_NOOP("Activity", "Added a calendar")},
        {u"calendar.changed"_s, QT_TRANSLATE_NOOP("Activity", "Changed a calendar")},
        {u"calendar.removed"_s, QT_TRANSLATE_NOOP("Activity", "Removed a calendar")},
        {u"flow.added"_s, QT_TRANSLATE_NOOP("Activity", "Made a flow")},
        {u"flow.created"_s, QT_TRANSLATE_NOOP("Activity", "Made a flow")},
        {u"flow.scheduled"_s, QT_TRANSLATE_NOOP("Activity", "Set a flow to be published later")},
        {u"flow.changed"_s, QT_TRANSLATE_NOOP("Activity", "Changed a draft")},
        {u"flow.published"_s, QT_TRANSLATE_NOOP("Activity", "Published a flow")},
        {u"flow.removed"_s, QT_TRANSLATE_NOOP("Activity", "Removed a flow")},
        {u"flow.restored"_s, QT_TRANSLATE_NOOP("Activity", "Restored a version")},
        {u"destination.added"_s, QT_TRANSLATE_NOOP("Activity", "Added a destination")},
        {u"destination.changed"_s, QT_TRANSLATE_NOOP("Activity", "Changed a destination")},
        {u"destination.created"_s, QT_TRANSLATE_NOOP("Activity", "Added a destination")},
        {u"destination.off"_s, QT_TRANSLATE_NOOP("Activity", "Switched a phone off")},
        {u"destination.switched_off"_s, QT_TRANSLATE_NOOP("Activity", "Switched a phone off")},
        {u"destination.on"_s, QT_TRANSLATE_NOOP("Activity", "Switched a phone on")},
        {u"destination.switched_on"_s, QT_TRANSLATE_NOOP("Activity", "Switched a phone on")},
        {u"number.created"_s, QT_TRANSLATE_NOOP("Activity", "Added a number")},
        {u"number.added"_s, QT_TRANSLATE_NOOP("Activity", "Added a number")},
        {u"number.changed"_s, QT_TRANSLATE_NOOP("Activity", "Changed a number")},
        {u"call.annotated"_s, QT_TRANSLATE_NOOP("Activity", "Annotated a call")},
        {u"call.changed"_s, QT_TRANSLATE_NOOP("Activity", "Annotated a call")},
        {u"invitation.sent"_s, QT_TRANSLATE_NOOP("Activity", "Invited a person")},
        {u"invitation.sent_again"_s, QT_TRANSLATE_NOOP("Activity", "Sent an invitation again")},
        {u"invitation.canceled"_s, QT_TRANSLATE_NOOP("Activity", "Took an invitation back")},
        {u"invitation.accepted"_s, QT_TRANSLATE_NOOP("Activity", "Accepted an invitation")},
        {u"grant.added"_s, QT_TRANSLATE_NOOP("Activity", "Gave a role")},
        {u"grant.changed"_s, QT_TRANSLATE_NOOP("Activity", "Changed a role")},
        {u"grant.removed"_s, QT_TRANSLATE_NOOP("Activity", "Took a role away")},
        {u"user.invited"_s, QT_TRANSLATE_NOOP("Activity", "Invited a person")},
        {u"user.added"_s, QT_TRANSLATE_NOOP("Activity", "Joined")},
        {u"user.changed"_s, QT_TRANSLATE_NOOP("Activity", "Changed a person")},
        {u"user.deactivated"_s, QT_TRANSLATE_NOOP("Activity", "Deactivated a person")},
        {u"user.reactivated"_s, QT_TRANSLATE_NOOP("Activity", "Reactivated a person")},
        {u"user.password_reset"_s, QT_TRANSLATE_NOOP("Activity", "Let a person set a new password")},
        {u"user.password_changed"_s, QT_TRANSLATE_NOOP("Activity", "Changed their password")},
        {u"user.signed_out_elsewhere"_s, QT_TRANSLATE_NOOP("Activity", "Signed out everywhere else")},
        {u"user.reviewed"_s, QT_TRANSLATE_NOOP("Activity", "Reviewed a person's access and kept it")},
        {u"user.looked_as"_s, QT_TRANSLATE_NOOP("Activity", "Looked at the console as somebody")},
        {u"access.requested"_s, QT_TRANSLATE_NOOP("Activity", "Asked for access")},
        {u"access.granted"_s, QT_TRANSLATE_NOOP("Activity", "Granted a request for access")},
        {u"access.declined"_s, QT_TRANSLATE_NOOP("Activity", "Declined a request for access")},
        {u"role.added"_s, QT_TRANSLATE_NOOP("Activity", "Made a role")},
        {u"role.changed"_s, QT_TRANSLATE_NOOP("Activity", "Changed what a role may do")},
        {u"role.removed"_s, QT_TRANSLATE_NOOP("Activity", "Deleted a role")},
        {u"session.started"_s, QT_TRANSLATE_NOOP("Activity", "Signed in")},
    };
    const auto known = kWords.constFind(action);
    if (known != kWords.cend())
        return ActivityWords::tr(*known);
    QString words = readable(action);
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

std::vector<FieldChange> changesOf(const AuditEvent& event) {
    static const QSet<QString> kSilent{u"id"_s, u"revision"_s, u"createdAt"_s, u"parent"_s, u"company"_s};
    QStringList fields = event.before.keys();
    for (const QString& field : event.after.keys()) {
        if (!fields.contains(field))
            fields.append(field);
    }
    std::vector<FieldChange> changes;
    for (const QString& field : fields) {
        const QJsonValue before = event.before.value(field);
        const QJsonValue after = event.after.value(field);
        if (before != after && !kSilent.contains(field))
            changes.push_back({readable(field), valueWords(before), valueWords(after)});
    }
    return changes;
}

} // namespace trunkline::ui
