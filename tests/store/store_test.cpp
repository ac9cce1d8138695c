#include "core/store/store.h"

#include <QFile>
#include <QFileInfo>

#include "core/store/database.h"
#include "tests/store/store_fixture.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace store;
using wire::EntityType;

namespace {

void overwrite(const QString& path, qint64 at, const QByteArray& bytes) {
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    REQUIRE(file.write(bytes) == bytes.size());
}

wire::Patch labelPatch() {
    return {EntityType::Number, u"num_acc_mario"_s, static_cast<Revision>(1), {{"label"_L1, "Front desk"_L1}}, {}};
}

} // namespace

TEST_CASE("files of the store are for their owner alone") {
    StoreFixture f;
    f.loadSample(1);
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    CHECK_FALSE(QFileInfo(f.directory()).permissions() & others);
    for (const QFileInfo& file : QDir(f.directory()).entryInfoList(QDir::Files)) {
        INFO(file.fileName().toStdString());
        if (file.suffix() == u"db"_s)
            CHECK_FALSE(file.permissions() & others);
    }
}

TEST_CASE("an encrypted store shows nothing in its files, and opens with its key only") {
    const QByteArray key(32, 'k');
    StoreFixture f(key);
    f.loadSample(3);
    REQUIRE_OK(f.store().edit(labelPatch()));
    f.close();
    for (const char* secret : {"Mario", "Renée", "SQLite format", "Front desk"})
        CHECK_FALSE(f.isInFiles(secret));
    f.open();
    CHECK(f.store().reader().callCount() == 6);
    f.close();
    const auto wrong = Store::open({f.directory(), QByteArray(32, 'x'), &f.clock, &f.random});
    REQUIRE_FALSE(wrong);
    CHECK(wrong.error().code == ErrorCode::Refused);
    f.open();
    CHECK(f.store().reader().callCount() == 6);
    CHECK(f.store().edits().size() == 1);
}

TEST_CASE("a store of a newer version is refused and left as it is") {
    StoreFixture f;
    f.loadSample(1);
    f.close();
    for (const QString& name : {u"cache-1.db"_s, u"outbox.db"_s}) {
        qint64 version = 0;
        {
            const auto database = Database::open(f.path(name), {}, Database::Mode::ReadWrite);
            REQUIRE_OK(database);
            version = (*database)->number("PRAGMA user_version").value_or(0);
            REQUIRE_OK((*database)->run("PRAGMA user_version=99"));
        }
        const auto opened = f.tryOpen();
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::TooNew);
        const auto database = Database::open(f.path(name), {}, Database::Mode::ReadWrite);
        const QByteArray restored = "PRAGMA user_version=" + QByteArray::number(version);
        REQUIRE_OK((*database)->run(restored.constData()));
    }
    f.open();
    CHECK(f.store().reader().callCount() == 2);
}

TEST_CASE("a damaged cache is set aside and begun anew; the outbox stays") {
    StoreFixture f;
    f.loadSample(1);
    REQUIRE_OK(f.store().edit(labelPatch()));
    f.close();
    overwrite(f.path(u"cache-1.db"_s), 0, QByteArray(100, 'x'));
    f.open();
    CHECK_FALSE(f.store().wasRebuilt().isEmpty());
    CHECK(QFile::exists(f.store().wasRebuilt() + u"/cache-1.db"_s));
    CHECK(f.store().edits().size() == 1);
    CHECK(f.writer().cursor().isEmpty());
    f.loadSample(1);
    CHECK(f.store().reader().number(NumberId("num_acc_mario"))->label == u"Front desk"_s);
}

TEST_CASE("a damaged outbox is set aside and every edit that can be read is taken over") {
    StoreFixture f;
    f.loadSample(1);
    std::vector<EditId> made;
    for (int n = 0; n < 200; ++n) {
        wire::Patch patch = labelPatch();
        patch.fields.insert("label"_L1, u"label number %1 with some length to it"_s.arg(n));
        const Result<EditId> id = f.store().edit(patch);
        REQUIRE_OK(id);
        made.push_back(*id);
    }
    f.close();
    // A page in the middle of the table.
    overwrite(f.path(u"outbox.db"_s), QFileInfo(f.path(u"outbox.db"_s)).size() / 4096 / 2 * 4096,
              QByteArray(4096, '\xff'));
    f.open();
    const std::size_t rescued = f.store().edits().size();
    CHECK(rescued >= 100);
    f.close();
    f.open();
    CHECK(f.store().edits().size() == rescued);
}

TEST_CASE("two consoles do not share one store") {
    StoreFixture f;
    const auto second = Store::open({f.directory(), {}, &f.clock, &f.random});
    REQUIRE_FALSE(second);
    CHECK(second.error().code == ErrorCode::Unavailable);
}

TEST_CASE("a directory that cannot be written is told in words") {
    StoreFixture f;
    const QString blocked = f.path(u"cache-1.db"_s) + u"/below"_s;
    const auto opened = Store::open({blocked, {}, &f.clock, &f.random});
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::Unavailable);
    CHECK(opened.error().message.contains(blocked));
}

TEST_CASE("removing everything leaves nothing") {
    StoreFixture f;
    f.loadSample(1);
    f.close();
    REQUIRE_OK(Store::removeAll(f.directory()));
    CHECK_FALSE(QFile::exists(f.directory()));
    REQUIRE_OK(Store::removeAll(f.directory()));
}

TEST_CASE("somebody who sees a subtree only has a tree with a root") {
    StoreFixture f;
    REQUIRE_OK(f.writer().beginSnapshot(u"e"_s));
    f.put(EntityType::Account,
          {{"id"_L1, "acc_west"_L1}, {"parent"_L1, "acc_hq"_L1}, {"kind"_L1, "franchise"_L1}, {"name"_L1, "West"_L1}});
    f.put(EntityType::Account,
          {{"id"_L1, "acc_mario"_L1}, {"parent"_L1, "acc_west"_L1}, {"kind"_L1, "company"_L1}, {"name"_L1, "M"_L1}});
    REQUIRE_OK(f.writer().finish(u"c"_s));
    f.settle();
    CHECK(f.store().accounts()->size() == 3);
    CHECK(f.store().accounts()->isAtOrBelow(AccountId("acc_mario"), AccountId("acc_hq")));
}

} // namespace trunkline::tests
