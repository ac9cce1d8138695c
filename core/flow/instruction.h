#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <variant>

#include <QString>
#include <QStringList>

#include "core/domain/number.h"

namespace trunkline::flow {

/// What a caller hears. Either `play` or `say` is set, or nothing is to be heard.
struct Prompt {
    QString say;
    QString language; ///< BCP 47; empty: the carrier's default
    QString voice;
    QString play; ///< id of an audio file

    [[nodiscard]] bool isEmpty() const { return say.isEmpty() && play.isEmpty(); }
};

enum class CallerIdChoice : std::uint8_t { Caller, Tracking };

struct Screening {
    char key = '1';
    int seconds = 5;
};

/// At most this many phones ring at once.
inline constexpr std::size_t kMaxTargets = 10;

/// The phones of one Dial. Points into the company facts of the machine.
class Targets {
public:
    void add(const Destination* destination) {
        if (m_count < kMaxTargets)
            m_items[m_count++] = destination;
    }
    [[nodiscard]] std::span<const Destination* const> all() const { return {m_items.data(), m_count}; }
    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] const Destination& operator[](std::size_t i) const { return *m_items[i]; }

private:
    std::array<const Destination*, kMaxTargets> m_items{};
    std::size_t m_count = 0;
};

// References inside instructions point into the machine's program and company facts, and hold as long as those live.

/// Say or play to the caller, then advance with Done.
struct Play {
    const Prompt* prompt = nullptr;
    bool bargeIn = false; ///< any key ends it
};

/// Ring all targets at once for `seconds`; the first to answer (and to accept, where screened) is connected. A group
/// that rings one after the other comes as one Dial after another, each with one target and `continues` set from the
/// second on.
struct Dial {
    Targets targets;
    int seconds = 20;
    bool continues = false;
    bool record = false;
    CallerIdChoice callerId = CallerIdChoice::Caller;
    const QString* whisper = nullptr;     ///< said to the one who answers; null: nothing
    const Screening* screening = nullptr; ///< null: whoever picks up is connected
    const QString* extension = nullptr;   ///< digits to send after the answer; null: none
    int extensionDelaySeconds = 0;
};

/// Play the prompt and collect keys. Advance with what was typed (without the finish key); nothing typed: empty.
struct Gather {
    const Prompt* prompt = nullptr;
    int minDigits = 1;
    int maxDigits = 1;
    int seconds = 5;      ///< without a key
    char finishKey = '#'; ///< 0: none
};

/// Play the prompt, then record the caller. Advance with RecordOutcome.
struct Record {
    const Prompt* prompt = nullptr;
    int maxSeconds = 120;
    bool transcribe = false;
    const QStringList* notify = nullptr; ///< who is told when a message was left; may be empty
};

/// Call a web hook. Advance with Done or Failed.
struct Notify {
    const QString* url = nullptr;
    int seconds = 5;
    bool isSigned = true;
};

/// How a call came to its end.
enum class End : std::uint8_t { Answered, Voicemail, Hangup, FailSafe };

/// The flow has nothing more to say. FailSafe: ring the number's fail-safe destination.
struct HangUp {
    End end = End::Hangup;
    const QString* reason = nullptr;
    const Prompt* message = nullptr; ///< to be heard first; null: nothing
    const Destination* answeredBy = nullptr;
};

using Instruction = std::variant<Play, Dial, Gather, Record, Notify, HangUp>;

/// "Play", "Dial", "Gather", "Record", "Notify", "HangUp".
[[nodiscard]] QString kindName(const Instruction& instruction);
/// "answered", "voicemail", "hangup", "failsafe".
[[nodiscard]] QString nameOf(End end);

} // namespace trunkline::flow
