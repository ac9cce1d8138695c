#include "core/store/entity_rows.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "core/base/json_input.h"
#include "core/domain/flow_version_id.h"
#include "core/wire/codecs.h"

namespace trunkline::store {

namespace {

QByteArray compact(const QJsonObject& object) {
    return object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact);
}

template <class T, class Describe>
Result<EntityRow> checked(const QJsonObject& data, Describe describe) {
    return wire::fromJson<T>(data).map([&](const T& thing) {
        EntityRow row = describe(thing);
        row.data = compact(data);
        return row;
    });
}

} // namespace

Result<EntityRow> entityRowOf(wire::EntityType type, const QJsonObject& data) {
    using wire::EntityType;
    switch (type) {
    case EntityType::User:
        return checked<User>(data, [](const User& user) { return EntityRow{user.id.toString(), {}, {}, 0, {}}; });
    case EntityType::Grant:
        return checked<Grant>(data, [](const Grant& grant) {
            return EntityRow{grant.id.toString(), grant.at.toString(), grant.user.toString(), 0, {}};
        });
    case EntityType::Number:
        return checked<TrackingNumber>(data, [](const TrackingNumber& number) {
            return EntityRow{number.id.toString(), number.company.toString(), {}, 0, {}};
        });
    case EntityType::Destination:
        return checked<Destination>(data, [](const Destination& to) {
            return EntityRow{to.id.toString(), to.company.toString(), {}, 0, {}};
        });
    case EntityType::Flow:
        return checked<FlowRecord>(data, [](const FlowRecord& flow) {
            return EntityRow{flow.id.toString(), flow.company.toString(), {}, 0, {}};
        });
    case EntityType::FlowVersion:
        return checked<FlowVersion>(data, [](const FlowVersion& version) {
            return EntityRow{QString::fromLatin1(flowVersionId(version.flow, version.number)),
                             version.flow.toString(),
                             {},
                             version.number,
                             {}};
        });
    case EntityType::Audit:
        return checked<AuditEvent>(data, [](const AuditEvent& event) {
            return EntityRow{event.id.toString(), event.account.toString(), event.entity, toMilliseconds(event.at), {}};
        });
    case EntityType::Switch:
        return checked<CompanySwitch>(data, [](const CompanySwitch& companySwitch) {
            return EntityRow{companySwitch.id.toString(), companySwitch.company.toString(), {}, 0, {}};
        });
    case EntityType::Calendar:
        return checked<HolidayCalendar>(data, [](const HolidayCalendar& calendar) {
            return EntityRow{calendar.id.toString(), calendar.account.toString(), {}, 0, {}};
        });
    case EntityType::Account:
    case EntityType::Call:
        break;
    }
    return fail(ErrorCode::Internal, {});
}

Account accountFrom(const Statement& row) {
    Account account;
    account.id = AccountId(row.bytes(0));
    account.parent = AccountId(row.bytes(1));
    account.kind = static_cast<AccountKind>(row.integer(2));
    account.name = row.string(3);
    account.timeZone = row.string(4);
    account.billing = static_cast<BillingMode>(row.integer(5));
    if (const QByteArray plan = row.bytes(6); !plan.isEmpty())
        account.plan = QString::fromUtf8(plan).mid(1).split(u'\n', Qt::SkipEmptyParts);
    account.roleCatalog = row.string(7);
    account.isSuspended = row.integer(8) != 0;
    account.createdAt = fromMilliseconds(row.integer(9));
    account.revision = static_cast<Revision>(row.integer(10));
    if (const QByteArray extra = row.bytes(11); !extra.isEmpty())
        account.extra = QJsonDocument::fromJson(extra).object();
    if (const QByteArray closed = row.bytes(12); !closed.isEmpty()) {
        if (Result<Override> hold = wire::fromJson<Override>(QJsonDocument::fromJson(closed).object()))
            account.closed = std::move(*hold);
    }
    return account;
}

Result<void> writeAccount(Statement& insert, const Account& account) {
    // A plan without features is not the same as no plan of its own: hence the mark before the list.
    const QByteArray plan = account.plan ? (u'=' + account.plan->join(u'\n')).toUtf8() : QByteArray();
    const QByteArray extra = compact(account.extra);
    const QByteArray closed = account.closed ? compact(wire::toJson(*account.closed)) : QByteArray();
    return insert
        .with(account.id.toUtf8(), account.parent.toUtf8(), static_cast<qint64>(account.kind), account.name,
              account.timeZone, static_cast<qint64>(account.billing), plan, account.roleCatalog,
              static_cast<qint64>(account.isSuspended), toMilliseconds(account.createdAt), toNumber(account.revision),
              extra, closed)
        .execute();
}

} // namespace trunkline::store
