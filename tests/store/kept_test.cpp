#include <QFileInfo>

#include "tests/store/store_fixture.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace store;

namespace {

KeptCalls keeping(int months, const QStringList& accounts = {}, qint64 mostBytes = 0) {
    return {months, accounts, mostBytes};
}

/// The clock stands a little after the newest of the sample's calls.
struct KeptFixture : StoreFixture {
    explicit KeptFixture(int calls = 30) {
        clock.advance(std::chrono::hours(1));
        loadSample(calls);
    }
    [[nodiscard]] int callCount() { return static_cast<int>(store().reader().callCount()); }
    [[nodiscard]] bool keep(const KeptCalls& kept) {
        const Result<bool> isThere = writer().keepOnly(kept);
        REQUIRE_OK(isThere);
        settle();
        return *isThere;
    }
};

} // namespace

TEST_CASE("a choice of what is kept comes back from its words, and nonsense does not restrict") {
    const KeptCalls kept = keeping(3, {u"acc_a"_s, u"acc_b"_s}, 500'000'000);
    CHECK(KeptCalls::fromJson(kept.toJson()) == kept);
    CHECK(KeptCalls::fromJson({}).isEverything());
    CHECK(KeptCalls::fromJson({{"months"_L1, -4}, {"accounts"_L1, "x"_L1}, {"mostBytes"_L1, -1}}).isEverything());
    CHECK(kept.since(fromMilliseconds(0)) == fromMilliseconds(0) - std::chrono::days(90));
}

TEST_CASE("what is not chosen any more leaves the file, byte by byte") {
    KeptFixture f;
    Call call = StoreFixture::makeCall(1, "acc_acme");
    call.note = u"xylophone lessons"_s;
    call.revision = static_cast<Revision>(2);
    f.putCall(call);
    REQUIRE_OK(f.writer().finish(u"c2"_s));
    REQUIRE(f.isInFiles("xylophone"));
    CHECK(f.keep(keeping(0, {u"acc_mario"_s})));
    CHECK(f.callCount() == 30);
    CHECK(f.store().accounts()->size() == 5); // accounts stay
    CHECK(f.writer().cursor() == u"c2"_s);
    f.close();
    CHECK_FALSE(f.isInFiles("xylophone"));
}

TEST_CASE("calls that are not chosen do not come in") {
    KeptFixture f;
    CHECK(f.keep(keeping(0, {u"acc_mario"_s})));
    f.putCall(StoreFixture::makeCall(100, "acc_acme"));
    f.putCall(StoreFixture::makeCall(100, "acc_mario"));
    REQUIRE_OK(f.writer().finish(u"c2"_s));
    CHECK(f.callCount() == 31);
}

TEST_CASE("an account that moves to below a chosen one brings its calls with the next load") {
    KeptFixture f;
    CHECK(f.keep(keeping(0, {u"acc_west"_s})));
    REQUIRE_OK(f.writer().finish(u"c2"_s));
    const auto move = [&](const char* id, const char* parent, int revision) {
        f.put(wire::EntityType::Account,
              {{"id"_L1, QLatin1StringView(id)},
               {"parent"_L1, QLatin1StringView(parent)},
               {"kind"_L1, "company"_L1},
               {"name"_L1, "Moved"_L1}},
              revision);
    };
    move("acc_mario", "acc_hq", 2); // away from it: nothing is missing
    REQUIRE_OK(f.writer().finish(u"c3"_s));
    CHECK(f.writer().cursor() == u"c3"_s);
    move("acc_east", "acc_west", 2);
    REQUIRE_OK(f.writer().commit(u"half"_s));
    CHECK(f.writer().cursor().isEmpty());
    REQUIRE_OK(f.writer().finish(u"c4"_s));
    CHECK(f.writer().cursor().isEmpty());
    CHECK(f.store().syncedAt() == f.clock.now());
    REQUIRE_OK(f.writer().beginSnapshot(u"epoch1"_s));
    REQUIRE_OK(f.writer().finish(u"c5"_s));
    CHECK(f.writer().cursor() == u"c5"_s);
}

TEST_CASE("older calls than the chosen months are neither kept nor taken") {
    KeptFixture f;
    Call old = StoreFixture::makeCall(50);
    old.startedAt -= std::chrono::days(40);
    f.putCall(old);
    REQUIRE_OK(f.writer().finish(u"c2"_s));
    CHECK(f.callCount() == 61);
    CHECK(f.keep(keeping(1)));
    CHECK(f.callCount() == 60);
    old.id = CallId("cal_other");
    f.putCall(old);
    REQUIRE_OK(f.writer().finish(u"c3"_s));
    CHECK(f.callCount() == 60);
}

TEST_CASE("wanting more than was loaded begins anew, beside what is shown") {
    KeptFixture f;
    CHECK(f.keep(keeping(1, {u"acc_west"_s})));
    CHECK(f.keep(keeping(1, {u"acc_mario"_s}))); // below it: nothing is missing
    CHECK(f.callCount() == 30);
    SECTION("more accounts") {
        CHECK_FALSE(f.keep(keeping(1, {u"acc_mario"_s, u"acc_acme"_s})));
    }
    SECTION("all accounts") {
        CHECK_FALSE(f.keep(keeping(1)));
    }
    SECTION("more months") {
        CHECK_FALSE(f.keep(keeping(6, {u"acc_mario"_s})));
    }
    CHECK(f.writer().cursor().isEmpty());
    CHECK(f.callCount() == 30);
}

TEST_CASE("another choice while everything is being loaded begins the load anew") {
    StoreFixture f;
    REQUIRE_OK(f.writer().beginSnapshot(u"e"_s));
    f.putCall(StoreFixture::makeCall(0));
    REQUIRE_OK(f.writer().commit(u"half"_s));
    const Result<bool> same = f.writer().keepOnly({});
    REQUIRE_OK(same);
    CHECK(*same);
    CHECK(f.writer().cursor() == u"half"_s);
    const Result<bool> other = f.writer().keepOnly(keeping(3));
    REQUIRE_OK(other);
    CHECK_FALSE(*other);
    CHECK(f.writer().cursor().isEmpty());
    CHECK(f.writer().isLoading());
}

TEST_CASE("a limit of size keeps the newest calls and gives the room back") {
    KeptFixture f(3000);
    const qint64 before = f.store().reader().keptSize(*f.store().accounts(), {}, f.clock.now()).bytesNow;
    CHECK(f.keep(keeping(0, {}, before / 2)));
    const int kept = f.callCount();
    CHECK(kept > 1500);
    CHECK(kept < 4000);
    const auto calls = f.store().reader().calls(*f.store().accounts(), {}, 10'000);
    CHECK(static_cast<int>(calls.size()) == kept);
    CHECK(calls.front().call.startedAt == StoreFixture::makeCall(0).startedAt);
    f.close();
    CHECK(QFileInfo(f.path(u"cache-1.db"_s)).size() < before * 3 / 4);
}

TEST_CASE("the size of a choice is known before it is made") {
    KeptFixture f(500);
    const auto size = [&](const KeptCalls& kept) {
        return f.store().reader().keptSize(*f.store().accounts(), kept, f.clock.now());
    };
    CHECK(size({}).callsNow == 1000);
    CHECK(size({}).bytesAfter == size({}).bytesNow);
    CHECK(size(keeping(0, {u"acc_mario"_s})).callsAfter == 500);
    CHECK(size(keeping(0, {u"acc_west"_s})).callsAfter == 1000);
    CHECK(size(keeping(0, {u"acc_east"_s})).callsAfter == 0);
    CHECK(size(keeping(0, {}, 50'000)).bytesAfter == 50'000);
}

TEST_CASE("the choice is there after a restart") {
    StoreFixture f;
    int told = 0;
    QObject::connect(&f.store(), &Store::keptChanged, &f.store(), [&] { ++told; });
    f.store().setKept(keeping(3, {u"acc_mario"_s}));
    f.store().setKept(keeping(3, {u"acc_mario"_s}));
    CHECK(told == 1);
    f.close();
    f.open();
    CHECK(f.store().kept() == keeping(3, {u"acc_mario"_s}));
}

} // namespace trunkline::tests
