#pragma once

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <unordered_map>

#include <QSet>

#include "core/base/clock.h"
#include "core/domain/account.h"
#include "core/store/cache_file.h"
#include "core/store/kept_calls.h"
#include "core/store/search_writer.h"
#include "core/store/store_types.h"
#include "core/store/words.h"
#include "core/wire/call_rows.h"
#include "core/wire/sync_lines.h"

namespace trunkline::store {

/// What a commit changed, for those who show it.
struct CacheChanges {
    bool isEverything = false;
    bool accounts = false;
    bool users = false;
    bool grants = false;
    bool audit = false;
    bool calendars = false;
    bool isSynced = false;
    QSet<AccountId> numbers, destinations, flows, switches, calls; ///< companies
    std::optional<LoadState> load;
    std::shared_ptr<CacheFile> newFile; ///< the cache is this file from now on

    [[nodiscard]] bool isEmpty() const;
};

/// Writes what the server sent. One thread, the sync engine's.
///
/// Lines are applied to an open transaction; commit() makes them and the cursor permanent together, rollback() forgets
/// them. A first load and a rebuild go without indexes until finish(), and a rebuild goes into a file of its own, which
/// finish() puts in the place of the old one.
class CacheWriter {
public:
    using Announce = std::function<void(CacheChanges)>;
    CacheWriter(QString directory, QByteArray key, CacheFiles files, const Clock& clock, Announce announce);
    ~CacheWriter();
    CacheWriter(const CacheWriter&) = delete;
    CacheWriter& operator=(const CacheWriter&) = delete;

    /// Where the next pull goes on; empty: from the beginning.
    [[nodiscard]] QString cursor();
    [[nodiscard]] QString epoch();
    /// Whether a snapshot was begun and not finished.
    [[nodiscard]] bool isLoading();

    /// Begins anew: in the file itself where it holds nothing, else in a new one beside it, while the old one is shown.
    [[nodiscard]] Result<void> beginSnapshot(const QString& epoch);
    /// InvalidInput: this line is not right; the others can go on. An older revision than the one here is passed over.
    [[nodiscard]] Result<void> put(const wire::PutLine& line);
    [[nodiscard]] Result<void> gone(const wire::GoneLine& line);
    /// Answers how many rows.
    [[nodiscard]] Result<int> calls(std::string_view line);
    /// Everything in these accounts leaves the file for good; what is below one stays unless it is named too.
    [[nodiscard]] Result<void> removeAccounts(const QStringList& accounts);
    /// Users and grants of the line's buckets that it does not name leave the file for good.
    [[nodiscard]] Result<void> keepPeople(const wire::PeopleLine& line);
    [[nodiscard]] Result<void> commit(const QString& cursor);
    /// The stream is complete. cursor() is empty afterwards where an account moved to below a chosen one: what went by
    /// of it has to be loaded.
    [[nodiscard]] Result<void> finish(const QString& cursor);
    void rollback();

    /// What the server answered to an edit, in a transaction of its own. Not while lines wait for their commit.
    [[nodiscard]] Result<void> putAnswer(wire::EntityType type, const QJsonObject& entity);
    [[nodiscard]] QJsonObject entity(wire::EntityType type, const QString& id);
    /// From now on only these calls are kept. Others leave the file for good, as far as they are here. False: more is
    /// wanted than was loaded, so the cursor is gone and the next pull begins anew, beside what is shown. Not while
    /// lines wait for their commit.
    [[nodiscard]] Result<bool> keepOnly(const KeptCalls& kept);
    /// The cache is damaged: the next load goes to a new file.
    void distrust();
    /// From any thread: what runs ends soon with Canceled, building indexes included, and nothing begins until false is
    /// set again. What was not committed is rolled back.
    void setCanceled(bool isCanceled) { m_isCanceled = isCanceled; }

private:
    struct Statements;
    struct CountKey {
        qint64 hour, source, outcome;
        bool operator==(const CountKey&) const = default;
    };
    struct CountHash {
        std::size_t operator()(const CountKey& key) const { return qHashMulti(0, key.hour, key.source, key.outcome); }
    };
    struct KnownCall {
        qint64 key = 0;
        qint64 revision = -1;
        qint64 company = 0;
        CountKey count{};
        std::array<qint64, 4> facts{}; ///< number, direction, tags, duration
        qint64 startedAt = 0;
    };

    [[nodiscard]] Result<void> openTarget();
    [[nodiscard]] Result<void> begin();
    void closeTarget();
    [[nodiscard]] Result<void> putEntity(const wire::PutLine& line);
    [[nodiscard]] Result<void> putAccount(const wire::PutLine& line);
    [[nodiscard]] Result<void> putCall(const wire::CallRow& row);
    void countAndIndex(const wire::CallRow& row, qint64 key);
    [[nodiscard]] Result<qint64> freeKey(qint64 startedAt);
    [[nodiscard]] Result<void> updateCall(const wire::CallRow& row, const KnownCall& known);
    /// Fills m_rowWords.
    [[nodiscard]] Result<void> findWords(const wire::CallRow& row);
    [[nodiscard]] qint64 wordOf(int column) const { return m_rowWords[static_cast<std::size_t>(column)]; }
    [[nodiscard]] Result<void> writeCall(const wire::CallRow& row, qint64 key, Statement& statement);
    /// Looks where a call of this time stands first, if one is given.
    [[nodiscard]] Result<std::optional<KnownCall>> knownCall(std::string_view id, std::optional<qint64> startedAt = {});
    [[nodiscard]] static Result<std::optional<KnownCall>> knownCallFrom(Statement& find);
    [[nodiscard]] Result<void> removeCall(const KnownCall& known);
    [[nodiscard]] Result<void> goneCall(const QString& id);
    [[nodiscard]] Result<void> commitLines(const QString& cursor, bool isWhole);
    [[nodiscard]] Result<void> writeSyncedAt();
    void tidy();
    [[nodiscard]] Result<void> foldSearch();
    [[nodiscard]] Result<void> writeSearchAndCounts();
    [[nodiscard]] Result<void> removeDuplicates();
    [[nodiscard]] Result<void> endLoad();
    [[nodiscard]] Result<void> purgeCompany(const QString& company);
    [[nodiscard]] Result<void> purgeWords();
    [[nodiscard]] Result<void> afterPurge();
    [[nodiscard]] Result<void> prepareKept();
    [[nodiscard]] Result<TextSet> accountsBelow(const QStringList& accounts);
    [[nodiscard]] bool isKept(const wire::CallRow& row) const;
    [[nodiscard]] Result<void> noteMove(const Account& account);
    [[nodiscard]] Result<void> judgeMoves();
    [[nodiscard]] Result<bool> applyKept();
    [[nodiscard]] KeptCalls loadedChoice();
    [[nodiscard]] Result<bool> wasLoadedFor(const KeptCalls& wanted);
    [[nodiscard]] Result<void> purgeUnkept();
    [[nodiscard]] qint64 fileBytes();
    void noteChange(wire::EntityType type, const QString& company);
    void announce(bool isSynced);
    [[nodiscard]] bool isTargetShown() const { return m_target == m_files.current; }

    QString m_directory;
    QByteArray m_key;
    CacheFiles m_files;
    const Clock& m_clock;
    Announce m_announce;

    std::shared_ptr<CacheFile> m_target;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<WordKeys> m_words;
    std::unique_ptr<SearchWriter> m_search;
    std::unique_ptr<Statements> m_statements;
    wire::CallRowReader m_rows;
    std::array<qint64, wire::kCallColumns.size()> m_rowWords{}; ///< of the row at hand, by column
    std::atomic<bool> m_isCanceled{false};
    KeptCalls m_kept;
    TextSet m_keptCompanies; ///< where m_kept names accounts
    bool m_areKeptCompaniesKnown = false;
    std::optional<TextSet> m_keptBeforeMoves; ///< where accounts moved in this transaction
    bool m_isCursorVoid = false; ///< something is chosen now whose calls went by: the next load brings them
    qint64 m_endOfKept = 0;      ///< keys from here on are too old
    bool m_isLoading = false;
    bool m_hasFactsIndex = false;
    bool m_isOpen = false; ///< a transaction
    bool m_isPurged = false;
    bool m_isPurgePending = false; ///< committed, and the log still has it; also after a crash
    bool m_isDistrusted = false;
    qint64 m_pulls = 0;   ///< that were whole
    qint64 m_lastKey = 0; ///< loading: the highest key in the table
    qint64 m_loadedCalls = 0;
    CacheChanges m_changes;
    std::unordered_map<CountKey, qint64, CountHash> m_counts;
    std::unordered_map<qint64, qint64> m_companyCounts;
};

} // namespace trunkline::store
