#include "core/wire/blocked_callers.h"

#include <QJsonObject>

#include "core/wire/codecs.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject caller(const QString& number, const QString& since = u"2026-01-05T12:00:00Z"_s) {
    return {{"number"_L1, number}, {"since"_L1, since}};
}

} // namespace

TEST_CASE("blocked callers of a company survive a round trip through its JSON") {
    const std::vector<wire::BlockedCaller> callers{
        {u"+13125550199"_s, u"sells something"_s, fromRfc3339(u"2026-01-05T12:00:00Z").value(), UserId("usr_olga")},
        {u"+13125550198"_s, {}, fromRfc3339(u"2026-01-06T12:00:00Z").value(), {}}};
    Account company;
    company.id = AccountId("acc_1");
    company.name = u"West"_s;
    company.extra.insert(wire::kBlockedCallers, wire::toJson(callers));
    const Result<Account> read = wire::fromJson<Account>(wire::toJson(company));
    REQUIRE_OK(read);
    const std::vector<wire::BlockedCaller> again = wire::blockedCallersOf(*read);
    REQUIRE(again.size() == 2);
    CHECK(again[0].number == callers[0].number);
    CHECK(again[0].reason == callers[0].reason);
    CHECK(again[0].since == callers[0].since);
    CHECK(again[0].by == callers[0].by);
    CHECK(again[1].by.isNull());
}

TEST_CASE("a list of blocked callers that is wrong is refused with words, and blocks nobody") {
    for (const QJsonValue& wrong :
         {QJsonValue(u"all"_s), QJsonValue(QJsonArray{1}), QJsonValue(QJsonArray{caller(u"anonymous"_s)}),
          QJsonValue(QJsonArray{caller(u"+13125550199"_s, u"yesterday"_s)}),
          QJsonValue(QJsonArray{caller(u"+13125550199"_s), caller(u"+13125550199"_s)})}) {
        const auto read = wire::blockedCallersFrom(wrong);
        REQUIRE_FALSE(read);
        CHECK_FALSE(read.error().message.isEmpty());
        Account company;
        company.extra.insert(wire::kBlockedCallers, wrong);
        CHECK(wire::blockedCallersOf(company).empty());
    }
    QJsonArray many;
    for (qsizetype i = 0; i <= wire::kMostBlockedCallers; ++i)
        many.append(caller(u"+1312555%1"_s.arg(i, 4, 10, QChar(u'0'))));
    CHECK_FALSE(wire::blockedCallersFrom(many));
}
