#include "core/store/cache_writer.h"

#include <QCoreApplication>

#include "core/base/log.h"
#include "core/store/call_keys.h"
#include "core/store/entity_rows.h"
#include "core/store/schema.h"
#include "core/store/writer_statements.h"
#include "core/wire/codecs.h"

namespace trunkline::store {

using namespace Qt::Literals::StringLiterals;
using wire::EntityType;

namespace {

struct WriterWords {
    Q_DECLARE_TR_FUNCTIONS(CacheWriter)
};

constexpr int kLongestLog = 8'000; ///< pages; then it begins anew, as soon as no reader needs it

/// Whose pages show it; empty: anybody's may, since a version's row knows its flow alone.
QString companyOf(EntityType type, const QString& owner) {
    return type == EntityType::FlowVersion ? QString() : owner;
}

} // namespace

bool CacheChanges::isEmpty() const {
    return !isEverything && !accounts && !users && !grants && !audit && !calendars && !isSynced && numbers.isEmpty() &&
           destinations.isEmpty() && flows.isEmpty() && switches.isEmpty() && calls.isEmpty() && !load && !newFile;
}

CacheWriter::CacheWriter(QString directory, QByteArray key, CacheFiles files, const Clock& clock, Announce announce)
    : m_directory(std::move(directory)), m_key(std::move(key)), m_files(std::move(files)), m_clock(clock),
      m_announce(std::move(announce)) {}

CacheWriter::~CacheWriter() {
    rollback();
}

Result<void> CacheWriter::openTarget() {
    if (m_database)
        return {};
    m_target = m_files.loading ? m_files.loading : m_files.current;
    Result<std::unique_ptr<Database>> database = m_target->openForWriting();
    if (!database)
        return failFrom(database);
    m_database = std::move(*database);
    m_database->setCancelFlag(&m_isCanceled);
    m_words = std::make_unique<WordKeys>(*m_database);
    m_search = std::make_unique<SearchWriter>(*m_database);
    m_isLoading = readMeta(*m_database, "state").value_or(QString()) == u"loading"_s;
    m_isPurgePending = !readMeta(*m_database, "purge").value_or(QString()).isEmpty();
    m_hasFactsIndex = hasFactsIndex(*m_database).value_or(false);
    m_lastKey = m_database->number("SELECT max(key) FROM call").value_or(0);
    m_pulls = readMeta(*m_database, "pulls").value_or(QString()).toLongLong();
    m_loadedCalls = 0;
    Result<std::unique_ptr<Statements>> statements = Statements::prepare(*m_database);
    if (!statements)
        return failFrom(statements);
    m_statements = std::move(*statements);
    return {};
}

void CacheWriter::closeTarget() {
    rollback();
    m_statements.reset();
    m_search.reset();
    m_words.reset();
    m_database.reset();
    m_target.reset();
}

QString CacheWriter::cursor() {
    if (m_isDistrusted || !openTarget())
        return {};
    return readMeta(*m_database, "cursor").value_or(QString());
}

QString CacheWriter::epoch() {
    return openTarget() ? readMeta(*m_database, "epoch").value_or(QString()) : QString();
}

bool CacheWriter::isLoading() {
    return openTarget() && m_isLoading;
}

void CacheWriter::distrust() {
    closeTarget();
    m_isDistrusted = true;
}

Result<void> CacheWriter::begin() {
    if (m_isCanceled)
        return fail(ErrorCode::Canceled, WriterWords::tr("Canceled."));
    if (m_isOpen)
        return {};
    if (Result<void> opened = openTarget(); !opened)
        return opened;
    Result<void> begun = m_database->run("BEGIN IMMEDIATE");
    m_isOpen = begun.has_value();
    return begun;
}

void CacheWriter::rollback() {
    if (m_search)
        m_search->clear();
    m_counts.clear();
    m_companyCounts.clear();
    m_changes = {};
    m_isPurged = false;
    m_areKeptCompaniesKnown = false;
    m_keptBeforeMoves.reset();
    if (!m_isOpen)
        return;
    m_isOpen = false;
    m_words->forget();
    if (const Result<void> undone = m_database->run("ROLLBACK"); !undone)
        qCInfo(lcStore) << "rollback:" << undone.error().details; // SQLite has rolled back by itself
    m_lastKey = m_database->number("SELECT max(key) FROM call").value_or(m_lastKey);
}

Result<void> CacheWriter::beginSnapshot(const QString& epoch) {
    rollback();
    const bool isShownEmpty = !m_isDistrusted && openTarget() && isTargetShown() &&
                              readMeta(*m_database, "state").value_or(QString()) != u"ready"_s;
    if (!isShownEmpty) {
        const int generation =
            std::max(m_files.current->generation(), m_files.loading ? m_files.loading->generation() : 0);
        if (m_files.loading && m_files.loading != m_files.current)
            m_files.loading->setObsolete();
        closeTarget();
        m_files.loading = nextCacheFile(m_directory, m_key, generation);
    } else {
        m_files.loading = m_files.current;
    }
    m_isDistrusted = m_isCursorVoid = false;
    if (Result<void> opened = openTarget(); !opened)
        return opened;
    if (Result<void> begun = begin(); !begun)
        return begun;
    // A first load that was cut and whose cursor is void begins anew in its own file.
    if (Result<void> emptied =
            m_database->run("DROP INDEX IF EXISTS call_id; DROP INDEX IF EXISTS call_facts;"
                            "DELETE FROM call; DELETE FROM entity; DELETE FROM account; DELETE FROM word;"
                            "DELETE FROM hour_count; DELETE FROM company_count; DELETE FROM meta WHERE name='cursor'");
        !emptied)
        return emptied;
    if (Result<void> emptied = m_search->removeAll(); !emptied)
        return emptied;
    // What the load before brought may be out of sight by now.
    m_isPurgePending = true;
    for (const auto& [name, value] : {std::pair("state", u"loading"_s), std::pair("epoch", epoch),
                                      std::pair("kept", toText(m_kept)), std::pair("purge", u"pending"_s)}) {
        if (Result<void> written = writeMeta(*m_database, name, value); !written)
            return written;
    }
    if (Result<void> committed = m_database->run("COMMIT"); !committed)
        return committed;
    m_isOpen = false;
    m_words->forget();
    m_isLoading = true;
    m_hasFactsIndex = false;
    m_lastKey = 0;
    m_loadedCalls = 0;
    Result<std::unique_ptr<Statements>> statements = Statements::prepare(*m_database);
    if (!statements)
        return failFrom(statements);
    m_statements = std::move(*statements);
    m_changes.isEverything = true;
    announce(false);
    return {};
}

void CacheWriter::noteChange(EntityType type, const QString& company) {
    const AccountId id(company.toLatin1());
    switch (type) {
    case EntityType::Account:
        m_changes.accounts = true;
        break;
    case EntityType::User:
        m_changes.users = true;
        break;
    case EntityType::Grant:
        m_changes.grants = true;
        break;
    case EntityType::Number:
        m_changes.numbers.insert(id);
        break;
    case EntityType::Destination:
        m_changes.destinations.insert(id);
        break;
    case EntityType::Flow:
    case EntityType::FlowVersion:
        m_changes.flows.insert(id);
        break;
    case EntityType::Call:
        m_changes.calls.insert(id);
        break;
    case EntityType::Audit:
        m_changes.audit = true;
        break;
    case EntityType::Switch:
        m_changes.switches.insert(id);
        break;
    case EntityType::Calendar:
        m_changes.calendars = true;
        break;
    }
}

Result<void> CacheWriter::put(const wire::PutLine& line) {
    if (Result<void> begun = begin(); !begun)
        return begun;
    switch (line.type) {
    case EntityType::Account:
        return putAccount(line);
    case EntityType::Call: {
        Result<Call> call = wire::fromJson<Call>(line.data);
        if (!call)
            return failFrom(call);
        call->revision = line.revision;
        return putCall(wire::toRow(*call).row);
    }
    default:
        return putEntity(line);
    }
}

Result<void> CacheWriter::putAccount(const wire::PutLine& line) {
    Result<Account> account = wire::fromJson<Account>(line.data);
    if (!account)
        return failFrom(account);
    account->revision = line.revision;
    noteChange(EntityType::Account, {});
    if (Result<void> noted = noteMove(*account); !noted)
        return noted;
    m_areKeptCompaniesKnown = false;
    m_statements->putAccount.bind(14, m_pulls + 1);
    return writeAccount(m_statements->putAccount, *account);
}

Result<void> CacheWriter::putEntity(const wire::PutLine& line) {
    QJsonObject data = line.data;
    if (line.type != EntityType::FlowVersion && line.type != EntityType::Audit && line.revision != Revision::None)
        data.insert("revision"_L1, toNumber(line.revision));
    const Result<EntityRow> row = entityRowOf(line.type, data);
    if (!row)
        return failFrom(row);
    noteChange(line.type, companyOf(line.type, row->owner));
    return m_statements->putEntity
        .with(static_cast<qint64>(line.type), row->id, row->owner, row->about, row->sort, toNumber(line.revision),
              row->data)
        .execute();
}

Result<void> CacheWriter::gone(const wire::GoneLine& line) {
    if (Result<void> begun = begin(); !begun)
        return begun;
    if (line.type == EntityType::Account)
        return removeAccounts({line.id});
    m_isPurged = true; // it may have gone out of sight: nobody says which
    if (line.type == EntityType::Call)
        return goneCall(line.id);
    if (Result<bool> row = m_statements->findOwner.with(static_cast<qint64>(line.type), line.id).step(); row && *row)
        noteChange(line.type, companyOf(line.type, m_statements->findOwner.string(0)));
    m_statements->findOwner.reset();
    if (line.type == EntityType::Flow) {
        if (Result<void> removed =
                m_statements->removeOwned.with(static_cast<qint64>(EntityType::FlowVersion), line.id).execute();
            !removed)
            return removed;
    }
    return m_statements->removeEntity.with(static_cast<qint64>(line.type), line.id).execute();
}

Result<void> CacheWriter::keepPeople(const wire::PeopleLine& line) {
    if (Result<void> begun = begin(); !begun)
        return begun;
    const QSet<int> buckets(line.buckets.begin(), line.buckets.end());
    const QSet<QString> kept(line.ids.begin(), line.ids.end());
    Result<Statement> rows = m_database->prepare("SELECT type, id FROM entity WHERE type IN (1,2)");
    if (!rows)
        return failFrom(rows);
    std::vector<std::pair<EntityType, QString>> lost;
    Result<bool> row = rows->step();
    for (; row && *row; row = rows->step()) {
        const QString id = rows->string(1);
        if (buckets.contains(wire::peopleBucketOf(id.toUtf8())) && !kept.contains(id))
            lost.emplace_back(static_cast<EntityType>(rows->integer(0)), id);
    }
    rows->reset();
    if (!row)
        return failFrom(row);
    for (const auto& [type, id] : lost) {
        if (Result<void> removed = gone({type, id}); !removed)
            return removed;
    }
    m_isPurged = m_isPurged || !lost.empty();
    return {};
}

Result<void> CacheWriter::commit(const QString& cursor) {
    if (Result<void> committed = commitLines(cursor, false); !committed)
        return committed;
    announce(false);
    tidy();
    return {};
}

Result<void> CacheWriter::commitLines(const QString& cursor, bool isWhole) {
    if (Result<void> begun = begin(); !begun)
        return begun;
    if (Result<void> written = writeSearchAndCounts(); !written)
        return written;
    if (Result<void> judged = judgeMoves(); !judged)
        return judged;
    if (Result<void> written = writeMeta(*m_database, "cursor", m_isCursorVoid ? QString() : cursor); !written)
        return written;
    if (m_isPurged) {
        if (Result<void> written = writeMeta(*m_database, "purge", u"pending"_s); !written)
            return written;
    }
    if (isWhole) {
        if (Result<void> written = writeSyncedAt(); !written)
            return written;
    }
    if (Result<void> committed = m_database->run("COMMIT"); !committed)
        return committed;
    m_isOpen = false;
    m_isPurgePending = m_isPurgePending || m_isPurged;
    m_isPurged = false;
    if (m_isPurgePending) {
        if (const Result<void> cleaned = afterPurge(); !cleaned)
            qCInfo(lcStore) << "purging goes on with the next commit:" << cleaned.error().details;
    }
    return {};
}

Result<void> CacheWriter::writeSyncedAt() {
    const QString now = QString::number(toMilliseconds(m_clock.now()));
    if (Result<void> written = writeMeta(*m_database, "syncedAt", now); !written)
        return written;
    Result<void> written = writeMeta(*m_database, "pulls", QString::number(m_pulls + 1));
    if (written)
        ++m_pulls; // too many do no harm: an account is there whole from the next on
    return written;
}

/// What may wait until everybody sees what was written: the index of the lists is made, the search's patches go into
/// their blocks, and the log into the file.
void CacheWriter::tidy() {
    if (!m_isLoading && !m_hasFactsIndex) {
        const Result<void> indexed = indexFacts(*m_database);
        m_hasFactsIndex = indexed.has_value();
        if (!indexed)
            qCInfo(lcStore) << "lists are slower until they have their index:" << indexed.error().details;
    }
    if (!m_isLoading && m_search->isFoldDue()) {
        if (const Result<void> folded = foldSearch(); !folded) {
            qCInfo(lcStore) << "patches of the search stay as they are:" << folded.error().details;
            rollback();
        }
    }
    if (m_database->logPages() < kLongestLog)
        return;
    if (const Result<void> moved = m_database->run("PRAGMA wal_checkpoint(PASSIVE)"); !moved)
        qCInfo(lcStore) << "the log stays as it is:" << moved.error().details;
}

Result<void> CacheWriter::foldSearch() {
    if (Result<void> begun = begin(); !begun)
        return begun;
    if (Result<void> folded = m_search->fold(); !folded)
        return folded;
    Result<void> committed = m_database->run("COMMIT");
    m_isOpen = !committed;
    return committed;
}

Result<void> CacheWriter::finish(const QString& cursor) {
    if (Result<void> committed = commitLines(cursor, !m_isLoading); !committed)
        return committed;
    if (m_isLoading) {
        if (Result<void> ended = endLoad(); !ended)
            return ended;
        m_changes.isEverything = true;
        if (!isTargetShown()) {
            m_files.current->setObsolete();
            m_files.current = m_target;
            m_changes.newFile = m_target;
        }
        m_files.loading.reset();
        m_isLoading = false;
        m_changes.load = LoadState{false, false, m_loadedCalls};
    }
    announce(true);
    tidy();
    return {};
}

void CacheWriter::announce(bool isSynced) {
    CacheChanges changes = std::exchange(m_changes, {});
    changes.isSynced = isSynced;
    if (!isTargetShown() && !changes.newFile)
        changes = {}; // what is loaded beside is not shown yet
    if (m_isLoading)
        changes.load = LoadState{isTargetShown(), isTargetShown() && cursor().isEmpty(), m_loadedCalls};
    if (!changes.isEmpty())
        m_announce(std::move(changes));
}

Result<void> CacheWriter::putAnswer(EntityType type, const QJsonObject& entity) {
    const auto revision = static_cast<Revision>(entity.value("revision"_L1).toInteger());
    if (Result<void> written = put({type, revision, entity}); !written) {
        rollback();
        return written;
    }
    const QString unchanged = cursor();
    Result<void> committed = commit(unchanged);
    if (!committed)
        rollback();
    return committed;
}

QJsonObject CacheWriter::entity(EntityType type, const QString& id) {
    if (!openTarget())
        return {};
    return m_statements->entityJson(*m_database, type, id);
}

} // namespace trunkline::store
