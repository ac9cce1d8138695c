#include "core/store/database.h"

#include <cstring>
#include <memory>
#include <thread>

#include <QFile>
#include <QTemporaryDir>

#define SQLITE_HAS_CODEC 1
#include <sqlite3.h>

#include "tests/support/catch_qt.h"

namespace trunkline::store {

using namespace Qt::Literals::StringLiterals;

TEST_CASE("text and numbers come back as they were bound, whatever they hold") {
    const QTemporaryDir directory;
    const auto database = Database::open(directory.filePath(u"a.db"_s), {}, Database::Mode::ReadWrite);
    REQUIRE_OK(database);
    REQUIRE_OK((*database)->run("CREATE TABLE t(a, b, c)"));
    auto insert = (*database)->prepare("INSERT INTO t VALUES(?,?,?)");
    REQUIRE_OK(insert);
    REQUIRE_OK(insert->with(qint64{1} << 60, u"Renée 😀"_s, QByteArray("x'; DROP TABLE t; --")).execute());
    auto select = (*database)->prepare("SELECT * FROM t");
    REQUIRE_OK(select);
    REQUIRE(select->step().value_or(false));
    CHECK(select->integer(0) == qint64{1} << 60);
    CHECK(select->string(1) == u"Renée 😀"_s);
    CHECK(select->bytes(2) == QByteArray("x'; DROP TABLE t; --"));
}

TEST_CASE("a long statement ends soon after it was canceled") {
    const QTemporaryDir directory;
    const auto database = Database::open(directory.filePath(u"a.db"_s), {}, Database::Mode::ReadWrite);
    REQUIRE_OK(database);
    std::atomic<bool> isCanceled{true};
    (*database)->setCancelFlag(&isCanceled);
    const auto endless =
        (*database)->number("WITH RECURSIVE n(x) AS (VALUES(1) UNION ALL SELECT x+1 FROM n) SELECT count(*) FROM n");
    REQUIRE_FALSE(endless);
    CHECK(endless.error().code == ErrorCode::Canceled);
}

TEST_CASE("what was not committed is rolled back") {
    const QTemporaryDir directory;
    const auto database = Database::open(directory.filePath(u"a.db"_s), {}, Database::Mode::ReadWrite);
    REQUIRE_OK((*database)->run("CREATE TABLE t(a)"));
    {
        const auto transaction = Transaction::begin(**database);
        REQUIRE_OK(transaction);
        REQUIRE_OK((*database)->run("INSERT INTO t VALUES(1)"));
    }
    CHECK((*database)->number("SELECT count(*) FROM t").value() == 0);
}

TEST_CASE("what stood in memory does not reach the file beside the log") {
    const QTemporaryDir directory;
    const QString left = directory.filePath(u"left.db"_s);
    const auto database = Database::open(directory.filePath(u"a.db"_s), {}, Database::Mode::ReadWrite);
    REQUIRE_OK((*database)->run("PRAGMA journal_mode=WAL; CREATE TABLE t(a)"));
    for (const char* part : {"", "-wal"}) // as a crash leaves them
        REQUIRE(QFile::copy(directory.filePath(u"a.db"_s) + QLatin1StringView(part), left + QLatin1StringView(part)));
    QFile log(left + u"-wal"_s);
    REQUIRE(log.open(QIODevice::ReadWrite));
    REQUIRE(log.seek(100)); // into the first frame: nothing of the log counts
    REQUIRE(log.write("torn") == 4);
    log.close();
    const QByteArray secret("secret of an account that was purged");
    for (int size = 32; size <= 48; ++size) { // whatever SQLite asks for, some of it stood here
        const auto memory = std::make_unique<char[]>(static_cast<std::size_t>(size) * 1024);
        for (int at = 0; at + secret.size() <= size * 1024; at += static_cast<int>(secret.size()))
            std::memcpy(memory.get() + at, secret.constData(), static_cast<std::size_t>(secret.size()));
    }
    const auto recovered = Database::open(left, {}, Database::Mode::ReadWrite);
    REQUIRE_OK(recovered);
    QFile index(left + u"-shm"_s);
    REQUIRE(index.open(QIODevice::ReadOnly));
    CHECK(index.size() > 0);
    CHECK_FALSE(index.readAll().contains(secret));
}

TEST_CASE("whoever has a file alone leaves no index of its log beside it") {
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"a.db"_s);
    QFile old(path + u"-shm"_s);
    REQUIRE(old.open(QIODevice::WriteOnly));
    const auto database = Database::open(path, {}, Database::Mode::Alone);
    REQUIRE_OK((*database)->run("PRAGMA journal_mode=WAL; CREATE TABLE t(a); INSERT INTO t VALUES(1)"));
    CHECK(QFile::exists(path + u"-wal"_s));
    CHECK_FALSE(old.exists());
}

TEST_CASE("the library encrypts") {
    const QTemporaryDir directory;
    const auto database = Database::open(directory.filePath(u"a.db"_s), QByteArray(32, 'k'), Database::Mode::ReadWrite);
    REQUIRE_OK(database);
    CHECK_FALSE(Database::open(directory.filePath(u"b.db"_s), QByteArray(5, 'k'), Database::Mode::ReadWrite));
}

TEST_CASE("a file that an older version encrypted is read and written on, and another key opens neither kind") {
    const QTemporaryDir directory;
    const QByteArray key(32, 'k');
    const QString older = directory.filePath(u"older.db"_s);
    const QString newer = directory.filePath(u"newer.db"_s);
    sqlite3* asBefore = nullptr; // as SQLCipher has it where nothing else is chosen
    REQUIRE(sqlite3_open(older.toUtf8().constData(), &asBefore) == SQLITE_OK);
    const QByteArray raw = "x'" + key.toHex() + "'";
    REQUIRE(sqlite3_key(asBefore, raw.constData(), static_cast<int>(raw.size())) == SQLITE_OK);
    REQUIRE(sqlite3_exec(asBefore, "PRAGMA journal_mode=WAL; CREATE TABLE t(a)", nullptr, nullptr, nullptr) ==
            SQLITE_OK);
    const QString crashed = directory.filePath(u"crashed.db"_s); // all of it stands in the log
    for (const QString& companion : {u""_s, u"-wal"_s})
        REQUIRE(QFile::copy(older + companion, crashed + companion));
    REQUIRE(sqlite3_close(asBefore) == SQLITE_OK);
    REQUIRE_OK((*Database::open(newer, key, Database::Mode::ReadWrite))->run("CREATE TABLE t(a)"));
    for (const QString& path : {older, crashed, newer}) {
        for (int opened = 1; opened <= 2; ++opened) {
            const auto database = Database::open(path, key, Database::Mode::ReadWrite);
            REQUIRE_OK(database);
            REQUIRE_OK((*database)->run("INSERT INTO t VALUES(1)"));
            CHECK((*database)->number("SELECT count(*) FROM t") == opened);
        }
        const auto other = Database::open(path, QByteArray(32, 'o'), Database::Mode::ReadWrite);
        REQUIRE_FALSE(other);
        CHECK(other.error().code == ErrorCode::Corrupted);
        CHECK((*Database::open(path, key, Database::Mode::ReadOnly))->number("SELECT count(*) FROM t") == 2);
    }
}

} // namespace trunkline::store
