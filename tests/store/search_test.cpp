#include <catch2/generators/catch_generators.hpp>

#include "core/store/database.h"
#include "core/store/search_words.h"
#include "core/store/search_writer.h"
#include "tests/store/store_fixture.h"

namespace trunkline::tests {

using namespace Qt::Literals::StringLiterals;
using namespace store;

namespace {

using Needles = std::vector<std::string>;

std::vector<SearchEntry> someEntries(std::size_t count) {
    std::vector<SearchEntry> entries;
    for (std::size_t n = 0; n < count; ++n)
        entries.push_back({static_cast<qint64>(n * 10), 7, {1, 2, 3}, n % 3 == 0 ? std::string() : std::to_string(n)});
    return entries;
}

qsizetype found(StoreFixture& f, const QString& text, CallSort sort = CallSort::NewestFirst,
                const char* account = "acc_hq") {
    CallQuery query;
    query.account = AccountId(QByteArray(account));
    query.text = text;
    query.sort = sort;
    return static_cast<qsizetype>(f.store().reader().calls(*f.store().accounts(), query, 1000).size());
}

} // namespace

TEST_CASE("what is searched is folded to plain words") {
    CHECK(callSearchText("+13125550100", "Ren\u00e9e O'Neil", "") == "13125550100 renee o neil ");
    CHECK(callSearchText("", "", "call  back -- Monday!") == " call back monday ");
    CHECK(callSearchText("anonymous", "", "") == " ");
    CHECK(sharedSearchText("[\"hot\",\"No-Show\"]") == " hot no show ");
    CHECK(sharedSearchText("+13125550100") == "13125550100 ");
    CHECK(sharedSearchText("\u041f\u0440\u0438\u0432\u0435\u0442") == " \u043f\u0440\u0438\u0432\u0435\u0442 ");
}

TEST_CASE("what a person types becomes texts to look for, whatever the characters") {
    CHECK(searchNeedles(u"Ann Sm"_s) == Needles{" ann ", " sm"});
    CHECK(searchNeedles(u"ann "_s) == Needles{" ann "});
    CHECK(searchNeedles(u"(312) 555-01"_s) == Needles{"31255501"});
    CHECK(searchNeedles(u"ann 0100"_s) == Needles{" ann ", "0100"});
    CHECK(searchNeedles(u"\" OR * NEAR("_s) == Needles{" or ", " near "});
    CHECK(searchNeedles(u"5"_s).empty());
    CHECK(searchNeedles(u"  "_s).empty());
    CHECK(searchNeedles({}).empty());
    CHECK(searchNeedles(u"'\";--"_s).empty());
    CHECK(searchNeedles(QString(u"a b "_s).repeated(50)).size() == 12);
}

TEST_CASE("a block comes back from its bytes, and damaged bytes are refused") {
    const std::vector<SearchEntry> entries = someEntries(SearchBlock::kMost);
    const std::string bytes = SearchBlock::toBytes(entries.data(), entries.size());
    const Result<SearchBlock> block = SearchBlock::fromBytes(bytes);
    REQUIRE_OK(block);
    const std::vector<SearchEntry> read = block->entries();
    REQUIRE(read.size() == entries.size());
    for (std::size_t n = 0; n < read.size(); ++n) {
        CHECK(read[n].key == entries[n].key);
        CHECK(read[n].shared[2] == 3);
        CHECK(read[n].text == entries[n].text);
    }
    for (std::size_t length = 0; length < bytes.size(); length += 37)
        CHECK_FALSE(SearchBlock::fromBytes(bytes.substr(0, length)));
    CHECK_FALSE(SearchBlock::fromBytes(bytes + 'x'));
    std::string huge = bytes;
    huge[3] = '\x7f';
    CHECK_FALSE(SearchBlock::fromBytes(huge));
}

TEST_CASE("calls are found by parts of numbers, words of names and notes, tags, sources and tracking numbers") {
    StoreFixture f;
    f.loadSample(40);
    Call call = StoreFixture::makeCall(3);
    call.note = u"Gutters over the garage"_s;
    call.revision = static_cast<Revision>(2);
    f.putCall(call);
    REQUIRE_OK(f.writer().finish(u"c2"_s));
    CHECK(found(f, u"gutt"_s) == 1);
    CHECK(found(f, u"gut garage"_s) == 0); // a word that is followed by another is whole
    CHECK(found(f, u"gutters gar"_s) == 1);
    CHECK(found(f, u"utters"_s) == 0);
    CHECK(found(f, u"renee"_s) == 40);
    CHECK(found(f, u"REN\u00c9E"_s) == 40);
    CHECK(found(f, u"yard"_s) == 40);
    CHECK(found(f, u"roof"_s) == 16);
    CHECK(found(f, u"roof renee"_s) == 8);
    CHECK(found(f, u"13125550100"_s) == 80);
    CHECK(found(f, u"555-1003"_s) == 2);
    CHECK(found(f, u"gutt"_s, CallSort::NewestFirst, "acc_acme") == 0);
    CHECK(found(f, u"renee"_s, CallSort::NewestFirst, "acc_acme") == 20);
    CHECK(found(f, u"renee"_s, CallSort::OldestFirst) == 40);
    CHECK(found(f, u"renee"_s, CallSort::LongestFirst) == 40);
}

TEST_CASE("search follows what changes, also while everything is being loaded") {
    StoreFixture f;
    REQUIRE_OK(f.writer().beginSnapshot(u"e"_s));
    for (int n = 0; n < 300; ++n)
        f.putCall(StoreFixture::makeCall(n));
    REQUIRE_OK(f.writer().commit(u"half"_s));
    CHECK(found(f, u"miller"_s, CallSort::NewestFirst, "") == 150);
    for (int n = 299; n < 400; ++n) // one comes twice
        f.putCall(StoreFixture::makeCall(n));
    REQUIRE_OK(f.writer().finish(u"end"_s));
    f.settle();
    CHECK(found(f, u"miller"_s, CallSort::NewestFirst, "") == 200);
    REQUIRE_OK(f.writer().gone({wire::EntityType::Call, StoreFixture::makeCall(1).id.toString()}));
    Call renamed = StoreFixture::makeCall(399);
    renamed.callerName = u"Okafor"_s;
    renamed.revision = static_cast<Revision>(2);
    f.putCall(renamed);
    REQUIRE_OK(f.writer().finish(u"later"_s));
    CHECK(found(f, u"miller"_s, CallSort::NewestFirst, "") == 198);
    CHECK(found(f, u"okafor"_s, CallSort::NewestFirst, "") == 1);
}

TEST_CASE("small changes lie beside the blocks until they are folded in, and are found as ever") {
    StoreFixture f;
    f.loadSample(300);
    f.close();
    f.open();
    const auto database = Database::open(f.path(u"cache-1.db"_s), {}, Database::Mode::ReadOnly);
    REQUIRE_OK(database);
    const auto patches = [&] { return (*database)->number("SELECT count(*) FROM search_patch").value(); };
    const auto stamp = [&] { return (*database)->number("SELECT max(stamp) FROM search_block").value(); };
    const qint64 before = stamp();
    const auto rename = [&](int n, const char* name, int revision) {
        Call call = StoreFixture::makeCall(n);
        call.callerName = QLatin1StringView(name);
        call.revision = static_cast<Revision>(revision);
        f.putCall(call);
        REQUIRE_OK(f.writer().finish(u"c%1"_s.arg(revision)));
    };
    const bool wasSearched = GENERATE(true, false);
    if (wasSearched)
        CHECK(found(f, u"miller"_s) == 300);
    rename(7, "Okafor", 2);
    rename(7, "Okonkwo", 3);
    rename(9, "Okafor", 4);
    CHECK(patches() == 3);
    CHECK(stamp() == before);
    CHECK(found(f, u"okafor"_s) == 1);
    CHECK(found(f, u"okonkwo"_s) == 1);
    CHECK(found(f, u"miller"_s) == 298);
    for (int revision = 5; revision < 220; ++revision)
        rename(11, revision % 2 ? "Odd" : "Even", revision);
    CHECK(patches() < 200);
    CHECK(stamp() > before);
    CHECK(found(f, u"okafor"_s) == 1);
    CHECK(found(f, u"odd"_s) == 1);
    CHECK(found(f, u"even"_s) == 0);
    f.close();
    f.open();
    CHECK(found(f, u"okonkwo"_s) == 1);
    CHECK(found(f, u"odd"_s) == 1);
    // What has to go is in no patch either.
    rename(13, "Vanishing", 300);
    REQUIRE_OK(f.writer().gone({wire::EntityType::Call, StoreFixture::makeCall(13).id.toString()}));
    REQUIRE_OK(f.writer().finish(u"gone"_s));
    CHECK(patches() == 0);
    CHECK(found(f, u"vanishing"_s) == 0);
}

TEST_CASE("what is read ahead of a search is what a search finds, whatever changes meanwhile") {
    StoreFixture f;
    f.loadSample(20'000);
    f.close();
    f.open();
    const Reader& reader = f.store().reader();
    REQUIRE(reader.warmSearch()); // more than one portion
    Call call = StoreFixture::makeCall(5);
    call.callerName = u"Okafor"_s;
    call.revision = static_cast<Revision>(2);
    f.putCall(call);
    REQUIRE_OK(f.writer().gone({wire::EntityType::Call, StoreFixture::makeCall(3).id.toString()}));
    REQUIRE_OK(f.writer().finish(u"c2"_s));
    const bool isWhole = GENERATE(true, false);
    while (isWhole && reader.warmSearch()) {
    }
    CHECK(found(f, u"okafor"_s) == 1);
    CallQuery query;
    query.text = u"5551003"_s;
    CHECK(reader.calls(*f.store().accounts(), query, 1000).size() == 5); // one of six is gone
    CHECK_FALSE(reader.warmSearch());
}

TEST_CASE("blocks split as they grow and keep the order of calls") {
    StoreFixture f;
    f.loadSample(2);
    for (int n = 500; n-- > 0;) { // backwards, so that each comes before the others
        Call call = StoreFixture::makeCall(n);
        f.putCall(call);
        REQUIRE_OK(f.writer().finish(u"c%1"_s.arg(n)));
    }
    CallQuery query;
    query.text = u"miller"_s;
    const auto calls = f.store().reader().calls(*f.store().accounts(), query, 1000);
    CHECK(calls.size() == 251);
    CHECK(std::is_sorted(calls.begin(), calls.end(),
                         [](const auto& a, const auto& b) { return a.call.startedAt > b.call.startedAt; }));
}

} // namespace trunkline::tests
