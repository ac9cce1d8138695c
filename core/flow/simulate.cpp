#include "core/flow/simulate.h"

#include <algorithm>

#include <QCoreApplication>

namespace trunkline::flow {

using namespace Qt::Literals::StringLiterals;

namespace {

struct SimulationWords {
    Q_DECLARE_TR_FUNCTIONS(FlowSimulation)
};

QString outcomeWords(Outcome::Kind kind) {
    switch (kind) {
    case Outcome::Kind::Answered:
        return SimulationWords::tr("answered");
    case Outcome::Kind::Busy:
        return SimulationWords::tr("busy");
    case Outcome::Kind::NoAnswer:
        return SimulationWords::tr("no answer");
    case Outcome::Kind::Declined:
        return SimulationWords::tr("declined");
    default:
        return SimulationWords::tr("failed");
    }
}

/// Keys that the caller is going to press. An entry of several keys answers one question; single keys are put together.
class Keypad {
public:
    explicit Keypad(const QStringList& keys) : m_entries(keys) {}

    QString answer(const Gather& gather) {
        QString typed;
        while (!m_entries.isEmpty() && typed.size() < gather.maxDigits) {
            QString& entry = m_entries.first();
            if (entry.isEmpty()) {
                m_entries.removeFirst();
                break;
            }
            const bool isWhole = entry.size() > 1;
            while (!entry.isEmpty() && typed.size() < gather.maxDigits) {
                const QChar key = entry.front();
                entry.remove(0, 1);
                if (gather.finishKey != 0 && key == QLatin1Char(gather.finishKey))
                    return finish(typed);
                typed.append(key);
            }
            if (entry.isEmpty())
                m_entries.removeFirst();
            if (isWhole)
                break;
        }
        return typed;
    }

private:
    QString finish(const QString& typed) {
        if (m_entries.first().isEmpty())
            m_entries.removeFirst();
        return typed;
    }

    QStringList m_entries;
};

/// Plays the world around the machine: phones, caller, clock.
class Simulation {
public:
    Simulation(const Machine& machine, const Supposition& supposition)
        : m_machine(machine), m_supposition(supposition), m_facts(supposition.call), m_keypad(supposition.keys) {}

    SimulatedCall run() {
        Turn turn = m_machine.start(m_facts, &m_trace);
        takeSteps(turn.instruction);
        while (!turn.state.isOver()) {
            const Outcome outcome =
                std::visit([this](const auto& instruction) { return carryOut(instruction); }, turn.instruction);
            turn = m_machine.advance(m_facts, turn.state, outcome, &m_trace);
            takeSteps(turn.instruction);
        }
        const HangUp& last = std::get<HangUp>(turn.instruction);
        m_call.end = last.end;
        if (last.answeredBy)
            m_call.answeredBy = last.answeredBy->id;
        for (const Trace::Entry& entry : m_trace.entered)
            m_call.path.append(m_machine.program().stepId(entry.flow, entry.step));
        finishEvents();
        return std::move(m_call);
    }

private:
    /// Makes an event for every step that was entered since the last time; the last of them gave the instruction.
    void takeSteps(const Instruction& instruction) {
        const bool isNew = m_events < m_trace.entered.size();
        for (; m_events < m_trace.entered.size(); ++m_events) {
            const Trace::Entry& entry = m_trace.entered[m_events];
            SimulatedEvent event;
            event.step = m_machine.program().stepId(entry.flow, entry.step);
            event.flow = m_machine.program().flowName(entry.flow);
            event.at = m_facts.now;
            m_call.events.append(event);
        }
        const bool isEnd = std::holds_alternative<HangUp>(instruction);
        if (isEnd || m_call.events.isEmpty())
            return;
        const auto* dial = std::get_if<Dial>(&instruction);
        if (isNew)
            m_call.events.last().instruction = kindName(instruction);
        if (!dial || !dial->continues)
            m_call.instructions.append(kindName(instruction));
    }

    void finishEvents() {
        for (std::size_t i = 0; i < m_trace.entered.size(); ++i)
            m_call.events[static_cast<qsizetype>(i)].port = m_trace.entered[i].port;
    }

    void say(const QString& words) {
        QString& already = m_call.events.last().words;
        already = already.isEmpty() ? words : SimulationWords::tr("%1; %2").arg(already, words);
    }

    void pass(int seconds) { m_facts.now += std::chrono::seconds(seconds); }

    Outcome carryOut(const Play& play) {
        say(play.prompt->say.isEmpty() ? SimulationWords::tr("Plays a recording")
                                       : SimulationWords::tr("Says “%1”").arg(play.prompt->say));
        return {.kind = Outcome::Kind::Done, .answeredBy = {}, .keys = {}, .ringSeconds = 0};
    }

    Outcome::Kind outcomeOf(const Destination& destination, bool isScreened) const {
        const Outcome::Kind kind = m_supposition.outcomes.value(destination.id, Outcome::Kind::NoAnswer);
        const bool isRefused = kind == Outcome::Kind::Answered && isScreened && !m_supposition.screeningAccepted;
        return isRefused ? Outcome::Kind::Declined : kind;
    }

    Outcome carryOut(const Dial& dial) {
        Outcome outcome{.kind = Outcome::Kind::Failed, .answeredBy = {}, .keys = {}, .ringSeconds = 0};
        QStringList names;
        bool isFirst = true;
        for (const Destination* target : dial.targets.all()) {
            names.append(target->label.isEmpty() ? target->id.toString() : target->label);
            const Outcome::Kind kind = outcomeOf(*target, dial.screening != nullptr);
            const bool isAnswered = kind == Outcome::Kind::Answered && outcome.kind != Outcome::Kind::Answered;
            if (isAnswered)
                outcome.answeredBy = target->id;
            // Of several, an answer counts most, then a phone that rings out.
            if (isFirst || isAnswered || (kind == Outcome::Kind::NoAnswer && outcome.kind != Outcome::Kind::Answered))
                outcome.kind = kind;
            isFirst = false;
        }
        if (outcome.kind == Outcome::Kind::NoAnswer)
            outcome.ringSeconds = dial.seconds;
        m_call.ringSeconds += outcome.ringSeconds;
        m_call.events.last().ringSeconds += outcome.ringSeconds;
        say(SimulationWords::tr("Rings %1 for %n second(s): %2", nullptr, dial.seconds)
                .arg(names.join(u", "_s), outcomeWords(outcome.kind)));
        pass(outcome.ringSeconds);
        return outcome;
    }

    Outcome carryOut(const Gather& gather) {
        const QString keys = m_keypad.answer(gather);
        if (keys.isEmpty())
            pass(gather.seconds);
        say(keys.isEmpty() ? SimulationWords::tr("Nothing is pressed for %n second(s)", nullptr, gather.seconds)
                           : SimulationWords::tr("The caller presses %1").arg(keys));
        return {.kind = Outcome::Kind::Keys, .answeredBy = {}, .keys = keys, .ringSeconds = 0};
    }

    Outcome carryOut(const Record& record) {
        (void)record;
        say(m_supposition.leavesMessage ? SimulationWords::tr("The caller leaves a message")
                                        : SimulationWords::tr("The caller says nothing"));
        const Outcome::Kind kind = m_supposition.leavesMessage ? Outcome::Kind::Left : Outcome::Kind::Empty;
        return {.kind = kind, .answeredBy = {}, .keys = {}, .ringSeconds = 0};
    }

    Outcome carryOut(const Notify& notify) {
        const bool fails = m_supposition.failedWebhooks.contains(m_call.events.last().step);
        say((fails ? SimulationWords::tr("Tells %1: failed") : SimulationWords::tr("Tells %1: worked"))
                .arg(*notify.url));
        return {.kind = fails ? Outcome::Kind::Failed : Outcome::Kind::Done,
                .answeredBy = {},
                .keys = {},
                .ringSeconds = 0};
    }

    Outcome carryOut(const HangUp&) { return {}; }

    const Machine& m_machine;
    const Supposition& m_supposition;
    CallFacts m_facts;
    Keypad m_keypad;
    Trace m_trace;
    std::size_t m_events = 0;
    SimulatedCall m_call;
};

} // namespace

SimulatedCall simulate(const Machine& machine, const Supposition& supposition) {
    return Simulation(machine, supposition).run();
}

} // namespace trunkline::flow
