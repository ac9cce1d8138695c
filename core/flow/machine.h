#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "core/flow/company_facts.h"
#include "core/flow/instruction.h"
#include "core/flow/validator.h"

namespace trunkline::flow {

/// More steps than this in one call go to the fail-safe destination: the machine ends for every flow and every outcome.
inline constexpr int kMaxStepsPerCall = 1'000;
/// How deep flows may go to flows.
inline constexpr int kMaxGotoDepth = 8;

/// A flow document made ready to run: ids are numbers, times are minutes, flows that it goes to are linked in.
/// Immutable; share it between calls and threads. Any document compiles; what is wrong in it leads calls to the
/// fail-safe destination.
class Program {
public:
    [[nodiscard]] static std::shared_ptr<const Program> compile(const FlowDocument& document,
                                                                const FindFlow& findFlow = {});
    ~Program();

    /// Differs where the compiled flows differ. Part of every state, so that a call is not continued on another
    /// version.
    [[nodiscard]] quint32 fingerprint() const;
    /// The step's id in its document. `step` comes from a trace of this program.
    [[nodiscard]] const StepId& stepId(std::uint16_t flow, std::uint16_t step) const;
    [[nodiscard]] const QString& flowName(std::uint16_t flow) const;

    struct Code;
    [[nodiscard]] const Code& code() const { return *m_code; }

private:
    explicit Program(std::unique_ptr<const Code> code);
    std::unique_ptr<const Code> m_code;
};

/// What is known about one call. Give the same facts for every turn of a call, except `now`.
struct CallFacts {
    Instant now{};
    QString caller; ///< E.164; empty: withheld
    QString called; ///< the tracking number
    QString source;
    bool isBlocked = false;
    int earlierCalls = 0; ///< of this caller
    DestinationId lastAnsweredBy;
    quint64 seed = 0;                         ///< decides splits and random order; e.g. a hash of the call's id
    quint64 turn = 0;                         ///< calls that this flow took before: where a round robin stands
    QStringList tags;                         ///< of the caller, from earlier calls
    QSet<DestinationId> busyNow;              ///< on one of our calls; groups that skip busy phones leave them out
    QHash<DestinationId, Instant> lastCallOf; ///< when each destination last took a call, for "longest idle"
};

/// What came of an instruction.
struct Outcome {
    enum class Kind : std::uint8_t {
        Done,     ///< played, notified
        Failed,   ///< the instruction could not be carried out; for Dial: not reachable, or a word that nobody knows
        Answered, ///< Dial: proven, and accepted where screened
        Busy,
        NoAnswer,
        Declined,   ///< also: picked up, but the screening was not accepted
        Keys,       ///< Gather
        Left,       ///< Record: a message was left
        Empty,      ///< Record: nothing was said
        CallerGone, ///< hung up; ends the call
    };
    Kind kind = Kind::Done;
    DestinationId answeredBy; ///< Answered in a group; null: the first target
    QString keys;
    int ringSeconds = 0; ///< what the caller waited while phones rang; counts against the group's limit
};

/// Where a call stands between two instructions. Small; serialises to a string that fits into a URL path.
class State {
public:
    /// "1.…", only A–Z a–z 0–9 . _ - ; versioned.
    [[nodiscard]] QByteArray toText() const;
    /// Refuses what toText() of this program did not make: damaged, hostile, or of another version of the flow.
    [[nodiscard]] static Result<State> fromText(QByteArrayView text, const Program& program);

    [[nodiscard]] bool isOver() const { return m_isOver; }
    [[nodiscard]] std::uint16_t flow() const { return m_flow; }
    [[nodiscard]] std::uint16_t step() const { return m_step; }
    using Named = std::vector<std::pair<QString, QString>>; ///< (name, value), in order
    /// What steps of type `tag` have put down so far.
    [[nodiscard]] Named tags(const Program& program) const;
    /// What the caller typed in steps of type `gather`.
    [[nodiscard]] Named variables(const Program& program) const;

    friend bool operator==(const State&, const State&) = default;

private:
    friend class Run;
    friend class StateText;
    struct Place {
        std::uint16_t flow = 0;
        std::uint16_t step = 0;
        friend bool operator==(const Place&, const Place&) = default;
    };
    struct Typed {
        Place at;
        QByteArray digits;
        friend bool operator==(const Typed&, const Typed&) = default;
    };

    quint32 m_fingerprint = 0;
    std::uint16_t m_flow = 0;
    std::uint16_t m_step = 0;
    std::uint16_t m_stepsTaken = 0;
    std::uint16_t m_tried = 0;       ///< a menu: times asked again; a group: one bit for each destination that was rung
    std::uint16_t m_secondsRung = 0; ///< in this group
    std::uint8_t m_depth = 0;
    bool m_isOver = false;
    End m_end = End::FailSafe;
    std::array<Place, kMaxGotoDepth> m_returns{};
    std::vector<Place> m_tagged;
    std::vector<Typed> m_typed;
};

struct Turn {
    Instruction instruction;
    State state;
};

/// The steps that were entered, for the log of a call and for the simulator.
struct Trace {
    struct Entry {
        std::uint16_t flow = 0;
        std::uint16_t step = 0;
        QString port; ///< the outcome by which it was left; empty while it waits, and where the call ended
    };
    std::vector<Entry> entered;
};

/// The flow machine: pure, no clock, no I/O, no randomness. Cheap to make, so make a new one when the company's facts
/// change; running calls go on with it, as State belongs to the program only. start() and advance() may be called from
/// any thread.
class Machine {
public:
    Machine(std::shared_ptr<const Program> program, std::shared_ptr<const CompanyFacts> company);
    ~Machine();
    Machine(Machine&&) noexcept;
    Machine& operator=(Machine&&) noexcept;

    [[nodiscard]] Turn start(const CallFacts& facts, Trace* trace = nullptr) const;
    /// An outcome that does not belong to the instruction is taken as a failure of it; it never ends a dial.
    [[nodiscard]] Turn advance(const CallFacts& facts, const State& state, const Outcome& outcome,
                               Trace* trace = nullptr) const;
    /// The instruction that a state waits for, again: for a request that came twice, and for another server.
    [[nodiscard]] Turn resume(const CallFacts& facts, const State& state) const;

    [[nodiscard]] const Program& program() const;
    [[nodiscard]] const CompanyFacts& company() const;

    struct Bound;

private:
    std::unique_ptr<const Bound> m_bound;
};

} // namespace trunkline::flow
