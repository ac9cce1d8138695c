#pragma once

#include <array>
#include <memory>

#include <QString>
#include <QStringList>

#include "ui/calls/call_words.h"

namespace trunkline::ui {

/// The columns of the call log, in the order they begin with. Saved by number: append only.
enum class CallColumn : std::uint8_t {
    Time,
    Company,
    Direction,
    Caller,
    Outcome,
    Number,
    Source,
    AnsweredBy,
    Duration,
    Wait,
    Tags,
    Note,
    LeadStatus,
};
inline constexpr int kCallColumnCount = 13;

[[nodiscard]] QString titleOf(CallColumn column);
[[nodiscard]] QStringList fileTitlesOf(CallColumn column);
/// How many average characters it is wide at first.
[[nodiscard]] int widthInCharacters(CallColumn column);
/// Figures and times, which stand under each other.
[[nodiscard]] bool isFigure(CallColumn column);

/// What a call says in a column: for the table, for copies and for files. Thread-safe.
class CallText {
public:
    CallText(std::shared_ptr<const CallNames> names, Instant now) : m_names(std::move(names)), m_now(now) {}

    [[nodiscard]] QString of(const Call& call, CallColumn column) const;
    /// The whole truth behind a shortened cell; empty where the cell says it all.
    [[nodiscard]] QString tooltip(const Call& call, CallColumn column) const;
    /// For files: as of(), with the day in figures ("2026-11-21 09:33:12") and a cell of its own for each number. As
    /// many cells as fileTitlesOf() has titles.
    [[nodiscard]] QStringList fileCells(const Call& call, CallColumn column) const;

    [[nodiscard]] const CallNames& names() const { return *m_names; }

private:
    std::shared_ptr<const CallNames> m_names;
    Instant m_now;
};

} // namespace trunkline::ui
