#include "ui/lists/time_words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace trunkline::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TimeWords)
};

} // namespace

TimeWords::TimeWords(QTimeZone zone, QTimeZone here, QLocale locale)
    : m_zone(zone.isValid() ? std::move(zone) : here), m_here(std::move(here)), m_locale(std::move(locale)) {}

QDateTime TimeWords::local(Instant at) const {
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(at), m_zone);
}

Instant TimeWords::instantOf(QDate date, QTime time) const {
    return fromMilliseconds(QDateTime(date, time, m_zone).toMSecsSinceEpoch());
}

QString TimeWords::timeOfDay(Instant at) const {
    const QTime time = local(at).time();
    // The C locale adds seconds, which nobody asked for.
    return m_locale.language() == QLocale::C ? time.toString(u"HH:mm"_s)
                                             : m_locale.toString(time, QLocale::ShortFormat);
}

QString TimeWords::day(Instant at, Instant now) const {
    const QDate day = local(at).date();
    const QDate today = local(now).date();
    const qint64 ago = day.daysTo(today);
    if (ago == 0)
        return Words::tr("Today");
    if (ago == 1)
        return Words::tr("Yesterday");
    if (ago == -1)
        return Words::tr("Tomorrow");
    if (std::abs(ago) <= 6)
        return m_locale.dayName(day.dayOfWeek(), QLocale::ShortFormat);
    if (day.year() == today.year())
        return m_locale.toString(day, Words::tr("d MMM", "a day of this year"));
    return m_locale.toString(day, Words::tr("d MMM yyyy", "a day of another year"));
}

QString TimeWords::moment(Instant at, Instant now) const {
    return Words::tr("%1 %2", "day and time").arg(day(at, now), timeOfDay(at));
}

QString TimeWords::full(Instant at) const {
    const QString day = m_locale.toString(local(at).date(), Words::tr("dddd, d MMMM yyyy", "a day in full"));
    const QString there = Words::tr("%1 %2", "day and time").arg(day, timeOfDay(at));
    if (!differsFromHere(at))
        return there;
    const TimeWords here(m_here, m_here, m_locale);
    return Words::tr("%1 %2 (%3 here)", "time there, its zone, time here").arg(there, zoneName(at), here.timeOfDay(at));
}

QString TimeWords::until(const std::optional<Instant>& at, Instant now) const {
    if (!at)
        return Words::tr("until you turn it on");
    const qint64 ahead = local(now).date().daysTo(local(*at).date());
    QString when;
    if (ahead == 0)
        when = timeOfDay(*at);
    else if (ahead == 1)
        when = Words::tr("tomorrow %1").arg(timeOfDay(*at));
    else if (ahead > 1 && ahead <= 6)
        when = Words::tr("%1 %2", "day and time").arg(m_locale.dayName(local(*at).date().dayOfWeek()), timeOfDay(*at));
    else
        when = moment(*at, now);
    return differsFromHere(*at) ? Words::tr("until %1 %2", "time and zone").arg(when, zoneName(*at))
                                : Words::tr("until %1").arg(when);
}

bool TimeWords::differsFromHere(Instant at) const {
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(toMilliseconds(at), Qt::UTC);
    return m_zone.offsetFromUtc(utc) != m_here.offsetFromUtc(utc);
}

QString TimeWords::zoneName(Instant at) const {
    return m_zone.abbreviation(QDateTime::fromMSecsSinceEpoch(toMilliseconds(at), Qt::UTC));
}

TimeWords timesAt(const AccountTree& tree, const AccountId& account) {
    return TimeWords(QTimeZone(tree.timeZoneAt(tree.indexOf(account)).toLatin1()));
}

QString whenAndWho(Instant at, const QString& who, const TimeWords& times, Instant now) {
    if (at == Instant{})
        return {};
    const QString when = times.moment(at, now);
    return who.isEmpty() ? when : Words::tr("%1 by %2", "when and who").arg(when, who);
}

QString spanText(int seconds) {
    const int total = std::max(0, seconds);
    const auto two = [](int part) { return u"%1"_s.arg(part, 2, 10, QLatin1Char('0')); };
    if (total < 3600)
        return u"%1:%2"_s.arg(total / 60).arg(two(total % 60));
    return u"%1:%2:%3"_s.arg(total / 3600).arg(two(total / 60 % 60), two(total % 60));
}

QString spokenSpan(int seconds) {
    const int total = std::max(0, seconds);
    const QString rest = Words::tr("%n second(s)", nullptr, total % 60);
    if (total < 60)
        return rest;
    const QString minutes = Words::tr("%n minute(s)", nullptr, total / 60 % 60);
    if (total < 3600)
        return Words::tr("%1 %2", "minutes and seconds").arg(minutes, rest);
    return Words::tr("%1 %2", "hours and minutes").arg(Words::tr("%n hour(s)", nullptr, total / 3600), minutes);
}

} // namespace trunkline::ui
