#pragma once

#include <QJsonObject>

#include "core/domain/account.h"
#include "core/domain/audit.h"
#include "core/domain/call.h"
#include "core/domain/company_switch.h"
#include "core/domain/flow_record.h"
#include "core/domain/holiday_calendar.h"
#include "core/domain/number.h"
#include "core/domain/user.h"

namespace trunkline::wire {

/// The JSON of an entity, as the API, the sync stream and the databases hold it. Times are RFC 3339, ids opaque text,
/// enumerations their names (core/domain/names.h); what is empty is left out. Unknown fields of `extra` survive a round
/// trip.
[[nodiscard]] QJsonObject toJson(const Account& account);
[[nodiscard]] QJsonObject toJson(const User& user);
[[nodiscard]] QJsonObject toJson(const Grant& grant);
[[nodiscard]] QJsonObject toJson(const TrackingNumber& number);
[[nodiscard]] QJsonObject toJson(const Destination& destination);
[[nodiscard]] QJsonObject toJson(const FlowRecord& flow);
[[nodiscard]] QJsonObject toJson(const FlowVersion& version);
[[nodiscard]] QJsonObject toJson(const Call& call);
[[nodiscard]] QJsonObject toJson(const AuditEvent& event);
[[nodiscard]] QJsonObject toJson(const CompanySwitch& companySwitch);
[[nodiscard]] QJsonObject toJson(const HolidayCalendar& calendar);
[[nodiscard]] QJsonObject toJson(const RowFilter& rows);
[[nodiscard]] QJsonObject toJson(const Override& off);
[[nodiscard]] QJsonObject toJson(const SwitchTurn& turn);

/// Reads what toJson() writes, from anywhere: the first fault is told with its field.
template <class T>
[[nodiscard]] Result<T> fromJson(const QJsonObject& object);

template <>
Result<Account> fromJson(const QJsonObject& object);
template <>
Result<User> fromJson(const QJsonObject& object);
template <>
Result<Grant> fromJson(const QJsonObject& object);
template <>
Result<TrackingNumber> fromJson(const QJsonObject& object);
template <>
Result<Destination> fromJson(const QJsonObject& object);
template <>
Result<FlowRecord> fromJson(const QJsonObject& object);
template <>
Result<FlowVersion> fromJson(const QJsonObject& object);
template <>
Result<Call> fromJson(const QJsonObject& object);
template <>
Result<AuditEvent> fromJson(const QJsonObject& object);
template <>
Result<CompanySwitch> fromJson(const QJsonObject& object);
template <>
Result<HolidayCalendar> fromJson(const QJsonObject& object);
template <>
Result<RowFilter> fromJson(const QJsonObject& object);
template <>
Result<Override> fromJson(const QJsonObject& object);
template <>
Result<SwitchTurn> fromJson(const QJsonObject& object);

/// The thing with some of its fields replaced; null removes a field. Nothing changes where one of them is not right.
template <class T>
[[nodiscard]] Result<T> patched(const T& thing, const QJsonObject& fields) {
    QJsonObject object = toJson(thing);
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it.value().isNull())
            object.remove(it.key());
        else
            object.insert(it.key(), it.value());
    }
    return fromJson<T>(object);
}

} // namespace trunkline::wire
