#include "core/store/call_query.h"

#include "core/store/call_keys.h"

namespace trunkline::store {

using namespace Qt::Literals::StringLiterals;

namespace {

void restrict(CallConditions& conditions, const char* column, qint64 word) {
    conditions.isImpossible |= word < 0;
    conditions.sql.append(" AND ").append(column).append("=").append(std::to_string(word));
}

/// Tags are stored as one word a combination: those that have it.
Result<std::string> wordsWithTag(Database& database, const QString& tag) {
    // As it stands in the JSON array, quoted and escaped.
    QString quoted = tag;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    Result<Statement> statement = database.prepare("SELECT key FROM word WHERE text LIKE '[%' AND instr(text, ?) > 0");
    if (!statement)
        return failFrom(statement);
    statement->bind(1, u'"' + quoted + u'"');
    std::string keys;
    Result<bool> row = statement->step();
    for (; row && *row; row = statement->step())
        keys.append(keys.empty() ? "" : ",").append(std::to_string(statement->integer(0)));
    if (!row)
        return failFrom(row);
    return keys;
}

} // namespace

/// Keys fall with time: the second of `from` is in, that of `to` is out.
std::pair<qint64, qint64> keysOf(const CallQuery& query) {
    constexpr qint64 kKeysPerSecond = qint64{1} << kTieBits;
    const auto after = [](Instant time) { return callKey(toMilliseconds(time)) + kKeysPerSecond; };
    return {query.to ? after(*query.to) : 0, query.from ? after(*query.from) : std::numeric_limits<qint64>::max()};
}

bool asksMoreThanTime(const CallQuery& query) {
    return !query.outcomes.empty() || query.direction || !query.number.isNull() || !query.source.isEmpty() ||
           !query.tag.isEmpty();
}

std::optional<std::vector<qint64>> companiesBelow(Words& words, const AccountTree& tree, const AccountId& account) {
    const AccountTree::Index top = tree.indexOf(account);
    if (account.isNull() || top == 0)
        return std::nullopt;
    std::vector<qint64> keys;
    if (top == AccountTree::kNone)
        return keys;
    for (AccountTree::Index index = top; index <= tree.lastOf(top); ++index) {
        if (tree.at(index).kind != AccountKind::Company)
            continue;
        if (const qint64 key = words.find(tree.at(index).id.toString()); key > 0)
            keys.push_back(key);
    }
    return keys;
}

Result<CallConditions> conditionsOf(Database& database, Words& words, const CallQuery& query) {
    CallConditions conditions;
    if (query.from || query.to) {
        const auto [first, end] = keysOf(query);
        conditions.sql.append(" AND key>=")
            .append(std::to_string(first))
            .append(" AND key<")
            .append(std::to_string(end));
    }
    if (!query.outcomes.empty()) {
        std::string list;
        for (const CallOutcome outcome : query.outcomes)
            list.append(list.empty() ? "" : ",").append(std::to_string(static_cast<int>(outcome)));
        conditions.sql.append(" AND outcome IN (").append(list).append(")");
    }
    if (query.direction)
        restrict(conditions, "direction", static_cast<qint64>(*query.direction));
    if (!query.number.isNull())
        restrict(conditions, "number", words.find(query.number.toString()));
    if (!query.source.isEmpty())
        restrict(conditions, "source", words.find(query.source));
    if (!query.tag.isEmpty()) {
        const Result<std::string> keys = wordsWithTag(database, query.tag);
        if (!keys)
            return failFrom(keys);
        conditions.isImpossible |= keys->empty();
        conditions.sql.append(" AND tags IN (").append(*keys).append(")");
    }
    return conditions;
}

const char* orderOf(CallSort sort) {
    switch (sort) {
    case CallSort::NewestFirst:
        return " ORDER BY key";
    case CallSort::OldestFirst:
        return " ORDER BY key DESC";
    case CallSort::LongestFirst:
        return " ORDER BY durationSeconds DESC, key";
    case CallSort::ShortestFirst:
        return " ORDER BY durationSeconds, key";
    case CallSort::CallerAscending:
        return " ORDER BY caller, key";
    case CallSort::CallerDescending:
        return " ORDER BY caller DESC, key";
    }
    return "";
}

} // namespace trunkline::store
