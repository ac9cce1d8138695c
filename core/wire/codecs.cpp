#include "core/wire/codecs.h"

#include "core/wire/json_fields.h"

namespace trunkline::wire {

using namespace Qt::Literals::StringLiterals;

// Found by argument-dependent lookup from json_fields.h, which passes over unnamed namespaces: hence `static`.

/// T or const T: one list of fields for reading and writing.
template <class Given, class T>
concept Is = std::is_same_v<std::remove_const_t<Given>, T>;

template <class V, Is<RowFilter> T>
static void visitFields(V& v, T& rows) {
    v.optional("direction"_L1, rows.direction);
    v.optional("assigned"_L1, rows.assignedToSubject);
    v.optional("missed"_L1, rows.missedOnly);
    v.optional("numbers"_L1, rows.numbers);
}

template <class V, Is<Override> T>
static void visitFields(V& v, T& off) {
    v.required("since"_L1, off.since);
    v.optional("until"_L1, off.until);
    v.optional("reason"_L1, off.reason);
    v.optional("by"_L1, off.by);
}

template <class V, Is<Account> T>
static void visitFields(V& v, T& account) {
    v.required("id"_L1, account.id);
    v.optional("parent"_L1, account.parent);
    v.required("kind"_L1, account.kind);
    v.required("name"_L1, account.name);
    v.optional("timeZone"_L1, account.timeZone);
    v.optional("billing"_L1, account.billing);
    v.optional("plan"_L1, account.plan);
    v.optional("roleCatalog"_L1, account.roleCatalog);
    v.optional("suspended"_L1, account.isSuspended);
    v.optional("closed"_L1, account.closed);
    v.optional("createdAt"_L1, account.createdAt);
    v.optional("revision"_L1, account.revision);
}

template <class V, Is<User> T>
static void visitFields(V& v, T& user) {
    v.required("id"_L1, user.id);
    v.required("name"_L1, user.name);
    v.optional("email"_L1, user.email);
    v.optional("state"_L1, user.state);
    v.optional("lastSignInAt"_L1, user.lastSignInAt);
    v.optional("createdAt"_L1, user.createdAt);
    v.optional("revision"_L1, user.revision);
}

template <class V, Is<Grant> T>
static void visitFields(V& v, T& grant) {
    v.required("id"_L1, grant.id);
    v.required("user"_L1, grant.user);
    v.required("role"_L1, grant.role);
    v.required("at"_L1, grant.at);
    v.optional("rows"_L1, grant.rows);
    v.optional("expiresAt"_L1, grant.expiresAt);
    v.optional("grantedBy"_L1, grant.grantedBy);
    v.optional("grantedAt"_L1, grant.grantedAt);
    v.optional("revision"_L1, grant.revision);
}

template <class V, Is<TrackingNumber> T>
static void visitFields(V& v, T& number) {
    v.required("id"_L1, number.id);
    v.required("company"_L1, number.company);
    v.required("number"_L1, number.number);
    v.optional("label"_L1, number.label);
    v.optional("source"_L1, number.source);
    v.optional("flow"_L1, number.flow);
    v.optional("failSafe"_L1, number.failSafe);
    v.optional("recorded"_L1, number.isRecorded);
    v.required("active"_L1, number.isActive);
    v.optional("revision"_L1, number.revision);
}

template <class V, Is<Destination> T>
static void visitFields(V& v, T& destination) {
    v.required("id"_L1, destination.id);
    v.required("company"_L1, destination.company);
    v.required("label"_L1, destination.label);
    v.required("address"_L1, destination.address);
    v.optional("voicemailPicksUpSeconds"_L1, destination.voicemailPicksUpSeconds);
    v.optional("off"_L1, destination.off);
    v.optional("revision"_L1, destination.revision);
}

template <class V, Is<SwitchTurn> T>
static void visitFields(V& v, T& turn) {
    v.required("to"_L1, turn.to);
    visitFields(v, turn.hold);
}

template <class V, Is<CompanySwitch> T>
static void visitFields(V& v, T& companySwitch) {
    v.required("id"_L1, companySwitch.id);
    v.required("company"_L1, companySwitch.company);
    v.required("name"_L1, companySwitch.name);
    v.required("positions"_L1, companySwitch.positions);
    v.required("normal"_L1, companySwitch.normal);
    v.optional("turned"_L1, companySwitch.turned);
    v.optional("revision"_L1, companySwitch.revision);
}

template <class V, Is<CalendarDay> T>
static void visitFields(V& v, T& day) {
    v.required("date"_L1, day.date);
    v.optional("name"_L1, day.name);
    v.optional("open"_L1, day.isOpen);
}

template <class V, Is<HolidayCalendar> T>
static void visitFields(V& v, T& calendar) {
    v.required("id"_L1, calendar.id);
    v.required("account"_L1, calendar.account);
    v.required("name"_L1, calendar.name);
    v.optional("days"_L1, calendar.days);
    v.optional("revision"_L1, calendar.revision);
}

template <class V, Is<FlowRecord> T>
static void visitFields(V& v, T& flow) {
    v.required("id"_L1, flow.id);
    v.required("company"_L1, flow.company);
    v.required("name"_L1, flow.name);
    v.optional("draft"_L1, flow.draft);
    v.optional("draftBase"_L1, flow.draftBase);
    v.optional("publishedVersion"_L1, flow.publishedVersion);
    v.optional("published"_L1, flow.published);
    v.optional("publishedAt"_L1, flow.publishedAt);
    v.optional("publishedBy"_L1, flow.publishedBy);
    v.optional("revision"_L1, flow.revision);
}

template <class V, Is<FlowVersion> T>
static void visitFields(V& v, T& version) {
    v.required("flow"_L1, version.flow);
    v.required("number"_L1, version.number);
    v.required("document"_L1, version.document);
    v.optional("author"_L1, version.author);
    v.optional("note"_L1, version.note);
    v.required("publishedAt"_L1, version.publishedAt);
    v.optional("effectiveAt"_L1, version.effectiveAt);
}

template <class V, Is<CallLeg> T>
static void visitFields(V& v, T& leg) {
    v.optional("destination"_L1, leg.destination);
    v.optional("address"_L1, leg.address);
    v.optional("ringSeconds"_L1, leg.ringSeconds);
    v.required("outcome"_L1, leg.outcome);
}

template <class V, Is<Call> T>
static void visitFields(V& v, T& call) {
    v.required("id"_L1, call.id);
    v.required("company"_L1, call.company);
    v.optional("number"_L1, call.number);
    v.optional("trackingNumber"_L1, call.trackingNumber);
    v.required("direction"_L1, call.direction);
    v.optional("caller"_L1, call.caller);
    v.optional("callerName"_L1, call.callerName);
    v.optional("callerCity"_L1, call.callerCity);
    v.optional("callerState"_L1, call.callerState);
    v.required("startedAt"_L1, call.startedAt);
    v.optional("durationSeconds"_L1, call.durationSeconds);
    v.optional("ringSeconds"_L1, call.ringSeconds);
    v.required("outcome"_L1, call.outcome);
    v.optional("answeredBy"_L1, call.answeredBy);
    v.optional("source"_L1, call.source);
    v.optional("tags"_L1, call.tags);
    v.optional("note"_L1, call.note);
    v.optional("leadStatus"_L1, call.leadStatus);
    v.optional("assignedTo"_L1, call.assignedTo);
    v.optional("recording"_L1, call.recording);
    v.optional("firstTime"_L1, call.isFirstTime);
    v.optional("flow"_L1, call.flow);
    v.optional("flowVersion"_L1, call.flowVersion);
    v.optional("legs"_L1, call.legs);
    v.optional("path"_L1, call.path);
    v.optional("revision"_L1, call.revision);
}

template <class V, Is<AuditEvent> T>
static void visitFields(V& v, T& event) {
    v.required("id"_L1, event.id);
    v.required("at"_L1, event.at);
    v.optional("by"_L1, event.by);
    v.required("account"_L1, event.account);
    v.required("action"_L1, event.action);
    v.optional("entity"_L1, event.entity);
    v.optional("summary"_L1, event.summary);
    v.optional("before"_L1, event.before);
    v.optional("after"_L1, event.after);
}

namespace {

template <class T>
QJsonObject written(const T& thing) {
    QJsonObject extra;
    if constexpr (requires { thing.extra; })
        extra = thing.extra;
    FieldWriter writer(extra);
    visitFields(writer, thing);
    return writer.take();
}

template <class T>
Result<T> readThing(const QJsonObject& object) {
    T thing;
    FieldReader reader(object);
    visitFields(reader, thing);
    if (reader.fault())
        return tl::unexpected<Error>(*reader.fault());
    if constexpr (requires { thing.extra; })
        thing.extra = reader.rest();
    return thing;
}

} // namespace

QJsonObject toJson(const Account& account) {
    return written(account);
}
QJsonObject toJson(const User& user) {
    return written(user);
}
QJsonObject toJson(const Grant& grant) {
    return written(grant);
}
QJsonObject toJson(const TrackingNumber& number) {
    return written(number);
}
QJsonObject toJson(const Destination& destination) {
    return written(destination);
}
QJsonObject toJson(const FlowRecord& flow) {
    return written(flow);
}
QJsonObject toJson(const FlowVersion& version) {
    return written(version);
}
QJsonObject toJson(const Call& call) {
    return written(call);
}
QJsonObject toJson(const AuditEvent& event) {
    return written(event);
}
QJsonObject toJson(const CompanySwitch& companySwitch) {
    return written(companySwitch);
}
QJsonObject toJson(const HolidayCalendar& calendar) {
    return written(calendar);
}
QJsonObject toJson(const RowFilter& rows) {
    return written(rows);
}
QJsonObject toJson(const Override& off) {
    return written(off);
}
QJsonObject toJson(const SwitchTurn& turn) {
    return written(turn);
}

template <>
Result<Account> fromJson(const QJsonObject& object) {
    return readThing<Account>(object);
}
template <>
Result<User> fromJson(const QJsonObject& object) {
    return readThing<User>(object);
}
template <>
Result<Grant> fromJson(const QJsonObject& object) {
    return readThing<Grant>(object);
}
template <>
Result<TrackingNumber> fromJson(const QJsonObject& object) {
    return readThing<TrackingNumber>(object);
}
template <>
Result<Destination> fromJson(const QJsonObject& object) {
    return readThing<Destination>(object);
}
template <>
Result<FlowRecord> fromJson(const QJsonObject& object) {
    return readThing<FlowRecord>(object);
}
template <>
Result<FlowVersion> fromJson(const QJsonObject& object) {
    return readThing<FlowVersion>(object);
}
template <>
Result<Call> fromJson(const QJsonObject& object) {
    return readThing<Call>(object);
}
template <>
Result<AuditEvent> fromJson(const QJsonObject& object) {
    return readThing<AuditEvent>(object);
}
template <>
Result<CompanySwitch> fromJson(const QJsonObject& object) {
    return readThing<CompanySwitch>(object);
}
template <>
Result<HolidayCalendar> fromJson(const QJsonObject& object) {
    return readThing<HolidayCalendar>(object);
}
template <>
Result<RowFilter> fromJson(const QJsonObject& object) {
    return readThing<RowFilter>(object);
}
template <>
Result<Override> fromJson(const QJsonObject& object) {
    return readThing<Override>(object);
}
template <>
Result<SwitchTurn> fromJson(const QJsonObject& object) {
    return readThing<SwitchTurn>(object);
}

} // namespace trunkline::wire
