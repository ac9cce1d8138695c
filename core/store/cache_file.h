#pragma once

#include <atomic>
#include <memory>

#include <QString>

#include "core/store/database.h"
#include "core/store/search_texts.h"

namespace trunkline::store {

/// One file of the cache; several connections to it may be open. Thread-safe.
class CacheFile {
public:
    CacheFile(QString path, QByteArray key, int generation)
        : m_path(std::move(path)), m_key(std::move(key)), m_generation(generation) {}
    /// Removes the file where it is obsolete: nobody has it open any more.
    ~CacheFile();
    CacheFile(const CacheFile&) = delete;
    CacheFile& operator=(const CacheFile&) = delete;

    [[nodiscard]] Result<std::unique_ptr<Database>> openForReading() const;
    /// With schema; makes the file if it is absent. Whoever writes moves the log into the file when it suits.
    [[nodiscard]] Result<std::unique_ptr<Database>> openForWriting() const;

    [[nodiscard]] const QString& path() const { return m_path; }
    /// What a search looks through, for all readers of the file.
    [[nodiscard]] SearchTexts& searchTexts() { return m_searchTexts; }
    [[nodiscard]] int generation() const { return m_generation; }
    void setObsolete() { m_isObsolete = true; }

private:
    QString m_path;
    QByteArray m_key;
    int m_generation;
    SearchTexts m_searchTexts;
    std::atomic<bool> m_isObsolete{false};
};

/// The files of a directory: which one is shown, and which one is being loaded to take its place.
struct CacheFiles {
    std::shared_ptr<CacheFile> current;
    std::shared_ptr<CacheFile> loading; ///< may be `current` (a first load), or null
    QString setAside;                   ///< where damaged files went
};

/// Finds the files, makes the first one, sets damaged ones aside and removes what a crash left over.
[[nodiscard]] Result<CacheFiles> openCacheFiles(const QString& directory, const QByteArray& key);
/// The file after `generation`, not there yet.
[[nodiscard]] std::shared_ptr<CacheFile> nextCacheFile(const QString& directory, const QByteArray& key, int generation);

/// A small text about the file: "state" ("empty", "loading", "ready"), "cursor", "epoch", "syncedAt".
[[nodiscard]] Result<QString> readMeta(Database& database, const char* name);
[[nodiscard]] Result<void> writeMeta(Database& database, const char* name, const QString& value);

/// Moves a database and its companions into a folder "damaged-…" beside it; answers where to.
[[nodiscard]] Result<QString> setAside(const QString& path);
void removeDatabase(const QString& path);

} // namespace trunkline::store
