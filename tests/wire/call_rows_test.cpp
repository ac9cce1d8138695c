#include "core/wire/call_rows.h"

#include "core/wire/codecs.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace Qt::Literals::StringLiterals;

namespace {

Call sampleCall() {
    Call call;
    call.id = CallId("cal_1");
    call.company = AccountId("acc_1");
    call.caller = u"+13125550199"_s;
    call.callerName = u"Zoë \"Z\" O'Neil\n\\ \u0001"_s;
    call.startedAt = fromMilliseconds(1'767'614'400'123);
    call.durationSeconds = 61;
    call.outcome = CallOutcome::Answered;
    call.tags = {u"emergency"_s, u"größer"_s};
    call.legs = {{DestinationId("dst_1"), u"+13125550111"_s, 20, LegOutcome::Busy}};
    call.path = {u"mike1"_s, u"vm"_s};
    call.isFirstTime = true;
    call.revision = static_cast<Revision>(9);
    call.extra = {{"mood"_L1, u"cheerful"_s}};
    return call;
}

std::string lineOf(const std::vector<std::string>& rows) {
    std::string line = R"({"type":"calls","rows":[)";
    for (std::size_t i = 0; i < rows.size(); ++i)
        line += (i == 0 ? "" : ",") + rows[i];
    return line + "]}";
}

} // namespace

TEST_CASE("a call survives being a row on the wire") {
    const Call call = sampleCall();
    const wire::OwnedCallRow owned = wire::toRow(call);
    std::string text;
    wire::appendCallRow(text, owned.row);

    wire::CallRowReader reader;
    std::vector<Call> calls;
    const Result<int> count = reader.read(lineOf({text, text}), [&calls](const wire::CallRow& row) {
        const Result<Call> back = wire::toCall(row);
        REQUIRE_OK(back);
        calls.push_back(*back);
    });
    REQUIRE_OK(count);
    CHECK(*count == 2);
    CHECK(wire::toJson(calls.at(1)) == wire::toJson(call));
}

TEST_CASE("rows that are not calls are refused and told by their number") {
    std::string good;
    wire::appendCallRow(good, wire::toRow(sampleCall()).row);
    const auto refused = [&good](const std::string& bad) {
        wire::CallRowReader reader;
        int taken = 0;
        const Result<int> count = reader.read(lineOf({good, bad}), [&taken](const wire::CallRow&) { ++taken; });
        REQUIRE_FALSE(count.has_value());
        CHECK(count.error().message.contains(u'2'));
        CHECK(taken == 1);
    };
    refused("[]");
    refused("{}");
    refused("7");
    refused("[1,2,3]");
    refused(R"(["cal_1"])");
    std::string outOfRange = good;
    outOfRange.replace(outOfRange.find(",61,"), 4, ",-61,");
    refused(outOfRange);
    std::string unnamed = good;
    unnamed.replace(unnamed.find("cal_1"), 5, "");
    refused(unnamed);
}

TEST_CASE("a line cut anywhere is refused or empty, and never crashes") {
    std::string text;
    wire::appendCallRow(text, wire::toRow(sampleCall()).row);
    const std::string line = lineOf({text});
    wire::CallRowReader reader;
    for (std::size_t length = 0; length + 2 < line.size(); ++length) {
        int taken = 0;
        const Result<int> count =
            reader.read(std::string_view(line).substr(0, length), [&taken](const wire::CallRow&) { ++taken; });
        CHECK_FALSE(count.has_value());
    }
}
