#include <array>

#include <QCoreApplication>
#include <QSet>

#include "core/wire/codecs.h"
#include "server/api/gate.h"
#include "server/api/route.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;
using access::Action;

namespace {

constexpr qsizetype kLongestName = 100;
constexpr std::size_t kMostDays = 2'000;

struct CalendarWords {
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

constexpr std::array kFields{FieldRule{"name"_L1, Action::FlowsEdit}, FieldRule{"days"_L1, Action::FlowsEdit}};

std::optional<Problem> problemOfCalendar(Exchange& exchange, const HolidayCalendar& changed) {
    if (changed.name.trimmed().isEmpty() || changed.name.size() > kLongestName)
        return unacceptable(
            CalendarWords::tr("A calendar needs a name of up to %n characters.", nullptr, kLongestName));
    if (changed.days.size() > kMostDays)
        return unacceptable(CalendarWords::tr("A calendar has at most %n days.", nullptr, int(kMostDays)));
    QSet<QDate> dates;
    for (const CalendarDay& day : changed.days) {
        if (day.name.size() > kLongestName)
            return unacceptable(
                CalendarWords::tr("The words for %1 are longer than %n characters.", nullptr, kLongestName)
                    .arg(day.date.toString(Qt::ISODate)));
        if (dates.contains(day.date))
            return unacceptable(CalendarWords::tr("The calendar has %1 twice.").arg(day.date.toString(Qt::ISODate)));
        dates.insert(day.date);
    }
    const std::optional<Record> other =
        exchange.reader->findByKey(RecordKind::Calendar, nameKey(changed.account, changed.name));
    if (other && other->id != changed.id.toUtf8())
        return problemOf(409, u"conflict"_s, CalendarWords::tr("The account has a calendar of this name already."));
    return std::nullopt;
}

Outcome listCalendars(Exchange& exchange) {
    return pageOfRecords(exchange, RecordKind::Calendar,
                         withAccountsAbove(exchange, exchange.scopeOf(Action::FlowsView)));
}

Outcome getCalendar(Exchange& exchange) {
    return entityAnswer(exchange.record->data, exchange.record->revision);
}

Outcome patchCalendar(Exchange& exchange) {
    const HolidayCalendar before = decoded<HolidayCalendar>(*exchange.record);
    if (std::optional<Problem> refused = exchange.refusedField(kFields, exchange.account))
        return refuse(std::move(*refused));
    if (std::optional<Problem> stale = exchange.mismatch(before.revision, exchange.record->data))
        return refuse(std::move(*stale));
    const Result<HolidayCalendar> changed = wire::patched(before, exchange.body);
    if (!changed)
        return refuse(unacceptable(changed.error().message));
    if (std::optional<Problem> problem = problemOfCalendar(exchange, *changed))
        return refuse(std::move(*problem));
    const Revision revision = exchange.writer->put(*changed);
    exchange.audit(u"calendar.changed"_s, exchange.account, changed->id.toUtf8(), changed->name, wire::toJson(before),
                   wire::toJson(*changed));
    return entityAnswer(wire::toJson(*changed), revision);
}

Outcome createCalendar(Exchange& exchange) {
    QJsonObject fields = exchange.body;
    fields.remove("revision"_L1);
    if (!fields.contains("id"_L1))
        fields.insert("id"_L1, exchange.newId<CalendarId>().toString());
    const Result<HolidayCalendar> made = wire::fromJson<HolidayCalendar>(fields);
    if (!made)
        return refuse(unacceptable(made.error().message));
    if (exchange.reader->find(RecordKind::Calendar, made->id.toUtf8()))
        return refuse(problemOf(409, u"conflict"_s, CalendarWords::tr("A calendar with this id exists already.")));
    if (std::optional<Problem> problem = problemOfCalendar(exchange, *made))
        return refuse(std::move(*problem));
    const Revision revision = exchange.writer->put(*made);
    exchange.audit(u"calendar.created"_s, exchange.account, made->id.toUtf8(), made->name, {}, wire::toJson(*made));
    return entityAnswer(wire::toJson(*made), revision, 201);
}

Outcome removeCalendar(Exchange& exchange) {
    const HolidayCalendar before = decoded<HolidayCalendar>(*exchange.record);
    if (std::optional<Problem> stale = exchange.mismatch(before.revision, exchange.record->data))
        return refuse(std::move(*stale));
    exchange.writer->remove(RecordKind::Calendar, before.id.toUtf8());
    exchange.audit(u"calendar.removed"_s, exchange.account, before.id.toUtf8(), before.name, wire::toJson(before), {});
    Answer answer;
    answer.status = 204;
    return answer;
}

constexpr Gate kSee = Gate::entity(RecordKind::Calendar, Action::FlowsView, Action::FlowsView);
constexpr Gate kEdit = Gate::entity(RecordKind::Calendar, Action::FlowsView, Action::FlowsEdit);

constexpr std::array kRoutes{
    Route{"GET",
          "/v1/calendars",
          Gate::scope(Action::FlowsView),
          listCalendars,
          Speed::Store,
          "Calendars of holidays and closures that hold at or below an account",
          "",
          "CalendarPage",
          200,
          {"account", "cursor", "limit"}},
    Route{"GET", "/v1/calendars/{id}", kSee, getCalendar, Speed::Store, "One calendar", "", "Calendar"},
    Route{"PATCH", "/v1/calendars/{id}", kEdit, patchCalendar, Speed::Store, "Change a calendar's name or days",
          "CalendarPatch", "Calendar"},
    Route{"POST", "/v1/calendars", Gate::body(Action::FlowsEdit, "account"), createCalendar, Speed::Store,
          "Add a calendar to an account; it holds there and below", "Calendar", "Calendar", 201},
    Route{"DELETE",
          "/v1/calendars/{id}",
          kEdit,
          removeCalendar,
          Speed::Store,
          "Remove a calendar",
          "",
          "",
          204,
          {},
          IfMatch::Required},
};

} // namespace

std::span<const Route> calendarRoutes() {
    return kRoutes;
}

} // namespace trunkline::server
