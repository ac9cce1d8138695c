#pragma once

#include <algorithm>

#include "core/flow/program_code.h"

namespace trunkline::flow {

// Private to the machine.

/// A program with its names looked up in the facts of a company.
struct Machine::Bound {
    std::shared_ptr<const Program> program;
    std::shared_ptr<const CompanyFacts> company;
    std::vector<const Destination*> destinations; ///< null: the company does not know it
    std::vector<const Calendar*> calendars;
    std::vector<const SwitchFacts*> switches;
    std::shared_ptr<const ZoneTable> zone;
    bool refusesBlocked = false; ///< the company blocks callers, and no step says what becomes of them
};

/// splitmix64: spreads a seed over all bits, the same on every platform.
[[nodiscard]] inline quint64 mixed(quint64 value) {
    value += 0x9e3779b97f4a7c15ULL;
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
    return value ^ (value >> 31);
}

/// One turn of one call: from an outcome to the next instruction. enter() says what happens on arriving at a step,
/// wait() what a step that waits asks for, leave() what an outcome leads to.
class Run {
public:
    Run(const Machine::Bound& bound, const CallFacts& facts, Trace* trace)
        : m_bound(bound), m_code(bound.program->code()), m_facts(facts), m_trace(trace) {}

    Turn start();

    Turn advance(const State& state, const Outcome& outcome);

    Turn resume(const State& state);

private:
    const CodeStep& step() const { return m_code.flows[m_state.m_flow].steps[m_state.m_step]; }
    Turn turn(Instruction instruction) { return {std::move(instruction), std::move(m_state)}; }

    Turn over(End end, const Destination* answeredBy = nullptr) {
        m_state.m_isOver = true;
        m_state.m_end = end;
        return turn(HangUp{end, nullptr, nullptr, answeredBy});
    }

    void note(QStringView port) {
        if (m_trace && !m_trace->entered.empty())
            m_trace->entered.back().port = port.toString();
    }

    Turn leaveBy(QStringView port, StepIndex target) {
        note(port);
        return go(target);
    }

    /// Runs until something waits or the call is over.
    Turn go(StepIndex next);

    /// From the end of a flow that was gone to: where the step that went there leads on.
    StepIndex comeBack();

    // enter(): what happens on arriving at a step. A turn if it waits or ends; otherwise `next` is set.

    std::optional<Turn> enter(const UnknownCode&, StepIndex&) { return over(End::FailSafe); }

    std::optional<Turn> enter(const GreetingCode& code, StepIndex& next);

    std::optional<Turn> enter(const DialCode& code, StepIndex& next);

    std::optional<Turn> enter(const GroupCode& code, StepIndex& next);

    std::optional<Turn> enter(const MenuCode& code, StepIndex&) { return wait(code); }
    std::optional<Turn> enter(const GatherCode& code, StepIndex&) { return wait(code); }
    std::optional<Turn> enter(const WebhookCode& code, StepIndex&) { return wait(code); }
    std::optional<Turn> enter(const VoicemailCode& code, StepIndex&) { return wait(code); }

    std::optional<Turn> enter(const HangupCode& code, StepIndex&);

    std::optional<Turn> enter(const ScheduleCode& code, StepIndex& next);

    std::optional<Turn> enter(const GeoCode& code, StepIndex& next);

    std::optional<Turn> enter(const CallerTestCode& code, StepIndex& next);

    std::optional<Turn> enter(const SplitCode& code, StepIndex& next);

    std::optional<Turn> enter(const SwitchCode& code, StepIndex& next);

    std::optional<Turn> enter(const TagCode& code, StepIndex& next);

    std::optional<Turn> enter(const GotoCode& code, StepIndex& next);

    // wait(): the instruction of a step that waits. Also what a repeated request is answered with.

    Turn wait(const UnknownCode&) { return over(End::FailSafe); }
    Turn wait(const ScheduleCode&) { return over(End::FailSafe); }
    Turn wait(const GeoCode&) { return over(End::FailSafe); }
    Turn wait(const CallerTestCode&) { return over(End::FailSafe); }
    Turn wait(const SplitCode&) { return over(End::FailSafe); }
    Turn wait(const SwitchCode&) { return over(End::FailSafe); }
    Turn wait(const TagCode&) { return over(End::FailSafe); }
    Turn wait(const GotoCode&) { return over(End::FailSafe); }
    Turn wait(const HangupCode&) { return over(End::Hangup); }

    Turn wait(const GreetingCode& code) { return turn(Play{&code.prompt, code.bargeIn}); }

    Turn wait(const DialCode& code);

    Turn wait(const GroupCode& code);

    Turn wait(const MenuCode& code) { return turn(Gather{&code.prompt, 1, 1, code.seconds, '\0'}); }

    Turn wait(const GatherCode& code);

    Turn wait(const WebhookCode& code) { return turn(Notify{&code.url, code.seconds, code.isSigned}); }

    Turn wait(const VoicemailCode& code);

    // leave(): what an outcome of the instruction leads to.

    template <class Code>
    Turn leave(const Code&, const Outcome&) {
        return over(End::FailSafe); // steps that never wait
    }

    Turn leave(const GreetingCode& code, const Outcome&) { return leaveBy(u"next", code.next); }

    Turn leave(const DialCode& code, const Outcome& outcome);

    Turn leave(const GroupCode& code, const Outcome& outcome);

    Turn leave(const MenuCode& code, const Outcome& outcome);

    Turn leave(const GatherCode& code, const Outcome& outcome);

    Turn leave(const WebhookCode& code, const Outcome& outcome);

    Turn leave(const VoicemailCode& code, const Outcome& outcome);

    // Ringing.

    const Destination* destinationAt(std::uint16_t index) const {
        return index == kNowhere ? nullptr : m_bound.destinations[index];
    }

    bool isRinging(std::uint16_t index) const {
        const Destination* destination = destinationAt(index);
        return destination && !destination->isOff(m_facts.now);
    }

    static Dial dialFor(const RingingCode& code);

    int secondsLeft(const GroupCode& code) const {
        return code.totalSeconds <= 0 ? code.ringing.seconds
                                      : std::min(code.ringing.seconds, code.totalSeconds - m_state.m_secondsRung);
    }

    bool isWanted(const GroupCode& code, std::size_t member) const {
        const std::uint16_t index = code.members[member].destination;
        return isRinging(index) && !(code.skipsBusy && m_facts.busyNow.contains(m_bound.destinations[index]->id));
    }

    /// The next Dial of a group, or nothing where nobody is left to ring.
    std::optional<Turn> ringGroup(const GroupCode& code);

    using Order = std::array<std::uint8_t, kMaxTargets>;

    /// The members in the order of ringing, the same in every turn of a call; places beyond the group are kMaxTargets.
    Order orderOf(const GroupCode& code) const;

    Instant lastCall(const GroupCode& code, std::uint8_t member) const;

    /// Draws one after the other, by weight or evenly; those of weight 0 come last.
    void shuffle(const GroupCode& code, Order& order) const;

    /// Which member the running attempt of a group rings: the last in the order among those that were tried.
    std::size_t lastTried(const GroupCode& code) const;

    const Destination* whoAnswered(const GroupCode& code, const DestinationId& named) const;

    // Who calls.
    QByteArray typedAs(const QString& variable) const;

    bool isTagged(const QString& tag, const QString& value) const;

    bool isBlocked() const;

    bool fits(const CallerTestCode::Rule& rule) const;

    const Machine::Bound& m_bound;
    const Program::Code& m_code;
    const CallFacts& m_facts;
    Trace* m_trace;
    State m_state;
};

} // namespace trunkline::flow
