#include "server/api/override_input.h"

#include <QCoreApplication>

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestReason = 200;

struct OverrideWords {
    Q_DECLARE_TR_FUNCTIONS(Override)
};

} // namespace

tl::expected<Override, Problem> overrideFromBody(const Exchange& exchange) {
    Override hold{exchange.now, {}, exchange.body.value("reason"_L1).toString(), exchange.subject.id};
    if (hold.reason.size() > kLongestReason)
        return refuse(
            unacceptable(OverrideWords::tr("The reason is longer than %n characters.", nullptr, kLongestReason)));
    const QJsonValue until = exchange.body.value("until"_L1);
    if (until.isNull() || until.isUndefined())
        return hold;
    const Result<Instant> time = fromRfc3339(until.toString());
    if (!time || *time <= exchange.now)
        return refuse(unacceptable(OverrideWords::tr("The return time has to be in the future, as RFC 3339.")));
    hold.until = *time;
    return hold;
}

void completeOverride(const Exchange& exchange, QJsonObject& fields, QLatin1StringView field) {
    if (!fields.value(field).isObject())
        return;
    QJsonObject hold = fields.value(field).toObject();
    hold.insert("since"_L1, toRfc3339(exchange.now));
    hold.insert("by"_L1, exchange.subject.id.toString());
    fields.insert(field, hold);
}

} // namespace trunkline::server
