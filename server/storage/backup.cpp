#include "server/storage/backup.h"

#include <memory>

#include <QCoreApplication>
#include <QFile>

#include <sqlcipher/sqlite3.h>

#include "server/storage/sqlite_handle.h"
#include "server/storage/storage.h"

namespace trunkline::server {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr const char* kCompanions[] = {"", "-wal", "-shm"};

struct BackupWords {
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

struct BackupEnder {
    void operator()(sqlite3_backup* backup) const { sqlite3_backup_finish(backup); }
};

void removeDatabase(const QString& path) {
    for (const char* companion : kCompanions)
        QFile::remove(path + QLatin1StringView(companion));
}

Result<void> copyInto(const QString& from, const QString& to) {
    try {
        Database source(from);
        Database copy(to);
        QFile::setPermissions(to, kOwnerOnly);
        {
            const std::unique_ptr<sqlite3_backup, BackupEnder> backup(
                sqlite3_backup_init(copy.handle(), "main", source.handle(), "main"));
            if (!backup || sqlite3_backup_step(backup.get(), -1) != SQLITE_DONE)
                return fail(
                    ErrorCode::Unavailable,
                    BackupWords::tr("The database could not be copied to “%1”. Is there room on the disk?").arg(to),
                    QString::fromUtf8(sqlite3_errmsg(copy.handle())));
        }
        copy.execute("PRAGMA journal_mode=DELETE"); // one file, whole by itself
        return {};
    } catch (const StorageFault& fault) {
        return tl::unexpected<Error>(fault.error().at(to));
    }
}

/// Only the last connection can end the log.
Result<void> checkUnused(const QString& path) {
    try {
        Database database(path);
        sqlite3_busy_timeout(database.handle(), 0);
        database.execute("PRAGMA journal_mode=DELETE");
        return {};
    } catch (const StorageFault& fault) {
        if (fault.error().code == ErrorCode::Unavailable)
            return fail(ErrorCode::Unavailable,
                        BackupWords::tr("A server is using the database. Stop it, then restore."),
                        fault.error().details);
        return {}; // damaged: a reason to restore
    }
}

QString freeName(const QString& path) {
    for (int n = 1;; ++n) {
        const QString name = path + u".before-restore-%1"_s.arg(n);
        if (!QFile::exists(name))
            return name;
    }
}

} // namespace

Result<void> backUpDatabase(const QString& database, const QString& file) {
    if (!QFile::exists(database))
        return fail(ErrorCode::NotFound, BackupWords::tr("There is no database “%1”.").arg(database));
    if (QFile::exists(file))
        return fail(ErrorCode::Conflict,
                    BackupWords::tr("“%1” is there already. Name a new file, so that no backup is lost.").arg(file));
    const QString part = file + u".part"_s;
    removeDatabase(part);
    const Result<void> copied = copyInto(database, part);
    if (copied && QFile::rename(part, file))
        return {};
    removeDatabase(part);
    if (!copied)
        return copied;
    return fail(ErrorCode::Unavailable, BackupWords::tr("“%1” could not be written.").arg(file));
}

Result<QString> restoreDatabase(const QString& file, const QString& database, const Clock& clock,
                                RandomSource& random) {
    const QString fresh = database + u".restoring"_s;
    removeDatabase(fresh);
    if (!QFile::exists(file) || !QFile::copy(file, fresh))
        return fail(ErrorCode::NotFound,
                    BackupWords::tr("“%1” cannot be read, or there is no room for a copy of it.").arg(file));
    {
        Result<std::unique_ptr<Storage>> storage = openSqliteStorage(fresh, clock, random);
        const Result<void> begun = storage ? (*storage)->write([](Writer& writer) -> Result<void> {
            writer.beginEpoch();
            return {};
        })
                                           : Result<void>(tl::unexpected<Error>(storage.error()));
        if (!begun) {
            storage = tl::unexpected<Error>(begun.error());
            removeDatabase(fresh);
            return tl::unexpected<Error>(begun.error().at(file));
        }
    }
    QString before;
    if (QFile::exists(database)) {
        if (const Result<void> unused = checkUnused(database); !unused) {
            removeDatabase(fresh);
            return tl::unexpected<Error>(unused.error());
        }
        before = freeName(database);
        if (!QFile::rename(database, before))
            return fail(ErrorCode::Unavailable, BackupWords::tr("“%1” could not be moved away.").arg(database));
    }
    removeDatabase(database);
    if (!QFile::rename(fresh, database))
        return fail(ErrorCode::Unavailable, BackupWords::tr("“%1” could not be written.").arg(database));
    return before;
}

} // namespace trunkline::server
