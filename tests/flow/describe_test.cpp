#include "core/flow/describe.h"

#include "tests/flow/flow_samples.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::flow;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("the hunt flow reads as people would say it") {
    const CompanyFacts facts = company();
    const Sheet sheet = describe(huntFlow(), &facts);
    CHECK(sheet.title == u"Main line");
    REQUIRE(sheet.lines.size() == 3);
    CHECK(sheet.lines[0].sentence.contains(u"We ring Mike for 20 second"));
    CHECK(sheet.lines[1].way == u"If nobody answers");
    CHECK(sheet.lines[1].sentence.contains(u"We ring Joe for 25 second"));
    CHECK(sheet.lines[2].sentence == u"The caller hears “Please leave a message.” and can leave a message.");
    CHECK(sheet.toText().startsWith(u"Main line\nWe ring Mike"));
}

TEST_CASE("opening hours are told by days and times") {
    const CompanyFacts facts = company();
    const FlowDocument flow = everyStepFlow();
    CHECK(timesOf(*flow.find(StepId("open")), u"day") == u"Monday to Friday 8:00–17:00");
    const QString text = describe(flow, &facts).toText();
    CHECK(text.contains(u"At all other times"));
    CHECK(text.contains(u"If the caller presses 1"));
    CHECK(text.contains(u"60 % of the calls"));
    CHECK(text.contains(u"Callers from Illinois"));
    CHECK(text.contains(u"Blocked callers"));
    CHECK(text.contains(u"As above"));
}

TEST_CASE("every step of every sample gets a sentence, and circles end") {
    std::mt19937_64 random(3);
    for (int i = 0; i < 50; ++i) {
        const FlowDocument flow = randomFlow(random, 30);
        for (const Step& step : flow.steps())
            CHECK_FALSE(sentenceOf(step).isEmpty());
        CHECK(describe(flow).lines.size() < 1000);
    }
}
