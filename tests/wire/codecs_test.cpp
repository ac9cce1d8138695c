#include "core/wire/codecs.h"
#include "core/wire/entity.h"

#include <QJsonArray>

#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace Qt::Literals::StringLiterals;

namespace {

template <class T>
void survives(const QJsonObject& json) {
    const Result<T> thing = wire::fromJson<T>(json);
    REQUIRE_OK(thing);
    CHECK(wire::toJson(*thing) == json);
}

const QJsonObject kCall{
    {"id"_L1, u"cal_1"_s},
    {"company"_L1, u"acc_1"_s},
    {"direction"_L1, u"inbound"_s},
    {"startedAt"_L1, u"2026-01-05T12:00:00Z"_s},
    {"outcome"_L1, u"voicemail"_s},
    {"tags"_L1, QJsonArray{u"emergency"_s, u"spam?"_s}},
    {"legs"_L1,
     QJsonArray{QJsonObject{{"destination"_L1, u"dst_1"_s}, {"ringSeconds"_L1, 20}, {"outcome"_L1, u"busy"_s}}}},
    {"path"_L1, QJsonArray{u"mike1"_s, u"vm"_s}},
    {"revision"_L1, 7}};

} // namespace

TEST_CASE("every entity survives a round trip, with fields that this version does not know") {
    survives<Account>({{"id"_L1, u"acc_1"_s},
                       {"parent"_L1, u"acc_0"_s},
                       {"kind"_L1, u"company"_s},
                       {"name"_L1, u"Joe's Plumbing"_s},
                       {"billing"_L1, u"customer"_s},
                       {"plan"_L1, QJsonArray{u"texting"_s}},
                       {"closed"_L1, QJsonObject{{"since"_L1, u"2026-01-05T12:00:00Z"_s},
                                                 {"until"_L1, u"2026-01-06T06:00:00Z"_s},
                                                 {"reason"_L1, u"storm"_s},
                                                 {"by"_L1, u"usr_1"_s}}},
                       {"fromTheFuture"_L1, QJsonObject{{"a"_L1, 1}}}});
    survives<User>({{"id"_L1, u"usr_1"_s}, {"name"_L1, u"Olga"_s}, {"state"_L1, u"active"_s}, {"shoeSize"_L1, 41}});
    survives<Grant>({{"id"_L1, u"grt_1"_s},
                     {"user"_L1, u"usr_1"_s},
                     {"role"_L1, u"agent"_s},
                     {"at"_L1, u"acc_1"_s},
                     {"rows"_L1, QJsonObject{{"direction"_L1, u"inbound"_s}, {"assigned"_L1, true}}},
                     {"expiresAt"_L1, u"2026-02-01T00:00:00Z"_s}});
    survives<TrackingNumber>(
        {{"id"_L1, u"num_1"_s}, {"company"_L1, u"acc_1"_s}, {"number"_L1, u"+13125550100"_s}, {"active"_L1, true}});
    survives<Destination>({{"id"_L1, u"dst_1"_s},
                           {"company"_L1, u"acc_1"_s},
                           {"label"_L1, u"Mike"_s},
                           {"address"_L1, u"+13125550111"_s},
                           {"off"_L1, QJsonObject{{"since"_L1, u"2026-01-05T12:00:00Z"_s},
                                                  {"until"_L1, u"2026-01-12T14:00:00Z"_s},
                                                  {"reason"_L1, u"sick"_s}}}});
    survives<CompanySwitch>({{"id"_L1, u"swi_1"_s},
                             {"company"_L1, u"acc_1"_s},
                             {"name"_L1, u"On duty"_s},
                             {"positions"_L1, QJsonArray{u"Mike"_s, u"Joe"_s}},
                             {"normal"_L1, u"Mike"_s},
                             {"turned"_L1, QJsonObject{{"to"_L1, u"Joe"_s}, {"since"_L1, u"2026-01-05T12:00:00Z"_s}}},
                             {"color"_L1, u"red"_s}});
    survives<HolidayCalendar>(
        {{"id"_L1, u"cld_1"_s},
         {"account"_L1, u"acc_0"_s},
         {"name"_L1, u"us"_s},
         {"days"_L1, QJsonArray{QJsonObject{{"date"_L1, u"2026-12-25"_s}, {"name"_L1, u"Christmas Day"_s}},
                                QJsonObject{{"date"_L1, u"2026-07-03"_s}, {"open"_L1, true}}}},
         {"from"_L1, u"https://example.test/us.ics"_s}});
    survives<FlowRecord>({{"id"_L1, u"flw_1"_s},
                          {"company"_L1, u"acc_1"_s},
                          {"name"_L1, u"Main line"_s},
                          {"draft"_L1, QJsonObject{{"entry"_L1, u"x"_s}}}});
    survives<AuditEvent>({{"id"_L1, u"aud_1"_s},
                          {"at"_L1, u"2026-01-05T12:00:00Z"_s},
                          {"account"_L1, u"acc_1"_s},
                          {"action"_L1, u"grant.added"_s}});
    QJsonObject call = kCall;
    call.insert("mood"_L1, u"cheerful"_s);
    survives<Call>(call);
}

TEST_CASE("a field of the wrong kind is refused by name") {
    const auto refused = [](const char* field, const QJsonValue& value) {
        QJsonObject call = kCall;
        call.insert(QLatin1StringView(field), value);
        const Result<Call> read = wire::fromJson<Call>(call);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().message.contains(QLatin1StringView(field)));
    };
    refused("id", 12);
    refused("id", u"a b"_s);
    refused("startedAt", u"yesterday"_s);
    refused("durationSeconds", 1.5);
    refused("durationSeconds", 1e12);
    refused("outcome", u"exploded"_s);
    refused("tags", u"not a list"_s);
    refused("tags", QJsonArray{1});
    refused("legs", QJsonArray{QJsonObject{}});
    refused("revision", -1);
}

TEST_CASE("a calendar with a date that does not exist is refused") {
    const auto withDate = [](const QJsonValue& date) {
        return wire::fromJson<HolidayCalendar>({{"id"_L1, u"cld_1"_s},
                                                {"account"_L1, u"acc_0"_s},
                                                {"name"_L1, u"us"_s},
                                                {"days"_L1, QJsonArray{QJsonObject{{"date"_L1, date}}}}});
    };
    CHECK(withDate(u"2028-02-29"_s).has_value());
    for (const QJsonValue& date : {QJsonValue(u"2026-02-29"_s), QJsonValue(u"2026-2-1"_s), QJsonValue(20261225),
                                   QJsonValue(u"2026-12-25T00:00:00"_s), QJsonValue()}) {
        const Result<HolidayCalendar> read = withDate(date);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().message.contains("days"_L1));
    }
}

TEST_CASE("every type has a name and a collection of its own") {
    QSet<QString> names;
    QSet<QString> paths;
    for (int type = 0; type <= static_cast<int>(wire::EntityType::Calendar); ++type) {
        const auto entity = static_cast<wire::EntityType>(type);
        CHECK(wire::entityTypeFromName(wire::nameOf(entity)) == entity);
        names.insert(wire::nameOf(entity));
        paths.insert(wire::pathOf(entity));
    }
    CHECK(names.size() == 11);
    CHECK(paths.size() == 11);
}

TEST_CASE("a missing field is told") {
    QJsonObject call = kCall;
    call.remove("company"_L1);
    const Result<Call> read = wire::fromJson<Call>(call);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().message.contains("company"_L1));
}

TEST_CASE("a patch replaces the named fields and no others") {
    const Result<Call> call = wire::fromJson<Call>(kCall);
    REQUIRE_OK(call);
    const Result<Call> noted = wire::patched(*call, {{"note"_L1, u"called back"_s}, {"tags"_L1, QJsonValue()}});
    REQUIRE_OK(noted);
    CHECK(noted->note == u"called back"_s);
    CHECK(noted->tags.isEmpty());
    CHECK(noted->legs.size() == 1);
    CHECK_FALSE(wire::patched(*call, {{"outcome"_L1, u"exploded"_s}}).has_value());
}
