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

KeptSize Reader::keptSize(const AccountTree& tree, const KeptCalls& kept, Instant now) const {
    KeptSize size;
    if (!m_database)
        return size;
    const auto number = [&](const char* sql) { return m_database->number(sql).value_or(0); };
    size.callsNow = callCount();
    size.bytesNow = (number("PRAGMA page_count") - number("PRAGMA freelist_count")) * number("PRAGMA page_size");
    CallQuery range;
    range.from = kept.since(now);
    const auto [first, end] = keysOf(range);
    std::vector<qint64> companies;
    for (const QString& account : kept.accounts) {
        for (const qint64 company :
             companiesBelow(*m_words, tree, AccountId(account.toLatin1())).value_or(std::vector<qint64>()))
            companies.push_back(company);
    }
    const std::string scope = kept.accounts.isEmpty() ? std::string() : scopeOf(companies);
    if (!kept.accounts.isEmpty() && companies.empty()) {
        size.callsAfter = 0;
    } else {
        select(
            sqlText({"SELECT count(*) FROM call WHERE key>=?1 AND key<?2", scope}),
            [first = first, end = end](Statement& statement) { statement.with(first, end); },
            [&](const Statement& row) {
                size.callsAfter = row.integer(0);
                return false;
            });
    }
    size.bytesAfter = size.callsNow == 0 ? size.bytesNow : size.bytesNow * size.callsAfter / size.callsNow;
    if (kept.mostBytes > 0 && size.bytesAfter > kept.mostBytes) {
        size.callsAfter = size.callsAfter * kept.mostBytes / size.bytesAfter;
        size.bytesAfter = kept.mostBytes;
    }
    return size;
}

} // namespace trunkline::store
