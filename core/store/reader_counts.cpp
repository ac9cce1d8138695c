#include "core/store/call_query.h"
#include "core/store/database.h"
#include "core/store/reader.h"

namespace trunkline::store {

namespace {

std::string scopeOf(const std::optional<std::vector<qint64>>& companies) {
    if (!companies)
        return {};
    std::string scope = " AND company IN (";
    for (const qint64 company : *companies)
        scope.append(company == companies->front() ? "" : ",").append(std::to_string(company));
    return scope.append(")");
}

} // namespace

QHash<NumberId, int> Reader::callsByNumber(const AccountTree& tree, const AccountId& account, Instant from,
                                           Instant to) const {
    QHash<NumberId, int> counts;
    if (!m_database)
        return counts;
    CallQuery range;
    range.from = from;
    range.to = to;
    const Result<CallConditions> conditions = conditionsOf(*m_database, *m_words, range);
    if (!conditions || conditions->isImpossible)
        return counts;
    const std::string sql = sqlText({"SELECT number, count(*) FROM call WHERE ", conditions->sql,
                                     scopeOf(companiesBelow(*m_words, tree, account)), " GROUP BY number"});
    select(
        sql, [](Statement&) {},
        [&](const Statement& row) {
            counts.insert(NumberId(m_words->text(row.integer(0)).toLatin1()), static_cast<int>(row.integer(1)));
            return true;
        });
    return counts;
}

int Reader::firstTimeCalls(const AccountTree& tree, const AccountId& account, Instant from, Instant to) const {
    int count = 0;
    if (!m_database)
        return count;
    CallQuery range;
    range.from = from;
    range.to = to;
    const Result<CallConditions> conditions = conditionsOf(*m_database, *m_words, range);
    if (!conditions || conditions->isImpossible)
        return count;
    const std::string sql = sqlText({"SELECT count(*) FROM call WHERE firstTime=1 AND ", conditions->sql,
                                     scopeOf(companiesBelow(*m_words, tree, account))});
    select(
        sql, [](Statement&) {},
        [&](const Statement& row) {
            count = static_cast<int>(row.integer(0));
            return true;
        });
    return count;
}

} // namespace trunkline::store
