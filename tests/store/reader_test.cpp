#include "tests/store/store_fixture.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace store;
using wire::EntityType;

namespace {

QStringList idsOf(const std::vector<ListedCall>& calls) {
    QStringList ids;
    for (const ListedCall& listed : calls)
        ids.append(listed.call.id.toString().mid(4));
    return ids;
}

CallQuery queryAt(const char* account) {
    CallQuery query;
    query.account = AccountId(QByteArray(account));
    return query;
}

} // namespace

TEST_CASE("what was put is what is read") {
    StoreFixture f;
    f.loadSample();
    const Reader& reader = f.store().reader();
    CHECK(f.store().accounts()->size() == 5);
    CHECK(f.store().accounts()->timeZoneAt(f.store().accounts()->indexOf(AccountId("acc_mario"))) ==
          u"America/Chicago"_s);
    CHECK(reader.users().size() == 1);
    CHECK(reader.grantsAt(AccountId("acc_mario")).size() == 1);
    CHECK(reader.grantsOf(UserId("usr_1")).size() == 1);
    CHECK(reader.numbers(AccountId("acc_mario")).size() == 1);
    CHECK(reader.numbersBelow(*f.store().accounts(), AccountId("acc_west")).size() == 2);
    CHECK(reader.destinations(AccountId("acc_acme")).size() == 1);
    CHECK(reader.flowVersions(FlowId("flw_acc_mario")).size() == 1);
    CHECK(reader.flowVersion(FlowId("flw_acc_mario"), 1));
    CHECK_FALSE(reader.flowVersion(FlowId("flw_acc_mario"), 2));
    CHECK(reader.audit(*f.store().accounts(), AccountId("acc_hq"), 10).size() == 2);
    CHECK(reader.audit(*f.store().accounts(), AccountId("acc_mario"), 10).size() == 1);
    CHECK(reader.auditOf(u"flw_acc_acme"_s, 10).size() == 1);
    CHECK_FALSE(reader.takeError());
}

TEST_CASE("a call comes back with everything it had") {
    StoreFixture f;
    f.loadSample();
    const Call call = StoreFixture::makeCall(5);
    const std::optional<Call> read = f.store().reader().call(call.id);
    REQUIRE(read);
    CHECK(wire::toJson(*read) == wire::toJson(call));
}

TEST_CASE("calls are listed newest first, of a company, a subtree or everything") {
    StoreFixture f;
    f.loadSample(3);
    const Reader& reader = f.store().reader();
    const auto tree = f.store().accounts();
    CHECK(idsOf(reader.calls(*tree, queryAt("acc_mario"), 10)) ==
          QStringList{u"acc_mario_0"_s, u"acc_mario_1"_s, u"acc_mario_2"_s});
    CHECK(reader.calls(*tree, queryAt("acc_west"), 100).size() == 6);
    CHECK(reader.calls(*tree, CallQuery{}, 100).size() == 6);
    CHECK(reader.calls(*tree, queryAt("acc_east"), 100).empty());
    CHECK(reader.calls(*tree, queryAt("acc_unknown"), 100).empty());
}

TEST_CASE("filters and sorts agree with a look at every call") {
    StoreFixture f;
    f.loadSample(40);
    const auto count = [&](auto change) {
        CallQuery query = queryAt("acc_mario");
        change(query);
        return f.store().reader().calls(*f.store().accounts(), query, 1000).size();
    };
    std::size_t missed = 0, hot = 0, google = 0, window = 0, miller = 0;
    const Instant from = StoreFixture::makeCall(30).startedAt;
    const Instant to = StoreFixture::makeCall(10).startedAt;
    for (int n = 0; n < 40; ++n) {
        const Call call = StoreFixture::makeCall(n);
        missed += call.outcome == CallOutcome::Missed;
        hot += call.tags.contains(u"hot"_s);
        google += call.source == u"Google Ads"_s;
        window += call.startedAt >= from && call.startedAt < to;
        miller += call.callerName.contains(u"Miller"_s);
    }
    CHECK(count([](CallQuery& q) { q.outcomes = {CallOutcome::Missed}; }) == missed);
    CHECK(count([](CallQuery& q) { q.tag = u"hot"_s; }) == hot);
    CHECK(count([](CallQuery& q) { q.tag = u"ho"_s; }) == 0);
    CHECK(count([](CallQuery& q) { q.source = u"Google Ads"_s; }) == google);
    CHECK(count([](CallQuery& q) { q.source = u"Nobody"_s; }) == 0);
    CHECK(count([&](CallQuery& q) { q.from = from, q.to = to; }) == window);
    CHECK(count([](CallQuery& q) { q.text = u"renee mil"_s; }) == miller);
    CHECK(count([](CallQuery& q) { q.text = u"(212) 555-1003"_s; }) == 1);
    CHECK(count([](CallQuery& q) { q.text = u"1003"_s; }) == 1);
    CHECK(count([](CallQuery& q) { q.text = u"google"_s, q.outcomes = {CallOutcome::Missed}; }) > 0);

    CallQuery longest = queryAt("acc_mario");
    longest.sort = CallSort::LongestFirst;
    const auto sorted = f.store().reader().calls(*f.store().accounts(), longest, 1000);
    CHECK(std::is_sorted(sorted.begin(), sorted.end(),
                         [](const auto& a, const auto& b) { return a.call.durationSeconds > b.call.durationSeconds; }));
    longest.sort = CallSort::OldestFirst;
    CHECK(idsOf(f.store().reader().calls(*f.store().accounts(), longest, 1)) == QStringList{u"acc_mario_39"_s});
}

TEST_CASE("statistics of everything come from the roll-up and agree with those of the parts") {
    StoreFixture f;
    f.loadSample(50);
    const Instant from = fromMilliseconds(1'780'000'000'000 / 3'600'000 * 3'600'000 - 40 * 3'600'000LL);
    const Instant to = from + std::chrono::hours(60);
    const Reader& reader = f.store().reader();
    const CallStats whole = reader.callStats(*f.store().accounts(), AccountId("acc_hq"), from, to);
    const CallStats west = reader.callStats(*f.store().accounts(), AccountId("acc_west"), from, to);
    CHECK(whole.total.total() == 100);
    CHECK(whole.total == west.total);
    REQUIRE(whole.hours.size() == west.hours.size());
    for (std::size_t i = 0; i < whole.hours.size(); ++i) {
        CHECK(whole.hours[i].start == west.hours[i].start);
        CHECK(whole.hours[i].counts == west.hours[i].counts);
    }
    REQUIRE(whole.sources.size() == 2);
    CHECK(whole.sources[0].counts == west.sources[0].counts);
    CHECK(reader.companyStats(from, to).value(AccountId("acc_mario")).total() == 50);
    CHECK(reader.callCount(AccountId("acc_mario")) == 50);
    CHECK(reader.callFacets().sources == QStringList{u"Google Ads"_s, u"Yard signs"_s});
    CHECK(reader.callFacets().tags == QStringList{u"hot"_s, u"roof"_s});
}

} // namespace trunkline::tests
