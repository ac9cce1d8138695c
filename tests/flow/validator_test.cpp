#include "core/flow/validator.h"

#include <algorithm>

#include "core/flow/step_types.h"
#include "tests/flow/flow_samples.h"
#include "tests/support/catch_qt.h"

using namespace trunkline;
using namespace trunkline::flow;
using namespace trunkline::tests;
using namespace Qt::Literals::StringLiterals;

namespace {

QString shown(const std::vector<Problem>& problems) {
    QStringList lines;
    for (const Problem& problem : problems)
        lines.append(nameOf(problem.severity) + u' ' + nameOf(problem.code) + u' ' + problem.step.toString() + u": "_s +
                     problem.message);
    return lines.join(u'\n');
}

std::vector<Problem> problemsOf(const FlowDocument& flow, CompanyFacts facts = company(),
                                const char* now = "2026-01-05T21:00:00Z") {
    ValidationContext context;
    context.company = &facts;
    context.now = at(now);
    return validate(flow, context);
}

const Problem* find(const std::vector<Problem>& problems, ProblemCode code) {
    const auto found =
        std::find_if(problems.begin(), problems.end(), [code](const Problem& problem) { return problem.code == code; });
    return found == problems.end() ? nullptr : &*found;
}

/// Requires the problem at the step, and that its fix, where there is one, mends it.
void requireProblem(const FlowDocument& flow, ProblemCode code, Severity severity, const char* step,
                    bool isFixable = false, const CompanyFacts& facts = company()) {
    const std::vector<Problem> problems = problemsOf(flow, facts);
    const Problem* problem = find(problems, code);
    INFO(shown(problems).toStdString());
    REQUIRE(problem);
    CHECK(problem->severity == severity);
    CHECK(problem->step.toUtf8() == QByteArray(step));
    CHECK_FALSE(problem->message.isEmpty());
    CHECK(problem->fix.has_value() == isFixable);
    if (!problem->fix)
        return;
    CHECK_FALSE(problem->fix->words.isEmpty());
    FlowDocument mended = flow;
    REQUIRE_OK(apply(mended, *problem->fix));
    const std::vector<Problem> after = problemsOf(mended, facts);
    INFO(shown(after).toStdString());
    CHECK_FALSE(find(after, code));
}

void requireClean(const FlowDocument& flow, ProblemCode code, const CompanyFacts& facts = company()) {
    const std::vector<Problem> problems = problemsOf(flow, facts);
    INFO(shown(problems).toStdString());
    CHECK_FALSE(find(problems, code));
}

FlowDocument dialWith(const char* settings) {
    return FlowBuilder().step("d", "dial", settings, {{"otherwise", "vm"}}).step("vm", "voicemail");
}

} // namespace

TEST_CASE("the hunt flow and a flow with every step have no problem") {
    CHECK(shown(problemsOf(huntFlow())) == QString());
    CHECK(shown(problemsOf(everyStepFlow())) == QString());
    CHECK(shown(validate(huntFlow())) == QString());
}

TEST_CASE("deadEnd: a way out that leads nowhere") {
    requireProblem(FlowBuilder().step("g", "greeting", R"({"say": "Hi"})"), ProblemCode::DeadEnd, Severity::Error, "g",
                   true);
    requireProblem(
        FlowBuilder().step("d", "dial", R"({"destination": "mike"})", {{"noAnswer", "vm"}}).step("vm", "voicemail"),
        ProblemCode::DeadEnd, Severity::Error, "d", true);
    requireProblem(FlowBuilder().step("m", "menu", "{}", {{"1", "vm"}, {"timeout", "vm"}}).step("vm", "voicemail"),
                   ProblemCode::DeadEnd, Severity::Error, "m", true);
    requireProblem(FlowBuilder()
                       .step("s", "split", R"({"shares": [{"port": "a", "weight": 50}, {"port": "b", "weight": 50}]})",
                             {{"a", "vm"}})
                       .step("vm", "voicemail"),
                   ProblemCode::DeadEnd, Severity::Error, "s", true);
    requireClean(FlowBuilder()
                     .step("d", "dial", R"({"destination": "mike"})",
                           {{"busy", "vm"}, {"noAnswer", "vm"}, {"declined", "vm"}, {"unavailable", "vm"}})
                     .step("vm", "voicemail"),
                 ProblemCode::DeadEnd);
}

TEST_CASE("deadEnd: the end of a flow that others go to returns there") {
    ValidationContext context;
    context.isGoneTo = true;
    const std::vector<Problem> problems = validate(FlowBuilder().step("t", "tag", R"({"tag": "x"})"), context);
    REQUIRE(find(problems, ProblemCode::DeadEnd));
    CHECK(find(problems, ProblemCode::DeadEnd)->severity == Severity::Hint);
}

TEST_CASE("unreachable: a step that no call reaches") {
    FlowDocument flow = huntFlow();
    Step lost;
    lost.id = StepId("lost");
    lost.type = u"hangup"_s;
    flow.insertStep(lost);
    requireProblem(flow, ProblemCode::Unreachable, Severity::Warning, "lost", true);
}

TEST_CASE("loop: a circle in which nothing waits") {
    requireProblem(FlowBuilder()
                       .step("a", "tag", R"({"tag": "x"})", {{"next", "b"}})
                       .step("b", "tag", R"({"tag": "y"})", {{"next", "a"}}),
                   ProblemCode::Loop, Severity::Error, "a");
    requireClean(FlowBuilder()
                     .step("m", "menu", "{}", {{"1", "vm"}, {"timeout", "t"}, {"invalid", "t"}})
                     .step("t", "tag", R"({"tag": "x"})", {{"next", "m"}})
                     .step("vm", "voicemail"),
                 ProblemCode::Loop);
}

TEST_CASE("scheduleGap: times that no branch covers") {
    const char* office =
        R"({"branches": [{"port": "day", "days": ["mon", "tue", "wed", "thu", "fri"], "from": "08:00", "to": "17:00"}]})";
    requireProblem(FlowBuilder().step("s", "schedule", office, {{"day", "vm"}}).step("vm", "voicemail"),
                   ProblemCode::ScheduleGap, Severity::Error, "s", true);
    const char* always =
        R"({"branches": [{"port": "day", "from": "08:00", "to": "20:00"}, {"port": "night", "from": "20:00", "to": "08:00"}]})";
    requireClean(FlowBuilder().step("s", "schedule", always, {{"day", "vm"}, {"night", "vm"}}).step("vm", "voicemail"),
                 ProblemCode::ScheduleGap);
    requireClean(FlowBuilder().step("s", "schedule", always, {{"day", "vm"}, {"night", "vm"}}).step("vm", "voicemail"),
                 ProblemCode::DeadEnd);
}

TEST_CASE("ringTooLong: at or over the phone's own voicemail") {
    CompanyFacts facts = company();
    facts.destinations[DestinationId("mike")].voicemailPicksUpSeconds = 20;
    requireProblem(dialWith(R"({"destination": "mike", "ringSeconds": 20})"), ProblemCode::RingTooLong,
                   Severity::Warning, "d", true, facts);
    requireClean(dialWith(R"({"destination": "mike", "ringSeconds": 19})"), ProblemCode::RingTooLong, facts);
    requireProblem(dialWith(R"({"destination": "mike", "ringSeconds": 90})"), ProblemCode::RingTooLong,
                   Severity::Warning, "d", true);
}

TEST_CASE("ringTooShort: less than people need") {
    requireProblem(dialWith(R"({"destination": "mike", "ringSeconds": 10})"), ProblemCode::RingTooShort,
                   Severity::Warning, "d", true);
    requireClean(dialWith(R"({"destination": "mike", "ringSeconds": 15})"), ProblemCode::RingTooShort);
}

TEST_CASE("ownNumber and badNumber: what a destination rings") {
    CompanyFacts facts = company();
    facts.destinations[DestinationId("mike")].address = u"+13125550100"_s;
    requireProblem(huntFlow(), ProblemCode::OwnNumber, Severity::Error, "mike1", false, facts);
    facts.destinations[DestinationId("mike")].address = u"+1312"_s;
    requireProblem(huntFlow(), ProblemCode::BadNumber, Severity::Error, "mike1", false, facts);
    facts.destinations[DestinationId("mike")].address = u"sip:mike@example.com"_s;
    requireClean(huntFlow(), ProblemCode::BadNumber, facts);
}

TEST_CASE("mixedCountries: a group over a border") {
    CompanyFacts facts = company();
    const FlowDocument flow = FlowBuilder()
                                  .step("g", "ringGroup", R"({"destinations": ["mike", "joe"]})", {{"otherwise", "vm"}})
                                  .step("vm", "voicemail");
    requireClean(flow, ProblemCode::MixedCountries, facts);
    facts.destinations[DestinationId("joe")].address = u"+442079460123"_s;
    requireProblem(flow, ProblemCode::MixedCountries, Severity::Warning, "g", false, facts);
}

TEST_CASE("allOff: everybody of a step is switched off, and nobody rings after it") {
    CompanyFacts facts = company();
    Override off;
    off.since = at("2026-01-01T00:00:00Z");
    facts.destinations[DestinationId("mike")].off = off;
    requireClean(huntFlow(), ProblemCode::AllOff, facts);
    facts.destinations[DestinationId("joe")].off = off;
    requireProblem(huntFlow(), ProblemCode::AllOff, Severity::Warning, "mike1", false, facts);
    facts.destinations[DestinationId("joe")].off->until = at("2026-01-05T20:00:00Z");
    requireClean(huntFlow(), ProblemCode::AllOff, facts);
}

TEST_CASE("noConsentNotice: recorded before callers are told") {
    requireProblem(dialWith(R"({"destination": "mike", "record": true})"), ProblemCode::NoConsentNotice,
                   Severity::Warning, "d", true);
    requireClean(FlowBuilder()
                     .step("g", "greeting", R"({"say": "This call may be recorded."})", {{"next", "d"}})
                     .step("d", "dial", R"({"destination": "mike", "record": true})", {{"otherwise", "vm"}})
                     .step("vm", "voicemail"),
                 ProblemCode::NoConsentNotice);
    requireProblem(FlowBuilder()
                       .step("g", "greeting", R"({"say": "Welcome."})", {{"next", "d"}})
                       .step("d", "dial", R"({"destination": "mike", "record": true})", {{"otherwise", "vm"}})
                       .step("vm", "voicemail"),
                   ProblemCode::NoConsentNotice, Severity::Warning, "d", true);
}

TEST_CASE("longWait: over a minute of ringing before voicemail") {
    const auto hunt = [](const char* second) {
        return FlowBuilder()
            .step("a", "dial", R"({"destination": "mike", "ringSeconds": 30})", {{"otherwise", "b"}})
            .step("b", "dial", second, {{"otherwise", "vm"}})
            .step("vm", "voicemail");
    };
    requireProblem(hunt(R"({"destination": "joe", "ringSeconds": 31})"), ProblemCode::LongWait, Severity::Warning,
                   "vm");
    requireClean(hunt(R"({"destination": "joe", "ringSeconds": 30})"), ProblemCode::LongWait);
}

TEST_CASE("bigMenu: more than four choices") {
    FlowBuilder menu;
    menu.step("m", "menu", "{}",
              {{"1", "vm"}, {"2", "vm"}, {"3", "vm"}, {"4", "vm"}, {"timeout", "vm"}, {"invalid", "vm"}})
        .step("vm", "voicemail");
    FlowDocument flow = menu;
    requireClean(flow, ProblemCode::BigMenu);
    flow.edit(StepId("m"))->ports.insert(u"*"_s, StepId("vm"));
    requireProblem(flow, ProblemCode::BigMenu, Severity::Warning, "m");
}

TEST_CASE("innerTimeout: a ring time beyond the limit for all") {
    const auto group = [](const char* settings) {
        return FlowBuilder().step("g", "ringGroup", settings, {{"otherwise", "vm"}}).step("vm", "voicemail");
    };
    requireProblem(group(R"({"destinations": ["mike", "joe"], "ringSeconds": 30, "totalSeconds": 20})"),
                   ProblemCode::InnerTimeout, Severity::Warning, "g", true);
    requireProblem(
        group(
            R"({"destinations": ["mike", "joe", "ann"], "strategy": "inOrder", "ringSeconds": 20, "totalSeconds": 40})"),
        ProblemCode::InnerTimeout, Severity::Warning, "g", true);
    requireClean(
        group(
            R"({"destinations": ["mike", "joe", "ann"], "strategy": "inOrder", "ringSeconds": 20, "totalSeconds": 45})"),
        ProblemCode::InnerTimeout);
}

TEST_CASE("gotoCycle: flows that go round") {
    FlowDocument a = FlowBuilder().step("x", "goto", R"({"flow": "b"})", {{"returned", "vm"}}).step("vm", "voicemail");
    FlowDocument b = FlowBuilder().step("y", "goto", R"({"flow": "a"})", {{"returned", "vm"}}).step("vm", "voicemail");
    ValidationContext context;
    context.findFlow = [&](QStringView name, std::optional<int>) {
        return name == u"a" ? &a : name == u"b" ? &b : nullptr;
    };
    REQUIRE(find(validate(a, context), ProblemCode::GotoCycle));
    CHECK(find(validate(a, context), ProblemCode::GotoCycle)->step == StepId("x"));
    b = huntFlow();
    CHECK_FALSE(find(validate(a, context), ProblemCode::GotoCycle));
    a.edit(StepId("x"))->settings.insert(u"flow"_s, u"nowhere"_s);
    CHECK(find(validate(a, context), ProblemCode::BadSetting));
    a.setName(u"self"_s);
    a.edit(StepId("x"))->settings.insert(u"flow"_s, u"self"_s);
    CHECK(find(validate(a), ProblemCode::GotoCycle));
}

TEST_CASE("deadEnd: a flow that comes back to nowhere") {
    const FlowDocument sub = FlowBuilder().step("t", "tag", R"({"tag": "x"})");
    const FlowDocument main = FlowBuilder().step("x", "goto", R"({"flow": "sub"})");
    ValidationContext context;
    context.findFlow = [&](QStringView name, std::optional<int>) { return name == u"sub" ? &sub : nullptr; };
    CHECK(find(validate(main, context), ProblemCode::DeadEnd));
}

TEST_CASE("badVoice: a voice or a language that does not exist") {
    const auto greeting = [](const char* settings) {
        return FlowBuilder().step("g", "greeting", settings, {{"next", "vm"}}).step("vm", "voicemail");
    };
    requireProblem(greeting(R"({"say": "Hi", "voice": "Robbie"})"), ProblemCode::BadVoice, Severity::Warning, "g",
                   true);
    requireProblem(greeting(R"({"say": "Hi", "language": "xx-XX"})"), ProblemCode::BadVoice, Severity::Warning, "g",
                   true);
    for (const char* good :
         {R"({"say": "Hi", "voice": "woman", "language": "en"})", R"({"say": "Hi", "voice": "Polly.Matthew-Neural"})",
          R"({"say": "Hi", "voice": "Google.en-US-Neural2-C"})"})
        requireClean(greeting(good), ProblemCode::BadVoice);
}

TEST_CASE("unknownDestination: a phone that the company does not have") {
    requireProblem(dialWith(R"({"destination": "nobody"})"), ProblemCode::UnknownDestination, Severity::Error, "d");
    CHECK_FALSE(find(validate(dialWith(R"({"destination": "nobody"})")), ProblemCode::UnknownDestination));
}

TEST_CASE("unknownStep: a wire to nowhere, a step of another world") {
    FlowDocument flow = huntFlow();
    flow.edit(StepId("joe1"))->ports.insert(u"busy"_s, StepId("ghost"));
    requireProblem(flow, ProblemCode::UnknownStep, Severity::Error, "joe1", true);
    requireProblem(FlowBuilder().step("x", "teleport"), ProblemCode::UnknownStep, Severity::Error, "x");
}

TEST_CASE("duplicateStep: two steps with one id") {
    requireProblem(FlowBuilder().step("a", "hangup").step("a", "hangup"), ProblemCode::DuplicateStep, Severity::Error,
                   "a", true);
}

TEST_CASE("noEntry: nowhere to begin") {
    FlowDocument flow = huntFlow();
    flow.setEntry(StepId("ghost"));
    requireProblem(flow, ProblemCode::NoEntry, Severity::Error, "", true);
    requireProblem(FlowDocument(), ProblemCode::NoEntry, Severity::Error, "");
}

TEST_CASE("badSetting: values out of range, of the wrong kind, or missing") {
    const std::pair<const char*, const char*> bad[] = {
        {"dial", R"({"destination": "mike", "ringSeconds": 4})"},
        {"dial", R"({"destination": "mike", "ringSeconds": 121})"},
        {"dial", R"({"destination": "mike", "ringSeconds": "20"})"},
        {"dial", R"({"destination": "mike", "ringSeconds": 20.5})"},
        {"dial", R"({})"},
        {"dial", R"({"destination": "mike", "callerId": "nobody"})"},
        {"dial", R"({"destination": "mike", "screening": {"key": "12"}})"},
        {"dial", R"({"destination": "mike", "extension": {"digits": "x"}})"},
        {"ringGroup", R"({"destinations": ["mike"]})"},
        {"ringGroup", R"({"destinations": ["mike", "mike"]})"},
        {"ringGroup", R"({"destinations": ["mike", "joe"], "strategy": "loudest"})"},
        {"menu", R"({"seconds": 31})"},
        {"menu", R"({"retries": 6})"},
        {"gather", R"({"minDigits": 0})"},
        {"gather", R"({"minDigits": 5, "maxDigits": 4})"},
        {"schedule", R"({"branches": []})"},
        {"schedule", R"({"branches": [{"port": "a", "days": ["someday"], "from": "08:00", "to": "17:00"}]})"},
        {"schedule", R"({"branches": [{"port": "a", "days": ["mon"], "from": "25:00", "to": "17:00"}]})"},
        {"geo", R"({"rules": [{"port": "a"}]})"},
        {"geo", R"({"rules": [{"port": "a", "states": ["Atlantis"]}]})"},
        {"callerTest", R"({"rules": [{"port": "a"}]})"},
        {"split", R"({"shares": [{"port": "a", "weight": 50}, {"port": "b", "weight": 49}]})"},
        {"switch", R"({})"},
        {"tag", R"({})"},
        {"webhook", R"({"url": "ftp://example.com"})"},
        {"webhook", R"({"url": "https://example.com", "seconds": 0})"},
        {"goto", R"({})"},
        {"voicemail", R"({"maxSeconds": 0})"},
        {"greeting", R"({})"},
    };
    for (const auto& [type, settings] : bad) {
        FlowDocument flow = FlowBuilder().step("x", type, settings).step("vm", "voicemail");
        for (const QString& port : portsOf(*flow.find(StepId("x"))))
            flow.edit(StepId("x"))->ports.insert(port, StepId("vm"));
        const std::vector<Problem> problems = problemsOf(flow);
        INFO(type << ' ' << settings << '\n' << shown(problems).toStdString());
        const Problem* problem = find(problems, ProblemCode::BadSetting);
        REQUIRE(problem);
        CHECK(problem->severity == Severity::Error);
        CHECK(problem->step == StepId("x"));
        CHECK(hasErrors(problems));
    }
}

TEST_CASE("badSetting: ranges are mended into their bounds") {
    requireProblem(dialWith(R"({"destination": "mike", "ringSeconds": 500})"), ProblemCode::BadSetting, Severity::Error,
                   "d", true);
}

TEST_CASE("errors come first, then in the order of the document") {
    FlowDocument flow = dialWith(R"({"destination": "mike", "ringSeconds": 10})");
    flow.edit(StepId("vm"))->settings.insert(u"maxSeconds"_s, 0);
    const std::vector<Problem> problems = problemsOf(flow);
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].code == ProblemCode::BadSetting);
    CHECK(problems[1].code == ProblemCode::RingTooShort);
}
