#include <QCoreApplication>

#include "core/flow/area_codes.h"
#include "core/flow/scenario_file.h"
#include "core/flow/settings.h"

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ScenarioWords {
    Q_DECLARE_TR_FUNCTIONS(ScenarioFile)
};

constexpr qsizetype kMaxEntries = 20'000;

tl::unexpected<Error> malformed(const QString& place, const QString& what) {
    return tl::unexpected<Error>(Error{ErrorCode::InvalidInput, what, {}}.at(place));
}

/// {"until", "reason", "since"}, a time until which it holds, or true. No value: it does not hold at all.
Result<std::optional<Override>> overrideFrom(const QJsonValue& value, const ZoneTable& zone, const QString& place) {
    if (value.isUndefined() || value.isNull() || (value.isBool() && !value.toBool()))
        return std::optional<Override>();
    if (!value.isBool() && !value.isObject() && !value.isString())
        return malformed(place, ScenarioWords::tr("What is temporary is true, a time, or has “until” and “reason”."));
    Override result;
    result.since = Instant::min();
    const QJsonObject json = value.isString() ? QJsonObject{{u"until"_s, value}} : value.toObject();
    result.reason = json.value(u"reason").toString();
    for (const QStringView key : {QStringView(u"since"), QStringView(u"until")}) {
        if (json.value(key).isUndefined() || json.value(key).isNull())
            continue;
        const Result<Instant> time = zone.parseTime(json.value(key).toString());
        if (!time)
            return tl::unexpected<Error>(time.error().at(place));
        (key == u"since" ? result.since : result.until.emplace()) = *time;
    }
    return std::optional(result);
}

/// Files of different makers name it differently; any number whose name speaks of the phone's voicemail is it.
std::optional<int> voicemailPickUp(const QJsonObject& json) {
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (it.value().isDouble() &&
            (it.key().contains(u"voicemail", Qt::CaseInsensitive) || it.key().contains(u"pickup", Qt::CaseInsensitive)))
            return it.value().toInt();
    }
    return std::nullopt;
}

Result<void> readDestinations(const QJsonObject& json, CompanyFacts& facts) {
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QString place = ScenarioWords::tr("destination “%1”").arg(it.key().left(40));
        const Result<DestinationId> id = DestinationId::parse(it.key());
        if (!id)
            return tl::unexpected<Error>(id.error().at(place));
        if (!it.value().isObject())
            return malformed(place, ScenarioWords::tr("A destination is an object with “label” and “number”."));
        const QJsonObject fields = it.value().toObject();
        Destination destination;
        destination.id = *id;
        destination.label = fields.value(u"label").toString();
        destination.address = fields.value(u"number").toString(fields.value(u"address").toString());
        destination.voicemailPicksUpSeconds = voicemailPickUp(fields);
        const Result<std::optional<Override>> off = overrideFrom(fields.value(u"off"), *facts.zone, place + u", off"_s);
        if (!off)
            return failFrom(off);
        destination.off = *off;
        facts.destinations.insert(*id, destination);
    }
    return {};
}

Result<void> readSwitches(const QJsonObject& json, CompanyFacts& facts) {
    for (auto it = json.begin(); it != json.end(); ++it) {
        SwitchFacts turnable;
        const QJsonObject fields = it.value().toObject();
        turnable.normal = it.value().isString()
                              ? it.value().toString()
                              : fields.value(u"normal").toString(fields.value(u"position").toString());
        turnable.positions = textsFrom(fields.value(u"positions"));
        if (it.value().isObject() && fields.contains(u"normal") && fields.contains(u"position")) {
            turnable.turnedTo = fields.value(u"position").toString();
            const Result<std::optional<Override>> turned = overrideFrom(fields, *facts.zone, it.key());
            if (!turned)
                return failFrom(turned);
            turnable.turned = *turned;
        }
        facts.switches.insert(it.key(), turnable);
    }
    return {};
}

/// {"2026-12-25": "Christmas"}, {"2026-12-25": {"name": "Christmas"}}, or a list of dates without names.
Result<Calendar> calendarFrom(const QJsonValue& json) {
    Calendar calendar;
    const auto add = [&calendar](const QString& date, const QString& name) -> Result<void> {
        const QDate day = QDate::fromString(date, Qt::ISODate);
        if (!day.isValid())
            return fail(ErrorCode::InvalidInput,
                        ScenarioWords::tr("“%1” is not a date; write it like 2026-12-25.").arg(date.left(40)));
        calendar.insert(day, name);
        return {};
    };
    const QJsonObject dates = json.toObject();
    for (auto date = dates.begin(); date != dates.end(); ++date) {
        const QJsonValue name = date->isObject() ? date->toObject().value(u"name") : QJsonValue(*date);
        if (const Result<void> added = add(date.key(), name.toString()); !added)
            return failFrom(added);
    }
    for (const QJsonValue& date : json.toArray()) {
        if (const Result<void> added = add(date.toString(), {}); !added)
            return failFrom(added);
    }
    return calendar;
}

Result<void> readCalendars(const QJsonObject& json, CompanyFacts& facts) {
    for (auto it = json.begin(); it != json.end(); ++it) {
        Result<Calendar> calendar = calendarFrom(it.value());
        if (!calendar)
            return tl::unexpected<Error>(
                calendar.error().at(ScenarioWords::tr("calendar “%1”").arg(it.key().left(40))));
        facts.calendars.insert(it.key(), std::move(*calendar));
    }
    return {};
}

} // namespace

Result<CompanyFacts> companyFromJson(const QJsonObject& json) {
    CompanyFacts facts;
    facts.zone = ZoneTable::utc();
    const QString zoneName = json.value(u"timezone").toString();
    if (!zoneName.isEmpty()) {
        const Result<std::shared_ptr<const ZoneTable>> zone = ZoneTable::load(zoneName);
        if (!zone)
            return tl::unexpected<Error>(zone.error().at(u"company"_s));
        facts.zone = *zone;
    }
    facts.state = stateCodeOf(json.value(u"state").toString());
    for (const QStringView key : {QStringView(u"destinations"), QStringView(u"switches"), QStringView(u"calendars")}) {
        if (json.value(key).toObject().size() > kMaxEntries)
            return fail(ErrorCode::TooLarge, ScenarioWords::tr("company: too many %1").arg(key));
    }
    if (const Result<void> read = readDestinations(json.value(u"destinations").toObject(), facts); !read)
        return failFrom(read);
    if (const Result<void> read = readSwitches(json.value(u"switches").toObject(), facts); !read)
        return failFrom(read);
    if (const Result<void> read = readCalendars(json.value(u"calendars").toObject(), facts); !read)
        return failFrom(read);
    const Result<std::optional<Override>> closed =
        overrideFrom(json.value(u"closed"), *facts.zone, u"company, closed"_s);
    if (!closed)
        return failFrom(closed);
    facts.closed = *closed;
    const QJsonObject lists = json.value(u"lists").toObject();
    for (auto it = lists.begin(); it != lists.end(); ++it) {
        const QStringList numbers = textsFrom(it.value());
        facts.callerLists.insert(it.key(), {numbers.begin(), numbers.end()});
    }
    const QStringList blocked = textsFrom(json.value(u"blockedCallers"));
    facts.blockedCallers = QSet<QString>(blocked.begin(), blocked.end());
    for (const QStringView key : {QStringView(u"numbers"), QStringView(u"trackingNumbers")}) {
        for (const QString& number : textsFrom(json.value(key)))
            facts.trackingNumbers.insert(number);
        for (const QString& number : json.value(key).toObject().keys())
            facts.trackingNumbers.insert(number);
    }
    return facts;
}

} // namespace trunkline::flow
