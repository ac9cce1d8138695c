#include <QCoreApplication>
#include <QList>

#include "core/flow/program_code.h"

namespace trunkline::flow {

namespace {

constexpr qsizetype kLongestState = 2'048;
constexpr qsizetype kFields = 11;
constexpr const char* kVersion = "1";

/// Reads small numbers out of text that anybody may have written.
std::optional<unsigned> numberFrom(const QByteArray& text, unsigned atMost, int base = 10) {
    bool isNumber = false;
    const unsigned value = text.toUInt(&isNumber, base);
    // toUInt takes signs and spaces, which toText never writes.
    const bool isPlain = !text.isEmpty() && text.size() <= 8 && QByteArray::number(value, base) == text;
    return isNumber && isPlain && value <= atMost ? std::optional(value) : std::nullopt;
}

} // namespace

/// "1.<fingerprint>.<flow>.<step>.<steps taken>.<tried>.<rung>.<over>.<returns>.<tagged>.<typed>"; lists with "_"
/// between entries and "-" inside them.
class StateText {
public:
    static QByteArray write(const State& state) {
        QByteArrayList returns;
        for (std::size_t i = 0; i < state.m_depth; ++i)
            returns.append(placeText(state.m_returns[i]));
        QByteArrayList tagged;
        for (const State::Place& place : state.m_tagged)
            tagged.append(placeText(place));
        QByteArrayList typed;
        for (const State::Typed& entry : state.m_typed)
            typed.append(placeText(entry.at) + '-' + entry.digits);
        const int over = state.m_isOver ? static_cast<int>(state.m_end) + 1 : 0;
        return QByteArrayList{kVersion,
                              QByteArray::number(state.m_fingerprint, 16),
                              QByteArray::number(state.m_flow),
                              QByteArray::number(state.m_step),
                              QByteArray::number(state.m_stepsTaken),
                              QByteArray::number(state.m_tried),
                              QByteArray::number(state.m_secondsRung),
                              QByteArray::number(over),
                              returns.join('_'),
                              tagged.join('_'),
                              typed.join('_')}
            .join('.');
    }

    static std::optional<State> read(const QByteArrayList& fields, const Program::Code& code) {
        State state;
        const std::optional<unsigned> flow = numberFrom(fields[2], static_cast<unsigned>(code.flows.size()) - 1);
        const std::optional<unsigned> taken = numberFrom(fields[4], kMaxStepsPerCall);
        const std::optional<unsigned> tried = numberFrom(fields[5], 0xffff);
        const std::optional<unsigned> rung = numberFrom(fields[6], 0xffff);
        const std::optional<unsigned> over = numberFrom(fields[7], static_cast<unsigned>(End::FailSafe) + 1);
        if (!flow || !taken || !tried || !rung || !over)
            return std::nullopt;
        const std::size_t stepCount = code.flows[*flow].steps.size();
        const std::optional<unsigned> step = numberFrom(fields[3], 0xffff);
        if (!step || (*over == 0 && *step >= stepCount))
            return std::nullopt;
        state.m_fingerprint = code.fingerprint;
        state.m_flow = static_cast<std::uint16_t>(*flow);
        state.m_step = static_cast<std::uint16_t>(*step);
        state.m_stepsTaken = static_cast<std::uint16_t>(*taken);
        state.m_tried = static_cast<std::uint16_t>(*tried);
        state.m_secondsRung = static_cast<std::uint16_t>(*rung);
        state.m_isOver = *over != 0;
        if (state.m_isOver)
            state.m_end = static_cast<End>(*over - 1);
        if (!readReturns(fields[8], code, state) || !readTagged(fields[9], code, state) ||
            !readTyped(fields[10], code, state))
            return std::nullopt;
        // A group's bits beyond its members would be read as attempts.
        const auto* group = state.m_isOver ? nullptr : std::get_if<GroupCode>(&code.flows[*flow].steps[*step].code);
        if (group && *tried >> group->members.size() != 0)
            return std::nullopt;
        return state;
    }

private:
    static QByteArray placeText(const State::Place& place) {
        return QByteArray::number(place.flow) + '-' + QByteArray::number(place.step);
    }

    template <class Code>
    static std::optional<State::Place> placeFrom(const QByteArrayList& parts, const Program::Code& code) {
        if (parts.size() < 2)
            return std::nullopt;
        const std::optional<unsigned> flow = numberFrom(parts[0], static_cast<unsigned>(code.flows.size()) - 1);
        const std::optional<unsigned> step = numberFrom(parts[1], 0xffff);
        if (!flow || !step || *step >= code.flows[*flow].steps.size() ||
            !std::holds_alternative<Code>(code.flows[*flow].steps[*step].code))
            return std::nullopt;
        return State::Place{static_cast<std::uint16_t>(*flow), static_cast<std::uint16_t>(*step)};
    }

    static bool readReturns(const QByteArray& text, const Program::Code& code, State& state) {
        if (text.isEmpty())
            return true;
        const QByteArrayList entries = text.split('_');
        if (entries.size() > kMaxGotoDepth)
            return false;
        for (const QByteArray& entry : entries) {
            const QByteArrayList parts = entry.split('-');
            const std::optional<State::Place> place = placeFrom<GotoCode>(parts, code);
            if (!place || parts.size() != 2)
                return false;
            state.m_returns[state.m_depth++] = *place;
        }
        return true;
    }

    static bool readTagged(const QByteArray& text, const Program::Code& code, State& state) {
        for (const QByteArray& entry : text.isEmpty() ? QByteArrayList() : text.split('_')) {
            const QByteArrayList parts = entry.split('-');
            const std::optional<State::Place> place = placeFrom<TagCode>(parts, code);
            if (!place || parts.size() != 2)
                return false;
            state.m_tagged.push_back(*place);
        }
        return true;
    }

    static bool readTyped(const QByteArray& text, const Program::Code& code, State& state) {
        for (const QByteArray& entry : text.isEmpty() ? QByteArrayList() : text.split('_')) {
            const QByteArrayList parts = entry.split('-');
            const std::optional<State::Place> place = placeFrom<GatherCode>(parts, code);
            const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
            if (!place || parts.size() != 3 || parts[2].size() > 10 ||
                !std::all_of(parts[2].begin(), parts[2].end(), isDigit))
                return false;
            state.m_typed.push_back({*place, parts[2]});
        }
        return true;
    }
};

QByteArray State::toText() const {
    return StateText::write(*this);
}

Result<State> State::fromText(QByteArrayView text, const Program& program) {
    const auto refuse = [](ErrorCode code) {
        return fail(code, QCoreApplication::translate(
                              "FlowState", "The state of this call does not belong to the flow that it names; "
                                           "the call goes to the fail-safe destination."));
    };
    if (text.size() > kLongestState)
        return refuse(ErrorCode::TooLarge);
    const QByteArrayList fields = text.toByteArray().split('.');
    if (fields.size() != kFields || fields[0] != kVersion)
        return refuse(fields[0] == kVersion ? ErrorCode::InvalidInput : ErrorCode::TooNew);
    const std::optional<unsigned> fingerprint = numberFrom(fields[1], ~0U, 16);
    if (!fingerprint || *fingerprint != program.fingerprint())
        return refuse(ErrorCode::Conflict);
    const std::optional<State> state = StateText::read(fields, program.code());
    if (!state)
        return refuse(ErrorCode::InvalidInput);
    return *state;
}

State::Named State::tags(const Program& program) const {
    Named named;
    for (const Place& place : m_tagged) {
        if (const auto* code = std::get_if<TagCode>(&program.code().flows.at(place.flow).steps.at(place.step).code))
            named.emplace_back(code->tag, code->value);
    }
    return named;
}

State::Named State::variables(const Program& program) const {
    Named named;
    for (const Typed& typed : m_typed) {
        if (const auto* code =
                std::get_if<GatherCode>(&program.code().flows.at(typed.at.flow).steps.at(typed.at.step).code))
            named.emplace_back(code->variable, QString::fromLatin1(typed.digits));
    }
    return named;
}

} // namespace trunkline::flow
