#include "tests/store/store_fixture.h"

#include "core/store/database.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace store;
using wire::EntityType;

TEST_CASE("an account is in step once a whole pull had it") {
    StoreFixture f;
    f.loadSample(1);
    const AccountId mario("acc_mario");
    const AccountId late("acc_late");
    const std::optional<Instant> first = f.store().syncedAt(mario);
    CHECK(first == f.clock.now());
    CHECK_FALSE(f.store().syncedAt(late));
    f.clock.advance(std::chrono::hours(1));
    f.put(EntityType::Account,
          {{"id"_L1, "acc_late"_L1}, {"parent"_L1, "acc_west"_L1}, {"kind"_L1, "company"_L1}, {"name"_L1, "Late"_L1}});
    REQUIRE_OK(f.writer().commit(u"half"_s));
    f.settle();
    CHECK(f.store().syncedAt(mario) == first);
    CHECK_FALSE(f.store().syncedAt(late)); // only a part of it may be here
    REQUIRE_OK(f.writer().finish(u"whole"_s));
    f.settle();
    CHECK(f.store().syncedAt(mario) == f.clock.now());
    CHECK(f.store().syncedAt(late) == f.clock.now());
    f.close();
    f.open();
    CHECK(f.store().syncedAt(late) == f.clock.now());
}

TEST_CASE("what was not committed is not there after a rollback, and the cursor stays") {
    StoreFixture f;
    f.loadSample(3);
    Call call = StoreFixture::makeCall(0);
    call.note = u"changed"_s;
    call.revision = static_cast<Revision>(2);
    f.putCall(call);
    f.writer().rollback();
    f.settle();
    CHECK(f.store().reader().call(call.id)->note.isEmpty());
    CHECK(f.writer().cursor() == u"cursor1"_s);
}

TEST_CASE("a changed call moves in every index, count and search") {
    StoreFixture f;
    f.loadSample(5);
    Call call = StoreFixture::makeCall(0);
    call.note = u"wants a quote"_s;
    call.source = u"Radio"_s;
    call.startedAt += std::chrono::hours(5);
    call.revision = static_cast<Revision>(2);
    f.putCall(call);
    REQUIRE_OK(f.writer().finish(u"cursor2"_s));
    f.settle();
    CallQuery query;
    query.text = u"quote"_s;
    CHECK(f.store().reader().calls(*f.store().accounts(), query, 10).size() == 1);
    CHECK(f.store().reader().callCount(AccountId("acc_mario")) == 5);
    CHECK(f.store().reader().callCount() == 10);
    CHECK(f.store().reader().callFacets().sources.contains(u"Radio"_s));
    CHECK(f.writer().cursor() == u"cursor2"_s);
}

TEST_CASE("a version of a flow that is gone leaves under the id that the server sends, and is told of anywhere") {
    StoreFixture f;
    f.loadSample(1);
    const FlowId flow("flw_acc_mario");
    QSet<AccountId> told{AccountId("nobody")};
    QObject::connect(&f.store(), &Store::flowsChanged, &f.store(),
                     [&told](const QSet<AccountId>& companies) { told = companies; });
    REQUIRE(f.store().reader().flowVersion(flow, 1));
    REQUIRE_OK(f.writer().gone({EntityType::FlowVersion, u"flw_acc_mario.1"_s}));
    REQUIRE_OK(f.writer().finish(u"cursor2"_s));
    f.settle();
    CHECK_FALSE(f.store().reader().flowVersion(flow, 1));
    CHECK(f.store().reader().flowVersions(flow).empty());
    CHECK(f.store().reader().flowVersion(FlowId("flw_acc_acme"), 1));
    CHECK(told.isEmpty());
}

TEST_CASE("an older revision that comes late changes nothing") {
    StoreFixture f;
    f.loadSample(1);
    Call call = StoreFixture::makeCall(0);
    call.note = u"new"_s;
    call.revision = static_cast<Revision>(5);
    f.putCall(call);
    call.note = u"old"_s;
    call.revision = static_cast<Revision>(4);
    f.putCall(call);
    f.put(EntityType::User, {{"id"_L1, "usr_1"_L1}, {"name"_L1, "Newest"_L1}}, 9);
    f.put(EntityType::User, {{"id"_L1, "usr_1"_L1}, {"name"_L1, "Late"_L1}}, 8);
    REQUIRE_OK(f.writer().finish(u"c"_s));
    CHECK(f.store().reader().call(call.id)->note == u"new"_s);
    CHECK(f.store().reader().user(UserId("usr_1"))->name == u"Newest"_s);
}

TEST_CASE("a first load that is cut goes on where it was, and calls that come twice stand once") {
    StoreFixture f;
    REQUIRE_OK(f.writer().beginSnapshot(u"e"_s));
    f.put(EntityType::Account, {{"id"_L1, "acc_hq"_L1}, {"kind"_L1, "organization"_L1}, {"name"_L1, "N"_L1}});
    f.put(EntityType::Account,
          {{"id"_L1, "acc_mario"_L1}, {"parent"_L1, "acc_hq"_L1}, {"kind"_L1, "company"_L1}, {"name"_L1, "M"_L1}});
    for (int n = 0; n < 5; ++n)
        f.putCall(StoreFixture::makeCall(n));
    REQUIRE_OK(f.writer().commit(u"half"_s));
    for (int n = 5; n < 7; ++n)
        f.putCall(StoreFixture::makeCall(n));
    f.close();
    f.open();
    CHECK(f.store().loadState().isLoading);
    CHECK(f.writer().cursor() == u"half"_s);
    CHECK(f.writer().isLoading());
    CHECK(f.store().accounts()->size() == 2);
    CHECK(f.store().reader().calls(*f.store().accounts(), {}, 100).size() == 5);
    for (int n = 3; n < 9; ++n)
        f.putCall(StoreFixture::makeCall(n));
    int left = 9;
    SECTION("and stay") {}
    SECTION("unless they are gone before the end") {
        REQUIRE_OK(f.writer().gone({EntityType::Call, StoreFixture::makeCall(4).id.toString()}));
        --left;
    }
    REQUIRE_OK(f.writer().finish(u"end"_s));
    f.settle();
    CHECK_FALSE(f.store().loadState().isLoading);
    CHECK(static_cast<int>(f.store().reader().calls(*f.store().accounts(), {}, 100).size()) == left);
    CHECK(f.store().reader().callCount() == left);
}

TEST_CASE("lists are right before their index is there, and a cache that was closed too early gets it later") {
    StoreFixture f;
    f.loadSample(30);
    const auto found = [&f](CallSort sort) {
        CallQuery query;
        query.account = AccountId("acc_mario");
        query.outcomes = {CallOutcome::Answered};
        query.tag = u"hot"_s;
        query.sort = sort;
        std::vector<QByteArray> ids;
        for (const ListedCall& listed : f.store().reader().calls(*f.store().accounts(), query, 100))
            ids.push_back(listed.call.id.toUtf8());
        return ids;
    };
    const auto hasIndex = [&f] {
        const auto database = Database::open(f.path(u"cache-1.db"_s), {}, Database::Mode::ReadOnly);
        REQUIRE_OK(database);
        return (*database)->number("SELECT count(*) FROM sqlite_schema WHERE name='call_facts'") == 1;
    };
    CHECK(hasIndex());
    const auto newest = found(CallSort::NewestFirst);
    const auto oldest = found(CallSort::OldestFirst);
    const auto longest = found(CallSort::LongestFirst);
    REQUIRE(newest.size() == 4);
    f.close();
    REQUIRE_OK((*Database::open(f.path(u"cache-1.db"_s), {}, Database::Mode::ReadWrite))->run("DROP INDEX call_facts"));
    f.open();
    CHECK(found(CallSort::NewestFirst) == newest);
    CHECK(found(CallSort::OldestFirst) == oldest);
    CHECK(found(CallSort::LongestFirst) == longest);
    REQUIRE_OK(f.writer().finish(u"nothing new"_s));
    CHECK(hasIndex());
    CHECK(found(CallSort::NewestFirst) == newest);
}

TEST_CASE("a rebuild shows the old until the new is whole, and leaves one file") {
    StoreFixture f;
    f.loadSample(4);
    REQUIRE_OK(f.writer().beginSnapshot(u"epoch2"_s));
    f.put(EntityType::Account, {{"id"_L1, "acc_hq"_L1}, {"kind"_L1, "organization"_L1}, {"name"_L1, "Restored"_L1}});
    REQUIRE_OK(f.writer().commit(u"n1"_s));
    f.settle();
    CHECK(f.store().accounts()->size() == 5);
    CHECK(f.store().reader().callCount() == 8);
    SECTION("finished in one go") {}
    SECTION("finished after a restart") {
        f.close();
        f.open();
        CHECK(f.store().accounts()->size() == 5);
        CHECK(f.writer().cursor() == u"n1"_s);
        CHECK(f.writer().epoch() == u"epoch2"_s);
    }
    REQUIRE_OK(f.writer().finish(u"n2"_s));
    f.settle();
    CHECK(f.store().accounts()->size() == 1);
    CHECK(f.store().accounts()->at(0).name == u"Restored"_s);
    CHECK(f.store().reader().callCount() == 0);
    f.settle();
    CHECK(QDir(f.directory()).entryList({u"cache-*.db"_s}) == QStringList{u"cache-2.db"_s});
    f.close();
    f.open();
    CHECK(f.store().accounts()->size() == 1);
}

TEST_CASE("what leaves the scope leaves the file, byte by byte") {
    StoreFixture f;
    f.loadSample(30);
    Call call = StoreFixture::makeCall(1);
    call.note = u"xylophone lessons"_s;
    call.callerName = u"Zacharias Quimby"_s;
    call.source = u"Skywriting"_s;
    call.revision = static_cast<Revision>(2);
    f.putCall(call);
    REQUIRE_OK(f.writer().finish(u"c2"_s));
    CHECK(f.isInFiles("xylophone"));
    REQUIRE_OK(f.writer().removeAccounts({u"acc_mario"_s}));
    REQUIRE_OK(f.writer().finish(u"c3"_s));
    f.settle();
    CHECK(f.store().reader().calls(*f.store().accounts(), {}, 100).size() == 30);
    CHECK(f.store().reader().callCount() == 30);
    CHECK(f.store().reader().grantsAt(AccountId("acc_mario")).empty());
    f.close();
    for (const char* secret :
         {"xylophone", "Zacharias", "zacharias", "Skywriting", "skywriting", "acc_mario", "Mario's"}) {
        INFO(secret);
        CHECK_FALSE(f.isInFiles(secret));
    }
    CHECK(f.isInFiles("acc_acme"));
}

TEST_CASE("an entity that is not right is refused and the others go on") {
    StoreFixture f;
    f.loadSample(1);
    const Result<void> broken = f.writer().put({EntityType::User, Revision::None, {{"id"_L1, 5}}});
    REQUIRE_FALSE(broken);
    f.put(EntityType::User, {{"id"_L1, "usr_2"_L1}, {"name"_L1, "Ben"_L1}});
    REQUIRE_OK(f.writer().finish(u"c"_s));
    CHECK(f.store().reader().users().size() == 2);
}

TEST_CASE("whichever write fails first, the store is as before or as after, and the next try succeeds") {
    int n = 0;
    bool hasEnded = false;
    while (!hasEnded) {
        ++n;
        StoreFixture f;
        f.loadSample(2);
        Call call = StoreFixture::makeCall(0);
        call.note = u"failing"_s;
        call.revision = static_cast<Revision>(2);
        Database::injectFailuresFrom(n);
        const auto change = [&]() -> Result<void> {
            std::string line;
            wire::beginCalls(line);
            wire::appendCallRow(line, wire::toRow(call).row);
            wire::endCalls(line);
            line.pop_back();
            if (const Result<int> rows = f.writer().calls(line); !rows)
                return failFrom(rows);
            if (Result<void> put = f.writer().put(
                    {EntityType::User, static_cast<Revision>(2), {{"id"_L1, "usr_1"_L1}, {"name"_L1, "After"_L1}}});
                !put)
                return put;
            return f.writer().finish(u"cursor2"_s);
        };
        const Result<void> done = change();
        hasEnded = done.has_value();
        Database::injectFailuresFrom(0);
        if (!done)
            f.writer().rollback();
        f.close();
        f.open();
        const bool isAfter = f.writer().cursor() == u"cursor2"_s;
        INFO("write " << n);
        CHECK((f.store().reader().call(call.id)->note == u"failing"_s) == isAfter);
        CHECK((f.store().reader().user(UserId("usr_1"))->name == u"After"_s) == isAfter);
        REQUIRE_OK(change());
        CHECK(f.store().reader().call(call.id)->note == u"failing"_s);
        CHECK(f.store().reader().callCount() == 4);
        REQUIRE(n < 500);
    }
    CHECK(n > 5);
}

TEST_CASE("a writer that is canceled ends, and the next try does what was left") {
    StoreFixture f;
    REQUIRE_OK(f.writer().beginSnapshot(u"e"_s));
    for (int n = 0; n < 200; ++n)
        f.putCall(StoreFixture::makeCall(n));
    REQUIRE_OK(f.writer().commit(u"all"_s));
    f.writer().setCanceled(true);
    const Result<void> broken = f.writer().finish(u"end"_s);
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code == ErrorCode::Canceled);
    f.writer().rollback();
    f.writer().setCanceled(false);
    CHECK(f.writer().isLoading());
    REQUIRE_OK(f.writer().finish(u"end"_s));
    f.settle();
    CHECK_FALSE(f.store().loadState().isLoading);
    CHECK(f.store().reader().callCount() == 200);
}

TEST_CASE("a changed call keeps its place, whatever changed about it") {
    StoreFixture f;
    f.loadSample(3);
    Call call = StoreFixture::makeCall(1);
    int revision = 2;
    const auto changed = [&](auto change) {
        change(call);
        call.revision = static_cast<Revision>(revision++);
        f.putCall(call);
        REQUIRE_OK(f.writer().finish(u"c"_s));
        return f.store().reader().call(call.id);
    };
    CHECK(changed([](Call& c) { c.note = u"n"_s; })->note == u"n"_s);
    CHECK(changed([](Call& c) { c.outcome = CallOutcome::Missed; })->outcome == CallOutcome::Missed);
    CHECK(changed([](Call& c) { c.tags = {u"cold"_s}; })->tags == QStringList{u"cold"_s});
    CHECK(changed([](Call& c) { c.company = AccountId("acc_acme"); })->company == AccountId("acc_acme"));
    CHECK(changed([](Call& c) { c.startedAt -= std::chrono::hours(3); })->startedAt == call.startedAt);
    const Reader& reader = f.store().reader();
    CHECK(reader.callCount() == 6);
    CHECK(reader.callCount(AccountId("acc_mario")) == 2);
    CHECK(reader.callCount(AccountId("acc_acme")) == 4);
    CallQuery missed;
    missed.account = AccountId("acc_acme");
    missed.outcomes = {CallOutcome::Missed};
    missed.tag = u"cold"_s;
    CHECK(reader.calls(*f.store().accounts(), missed, 10).size() == 1);
}

} // namespace trunkline::tests
