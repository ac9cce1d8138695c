#include <algorithm>

#include <QBuffer>

#include "server/import/record_splitter.h"
#include "tests/support/catch_qt.h"

using trunkline::callrail::RecordSplitter;
using Fault = RecordSplitter::Fault;

namespace {

using Items = std::vector<std::string>;

std::string faultText(Fault fault) {
    return " !" + std::to_string(static_cast<int>(fault));
}

/// "calls#1 {…}" for every record, "calls#2 !3" for every fault.
Items itemsOf(const QByteArray& text, bool rejectsAll = false) {
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    RecordSplitter splitter(buffer);
    Items items;
    while (const auto item = splitter.next()) {
        std::string line = std::string(item->list) + '#' + std::to_string(item->number);
        line += item->fault == Fault::None ? ' ' + std::string(item->text) : faultText(item->fault);
        items.push_back(line);
        if (rejectsAll && item->fault == Fault::None)
            splitter.rejectLast();
        REQUIRE(items.size() < 100'000);
    }
    return items;
}

bool contains(const Items& items, const std::string& item) {
    return std::find(items.begin(), items.end(), item) != items.end();
}

} // namespace

TEST_CASE("records are cut out of pages, lists and lone objects") {
    CHECK(itemsOf(R"({"page":1,"calls":[{"id":"a"},{"b":[{"c":1}]}],"total":2} {"calls":[{"id":"d"}]})") ==
          Items{R"(calls#1 {"id":"a"})", R"(calls#2 {"b":[{"c":1}]})", R"(calls#1 {"id":"d"})"});
    CHECK(itemsOf(R"([{"id":"a"}, {"id":"b"}])") == Items{R"(#1 {"id":"a"})", R"(#2 {"id":"b"})"});
    CHECK(itemsOf("{\"id\":\"a\"}\n{\"id\":\"b\"}\n") == Items{R"(#1 {"id":"a"})", R"(#2 {"id":"b"})"});
    CHECK(itemsOf(R"({"calls":[]})").empty());
    CHECK(itemsOf("").empty());
}

TEST_CASE("brackets and quotes within texts do not count") {
    CHECK(itemsOf(R"({"calls":[{"note":"a } ] \" { \\"},{"id":2}]})") ==
          Items{R"(calls#1 {"note":"a } ] \" { \\"})", R"(calls#2 {"id":2})"});
}

TEST_CASE("a file that is cut off gives what was whole and then says so, wherever it is cut") {
    const QByteArray whole = R"({"calls":[{"id":"a","tags":["x"]},{"id":"b"}]})";
    for (qsizetype length = 1; length < whole.size(); ++length) {
        const Items items = itemsOf(whole.first(length));
        CAPTURE(length, items);
        REQUIRE(!items.empty());
        CHECK(items.back().ends_with(faultText(Fault::Truncated)));
        CHECK(contains(items, R"(calls#1 {"id":"a","tags":["x"]})") == (length >= 33));
    }
}

TEST_CASE("after a broken record the next one is found") {
    CHECK(itemsOf(R"({"calls":[{"id":"a"},{"id":"b","t":["x"}},{"id":"c"}]})") ==
          Items{R"(calls#1 {"id":"a"})", "calls#2" + faultText(Fault::Broken), R"(calls#3 {"id":"c"})"});
    CHECK(itemsOf("{\"calls\":[{\"id\":\"a\nb\"},{\"id\":\"c\"}]}").back() == R"(calls#2 {"id":"c"})");
    CHECK(itemsOf(R"({"calls":[7,{"id":"c"}]})") ==
          Items{"calls#1" + faultText(Fault::NotAnObject), R"(calls#2 {"id":"c"})"});
}

TEST_CASE("hostile files neither recurse nor grow") {
    CHECK(itemsOf(QByteArray(3'000'000, '[')).back().find('!') != std::string::npos);
    CHECK(itemsOf("{\"calls\":[" + QByteArray(500'000, '{')).back().find('!') != std::string::npos);
    CHECK(itemsOf("{\"calls\":[{\"a\":" + QByteArray(100, '[') + QByteArray(100, ']') + "},{\"id\":1}]}") ==
          Items{"calls#1" + faultText(Fault::TooDeep), R"(calls#2 {"id":1})"});
    const QByteArray large = "{\"calls\":[{\"a\":\"" + QByteArray(2'000'000, 'x') + "\"},{\"id\":1}]}";
    CHECK(itemsOf(large) == Items{"calls#1" + faultText(Fault::TooLarge), R"(calls#2 {"id":1})"});
    CHECK(itemsOf("<html><body>Sign in</body></html>").size() <= 1);
}

TEST_CASE("what turns out to be no JSON is searched for the record after it") {
    CHECK(itemsOf(R"({"calls":[{"id":tru},{"id":2}]})", true) == Items{R"(calls#1 {"id":tru})", R"(calls#2 {"id":2})"});
}
