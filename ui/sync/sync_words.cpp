#include "ui/sync/sync_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace trunkline::ui {

namespace {

struct SyncWords {
    Q_DECLARE_TR_FUNCTIONS(Sync)
};

QString fieldName(const QString& field) {
    static const QHash<QString, const char*> kNames{
        {u"name"_s, QT_TRANSLATE_NOOP("Sync", "name")},
        {u"timeZone"_s, QT_TRANSLATE_NOOP("Sync", "time zone")},
        {u"billing"_s, QT_TRANSLATE_NOOP("Sync", "billing")},
        {u"label"_s, QT_TRANSLATE_NOOP("Sync", "label")},
        {u"source"_s, QT_TRANSLATE_NOOP("Sync", "source")},
        {u"tags"_s, QT_TRANSLATE_NOOP("Sync", "tags")},
        {u"note"_s, QT_TRANSLATE_NOOP("Sync", "note")},
        {u"leadStatus"_s, QT_TRANSLATE_NOOP("Sync", "lead status")},
        {u"draft"_s, QT_TRANSLATE_NOOP("Sync", "draft")},
        {u"draftBase"_s, QT_TRANSLATE_NOOP("Sync", "draft")},
        {u"assignedTo"_s, QT_TRANSLATE_NOOP("Sync", "person in charge")},
        {u"flow"_s, QT_TRANSLATE_NOOP("Sync", "call flow")},
        {u"address"_s, QT_TRANSLATE_NOOP("Sync", "phone number")},
        {u"recorded"_s, QT_TRANSLATE_NOOP("Sync", "recording")},
        {u"off"_s, QT_TRANSLATE_NOOP("Sync", "switched off")},
        {u"failSafe"_s, QT_TRANSLATE_NOOP("Sync", "fail-safe number")},
    };
    const auto known = kNames.constFind(field);
    return known == kNames.cend() ? SyncWords::tr("details") : SyncWords::tr(*known);
}

} // namespace

QString momentWords(Instant moment, Instant now) {
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(toMilliseconds(moment));
    const QDateTime today = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now));
    const QLocale locale;
    const QString time = locale.toString(then.time(), QLocale::ShortFormat);
    if (then.date() == today.date())
        return time;
    const qint64 days = then.date().daysTo(today.date());
    if (days > 0 && days < 7)
        return SyncWords::tr("%1 %2", "weekday and time")
            .arg(locale.dayName(then.date().dayOfWeek(), QLocale::ShortFormat), time);
    return locale.toString(then.date(), QLocale::ShortFormat);
}

ConnectionWords wordsFor(const Connection& connection, std::optional<Instant> syncedAt, Instant now) {
    const QString synced =
        syncedAt ? SyncWords::tr("synced %1").arg(momentWords(*syncedAt, now)) : SyncWords::tr("never synced");
    const auto together = [&](const QString& state) {
        return SyncWords::tr("%1 · %2", "connection · last sync").arg(state, synced);
    };
    const QString why = connection.problem() ? connection.problem()->message : QString();
    switch (connection.state()) {
    case Connection::State::Online:
        return {Tone::Ok, Icon::Online, together(SyncWords::tr("Online")),
                SyncWords::tr("Connected to %1.").arg(connection.serverName())};
    case Connection::State::Connecting:
        return {Tone::Neutral, Icon::Sync, together(SyncWords::tr("Connecting…")), why};
    case Connection::State::SignInNeeded:
        return {
            Tone::Warn, Icon::Lock, together(SyncWords::tr("Sign in again")),
            SyncWords::tr("The server ended this session. What is cached can be read; edits wait until you sign in.")};
    case Connection::State::Offline:
        break;
    }
    return {Tone::Neutral, Icon::Offline, together(SyncWords::tr("Offline")),
            why.isEmpty() ? SyncWords::tr("Edits wait here and are sent when the server can be reached.") : why};
}

QString fieldWords(const store::PendingEdit& edit) {
    QStringList names;
    for (const QString& field : edit.patch.fields.keys()) {
        if (const QString name = fieldName(field); !names.contains(name))
            names.append(name);
    }
    return names.join(SyncWords::tr(", "));
}

QString stateWords(store::EditState state) {
    switch (state) {
    case store::EditState::Pending:
        return SyncWords::tr("Waits to be sent");
    case store::EditState::Sending:
        return SyncWords::tr("Is being sent");
    case store::EditState::Conflict:
        return SyncWords::tr("Somebody else changed it too");
    case store::EditState::Refused:
        return SyncWords::tr("The server refused it");
    case store::EditState::Poison:
        return SyncWords::tr("The server could not read it");
    }
    return {};
}

Tone toneOf(store::EditState state) {
    switch (state) {
    case store::EditState::Pending:
    case store::EditState::Sending:
        return Tone::Neutral;
    case store::EditState::Conflict:
        return Tone::Warn;
    case store::EditState::Refused:
    case store::EditState::Poison:
        return Tone::Danger;
    }
    return Tone::Neutral;
}

} // namespace trunkline::ui
