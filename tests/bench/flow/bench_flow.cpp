// Figures that issue 4 asks for: simulated calls a second and core, all paths of 300 steps, the validator on 1,000
// steps.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>

#include <QCoreApplication>

#include "core/flow/layout.h"
#include "core/flow/scenario_file.h"
#include "core/flow/simulate.h"
#include "core/flow/validator.h"

using namespace trunkline;
using namespace trunkline::flow;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Processor time, so that the figures hold on a machine that others use, too.
double secondsFor(const std::function<void()>& work) {
    const std::clock_t begin = std::clock();
    work();
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

/// The best of several runs: what the machine can do when nobody else wants it.
double bestOf(int runs, const std::function<void()>& work) {
    double best = 1e9;
    for (int i = 0; i < runs; ++i)
        best = std::min(best, secondsFor(work));
    return best;
}

Step dial(const QByteArray& id, const QString& destination, const QByteArray& next) {
    Step step;
    step.id = StepId(id);
    step.type = u"dial"_s;
    step.settings = {{u"destination"_s, destination}, {u"ringSeconds"_s, 20}};
    step.ports = {{u"busy"_s, StepId(next)}, {u"noAnswer"_s, StepId(next)}, {u"otherwise"_s, StepId(next)}};
    return step;
}

/// `count` steps: schedules, menus and dials in a chain, all with a way to one voicemail.
FlowDocument longFlow(int count) {
    FlowDocument flow;
    for (int i = 0; i + 1 < count; ++i) {
        const QByteArray next = i + 2 < count ? "s" + QByteArray::number(i + 1) : QByteArray("vm");
        Step step = dial("s" + QByteArray::number(i), u"d%1"_s.arg(i % 20), next);
        if (i % 5 == 1) {
            step.type = u"schedule"_s;
            step.settings = {{u"branches"_s, QJsonArray{QJsonObject{{u"port"_s, u"day"_s},
                                                                    {u"days"_s, QJsonArray{u"mon"_s, u"tue"_s}},
                                                                    {u"from"_s, u"08:00"_s},
                                                                    {u"to"_s, u"17:00"_s}}}}};
            step.ports = {{u"day"_s, StepId(next)}, {u"otherwise"_s, StepId("vm")}};
        } else if (i % 5 == 3) {
            step.type = u"menu"_s;
            step.settings = {{u"prompt"_s, u"Press 1 or 2."_s}, {u"seconds"_s, 5}};
            step.ports = {{u"1"_s, StepId(next)},
                          {u"2"_s, StepId("vm")},
                          {u"timeout"_s, StepId(next)},
                          {u"invalid"_s, StepId("vm")}};
        }
        flow.insertStep(step);
    }
    Step voicemail;
    voicemail.id = StepId("vm");
    voicemail.type = u"voicemail"_s;
    flow.insertStep(voicemail);
    flow.setEntry(StepId("s0"));
    return flow;
}

CompanyFacts companyWith(int destinations) {
    CompanyFacts facts;
    facts.zone = *ZoneTable::load(u"America/Chicago");
    for (int i = 0; i < destinations; ++i) {
        Destination destination;
        destination.id = DestinationId(u"d%1"_s.arg(i).toUtf8());
        destination.label = u"Phone %1"_s.arg(i);
        destination.address = u"+1312555%1"_s.arg(100 + i, 4, 10, QLatin1Char('0'));
        facts.destinations.insert(destination.id, destination);
    }
    return facts;
}

void benchMachine() {
    FlowDocument hunt;
    hunt.insertStep(dial("mike1", u"d0"_s, "joe1"));
    hunt.insertStep(dial("joe1", u"d1"_s, "vm"));
    Step voicemail;
    voicemail.id = StepId("vm");
    voicemail.type = u"voicemail"_s;
    hunt.insertStep(voicemail);
    hunt.setEntry(StepId("mike1"));
    const Machine machine(Program::compile(hunt), std::make_shared<const CompanyFacts>(companyWith(2)));
    CallFacts facts;
    facts.now = fromMilliseconds(1'767'646'800'000);
    const Outcome busy{.kind = Outcome::Kind::Busy, .answeredBy = {}, .keys = {}, .ringSeconds = 0};
    const Outcome noAnswer{.kind = Outcome::Kind::NoAnswer, .answeredBy = {}, .keys = {}, .ringSeconds = 20};
    const Outcome left{.kind = Outcome::Kind::Left, .answeredBy = {}, .keys = {}, .ringSeconds = 0};
    constexpr int kCalls = 1'000'000;
    int toVoicemail = 0;
    const double seconds = bestOf(3, [&] {
        for (int i = 0; i < kCalls; ++i) {
            Turn turn = machine.start(facts);
            turn = machine.advance(facts, turn.state, busy);
            turn = machine.advance(facts, turn.state, noAnswer);
            turn = machine.advance(facts, turn.state, left);
            toVoicemail += std::get<HangUp>(turn.instruction).end == End::Voicemail ? 1 : 0;
        }
    });
    std::printf("hunt flow, busy then no answer then voicemail   %.2f million calls/s (%d ended in voicemail)\n",
                kCalls / seconds / 1e6, toVoicemail);
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    benchMachine();

    const FlowDocument middle = longFlow(300);
    double count = 0;
    const double paths = bestOf(5, [&] { count = everyPath(middle).pathCount; });
    std::printf("every path of 300 steps                         %.2f ms (%.0e paths)\n", paths * 1e3, count);

    const FlowDocument large = longFlow(1'000);
    const CompanyFacts facts = companyWith(20);
    ValidationContext context;
    context.company = &facts;
    context.now = fromMilliseconds(1'767'646'800'000);
    std::size_t problems = 0;
    const double validation = bestOf(20, [&] { problems = validate(large, context).size(); });
    std::printf("validator on 1,000 steps                        %.2f ms (%zu problems)\n", validation * 1e3, problems);

    const QByteArray bytes = large.toBytes();
    const double reading = bestOf(10, [&] { (void)FlowDocument::fromBytes(bytes); });
    std::printf("reading 1,000 steps (%lld KB)                    %.2f ms\n",
                static_cast<long long>(bytes.size() / 1024), reading * 1e3);
    const double compiling = bestOf(10, [&] { (void)Program::compile(large); });
    std::printf("compiling 1,000 steps                           %.2f ms\n", compiling * 1e3);
    const double layout = bestOf(5, [&] { (void)layOut(large); });
    std::printf("laying out 1,000 steps                          %.2f ms\n", layout * 1e3);
    FlowDocument edited = large;
    const double editing = bestOf(5, [&] {
        for (int i = 0; i < 1'000; ++i)
            (void)apply(edited, {SetTitle{StepId("s500"), QString::number(i)}, {}});
    });
    std::printf("one edit of 1,000 steps                         %.2f us\n", editing * 1e3);
    return 0;
}
