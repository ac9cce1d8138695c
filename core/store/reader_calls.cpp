#include "core/store/reader.h"

#include <algorithm>

#include <QJsonArray>

#include "core/base/json_input.h"
#include "core/store/cache_file.h"
#include "core/store/call_keys.h"
#include "core/store/call_query.h"
#include "core/store/outbox.h"
#include "core/store/schema.h"
#include "core/store/search_words.h"
#include "core/wire/call_rows.h"
#include "core/wire/codecs.h"

namespace trunkline::store {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;

namespace {

constexpr const char* kListColumns = "key, id, company, number, trackingNumber, direction, caller, callerName, "
                                     "callerCity, callerState, startedAt, durationSeconds,"
                                     " ringSeconds, outcome, answeredBy, source, tags, note, leadStatus, assignedTo, "
                                     "recording, firstTime, flow, flowVersion, revision";
constexpr const char* kRestColumns = ", legs, path, extra";

constexpr std::size_t kFirstPortion = 256;   ///< rows that are handed out before the whole list is known
constexpr std::size_t kManyCompanies = 200;  ///< beyond, the first portion comes from a look at the newest calls
constexpr int kMostScannedForFirst = 50'000; ///< rows looked at for a first portion

QStringList tagsFrom(const QString& json) {
    QStringList tags;
    if (json.isEmpty())
        return tags;
    const Result<QJsonDocument> document = parseJson(json.toUtf8());
    if (document) {
        for (const QJsonValue& tag : document->array())
            tags.append(tag.toString());
    }
    return tags;
}

QByteArray ascii(const QString& text) {
    return text.toLatin1();
}

std::string listOf(const std::vector<qint64>& keys) {
    std::string list;
    for (const qint64 key : keys)
        list.append(list.empty() ? "" : ",").append(std::to_string(key));
    return list;
}

} // namespace

Call Reader::listedCallFrom(const Statement& row) const {
    const auto word = [&](int column) { return m_words->text(row.integer(column)); };
    Call call;
    call.id = CallId(row.bytes(1));
    call.company = AccountId(ascii(word(2)));
    call.number = NumberId(ascii(word(3)));
    call.trackingNumber = word(4);
    call.direction = static_cast<CallDirection>(row.integer(5));
    call.caller = row.string(6);
    call.callerName = row.string(7);
    call.callerCity = word(8);
    call.callerState = word(9);
    call.startedAt = fromMilliseconds(row.integer(10));
    call.durationSeconds = static_cast<int>(row.integer(11));
    call.ringSeconds = static_cast<int>(row.integer(12));
    call.outcome = static_cast<CallOutcome>(row.integer(13));
    call.answeredBy = DestinationId(ascii(word(14)));
    call.source = word(15);
    call.tags = tagsFrom(word(16));
    call.note = row.string(17);
    call.leadStatus = word(18);
    call.assignedTo = UserId(ascii(word(19)));
    call.recording = row.string(20);
    call.isFirstTime = row.integer(21) != 0;
    call.flow = FlowId(ascii(word(22)));
    call.flowVersion = static_cast<int>(row.integer(23));
    call.revision = static_cast<Revision>(row.integer(24));
    return call;
}

void Reader::lay(ListedCall& listed) const {
    const std::shared_ptr<const Overlay> overlay = m_outbox.overlay();
    const QJsonObject* fields = overlay->fieldsOf(EntityType::Call, listed.call.id.toString());
    if (!fields)
        return;
    listed.isPending = true;
    if (Result<Call> edited = wire::patched(listed.call, *fields))
        listed.call = std::move(*edited);
}

std::optional<Call> Reader::confirmedCall(const QString& id) const {
    std::optional<Call> found;
    select(
        sqlText({"SELECT ", kListColumns, kRestColumns, " FROM call WHERE id=?1 ORDER BY revision DESC LIMIT 1"}),
        [&](Statement& statement) { statement.bind(1, id); },
        [&](const Statement& row) {
            // Through the row codec, which checks legs and path.
            Call call = listedCallFrom(row);
            wire::OwnedCallRow owned = wire::toRow(call);
            owned.row.legs = row.text(25);
            owned.row.path = row.text(26);
            owned.row.extra = row.text(27);
            Result<Call> whole = wire::toCall(owned.row);
            if (whole)
                found = std::move(*whole);
            else
                note(whole.error());
            return false;
        });
    return found;
}

std::optional<Call> Reader::call(const CallId& id) const {
    std::optional<Call> call = confirmedCall(id.toString());
    if (!call)
        return call;
    ListedCall listed{std::move(*call), false};
    lay(listed);
    return listed.call;
}

std::vector<ListedCall> Reader::callsByKey(std::span<const qint64> keys) const {
    std::vector<ListedCall> calls;
    if (!m_database)
        return calls;
    Result<Statement> statement = m_database->prepare(sqlText({"SELECT ", kListColumns, " FROM call WHERE key=?1"}));
    if (!statement) {
        note(statement.error());
        return calls;
    }
    calls.reserve(keys.size());
    for (const qint64 key : keys) {
        const Result<bool> row = statement->bind(1, key).step();
        if (!row)
            note(row.error());
        // A call that went since the keys were collected leaves an empty row until the list is refreshed: positions
        // must not shift.
        ListedCall listed;
        if (row.value_or(false))
            listed.call = listedCallFrom(*statement);
        statement->reset();
        lay(listed);
        calls.push_back(std::move(listed));
    }
    return calls;
}

std::vector<ListedCall> Reader::calls(const AccountTree& tree, const CallQuery& query, int limit) const {
    std::vector<qint64> keys;
    collectKeys(tree, query, [&](std::vector<qint64>& portion) {
        keys.insert(keys.end(), portion.begin(), portion.end());
        return keys.size() < static_cast<std::size_t>(limit);
    });
    keys.resize(std::min(keys.size(), static_cast<std::size_t>(limit)));
    return callsByKey(keys);
}

void Reader::collectKeys(const AccountTree& tree, const CallQuery& query,
                         const std::function<bool(std::vector<qint64>&)>& take) const {
    if (!m_database)
        return;
    const Result<CallConditions> conditions = conditionsOf(*m_database, *m_words, query);
    if (!conditions) {
        note(conditions.error());
        return;
    }
    if (conditions->isImpossible)
        return;
    // One snapshot for all statements, so that the first portion is the beginning of the whole.
    if (!m_database->run("BEGIN"))
        return;
    if (query.text.trimmed().isEmpty())
        collectFiltered(tree, query, conditions->sql, take);
    else
        collectFound(tree, query, conditions->sql, take);
    (void)m_database->run("COMMIT");
}

/// Keys by filters alone: a first portion from the table, which is in order, then everything from the narrow index.
void Reader::collectFiltered(const AccountTree& tree, const CallQuery& query, const std::string& conditions,
                             const TakeKeys& take) const {
    const std::optional<std::vector<qint64>> companies = companiesBelow(*m_words, tree, query.account);
    const std::string scope = companies ? sqlText({" AND company IN (", listOf(*companies), ")"}) : std::string();
    const bool isIndexed = hasFactsIndex(*m_database).value_or(false);
    std::vector<qint64> keys;
    std::size_t handedOut = 0;
    if (isByTime(query.sort) && (!companies || companies->size() > kManyCompanies || !isIndexed)) {
        const std::string isInScope = companies ? sqlText({"company IN (", listOf(*companies), ")"}) : "1";
        int looked = 0;
        select(
            sqlText({"SELECT key, ", isInScope, " FROM call NOT INDEXED WHERE ", conditions, orderOf(query.sort)}),
            [](Statement&) {},
            [&](const Statement& row) {
                if (row.integer(1) != 0)
                    keys.push_back(row.integer(0));
                return keys.size() < kFirstPortion && ++looked < kMostScannedForFirst;
            });
        handedOut = keys.size();
        if (handedOut > 0 && !take(keys))
            return;
    }
    keys.clear();
    const auto collect = [&](const Statement& row) {
        keys.push_back(row.integer(0));
        return true;
    };
    if (!isByTime(query.sort) || !isIndexed) {
        select(
            sqlText({"SELECT key FROM call WHERE ", conditions, scope, orderOf(query.sort)}), [](Statement&) {},
            collect);
    } else {
        select(
            sqlText({"SELECT key FROM call INDEXED BY call_facts WHERE ", conditions, scope}), [](Statement&) {},
            collect);
        if (query.sort == CallSort::NewestFirst)
            std::sort(keys.begin(), keys.end());
        else
            std::sort(keys.begin(), keys.end(), std::greater());
    }
    keys.erase(keys.begin(), keys.begin() + static_cast<std::ptrdiff_t>(std::min(handedOut, keys.size())));
    if (!keys.empty())
        take(keys);
}

/// Keys by words. A search finds in the order of keys; what filters ask besides is asked row by row, so that the first
/// rows come at once.
void Reader::collectFound(const AccountTree& tree, const CallQuery& query, const std::string& conditions,
                          const TakeKeys& take) const {
    SearchTexts::Wanted wanted{searchNeedles(query.text), companiesBelow(*m_words, tree, query.account), 0, 0};
    if (wanted.needles.empty())
        return;
    std::tie(wanted.firstKey, wanted.endKey) = keysOf(query);
    Result<Statement> filter = m_database->prepare(sqlText({"SELECT 1 FROM call WHERE key=?1 AND ", conditions}));
    if (!filter) {
        note(filter.error());
        return;
    }
    const bool isFiltered = asksMoreThanTime(query) && isByTime(query.sort);
    const auto isWanted = [&](qint64 key) {
        const Result<bool> row = filter->bind(1, key).step();
        filter->reset();
        return row.value_or(false);
    };
    std::vector<qint64> keys;
    bool isFirst = query.sort == CallSort::NewestFirst;
    const auto gather = [&](const std::vector<qint64>& portion) {
        for (const qint64 key : portion) {
            if (!isFiltered || isWanted(key))
                keys.push_back(key);
        }
        if (!isFirst || keys.size() < kFirstPortion)
            return true;
        isFirst = false;
        const bool isMoreWanted = take(keys);
        keys.clear();
        return isMoreWanted;
    };
    if (const Result<void> found = m_file->searchTexts().find(*m_database, wanted, gather); !found)
        note(found.error());
    if (query.sort == CallSort::OldestFirst)
        std::reverse(keys.begin(), keys.end());
    else if (!isByTime(query.sort))
        keys = sorted(keys, conditions, query.sort);
    if (!keys.empty())
        take(keys);
}

std::vector<qint64> Reader::sorted(const std::vector<qint64>& keys, const std::string& conditions,
                                   CallSort sort) const {
    std::vector<qint64> inOrder;
    const std::string list = '[' + listOf(keys) + ']';
    select(
        sqlText(
            {"SELECT key FROM call WHERE key IN (SELECT value FROM json_each(?1)) AND ", conditions, orderOf(sort)}),
        [&](Statement& statement) { statement.bind(1, std::string_view(list)); },
        [&](const Statement& row) {
            inOrder.push_back(row.integer(0));
            return true;
        });
    return inOrder;
}

CallStats Reader::callStats(const AccountTree& tree, const AccountId& account, Instant from, Instant to) const {
    constexpr qint64 kHour = 3'600'000;
    QHash<qint64, OutcomeCounts> hours;
    QHash<qint64, OutcomeCounts> sources;
    CallStats stats;
    const auto count = [&](qint64 hour, qint64 source, qint64 outcome, int calls) {
        const auto ended = static_cast<CallOutcome>(std::clamp<qint64>(outcome, 0, 5));
        hours[hour].add(ended, calls);
        sources[source].add(ended, calls);
        stats.total.add(ended, calls);
    };
    if (!m_database)
        return stats;
    const std::optional<std::vector<qint64>> companies = companiesBelow(*m_words, tree, account);
    const bool isOnTheHour = toMilliseconds(from) % kHour == 0 && toMilliseconds(to) % kHour == 0;
    if (!companies && isOnTheHour && !loadState().isLoading) {
        select(
            "SELECT hour, source, outcome, calls FROM hour_count WHERE hour>=?1 AND hour<?2",
            [&](Statement& statement) { statement.with(toMilliseconds(from) / kHour, toMilliseconds(to) / kHour); },
            [&](const Statement& row) {
                count(row.integer(0), row.integer(1), row.integer(2), static_cast<int>(row.integer(3)));
                return true;
            });
    } else {
        CallQuery range;
        range.from = from;
        range.to = to;
        const Result<CallConditions> conditions = conditionsOf(*m_database, *m_words, range);
        const std::string scope = companies ? sqlText({" AND company IN (", listOf(*companies), ")"}) : std::string();
        select(
            sqlText({"SELECT key, source, outcome FROM call WHERE ", conditions->sql, scope}), [](Statement&) {},
            [&](const Statement& row) {
                count(((kFarthestKey - row.integer(0) + (qint64{1} << kTieBits) - 1) >> kTieBits) / 3600,
                      row.integer(1), row.integer(2), 1);
                return true;
            });
    }
    for (auto it = hours.cbegin(); it != hours.cend(); ++it)
        stats.hours.push_back({fromMilliseconds(it.key() * kHour), it.value()});
    std::sort(stats.hours.begin(), stats.hours.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
    for (auto it = sources.cbegin(); it != sources.cend(); ++it)
        stats.sources.push_back({m_words->text(it.key()), it.value()});
    std::sort(stats.sources.begin(), stats.sources.end(), [](const auto& a, const auto& b) {
        return a.counts.total() != b.counts.total() ? a.counts.total() > b.counts.total() : a.name < b.name;
    });
    return stats;
}

QHash<AccountId, OutcomeCounts> Reader::companyStats(Instant from, Instant to) const {
    QHash<qint64, OutcomeCounts> byCompany;
    if (!m_database)
        return {};
    CallQuery range;
    range.from = from;
    range.to = to;
    const Result<CallConditions> conditions = conditionsOf(*m_database, *m_words, range);
    select(
        sqlText({"SELECT company, outcome FROM call NOT INDEXED WHERE ", conditions->sql}), [](Statement&) {},
        [&](const Statement& row) {
            byCompany[row.integer(0)].add(static_cast<CallOutcome>(std::clamp<qint64>(row.integer(1), 0, 5)), 1);
            return true;
        });
    QHash<AccountId, OutcomeCounts> stats;
    for (auto it = byCompany.cbegin(); it != byCompany.cend(); ++it)
        stats.insert(AccountId(ascii(m_words->text(it.key()))), it.value());
    return stats;
}

CallFacets Reader::callFacets() const {
    CallFacets facets;
    select(
        "SELECT DISTINCT source FROM hour_count", [](Statement&) {},
        [&](const Statement& row) {
            if (const QString source = m_words->text(row.integer(0)); !source.isEmpty())
                facets.sources.append(source);
            return true;
        });
    QSet<QString> tags;
    select(
        "SELECT text FROM word WHERE text LIKE '[%'", [](Statement&) {},
        [&](const Statement& row) {
            for (const QString& tag : tagsFrom(row.string(0)))
                tags.insert(tag);
            return true;
        });
    facets.tags = QStringList(tags.cbegin(), tags.cend());
    facets.sources.sort(Qt::CaseInsensitive);
    facets.tags.sort(Qt::CaseInsensitive);
    return facets;
}

int Reader::callCount(const AccountId& company) const {
    int count = 0;
    if (!m_words)
        return count;
    const qint64 key = m_words->find(company.toString());
    select(
        "SELECT calls FROM company_count WHERE company=?1", [&](Statement& statement) { statement.bind(1, key); },
        [&](const Statement& row) {
            count = static_cast<int>(row.integer(0));
            return false;
        });
    return count;
}

qint64 Reader::callCount() const {
    qint64 count = 0;
    select(
        "SELECT total(calls) FROM company_count", [](Statement&) {},
        [&](const Statement& row) {
            count = row.integer(0);
            return false;
        });
    return count;
}

} // namespace trunkline::store
