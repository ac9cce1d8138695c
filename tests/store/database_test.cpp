#include "core/store/database.h"

#include <thread>

#include <QTemporaryDir>

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

TEST_CASE("the library encrypts") {
    const QTemporaryDir directory;
    const auto database = Database::open(directory.filePath(u"a.db"_s), QByteArray(32, 'k'), Database::Mode::ReadWrite);
    REQUIRE_OK(database);
    CHECK_FALSE(Database::open(directory.filePath(u"b.db"_s), QByteArray(5, 'k'), Database::Mode::ReadWrite));
}

} // namespace trunkline::store
