#include "core/store/call_list.h"

#include <QCoreApplication>

#include "tests/store/store_fixture.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace store;

namespace {

void waitFor(const std::function<bool()>& isTrue) {
    while (!isTrue())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
}

} // namespace

TEST_CASE("a list counts its rows and fetches any page of them") {
    StoreFixture f;
    f.loadSample(400);
    CallList list(f.store());
    int resets = 0;
    QObject::connect(&list, &CallList::reset, &list, [&](int) { ++resets; });
    list.setQuery({});
    waitFor([&] { return list.isComplete(); });
    CHECK(resets == 1);
    CHECK(list.count() == 800);

    std::vector<ListedCall> rows;
    QObject::connect(&list, &CallList::rowsReady, &list, [&](int first, const std::vector<ListedCall>& got) {
        CHECK(first == 790);
        rows = got;
    });
    list.request(790, 50);
    waitFor([&] { return !rows.empty(); });
    REQUIRE(rows.size() == 10);
    CHECK(rows.back().call.startedAt == StoreFixture::makeCall(399).startedAt);
}

TEST_CASE("a new query makes answers to the old one vanish") {
    StoreFixture f;
    f.loadSample(300);
    CallList list(f.store());
    list.setQuery({});
    CallQuery east;
    east.account = AccountId("acc_east");
    list.setQuery(east);
    waitFor([&] { return list.isComplete(); });
    f.settle();
    CHECK(list.count() == 0);
}

TEST_CASE("a new call is inserted at the top without losing the rows below") {
    StoreFixture f;
    f.loadSample(10);
    CallList list(f.store());
    list.setQuery({});
    waitFor([&] { return list.isComplete(); });
    QList<int> splice;
    QObject::connect(&list, &CallList::spliced, &list, [&](int first, int removed, int inserted) {
        splice = {first, removed, inserted};
    });
    Call call = StoreFixture::makeCall(900);
    call.startedAt = StoreFixture::makeCall(0).startedAt + std::chrono::minutes(5);
    f.putCall(call);
    REQUIRE_OK(f.writer().finish(u"c2"_s));
    waitFor([&] { return !splice.isEmpty(); });
    CHECK(splice == QList<int>{0, 0, 1});
    CHECK(list.count() == 21);
}

TEST_CASE("a list may go while its answers are on the way") {
    StoreFixture f;
    f.loadSample(300);
    {
        CallList list(f.store());
        list.setQuery({});
        list.request(0, 10);
    }
    f.settle();
    SUCCEED();
}

} // namespace trunkline::tests
