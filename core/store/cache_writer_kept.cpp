#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>

#include "core/base/json_input.h"
#include "core/store/cache_writer.h"
#include "core/store/call_keys.h"
#include "core/store/writer_statements.h"

namespace trunkline::store {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::days kDaysWithin{2}; ///< a choice that reaches back hardly further is not loaded anew
constexpr qint64 kHourMilliseconds = 3'600'000;
constexpr double kRoomLeft = 0.95; ///< so that the next calls do not go over the limit again

} // namespace

/// Everything at or below these accounts.
Result<TextSet> CacheWriter::accountsBelow(const QStringList& accounts) {
    Result<Statement> rows =
        m_database->prepare("WITH RECURSIVE below(id) AS (SELECT value FROM json_each(?1) UNION SELECT account.id FROM "
                            "account JOIN below ON account.parent=below.id) SELECT id FROM below");
    if (!rows)
        return failFrom(rows);
    TextSet below;
    const QByteArray chosen = QJsonDocument(QJsonArray::fromStringList(accounts)).toJson(QJsonDocument::Compact);
    Result<bool> row = rows->bind(1, chosen).step();
    for (; row && *row; row = rows->step())
        below.emplace(rows->text(0));
    if (!row)
        return failFrom(row);
    return below;
}

bool CacheWriter::isKept(const wire::CallRow& row) const {
    const qint64 key = callKey(row.startedAt);
    return key < m_endOfKept && (m_kept.accounts.isEmpty() || m_keptCompanies.contains(row.company));
}

/// An account that moves may come to stand below a chosen one.
Result<void> CacheWriter::noteMove(const Account& account) {
    if (m_kept.accounts.isEmpty() || m_isLoading || m_keptBeforeMoves)
        return {};
    Result<Statement> known = m_database->prepare("SELECT 1 FROM account WHERE id=? AND parent<>?");
    if (!known)
        return failFrom(known);
    const Result<bool> isMoved = known->with(account.id.toString(), account.parent.toString()).step();
    if (!isMoved || !*isMoved)
        return isMoved ? Result<void>() : Result<void>(failFrom(isMoved));
    return accountsBelow(m_kept.accounts).map([this](TextSet&& below) { m_keptBeforeMoves = std::move(below); });
}

Result<void> CacheWriter::judgeMoves() {
    const std::optional<TextSet> before = std::exchange(m_keptBeforeMoves, std::nullopt);
    if (!before)
        return {};
    return accountsBelow(m_kept.accounts).map([&](const TextSet& now) {
        m_isCursorVoid = m_isCursorVoid || std::any_of(now.begin(), now.end(), [&](const std::string& account) {
                             return !before->contains(account);
                         });
    });
}

Result<void> CacheWriter::prepareKept() {
    const std::optional<Instant> since = m_kept.since(m_clock.now());
    m_endOfKept = since ? callKey(toMilliseconds(*since)) : std::numeric_limits<qint64>::max();
    // Where the room is used up, newer calls still come in; the oldest make way for them at the next start.
    if (m_kept.mostBytes > 0 && static_cast<double>(fileBytes()) >= static_cast<double>(m_kept.mostBytes) * kRoomLeft)
        m_endOfKept = std::min(m_endOfKept, m_database->number("SELECT max(key) FROM call").value_or(0) + 1);
    if (m_areKeptCompaniesKnown)
        return {};
    Result<TextSet> companies = accountsBelow(m_kept.accounts);
    if (!companies)
        return failFrom(companies);
    m_keptCompanies = std::move(*companies);
    m_areKeptCompaniesKnown = true;
    return {};
}

/// In use; what was purged is given back later.
qint64 CacheWriter::fileBytes() {
    const auto number = [this](const char* sql) { return m_database->number(sql).value_or(0); };
    return (number("PRAGMA page_count") - number("PRAGMA freelist_count")) * number("PRAGMA page_size");
}

/// What the calls here were loaded for, or cut down to since.
KeptCalls CacheWriter::loadedChoice() {
    const QByteArray text = readMeta(*m_database, "kept").value_or(QString()).toUtf8();
    return text.isEmpty() ? KeptCalls() : KeptCalls::fromJson(parseJsonObject(text).value_or(QJsonObject()));
}

/// Whether everything that is wanted now was wanted, too, when the calls were loaded.
Result<bool> CacheWriter::wasLoadedFor(const KeptCalls& wanted) {
    const KeptCalls loaded = loadedChoice();
    const Instant now = m_clock.now();
    const std::optional<Instant> loadedSince = loaded.since(now);
    const std::optional<Instant> wantedSince = wanted.since(now);
    if (loadedSince && (!wantedSince || *wantedSince < *loadedSince - kDaysWithin))
        return false;
    if (loaded.mostBytes > 0 && (wanted.mostBytes == 0 || wanted.mostBytes > loaded.mostBytes))
        return false;
    if (loaded.accounts.isEmpty())
        return true;
    if (wanted.accounts.isEmpty())
        return false;
    const Result<TextSet> wantedAccounts = accountsBelow(wanted.accounts);
    const Result<TextSet> loadedAccounts = accountsBelow(loaded.accounts);
    if (!wantedAccounts || !loadedAccounts)
        return failFrom(wantedAccounts ? loadedAccounts : wantedAccounts);
    return std::all_of(wantedAccounts->begin(), wantedAccounts->end(),
                       [&](const std::string& account) { return loadedAccounts->contains(account); });
}

Result<bool> CacheWriter::keepOnly(const KeptCalls& kept) {
    rollback();
    m_kept = kept;
    Result<bool> isThere = applyKept();
    if (!isThere)
        rollback();
    return isThere;
}

Result<bool> CacheWriter::applyKept() {
    if (Result<void> begun = begin(); !begun)
        return failFrom(begun);
    const bool isAsLoaded = m_kept == loadedChoice();
    if (isAsLoaded && (m_isLoading || m_kept.isEverything())) {
        rollback();
        return true;
    }
    if (Result<void> prepared = prepareKept(); !prepared)
        return failFrom(prepared);
    // A load that is under way has skipped what the choice before did not want.
    const Result<bool> isThere = m_isLoading ? Result<bool>(false) : wasLoadedFor(m_kept);
    if (!isThere)
        return failFrom(isThere);
    if (!*isThere) {
        if (Result<void> forgotten = m_database->run("DELETE FROM meta WHERE name='cursor'; COMMIT"); !forgotten)
            return failFrom(forgotten);
        m_isOpen = false;
        return false;
    }
    if (Result<void> purged = purgeUnkept(); !purged)
        return failFrom(purged);
    if (Result<void> written = writeMeta(*m_database, "kept", toText(m_kept)); !written)
        return failFrom(written);
    if (Result<void> committed = commit(cursor()); !committed)
        return failFrom(committed);
    return true;
}

Result<void> CacheWriter::purgeUnkept() {
    if (m_kept.mostBytes > 0 && fileBytes() > m_kept.mostBytes) {
        const auto calls =
            static_cast<double>(m_database->number("SELECT total(calls) FROM company_count").value_or(0));
        const auto fit = static_cast<qint64>(calls * kRoomLeft * static_cast<double>(m_kept.mostBytes) /
                                             static_cast<double>(fileBytes()));
        Result<Statement> oldest = m_database->prepare("SELECT key FROM call ORDER BY key LIMIT 1 OFFSET ?");
        if (!oldest)
            return failFrom(oldest);
        if (oldest->bind(1, fit).step().value_or(false))
            m_endOfKept = std::min(m_endOfKept, oldest->integer(0));
    }
    std::vector<KnownCall> unkept;
    Result<Statement> rows = m_database->prepare(
        "SELECT call.key, company, source, outcome, startedAt, word.text FROM call JOIN word ON word.key=call.company "
        "WHERE call.key>=?1");
    if (!rows)
        return failFrom(rows);
    Result<bool> row = rows->bind(1, m_kept.accounts.isEmpty() ? m_endOfKept : 0).step();
    for (; row && *row; row = rows->step()) {
        const bool isCompanyKept = m_kept.accounts.isEmpty() || m_keptCompanies.contains(rows->text(5));
        if (rows->integer(0) >= m_endOfKept || !isCompanyKept)
            unkept.push_back({rows->integer(0),
                              0,
                              rows->integer(1),
                              {rows->integer(4) / kHourMilliseconds, rows->integer(2), rows->integer(3)},
                              {},
                              0});
    }
    if (!row)
        return failFrom(row);
    for (const KnownCall& call : unkept) {
        if (Result<void> removed = removeCall(call); !removed)
            return removed;
    }
    if (unkept.empty())
        return {};
    m_isPurged = true;
    m_changes.isEverything = true;
    return purgeWords();
}

} // namespace trunkline::store
