#include "server/storage/records.h"

#include "core/domain/flow_version_id.h"

namespace trunkline::server {

std::optional<wire::EntityType> entityTypeOf(RecordKind kind) {
    if (kind <= RecordKind::Calendar)
        return static_cast<wire::EntityType>(kind);
    return std::nullopt;
}

RecordKind recordKindOf(wire::EntityType type) {
    return static_cast<RecordKind>(type);
}

Record toRecord(const Account& account) {
    return {RecordKind::Account, account.id.toUtf8(),  account.id.toUtf8(), account.parent.toUtf8(), {},
            account.revision,    wire::toJson(account)};
}

Record toRecord(const User& user) {
    return {RecordKind::User, user.id.toUtf8(),  {}, {}, user.email.trimmed().toLower().toUtf8(),
            user.revision,    wire::toJson(user)};
}

Record toRecord(const Grant& grant) {
    return {RecordKind::Grant, grant.id.toUtf8(),  grant.at.toUtf8(), grant.user.toUtf8(), {},
            grant.revision,    wire::toJson(grant)};
}

Record toRecord(const TrackingNumber& number) {
    return {RecordKind::Number,     number.id.toUtf8(), number.company.toUtf8(), number.flow.toUtf8(),
            number.number.toUtf8(), number.revision,    wire::toJson(number)};
}

Record toRecord(const Destination& destination) {
    return {RecordKind::Destination, destination.id.toUtf8(),  destination.company.toUtf8(), {}, {},
            destination.revision,    wire::toJson(destination)};
}

Record toRecord(const CompanySwitch& companySwitch) {
    return {RecordKind::Switch,
            companySwitch.id.toUtf8(),
            companySwitch.company.toUtf8(),
            {},
            nameKey(companySwitch.company, companySwitch.name),
            companySwitch.revision,
            wire::toJson(companySwitch)};
}

Record toRecord(const HolidayCalendar& calendar) {
    return {RecordKind::Calendar,
            calendar.id.toUtf8(),
            calendar.account.toUtf8(),
            {},
            nameKey(calendar.account, calendar.name),
            calendar.revision,
            wire::toJson(calendar)};
}

QByteArray nameKey(const AccountId& account, const QString& name) {
    return account.toUtf8() + '/' + name.trimmed().toCaseFolded().toUtf8();
}

Record toRecord(const FlowRecord& flow) {
    return {RecordKind::Flow, flow.id.toUtf8(), flow.company.toUtf8(), {}, {}, flow.revision, wire::toJson(flow)};
}

Record toRecord(const FlowVersion& version, const AccountId& company) {
    return {RecordKind::FlowVersion,
            flowVersionId(version.flow, version.number),
            company.toUtf8(),
            version.flow.toUtf8(),
            {},
            static_cast<Revision>(version.number),
            wire::toJson(version)};
}

} // namespace trunkline::server
