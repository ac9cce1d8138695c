#include "ui/calls/call_columns.h"

#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

Call makeCall() {
    Call call;
    call.id = CallId("cal_1");
    call.company = AccountId("acc_1");
    call.trackingNumber = u"+13125550100"_s;
    call.caller = u"+13125550142"_s;
    call.callerName = u"Rosa Ortega"_s;
    call.outcome = CallOutcome::Answered;
    call.legs = {{DestinationId("dst_mike"), u"+13125550111"_s, 20, LegOutcome::NoAnswer},
                 {DestinationId("dst_joe"), u"+13125550112"_s, 12, LegOutcome::Answered}};
    return call;
}

CallNames makeNames() {
    CallNames names;
    names.destinations = {{DestinationId("dst_mike"), u"Mike"_s}, {DestinationId("dst_joe"), u"Joe"_s}};
    return names;
}

} // namespace

TEST_CASE("The path of a call reads as what happened to the caller") {
    CHECK(pathSentence(makeCall(), makeNames()) == u"rang Mike 20 s: no answer → rang Joe 12 s: answered"_s);
    Call skipped = makeCall();
    skipped.outcome = CallOutcome::Voicemail;
    skipped.legs[0].outcome = LegOutcome::SwitchedOff;
    skipped.legs[1] = {{}, u"+13125550199"_s, 25, LegOutcome::Busy};
    CHECK(pathSentence(skipped, makeNames()) ==
          u"Mike: switched off, skipped → rang (312) 555-0199 25 s: busy → left a voicemail"_s);
}

TEST_CASE("A hidden caller is said to be withheld and never shown as empty") {
    Call call = makeCall();
    call.callerName.clear();
    call.caller.clear();
    CHECK(callerTitle(call) == u"Withheld"_s);
    CHECK(callerNumber(call) == u"Withheld"_s);
}

TEST_CASE("Who answered is the destination's label, or its number once it is gone") {
    CHECK(answeredByTitle(makeCall(), makeNames()) == u"Joe"_s);
    CHECK(answeredByTitle(makeCall(), {}) == u"(312) 555-0112"_s);
    Call missed = makeCall();
    missed.outcome = CallOutcome::Missed;
    missed.legs.clear();
    CHECK(answeredByTitle(missed, makeNames()).isEmpty());
}

TEST_CASE("A file gets a cell for each title") {
    const CallText text(std::make_shared<const CallNames>(makeNames()), Instant{});
    for (int i = 0; i < kCallColumnCount; ++i) {
        const auto column = static_cast<CallColumn>(i);
        INFO(titleOf(column).toStdString());
        CHECK(text.fileCells(makeCall(), column).size() == fileTitlesOf(column).size());
        CHECK_FALSE(titleOf(column).isEmpty());
    }
}

TEST_CASE("Every outcome has a word of its own") {
    QStringList words;
    for (int i = 0; i <= static_cast<int>(CallOutcome::Failed); ++i)
        words.append(wordOf(static_cast<CallOutcome>(i)));
    words.removeDuplicates();
    CHECK(words.size() == static_cast<int>(CallOutcome::Failed) + 1);
    CHECK_FALSE(words.contains(QString()));
}
