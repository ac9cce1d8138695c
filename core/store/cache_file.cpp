#include "core/store/cache_file.h"

#include <algorithm>
#include <map>
#include <vector>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/base/log.h"
#include "core/store/schema.h"

namespace trunkline::store {

using namespace Qt::Literals::StringLiterals;

namespace {

struct CacheFileWords {
    Q_DECLARE_TR_FUNCTIONS(CacheFile)
};

constexpr const char* kCompanions[] = {"", "-wal", "-shm", "-journal"};

QString pathOf(const QString& directory, int generation) {
    return QDir(directory).filePath(u"cache-%1.db"_s.arg(generation));
}

std::map<int, QString> existingFiles(const QString& directory) {
    std::map<int, QString> files;
    const QStringList names = QDir(directory).entryList({u"cache-*.db"_s}, QDir::Files);
    for (const QString& name : names) {
        bool isNumber = false;
        const int generation = name.mid(6, name.size() - 9).toInt(&isNumber);
        if (isNumber && generation > 0)
            files.emplace(generation, QDir(directory).filePath(name));
    }
    return files;
}

} // namespace

CacheFile::~CacheFile() {
    if (m_isObsolete)
        removeDatabase(m_path);
}

Result<std::unique_ptr<Database>> CacheFile::openForReading() const {
    Result<std::unique_ptr<Database>> database = Database::open(m_path, m_key, Database::Mode::ReadOnly);
    if (!database)
        return database;
    if (Result<void> ready = (*database)->run("PRAGMA cache_size=-65536; PRAGMA query_only=ON"); !ready)
        return failFrom(ready);
    return database;
}

Result<std::unique_ptr<Database>> CacheFile::openForWriting() const {
    Result<std::unique_ptr<Database>> database = Database::open(m_path, m_key, Database::Mode::ReadWrite);
    if (!database)
        return database;
    // A lost cache comes again from the server: NORMAL is enough here, and never tears. The outbox is another file.
    if (Result<void> ready = (*database)->run("PRAGMA auto_vacuum=INCREMENTAL; PRAGMA journal_mode=WAL; PRAGMA "
                                              "synchronous=NORMAL; PRAGMA secure_delete=ON;"
                                              "PRAGMA cache_size=-65536");
        !ready)
        return failFrom(ready);
    (*database)->keepLog();
    if (Result<void> migrated = migrateCache(**database); !migrated)
        return failFrom(migrated);
    return database;
}

Result<CacheFiles> openCacheFiles(const QString& directory, const QByteArray& key) {
    CacheFiles files;
    std::vector<std::pair<std::shared_ptr<CacheFile>, QString>> readable; // oldest first, with its state
    for (const auto& [generation, path] : existingFiles(directory)) {
        auto file = std::make_shared<CacheFile>(path, key, generation);
        const Result<QString> state =
            file->openForWriting().and_then([](auto&& database) { return readMeta(*database, "state"); });
        if (!state && state.error().code == ErrorCode::Corrupted) {
            qCInfo(lcStore) << "setting a damaged cache aside:" << state.error().details;
            const Result<QString> moved = setAside(path);
            if (!moved)
                return failFrom(moved);
            files.setAside = *moved;
        } else if (!state) {
            return failFrom(state);
        } else {
            readable.emplace_back(std::move(file), *state);
        }
    }
    if (!readable.empty()) {
        const auto isReady = [](const auto& entry) { return entry.second == u"ready"_s; };
        const auto newestReady = std::find_if(readable.rbegin(), readable.rend(), isReady);
        files.current = newestReady == readable.rend() ? readable.back().first : newestReady->first;
        if (readable.back().second == u"loading"_s)
            files.loading = readable.back().first;
        for (const auto& [file, state] : readable) {
            if (file != files.current && file != files.loading)
                file->setObsolete();
        }
    }
    if (files.current)
        return files;

    files.current = std::make_shared<CacheFile>(pathOf(directory, 1), key, 1);
    if (const auto made = files.current->openForWriting(); !made)
        return failFrom(made);
    return files;
}

std::shared_ptr<CacheFile> nextCacheFile(const QString& directory, const QByteArray& key, int generation) {
    const QString path = pathOf(directory, generation + 1);
    removeDatabase(path);
    return std::make_shared<CacheFile>(path, key, generation + 1);
}

Result<QString> readMeta(Database& database, const char* name) {
    Result<Statement> statement = database.prepare("SELECT value FROM meta WHERE name=?");
    if (!statement)
        return failFrom(statement);
    statement->bind(1, std::string_view(name));
    return statement->step().map([&](bool isRow) { return isRow ? statement->string(0) : QString(); });
}

Result<void> writeMeta(Database& database, const char* name, const QString& value) {
    Result<Statement> statement = database.prepare("INSERT OR REPLACE INTO meta VALUES(?, ?)");
    if (!statement)
        return failFrom(statement);
    return statement->bind(1, std::string_view(name)).bind(2, value).execute();
}

Result<QString> setAside(const QString& path) {
    const QFileInfo info(path);
    QDir directory = info.absoluteDir();
    QString folder;
    for (int n = 1; folder.isEmpty() || directory.exists(folder); ++n)
        folder = u"damaged-%1-%2"_s.arg(info.completeBaseName()).arg(n);
    bool isMoved = directory.mkdir(folder);
    for (const char* companion : kCompanions) {
        const QString name = info.fileName() + QLatin1StringView(companion);
        if (directory.exists(name))
            isMoved = directory.rename(name, folder + u'/' + name) && isMoved;
    }
    if (!isMoved)
        return fail(ErrorCode::Unavailable,
                    CacheFileWords::tr(
                        "A damaged file could not be moved away from “%1”. Check that the folder belongs to you.")
                        .arg(directory.path()));
    return directory.filePath(folder);
}

void removeDatabase(const QString& path) {
    for (const char* companion : kCompanions)
        QFile::remove(path + QLatin1StringView(companion));
}

} // namespace trunkline::store
