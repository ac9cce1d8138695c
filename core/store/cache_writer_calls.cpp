#include <unordered_set>

#include "core/base/log.h"
#include "core/store/call_keys.h"
#include "core/store/schema.h"
#include "core/store/writer_statements.h"

namespace trunkline::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;

/// The columns of the table that hold words, in their order.
constexpr const char* kWordColumns =
    "company, number, trackingNumber, callerCity, callerState, answeredBy, source, tags, leadStatus, assignedTo, flow";
constexpr int kWordColumnCount = 11;

bool isWordColumn(int column) {
    constexpr bool kIsWord[] = {false, true,  true,  true,  false, false, false, true,  true,
                                false, false, false, false, true,  true,  true,  false, true,
                                true,  false, false, true,  false, false, false, false, false};
    return kIsWord[column];
}

} // namespace

Result<int> CacheWriter::calls(std::string_view line) {
    if (Result<void> begun = begin(); !begun)
        return failFrom(begun);
    Result<void> written;
    const Result<int> count = m_rows.read(line, [&](const wire::CallRow& row) {
        if (written)
            written = putCall(row);
    });
    if (!written)
        return failFrom(written);
    if (m_isLoading)
        m_changes.calls.insert(AccountId()); // any company: naming each would cost more than it tells
    return count;
}

Result<std::optional<CacheWriter::KnownCall>> CacheWriter::knownCall(std::string_view id) {
    Statement& find = m_statements->findCall;
    const Result<bool> row = find.bind(1, id).step();
    std::optional<KnownCall> known;
    if (row.value_or(false))
        known = KnownCall{find.integer(0),
                          find.integer(1),
                          find.integer(2),
                          {find.integer(5) / kHour, find.integer(3), find.integer(4)}};
    find.reset();
    if (!row)
        return failFrom(row);
    return known;
}

Result<void> CacheWriter::putCall(const wire::CallRow& row) {
    if (m_isLoading) {
        // No index by id yet: what comes twice is sorted out at the end.
        ++m_loadedCalls;
        const Result<qint64> key = freeKey(row.startedAt);
        return key ? insertCall(row, *key) : Result<void>(failFrom(key));
    }
    const Result<std::optional<KnownCall>> known = knownCall(row.id);
    if (!known)
        return failFrom(known);
    if (*known) {
        if ((*known)->revision > row.revision)
            return {};
        if (Result<void> removed = removeCall(**known); !removed)
            return removed;
    }
    const Result<qint64> key = freeKey(row.startedAt);
    if (!key)
        return failFrom(key);
    if (Result<void> inserted = insertCall(row, *key); !inserted)
        return inserted;
    const Result<qint64> company = m_words->keyOf(row.company);
    const Result<qint64> source = m_words->keyOf(row.source);
    if (!company || !source)
        return failFrom(company ? source : company);
    ++m_counts[{row.startedAt / kHour, *source, row.outcome}];
    ++m_companyCounts[*company];
    std::string text;
    appendSearchText(text, row.caller, row.callerName, row.trackingNumber, row.note, row.tags, row.source, *company);
    m_searchTexts[*key] = std::move(text);
    m_changes.calls.insert(AccountId(QByteArray(row.company.data(), static_cast<qsizetype>(row.company.size()))));
    return {};
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

Result<void> CacheWriter::insertCall(const wire::CallRow& row, qint64 key) {
    Statement& insert = m_statements->insertCall;
    insert.bind(1, key);
    std::optional<Error> failure;
    wire::visitCallRow(row, [&](int column, const auto& field) {
        if constexpr (std::is_same_v<std::decay_t<decltype(field)>, std::string_view>) {
            if (isWordColumn(column)) {
                const Result<qint64> word = m_words->keyOf(field);
                if (!word)
                    failure = word.error();
                else
                    insert.bind(column + 2, *word);
                return;
            }
        }
        insert.bind(column + 2, field);
    });
    if (failure)
        return tl::unexpected<Error>(*failure);
    return insert.execute();
}

Result<void> CacheWriter::removeCall(const KnownCall& known) {
    --m_counts[known.count];
    --m_companyCounts[known.company];
    if (m_searchTexts.erase(known.key) == 0) {
        if (Result<void> removed = m_statements->removeSearch.bind(1, known.key).execute(); !removed)
            return removed;
    }
    return m_statements->removeCall.bind(1, known.key).execute();
}

Result<void> CacheWriter::goneCall(const QString& id) {
    if (m_isLoading) {
        // Rare while loading; the index that finds it then stays.
        if (Result<void> indexed = m_database->run("CREATE INDEX IF NOT EXISTS call_id ON call(id)"); !indexed)
            return indexed;
        Result<Statement> remove = m_database->prepare("DELETE FROM call WHERE id=?");
        return remove ? remove->bind(1, id).execute() : Result<void>(failFrom(remove));
    }
    const QByteArray text = id.toUtf8();
    const Result<std::optional<KnownCall>> known =
        knownCall(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
    if (!known)
        return failFrom(known);
    m_changes.calls.insert(AccountId());
    return *known ? removeCall(**known) : Result<void>();
}

Result<void> CacheWriter::writeSearchAndCounts() {
    for (const auto& [key, text] : m_searchTexts) {
        if (Result<void> put = m_statements->putSearch.with(key, std::string_view(text)).execute(); !put)
            return put;
    }
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
    m_searchTexts.clear();
    m_counts.clear();
    m_companyCounts.clear();
    return {};
}

Result<void> CacheWriter::removeDuplicates() {
    return m_database->run("DELETE FROM call WHERE key IN (SELECT key FROM (SELECT key, row_number() OVER"
                           " (PARTITION BY id ORDER BY revision DESC, key) AS place FROM call) WHERE place > 1)");
}

Result<void> CacheWriter::indexEverything() {
    if (Result<void> begun = begin(); !begun)
        return begun;
    if (Result<void> indexed = createIndexes(*m_database); !indexed)
        return indexed;
    const Result<qint64> twice =
        m_database->number("SELECT count(*) - count(DISTINCT id) FROM call INDEXED BY call_id");
    if (!twice)
        return failFrom(twice);
    if (*twice > 0) {
        if (Result<void> removed = removeDuplicates(); !removed)
            return removed;
    }
    if (Result<void> created = createSearch(*m_database); !created)
        return created;
    // One segment in memory as long as it fits: merging afterwards costs more than writing.
    if (Result<void> sized = m_database->run("INSERT INTO call_text(call_text, rank) VALUES('hashsize', 67108864)");
        !sized)
        return sized;
    Result<Statement> put = m_database->prepare("INSERT INTO call_text(rowid, text) VALUES(?,?)");
    Result<Statement> rows = m_database->prepare(
        "SELECT key, company, caller, callerName, note, startedAt, outcome, source, tags, trackingNumber"
        " FROM call NOT INDEXED ORDER BY key");
    if (!put || !rows)
        return failFrom(put ? rows : put);
    Words texts(*m_database);
    QHash<qint64, QByteArray> utf8;
    const auto word = [&](qint64 key) -> std::string_view {
        QByteArray& text = utf8[key];
        if (text.isNull())
            text = texts.text(key).toUtf8() + "";
        return {text.constData(), static_cast<std::size_t>(text.size())};
    };
    std::string text;
    Result<bool> row = rows->step();
    for (; row && *row; row = rows->step()) {
        const qint64 company = rows->integer(1);
        ++m_counts[{rows->integer(5) / kHour, rows->integer(7), rows->integer(6)}];
        ++m_companyCounts[company];
        text.clear();
        appendSearchText(text, rows->text(2), rows->text(3), word(rows->integer(9)), rows->text(4),
                         word(rows->integer(8)), word(rows->integer(7)), company);
        if (Result<void> written = put->with(rows->integer(0), std::string_view(text)).execute(); !written)
            return written;
    }
    if (!row)
        return failFrom(row);
    if (Result<void> emptied = m_database->run("DELETE FROM hour_count; DELETE FROM company_count"); !emptied)
        return emptied;
    if (Result<void> written = writeSearchAndCounts(); !written)
        return written;
    if (Result<void> sized = m_database->run("INSERT INTO call_text(call_text, rank) VALUES('hashsize', 1048576)");
        !sized)
        return sized;
    if (Result<void> written = writeMeta(*m_database, "state", u"ready"_s); !written)
        return written;
    if (Result<void> committed = m_database->run("COMMIT"); !committed)
        return committed;
    m_isOpen = false;
    return m_database->run("PRAGMA wal_checkpoint(PASSIVE)");
}

Result<void> CacheWriter::removeAccounts(const QStringList& accounts) {
    if (Result<void> begun = begin(); !begun)
        return begun;
    for (const QString& account : accounts) {
        if (Result<void> purged = purgeCompany(account); !purged)
            return purged;
    }
    m_isPurged = true;
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
        known.push_back({calls->integer(0), 0, key, {calls->integer(5) / kHour, calls->integer(3), calls->integer(4)}});
    if (!row)
        return failFrom(row);
    for (const KnownCall& call : known) {
        Result<void> removed = m_isLoading ? m_statements->removeCall.bind(1, call.key).execute() : removeCall(call);
        if (!removed)
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
    Result<Statement> rows = m_database->prepare(std::string("SELECT ") + kWordColumns + " FROM call");
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

/// Deleting is not purging: the search index keeps old segments and the log keeps old pages until they are made anew.
Result<void> CacheWriter::afterPurge() {
    m_isPurged = false;
    if (!m_isLoading) {
        if (Result<void> optimized =
                m_database->run("INSERT INTO call_text(call_text) VALUES('optimize');"
                                "DELETE FROM hour_count WHERE calls<=0; DELETE FROM company_count WHERE calls<=0");
            !optimized)
            return optimized;
    }
    return m_database->run("PRAGMA wal_checkpoint(TRUNCATE)");
}

} // namespace trunkline::store
