#include <unordered_set>

#include "core/base/log.h"
#include "core/store/call_keys.h"
#include "core/store/schema.h"
#include "core/store/search_words.h"
#include "core/store/writer_statements.h"

namespace trunkline::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;

/// The columns of the table that hold words, in their order.
constexpr const char* kWordColumns =
    "company, number, trackingNumber, callerCity, callerState, answeredBy, source, tags, leadStatus, assignedTo, flow";
constexpr int kWordColumnCount = 11;

// Places in wire::kCallColumns.
constexpr int kCompanyColumn = 1;
constexpr int kNumberColumn = 2;
constexpr int kTrackingNumberColumn = 3;
constexpr int kSourceColumn = 14;
constexpr int kTagsColumn = 15;

constexpr bool kIsWordColumn[] = {false, true,  true,  true,  false, false, false, true,  true,
                                  false, false, false, false, true,  true,  true,  false, true,
                                  true,  false, false, true,  false, false, false, false, false};
static_assert(std::size(kIsWordColumn) == wire::kCallColumns.size());

bool isWordColumn(int column) {
    return kIsWordColumn[column];
}

} // namespace

Result<int> CacheWriter::calls(std::string_view line) {
    if (Result<void> begun = begin(); !begun)
        return failFrom(begun);
    Result<void> written = prepareKept();
    const Result<int> count = m_rows.read(line, [&](const wire::CallRow& row) {
        if (written && isKept(row))
            written = putCall(row);
    });
    if (!written)
        return failFrom(written);
    if (m_isLoading)
        m_changes.calls.insert(AccountId()); // any company: naming each would cost more than it tells
    return count;
}

Result<std::optional<CacheWriter::KnownCall>> CacheWriter::knownCall(std::string_view id,
                                                                     std::optional<qint64> startedAt) {
    if (startedAt) {
        const qint64 first = callKey(*startedAt);
        const qint64 last = first + (qint64{1} << kTieBits) - 1;
        Result<std::optional<KnownCall>> known =
            knownCallFrom(m_statements->findCallInPlace.bind(1, id).bind(2, first).bind(3, last));
        if (!known || *known)
            return known;
    }
    return knownCallFrom(m_statements->findCall.bind(1, id));
}

Result<std::optional<CacheWriter::KnownCall>> CacheWriter::knownCallFrom(Statement& find) {
    const Result<bool> row = find.step();
    std::optional<KnownCall> known;
    if (row.value_or(false)) {
        known = KnownCall{find.integer(0),
                          find.integer(1),
                          find.integer(2),
                          {find.integer(5) / kHour, find.integer(3), find.integer(4)},
                          {find.integer(6), find.integer(7), find.integer(8), find.integer(9)},
                          find.integer(5)};
    }
    find.reset();
    if (!row)
        return failFrom(row);
    return known;
}

Result<void> CacheWriter::putCall(const wire::CallRow& row) {
    if (Result<void> found = findWords(row); !found)
        return found;
    std::optional<KnownCall> known;
    if (m_isLoading) {
        ++m_loadedCalls; // no index by id yet: what comes twice is sorted out at the end
    } else {
        Result<std::optional<KnownCall>> found = knownCall(row.id, row.startedAt);
        if (!found)
            return failFrom(found);
        known = std::move(*found);
        if (known && known->revision > row.revision)
            return {};
        m_changes.calls.insert(AccountId(QByteArray(row.company.data(), static_cast<qsizetype>(row.company.size()))));
    }
    if (known && callKey(known->startedAt) == callKey(row.startedAt))
        return updateCall(row, *known);
    if (known) {
        if (Result<void> removed = removeCall(*known); !removed)
            return removed;
    }
    const Result<qint64> key = freeKey(row.startedAt);
    if (!key)
        return failFrom(key);
    if (Result<void> inserted = writeCall(row, *key, m_statements->insertCall); !inserted)
        return inserted;
    countAndIndex(row, *key);
    return {};
}

/// In its place, and without touching the indexes where nothing changed that they hold: most changes are notes and
/// tags.
Result<void> CacheWriter::updateCall(const wire::CallRow& row, const KnownCall& known) {
    const CountKey count{row.startedAt / kHour, wordOf(kSourceColumn), row.outcome};
    const std::array<qint64, 4> facts{wordOf(kNumberColumn), row.direction, wordOf(kTagsColumn), row.durationSeconds};
    const bool isSame = known.company == wordOf(kCompanyColumn) && known.count == count && known.facts == facts;
    Statement& update = isSame ? m_statements->updateCall : m_statements->updateCallAndFacts;
    if (Result<void> updated = writeCall(row, known.key, update); !updated)
        return updated;
    --m_counts[known.count];
    --m_companyCounts[known.company];
    countAndIndex(row, known.key);
    return {};
}

Result<void> CacheWriter::findWords(const wire::CallRow& row) {
    std::optional<Error> failure;
    wire::visitCallRow(row, [&](int column, const auto& field) {
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, std::string_view>) {
            if (!isWordColumn(column))
                return;
            const Result<qint64> word = m_words->keyOf(field);
            if (word)
                m_rowWords[static_cast<std::size_t>(column)] = *word;
            else
                failure = word.error();
        }
    });
    if (failure)
        return tl::unexpected<Error>(*failure);
    return {};
}

Result<void> CacheWriter::writeCall(const wire::CallRow& row, qint64 key, Statement& statement) {
    statement.bind(1, key);
    wire::visitCallRow(row, [&](int column, const auto& field) {
        if (isWordColumn(column))
            statement.bind(column + 2, wordOf(column));
        else
            statement.bind(column + 2, field);
    });
    return statement.execute();
}

void CacheWriter::countAndIndex(const wire::CallRow& row, qint64 key) {
    SearchEntry entry{key, static_cast<std::uint32_t>(wordOf(kCompanyColumn)), {}, {}};
    entry.text = callSearchText(row.caller, row.callerName, row.note);
    entry.shared[0] = static_cast<std::uint32_t>(wordOf(kTrackingNumberColumn));
    entry.shared[1] = static_cast<std::uint32_t>(wordOf(kSourceColumn));
    entry.shared[2] = static_cast<std::uint32_t>(wordOf(kTagsColumn));
    ++m_counts[{row.startedAt / kHour, wordOf(kSourceColumn), row.outcome}];
    ++m_companyCounts[wordOf(kCompanyColumn)];
    m_search->put(std::move(entry));
}

Result<qint64> CacheWriter::freeKey(qint64 startedAt) {
    qint64 key = callKey(startedAt);
    // Calls of one second come one after another, so the next place is nearly always the right one.
    if (m_isLoading && key <= m_lastKey && m_lastKey - key < (qint64{1} << kTieBits) - 1)
        key = m_lastKey + 1;
    while (!m_isLoading || key <= m_lastKey) {
        const Result<bool> isTaken = m_statements->hasKey.bind(1, key).step();
        m_statements->hasKey.reset();
        if (!isTaken)
            return failFrom(isTaken);
        if (!*isTaken)
            break;
        ++key;
    }
    m_lastKey = std::max(m_lastKey, key);
    return key;
}

Result<void> CacheWriter::removeCall(const KnownCall& known) {
    --m_counts[known.count];
    --m_companyCounts[known.company];
    m_search->remove(known.key);
    return m_statements->removeCall.bind(1, known.key).execute();
}

Result<void> CacheWriter::goneCall(const QString& id) {
    // Rare while loading; the index that finds it then stays.
    if (m_isLoading) {
        if (Result<void> indexed = m_database->run("CREATE INDEX IF NOT EXISTS call_id ON call(id)"); !indexed)
            return indexed;
    }
    const QByteArray text = id.toUtf8();
    m_changes.calls.insert(AccountId());
    while (true) { // while loading it may stand here twice
        const Result<std::optional<KnownCall>> known =
            knownCall(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        if (!known)
            return failFrom(known);
        if (!*known)
            return {};
        if (Result<void> removed = removeCall(**known); !removed)
            return removed;
    }
}

Result<void> CacheWriter::writeSearchAndCounts() {
    if (!m_search)
        return {};
    if (Result<void> written = m_search->flush(); !written)
        return written;
    for (const auto& [key, change] : m_counts) {
        if (change == 0)
            continue;
        if (Result<void> added = m_statements->addToHour.with(key.hour, key.source, key.outcome, change).execute();
            !added)
            return added;
    }
    for (const auto& [company, change] : m_companyCounts) {
        if (change == 0)
            continue;
        if (Result<void> added = m_statements->addToCompany.with(company, change).execute(); !added)
            return added;
    }
    m_counts.clear();
    m_companyCounts.clear();
    return {};
}

/// Of what came twice the newest revision stays.
Result<void> CacheWriter::removeDuplicates() {
    Result<Statement> rows =
        m_database->prepare("SELECT key, company, source, outcome, startedAt FROM (SELECT *, row_number() OVER"
                            " (PARTITION BY id ORDER BY revision DESC, key) AS place FROM call) WHERE place > 1");
    if (!rows)
        return failFrom(rows);
    std::vector<KnownCall> twice;
    Result<bool> row = rows->step();
    for (; row && *row; row = rows->step())
        twice.push_back({rows->integer(0),
                         0,
                         rows->integer(1),
                         {rows->integer(4) / kHour, rows->integer(2), rows->integer(3)},
                         {},
                         0});
    if (!row)
        return failFrom(row);
    for (const KnownCall& call : twice) {
        if (Result<void> removed = removeCall(call); !removed)
            return removed;
    }
    return {};
}

Result<void> CacheWriter::endLoad() {
    if (Result<void> begun = begin(); !begun)
        return begun;
    Result<bool> isIndexed = indexIds(*m_database);
    if (isIndexed && !*isIndexed) {
        if (Result<void> removed = removeDuplicates(); !removed)
            return removed;
        if (Result<void> written = writeSearchAndCounts(); !written)
            return written;
        isIndexed = indexIds(*m_database);
    }
    if (!isIndexed)
        return failFrom(isIndexed);
    if (Result<void> written = writeMeta(*m_database, "state", u"ready"_s); !written)
        return written;
    if (Result<void> written = writeSyncedAt(); !written)
        return written;
    if (Result<void> committed = m_database->run("COMMIT"); !committed)
        return committed;
    m_isOpen = false;
    return {};
}

Result<void> CacheWriter::removeAccounts(const QStringList& accounts) {
    if (Result<void> begun = begin(); !begun)
        return begun;
    for (const QString& account : accounts) {
        if (Result<void> purged = purgeCompany(account); !purged)
            return purged;
    }
    m_isPurged = true;
    m_areKeptCompaniesKnown = false;
    m_changes.isEverything = true;
    return purgeWords();
}

Result<void> CacheWriter::purgeCompany(const QString& account) {
    Result<Statement> company = m_database->prepare("SELECT key FROM word WHERE text=?");
    if (!company)
        return failFrom(company);
    const qint64 key = company->bind(1, account).step().value_or(false) ? company->integer(0) : -1;
    Result<Statement> calls =
        m_database->prepare("SELECT key, revision, company, source, outcome, startedAt FROM call WHERE company=?");
    if (!calls)
        return failFrom(calls);
    std::vector<KnownCall> known;
    Result<bool> row = calls->bind(1, key).step();
    for (; row && *row; row = calls->step())
        known.push_back(
            {calls->integer(0), 0, key, {calls->integer(5) / kHour, calls->integer(3), calls->integer(4)}, {}, 0});
    if (!row)
        return failFrom(row);
    for (const KnownCall& call : known) {
        if (Result<void> removed = removeCall(call); !removed)
            return removed;
    }
    for (const char* sql :
         {"DELETE FROM entity WHERE type=6 AND owner IN (SELECT id FROM entity WHERE type=5 AND owner=?1)",
          "DELETE FROM entity WHERE type IN (2,3,4,5,8,9,10) AND owner=?1", "DELETE FROM account WHERE id=?1"}) {
        Result<Statement> remove = m_database->prepare(sql);
        if (!remove)
            return failFrom(remove);
        if (Result<void> removed = remove->bind(1, account).execute(); !removed)
            return removed;
    }
    return {};
}

/// Words that no call uses any more would still tell.
Result<void> CacheWriter::purgeWords() {
    Result<Statement> rows = m_database->prepare(sqlText({"SELECT ", kWordColumns, " FROM call"}));
    Result<Statement> words = m_database->prepare("SELECT key FROM word");
    Result<Statement> remove = m_database->prepare("DELETE FROM word WHERE key=?");
    if (!rows || !words || !remove)
        return tl::unexpected<Error>(m_database->lastError());
    std::unordered_set<qint64> used;
    Result<bool> row = rows->step();
    for (; row && *row; row = rows->step()) {
        for (int column = 0; column < kWordColumnCount; ++column)
            used.insert(rows->integer(column));
    }
    std::vector<qint64> unused;
    for (row = words->step(); row && *row; row = words->step()) {
        if (!used.contains(words->integer(0)))
            unused.push_back(words->integer(0));
    }
    for (const qint64 key : unused) {
        if (Result<void> removed = remove->bind(1, key).execute(); !removed)
            return removed;
    }
    m_words->forget();
    return {};
}

/// Deleting is not purging: the log keeps old pages until it is made anew, and the file its room.
Result<void> CacheWriter::afterPurge() {
    if (Result<void> cleaned = m_database->run("DELETE FROM hour_count WHERE calls<=0;"
                                               "DELETE FROM company_count WHERE calls<=0");
        !cleaned)
        return cleaned;
    if (Result<void> shrunk = m_database->run("PRAGMA incremental_vacuum"); !shrunk)
        return shrunk;
    const Result<qint64> isBusy = m_database->number("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!isBusy || *isBusy != 0) // somebody reads what was there before
        return isBusy ? fail(ErrorCode::Unavailable, {}, u"busy"_s) : Result<void>(failFrom(isBusy));
    m_isPurgePending = false;
    return writeMeta(*m_database, "purge", {});
}

} // namespace trunkline::store
