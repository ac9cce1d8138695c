#include <QFile>
#include <QTemporaryDir>

#include <catch2/catch_test_macros.hpp>

#include <sqlcipher/sqlite3.h>

#include "server/storage/backup.h"
#include "server/storage/storage.h"
#include "tests/server/server_world.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::server;
using namespace Qt::Literals::StringLiterals;
using tests::sampleCall;
using tests::ServerWorld;

namespace {

struct Fixture {
    QTemporaryDir directory;
    QString path = directory.filePath(u"trunkline.db"_s);
    ManualClock clock{fromMilliseconds(1'767'614'400'000)};
    SeededRandom random{1};

    std::unique_ptr<Storage> open() {
        auto storage = openSqliteStorage(path, clock, random);
        REQUIRE_OK(storage);
        return std::move(*storage);
    }
    Error refusal() {
        const auto storage = openSqliteStorage(path, clock, random);
        REQUIRE_FALSE(storage);
        return storage.error();
    }
    void runSql(const char* sql) {
        sqlite3* database = nullptr;
        REQUIRE(sqlite3_open(path.toUtf8().constData(), &database) == SQLITE_OK);
        REQUIRE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_close(database);
    }
};

User person(const char* id, const QString& email) {
    User user;
    user.id = UserId(id);
    user.name = u"Pat"_s;
    user.email = email;
    return user;
}

Result<void> done() {
    return {};
}

} // namespace

TEST_CASE("A change raises the revision and one without effect does not") {
    Fixture fixture;
    const auto storage = fixture.open();
    User user = person("usr_1", u"pat@example.test"_s);
    const auto put = [&] { return storage->write([&](Writer& w) -> Result<Revision> { return w.put(user); }).value(); };
    CHECK(toNumber(put()) == 1);
    CHECK(toNumber(put()) == 1);
    user.name = u"Pat B."_s;
    CHECK(toNumber(put()) == 2);
    REQUIRE_OK(storage->read([&](Reader& r) {
        CHECK(findAs<User>(r, "usr_1")->name == u"Pat B."_s);
        CHECK(r.sequence() == 2);
        return done();
    }));
}

TEST_CASE("A failed transaction leaves nothing behind") {
    Fixture fixture;
    const auto storage = fixture.open();
    const Result<void> failed = storage->write([](Writer& w) -> Result<void> {
        w.put(person("usr_1", u"pat@example.test"_s));
        return fail(ErrorCode::Canceled, u"no"_s);
    });
    CHECK_FALSE(failed);
    REQUIRE_OK(storage->read([](Reader& r) {
        CHECK_FALSE(r.find(RecordKind::User, "usr_1"));
        CHECK(r.sequence() == 0);
        return done();
    }));
}

TEST_CASE("Two people cannot have one e-mail address, whatever its letters' case") {
    Fixture fixture;
    const auto storage = fixture.open();
    const Result<void> both = storage->write([](Writer& w) {
        w.put(person("usr_1", u"pat@example.test"_s));
        w.put(person("usr_2", u"PAT@Example.test"_s));
        return done();
    });
    REQUIRE_FALSE(both);
    CHECK(both.error().code == ErrorCode::Conflict);
}

TEST_CASE("What moved to another account is gone from the old one in the change log") {
    Fixture fixture;
    const auto storage = fixture.open();
    TrackingNumber number;
    number.id = NumberId("num_1");
    number.company = AccountId("a");
    number.number = u"+13125550100"_s;
    REQUIRE_OK(storage->write([&](Writer& w) {
        w.put(number);
        return done();
    }));
    number.company = AccountId("b");
    REQUIRE_OK(storage->write([&](Writer& w) {
        w.put(number);
        return done();
    }));
    QStringList seen;
    REQUIRE_OK(storage->read([&](Reader& r) {
        r.visitChanges(1, r.sequence(), [&](const Change& change) {
            seen.append(QString::fromLatin1(change.account) + (change.isGone ? u" gone"_s : u" put"_s));
            return true;
        });
        return done();
    }));
    seen.sort();
    CHECK(seen == QStringList{u"a gone"_s, u"b put"_s});
}

TEST_CASE("Calls come back from the newest, also those of one millisecond") {
    Fixture fixture;
    const auto storage = fixture.open();
    const Instant at = fixture.clock.now();
    REQUIRE_OK(storage->write([&](Writer& w) {
        for (int i = 0; i < 300; ++i)
            w.put(sampleCall("same" + QByteArray::number(i), "a", at));
        w.put(sampleCall("older", "b", at - std::chrono::seconds(1)));
        w.put(sampleCall("newer", "a", at + std::chrono::seconds(1)));
        return done();
    }));
    std::vector<std::string> ids;
    REQUIRE_OK(storage->read([&](Reader& r) {
        r.visitCalls({.company = {}}, [&](const wire::CallRow& row, CallPosition) {
            ids.emplace_back(row.id);
            return true;
        });
        return done();
    }));
    REQUIRE(ids.size() == 302);
    CHECK(ids.front() == "newer");
    CHECK(ids.back() == "older");
}

TEST_CASE("Importing a call twice changes nothing and a changed one keeps its place") {
    Fixture fixture;
    const auto storage = fixture.open();
    Call call = sampleCall("cal_1", "a", fixture.clock.now());
    const auto put = [&] {
        return toNumber(storage->write([&](Writer& w) -> Result<Revision> { return w.put(call); }).value());
    };
    CHECK(put() == 1);
    CHECK(put() == 1);
    call.tags = {u"sales"_s};
    CHECK(put() == 2);
    call.company = AccountId("b");
    CHECK(put() == 3);
    REQUIRE_OK(storage->read([&](Reader& r) {
        CHECK(r.countCalls() == 1);
        CHECK(r.findCall("cal_1")->tags == QStringList{u"sales"_s});
        CHECK(r.findCall("cal_1")->revision == Revision{3});
        return done();
    }));
}

TEST_CASE("A tampered audit trail shows where, and one that was cut off too") {
    Fixture fixture;
    {
        const auto storage = fixture.open();
        REQUIRE_OK(storage->write([&](Writer& w) {
            for (int i = 0; i < 5; ++i)
                w.append({AuditId("aud_" + QByteArray::number(i)),
                          fixture.clock.now(),
                          {},
                          AccountId("org"),
                          u"x.done"_s,
                          {},
                          {},
                          {},
                          {},
                          {}});
            return done();
        }));
        REQUIRE_OK(storage->read([](Reader& r) {
            CHECK(r.firstBrokenEvent() == 0);
            return done();
        }));
    }
    SECTION("changed") {
        fixture.runSql("UPDATE event SET data=replace(data,'x.done','x.undone') WHERE position=3");
        REQUIRE_OK(fixture.open()->read([](Reader& r) {
            CHECK(r.firstBrokenEvent() == 3);
            return done();
        }));
    }
    SECTION("cut off") {
        fixture.runSql("DELETE FROM event WHERE position=5");
        REQUIRE_OK(fixture.open()->read([](Reader& r) {
            CHECK(r.firstBrokenEvent() == 5);
            return done();
        }));
    }
}

TEST_CASE("A database of a newer version is refused and says so") {
    Fixture fixture;
    fixture.open();
    fixture.runSql("PRAGMA user_version=99");
    const Error error = fixture.refusal();
    CHECK(error.code == ErrorCode::TooNew);
    CHECK(error.message.contains(u"newer version"_s));
}

TEST_CASE("Sign-ins from before their devices were kept go on, and say that it is not known since when") {
    Fixture fixture;
    REQUIRE_OK(fixture.open()->write([&](Writer& w) {
        w.putToken({"digest", "family", UserId("usr_1"), true, fixture.clock.now() + std::chrono::days(1), false});
        return done();
    }));
    fixture.runSql("DROP TABLE signIn; PRAGMA user_version=2");
    std::vector<StoredSignIn> found;
    REQUIRE_OK(fixture.open()->read([&](Reader& r) {
        CHECK(r.token("digest"));
        r.visitSignIns(UserId("usr_1"), fixture.clock.now(), [&](const StoredSignIn& signIn) {
            found.push_back(signIn);
            return true;
        });
        return done();
    }));
    REQUIRE(found.size() == 1);
    CHECK(found[0].family == "family");
    CHECK_FALSE(found[0].since);
}

TEST_CASE("A damaged database and one of another program are refused with what to do") {
    Fixture fixture;
    SECTION("damaged") {
        fixture.open();
        QFile file(fixture.path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(4096, 'x'));
        file.close();
        QFile::remove(fixture.path + u"-wal"_s);
        const Error error = fixture.refusal();
        CHECK(error.code == ErrorCode::Corrupted);
        CHECK(error.message.contains(u"backup"_s));
    }
    SECTION("of another program") {
        fixture.runSql("CREATE TABLE theirs(x)");
        CHECK(fixture.refusal().code == ErrorCode::InvalidInput);
    }
}

TEST_CASE("Another connection's commit is noticed and an epoch begins anew only when told") {
    Fixture fixture;
    const auto ours = fixture.open();
    const auto theirs = fixture.open();
    const qint64 before = ours->dataVersion();
    QByteArray epoch;
    REQUIRE_OK(ours->read([&](Reader& r) {
        epoch = r.epoch();
        return done();
    }));
    REQUIRE_OK(theirs->write([](Writer& w) {
        w.put(person("usr_1", u"pat@example.test"_s));
        return done();
    }));
    CHECK(ours->dataVersion() != before);
    REQUIRE_OK(ours->read([&](Reader& r) {
        CHECK(r.epoch() == epoch);
        return done();
    }));
    REQUIRE_OK(theirs->write([](Writer& w) {
        w.beginEpoch();
        return done();
    }));
    REQUIRE_OK(ours->read([&](Reader& r) {
        CHECK(r.epoch() != epoch);
        return done();
    }));
}

TEST_CASE("What was deleted long ago is forgotten and cursors from before it with it") {
    Fixture fixture;
    const auto storage = fixture.open();
    REQUIRE_OK(storage->write([](Writer& w) {
        w.put(person("usr_1", u"pat@example.test"_s));
        return done();
    }));
    REQUIRE_OK(storage->write([](Writer& w) {
        w.remove(RecordKind::User, "usr_1");
        return done();
    }));
    const Instant later = fixture.clock.now() + std::chrono::days(100);
    REQUIRE_OK(storage->write([&](Writer& w) {
        w.forget(later, later, later - std::chrono::days(90));
        return done();
    }));
    REQUIRE_OK(storage->read([](Reader& r) {
        CHECK(r.oldestSequence() == 2);
        return done();
    }));
}

TEST_CASE("A backup made while the server writes comes back as it was, in a new epoch") {
    ServerWorld world;
    const QString database = world.directory.filePath(u"trunkline.db"_s);
    const QString file = world.directory.filePath(u"backup.db"_s);
    const auto epochOf = [](Storage& storage) {
        QByteArray epoch;
        REQUIRE_OK(storage.read([&epoch](Reader& reader) -> Result<void> {
            epoch = reader.epoch();
            return {};
        }));
        return epoch;
    };
    const QByteArray epoch = epochOf(*world.storage);
    REQUIRE_OK(backUpDatabase(database, file));
    CHECK(backUpDatabase(database, file).error().code == ErrorCode::Conflict); // no backup is overwritten
    world.write([](Writer& writer) { writer.remove(RecordKind::Number, "num_coa"); });

    CHECK(restoreDatabase(file, database, world.clock, world.random).error().code == ErrorCode::Unavailable);
    world.api.reset();
    world.storage.reset();
    const Result<QString> before = restoreDatabase(file, database, world.clock, world.random);
    REQUIRE_OK(before);
    CHECK(QFile::exists(*before));
    const auto restored = openSqliteStorage(database, world.clock, world.random);
    REQUIRE_OK(restored);
    CHECK(epochOf(**restored) != epoch);
    REQUIRE_OK((*restored)->read([](Reader& reader) -> Result<void> {
        CHECK(reader.find(RecordKind::Number, "num_coa"));
        return {};
    }));
}

TEST_CASE("What is no backup is refused and leaves the database alone") {
    ServerWorld world;
    const QString nonsense = world.directory.filePath(u"nonsense.db"_s);
    QFile file(nonsense);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5'000, 'x'));
    file.close();
    const QString database = world.directory.filePath(u"trunkline.db"_s);
    CHECK_FALSE(restoreDatabase(nonsense, database, world.clock, world.random));
    CHECK_FALSE(restoreDatabase(world.directory.filePath(u"missing.db"_s), database, world.clock, world.random));
    CHECK(world.ask({}, "GET", "/healthz").status == 200);
    CHECK_FALSE(QFile::exists(database + u".restoring"_s));
}
