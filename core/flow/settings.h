#pragma once

#include <optional>
#include <vector>

#include "core/flow/instruction.h"
#include "core/flow/step_types.h"

namespace trunkline::flow {

// How settings are read. Used by whatever runs, checks or describes a step, so that all understand the same.

/// {"say", "language", "voice", "play"}, or plain text that is said.
[[nodiscard]] Prompt promptFrom(const QJsonValue& value);
/// The prompt of a step of any type: its own settings (greeting), or `greeting`, `prompt`, `message`.
[[nodiscard]] Prompt promptOf(const Step& step);

/// An Integer setting as the machine takes it: the value, or the default where it is missing or no number. Not clamped
/// to the range that the validator asks for, but never negative and never over a day.
[[nodiscard]] int integerOf(const Step& step, QStringView key);
[[nodiscard]] bool flagOf(const Step& step, QStringView key);

/// Minutes since midnight of "08:00" or "24:00"; no value: not a time of day.
[[nodiscard]] std::optional<int> minuteFrom(const QJsonValue& value);
/// Bit 0 Monday … bit 6 Sunday of "mon", "tue", …; no value: not a day.
[[nodiscard]] std::optional<int> dayBitFrom(const QJsonValue& value);

struct ScheduleBranch {
    QString port;
    int days = 0; ///< bits as dayBitFrom()
    int from = 0; ///< minute of the day
    int to = 0;   ///< exclusive; at or before `from`: on the next day
    bool isValid = false;

    [[nodiscard]] bool covers(int weekday, int minuteOfDay) const;
};
/// Branches without "days" hold every day.
[[nodiscard]] std::vector<ScheduleBranch> branchesOf(const Step& step);

struct GroupMember {
    DestinationId destination;
    int weight = 1;
};
/// Destinations of a ring group, or the one of a dial; at most kMaxTargets, invalid ids left out.
[[nodiscard]] std::vector<GroupMember> destinationsOf(const Step& step);

/// Null: none is wanted.
[[nodiscard]] std::optional<Screening> screeningOf(const Step& step);

/// The texts of a list; a single text counts as a list of one, numbers as their digits.
[[nodiscard]] QStringList textsFrom(const QJsonValue& value);

/// What ringing this step can cost the caller at most, in seconds.
[[nodiscard]] int longestRingOf(const Step& step);
/// Whether the targets of a ring group ring one after the other.
[[nodiscard]] bool ringsInTurn(const Step& step);

} // namespace trunkline::flow
