#include "core/wire/blocked_callers.h"

#include <QCoreApplication>
#include <QSet>

#include "core/domain/phone_number.h"

namespace trunkline::wire {

using namespace Qt::Literals::StringLiterals;

namespace {

struct BlockedWords {
    Q_DECLARE_TR_FUNCTIONS(BlockedCallers)
};

tl::unexpected<Error> wrong(const QString& words) {
    return fail(ErrorCode::InvalidInput, words);
}

} // namespace

QJsonArray toJson(const std::vector<BlockedCaller>& callers) {
    QJsonArray json;
    for (const BlockedCaller& caller : callers) {
        QJsonObject one{{"number"_L1, caller.number}, {"since"_L1, toRfc3339(caller.since)}};
        if (!caller.reason.isEmpty())
            one.insert("reason"_L1, caller.reason);
        if (!caller.by.isNull())
            one.insert("by"_L1, caller.by.toString());
        json.append(one);
    }
    return json;
}

Result<std::vector<BlockedCaller>> blockedCallersFrom(const QJsonValue& json) {
    const QJsonArray array = json.toArray();
    if (!json.isArray() && !json.isNull() && !json.isUndefined())
        return wrong(BlockedWords::tr("“%1” should be a list.").arg(kBlockedCallers));
    if (array.size() > kMostBlockedCallers)
        return wrong(BlockedWords::tr("A company can block %n caller(s) at most.", nullptr, int(kMostBlockedCallers)));
    std::vector<BlockedCaller> callers;
    QSet<QString> numbers;
    for (const QJsonValue& value : array) {
        BlockedCaller caller;
        caller.number = value["number"_L1].toString();
        caller.reason = value["reason"_L1].toString();
        const Result<Instant> since = fromRfc3339(value["since"_L1].toString());
        const QString by = value["by"_L1].toString();
        const Result<UserId> who = by.isEmpty() ? Result<UserId>(UserId()) : UserId::parse(by);
        if (!isValidE164(caller.number))
            return wrong(BlockedWords::tr("“%1” is not a phone number with its country.").arg(caller.number.left(40)));
        if (caller.reason.size() > kLongestBlockReason)
            return wrong(
                BlockedWords::tr("The reason for %1 is longer than %n characters.", nullptr, kLongestBlockReason)
                    .arg(caller.number));
        if (!since || !who)
            return wrong(BlockedWords::tr("%1: say since when, and by whom.").arg(caller.number));
        if (numbers.contains(caller.number))
            return wrong(BlockedWords::tr("%1 is blocked twice.").arg(caller.number));
        numbers.insert(caller.number);
        caller.since = *since;
        caller.by = *who;
        callers.push_back(std::move(caller));
    }
    return callers;
}

std::vector<BlockedCaller> blockedCallersOf(const Account& account) {
    return blockedCallersFrom(account.extra.value(kBlockedCallers)).value_or(std::vector<BlockedCaller>());
}

} // namespace trunkline::wire
