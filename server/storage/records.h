#pragma once

#include <optional>

#include <QByteArray>
#include <QJsonObject>

#include "core/domain/account.h"
#include "core/domain/company_switch.h"
#include "core/domain/flow_record.h"
#include "core/domain/holiday_calendar.h"
#include "core/domain/number.h"
#include "core/domain/user.h"
#include "core/wire/codecs.h"
#include "core/wire/entity.h"

namespace trunkline::server {

/// What the server keeps as JSON with a few indexed columns. Those up to Calendar are wire::EntityType with the same
/// numbers; calls and audit events have tables of their own and never are records. The numbers stand in databases:
/// append only.
enum class RecordKind : std::uint8_t {
    Account,
    User,
    Grant,
    Number,
    Destination,
    Flow,
    FlowVersion,
    Call,
    Audit,
    Switch,
    Calendar,
    Invitation = 32,
    AccessRequest,
    Role, ///< custom roles
    Mail, ///< the outbox of messages to people
    ScheduledPublish,
};

/// The kind as the console knows it; no value for what never leaves the server.
[[nodiscard]] std::optional<wire::EntityType> entityTypeOf(RecordKind kind);
[[nodiscard]] RecordKind recordKindOf(wire::EntityType type);

struct Record {
    RecordKind kind = RecordKind::Account;
    QByteArray id;
    QByteArray account; ///< where it stands and so who may see it; empty: nowhere (users)
    QByteArray owner;   ///< grants: the user; flow versions: the flow; invitations and requests: who made them
    /// Unique within the kind where not empty: e-mail in lower case, E.164, digest of an invitation's token, nameKey().
    QByteArray key;
    Revision revision = Revision::None; ///< flow versions: their number
    QJsonObject data;
};

[[nodiscard]] Record toRecord(const Account& account);
[[nodiscard]] Record toRecord(const User& user);
[[nodiscard]] Record toRecord(const Grant& grant);
[[nodiscard]] Record toRecord(const TrackingNumber& number);
[[nodiscard]] Record toRecord(const Destination& destination);
[[nodiscard]] Record toRecord(const CompanySwitch& companySwitch);
[[nodiscard]] Record toRecord(const HolidayCalendar& calendar);
[[nodiscard]] Record toRecord(const FlowRecord& flow);
/// A version knows only its flow; `company` says where that stands.
[[nodiscard]] Record toRecord(const FlowVersion& version, const AccountId& company);
/// "<account>/<name>", the name without regard to case: no account has two switches or calendars of one name.
[[nodiscard]] QByteArray nameKey(const AccountId& account, const QString& name);

template <class T>
inline constexpr RecordKind kKindOf = RecordKind::Mail;
template <>
inline constexpr RecordKind kKindOf<Account> = RecordKind::Account;
template <>
inline constexpr RecordKind kKindOf<User> = RecordKind::User;
template <>
inline constexpr RecordKind kKindOf<Grant> = RecordKind::Grant;
template <>
inline constexpr RecordKind kKindOf<TrackingNumber> = RecordKind::Number;
template <>
inline constexpr RecordKind kKindOf<Destination> = RecordKind::Destination;
template <>
inline constexpr RecordKind kKindOf<CompanySwitch> = RecordKind::Switch;
template <>
inline constexpr RecordKind kKindOf<HolidayCalendar> = RecordKind::Calendar;
template <>
inline constexpr RecordKind kKindOf<FlowRecord> = RecordKind::Flow;
template <>
inline constexpr RecordKind kKindOf<FlowVersion> = RecordKind::FlowVersion;

} // namespace trunkline::server
